#include "answers/to_fill.hpp"

#include <algorithm>
#include <array>

#include "answers/shapes.hpp"
#include "counting/left_seats.hpp"
#include "events/countries.hpp"
#include "rules/quota/parts.hpp"
#include "rules/quota/share.hpp"

namespace answers {
namespace {

using projections::Term;
using rules::host_seat::HostSeat;
using ToFill = Next::ToFill;
using ToFillWhy = ToFill::Why;

class Filling {
 public:
  Filling(const View& view, const Composition& now) : view_(view), now_(now) {
    for (const std::int32_t index : counting::left_seats(view.situation()))
      left_.push_back(&view.reg().service().term(index));
    for (const std::int32_t index : counting::ended_seats(view.situation()))
      left_.push_back(&view.reg().service().term(index));
  }

  std::vector<ToFill> seats(const std::vector<Next::End>& ends) {
    for (const auto& each : now_.vacant) add_vacant(each);
    for (const HostSeat& each : now_.host_seats) add_host(each);
    for (const Term* each : left_) add_left(*each);
    add_chair();
    for (const Next::End& each : ends) add_going(each);
    return std::move(seats_);
  }

 private:
  void add_vacant(const projections::Known<projections::VacantSeat>& vacant) {
    const projections::VacantSeat& seat = vacant.value;
    seats_.push_back({ToFillWhy::vacant,
                      seat.seat,
                      seat.group,
                      seat.country,
                      seat.role,
                      {},
                      seat.on,
                      {vacant.since}});
    const auto same = std::ranges::find_if(left_, [&](const Term* each) {
      return since(*each) <= seat.on && may_fill(seat, each->seat, each->group, each->country);
    });
    if (same == left_.end()) return;
    join(seats_.back(), **same);
    left_.erase(same);
  }

  // A seat of which more are held than the country has leaves none.
  void add_host(const HostSeat& seat) {
    const auto is_of_host = [&](const Term* each) {
      return each->seat == events::Seat::host &&
             events::code_on(view_.on(), each->country) == seat.country;
    };
    const auto last = std::find_if(left_.rbegin(), left_.rend(), is_of_host);
    const Term* left = last == left_.rend() ? nullptr : *last;
    std::erase_if(left_, is_of_host);
    const auto held = std::ranges::count_if(now_.members, [&](const Member& member) {
      return member.seat == events::Seat::host &&
             events::code_on(view_.on(), member.country) == seat.country;
    });
    const bool is_open = seat.persons.empty() || (left && held < seat.allowed);
    if (!is_open) return;
    const bool is_vacant = seat.vacant || !seat.persons.empty();
    seats_.push_back({is_vacant ? ToFillWhy::host_vacant : ToFillWhy::host_unknown,
                      events::Seat::host,
                      events::Group::unstated,
                      seat.country,
                      {},
                      {},
                      seat.since,
                      seat.because});
    if (left) join(seats_.back(), *left);
  }

  void add_left(const Term& term) {
    if (since(term) < now_.heading.since) return;
    const ToFillWhy why = ended_with_cycle(term) ? ToFillWhy::ended : ToFillWhy::left;
    seats_.push_back({why, term.seat, term.group, term.country, term.role, {}, {}, {}});
    join(seats_.back(), term);
    if (term.seat == events::Seat::stakeholder) seats_.back().required = required_of(term.group);
  }

  // The chair is named apart: where the record has one in the cycle before and none in this one,
  // and does not say that the seat ended, nobody knows from it.
  void add_chair() {
    const auto is_chair = [](const auto& each) { return each.seat == events::Seat::chair; };
    const auto* before = view_.reg().history().before(view_.cycle());
    if (!before || std::ranges::any_of(now_.members, is_chair) ||
        std::ranges::any_of(seats_, is_chair))
      return;
    std::optional<std::int32_t> last;
    view_.reg().composition().by_end(before->value.cycle, [&](const projections::SeatHeld& seat) {
      if (is_chair(seat)) last = std::max(last.value_or(seat.term), seat.term);
    });
    if (!last) return;
    const Term& term = view_.reg().service().term(*last);
    const bool is_taken =
        view_.situation().seats.names_everyone(view_.cycle(), counting::every_seat);
    if (is_taken || term.ending != projections::Ending::none) return;
    seats_.push_back({ToFillWhy::chair_unknown,
                      term.seat,
                      term.group,
                      term.country,
                      term.role,
                      {},
                      {},
                      {term.begun_by}});
  }

