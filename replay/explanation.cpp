#include "replay/explanation.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "counting/evidence.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace replay {
namespace {

using projections::Register;
using projections::Term;

Step step_of(const engine::Envelope& envelope, const Timeline& timeline, const Register& reg) {
  const events::Particulars said = events::particulars(envelope.payload);
  Step step{envelope.position,
            envelope.recorded_at,
            envelope.effective_on,
            said.kind,
            said.authority,
            envelope.supposed ? events::Basis::unstated : said.basis,
            std::string(events::clause_of(said.kind)),
            std::string(said.source),
            std::string(said.note),
            {},
            envelope.payload,
            envelope.supposed};
  if (!has_clause(reg, envelope.effective_on, step.clause)) step.clause.clear();
  // A cause that this reader may not see is not named either.
  if (envelope.cause && timeline.at(envelope.cause)) step.causes.push_back(envelope.cause);
  return step;
}

// Events and all that they follow from, as far as the timeline shows them; `reg` is folded from it.
class Chain {
 public:
  Chain(const Timeline& timeline, const Register& reg) : timeline_(timeline), reg_(reg) {}

  void add(engine::Position position) {
    while (position && seen_.insert(position).second) {
      const auto envelope = timeline_.at(position);
      if (!envelope) return;
      found_.push_back(*envelope);
      position = envelope->cause;
    }
  }

  std::vector<Step> steps() {
    std::sort(found_.begin(), found_.end(), [](const auto& one, const auto& other) {
      return std::tie(one.effective_on, one.rank, one.position) <
             std::tie(other.effective_on, other.rank, other.position);
    });
    std::vector<Step> steps;
    for (const engine::Envelope& envelope : found_)
      steps.push_back(step_of(envelope, timeline_, reg_));
    return steps;
  }

