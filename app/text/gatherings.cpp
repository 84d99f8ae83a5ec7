#include "answers/gatherings.hpp"

#include <algorithm>

#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

std::string or_dash(std::string text) { return text.empty() ? "–" : std::move(text); }

std::string mode_said(events::Mode mode, const words::Words& words) {
  return mode == events::Mode::unstated ? "–" : words.label(mode);
}

std::string day_said(const std::optional<engine::Date>& day) {
  return day ? engine::to_string(*day) : "–";
}

// The numbers of those that there are.
Cell events_cell(std::vector<engine::Position> positions, const words::Words& words) {
  std::erase(positions, engine::Position{});
  return {words.numbers_of(positions), Colour::dim};
}

// How many, from when to when, and how they met.
void print_lead(const Sheet& sheet, const answers::Meetings& answer) {
  std::string modes;
  for (const events::Mode mode : {events::Mode::in_person, events::Mode::online,
                                  events::Mode::hybrid, events::Mode::unstated}) {
    const auto count = std::ranges::count(answer.meetings, mode, &answers::Meetings::Meeting::mode);
    if (count == 0) continue;
    const std::string name = mode == events::Mode::unstated ? sheet.say("meetings.modeUnknown")
                                                            : sheet.words.label(mode);
    events::add_to(modes, sheet.words.label_is(name, std::to_string(count)));
  }
  std::optional<engine::Date> first, last;
  for (const answers::Meetings::Meeting& each : answer.meetings) {
    if (!each.opens_on) continue;
    if (!first) first = each.opens_on;
    last = each.opens_on;
  }
  const auto count = events::number(std::ssize(answer.meetings));
  sheet.tell(first ? events::Message{"meetings.lead",
                                     {count, events::date(*first), events::date(*last),
                                      events::text(modes)}}
                   : events::Message{"meetings.count", {count, events::text(modes)}});
  sheet.gap();
}

}  // namespace

void print(const Sheet& sheet, const answers::Forums& answer) {
  print(sheet, answer.heading);
  if (answer.forums.empty()) return sheet.tell(sheet.say("forums.none"));
  const auto held = std::ranges::count_if(
      answer.forums, [](const auto& each) { return static_cast<bool>(each.held_by); });
  const auto planned = std::ssize(answer.forums) - held;
  const auto all_of_them = events::number(std::ssize(answer.forums));
  sheet.tell(planned ? events::Message{"forums.leadWithPlanned",
                                       {all_of_them, events::number(held), events::number(planned)}}
                     : events::Message{"forums.lead", {all_of_them, events::number(held)}});
  sheet.gap();
  const words::Words& words = sheet.words;
  Table table = sheet.table({"label.edition", "label.city", "label.country", "label.mode",
                             "label.opens", "label.closes", "label.events"},
                            {0});
  for (const answers::Forums::Forum& each : answer.forums) {
    std::vector<engine::Position> all = {each.scheduled_by, each.held_by};
    all.insert(all.end(), each.programme.begin(), each.programme.end());
    table.row({{std::to_string(each.edition), Colour::bold},
               {or_dash(each.city)},
               {each.country ? words.word(events::country(each.country)) : "–"},
               {mode_said(each.mode, words)},
               {day_said(each.held_by ? each.opened_on : each.opens_on)},
               {day_said(each.held_by ? each.closed_on : each.closes_on)},
               events_cell(std::move(all), words)});
  }
  sheet.print(table);
}

void print(const Sheet& sheet, const answers::Meetings& answer) {
  print(sheet, answer.heading);
  if (answer.meetings.empty()) return sheet.tell(sheet.say("meetings.none"));
  const words::Words& words = sheet.words;
  print_lead(sheet, answer);
  Table table = sheet.table({"label.meeting", "label.opens", "label.closes", "label.place",
                             "label.mode", "label.agenda", "label.events"});
  for (const answers::Meetings::Meeting& each : answer.meetings) {
    std::vector<engine::Position> all = {each.convened_by, each.closed_by, each.held_by};
    all.insert(all.end(), each.agreed.begin(), each.agreed.end());
    table.row({{each.name, Colour::bold},
               {day_said(each.opens_on)},
               {day_said(each.closes_on)},
               {or_dash(each.place)},
               {mode_said(each.mode, words)},
               {each.agenda_by ? words.number_of(each.agenda_by) : "–"},
               events_cell(std::move(all), words)});
  }
  sheet.print(table);
}

}  // namespace app
