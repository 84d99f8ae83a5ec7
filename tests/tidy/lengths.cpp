// Lengths of files and functions. A function's braces are told from others by the way in which
// clang-format writes them: a body's opening brace follows a blank.
#include <algorithm>
#include <string>

#include "tests/tidy/checks.hpp"

namespace tidy {
namespace {

constexpr std::size_t longest_file = 400;
constexpr std::size_t soft_limit = 200;
constexpr std::size_t longest_function = 60;

enum class Brace { container, body, other };

struct Open {
  Brace brace;
  std::size_t line;
};

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return holds_word(text, word); });
}

// What the brace after `statement`, the code since the last statement's end, opens.
Brace kind_of(std::string_view statement) {
  if (statement.empty() || (statement.back() != ' ' && statement.back() != '\n'))
    return Brace::other;
  const std::size_t last = statement.find_last_not_of(" \n");
  if (last == std::string_view::npos) return Brace::other;
  if (holds_any(statement, {"namespace", "extern"})) return Brace::container;
  if (std::string_view("=,({").find(statement[last]) != std::string_view::npos) return Brace::other;
  const bool called = statement.find(')') != std::string_view::npos;
  if (!called) return Brace::container;
  // A class may have parentheses in what it derives from or aligns to, but then it names itself.
  const std::size_t open = statement.find('(');
  return holds_any(statement.substr(0, open), {"class", "struct", "union", "enum"}) &&
                 !holds_any(statement, {"const", "override", "noexcept"})
             ? Brace::container
             : Brace::body;
}

// Walks through a file's code, brace by brace.
class Walk {
 public:
  explicit Walk(const File& file) : file_(file) {}

  Complaints complaints() {
    for (const char letter : file_.code) {
      if (letter == '\n') end_line();
      if (letter == '{')
        open();
      else if (letter == '}')
        close();
      else if (letter == ';' && parentheses_ == 0)
        statement_.clear();
      else if (!directive_)
        statement_ += letter;
      if (letter == '(') ++parentheses_;
      if (letter == ')') --parentheses_;
      if (letter == '#' && line_is_blank_) directive_ = true;
      if (letter != ' ' && letter != '\n') line_is_blank_ = false;
    }
    return complaints_;
  }

 private:
  bool in_body() const {
    return std::any_of(open_.begin(), open_.end(),
                       [](const Open& open) { return open.brace == Brace::body; });
  }

  void end_line() {
    ++line_;
    directive_ = false;
    line_is_blank_ = true;
  }

  void open() {
    const Brace brace = in_body() ? Brace::other : kind_of(statement_);
    open_.push_back({brace, line_});
    if (brace != Brace::other) statement_.clear();
  }

  void close() {
    if (open_.empty()) return;
    const Open closed = open_.back();
    open_.pop_back();
    if (closed.brace != Brace::other) statement_.clear();
    const std::size_t lines = line_ - closed.line + 1;
    if (closed.brace == Brace::body && lines > longest_function)
      complaints_.push_back(place(file_, closed.line) + "a function of " + std::to_string(lines) +
                            " lines");
  }

  const File& file_;
  std::vector<Open> open_;
  std::string statement_;
  int parentheses_ = 0;
  std::size_t line_ = 1;
  bool directive_ = false;
  bool line_is_blank_ = true;
  Complaints complaints_;
};

bool is_source(const File& file) {
  return file.path.ends_with(".cpp") || file.path.ends_with(".hpp");
}

}  // namespace

Complaints file_lengths(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files)
    if (const std::size_t lines = lines_of(file.text).size();
        is_source(file) && lines > longest_file)
      complaints.push_back(file.path + ": " + std::to_string(lines) + " lines");
  return complaints;
}

Complaints long_files(const Tree& tree) {
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const File& file : tree.files)
    if (const std::size_t lines = lines_of(file.text).size(); is_source(file) && lines > soft_limit)
      found.emplace_back(lines, file.path);
  std::sort(found.rbegin(), found.rend());
  Complaints lines;
  for (const auto& [count, path] : found) lines.push_back(path + ": " + std::to_string(count));
  return lines;
}

Complaints function_lengths(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files) {
    if (!is_source(file)) continue;
    for (std::string& complaint : Walk(file).complaints())
      complaints.push_back(std::move(complaint));
  }
  return complaints;
}

}  // namespace tidy
