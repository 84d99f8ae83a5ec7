// What was given with a question, by name: options and operands of the command, or parameters of an
// address. Answers read it; where it came from, they do not know.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace answers {

class Given {
 public:
  std::map<std::string, std::vector<std::string>, std::less<>> options;  // "--person"
  std::vector<std::string> operands;
  // Of `record KIND --field value`: what is no option, in order.
  std::vector<std::pair<std::string, std::string>> fields;

  bool flag(std::string_view name) const { return options.contains(name); }
  std::optional<std::string> value(std::string_view name) const {
    const auto found = options.find(name);
    if (found == options.end() || found->second.empty()) return std::nullopt;
    return found->second.back();
  }
};

// The moment that a question is about, as it was given: --as-of, a date or a cycle; --known-at, a
// position or a moment.
struct Moment {
  std::optional<std::string> as_of, known_at;
  // What the scenario says that it is about, which counts where nothing was given; and the place in
  // its file, "two.json#/asOf".
  struct Said {
    std::string value, place;
  };
  std::optional<Said> said_as_of{}, said_known_at{};
};

// Whether the text is a number: digits and nothing else.
inline bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}
// A cycle is named by four digits.
inline bool is_year(std::string_view text) { return text.size() == 4 && is_number(text); }

}  // namespace answers
