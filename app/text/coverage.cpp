#include "answers/coverage.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "app/text/coats.hpp"
#include "app/text/verdicts.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

using answers::Coverage;

// What a column is called: of a group in short, in the order in which groups are shown.
std::string heading_of(const Coverage::Counted& what, const words::Words& words) {
  constexpr std::array<std::string_view, 5> groups = {"label.gov", "label.privSect", "label.civSoc",
                                                      "label.techComm", "label.media"};
  if (what.group != events::Group::unstated) {
    const auto shown = answers::groups_shown();
    return words.say(
        groups[static_cast<std::size_t>(std::ranges::find(shown, what.group) - shown.begin())]);
  }
  if (what.region != events::Region::unstated) return words.label(what.region);
  if (what.measure == events::Measure::new_members) return words.say("label.new");
  return words.say(what.measure == events::Measure::women ? "label.women" : "label.all");
}

// "46", "46 ≠ 47" where another source says so; "–" where nothing was published.
Cell cell_for(const Coverage::Cell& cell) {
  if (!cell.followed) return {"–", Colour::dim};
  if (!cell.is_contradicted()) return {std::to_string(*cell.followed)};
  std::string text = std::to_string(*cell.followed);
  std::set<std::int64_t> others;
  for (const answers::Seats::Figure& each : cell.published)
    if (each.value != *cell.followed && others.insert(each.value).second)
      text += " ≠ " + std::to_string(each.value);
  return {text, Colour::yellow};
}

// How much is known of the latest cycles, the last one first.
void print_latest(const Sheet& sheet, const Coverage& coverage) {
  constexpr std::ptrdiff_t shown = 3;
  const auto count = std::min(shown, std::ssize(coverage.cycles));
  for (auto line = coverage.cycles.rbegin(); line != coverage.cycles.rbegin() + count; ++line) {
    const Coverage::Cell& members = line->cells.front();
    const auto cycle = events::cycle(line->cycle);
    const auto named = events::number(members.named.value_or(0));
    const std::string figure = cell_for(members).text;
    sheet.tell(
        sheet.say(line->names_everyone ? events::Message{"coverage.latestNamed", {cycle, named}}
                  : members.followed
                      ? events::Message{"coverage.latest", {cycle, events::text(figure), named}}
                      : events::Message{"coverage.latestUnknown", {cycle, named}}),
        2, 4);
  }
}

// What is published for no cycle has no column.
bool is_shown(const Coverage& coverage, std::size_t column) {
  return std::ranges::any_of(coverage.cycles, [&](const Coverage::Line& line) {
    return !line.cells[column].published.empty();
  });
}

// How much is known in all.
void print_lead(const Sheet& sheet, const Coverage& coverage) {
  std::int64_t published = 0, named = 0, whole = 0;
  for (const Coverage::Line& line : coverage.cycles) {
    published += line.cells.front().followed.has_value();
    named += line.cells.front().named.value_or(0);
    whole += line.names_everyone;
  }
  const auto cycles = events::number(std::ssize(coverage.cycles)), names = events::number(named);
  sheet.tell(published > 0
                 ? events::Message{"coverage.lead", {cycles, events::number(published), names}}
                 : events::Message{"coverage.leadNamed", {cycles, events::number(whole), names}});
}

void print_figures(const Sheet& sheet, const Coverage& coverage) {
  std::vector<Table::Column> columns = {{sheet.say("label.cycle"), Align::left},
                                        {sheet.say("label.named"), Align::right}};
  for (std::size_t i = 0; i < coverage.counted.size(); ++i)
    if (is_shown(coverage, i))
      columns.push_back({heading_of(coverage.counted[i], sheet.words), Align::right});
  Table table(std::move(columns));
  for (const Coverage::Line& line : coverage.cycles) {
    std::vector<Cell> cells = {{sheet.words.word(events::cycle(line.cycle)), Colour::bold},
                               {std::to_string(line.cells.front().named.value_or(0))}};
    for (std::size_t i = 0; i < line.cells.size(); ++i)
      if (is_shown(coverage, i)) cells.push_back(cell_for(line.cells[i]));
    table.row(std::move(cells));
  }
  sheet.print(table);
}

// Who said what, where sources do not agree.
void print_contradictions(const Sheet& sheet, const Coverage& coverage) {
  bool is_first = true;
  for (const Coverage::Line& line : coverage.cycles)
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      const Coverage::Cell& cell = line.cells[i];
      if (!cell.is_contradicted()) continue;
      if (is_first) sheet.heading(sheet.say("coverage.contradicted"));
      is_first = false;
      const Coverage::Counted& what = coverage.counted[i];
      std::string subject =
          sheet.words.word(events::cycle(line.cycle)) + " · " + sheet.words.label(what.measure);
      if (what.group != events::Group::unstated) subject += ", " + sheet.words.label(what.group);
      if (what.region != events::Region::unstated) subject += ", " + sheet.words.label(what.region);
      sheet.tell(sheet.say({"coverage.followed",
                            {events::text(subject), events::number(cell.followed.value_or(0))}}),
                 2, 4);
      for (const answers::Seats::Figure& each : cell.published)
        sheet.tell(sheet.say({"coverage.says",
                              {events::number(each.value), events::position(each.by),
                               events::text(each.source)}}),
                   4, 6);
    }
}

void print_absent(const Sheet& sheet, const Coverage& coverage) {
  std::string names;
  for (const events::Kind kind : coverage.absent) events::add_to(names, sheet.words.label(kind));
  if (!coverage.has_genders) events::add_to(names, sheet.say("coverage.genders"));
  if (!coverage.has_regions) events::add_to(names, sheet.say("coverage.regions"));
  if (names.empty()) return;
  sheet.gap();
  sheet.tell({"coverage.absent", {events::text(names)}});
}

void print_learnt(const Sheet& sheet, const Coverage& coverage) {
  constexpr std::ptrdiff_t shown = 5;
  sheet.heading(sheet.say("coverage.learnt"));
  const auto count = std::min(shown, std::ssize(coverage.learnt));
  for (auto each = coverage.learnt.rbegin(); each != coverage.learnt.rbegin() + count; ++each)
    sheet.tell(told(*each, sheet.words), 2, 4);
}

}  // namespace

void print(const Sheet& sheet, const Coverage& coverage) {
  if (coverage.cycles.empty()) return sheet.tell(sheet.say("composition.noCycle"));
  print_lead(sheet, coverage);
  print_latest(sheet, coverage);
  sheet.gap();
  // That the first one is not published is said before.
  std::string unpublished;
  bool is_any_shown = is_shown(coverage, 0);
  for (std::size_t i = 1; i < coverage.counted.size(); ++i) {
    is_any_shown |= is_shown(coverage, i);
    if (!is_shown(coverage, i) && coverage.counted[i].group == events::Group::unstated)
      events::add_to(unpublished, sheet.words.label(coverage.counted[i].measure));
  }
  sheet.tell(sheet.say(is_any_shown ? "coverage.legend" : "coverage.legendNamed"));
  if (!unpublished.empty()) sheet.tell({"coverage.unpublished", {events::text(unpublished)}});
  sheet.gap();
  print_figures(sheet, coverage);
  print_absent(sheet, coverage);
  print_contradictions(sheet, coverage);
  sheet.heading(sheet.say("overview.findings"));
  sheet.gap();
  print_verdicts(sheet, coverage.cycles);
  print_learnt(sheet, coverage);
}

}  // namespace app
