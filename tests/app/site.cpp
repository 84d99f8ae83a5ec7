#include "tests/app/site.hpp"

#include <doctest/doctest.h>

#include "serving/writing.hpp"

namespace test {
namespace {

// With the headers that it is sent with, whether they were written out before or not.
serving::Response as_sent(serving::Response response) {
  response = serving::prepared(std::move(response));
  REQUIRE(response.lines);
  for (std::string_view left = *response.lines; !left.empty();) {
    const std::size_t end = left.find("\r\n"), colon = left.find(": ");
    response.headers.push_back(
        {std::string(left.substr(0, colon)), std::string(left.substr(colon + 2, end - colon - 2))});
    left.remove_prefix(end + 2);
  }
  response.lines.reset();
  return response;
}

engine::Instant still() { return {engine::parse_date("2026-11-29")->days * 86'400'000'000'000}; }

}  // namespace

Site::Site(const Folder& folder, const std::string& base, std::int64_t patience,
           const std::string& allow_origin, const std::string& origin)
    : log_(engine::Log::open(folder.path() / "mag.log.d", {.read_only = true})),
      site_(log_, {.base = base,
                   .origin = origin,
                   .version = "test",
                   .now = still,
                   .patience = patience,
                   .allow_origin = allow_origin}) {}

serving::Response Site::ask(serving::Request request, const std::string& target) {
  const auto parsed = serving::parse_target(target, 8192);
  REQUIRE(parsed.has_value());
  request.target = *parsed;
  request.written = target;
  site_.look();
  const auto kept = site_.at_once(request);
  return as_sent(kept ? *kept : site_.answer(request));
}

serving::Response Site::get(const std::string& target, serving::Headers headers,
                            const std::string& method) {
  serving::Request request;
  request.method = method;
  request.headers = std::move(headers);
  return ask(std::move(request), target);
}

serving::Response Site::post(const std::string& target, const std::string& body,
                             const std::string& type, const std::string& from_site) {
  serving::Request request;
  request.method = "POST";
  request.headers = {{"content-type", type}};
  if (!from_site.empty()) request.headers.push_back({"sec-fetch-site", from_site});
  request.body = body;
  return ask(std::move(request), target);
}

std::string Site::body(const std::string& target) {
  const serving::Response response = get(target);
  CAPTURE(target);
  CHECK(response.status == 200);
  return response.body ? *response.body : "";
}

// The addresses that a page leads to, here.
std::set<std::string> links_in(const std::string& html) {
  std::set<std::string> links;
  constexpr std::string_view begin = "href=\"";
  for (std::size_t at = html.find(begin); at != std::string::npos; at = html.find(begin, at)) {
    at += begin.size();
    std::string link = html.substr(at, html.find('"', at) - at);
    for (std::size_t amp = link.find("&amp;"); amp != std::string::npos; amp = link.find("&amp;"))
      link.replace(amp, 5, "&");
    if (link.starts_with('/')) links.insert(link.substr(0, link.find('#')));
  }
  return links;
}

}  // namespace test