 private:
  const Timeline& timeline_;
  const Register& reg_;
  std::set<engine::Position> seen_;
  std::vector<engine::Envelope> found_;
};

void add_service(const Register& reg, SeatReasons& why, Chain& chain, std::int32_t index) {
  why.last = reg.service().term(index);
  why.service = reg.service().service_up_to(index);
  for (const std::int32_t each : why.service) {
    const Term& term = reg.service().term(each);
    chain.add(term.begun_by);
    chain.add(term.ended_by);
    const auto* cycle = reg.history().cycle(term.cycle);
    if (cycle) chain.add(cycle->since);
  }
}

bool names(const rules::Finding& finding, events::Person person) {
  const std::pair<std::string_view, std::string> subject{"person", events::to_string(person)};
  return std::find(finding.subject.begin(), finding.subject.end(), subject) !=
         finding.subject.end();
}

bool rests_on(const rules::Finding& finding, const std::vector<std::int32_t>& service,
              const Register& reg) {
  return std::any_of(service.begin(), service.end(), [&](std::int32_t index) {
    const Term& term = reg.service().term(index);
    return std::any_of(finding.because.begin(), finding.because.end(),
                       [&](engine::Position position) {
                         return position == term.begun_by || position == term.ended_by;
                       });
  });
}

// The end of a term that is held, while the record says nothing of it.
events::Message open_end(const Term& held, const counting::Parameters& terms) {
  if (held.cycle == events::no_end)
    return {terms.contains("IV.3") ? "ends.hostSeatByClause" : "ends.hostSeat", {}};
  return {terms.contains("V.2") ? "ends.cycleUnlessRenewed" : "ends.cycle", {}};
}

// The register of all that is recorded for any later day.
Register later_than(const Timeline& timeline) {
  return timeline.until(engine::Date::latest()).fold();
}

// Says that the term ends when the next cycle opens, and that it is not or may not be renewed.
SeatEnd end_at(const projections::Known<projections::OpenedCycle>& next, const Term& same,
               SeatEnd end) {
  end.on = next.value.on;
  end.because.push_back(next.since);
  const auto day = events::date(next.value.on);
  const auto cycle = events::cycle(next.value.cycle);
  if (same.ended_by)
    end.says = {"ends.notRenewedOn", {events::position(same.ended_by), day, cycle}};
  else
    end.says = {"ends.opening", {day, cycle, events::position(next.since)}};
  end.is_over = next.value.roster == events::Completeness::complete;
  return end;
}

// The end of a term that is held, as far as it is recorded for a later day; `open` where it is not.
SeatEnd ending_of(const Register& later, const Term& held, events::Message open) {
  SeatEnd end{std::move(open)};
  const auto terms = later.service().terms();
  const auto same = std::find_if(terms.begin(), terms.end(), [&](const Term& term) {
    return term.begun_by == held.begun_by && term.person == held.person && term.seat == held.seat;
  });
  if (same == terms.end()) return end;
  end.ending = same->ending;
  if (same->ended_by) end.because.push_back(same->ended_by);
  const auto* next = held.cycle != events::no_end ? later.history().after(held.cycle) : nullptr;
  if (same->until < engine::Date::latest()) {
    end.on = same->until + 1;
    end.says = {"ends.on", {events::date(*end.on), events::position(same->ended_by)}};
    return end;
  }
  if (same->ended_by) {
    if (next) return end_at(*next, *same, std::move(end));
    end.says = {"ends.notRenewed", {events::position(same->ended_by)}};
    return end;
  }
  const Term* waits = later.waiting().of(held.person, {}, held.seat);
  if (!next) {
    end.is_renewed = held.cycle != events::no_end && waits;
    if (end.is_renewed) end.because.push_back(waits->begun_by);
    return end;
  }
  const auto goes_on = std::find_if(same, terms.end(), [&](const Term& term) {
    return term.person == held.person && term.seat == held.seat && term.cycle == next->value.cycle;
  });
  if (goes_on == terms.end()) return end_at(*next, *same, std::move(end));
  end.is_renewed = true;
  end.because.push_back(goes_on->begun_by);
  return end;
}

// Adds to the chain what gave the seat and what ends it.
void explain_seat(const Timeline& timeline, const Register& reg, SeatReasons& why, Chain& chain,
                  std::int32_t index) {
  add_service(reg, why, chain, index);
  const counting::Parameters parameters = timeline.parameters(reg);
  if (why.held) {
    SeatEnd end = ending_of(later_than(timeline), *why.last, open_end(*why.last, parameters));
    if (!end.is_renewed)
      for (const engine::Position position : end.because) chain.add(position);
    why.ends = std::move(end.says);
  }
  const counting::Situation situation{reg, timeline.until(), parameters};
  const rules::term_limit::Served served = rules::term_limit::consecutive_terms(situation, index);
  why.terms = served.terms;
  why.terms_exact = served.exact;
  why.terms_by_rule = parameters.contains(rules::term_limit::clause);
  why.terms_allowed = rules::term_limit::most_terms(situation, why.last->seat);
}

// What is held on the day besides the first seat.
std::vector<SeatReasons> other_seats(const Timeline& timeline, const Register& reg,
                                     const projections::SeatHeld& first) {
  std::vector<SeatReasons> others;
  std::vector<projections::SeatHeld> held;
  for (const projections::SeatHeld& seat : reg.composition().in(reg.current()))
    if (seat.person == first.person && seat.term != first.term) held.push_back(seat);
  std::sort(held.begin(), held.end(), projections::comes_first);
  for (const projections::SeatHeld& seat : held) {
    SeatReasons& why = others.emplace_back();
    why.held = seat;
    Chain chain(timeline, reg);
    explain_seat(timeline, reg, why, chain, seat.term);
    why.chain = chain.steps();
  }
  return others;
}

// The findings that name the person, and those that do not hold and rest on a seat explained.
std::vector<rules::Finding> findings_about(const Register& reg, const SeatExplanation& why,
                                           std::vector<rules::Finding> all) {
  std::vector<rules::Finding> found;
  for (rules::Finding& finding : all) {
    const bool is_open = finding.verdict != rules::Verdict::holds &&
                         finding.verdict != rules::Verdict::not_applicable;
    const bool rests = rests_on(finding, why.service, reg) ||
                       std::any_of(why.more.begin(), why.more.end(), [&](const SeatReasons& seat) {
                         return rests_on(finding, seat.service, reg);
                       });
    if (names(finding, why.person) || (is_open && rests)) found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace

std::vector<SeatEnd> ends(const Walk& walk, std::span<const std::int32_t> terms) {
  const Register later = later_than(walk.timeline());
  const counting::Parameters parameters = walk.timeline().parameters(walk.reg());
  std::vector<SeatEnd> found;
  for (const std::int32_t index : terms) {
    const Term& held = walk.reg().service().term(index);
    found.push_back(ending_of(later, held, open_end(held, parameters)));
  }
  return found;
}

bool has_clause(const Register& reg, engine::Date day, std::string_view clause) {
  const projections::TermsVersion* then = nullptr;
  for (const auto& version : reg.history().terms)
    if (version.value.on <= day) then = &version.value;
  return then &&
         std::find(then->clauses.begin(), then->clauses.end(), clause) != then->clauses.end();
}

std::optional<SeatExplanation> why(const Walk& walk, events::Person person) {
  const Timeline& timeline = walk.timeline();
  const Register& reg = walk.reg();
  SeatExplanation why{{}, person};
  const auto known = reg.people().of(person);
  const std::int32_t latest = reg.service().latest(person);
  if (!known && latest < 0 && !reg.waiting().of(person)) return std::nullopt;
  why.description = known.value;
  Chain chain(timeline, reg);
  chain.add(known.since);
  const auto seat = reg.composition().of(person);
  if (seat && (seat->through == reg.current() || seat->through == events::no_end)) {
    why.held = seat;
    why.more = other_seats(timeline, reg, *seat);
  }
  if (latest >= 0) {
    const std::int32_t index = why.held ? why.held->term : latest;
    const events::Seat kind = reg.service().term(index).seat;
    const counting::Counting of_kind{kind == events::Seat::host, kind == events::Seat::chair};
    why.has_left = !why.held && (reg.service().term(index).ending != projections::Ending::none ||
                                 counting::Seats(reg).names_everyone(reg.current(), of_kind));
    explain_seat(timeline, reg, why, chain, index);
  }
  for (const Term& given : reg.waiting().all()) {
    if (given.person == person) chain.add(given.begun_by);
  }
  why.chain = chain.steps();

  if (!timeline.is_public()) {
    Chain evaluations(timeline, reg);
    for (const auto& evaluated : reg.history().evaluations)
      if (evaluated.value.person == person) evaluations.add(evaluated.since);
    why.evaluations = evaluations.steps();
  }
  why.evaluations_by_clause = timeline.parameters(reg).contains("V.3");
  why.findings = findings_about(reg, why, walk.findings());
  return why;
}

std::optional<FindingExplanation> why(const Walk& walk, std::string_view finding_id) {
  const Timeline& timeline = walk.timeline();
  const Register& reg = walk.reg();
  std::vector<rules::Finding> findings = walk.findings();
  const auto found =
      std::find_if(findings.begin(), findings.end(),
                   [&](const rules::Finding& finding) { return finding.id == finding_id; });
  if (found == findings.end()) return std::nullopt;
  FindingExplanation why;
  const counting::Parameters parameters = timeline.parameters(reg);
  why.version = parameters.version();
  if (const auto terms = timeline.at(parameters.since()))
    why.terms = step_of(*terms, timeline, reg);
  Chain chain(timeline, reg);
  for (const engine::Position position : found->because) chain.add(position);
  why.chain = chain.steps();
  why.finding = std::move(*found);
  return why;
}

std::optional<Step> step_at(const Timeline& timeline, const Register& reg,
                            engine::Position position) {
  const auto envelope = timeline.at(position);
  return envelope ? std::optional(step_of(*envelope, timeline, reg)) : std::nullopt;
}

}  // namespace replay
