// Why there is no answer, or nothing was done: a kind, and what to tell whoever asked. The kinds
// are what an exit status is made of (app/cli/verb.hpp), and what a server's would be. Thrown in
// answers and app only, caught at the outermost border.
#pragma once

#include <exception>
#include <string>

#include "events/expected.hpp"

namespace answers {

enum class Trouble {
  question,     // it cannot be understood as it is put
  absent,       // it is about something that there is not
  refused,      // what is to be recorded or read is not accepted
  damaged,      // the record is
  conflict,     // something else was recorded meanwhile
  surroundings  // the machine does not let it be done
};

class Failure : public std::exception {
 public:
  Failure(Trouble trouble, events::Message told, std::string where = "")
      : kind(trouble), message(std::move(told)), place(std::move(where)) {}
  const char* what() const noexcept override { return message.key.c_str(); }

  Trouble kind;
  events::Message message;
  std::string place;  // "file:line: " before the message, or ""
};

// Of text that is no day, which a moment may begin with: why there is none, else what `mistake`
// says. `name` is the option or operand that it was given for.
[[noreturn]] inline void fail_day(const std::string& name, const std::string& text,
                                  const char* mistake) {
  if (auto why = events::why_no_day(std::string_view(text).substr(0, text.find('T'))))
    throw Failure(Trouble::question,
                  {"usage.noSuchDay",
                   {events::text(name), events::text(text), events::message(std::move(*why))}});
  throw Failure(Trouble::question, {mistake, {events::text(name), events::text(text)}});
}

}  // namespace answers
