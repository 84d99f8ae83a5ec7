#include "rules/evidence.hpp"

#include <algorithm>
#include <set>

#include "events/countries.hpp"
#include "rules/causes.hpp"

namespace rules {
namespace {

using projections::Figure;
using projections::Known;
using projections::Register;

// What is counted: seats, or those who sit in them.
enum class Unit { seat, person };

Counted by_seats(const Situation& situation, Trait trait, Counting counting, Unit unit) {
  const Register& reg = situation.reg;
  const Seats seats(reg);
  if (situation.cycle != reg.current() || !seats.names_everyone(situation.cycle, counting))
    return {};
  Causes everyone;
  seats.explain_everyone(situation.cycle, everyone);
  const auto not_known = [&](std::int32_t index) {
    seats.explain(index, everyone);
    return Counted{0, Evidence::none, everyone.in_order()};
  };
  for (const std::int32_t index : seats.seated())
    if (is_of_unknown_kind(seats.term(index))) return not_known(index);
  Causes causes = everyone;
  std::int64_t count = 0;
  std::set<events::Person> persons;
  for (const std::int32_t index : counted_seats(reg, counting)) {
    const projections::Term& term = seats.term(index);
    const events::Answer answer = has(situation, term, trait);
    if (answer == events::Answer::unstated) return not_known(index);
    const bool is_first = persons.insert(term.person).second;
    if (answer == events::Answer::yes && (unit == Unit::seat || is_first)) ++count;
    seats.explain(index, causes);
    if (trait.gender != events::Gender::unstated)
      causes.add(reg.people().of(term.person).value.gender_by);
  }
  return {count, Evidence::seats, causes.in_order()};
}

// A figure for a country may have been published under another of its codes.
const Known<Figure>* figure_for(const Situation& situation, events::Measure measure, Trait trait) {
  const auto under = [&](events::Country code) {
    return followed(situation.reg, situation.cycle, measure, trait.group, trait.region, code);
  };
  const Known<Figure>* figure = under(trait.country);
  if (!trait.country) return figure;
  const auto& published = situation.reg.history().figures;
  for (auto each = published.begin(); !figure && each != published.end(); ++each) {
    const events::Country code = each->value.country;
    const bool is_same =
        events::code_on(situation.on, code) == events::code_on(situation.on, trait.country);
    if (is_same) figure = under(code);
  }
  return figure;
}

// `causes` show why seats could not be counted.
Counted by_figure(const Situation& situation, Trait trait, Causes causes) {
  const bool women = trait.gender == events::Gender::woman;
  const bool published = women || trait.gender == events::Gender::unstated;
  const auto* figure =
      figure_for(situation, women ? events::Measure::women : events::Measure::members, trait);
  if (!published || !figure) return {0, Evidence::none, causes.in_order()};
  causes.add(figure->since);
  causes.add(figure->value.followed_by);
  Seats(situation.reg).explain_opening(situation.cycle, causes);
  return {figure->value.value, Evidence::published, causes.in_order()};
}

Counted best(const Situation& situation, Trait trait, Counting counting, Unit unit) {
  Counted counted = by_seats(situation, trait, counting, unit);
  if (counted.evidence == Evidence::seats) return counted;
  return by_figure(situation, trait, Causes(counted.because));
}

events::Answer both(events::Answer one, events::Answer other) {
  if (one == events::Answer::no || other == events::Answer::no) return events::Answer::no;
  return one == events::Answer::unstated ? one : other;
}

template <class Code>
events::Answer equal(Code wanted, Code found) {
  if (wanted == Code{}) return events::Answer::yes;
  if (found == Code{}) return events::Answer::unstated;
  return wanted == found ? events::Answer::yes : events::Answer::no;
}

}  // namespace

events::Answer has(const Situation& situation, const projections::Term& term, Trait trait) {
  const events::Country country = events::code_on(situation.on, term.country);
  const bool for_no_group =
      term.seat == events::Seat::chair && term.group == events::Group::unstated;
  events::Answer answer = equal(events::code_on(situation.on, trait.country), country);
  if (trait.group != events::Group::unstated)
    answer = both(answer, for_no_group ? events::Answer::no : equal(trait.group, term.group));
  if (trait.region != events::Region::unstated) {
    // A country without a regional group is in none of them.
    const bool in_it = country && events::region_of(country) == trait.region;
    answer = both(answer, in_it     ? events::Answer::yes
                          : country ? events::Answer::no
                                    : events::Answer::unstated);
  }
  if (trait.gender == events::Gender::unstated) return answer;
  return both(answer, equal(trait.gender, situation.reg.people().of(term.person).value.gender));
}

std::vector<std::int32_t> counted_seats(const Register& reg, Counting counting) {
  const Seats seats(reg);
  std::vector<std::int32_t> indexes = seats.seated();
  std::erase_if(indexes, [&](std::int32_t index) {
    const projections::Term& term = seats.term(index);
    return !is_stakeholder(term) && !(counting.host_seats && term.seat == events::Seat::host) &&
           !(counting.chair && term.seat == events::Seat::chair);
  });
  return indexes;
}

const Known<Figure>* followed(const Register& reg, events::Cycle cycle, events::Measure measure,
                              events::Group group, events::Region region, events::Country country) {
  std::vector<const Known<Figure>*> stated;
  for (const auto& figure : reg.history().figures) {
    const Figure& value = figure.value;
    if (value.cycle != cycle || value.measure != measure || value.group != group ||
        value.region != region || value.country != country)
      continue;
    if (value.followed) return &figure;
    stated.push_back(&figure);
  }
  std::sort(stated.begin(), stated.end(),
            [](const auto* one, const auto* other) { return one->since < other->since; });
  const Known<Figure>* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const auto* figure : stated) {
    const auto sources = std::count_if(stated.begin(), stated.end(), [&](const auto* other) {
      return other->value.value == figure->value.value;
    });
    if (sources > most) {
      most = sources;
      best = figure;
    }
  }
  return best;
}

bool names_everyone(const Register& reg, events::Cycle cycle, Counting counting) {
  return Seats(reg).names_everyone(cycle, counting);
}

Counted members(const Situation& situation, Counting counting) {
  return best(situation, {}, counting, Unit::person);
}

Counted seats_with(const Situation& situation, Trait trait, Counting counting) {
  return best(situation, trait, counting, Unit::seat);
}

}  // namespace rules
