#include "app/svg/palette.hpp"

#include <algorithm>
#include <array>

#include "answers/composition.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

struct Paint {
  std::string_view colour, on_it;
};
// Chosen to lie far apart for every kind of sight, and 3:1 from white paper at the least.
constexpr std::array paints = {Paint{"#0d2c6d", "#ffffff"}, Paint{"#5c3205", "#ffffff"},
                               Paint{"#55a26c", "#000000"}, Paint{"#d465b2", "#000000"},
                               Paint{"#65581a", "#ffffff"}, Paint{"#2f6f7e", "#ffffff"}};

// The letters that may stand for a name: what its words begin with, then the others that can be
// had in one byte.
std::string letters_of(std::string_view name) {
  std::string first, others;
  bool is_first = true;
  for (const char sign : name) {
    const bool is_letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    if (is_letter) (is_first ? first : others) += static_cast<char>(sign & ~0x20);
    is_first = sign == ' ' || sign == '-' || sign == '\'';
  }
  return first + others;
}

}  // namespace

std::vector<Tone> tones(const words::Words& words) {
  std::vector<Tone> all;
  for (const events::Group group : answers::groups_shown()) {
    if (group == events::Group::unstated) continue;
    Tone tone{group, "", "g" + std::to_string(all.size() + 1), "", ""};
    for (const char letter : letters_of(words.label(group))) {
      const auto has_it = [&](const Tone& other) { return other.letter == std::string(1, letter); };
      if (!tone.letter.empty() || std::ranges::any_of(all, has_it)) continue;
      tone.letter = letter;
    }
    const Paint& paint = paints[all.size() % paints.size()];
    tone.colour = paint.colour;
    tone.on_it = paint.on_it;
    all.push_back(std::move(tone));
  }
  return all;
}

Tone tone_of(events::Group group, const words::Words& words) {
  for (Tone& tone : tones(words))
    if (tone.group == group) return std::move(tone);
  return {events::Group::unstated, "", "g0", std::string(grey), std::string(paper)};
}

}  // namespace app
