#include "app/svg/seats.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "answers/event_text.hpp"
#include "app/svg/gauges.hpp"
#include "app/svg/hemicycle.hpp"
#include "app/svg/seat.hpp"
#include "app/text/seats.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

using answers::Seats;
using State = Seats::State;
using Drawn = std::vector<const Seats::Row*>;

// In tenths.
constexpr long long width = 3'600, middle = width / 2, outer = 1'640, inner = 740, largest = 140,
                    line = 215;

// What can still be read where a phone shows the drawing in 344 pixels.
constexpr const char* small = "10.5";

class SeatsDrawing {
 public:
  SeatsDrawing(Svg& svg, const Seats& seats, const words::Words& words)
      : svg_(svg), seats_(seats), words_(words) {}

  void draw() {
    std::vector<std::string> credit = credits();
    const long long arc = outer + largest + 30, below = rows_below() * pitch;
    const long long height = arc + 350 + below + legend_height() +
                             static_cast<long long>(seats_.gauges.size()) * gauge_height + 200 +
                             static_cast<long long>(credit.size()) * 145;
    std::string description;
    for (const std::string& sentence : app::told(seats_, words_))
      description += (description.empty() ? "" : " ") + sentence;
    svg_.begin({width / 10, height / 10 + 1,
                words_.say({"seats.title", {events::date(seats_.now.heading.as_of)}}),
                description});
    y_ = arc;
    draw_arc();
    draw_middle();
    y_ += 350;
    for (const events::Seat kind :
         {events::Seat::host, events::Seat::observer, events::Seat::unstated})
      draw_row(kind);
    draw_legend();
    y_ += 100;
    draw_gauges(svg_, seats_, width, y_, words_);
    y_ += static_cast<long long>(seats_.gauges.size()) * gauge_height + 100;
    for (const std::string& each : credit) {
      draw_text(svg_, 0, y_, each, soft(small));
      y_ += 145;
    }
  }

 private:
  static Svg::Attributes soft(const char* size, const char* anchor = "start") {
    return {{"class", "soft"},
            {"fill", std::string(grey)},
            {"font-size", size},
            {"text-anchor", anchor}};
  }

  Drawn of(events::Seat kind) const {
    Drawn rows;
    for (const Seats::Row& row : seats_.rows)
      if (row.seat == kind) rows.push_back(&row);
    return rows;
  }

  // Whose record, which day, as it was known when.
  std::vector<std::string> credits() const {
    const answers::Heading& heading = seats_.now.heading;
    std::string text = heading.body.empty() ? words_.say("label.theBody") : heading.body;
    text += " · " + words_.word(events::date(heading.as_of)) + " · " +
            words_.say({"heading.known", {events::position(heading.known_at)}});
    if (heading.is_supposed) text = words_.say("heading.supposed") + " · " + text;
    std::vector<std::string> lines;
    const std::string wrapped = words::wrap(text, 57, 0);
    for (std::size_t from = 0; from <= wrapped.size();) {
      const std::size_t end = std::min(wrapped.find('\n', from), wrapped.size());
      lines.push_back(wrapped.substr(from, end - from));
      from = end + 1;
    }
    return lines;
  }

  // Who is named, or for how many the rows stand that are drawn alike.
  std::string title_of(const Seats::Row& row, std::size_t count) const {
    const std::string kind = answers::seat_text(row.seat, row.group, "", words_);
    const std::string state = name_of(row.state, words_);
    if (row.person) {
      std::string text = words_.name_of(row.person) + " · " + kind;
      if (row.country) text += " · " + words_.word(events::country(row.country));
      return row.state == State::named ? text : text + " · " + state;
    }
    const std::string whose = row.country ? words_.word(events::country(row.country)) : kind;
    return words_.label_is(whose + " · " + state, std::to_string(count));
  }

  // Seats of which nobody is known that stand beside each other are one link: to what says so.
  static bool is_alike(const Seats::Row& one, const Seats::Row& other) {
    return !one.person && !other.person && one.state == other.state && one.group == other.group &&
           one.seat == other.seat && !one.country && !other.country && one.because == other.because;
  }

