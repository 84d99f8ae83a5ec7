#include "decisions/new_cycle.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "decisions/guards.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace decisions {
namespace {

using Course = Passage::Course;
using events::Seat;
using projections::SeatHeld;

constexpr std::string_view of_terms = "V.1", of_renewal = rules::term_limit::clause,
                           of_evaluation = "V.3", of_rotation = "V.4", of_hosts = "IV.3",
                           of_observers = "IV.5";

class Passing {
 public:
  Passing(const counting::Situation& opened, events::Cycle before)
      : opened_(opened), before_(before) {}

  // Of a seat that is held in the cycle that opens.
  Passage held(const SeatHeld& seat) const {
    const projections::Term& term = opened_.seats.term(seat.term);
    Passage passage{seat};
    passage.given_by = term.begun_by;
    if (seat.through == events::no_end)
      conclude(passage, Course::goes_on, of_hosts);
    else if (term.begins_service)
      conclude(passage, Course::takes_office, of_terms);
    else
      conclude(passage, Course::decided, of_renewal);
    return passage;
  }

  // Of a seat that was held to the end of the cycle before.
  Passage past(const SeatHeld& seat) const {
    const projections::Term& term = opened_.seats.term(seat.term);
    Passage passage{seat};
    passage.given_by = term.begun_by;
    count_terms(passage);
    if (term.ending == projections::Ending::rotated_out ||
        term.ending == projections::Ending::expired) {
      passage.decided_by = term.ended_by;
      conclude(passage, Course::ended,
               term.ending == projections::Ending::expired ? of_renewal : of_rotation);
    } else if (seat.seat == Seat::observer) {
      conclude(passage, Course::apart, of_observers);
    } else if (seat.seat == Seat::host && opened_.parameters.contains(of_hosts)) {
      conclude(passage, Course::renewed, of_hosts);
    } else if (!opened_.parameters.contains(of_renewal)) {
      conclude(passage, Course::no_clause, of_renewal);
    } else if (seat.seat == Seat::chair && !passage.terms_allowed) {
      conclude(passage, Course::apart, of_terms);
    } else {
      pass_tacitly(passage);
    }
    return passage;
  }

 private:
  void conclude(Passage& passage, Course course, std::string_view clause) const {
    passage.course = course;
    if (opened_.parameters.contains(clause)) passage.clause = clause;
  }

  void count_terms(Passage& passage) const {
    const auto served = rules::term_limit::consecutive_terms(opened_, passage.seat.term);
    passage.terms = served.terms;
    passage.terms_exact = served.exact;
    passage.terms_allowed = rules::term_limit::most_terms(opened_, passage.seat.seat);
  }

  void pass_tacitly(Passage& passage) const {
    const bool is_asked_for = opened_.parameters.contains(of_evaluation);
    const auto* counts =
        is_asked_for ? opened_.reg.history().evaluation_of(passage.seat.person, before_) : nullptr;
    if (counts) passage.evaluation = counts->since;
    // An evaluation opens or bars a renewal; at the limit there is none to bar.
    if (passage.terms_allowed && passage.terms >= *passage.terms_allowed)
      return conclude(passage, Course::at_limit, of_renewal);
    if (counts && counts->value.evaluation == events::Evaluation::negative)
      return conclude(passage, Course::not_renewed, of_evaluation);
    if (is_asked_for && !counts) passage.missing.push_back(Passage::Missing::evaluation);
    if (passage.terms_allowed && !passage.terms_exact)
      passage.missing.push_back(Passage::Missing::terms_before);
    conclude(passage, Course::renewed, of_renewal);
  }

  const counting::Situation& opened_;
  events::Cycle before_;
};

}  // namespace

std::string_view name_of(Course course) {
  constexpr std::array<std::string_view, course_count> names = {
      "renewed", "goesOn",     "decided", "takesOffice", "atLimit",
      "ended",   "notRenewed", "apart",   "noClause"};
  return names[static_cast<std::size_t>(course)];
}

std::string_view name_of(Passage::Missing missing) {
  return missing == Passage::Missing::evaluation ? "evaluation" : "termsBefore";
}

std::optional<Refusal> refusal_to_open(const projections::Register& all, events::Cycle cycle,
                                       engine::Date on) {
  const projections::History& history = all.history();
  if (const auto* same = history.cycle(cycle))
    return refuse(
        "refused.openedAlready",
        {events::cycle(cycle), events::date(same->value.on), events::position(same->since)},
        {same->since});
  const auto* last = history.cycles.empty() ? nullptr : &history.cycles.back();
  const events::Cycle before{static_cast<std::int16_t>(cycle.year - 1)};
  if (!last || last->value.cycle < before)
    return refuse("refused.noCycleToFollow", {events::cycle(cycle), events::cycle(before)});
  if (cycle < last->value.cycle)
    return refuse(
        "refused.opensOutOfOrder",
        {events::cycle(cycle), events::cycle(last->value.cycle), events::date(last->value.on)},
        {last->since});
  if (on <= last->value.on)
    return refuse("refused.opensTooEarly",
                  {events::cycle(cycle), events::date(on), events::cycle(before),
                   events::date(last->value.on)},
                  {last->since});
  for (const auto& forum : history.forums)
    if (forum.value.year == before && forum.value.closed_on >= on)
      return refuse("refused.cycleNotDone",
                    {events::cycle(cycle), events::date(on), events::cycle(before),
                     events::date(forum.value.closed_on)},
                    {forum.since});
  return std::nullopt;
}

std::vector<Passage> passages(const counting::Situation& opened) {
  std::vector<Passage> all;
  const auto* before = opened.reg.history().before(opened.cycle);
  if (!before) return all;
  const Passing passing(opened, before->value.cycle);
  for (const SeatHeld& seat : opened.reg.composition().in(opened.cycle))
    all.push_back(passing.held(seat));
  opened.reg.composition().by_end(before->value.cycle,
                                  [&](const SeatHeld& seat) { all.push_back(passing.past(seat)); });
  const auto place = [](const Passage& passage) {
    return std::tuple(passage.seat.seat, passage.seat.group, passage.seat.person);
  };
  std::sort(all.begin(), all.end(),
            [&](const Passage& one, const Passage& other) { return place(one) < place(other); });
  return all;
}

Passage outlook(const counting::Situation& now, const SeatHeld& seat) {
  const Passing passing(now, now.cycle);
  return seat.through == events::no_end ? passing.held(seat) : passing.past(seat);
}

events::Decision opening_of(events::Cycle cycle, engine::Date on) {
  events::Decision opening(events::Kind::cycle_opened);
  opening.put("effectiveOn", on).put("cycle", cycle);
  return opening;
}

std::optional<events::Decision> decision_of(const Passage& passage, events::Cycle cycle,
                                            engine::Date on) {
  if (passage.course != Course::renewed && passage.course != Course::at_limit &&
      passage.course != Course::not_renewed)
    return std::nullopt;
  events::Decision decision(passage.course == Course::renewed ? events::Kind::term_renewed_tacitly
                                                              : events::Kind::term_expired);
  decision.put("effectiveOn", on).put("basis", events::Basis::tacit);
  decision.put("person", passage.seat.person).put("cycle", cycle).put("seat", passage.seat.seat);
  return decision;
}

}  // namespace decisions
