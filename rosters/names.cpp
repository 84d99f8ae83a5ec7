#include "rosters/names.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "events/folding.hpp"
#include "events/lists.hpp"
#include "events/utf8.hpp"

namespace rosters {
namespace {

bool is_apostrophe(std::uint32_t code) {
  constexpr std::uint32_t left = 0x2018, right = 0x2019, letter = 0x2bc, turned = 0x2bb,
                          prime = 0x2032, grave = 0x60, acute = 0xb4;
  return code == left || code == right || code == letter || code == turned || code == prime ||
         code == grave || code == acute || code == '\'';
}

utf8proc_category_t category_of(std::uint32_t code) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

// The words of a name as they are read, without what is no letter.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  const std::string read = as_read(name);
  for (std::string_view rest = read; !rest.empty();) {
    const auto [code, bytes, is_sound] = events::first_character(rest);
    const auto category = is_sound ? category_of(code) : UTF8PROC_CATEGORY_CN;
    const bool is_letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC;
    if (is_letter)
      words.back() += bytes;
    else if (!words.back().empty())
      words.emplace_back();
    rest.remove_prefix(bytes.size());
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

constexpr std::array<std::string_view, 5> vacant_words = {"vacant", "vacante", "vacancy",
                                                          "pourvoir", "filled"};
constexpr std::array<std::string_view, 9> words_beside = {
    "seat", "siège", "post", "poste", "position", "à", "to", "be", "currently"};
// Without accents, their words apart.
constexpr std::string_view nobody =
    "|tbd|tba|tbc|to be appointed|to be announced|to be confirmed|to be decided|to be "
    "designated|to be determined|to be elected|to be named|to be nominated|to be advised|not yet "
    "appointed|not yet designated|not yet elected|not yet named|not appointed|not available|not "
    "applicable|not known|n a|na|n n|nn|n d|nd|none|no one|nobody|nil|null|unknown|name "
    "unknown|unnamed|unfilled|pending|inconnu|inconnue|nom inconnu|a designer|a nommer|a "
    "confirmer|a determiner|a elire|a preciser|pas encore nomme|pas encore nommee|pas encore "
    "designe|pas encore designee|aucun|aucune|non pourvu|non designe|neant|sans objet|";

bool is_dash(std::string_view name) {
  std::string bare = as_read(name);
  for (const std::string_view dash : {"‐", "‑", "‒", "–", "—", "―", "−", "-", " "})
    for (std::size_t at = bare.find(dash); at != std::string::npos; at = bare.find(dash))
      bare.erase(at, dash.size());
  return bare.empty() && !as_read(name).empty();
}

// Whether one of the words is among `any`, and all of them are there or in `beside`.
bool says_only(const std::vector<std::string>& words, std::span<const std::string_view> any,
               std::span<const std::string_view> beside) {
  const auto is_among = [](std::span<const std::string_view> known, const std::string& word) {
    return std::find(known.begin(), known.end(), word) != known.end();
  };
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return is_among(any, word); }) &&
         std::all_of(words.begin(), words.end(), [&](const std::string& word) {
           return is_among(any, word) || is_among(beside, word);
         });
}

}  // namespace

bool says_vacant(std::string_view name) {
  const std::vector<std::string> words = words_of(name);
  if (words.empty()) return is_dash(name);
  if (words.front() == "vacant" || words.front() == "vacancy") return true;
  return says_only(words, vacant_words, words_beside);
}

bool says_more_than_vacant(std::string_view name) {
  const std::vector<std::string> words = words_of(name);
  return says_vacant(name) && !words.empty() && !says_only(words, vacant_words, words_beside);
}

bool names_nobody(std::string_view name) {
  // Without accents and in order: "a designer" is meant so, too.
  std::string joined;
  for (const std::string& word : words_of(events::without_accents(name)))
    events::add_to(joined, word, " ");
  if (joined.empty()) return !says_vacant(name);
  return nobody.find("|" + joined + "|") != std::string_view::npos;
}

std::string roughly_read(std::string_view name) {
  std::string straight = events::without_accents(as_read(name));
  std::erase(straight, '\'');
  std::vector<std::string> words = words_of(straight);
  std::sort(words.begin(), words.end());
  std::string read;
  for (const std::string& word : words) events::add_to(read, word, " ");
  return read;
}

std::string as_read(std::string_view name) {
  // Before it is mapped: the acute accent alone would become a space and a mark.
  std::string straight;
  while (!name.empty()) {
    const auto [code, bytes, is_sound] = events::first_character(name);
    if (is_sound && category_of(code) == UTF8PROC_CATEGORY_ZS) {
      if (!straight.empty() && straight.back() != ' ') straight += ' ';
    } else if (is_apostrophe(code)) {
      straight += '\'';
    } else {
      straight += bytes;
    }
    name.remove_prefix(bytes.size());
  }
  if (straight.ends_with(' ')) straight.pop_back();
  return events::folded(straight);
}

}  // namespace rosters
