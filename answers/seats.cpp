#include "answers/seats.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "answers/gauges.hpp"
#include "answers/to_fill.hpp"
#include "rules/quota/parts.hpp"
#include "rules/quota/quota.hpp"

namespace answers {
namespace {

using State = Seats::State;

constexpr auto region_count = static_cast<std::size_t>(events::Region::western_europe_others);

class Seating {
 public:
  explicit Seating(const View& view) : view_(view), answer_{.now = composition(view)} {
    if (!view.cycle()) return;
    order_groups();
    find_total();
    if (answer_.total && !answer_.total->by_names)
      left_ = std::max<std::int64_t>(answer_.total->value - answer_.now.all.named, 0);
    for (const events::Group group : answer_.groups) add_group(group);
    add_group(events::Group::unstated);
    add_ungrouped();
    tell_apart();
    for (const events::Seat seat :
         {events::Seat::host, events::Seat::chair, events::Seat::observer, events::Seat::unstated})
      add_kind(seat);
    if (answer_.total)
      answer_.excess =
          std::ranges::count_if(answer_.rows, &Seats::Row::in_total) - answer_.total->value;
    answer_.gauges = gauges(view, answer_.groups);
  }
  Seats take() { return std::move(answer_); }

 private:
  void order_groups() {
    answer_.groups = rules::quota::sharing_groups(view_.terms());
    to_fill_ = to_fill(view_, answer_.now, {});
    for (const Composition::Of& each : answer_.now.groups) {
      const auto is_here = [&](const auto& seat) { return seat.group == each.group; };
      const bool is_present = each.named || each.figure || std::ranges::any_of(to_fill_, is_here) ||
                              std::ranges::any_of(answer_.now.members, is_here);
      if (each.group != events::Group::unstated && is_present &&
          std::ranges::find(answer_.groups, each.group) == answer_.groups.end())
        answer_.groups.push_back(each.group);
    }
  }

  void find_total() {
    const Composition& now = answer_.now;
    Seats::Total total;
    counting::Causes causes;
    if (view_.situation().seats.names_everyone(view_.cycle(), counting::every_seat)) {
      total.value = now.all.named;
      total.by_names = true;
      total.counts_chair = events::Answer::yes;
      view_.situation().seats.explain_everyone(view_.cycle(), causes);
    } else if (now.all.figure) {
      total.value = now.all.figure->value.value;
      total.approximate = now.all.figure->value.approximate;
      total.counts_chair = counts_chair(total.value);
      counting::explain(*now.all.figure, causes);
    } else {
      return;
    }
    total.because = causes.in_order();
    for (const auto& figure : view_.reg().history().figures)
      if (speaks_of_all(figure.value) && figure.value.value != total.value)
        total.contradicted.push_back({figure.value.value, figure.since, source_of(figure.since)});
    answer_.total = std::move(total);
  }

  bool speaks_of_all(const projections::Figure& figure) const {
    return figure.cycle == view_.cycle() && figure.measure == events::Measure::members &&
           figure.group == events::Group::unstated && figure.region == events::Region::unstated &&
           !figure.country;
  }

  // A figure without the chair tells whether the other has it.
  events::Answer counts_chair(std::int64_t total) const {
    const auto* without =
        counting::followed(view_.reg(), view_.cycle(), events::Measure::members_excluding_chair);
    if (!without || without->value.value > total) return events::Answer::unstated;
    return without->value.value == total ? events::Answer::no : events::Answer::yes;
  }

  std::string source_of(engine::Position position) const {
    const auto event = view_.timeline().at(position);
    return event ? std::string(events::particulars(event->payload).source) : "";
  }

  bool is_supposed(engine::Position position) const {
    const auto event = view_.timeline().at(position);
    return event && event->supposed;
  }

  void add_member(const Member& member) {
    const bool counts = member.seat != events::Seat::observer && seen_.insert(member.person).second;
    answer_.rows.push_back(
        {std::string(events::name_of(member.seat)) + "-" + to_string(member.person),
         is_supposed(member.begun_by) ? State::supposed : State::named, member.seat, member.group,
         member.country, member.person, member.because, counts && answer_.total.has_value()});
  }

  // A seat that nobody is on record in.
  void add_open(const Next::ToFill& seat) {
    using Why = Next::ToFill::Why;
    Seats::Row row{{},          State::ended, seat.seat,
                   seat.group,  seat.country, seat.left ? seat.left->person : events::Person{},
                   seat.because};
    if (seat.why == Why::vacant || seat.why == Why::host_vacant) row.state = State::vacant;
    if (seat.why == Why::host_unknown || seat.why == Why::chair_unknown) row.state = State::unknown;
    row.slot = std::string(name_of(row.state)) + "-" + std::string(events::name_of(seat.seat));
    if (seat.seat == events::Seat::host)
      row.slot += "-" + events::to_string(seat.country);
    else if (row.person)
      row.slot += "-" + to_string(row.person);
    else if (seat.why == Why::vacant)
      row.slot += "-" + std::to_string(seat.because.front().value);
    // Who left after a figure was given is one of those whom it counts.
    const bool was_counted = row.state == State::ended && left_ > 0 && seat.left &&
                             answer_.now.all.figure->value.on < seat.left->on &&
                             seat.seat == events::Seat::stakeholder;
    row.in_total = was_counted;
    left_ -= was_counted;
    left_in_group_ += was_counted && answer_.now.all.figure;
    answer_.rows.push_back(std::move(row));
  }

