// Any bytes: as requests they are refused or read, alike whether they come at once or one by one,
// and what is read keeps within its limits; as values of headers they do no harm.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "serving/forwarded.hpp"
#include "serving/host.hpp"
#include "serving/letters.hpp"
#include "serving/parsing.hpp"
#include "serving/writing.hpp"

namespace {

using serving::RequestParser;

void must(bool holds) {
  if (!holds) std::abort();
}

// How much of the bytes the parser has used, given `step` more of them at a time.
std::size_t give(RequestParser& parser, std::string_view bytes, std::size_t step) {
  std::size_t used = 0, shown = 0;
  while (!parser.problem() && parser.needs() != RequestParser::Needs::nothing) {
    const std::size_t more = parser.take(bytes.substr(used, shown - used));
    used += more;
    if (more == 0 && shown == bytes.size()) break;
    if (more == 0) shown = std::min(bytes.size(), shown + step);
  }
  return used;
}

void check(const serving::Request& request, const serving::Limits& limits) {
  must(request.body.size() <= limits.body_bytes);
  std::size_t size = 0;
  for (const serving::Header& each : request.headers) {
    size += each.name.size() + each.value.size();
    must(serving::is_token(each.name) && each.name == serving::in_small(each.name));
    must(each.value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
  }
  must(size <= limits.header_bytes);
  const std::string target = serving::text_of(request.target);
  const auto again = serving::parse_target(target, 3 * limits.target_bytes);
  must(again && again->path == request.target.path && again->query == request.target.query);
}

void as_requests(std::string_view bytes) {
  const serving::Limits limits;
  while (!bytes.empty()) {
    RequestParser at_once(limits), by_byte(limits);
    const std::size_t used = give(at_once, bytes, bytes.size());
    const std::size_t used_by_byte = give(by_byte, bytes, 1);
    must((at_once.problem() == nullptr) == (by_byte.problem() == nullptr));
    if (at_once.problem() || at_once.needs() != RequestParser::Needs::nothing) return;
    must(used > 0 && used == used_by_byte);
    must(at_once.request().headers == by_byte.request().headers);
    must(at_once.request().body == by_byte.request().body);
    check(at_once.request(), limits);
    bytes.remove_prefix(used);
  }
}

void as_headers(const std::string& value) {
  constexpr std::array<std::string_view, 2> languages = {"en", "fr"};
  const std::string_view preferred = serving::preferred_language(value, languages);
  must(preferred == "en" || preferred == "fr");
  serving::takes_gzip(value);
  serving::is_known_tag(value, "W/\"516.2026-11-29.0123456789abcdef\"");
  serving::counted_as(value);
  serving::Hosts("127.0.0.1", {value}).knows(value);
  serving::Request request;
  request.headers = {{"host", value}, {"x-forwarded-for", value}, {"x-forwarded-host", value}};
  must(serving::reached(request, "p", false).peer == "p");
  serving::Response response;
  response.headers = {{"X-Value", value}};
  if (!serving::can_be_sent(response)) return;
  const std::string head = serving::head_of(response, {}, "");
  must(head.find("X-Value: " + value + "\r\n") != std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  as_requests(bytes);
  as_headers(bytes);
  return 0;
}
