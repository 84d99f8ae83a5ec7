#include "answers/gatherings.hpp"

#include "app/text/coats.hpp"
#include "app/text/heading.hpp"

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

}  // namespace

void print(const Sheet& sheet, const answers::Forums& answer) {
  print(sheet, answer.heading);
  if (answer.forums.empty()) return sheet.tell(sheet.say("forums.none"));
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
