// Why a verb stops: an exit status and what to tell the user. Thrown in app/ only, caught in main.
#pragma once

#include <exception>
#include <string>

#include "app/cli/verb.hpp"
#include "events/expected.hpp"

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

// Of text that is no day, which a moment may begin with: why there is none, else what `mistake`
// says. `name` is the option or operand that it was given for.
[[noreturn]] inline void fail_day(const std::string& name, const std::string& text,
                                  const char* mistake) {
  if (auto why = events::why_no_day(std::string_view(text).substr(0, text.find('T'))))
    throw Failure(Exit::usage,
                  {"usage.noSuchDay",
                   {events::text(name), events::text(text), events::message(std::move(*why))}});
  throw Failure(Exit::usage, {mistake, {events::text(name), events::text(text)}});
}

}  // namespace app
