// Every kind of link on every kind of page leads somewhere, whatever moment the page is of.
#include <doctest/doctest.h>

#include <deque>
#include <map>
#include <set>

#include "app/site/addresses.hpp"
#include "serving/target.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;

// What a link is like: its page, and the names of what is given with it.
std::string kind_of(const serving::Target& target) {
  std::string kind = target.path.front();
  if (kind == "en" || kind == "fr") {
    const std::span<const std::string> path(target.path.begin() + 1, target.path.end());
    const auto place = app::place_of(app::paths_of_pages(), path);
    kind = place ? std::string(app::pages()[place->route].path) : serving::text_of(target);
  } else {
    // Answers and pictures: by their first segments, and the format that stands behind the last.
    for (const std::string& each : target.path) kind += "/" + each.substr(0, 4);
    kind += target.path.back().substr(
        std::min(target.path.back().rfind('.'), target.path.back().size()));
  }
  std::set<std::string> names;
  for (const auto& each : target.query) names.insert(each.first);
  for (const std::string& each : names) kind += " " + each;
  return kind;
}

// Follows links, a few of each kind.
void follow(Site& site, std::deque<std::string> open) {
  constexpr int enough = 3;
  std::set<std::string> seen(open.begin(), open.end());
  std::map<std::string, int> followed;
  for (; !open.empty(); open.pop_front()) {
    const std::string& address = open.front();
    const auto target = serving::parse_target(address, 8192);
    REQUIRE(target);
    if (followed[kind_of(*target)]++ >= enough) continue;
    const serving::Response page = site.get(address);
    CHECK_MESSAGE((page.status == 200 || page.status == 302), address);
    if (!page.header("Content-Type").starts_with("text/html")) continue;
    for (const std::string& link : links_in(*page.body))
      if (seen.insert(link).second) open.push_back(link);
  }
  CHECK(followed.size() > 60);
}

std::deque<std::string> beginnings() {
  std::deque<std::string> all;
  for (const std::string moment :
       {"", "?asOf=2011", "?knownAt=300", "?asOf=2011-06-01&knownAt=300"})
    for (const app::PageRoute& page : app::pages())
      if (page.is_in_menu && page.path != "compare")
        all.push_back("/fr/" + std::string(page.path) + moment);
  all.emplace_back("/en/compare?a=2010&b=2011");
  return all;
}

}  // namespace

TEST_CASE("a link of any kind, on a page of any moment, leads somewhere") {
  Site mag(record_of_the_mag());
  follow(mag, beginnings());
}
