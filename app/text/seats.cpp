#include "app/text/seats.hpp"

#include <algorithm>
#include <array>

#include "app/svg/gauges.hpp"
#include "app/svg/palette.hpp"
#include "app/svg/seats.hpp"
#include "app/text/coats.hpp"
#include "app/text/composition.hpp"
#include "app/text/heading.hpp"

namespace app {
namespace {

using answers::Seats;
using State = Seats::State;

std::string total_text(const Seats& seats, const words::Words& words) {
  if (!seats.total) return words.say("seats.noTotal");
  const auto number = events::number(seats.total->value);
  return words.say({seats.total->by_names ? "seats.byNames" : "seats.byFigure", {number}});
}

// "Members – published figure: 56; named: 3; with neither name nor group: 53."
std::string lead(const Seats& seats, const words::Words& words) {
  std::string text = total_text(seats, words);
  const auto add = [&](const char* key, std::int64_t count) {
    if (count > 0) words.add_to(text, {key, {events::number(count)}});
  };
  const auto of_total = [&](State state) {
    return std::ranges::count_if(seats.rows, [&](const Seats::Row& row) {
      return row.state == state && (row.in_total || (!seats.total && row.person));
    });
  };
  if (!seats.total || !seats.total->by_names) add("seats.named", of_total(State::named));
  add("seats.supposed", of_total(State::supposed));
  if (seats.total) add("seats.ended", of_total(State::ended));
  add("seats.counted", seats.count(State::counted));
  add("seats.ungrouped", seats.count(State::ungrouped));
  return text + ".";
}

void print_parts(const Sheet& sheet, const Seats& seats) {
  std::vector<State> shown;
  for (std::size_t i = 0; i < Seats::state_count; ++i)
    if (seats.count(static_cast<State>(i)) > 0) shown.push_back(static_cast<State>(i));
  std::vector<Table::Column> columns = {
      {sheet.say(seats.by_region ? "label.region" : "label.group"), Align::left}};
  for (const State state : shown) columns.push_back({name_of(state, sheet.words), Align::right});
  Table table(std::move(columns));
  const auto line = [&](const std::string& name, auto belongs) {
    std::vector<Cell> cells = {{name}};
    for (const State state : shown) {
      const auto count = std::ranges::count_if(
          seats.rows, [&](const Seats::Row& row) { return row.state == state && belongs(row); });
      cells.push_back({count ? std::to_string(count) : ""});
    }
    const bool is_empty = std::all_of(cells.begin() + 1, cells.end(),
                                      [](const Cell& cell) { return cell.text.empty(); });
    if (!is_empty) table.row(std::move(cells));
  };
  std::vector<Seats::Part> parts = seats.parts;
  parts.emplace_back();
  for (const Seats::Part& part : parts)
    line(name_of(part, sheet.words), [&](const Seats::Row& row) {
      return row.seat == events::Seat::stakeholder && seats.part_of(row) == part;
    });
  for (const events::Seat kind :
       {events::Seat::host, events::Seat::chair, events::Seat::observer, events::Seat::unstated})
    line(sheet.words.label(kind), [&](const Seats::Row& row) { return row.seat == kind; });
  if (table.rows().empty()) return;
  sheet.heading(sheet.say(seats.by_region ? "seats.byRegion" : "seats.byGroup"));
  sheet.print(table);
}

void print_gauges(const Sheet& sheet, const Seats& seats) {
  if (seats.gauges.empty()) return;
  sheet.heading(sheet.say("gauge.all"));
  Table table = sheet.table(
      {"label.about", "label.measured", "label.required", "label.verdict", "label.basedOn"});
  for (const Seats::Gauge& gauge : seats.gauges)
    table.row({{name_of(gauge, sheet.words)},
               {measure_of(gauge, sheet.words)},
               {gauge.finding ? sheet.words.word(events::fraction(gauge.finding->required)) : ""},
               {verdict_of(gauge, sheet.words)},
               {sheet.words.name_of(gauge.evidence)}});
  sheet.print(table);
}

}  // namespace

std::string name_of(State state, const words::Words& words) {
  constexpr std::array<std::string_view, Seats::state_count> keys = {
      "seat.named", "seat.counted", "seat.ungrouped", "seat.vacant",
      "seat.ended", "seat.unknown", "seat.supposed"};
  return words.say(keys[static_cast<std::size_t>(state)]);
}

std::vector<std::string> told(const Seats& seats, const words::Words& words) {
  std::vector<std::string> all = {lead(seats, words)};
  const auto& total = seats.total;
  if (!total) return all;
  if (total->approximate) all.push_back(words.say("seats.approximate"));
  if (!total->by_names)
    all.push_back(words.say(total->counts_chair == events::Answer::yes  ? "seats.withChair"
                            : total->counts_chair == events::Answer::no ? "seats.withoutChair"
                                                                        : "seats.chairNotSaid"));
  for (const Seats::Figure& other : total->contradicted)
    all.push_back(words.say(
        {"seats.contradicted",
         {events::number(other.value), events::position(other.by), events::text(other.source)}}));
  if (seats.excess > 0) all.push_back(words.say({"seats.excess", {events::number(seats.excess)}}));
  return all;
}

void print(const Sheet& sheet, const Seats& seats) {
  print(sheet, seats.now.heading);
  if (!seats.now.heading.cycle) {
    sheet.tell(sheet.say("composition.noCycle"));
  } else {
    for (const std::string& sentence : told(seats, sheet.words)) sheet.tell(sentence);
    const auto drawing = [&](Leads leads) {
      Svg svg(leads);
      draw(svg, seats, sheet.words);
      return svg.take();
    };
    sheet.picture(is_small(seats) ? "seats small" : "seats", drawing,
                  sheet.say(seats.by_region ? "seats.captionByRegion" : "seats.caption"));
    print_parts(sheet, seats);
    print_gauges(sheet, seats);
    if (!seats.now.members.empty()) sheet.heading(sheet.say("seats.members"));
    print_members(sheet, seats.now);
    print_vacant(sheet, seats.now);
    print_hosts(sheet, seats.now);
  }
  print(sheet, seats.now.waiting);
}

}  // namespace app
