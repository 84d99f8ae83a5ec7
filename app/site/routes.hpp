// The addresses of the site. From this table the answers, the pages and /openapi.json are made, so
// that none of them knows another's.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/verb.hpp"

namespace app {

// What was given with an address, in order: from its path, and behind the question mark.
using Parameters = std::vector<std::pair<std::string, std::string>>;

// One question of the command at an address: the body of /api/v1/PATH is what the command prints.
struct Route {
  std::string_view path;  // "composition", "events/{position}": what stands in braces is an operand
  std::string_view verb;
  std::vector<std::string_view> fixed = {};     // options that it always has
  std::vector<std::string_view> operands = {};  // the names of parameters that are operands
  // Options of the verb that it does not take: they are of no use where nobody can run a command.
  std::vector<std::string_view> without = {};
  bool takes_scenario = false;  // in the body, and so is asked by POST alone
  std::size_t most = 0;  // events of one answer, where there may be ever more of them; 0: whatever
};
std::span<const Route> routes();
const Route& route_named(std::string_view path);

// What may stand behind the path, for another format than JSON.
struct Ending {
  std::string_view ending;
  Format format;
  std::string_view type;
};
inline constexpr std::array endings = {Ending{".csv", Format::csv, "text/csv"},
                                       Ending{".svg", Format::svg, "image/svg+xml"}};
// Whether the command gives it in this format.
bool offers(const Route& route, Format format);

// A page, in every language: one question after the other.
struct PageRoute {
  std::string_view path;  // "seats", "people/{about}"
  bool is_in_menu;
  std::vector<std::string_view> asks;  // routes, by their path
  std::string_view title;              // the key of what it is called
  bool has_days = false;               // one chooses among the days on which the record changes
};
std::span<const PageRoute> pages();

// What people subscribe to, in every language: an answer in a format that has a place of its own.
struct Subscription {
  std::string_view path;  // "feed.atom", behind the language
  std::string_view asks;  // a route, by its path
  Format format;
  std::string_view type, title;  // the key of what it is called
};
inline constexpr std::array subscriptions = {
    Subscription{"calendar.ics", "next", Format::ics, "text/calendar", "page.calendar"},
    Subscription{"feed.atom", "log", Format::atom, "application/atom+xml", "page.feed"}};

// Whether others may show the page within theirs.
bool is_embeddable(std::string_view path);
// Whether a page is about a living person: programs are asked not to list it.
bool is_about_a_person(std::string_view path);

// What a path of segments is asked with: the route, and its operands that stand in the path.
struct Place {
  std::size_t route;
  Parameters given;
};
std::optional<Place> place_of(std::span<const std::string_view> templates,
                              std::span<const std::string> path);
std::vector<std::string_view> paths_of_routes();
std::vector<std::string_view> paths_of_pages();

// "--as-of" as parameter of an address: "asOf".
std::string parameter_of(std::string_view option);
// The options that can be given at the address of a route, those that all have included.
std::vector<const Option*> options_of(const Route& route);

}  // namespace app
