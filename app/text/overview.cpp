#include "app/text/overview.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <ostream>

#include "app/asking/json.hpp"
#include "app/asking/members.hpp"
#include "app/csv/csv.hpp"
#include "app/text/table.hpp"
#include "counting/evidence.hpp"

namespace app {
namespace {

namespace json = boost::json;

constexpr std::array groups = {events::Group::government, events::Group::private_sector,
                               events::Group::civil_society, events::Group::technical_community,
                               events::Group::media};

// How many seats are named, and how many were published, if any were.
struct Covered {
  std::int64_t named = 0;
  std::optional<std::int64_t> published;
};

struct Line {
  events::Cycle cycle;
  engine::Date since, day;
  Covered all;
  std::array<Covered, groups.size()> by_group;
  std::string new_members;  // as the rotation rule measured it
  Counts findings;
};

Covered covered(const projections::Register& reg, events::Group group) {
  Covered covered;
  covered.named = group == events::Group::unstated ? members_named(reg) : members_named(reg, group);
  if (const auto* figure = counting::followed(reg, reg.current(), events::Measure::members, group))
    covered.published = figure->value.value;
  return covered;
}

Line line_of(const replay::Timeline& timeline) {
  const projections::Register reg = timeline.fold();
  const auto* cycle = reg.history().cycle(reg.current());
  Line line{reg.current(),
            cycle ? cycle->value.on : timeline.until(),
            timeline.until(),
            covered(reg, events::Group::unstated),
            {},
            {},
            {}};
  for (std::size_t i = 0; i < groups.size(); ++i) line.by_group[i] = covered(reg, groups[i]);
  const std::vector<rules::Finding> findings = timeline.audit(reg);
  line.findings = counts_of(findings);
  for (const rules::Finding& finding : findings) {
    if (finding.rule == "rotation" && finding.subject.empty()) line.new_members = finding.measured;
  }
  return line;
}

std::string of(const Covered& covered) {
  return std::to_string(covered.named) + "/" +
         (covered.published ? std::to_string(*covered.published) : "?");
}

json::object json_of(const Covered& covered) {
  return {
      {"named", covered.named},
      {"published", covered.published ? json::value(*covered.published) : json::value(nullptr)}};
}

json::object json_of(const Line& line) {
  json::object by_group;
  for (std::size_t i = 0; i < groups.size(); ++i)
    by_group[events::name_of(groups[i])] = json_of(line.by_group[i]);
  return {{"cycle", line.cycle.year},
          {"since", engine::to_string(line.since)},
          {"asOf", engine::to_string(line.day)},
          {"members", json_of(line.all)},
          {"byGroup", std::move(by_group)},
          {"newMembers", text_or_null(line.new_members)},
          {"findings",
           {{"holds", line.findings.by_verdict[0]},
            {"departure", line.findings.by_verdict[1]},
            {"breach", line.findings.by_verdict[2]},
            {"unknown", line.findings.by_verdict[3]},
            {"notApplicable", line.findings.by_verdict[4]}}},
          {"disagreements", line.findings.disagreements}};
}

void print_seats(Session& session, const std::vector<Line>& lines) {
  const words::Words& words = session.words();
  Table table({{words.choose("Cycle", "Cycle")},
               {words.choose("Since", "Depuis")},
               {words.choose("All", "Tous"), Align::right},
               {words.choose("Gov.", "Gouv."), Align::right},
               {words.choose("Priv. sect.", "Sect. privé"), Align::right},
               {words.choose("Civ. soc.", "Soc. civ."), Align::right},
               {words.choose("Tech. comm.", "Comm. techn."), Align::right},
               {words.choose("Media", "Médias"), Align::right},
               {words.choose("New", "Nouv."), Align::right}},
              session.globals().colour, session.globals().width);
  for (const Line& line : lines) {
    std::vector<Cell> cells = {{std::to_string(line.cycle.year), Colour::bold},
                               {engine::to_string(line.since)},
                               {of(line.all)}};
    for (const Covered& covered : line.by_group) cells.push_back({of(covered)});
    cells.push_back({line.new_members.empty() ? "?" : line.new_members});
    table.row(std::move(cells));
  }
  table.print(session.out());
}

void print_findings(Session& session, const std::vector<Line>& lines) {
  const words::Words& words = session.words();
  Table table({{words.choose("Cycle", "Cycle")},
               {words.choose("Met", "Respectés"), Align::right},
               {words.choose("Deviations", "Écarts"), Align::right},
               {words.choose("Breaches", "Manquements"), Align::right},
               {words.choose("Undetermined", "Indéterminés"), Align::right},
               {words.choose("Sources differ", "Désaccords"), Align::right}},
              session.globals().colour, session.globals().width);
  for (const Line& line : lines) {
    const auto& counts = line.findings.by_verdict;
    const auto cell = [](long long count, Colour colour) {
      return Cell{std::to_string(count), count ? colour : Colour::none};
    };
    table.row({{std::to_string(line.cycle.year), Colour::bold},
               cell(counts[0], Colour::none),
               cell(counts[1], Colour::yellow),
               cell(counts[2], Colour::red),
               cell(counts[3], Colour::none),
               cell(line.findings.disagreements, Colour::none)});
  }
  table.print(session.out());
}

void print(Session& session, const std::vector<Line>& lines) {
  const auto say = [&](const char* key) {
    paragraph(session.out(), session.words().say(key), session.globals().width);
    session.out() << '\n';
  };
  say("overview.legend");
  print_seats(session, lines);
  session.out() << '\n';
  say("overview.findings");
  print_findings(session, lines);
}

void print_csv(const Csv& csv, const std::vector<Line>& lines) {
  std::vector<std::string> heading = {"cycle", "since", "as_of", "named", "published"};
  for (const events::Group group : groups) {
    heading.push_back(std::string(events::name_of(group)) + "_named");
    heading.push_back(std::string(events::name_of(group)) + "_published");
  }
  for (const auto* name : {"new_members", "holds", "departure", "breach", "unknown",
                           "disagreements", "not_applicable"})
    heading.emplace_back(name);
  csv.row(heading);
  const auto published = [](const Covered& covered) {
    return covered.published ? std::to_string(*covered.published) : std::string();
  };
  for (const Line& line : lines) {
    std::vector<std::string> cells = {std::to_string(line.cycle.year),
                                      engine::to_string(line.since), engine::to_string(line.day),
                                      std::to_string(line.all.named), published(line.all)};
    for (const Covered& covered : line.by_group) {
      cells.push_back(std::to_string(covered.named));
      cells.push_back(published(covered));
    }
    cells.push_back(line.new_members);
    const auto& counts = line.findings.by_verdict;
    for (std::size_t i = 0; i < 4; ++i) cells.push_back(std::to_string(counts[i]));
    cells.push_back(std::to_string(line.findings.disagreements));
    cells.push_back(std::to_string(counts[4]));
    csv.row(cells);
  }
}

}  // namespace

void show_overview(Session& session, const std::vector<replay::Timeline>& days) {
  std::vector<Line> lines;
  for (const replay::Timeline& day : days) lines.push_back(line_of(day));
  if (session.globals().format == Format::json) {
    json::array cycles;
    for (const Line& line : lines) cycles.push_back(json_of(line));
    write_json(session.out(), json::object{{"cycles", std::move(cycles)}});
  } else if (session.globals().format == Format::csv) {
    print_csv(Csv(session), lines);
  } else if (lines.empty()) {
    paragraph(session.out(), session.words().say("composition.noCycle"), session.globals().width);
  } else {
    print(session, lines);
  }
}

}  // namespace app
