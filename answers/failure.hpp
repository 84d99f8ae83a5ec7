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

// Throws Failure(question): what was typed is not understood, and why.
[[noreturn]] inline void not_understood(std::string key, std::vector<events::Argument> about = {}) {
  throw Failure(Trouble::question, {std::move(key), std::move(about)});
}
// The same of a word that is not known; where one that is known is `near`, `key`Near says so last.
[[noreturn]] inline void not_known(std::string key, std::vector<events::Argument> about,
                                   std::string near) {
  if (!near.empty()) {
    key += "Near";
    about.push_back(events::text(std::move(near)));
  }
  not_understood(std::move(key), std::move(about));
}

// Of text that is no day, which a moment may begin with: why there is none, else what `mistake`
// says. `name` is the option or operand that it was given for.
[[noreturn]] inline void fail_day(const std::string& name, const std::string& text,
                                  const char* mistake) {
  if (auto why = events::why_no_day(std::string_view(text).substr(0, text.find('T'))))
    not_understood("usage.notValid",
                   {events::text(name), events::text(text), events::message(std::move(*why))});
  not_understood(mistake, {events::text(name), events::text(text)});
}

}  // namespace answers
