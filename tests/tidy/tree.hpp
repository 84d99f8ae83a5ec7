// The project's own sources as the tidy tests read them, and what they complain of.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tidy {

struct File {
  std::string path;  // from the tree's root, with '/'
  std::string text;
  // The text with comments, strings and character literals blanked out, line breaks kept.
  std::string code;
};

struct Tree {
  std::filesystem::path root;
  std::vector<File> files;  // C++ sources, schemas and lists of targets, by path

  const File* find(std::string_view path) const;
};

using Complaints = std::vector<std::string>;

// The floors, from the ground up.
const std::vector<std::string>& floors();

// Reads the floors and tests/ under `root`.
Tree read_tree(const std::filesystem::path& root);

// `text` with comments, strings and character literals as blanks.
std::string blank_words(std::string_view text);

std::vector<std::string_view> lines_of(std::string_view text);
// Whether `text` holds `word` as a whole word.
bool holds_word(std::string_view text, std::string_view word);
// "engine/log.cpp:12: ", before what is complained of.
std::string place(const File& file, std::size_t line);
// The first folder of a path: "engine" of "engine/log.cpp".
std::string_view folder_of(std::string_view path);

}  // namespace tidy
