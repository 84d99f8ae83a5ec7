// Why a verb stops: an exit status and what to tell the user. Thrown in app/ only, caught in main.
#pragma once

#include <exception>
#include <string>

#include "app/cli/verb.hpp"
#include "events/message.hpp"

namespace app {

class Failure : public std::exception {
 public:
  Failure(Exit exit, events::Message told, std::string where = "")
      : status(exit), message(std::move(told)), place(std::move(where)) {}
  const char* what() const noexcept override { return message.key.c_str(); }

  Exit status;
  events::Message message;
  std::string place;  // "file:line: " before the message, or ""
};

}  // namespace app
