// The colours and letters by which drawings tell groups, or regions, apart. Never by colour alone.
#pragma once

#include <string>

#include "answers/seats.hpp"
#include "words/words.hpp"

namespace app {

struct Tone {
  std::string letter{};  // of its name in the language; no other part has it
  std::string name;      // "g1": the class by which a style sheet knows it
  std::string colour;    // on paper
  std::string on_it;     // of a letter on that colour
};
// Of a part of the seats, which is one of all groups in the order in which they are shown, or of
// all regions; of seats of which that is not known a grey one, "g0".
Tone tone_of(const answers::Seats::Part& part, const words::Words& words);
// What a part is called.
std::string name_of(const answers::Seats::Part& part, const words::Words& words);

inline constexpr std::string_view grey = "#5a6066", ink = "#1a1c1e", paper = "#ffffff";

}  // namespace app
