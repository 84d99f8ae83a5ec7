#include "app/cli/lines.hpp"

#include <algorithm>
#include <cstring>
#include <iostream>
#include <iterator>

#include "app/cli/verb.hpp"

namespace app {

bool Lines::fill() {
  in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  begin_ = 0;
  end_ = static_cast<std::size_t>(in_.gcount());
  bytes_ += end_;
  return end_ > 0;
}

bool Lines::next(std::string& line) {
  line.clear();
  too_long_ = false;
  if (begin_ == end_ && !fill()) return false;
  ++number_;
  do {
    const char* start = buffer_.data() + begin_;
    const auto* stop = static_cast<const char*>(std::memchr(start, '\n', end_ - begin_));
    const std::size_t found = stop ? static_cast<std::size_t>(stop - start) : end_ - begin_;
    const std::size_t room = longest_line - line.size();
    too_long_ |= found > room;
    line.append(start, std::min(found, room));
    begin_ += found + (stop ? 1 : 0);
    if (stop) break;
  } while (fill());
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (number_ == 1) line.erase(0, line.size() - without_mark(line).size());
  return true;
}

std::string_view without_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

void refuse_what_is_no_file(const std::filesystem::path& path) {
  std::error_code unknown;
  const auto status = std::filesystem::status(path, unknown);
  if (std::filesystem::is_directory(status))
    throw Failure(Trouble::refused, {"import.isFolder", {events::text(path.string())}});
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
    throw Failure(Trouble::refused, {"import.notAFile", {events::text(path.string())}});
}

std::ifstream opened(const std::filesystem::path& path) {
  refuse_what_is_no_file(path);
  std::ifstream in(path, std::ios::binary);
  if (!in.is_open())
    throw Failure(Trouble::refused, {"import.unreadable", {events::text(path.string())}});
  return in;
}

std::string text_of(const std::filesystem::path& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::ifstream in = opened(path);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad())
    throw Failure(Trouble::refused, {"import.unreadable", {events::text(path.string())}});
  return text;
}

}  // namespace app
