#include "events/backup.hpp"
#include "events/json_text.hpp"
#include "events/utf8.hpp"

namespace events {
namespace {

// Room for what stands before a decision; a key alone may have 960 digits.
constexpr std::size_t longest_line = longest_decision + 4096;
constexpr std::size_t shown = 60;

}  // namespace

// Byte by byte, because a line end that is missing, or another one, is a change.
std::optional<BackupMistake> BackupReader::read_line() {
  ++number_;
  line_.clear();
  std::streambuf& source = *in_.rdbuf();
  constexpr int end = std::char_traits<char>::eof();
  for (int byte = source.sbumpc(); byte != end; byte = source.sbumpc()) {
    ++bytes_;
    if (byte == '\n') return std::nullopt;
    if (line_.size() == longest_line)
      return here({"", cut_utf8(line_, shown), {"expected.shorterLine", {number(longest_line)}}});
    line_ += static_cast<char>(byte);
  }
  if (line_.empty()) return here({"", "", {"expected.backupRest", {}}});
  return here({"", cut_utf8(line_, shown), {"expected.lineFeed", {}}, line_.size() + 1});
}

std::optional<BackupMistake> BackupReader::begin() {
  if (auto trouble = read_line()) return trouble;
  auto body = read_first_line(line_);
  if (!body) return here(std::move(body).error());
  body_ = std::move(*body);
  digest_.add_line(line_);
  return std::nullopt;
}

// The first line has what the first event says that establishes the body; "null" when none does.
std::optional<BackupMistake> BackupReader::note_body(std::string_view stated) {
  if (body_established_ || stated.empty()) return std::nullopt;
  body_established_ = true;
  if (stated == body_) return std::nullopt;
  return BackupMistake{
      1, {"body", cut_utf8(body_, shown), {"expected.body", {text(std::string(stated))}}, 0}};
}

std::optional<BackupMistake> BackupReader::finish() {
  auto last = read_last_line(line_);
  if (!last) return here(std::move(last).error());
  if (last->events != succession_.count())
    return here({"events",
                 std::to_string(last->events),
                 {"expected.eventCount", {number(succession_.count())}}});
  if (last->sha256 != digest_.hex())
    return here(
        {"sha256", cut_utf8(last->sha256, shown), {"expected.digest", {text(digest_.hex())}}});
  if (auto trouble = note_body("null")) return trouble;
  backed_ = std::move(*last);
  if (in_.rdbuf()->sgetc() == std::char_traits<char>::eof()) return std::nullopt;
  return BackupMistake{number_ + 1,
                       {"",
                        cut_utf8(std::string(1, static_cast<char>(in_.rdbuf()->sgetc())), shown),
                        {"expected.fileEnd", {}},
                        1}};
}

tl::expected<std::optional<Carried>, BackupMistake> BackupReader::next() {
  if (number_ == 0) {
    if (auto trouble = begin()) return tl::unexpected(std::move(*trouble));
  }
  if (auto trouble = read_line()) return tl::unexpected(std::move(*trouble));
  if (is_last_line(line_)) {
    if (auto trouble = finish()) return tl::unexpected(std::move(*trouble));
    return std::nullopt;
  }
  auto carried = read_event_line(line_);
  if (!carried) return tl::unexpected(here(std::move(carried).error()));
  if (auto mistake = succession_.follow(*carried)) return tl::unexpected(here(std::move(*mistake)));
  if (auto trouble = note_body(body_in(carried->payload.bytes())))
    return tl::unexpected(std::move(*trouble));
  digest_.add_line(line_);
  return std::optional<Carried>(std::move(*carried));
}

}  // namespace events
