#include "tests/tidy/tree.hpp"

#include <algorithm>
#include <cctype>

#include "tests/scratch.hpp"

namespace tidy {
namespace {

namespace fs = std::filesystem;

bool is_ours(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".cpp" || extension == ".hpp" || extension == ".h" || extension == ".capnp" ||
         path.filename() == "CMakeLists.txt";
}

bool is_word_part(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_';
}

// Whether the quote at `at` stands between digits, as in 1'000.
bool separates_digits(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() &&
         std::isxdigit(static_cast<unsigned char>(text[at - 1])) &&
         std::isxdigit(static_cast<unsigned char>(text[at + 1]));
}

// The end of what begins at `at` and holds no code: one past it, or `at` when code begins there.
std::size_t end_of_words(std::string_view text, std::size_t at) {
  const auto past = [&](std::string_view closing, std::size_t from) {
    const std::size_t found = text.find(closing, from);
    return found == std::string_view::npos ? text.size() : found + closing.size();
  };
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
  if (rest.starts_with("/*")) return past("*/", at + 2);
  if (rest.starts_with("R\"")) {
    const std::size_t open = rest.find('(');
    if (open == std::string_view::npos) return text.size();
    return past(")" + std::string(rest.substr(2, open - 2)) + "\"", at + open);
  }
  const char quote = rest.front();
  if (quote != '"' && (quote != '\'' || separates_digits(text, at))) return at;
  for (++at; at < text.size() && text[at] != quote && text[at] != '\n'; ++at)
    if (text[at] == '\\') ++at;
  return std::min(at + 1, text.size());
}

}  // namespace

const std::vector<std::string>& floors() {
  static const std::vector<std::string> names = {
      "engine",     "events", "projections", "counting", "rules",   "decisions", "rosters",
      "inventions", "replay", "words",       "answers",  "serving", "app"};
  return names;
}

const File* Tree::find(std::string_view path) const {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const File& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

std::string blank_words(std::string_view text) {
  std::string code(text);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = end_of_words(text, at);
    for (std::size_t i = at; i < end; ++i)
      if (code[i] != '\n') code[i] = ' ';
    at = std::max(end, at + 1);
  }
  return code;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_word_part(text[at - 1])) &&
        (end == text.size() || !is_word_part(text[end])))
      return true;
  }
  return false;
}

std::string place(const File& file, std::size_t line) {
  return file.path + ":" + std::to_string(line) + ": ";
}

std::string_view folder_of(std::string_view path) { return path.substr(0, path.find('/')); }

Tree read_tree(const fs::path& root) {
  Tree tree{root, {}};
  std::vector<std::string> folders = floors();
  folders.emplace_back("tests");
  for (const std::string& folder : folders) {
    if (!fs::is_directory(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (!entry.is_regular_file() || !is_ours(entry.path())) continue;
      std::string text = tests::read_file(entry.path());
      std::string code = blank_words(text);
      tree.files.push_back({entry.path().lexically_relative(root).generic_string(), std::move(text),
                            std::move(code)});
    }
  }
  std::sort(tree.files.begin(), tree.files.end(),
            [](const File& left, const File& right) { return left.path < right.path; });
  return tree;
}

}  // namespace tidy
