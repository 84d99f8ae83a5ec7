#include "events/code_meant.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "events/folding.hpp"
#include "events/nearest.hpp"

namespace events {
namespace {

constexpr std::size_t longest = 80, shortest_part = 3, shortest_whole = 4;

// Small letters without accents, and nothing between them.
std::string bare(std::string_view text) {
  std::string letters = without_accents(text);
  std::erase_if(letters, [](char sign) {
    return sign == ' ' || sign == '-' || sign == '_' || sign == '\'' || sign == '.';
  });
  return letters;
}

std::array<std::string_view, 3> names_of(const CodeWord& code) {
  return {code.name, code.label.en, code.label.fr};
}

// The only code of which `wanted` is true for its name or a label.
template <class Wanted>
std::optional<std::size_t> only(std::span<const CodeWord> codes, const Wanted& wanted) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto names = names_of(codes[i]);
    if (std::none_of(names.begin(), names.end(), wanted)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace

std::optional<std::size_t> code_labelled(std::string_view word, std::span<const CodeWord> codes) {
  if (word.size() > longest) return std::nullopt;
  const std::string asked = bare(word);
  if (asked.empty()) return std::nullopt;
  return only(codes, [&](std::string_view name) { return bare(name) == asked; });
}

std::string_view code_meant(std::string_view word, std::span<const CodeWord> codes) {
  if (word.size() > longest) return {};
  if (const auto labelled = code_labelled(word, codes)) return codes[*labelled].name;
  const std::string asked = bare(word);
  const auto shares = [&](std::string_view name) {
    const std::string known = bare(name);
    return (asked.size() >= shortest_part && known.find(asked) != std::string::npos) ||
           (known.size() >= shortest_whole && asked.find(known) != std::string::npos);
  };
  if (const auto part = only(codes, shares)) return codes[*part].name;
  std::vector<std::string_view> names;
  for (const CodeWord& code : codes)
    for (const std::string_view name : names_of(code))
      if (!name.empty()) names.push_back(name);
  const std::string_view near = nearest(word, names);
  for (const CodeWord& code : codes)
    for (const std::string_view name : names_of(code))
      if (!near.empty() && name == near) return code.name;
  return {};
}

}  // namespace events
