#include "decisions/names.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <vector>

#include "events/folding.hpp"

namespace decisions {
namespace {

bool is_apostrophe(utf8proc_int32_t code) {
  constexpr utf8proc_int32_t left = 0x2018, right = 0x2019, letter = 0x2bc, turned = 0x2bb,
                             prime = 0x2032, grave = 0x60, acute = 0xb4;
  return code == left || code == right || code == letter || code == turned || code == prime ||
         code == grave || code == acute || code == '\'';
}

// The words of a name as they are read, without what is no letter.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  const std::string read = as_read(name);
  for (std::string_view rest = read; !rest.empty();) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                         static_cast<utf8proc_ssize_t>(rest.size()), &code);
    const std::size_t taken = length > 0 ? static_cast<std::size_t>(length) : 1;
    const auto category = length > 0 ? utf8proc_category(code) : UTF8PROC_CATEGORY_CN;
    const bool is_letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC;
    if (is_letter)
      words.back() += rest.substr(0, taken);
    else if (!words.back().empty())
      words.emplace_back();
    rest.remove_prefix(taken);
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace

bool says_vacant(std::string_view name) {
  constexpr std::array vacant = {"vacant", "vacante", "vacancy", "pourvoir", "filled"};
  constexpr std::array beside = {"seat", "siège", "post", "poste",    "position",
                                 "à",    "to",    "be",   "currently"};
  const auto is_among = [](const auto& known) {
    return [&known](const std::string& word) {
      return std::find(known.begin(), known.end(), word) != known.end();
    };
  };
  const std::vector<std::string> words = words_of(name);
  if (words.empty()) return name.find_first_of("0123456789") == std::string_view::npos;
  if (words.front() == "vacant" || words.front() == "vacancy") return true;
  return std::any_of(words.begin(), words.end(), is_among(vacant)) &&
         std::all_of(words.begin(), words.end(), [&](const std::string& word) {
           return is_among(vacant)(word) || is_among(beside)(word);
         });
}

std::string as_read(std::string_view name) {
  // Before it is mapped: the acute accent alone would become a space and a mark.
  std::string straight;
  while (!name.empty()) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                                         static_cast<utf8proc_ssize_t>(name.size()), &code);
    const std::size_t taken = length > 0 ? static_cast<std::size_t>(length) : 1;
    const bool is_space = length > 0 && utf8proc_category(code) == UTF8PROC_CATEGORY_ZS;
    if (is_space) {
      if (!straight.empty() && straight.back() != ' ') straight += ' ';
    } else if (length > 0 && is_apostrophe(code)) {
      straight += '\'';
    } else {
      straight += name.substr(0, taken);
    }
    name.remove_prefix(taken);
  }
  if (straight.ends_with(' ')) straight.pop_back();
  return events::folded(straight);
}

}  // namespace decisions
