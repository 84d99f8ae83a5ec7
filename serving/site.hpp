// What is served: an answer to each request.
#pragma once

#include <optional>

#include "serving/message.hpp"
#include "serving/problem.hpp"

namespace serving {

// What it throws becomes a 500 and a line for the log.
class Site {
 public:
  virtual ~Site() = default;

  // On the thread that runs the server: never blocks. Nothing: `answer` is to be asked.
  virtual std::optional<Response> at_once(const Request& request) = 0;
  // Whether an answer takes work: then others do not wait for it, and few are made at a time. On
  // the thread that runs the server.
  virtual bool is_laborious(const Request& request) const;
  // On one of a few threads, several at a time.
  virtual Response answer(const Request& request) = 0;
  // What the server itself has to say; never blocks. `accept_language`: the header, or "".
  virtual Response problem(const Problem& problem, std::string_view accept_language);
};

}  // namespace serving
