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

// What is wrong with a decoded text, if anything is.
std::optional<TargetMistake> mistake_in(std::string_view text) {
  if (holds_control(text)) return TargetMistake::control_character;
  if (!is_utf8(text)) return TargetMistake::not_utf8;
  return std::nullopt;
}

// As it was meant. What holds no escape means what it says.
tl::expected<std::string, TargetMistake> decoded(urls::pct_string_view written,
                                                 bool plus_is_space) {
  const std::string_view text = written;
  if (text.find_first_of(plus_is_space ? "%+" : "%") == std::string_view::npos)
    return std::string(text);
  urls::encoding_opts options;
  options.space_as_plus = plus_is_space;
  std::string meant = written.decode(options);
  if (const auto mistake = mistake_in(meant)) return Mistake(*mistake);
  return meant;
}

tl::expected<std::vector<std::string>, TargetMistake> path_of(std::string_view written) {
  std::vector<std::string> path;
  path.reserve(static_cast<std::size_t>(std::count(written.begin(), written.end(), '/')));
  while (!written.empty()) {
    written.remove_prefix(1);  // the slash
    const std::size_t end = std::min(written.find('/'), written.size());
    auto segment = decoded(written.substr(0, end), false);
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
  Target target{std::move(*path), {}};
  for (const auto& each : url->encoded_params()) {
    auto name = decoded(each.key, true);
    if (!name) return Mistake(name.error());
    auto value = decoded(each.value, true);
    if (!value) return Mistake(value.error());
    if (!name->empty() || !value->empty())
      target.query.emplace_back(std::move(*name), std::move(*value));
  }
  return target;
}

tl::expected<std::vector<std::pair<std::string, std::string>>, TargetMistake> parse_form(
    std::string_view text) {
  if (!escapes_are_whole(text)) return Mistake(TargetMistake::bad_escape);
  const auto query = urls::parse_query(text);
  if (!query) return Mistake(TargetMistake::not_origin_form);
  std::vector<std::pair<std::string, std::string>> fields;
  urls::encoding_opts options;
  options.space_as_plus = true;
  for (const auto& each : *query) {
    fields.emplace_back(each.key.decode(options), each.value.decode(options));
    for (const std::string& meant : {fields.back().first, fields.back().second}) {
      std::string signs = meant;
      std::erase_if(signs, [](char sign) { return sign == '\r' || sign == '\n' || sign == '\t'; });
      if (const auto mistake = mistake_in(signs)) return Mistake(*mistake);
    }
  }
  return fields;
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
