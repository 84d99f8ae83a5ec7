#include "app/site/routes.hpp"

#include <algorithm>
#include <array>

#include "answers/event_filter.hpp"
#include "app/cli/command_line.hpp"

namespace app {
namespace {

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  for (;;) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    segments.push_back(path.substr(0, slash));
    if (slash == path.size()) return segments;
    path.remove_prefix(slash + 1);
  }
}

template <class Routes>
std::vector<std::string_view> paths_of(const Routes& all) {
  std::vector<std::string_view> paths;
  for (const auto& each : all) paths.push_back(each.path);
  return paths;
}

}  // namespace

std::span<const Route> routes() {
  static const std::array all = {
      Route{"composition", "composition", {}, {}, {"--cycles"}},
      Route{"cycles", "composition", {"--cycles"}},
      Route{"seats", "seats"},
      Route{"days", "days"},
      Route{"coverage", "coverage"},
      Route{"blame", "blame"},
      Route{"next", "next"},
      Route{"audit", "audit", {}, {}, {"--summary", "--fail-on", "--by-clause"}},
      Route{"findings",
            "audit",
            {"--by-clause"},
            {},
            {"--summary", "--fail-on", "--all", "--clause", "--verdict"}},
      Route{"people", "people"},
      Route{"people/{about}", "people", {}, {"about"}, {"--group", "--country", "--sort"}},
      Route{"why", "why", {}, {"about"}},
      Route{"why-not", "why-not", {}, {"person"}},
      Route{"diff", "diff", {}, {"a", "b"}},
      Route{"sources", "sources"},
      Route{"sources/{source}", "sources", {}, {"source"}},
      Route{"forums", "forums"},
      Route{"meetings", "meetings"},
      Route{"search", "find", {}, {"q"}},
      Route{.path = "log", .verb = "log", .most = 1'000},
      Route{"events/{position}", "show", {"--effects"}, {"position"}},
      Route{"clauses", "clauses"},
      Route{"clauses/{clause}", "clauses", {}, {"clause"}},
      Route{"terms-of-reference", "terms", {}, {}, {"--on", "--dry-run", "--acknowledge"}},
      Route{"terms-of-reference/{parameter}",
            "terms",
            {},
            {"parameter"},
            {"--on", "--dry-run", "--acknowledge"}},
      Route{"what-if", "what-if", {}, {}, {"--terms", "--terms-from"}, true},
  };
  return all;
}

const Route& route_named(std::string_view path) {
  const auto all = routes();
  return *std::find_if(all.begin(), all.end(),
                       [&](const Route& each) { return each.path == path; });
}

bool offers(const Route& route, Format format) {
  const auto& offered = verb_named(route.verb)->formats;
  return std::find(offered.begin(), offered.end(), format) != offered.end();
}

std::span<const PageRoute> pages() {
  static const std::array all = {
      PageRoute{"cycles", true, {"coverage"}, "page.cycles"},
      PageRoute{"seats", true, {"seats"}, "page.seats", true},
      PageRoute{"people", true, {"people"}, "page.people"},
      PageRoute{"people/{about}", false, {"people/{about}", "why"}, "page.person"},
      PageRoute{"findings", true, {"findings"}, "page.findings"},
      PageRoute{"findings/day", false, {"audit"}, "page.findingsOfDay"},
      PageRoute{"next", true, {"next"}, "page.next"},
      PageRoute{"rules", true, {"clauses"}, "page.rules"},
      PageRoute{"rules/versions", false, {"terms-of-reference"}, "page.versions"},
      PageRoute{"rules/{clause}", false, {"clauses/{clause}"}, "page.clause"},
      PageRoute{
          "parameters/{parameter}", false, {"terms-of-reference/{parameter}"}, "page.parameter"},
      PageRoute{"record", true, {"log"}, "page.record"},
      PageRoute{"record/forums", false, {"forums"}, "page.forums"},
      PageRoute{"record/meetings", false, {"meetings"}, "page.meetings"},
      PageRoute{"record/{position}", false, {"events/{position}"}, "page.event"},
      PageRoute{"sources", true, {"sources"}, "page.sources"},
      PageRoute{"sources/{source}", false, {"sources/{source}"}, "page.source"},
      PageRoute{"search", false, {"search"}, "page.found"},
      PageRoute{"seats/by-event", false, {"blame"}, "page.blame"},
      PageRoute{"why", false, {"why"}, "page.why"},
      PageRoute{"why-not", false, {"why-not"}, "page.whyNot"},
      PageRoute{"compare", true, {"diff"}, "page.compare"},
      PageRoute{"what-if", true, {"what-if"}, "page.whatIf"},
  };
  return all;
}

bool is_embeddable(std::string_view path) {
  return path == "seats" || path == "findings" || path == "people";
}

bool is_about_a_person(std::string_view path) {
  return path.starts_with("people") || path.starts_with("why");
}

std::optional<Place> place_of(std::span<const std::string_view> templates,
                              std::span<const std::string> path) {
  for (std::size_t i = 0; i < templates.size(); ++i) {
    const std::vector<std::string_view> segments = segments_of(templates[i]);
    if (segments.size() != path.size()) continue;
    Place place{i, {}};
    const bool is_it = std::equal(segments.begin(), segments.end(), path.begin(),
                                  [&](std::string_view part, const std::string& segment) {
                                    if (!part.starts_with('{')) return part == segment;
                                    part.remove_prefix(1);
                                    part.remove_suffix(1);
                                    place.given.emplace_back(part, segment);
                                    return !segment.empty();
                                  });
    if (is_it) return place;
  }
  return std::nullopt;
}

std::vector<std::string_view> paths_of_routes() { return paths_of(routes()); }
std::vector<std::string_view> paths_of_pages() { return paths_of(pages()); }

std::string parameter_of(std::string_view option) {
  return answers::camel_case(option.substr(std::string_view("--").size()));
}

std::vector<const Option*> options_of(const Route& route) {
  std::vector<const Option*> options;
  const auto is_among = [](const std::vector<std::string_view>& names, const Option& option) {
    return std::find(names.begin(), names.end(), option.name) != names.end();
  };
  const Verb& verb = *verb_named(route.verb);
  for (const Option& option : global_options())
    if ((option.name == "--as-of" && verb.reads == Reads::day) || option.name == "--known-at" ||
        option.name == "--lang")
      options.push_back(&option);
  for (const Option& option : verb.options)
    if (!is_among(route.without, option) && !is_among(route.fixed, option))
      options.push_back(&option);
  return options;
}

}  // namespace app