  void draw_seats(std::span<const Seats::Row* const> rows, std::span<const Spot> spots) {
    for (std::size_t i = 0; i < rows.size();) {
      std::size_t end = i + 1;
      while (end < rows.size() && is_alike(*rows[i], *rows[end])) ++end;
      const Seats::Row& row = *rows[i];
      const std::string by = row.because.empty() ? "" : std::to_string(row.because.front().value);
      svg_.open("g", {{"role", "listitem"}, {"class", "seat " + std::string(name_of(row.state))}});
      svg_.open_link(row.person ? words::Named::person : words::Named::event,
                     row.person ? to_string(row.person) : by);
      svg_.put("title", {}, title_of(row, end - i));
      for (; i < end; ++i) {
        Tone tone = tone_of(seats_.part_of(row), words_);
        if (row.country && row.seat == events::Seat::host)
          tone.letter = events::to_string(row.country);
        draw_seat(svg_, row.state, tone, spots[i]);
      }
      svg_.close_link();
      svg_.close("g");
    }
  }

  void open_list(const std::string& name, const Seats::Part& part = {}) {
    svg_.open("g", {{"role", "list"},
                    {"aria-label", name},
                    {"class", "sector " + tone_of(part, words_).name}});
  }

  void draw_arc() {
    const Drawn rows = of(events::Seat::stakeholder);
    if (!seats_.total)
      svg_.put("path",
               {{"class", "track"},
                {"d", "M" + tenths(middle - outer) + " " + tenths(y_) + "A" + tenths(outer) + " " +
                          tenths(outer) + " 0 0 1 " + tenths(middle + outer) + " " + tenths(y_)},
                {"fill", "none"},
                {"stroke", "#c9ced3"},
                {"stroke-dasharray", "6 6"}});
    const Hemicycle places = hemicycle(rows.size(), inner, outer, largest);
    std::vector<Spot> spots;
    for (const auto& [x, y] : places.places) spots.push_back({middle + x, y_ - y, places.size});
    for (std::size_t i = 0; i < rows.size();) {
      std::size_t end = i + 1;
      const Seats::Part part = seats_.part_of(*rows[i]);
      while (end < rows.size() && seats_.part_of(*rows[end]) == part) ++end;
      open_list(words_.label_is(name_of(part, words_), std::to_string(end - i)), part);
      draw_seats(std::span(rows).subspan(i, end - i), std::span(spots).subspan(i, end - i));
      svg_.close("g");
      i = end;
    }
  }

  // The total, what it rests on, what contradicts it; and the chair.
  void draw_middle() {
    const std::string number = seats_.total ? std::to_string(seats_.total->value) : "?";
    draw_text(svg_, middle, y_ - 350, number,
              {{"font-size", "26"}, {"font-weight", "bold"}, {"text-anchor", "middle"}});
    draw_text(svg_, middle, y_ - 235,
              words_.say(!seats_.total            ? "seats.notPublished"
                         : seats_.total->by_names ? "seats.allNamed"
                                                  : "seats.published"),
              soft(small, "middle"));
    draw_contradictions();
    const Drawn chairs = of(events::Seat::chair);
    if (chairs.empty()) return;
    open_list(words_.label(events::Seat::chair));
    const auto count = static_cast<long long>(chairs.size());
    std::vector<Spot> spots;
    for (long long i = 0; i < count; ++i)
      spots.push_back({middle + (2 * i - count + 1) * 140, y_ + 15, 130});
    draw_seats(chairs, spots);
    svg_.close("g");
    draw_text(svg_, middle, y_ + 260, words_.label(events::Seat::chair), soft(small, "middle"));
  }

  void draw_contradictions() {
    if (!seats_.total || seats_.total->contradicted.empty()) return;
    std::set<std::int64_t> told;
    const auto& all = seats_.total->contradicted;
    long long x = middle - (static_cast<long long>(all.size()) - 1) * 150;
    for (const Seats::Figure& other : all) {
      if (!told.insert(other.value).second) continue;
      svg_.open_link(words::Named::event, std::to_string(other.by.value));
      svg_.put("title", {},
               words_.say({"seats.contradicted",
                           {events::number(other.value), events::position(other.by),
                            events::text(other.source)}}));
      draw_text(svg_, x, y_ - 140, "≠ " + std::to_string(other.value),
                {{"font-size", "11"}, {"text-anchor", "middle"}});
      svg_.close_link();
      x += 300;
    }
  }

