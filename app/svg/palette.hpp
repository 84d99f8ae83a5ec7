// The colours and letters by which drawings tell groups apart. Never by colour alone.
#pragma once

#include <string>
#include <vector>

#include "events/codes.hpp"
#include "words/words.hpp"

namespace app {

struct Tone {
  events::Group group;
  std::string letter;  // of its name in the language; no other group has it
  std::string name;    // "g1": the class by which a style sheet knows it
  std::string colour;  // on paper
  std::string on_it;   // of a letter on that colour
};
// Of every group, in the order in which groups are shown.
std::vector<Tone> tones(const words::Words& words);
// Of one; of a seat for no group a grey one, "g0".
Tone tone_of(events::Group group, const words::Words& words);

inline constexpr std::string_view grey = "#5a6066", ink = "#1a1c1e", paper = "#ffffff";

}  // namespace app
