// Reading a text file line by line, as people's programs write them: with or without a byte order
// mark, with LF or CRLF, with or without a line end after the last line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <istream>
#include <string>
#include <string_view>

namespace app {

// No decision comes near this: a payload is at most 1 MiB.
inline constexpr std::size_t longest_line = std::size_t{4} << 20;

class Lines {
 public:
  explicit Lines(std::istream& in) : in_(in), buffer_(1 << 16, '\0') {}

  // The next line without its end; false after the last. A line longer than `longest_line` is cut
  // off there, and `too_long()` says so.
  bool next(std::string& line);
  std::size_t number() const { return number_; }  // of the line given last; the first is 1
  bool too_long() const { return too_long_; }
  std::size_t bytes() const { return bytes_; }  // read so far

 private:
  bool fill();

  std::istream& in_;
  std::string buffer_;
  std::size_t begin_ = 0, end_ = 0;
  std::size_t number_ = 0, bytes_ = 0;
  bool too_long_ = false;
};

// Throws Failure(refused) when something is there that is no file: a pipe might be waited for
// without end.
void refuse_what_is_no_file(const std::filesystem::path& path);

// The file, to be read. Throws Failure(refused) when it cannot be.
std::ifstream opened(const std::filesystem::path& path);

// All that a file holds, or standard input, which is "-". Throws Failure(refused) when it cannot be
// read.
std::string text_of(const std::filesystem::path& path);

// Takes a byte order mark off the start.
std::string_view without_mark(std::string_view text);

}  // namespace app
