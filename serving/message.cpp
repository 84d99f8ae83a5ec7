#include "serving/message.hpp"

#include <algorithm>

#include "serving/letters.hpp"

namespace serving {
namespace {

// Takes from a list what stands before its next comma.
std::string_view next_of(std::string_view& list) {
  const std::size_t end = std::min(list.find(','), list.size());
  const std::string_view item = trimmed(list.substr(0, end));
  list.remove_prefix(std::min(end + 1, list.size()));
  return item;
}

// An item of a list with its weight, in thousandths.
struct Weighed {
  std::string_view name;
  int weight;
};

// "0.5" is 500; what is no such number is 0: not asked for.
int weight_of(std::string_view text) {
  if (text.empty() || (text.front() != '0' && text.front() != '1')) return 0;
  int weight = (text.front() - '0') * 1000;
  text.remove_prefix(1);
  if (text.empty()) return weight;
  if (text.front() != '.' || text.size() > 4) return 0;
  int unit = 100;
  for (const char digit : text.substr(1)) {
    if (digit < '0' || digit > '9') return 0;
    weight += (digit - '0') * unit;
    unit /= 10;
  }
  return std::min(weight, 1000);
}

Weighed weighed(std::string_view item) {
  const std::size_t end = std::min(item.find(';'), item.size());
  Weighed found{trimmed(item.substr(0, end)), 1000};
  std::string_view rest = item.substr(std::min(end + 1, item.size()));
  while (!rest.empty()) {
    const std::size_t past = std::min(rest.find(';'), rest.size());
    const std::string_view parameter = trimmed(rest.substr(0, past));
    if (parameter.starts_with("q=") || parameter.starts_with("Q="))
      found.weight = weight_of(trimmed(parameter.substr(2)));
    rest.remove_prefix(std::min(past + 1, rest.size()));
  }
  return found;
}

// What two tags must have in common to be the same: all but their being weak, and a mark of those
// who compressed on the way.
std::string_view core_of(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  if (tag.starts_with('"')) tag.remove_prefix(1);
  if (tag.ends_with('"')) tag.remove_suffix(1);
  if (tag.ends_with("-gzip")) tag.remove_suffix(5);
  return tag;
}

bool is_asked(std::string_view asked, std::string_view offered) {
  return is_same(asked, offered) ||
         (asked.size() > offered.size() && asked[offered.size()] == '-' &&
          is_same(asked.substr(0, offered.size()), offered));
}

}  // namespace

std::string Request::header(std::string_view name) const {
  std::string all;
  for (const Header& each : headers)
    if (each.name == name) all += (all.empty() ? "" : ", ") + each.value;
  return all;
}

std::string Response::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [&](const Header& each) { return is_same(each.name, name); });
  return found == headers.end() ? "" : found->value;
}

bool takes_gzip(std::string_view accept_encoding) {
  bool by_star = false;
  while (!accept_encoding.empty()) {
    const Weighed item = weighed(next_of(accept_encoding));
    if (is_same(item.name, "gzip") || is_same(item.name, "x-gzip")) return item.weight > 0;
    if (item.name == "*") by_star = item.weight > 0;
  }
  return by_star;
}

bool takes_type(std::string_view accept, std::string_view type) {
  if (trimmed(accept).empty()) return true;
  type = trimmed(type.substr(0, type.find(';')));
  const std::string_view whole = type.substr(0, type.find('/') + 1);  // "text/"
  // The one that says most of the type counts.
  int most = -1, weight = 0;
  while (!accept.empty()) {
    const Weighed item = weighed(next_of(accept));
    const bool is_family = item.name.size() == whole.size() + 1 && item.name.ends_with("/*") &&
                           is_same(item.name.substr(0, whole.size()), whole);
    const int says = is_same(item.name, type) ? 2 : is_family ? 1 : item.name == "*/*" ? 0 : -1;
    if (says <= most) continue;
    most = says;
    weight = item.weight;
  }
  return weight > 0;
}

bool is_known_tag(std::string_view if_none_match, std::string_view etag) {
  if (trimmed(if_none_match) == "*") return true;
  const std::string_view own = core_of(etag);
  // A comma may stand within a tag; its quotes tell.
  while (true) {
    const std::size_t open = if_none_match.find('"');
    if (open == std::string_view::npos) return false;
    const std::size_t close = if_none_match.find('"', open + 1);
    if (close == std::string_view::npos) return false;
    if (core_of(if_none_match.substr(open, close + 1 - open)) == own) return true;
    if_none_match.remove_prefix(close + 1);
  }
}

std::string_view preferred_language(std::string_view accept_language,
                                    std::span<const std::string_view> offered) {
  std::string_view best = offered.front();
  int most = 0;
  while (!accept_language.empty()) {
    const Weighed item = weighed(next_of(accept_language));
    if (item.weight <= most) continue;
    const auto found = std::find_if(offered.begin(), offered.end(), [&](std::string_view each) {
      return is_asked(item.name, each);
    });
    if (found == offered.end() && item.name != "*") continue;
    best = found == offered.end() ? offered.front() : *found;
    most = item.weight;
  }
  return best;
}

Response not_modified(const Response& full) {
  Response response;
  response.status = 304;
  for (const Header& each : full.headers)
    for (const std::string_view kept :
         {"ETag", "Cache-Control", "Content-Language", "Content-Location", "Expires", "Vary"})
      if (is_same(each.name, kept)) response.headers.push_back(each);
  response.route = full.route;
  response.is_cached = full.is_cached;
  return response;
}

}  // namespace serving
