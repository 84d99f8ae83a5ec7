#include "app/cli/lines.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstring>

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

std::size_t first_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(&text[at]),
                                         static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (length <= 0) return at;
    at += static_cast<std::size_t>(length);
  }
  return std::string_view::npos;
}

std::string_view without_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

}  // namespace app
