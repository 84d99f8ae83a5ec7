#include "app/supposing/questions.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace app {

std::string Questions::ask(const events::Message& question) {
  session_.err() << session_.words().say(question) << ' ' << std::flush;
  std::string line;
  std::getline(in_, line);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
  line.erase(0, line.find_first_not_of(' '));
  constexpr std::array<std::string_view, 3> ends = {"q", "quit", "quitter"};
  if (std::ranges::find(ends, line) != ends.end()) throw Quit{};
  return line;
}

}  // namespace app