  void add_group(events::Group group) {
    left_in_group_ = 0;
    std::vector<const Member*> here;
    for (const Member& member : answer_.now.members)
      if (member.seat == events::Seat::stakeholder && member.group == group)
        here.push_back(&member);
    // Who came first stays where they are when others come.
    std::ranges::stable_sort(
        here, {}, [](const Member* each) { return std::pair(each->since, each->person); });
    for (const Member* each : here) add_member(*each);
    for (const Next::ToFill& seat : to_fill_)
      if (seat.seat == events::Seat::stakeholder && seat.group == group) add_open(seat);
    if (group != events::Group::unstated) add_counted(group);
  }

  void add_counted(events::Group group) {
    const auto of = std::ranges::find(answer_.now.groups, group, &Composition::Of::group);
    if (of == answer_.now.groups.end() || !of->figure || (answer_.total && answer_.total->by_names))
      return;
    counting::Causes causes;
    counting::explain(*of->figure, causes);
    const std::int64_t count = of->figure->value.value - of->named - left_in_group_;
    for (std::int64_t i = 1; i <= count; ++i)
      answer_.rows.push_back({std::string(events::name_of(group)) + "-" + std::to_string(i),
                              State::counted,
                              events::Seat::stakeholder,
                              group,
                              {},
                              {},
                              causes.in_order(),
                              answer_.total.has_value()});
    left_ -= std::max<std::int64_t>(count, 0);
  }

  void add_ungrouped() {
    for (std::int64_t i = 1; i <= left_; ++i)
      answer_.rows.push_back({"ungrouped-" + std::to_string(i),
                              State::ungrouped,
                              events::Seat::stakeholder,
                              events::Group::unstated,
                              {},
                              {},
                              answer_.total->because,
                              true});
  }

  // All are, and no clause in force shares the seats out among several.
  bool are_of_one_group() const {
    const auto& rows = answer_.rows;
    const bool is_shared = view_.terms().contains(rules::quota::shares_clause) &&
                           rules::quota::sharing_groups(view_.terms()).size() > 1;
    return !is_shared && !rows.empty() && rows.front().group != events::Group::unstated &&
           std::ranges::all_of(
               rows, [&](const Seats::Row& row) { return row.group == rows.front().group; });
  }

  // All rows so far are of stakeholder seats.
  void tell_apart() {
    const auto is_of = [&](events::Region region) {
      return std::ranges::find(answer_.rows, region, &Seats::Row::region) != answer_.rows.end();
    };
    std::vector<Seats::Part> regions;
    for (std::size_t i = 1; i <= region_count; ++i)
      if (const auto region = static_cast<events::Region>(i); is_of(region))
        regions.push_back({.region = region});
    answer_.by_region = are_of_one_group() && regions.size() > 1;
    if (!answer_.by_region) {
      for (const events::Group group : answer_.groups) answer_.parts.push_back({.group = group});
      return;
    }
    answer_.parts = std::move(regions);
    // Those of which it is not known are the last.
    std::ranges::stable_sort(answer_.rows, {}, [](const Seats::Row& row) {
      const auto region = static_cast<std::size_t>(row.region());
      return region == 0 ? region_count + 1 : region;
    });
  }

  void add_kind(events::Seat seat) {
    for (const Member& member : answer_.now.members)
      if (member.seat == seat) add_member(member);
    for (const Next::ToFill& each : to_fill_)
      if (each.seat == seat) add_open(each);
  }

  const View& view_;
  Seats answer_;
  std::vector<Next::ToFill> to_fill_;
  std::set<events::Person> seen_;
  std::int64_t left_ = 0;           // of the total, that nothing more is known of so far
  std::int64_t left_in_group_ = 0;  // seats of the group at hand that were left since the figure
};

}  // namespace

std::int64_t Seats::count(State state) const {
  return std::ranges::count(rows, state, &Row::state);
}

std::string_view name_of(State state) {
  constexpr std::array<std::string_view, Seats::state_count> names = {
      "named", "counted", "ungrouped", "vacant", "ended", "unknown", "supposed"};
  return names[static_cast<std::size_t>(state)];
}

Seats seats(const View& view) { return Seating(view).take(); }

}  // namespace answers
