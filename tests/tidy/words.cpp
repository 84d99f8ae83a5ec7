// Words that have no place in some folder, or in any.
#include <algorithm>
#include <cctype>
#include <string>

#include "tests/tidy/checks.hpp"

namespace tidy {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return small;
}

struct Ban {
  std::vector<std::string_view> words;
  std::vector<std::string_view> folders;  // none: every folder
  std::string_view because;
  std::string_view except{};  // how paths begin that may use them
};

const std::vector<Ban>& bans() {
  static const std::vector<std::string_view> below_app(floors().begin(), floors().end() - 1);
  static const std::vector<Ban> all = {
      // JSON itself knows no other numbers; whom a server waits for, it waits for until some time.
      {{"double", "float"}, below_app, "two machines must agree to the bit", "events/json"},
      {{"system_clock", "steady_clock", "high_resolution_clock", "file_clock", "utc_clock",
        "tai_clock", "gps_clock", "current_zone", "ctime", "clock_gettime", "gettimeofday",
        "time_t"},
       below_app,
       "only app reads the clock",
       "serving/"},
      {{"locale", "setlocale", "random", "random_device", "mt19937", "rand", "getenv"},
       below_app,
       "an answer depends on the log alone"},
      {{"try", "throw", "catch"},
       {"projections", "counting", "rules"},
       "what is expected is a value here"},
      {{"reading", "Reading", "ostream", "cout", "cerr", "Exit"},
       {"answers"},
       "an answer is made from timelines, and knows nothing of how it is shown"},
      {{"views"}, {}, "clang-tidy 14 cannot read std::views with this standard library"},
  };
  return all;
}

bool applies(const Ban& ban, const std::string& path) {
  if (!ban.except.empty() && path.starts_with(ban.except)) return false;
  return ban.folders.empty() ||
         std::find(ban.folders.begin(), ban.folders.end(), folder_of(path)) != ban.folders.end();
}

// In two pieces, lest this file complain of itself.
const std::vector<std::string>& marks() {
  static const std::vector<std::string> all = {
      std::string("to") + "do", std::string("fix") + "me", std::string("x") + "xx",
      std::string("st") + "ub", std::string("ha") + "ck",  std::string("not ") + "implemented"};
  return all;
}

}  // namespace

Complaints forbidden_words(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files) {
    if (!file.path.ends_with("pp")) continue;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(file.code)) {
      ++number;
      for (const Ban& ban : bans()) {
        if (!applies(ban, file.path)) continue;
        for (const std::string_view word : ban.words)
          if (holds_word(line, word))
            complaints.push_back(place(file, number) + std::string(word) + ": " +
                                 std::string(ban.because));
      }
    }
  }
  return complaints;
}

Complaints open_ends(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files) {
    std::size_t number = 0;
    for (const std::string_view line : lines_of(file.text)) {
      ++number;
      const std::string small = in_small_letters(line);
      for (const std::string& mark : marks())
        if (holds_word(small, mark))
          complaints.push_back(place(file, number) + "left open: " + mark);
    }
  }
  return complaints;
}

}  // namespace tidy
