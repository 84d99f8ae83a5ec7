#include <algorithm>
#include <set>

#include "tests/reference/newness.hpp"

namespace reference::naive {
namespace {

using events::Seat;

// What the limit's parameters say, and somebody's terms counted by them.
struct Row {
  const Body& body;
  events::Person person;
  long terms = 0;
  long stated_before = 0;
  bool is_exact = true;
  bool is_said = false;  // what came before, but for what the log holds

  bool is_limited(Seat seat) const {
    if (seat == Seat::chair) return !body.is_yes("termLimit.chairExempt", "yes");
    if (seat == Seat::host) return !body.is_yes("termLimit.hostExempt", "yes");
    return seat == Seat::stakeholder;
  }
  std::vector<Term> held_in(const Cycle& cycle) const {
    std::vector<Term> held;
    for (const Term& term : body.terms)
      if (term.person == person && term.seat != Seat::observer && body.lies_in(term, cycle))
        held.push_back(term);
    return held;
  }
  // The running cycle lasts a year, or until today if that is longer.
  Date end_of(const Cycle& cycle) const {
    if (cycle.year != body.running().year) return cycle.last;
    return std::max(body.day, last_of_year(cycle.first));
  }
  // The day before the same day of the next year; from 29 February, 28 February.
  static Date last_of_year(Date first) {
    const std::string iso = engine::to_string(first);
    const auto month = static_cast<unsigned>(std::stoul(iso.substr(5, 2)));
    const auto day = static_cast<unsigned>(std::stoul(iso.substr(8, 2)));
    const auto next = engine::date_of(engine::year_of(first) + 1, month, day);
    return next ? *next - 1 : *engine::date_of(engine::year_of(first) + 1, 2, 28);
  }
  // Whether the days in seats under the limit exceed the part of the cycle that makes a term.
  bool is_term(const Cycle& cycle, const std::vector<Term>& held) const {
    Cycle whole = cycle;
    whole.last = end_of(cycle);
    std::set<int> days;
    for (const Term& term : held) {
      const auto [first, last] = body.days_in(term, whole);
      for (Date day = first; is_limited(term.seat) && day <= last; day = day + 1)
        days.insert(day.days);
    }
    const long length = whole.last.days - whole.first.days + 1;
    const long present = static_cast<long>(days.size());
    const Part counts = part(body.parameter("termLimit.partialTermCounts", "1/2"));
    if (counts.of == counts.all) return present == length;
    return is_less(counts, {present, length});
  }
  // A cycle off is shown by a complete list, or by an end on record.
  bool was_away(const Cycle& cycle) const {
    // One complete by its figure names no exempt seats.
    return cycle.complete || had_left(body, person, cycle);
  }
  // What a source says came before, of whatever seat the person sat in; the largest counts, once.
  void hear(const std::vector<Term>& held) {
    for (const Term& term : held) {
      if (!term.terms_before) continue;
      is_said = true;
      stated_before = std::max(stated_before, static_cast<long>(*term.terms_before));
    }
  }
  void count() {
    const int breaks = body.number("termLimit.breakCycles", "1");
    int away = 0, maybe_away = 0;
    for (auto cycle = body.cycles.rbegin(); cycle != body.cycles.rend(); ++cycle) {
      const std::vector<Term> held = held_in(*cycle);
      if (held.empty()) {
        const bool is_shown = was_away(*cycle);
        away = is_shown ? away + 1 : 0;
        ++maybe_away;
        if (away >= breaks) return end();
        if (!is_shown && !is_said) is_exact = false;
        if (maybe_away >= breaks) return end();
        continue;
      }
      away = maybe_away = 0;
      if (is_term(*cycle, held)) ++terms;
      for (const Term& term : held) {
        if (term.seat == Seat::unstated) is_exact = false;
      }
      hear(held);
    }
    // Nobody served before the body was there.
    if (!is_said && !(body.established && *body.established >= body.cycles.front().first))
      is_exact = false;
    end();
  }
  void end() { terms += stated_before; }
};

}  // namespace

// V.2
Verdicts term_limits(const Body& body) {
  Verdict rest{id_of(body, "termLimit/V.2"), "unknown", "", "none", ""};
  if (!body.clauses.contains("V.2")) return {rest};
  const int most = body.number("termLimit.maxConsecutiveTerms", "3");
  Verdicts all;
  std::set<events::Person> persons;
  for (const Term& term : body.seated()) {
    Row row{body, term.person};
    if (!row.is_limited(term.seat) && term.seat != Seat::unstated) continue;
    if (!persons.insert(term.person).second) continue;
    row.count();
    const std::string beyond = body.is_yes("termLimit.generally", "yes") ? "departure" : "breach";
    all.push_back({id_of(body, "termLimit/V.2", events::to_string(term.person)),
                   row.terms > most ? beyond
                   : row.is_exact   ? "holds"
                                    : "unknown",
                   (row.is_exact ? "" : "≥ ") + std::to_string(row.terms), "seats",
                   "≤ " + std::to_string(most)});
  }
  // A list complete by its figure names the members, not who else comes under the limit.
  const bool only_members =
      body.is_yes("termLimit.chairExempt", "yes") && body.is_yes("termLimit.hostExempt", "yes");
  const bool is_all = only_members ? names_everyone(body, body.running()) : body.running().complete;
  if (!is_all) all.push_back(rest);
  return all;
}

}  // namespace reference::naive
