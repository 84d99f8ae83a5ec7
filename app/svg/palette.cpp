#include "app/svg/palette.hpp"

#include <algorithm>
#include <array>

#include "answers/composition.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

using Part = answers::Seats::Part;

struct Paint {
  std::string_view colour, on_it;
};
// Chosen to lie far apart for every kind of sight, and 3:1 from white paper at the least.
constexpr std::array paints = {Paint{"#0d2c6d", "#ffffff"}, Paint{"#5c3205", "#ffffff"},
                               Paint{"#55a26c", "#000000"}, Paint{"#d465b2", "#000000"},
                               Paint{"#65581a", "#ffffff"}, Paint{"#2f6f7e", "#ffffff"}};

// The letters that may stand for a name: what its words begin with, those of names in it before
// others, then the other letters that can be had in one byte.
std::string letters_of(std::string_view name) {
  std::string large, first, others;
  bool is_first = true;
  for (const char sign : name) {
    const bool is_letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    const bool is_large = sign >= 'A' && sign <= 'Z';
    if (is_letter)
      (!is_first ? others : is_large ? large : first) += static_cast<char>(sign & ~0x20);
    is_first = sign == ' ' || sign == '-' || sign == '\'';
  }
  return large + first + others;
}

std::vector<Part> all_like(const Part& part) {
  std::vector<Part> all;
  if (part.region == events::Region::unstated)
    for (const events::Group group : answers::groups_shown()) all.push_back({.group = group});
  else
    for (int i = 1; i <= static_cast<int>(events::Region::western_europe_others); ++i)
      all.push_back({.region = static_cast<events::Region>(i)});
  std::erase(all, Part{});
  return all;
}

}  // namespace

Tone tone_of(const Part& part, const words::Words& words) {
  const std::vector<Part> all = part == Part{} ? std::vector<Part>() : all_like(part);
  std::string taken;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string letters = letters_of(name_of(all[i], words));
    const std::size_t free = letters.find_first_not_of(taken);
    const std::string letter = free == letters.npos ? "" : letters.substr(free, 1);
    taken += letter;
    const Paint& paint = paints[i % paints.size()];
    if (all[i] == part)
      return {letter, "g" + std::to_string(i + 1), std::string(paint.colour),
              std::string(paint.on_it)};
  }
  return {"", "g0", std::string(grey), std::string(paper)};
}

std::string name_of(const Part& part, const words::Words& words) {
  return part.region == events::Region::unstated ? words.label(part.group)
                                                 : words.label(part.region);
}

}  // namespace app
