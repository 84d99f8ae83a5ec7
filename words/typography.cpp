#include "words/typography.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace words {
namespace {

constexpr std::string_view narrow = "\u202f", wide = "\u00a0";

// What has a space that is not to break, and which.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> pairs = {{{" ;", narrow},
                                                                                 {" ?", narrow},
                                                                                 {" !", narrow},
                                                                                 {" »", narrow},
                                                                                 {"« ", narrow},
                                                                                 {" :", wide},
                                                                                 {" %", wide},
                                                                                 {"n° ", wide}}};

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

// Letters of ASCII, and every byte of the others.
bool is_letter(char sign) {
  const auto code = static_cast<unsigned char>(sign);
  return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code >= 0x80;
}

bool joins_day_and_month(std::string_view before, std::string_view after) {
  const bool is_day = !before.empty() && (is_digit(before.back()) || before.ends_with("1er"));
  return is_day && std::any_of(french_months.begin(), french_months.end(),
                               [&](std::string_view month) { return after.starts_with(month); });
}

bool joins_month_and_year(std::string_view before, std::string_view after) {
  return !after.empty() && is_digit(after.front()) &&
         std::any_of(french_months.begin(), french_months.end(),
                     [&](std::string_view month) { return before.ends_with(month); });
}

}  // namespace

std::string set_in_french(std::string_view text) {
  std::string set;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const auto pair = std::find_if(pairs.begin(), pairs.end(),
                                   [&](const auto& each) { return rest.starts_with(each.first); });
    if (pair != pairs.end()) {
      const auto [signs, space] = *pair;
      const std::size_t at = signs.find(' ');
      set.append(signs.substr(0, at)).append(space).append(signs.substr(at + 1));
      i += signs.size() - 1;
    } else if (rest.front() == ' ' && (joins_day_and_month(text.substr(0, i), rest.substr(1)) ||
                                       joins_month_and_year(text.substr(0, i), rest.substr(1)))) {
      set += wide;
    } else if (rest.front() == '\'' && i > 0 && is_letter(text[i - 1]) && rest.size() > 1 &&
               (is_letter(rest[1]) || rest[1] == '{')) {
      set += "’";
    } else {
      set += rest.front();
    }
  }
  return set;
}

}  // namespace words