  static constexpr long long in_a_row = 13, pitch = 268;
  long long rows_below() const {
    long long rows = 0;
    for (const events::Seat kind :
         {events::Seat::host, events::Seat::observer, events::Seat::unstated}) {
      const auto count = static_cast<long long>(of(kind).size());
      if (count) rows += 1 + (count + in_a_row - 1) / in_a_row;
    }
    return rows;
  }

  void draw_row(events::Seat kind) {
    const Drawn rows = of(kind);
    if (rows.empty()) return;
    draw_text(
        svg_, 0, y_ + 60,
        kind == events::Seat::host ? words_.say("composition.hostSeats") : words_.label(kind));
    y_ += pitch;
    std::vector<Spot> spots;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto place = static_cast<long long>(i);
      spots.push_back({130 + place % in_a_row * pitch, y_ + place / in_a_row * pitch, 127,
                       kind == events::Seat::host});
    }
    open_list(words_.label(kind));
    draw_seats(rows, spots);
    svg_.close("g");
    y_ += (static_cast<long long>(rows.size()) + in_a_row - 1) / in_a_row * pitch;
  }

  // With how many seats each has; none that has none.
  std::vector<std::pair<Seats::Part, std::ptrdiff_t>> parts_drawn() const {
    std::vector<std::pair<Seats::Part, std::ptrdiff_t>> drawn;
    for (const Seats::Part& part : seats_.parts) {
      const auto count = std::ranges::count_if(
          of(events::Seat::stakeholder),
          [&](const Seats::Row* row) { return seats_.part_of(*row) == part; });
      if (count) drawn.emplace_back(part, count);
    }
    return drawn;
  }
  std::vector<State> states_drawn() const {
    std::vector<State> drawn;
    for (std::size_t i = 0; i < Seats::state_count; ++i)
      if (seats_.count(static_cast<State>(i)) > 0) drawn.push_back(static_cast<State>(i));
    return drawn;
  }
  long long legend_height() const {
    const auto beside = static_cast<std::size_t>(columns());
    return static_cast<long long>((parts_drawn().size() + beside - 1) / beside +
                                  states_drawn().size()) *
               line +
           100;
  }
  std::string said_of(const std::pair<Seats::Part, std::ptrdiff_t>& drawn) const {
    return words_.label_is(name_of(drawn.first, words_), std::to_string(drawn.second));
  }
  // Parts stand beside each other where all their names have room.
  long long columns() const {
    constexpr std::size_t room = 26;
    const auto drawn = parts_drawn();
    const bool have_room = std::ranges::all_of(
        drawn, [&](const auto& each) { return words::columns_of(said_of(each)) <= room; });
    return have_room ? 2 : 1;
  }

  // The letters, then the signs.
  void draw_legend() {
    long long place = 0;
    svg_.open("g", {{"class", "key"}});
    const long long beside = columns();
    for (const auto& drawn : parts_drawn()) {
      const Tone tone = tone_of(drawn.first, words_);
      const long long x = place % beside * middle;
      svg_.open("g", {{"class", tone.name}});
      draw_seat(svg_, State::named, tone, {x + 100, y_ + 60, 98});
      draw_text(svg_, x + 230, y_ + 100, said_of(drawn), {{"font-size", "11"}});
      svg_.close("g");
      if (++place % beside == 0) y_ += line;
    }
    if (place % beside) y_ += line;
    for (const State state : states_drawn()) {
      draw_seat(svg_, state, tone_of({}, words_), {100, y_ + 60, 98});
      draw_text(svg_, 230, y_ + 100,
                words_.label_is(name_of(state, words_), std::to_string(seats_.count(state))),
                {{"font-size", "11"}});
      y_ += line;
    }
    svg_.close("g");
  }

  Svg& svg_;
  const Seats& seats_;
  const words::Words& words_;
  long long y_ = 0;
};

}  // namespace

bool is_small(const Seats& seats) {
  constexpr long long least = 126;  // 24 pixels across
  const auto count = std::ranges::count(seats.rows, events::Seat::stakeholder, &Seats::Row::seat);
  return hemicycle(static_cast<std::size_t>(count), inner, outer, largest).size < least;
}

void draw(Svg& svg, const Seats& seats, const words::Words& words) {
  SeatsDrawing(svg, seats, words).draw();
}

}  // namespace app
