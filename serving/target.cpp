#include "serving/target.hpp"

#include <algorithm>

#include <boost/url/encode.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/parse_query.hpp>
#include <boost/url/rfc/pchars.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>
#include <boost/url/url_view.hpp>

namespace serving {
namespace {

namespace urls = boost::urls;
using Mistake = tl::unexpected<TargetMistake>;

bool is_control(char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F; }

bool holds_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_control);
}

bool is_hex(char letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
         (letter >= 'A' && letter <= 'F');
}

bool escapes_are_whole(std::string_view text) {
  for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1))
    if (at + 2 >= text.size() || !is_hex(text[at + 1]) || !is_hex(text[at + 2])) return false;
  return true;
}

// How many bytes the character has that `lead` begins, or 0 when none begins so.
std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

// Whether `second` may follow `lead`: neither overlong, nor a surrogate, nor beyond U+10FFFF.
bool may_follow(unsigned char lead, unsigned char second) {
  const unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return second >= least && second <= most;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = length_of(lead);
    if (length == 0 || length > text.size()) return false;
    if (length > 1 && !may_follow(lead, static_cast<unsigned char>(text[1]))) return false;
    for (std::size_t at = 2; at < length; ++at)
      if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return false;
    text.remove_prefix(length);
  }
  return true;
}

enum class Part { path, query, form };  // in a form, there may be lines and tabs

// As it was meant. What holds no escape means what it says.
tl::expected<std::string, TargetMistake> decoded(urls::pct_string_view written, Part part) {
  const std::string_view text = written;
  if (text.find_first_of(part == Part::path ? "%" : "%+") == std::string_view::npos)
    return std::string(text);
  urls::encoding_opts options;
  options.space_as_plus = part != Part::path;
  std::string meant = written.decode(options);
  const bool is_bad = std::any_of(meant.begin(), meant.end(), [&](char letter) {
    const bool is_of_lines = letter == '\r' || letter == '\n' || letter == '\t';
    return is_control(letter) && !(part == Part::form && is_of_lines);
  });
  if (is_bad) return Mistake(TargetMistake::control_character);
  if (!is_utf8(meant)) return Mistake(TargetMistake::not_utf8);
  return meant;
}

tl::expected<NamesAndValues, TargetMistake> decoded(const urls::params_encoded_view& written,
                                                    Part part) {
  NamesAndValues meant;
  for (const auto& each : written) {
    auto name = decoded(each.key, part);
    if (!name) return Mistake(name.error());
    auto value = decoded(each.value, part);
    if (!value) return Mistake(value.error());
    if (!name->empty() || !value->empty()) meant.emplace_back(std::move(*name), std::move(*value));
  }
  return meant;
}

tl::expected<std::vector<std::string>, TargetMistake> path_of(std::string_view written) {
  std::vector<std::string> path;
  path.reserve(static_cast<std::size_t>(std::count(written.begin(), written.end(), '/')));
  while (!written.empty()) {
    written.remove_prefix(1);  // the slash
    const std::size_t end = std::min(written.find('/'), written.size());
    auto segment = decoded(written.substr(0, end), Part::path);
    if (!segment) return Mistake(segment.error());
    if (*segment == "." || *segment == "..") return Mistake(TargetMistake::dot_segment);
    path.push_back(std::move(*segment));
    written.remove_prefix(end);
  }
  return path;
}

}  // namespace

std::optional<std::string_view> Target::value_of(std::string_view name) const {
  for (const auto& [key, value] : query)
    if (key == name) return value;
  return std::nullopt;
}

tl::expected<Target, TargetMistake> parse_target(std::string_view text, std::size_t longest) {
  if (text.size() > longest) return Mistake(TargetMistake::too_long);
  if (holds_control(text)) return Mistake(TargetMistake::control_character);
  if (!text.starts_with('/')) return Mistake(TargetMistake::not_origin_form);
  if (!escapes_are_whole(text)) return Mistake(TargetMistake::bad_escape);
  const auto url = urls::parse_origin_form(text);
  if (!url) return Mistake(TargetMistake::not_origin_form);

  auto path = path_of(text.substr(0, text.find('?')));
  if (!path) return Mistake(path.error());
  auto query = decoded(url->encoded_params(), Part::query);
  if (!query) return Mistake(query.error());
  return Target{std::move(*path), std::move(*query)};
}

tl::expected<NamesAndValues, TargetMistake> parse_form(std::string_view text) {
  if (!escapes_are_whole(text)) return Mistake(TargetMistake::bad_escape);
  const auto query = urls::parse_query(text);
  if (!query) return Mistake(TargetMistake::not_origin_form);
  return decoded(*query, Part::form);
}

std::string text_of(const Target& target) {
  std::string text;
  for (const std::string& segment : target.path) text += '/' + urls::encode(segment, urls::pchars);
  char before = '?';
  for (const auto& [name, value] : target.query) {
    text += before + urls::encode(name, urls::unreserved_chars) + '=' +
            urls::encode(value, urls::unreserved_chars);
    before = '&';
  }
  return text;
}

}  // namespace serving
