#include "app/site/menus.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "answers/clauses.hpp"
#include "answers/composition.hpp"
#include "answers/log.hpp"
#include "answers/moments.hpp"
#include "answers/people.hpp"
#include "app/text/clauses.hpp"
#include "events/countries.hpp"
#include "events/folding.hpp"
#include "rules/rule.hpp"

namespace app {
namespace {

using Menu = std::vector<std::pair<std::string, std::string>>;

void sort_by_label(Menu& menu) {
  std::ranges::sort(menu, {},
                    [](const auto& each) { return events::without_accents(each.second); });
}

// Groups and countries for which somebody sat, whenever that was.
void add_seats(Menu& groups, Menu& countries, const replay::PublicView& view, engine::Date today,
               const words::Words& words) {
  const replay::Timeline timeline = answers::at(answers::Source{view.timeline(), today}, {});
  const answers::View now(timeline);
  std::set<events::Group> of_groups;
  std::set<std::string> codes;
  for (const answers::PersonOnRecord& person : answers::people(now, {}, words).people)
    for (const answers::Tenure& tenure : person.tenures) {
      of_groups.insert(tenure.group);
      const std::string code = events::to_string(tenure.country);
      if (tenure.country && codes.insert(code).second)
        countries.emplace_back(code, words.word(events::country(tenure.country)));
    }
  for (const events::Group group : answers::groups_shown())
    if (group != events::Group::unstated && of_groups.contains(group))
      groups.emplace_back(events::name_of(group), words.label(group));
  sort_by_label(countries);
}

// What somebody could be appointed to: any group, any country that there is, any kind of seat.
Menu any_group(const words::Words& words) {
  Menu menu;
  for (const events::Group group : answers::groups_shown())
    if (group != events::Group::unstated)
      menu.emplace_back(events::name_of(group), words.label(group));
  return menu;
}

Menu any_country(engine::Date today, const words::Words& words) {
  Menu menu;
  for (std::string code = "AA"; code[0] <= 'Z'; ++code[0])
    for (code[1] = 'A'; code[1] <= 'Z'; ++code[1])
      if (const auto country = events::parse_country(code);
          country && events::in_use(*country, today))
        menu.emplace_back(code, words.word(events::country(*country)));
  sort_by_label(menu);
  return menu;
}

Menu any_seat(const words::Words& words) {
  Menu menu;
  for (const events::Seat seat :
       {events::Seat::stakeholder, events::Seat::host, events::Seat::chair})
    menu.emplace_back(events::name_of(seat), words.label(seat));
  return menu;
}

// What the events of the record are, and the cycles that they name, the latest first.
void add_events(Menu& kinds, Menu& cycles, const replay::PublicView& view, engine::Date today,
                const words::Words& words) {
  std::set<events::Kind> found;
  std::set<std::int16_t, std::greater<>> years;
  answers::Log(answers::Source{view.timeline(), today}, {}, {}).each([&](const auto& line) {
    found.insert(events::particulars(line.event.payload).kind);
    if (const events::Cycle cycle = events::named_in(line.event.payload).cycle)
      years.insert(cycle.year);
    return true;
  });
  for (const events::Kind kind : found)
    kinds.emplace_back(events::name_of(kind), words.label(kind));
  sort_by_label(kinds);
  for (const std::int16_t year : years)
    cycles.emplace_back(std::to_string(year), std::to_string(year));
}

// By which a day can be named, the latest first.
std::vector<std::string> cycles_opened(const replay::PublicView& view, engine::Date today) {
  std::vector<std::string> years;
  for (const auto& each : replay::cycle_days(view.timeline(), today))
    years.push_back(std::to_string(each.cycle.year));
  std::ranges::reverse(years);
  return years;
}

Menu orders(const words::Words& words) {
  Menu menu;
  for (const auto& [value, key] : {std::pair{"first", "page.sortFirst"},
                                   {"name", "label.name"},
                                   {"length", "page.sortLength"},
                                   {"group", "page.group"},
                                   {"country", "page.country"}})
    menu.emplace_back(value, words.say(key));
  return menu;
}

Menu verdicts(const words::Words& words) {
  Menu menu;
  for (std::size_t i = 0; i < rules::verdict_count; ++i) {
    const auto verdict = static_cast<rules::Verdict>(i);
    menu.emplace_back(rules::name_of(verdict), words.name_of(verdict));
  }
  return menu;
}

// The clauses that rules judge, and the record itself, of which no clause speaks.
Menu clauses(const replay::PublicView& view, engine::Date today, const words::Words& words) {
  Menu menu;
  for (const answers::Clause& each :
       answers::clauses(answers::Source{view.timeline(), today}, {}).clauses)
    if (!each.judged_by.empty())
      menu.emplace_back(each.number, each.number + " · " + rules_of(each, words));
  menu.emplace_back("record", words.say("label.theRecord"));
  return menu;
}

// Whether nothing in particular can be chosen too.
bool has_all(std::string_view field) {
  constexpr std::array<std::string_view, 7> names = {"group", "country", "seat",   "kind",
                                                     "cycle", "clause",  "verdict"};
  return std::ranges::find(names, field) != names.end();
}

}  // namespace

void offer_menus(Document& document, const replay::PublicView& view, engine::Date today,
                 const words::Words& words) {
  Menu groups, countries, kinds, cycles;
  for (Document::Field& field : document.fields) {
    if (field.label.empty()) continue;
    if (field.name == "asOf") field.known = cycles_opened(view, today);
    const bool is_supposed = document.path == "why-not";
    if (field.name == "group" && !is_supposed) add_seats(groups, countries, view, today, words);
    if (field.name == "kind") add_events(kinds, cycles, view, today, words);
    if (field.name == "group") field.menu = is_supposed ? any_group(words) : groups;
    if (field.name == "country") field.menu = is_supposed ? any_country(today, words) : countries;
    if (field.name == "seat") field.menu = any_seat(words);
    if (field.name == "kind") field.menu = kinds;
    if (field.name == "cycle") field.menu = cycles;
    if (field.name == "newest")
      field.menu = {{"", words.say("page.oldestFirst")}, {"true", words.say("page.newestFirst")}};
    if (field.name == "sort") field.menu = orders(words);
    if (field.name == "clause") field.menu = clauses(view, today, words);
    if (field.name == "verdict") field.menu = verdicts(words);
    if (has_all(field.name))
      field.menu.insert(field.menu.begin(),
                        {"", words.say(is_supposed              ? "page.asBefore"
                                       : field.name == "clause" ? "page.allClauses"
                                                                : "page.all")});
    const auto is_given = [&](const auto& each) { return each.first == field.value; };
    if (!field.menu.empty() && !field.value.empty() && std::ranges::none_of(field.menu, is_given))
      field.menu.emplace_back(field.value, field.value);
  }
}

}  // namespace app