  void add_going(const Next::End& each) {
    if (const auto why = why_going(each))
      seats_.push_back({*why, each.member.seat, each.member.group, each.member.country,
                        each.member.role, each.member.person, each.end.on, each.because});
  }

  // Those whose seat somebody else takes over leave none to fill.
  static std::optional<ToFillWhy> why_going(const Next::End& each) {
    using Course = decisions::Passage::Course;
    const projections::Ending ending = each.end.ending;
    if (each.is_unknown || ending == projections::Ending::replaced ||
        ending == projections::Ending::displaced)
      return std::nullopt;
    switch (each.ahead.course) {
      case Course::at_limit:
        return ToFillWhy::limit;
      case Course::not_renewed:
        return ToFillWhy::negative_evaluation;
      case Course::ended:
        return ToFillWhy::not_renewed;
      case Course::apart:
        return ToFillWhy::apart;
      default:
        return std::nullopt;
    }
  }

  static bool ended_with_cycle(const Term& term) { return term.until == engine::Date::latest(); }
  // The first day without its holder.
  engine::Date since(const Term& term) const {
    return ended_with_cycle(term) ? now_.heading.since : term.until + 1;
  }

  // A seat that nothing is said of ended with the opening of a cycle that names everyone.
  void join(ToFill& seat, const Term& term) const {
    const engine::Position by =
        term.ended_by ? term.ended_by : view_.reg().history().cycle(view_.cycle())->since;
    seat.left = {term.person, since(term), by};
    if (seat.why != ToFillWhy::vacant) seat.from = seat.left->on;
    counting::Causes because(seat.because);
    because.add(term.begun_by);
    because.add(by);
    seat.because = because.in_order();
  }

  std::string required_of(events::Group group) const {
    if (group == events::Group::unstated || !view_.terms().contains(rules::quota::shares_clause))
      return "";
    rules::ParameterReading terms(view_.terms(), rules::quota::declared);
    return to_string(
        rules::quota::limits_on(view_.situation(), "group", events::name_of(group), terms));
  }

  const View& view_;
  const Composition& now_;
  std::vector<const Term*> left_;
  std::vector<ToFill> seats_;
};

boost::json::value left_shape(const std::optional<Next::Left>& left) {
  if (!left) return nullptr;
  return {{"person", to_string(left->person)},
          {"on", engine::to_string(left->on)},
          {"by", left->by.value}};
}

}  // namespace

std::string_view name_of(ToFillWhy why) {
  constexpr std::array<std::string_view, 10> names = {
      "vacant",     "hostVacant",         "hostUnknown", "chairUnknown", "limit",
      "notRenewed", "negativeEvaluation", "apart",       "left",         "ended"};
  return names[static_cast<std::size_t>(why)];
}

std::vector<ToFill> to_fill(const View& view, const Composition& now,
                            const std::vector<Next::End>& ends) {
  return Filling(view, now).seats(ends);
}

boost::json::object to_json(const ToFill& seat) {
  return {{"why", name_of(seat.why)},
          {"seat", text_or_null(events::name_of(seat.seat))},
          {"group", text_or_null(events::name_of(seat.group))},
          {"country", text_or_null(events::to_string(seat.country))},
          {"role", text_or_null(seat.role)},
          {"person", seat.person ? boost::json::value(to_string(seat.person)) : nullptr},
          {"from", day_or_null(seat.from)},
          {"left", left_shape(seat.left)},
          {"required", text_or_null(seat.required)},
          {"because", to_json(seat.because)}};
}

}  // namespace answers
