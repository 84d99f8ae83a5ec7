// Questions on a terminal: asked on standard error, one after the other, each until it is answered.
#pragma once

#include <istream>
#include <optional>
#include <string>

#include "app/cli/session.hpp"

namespace app {

class Questions {
 public:
  // Whoever is asked wants to end: "q" or "quit", or nothing more can be read.
  struct Quit {};

  Questions(Session& session, std::istream& in) : session_(session), in_(in) {}

  // One line, without the spaces around it; "" when there is none. Throws Quit.
  std::string ask(const events::Message& question);
  // What `read` makes of the answer. When it returns nothing, or throws Failure, which is told, the
  // same is asked again.
  template <class Read>
  auto until(const events::Message& question, Read read) {
    for (;;) {
      const std::string answer = ask(question);
      try {
        if (auto value = read(answer)) return std::move(*value);
      } catch (const Failure& failure) {
        session_.remark(failure.message);
      }
      if (!in_) throw Quit{};
    }
  }

 private:
  Session& session_;
  std::istream& in_;
};

}  // namespace app
