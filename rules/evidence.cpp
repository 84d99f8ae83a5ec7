#include "rules/evidence.hpp"

#include <algorithm>
#include <set>

#include "events/countries.hpp"
#include "rules/causes.hpp"
#include "rules/seats.hpp"

namespace rules {
namespace {

using projections::Figure;
using projections::Known;
using projections::Register;

Counted by_seats(const Register& reg, events::Cycle cycle, Trait trait, Counting counting) {
  const Seats seats(reg);
  if (cycle != reg.current() || !seats.names_everyone(cycle)) return {};
  Causes everyone;
  seats.explain_everyone(cycle, everyone);
  Causes causes = everyone;
  std::int64_t count = 0;
  for (const std::int32_t index : counted_seats(reg, counting)) {
    const events::Answer answer = has(reg, seats.term(index), trait);
    if (answer == events::Answer::unstated) {
      seats.explain(index, everyone);
      return {0, Evidence::none, everyone.in_order()};
    }
    if (answer == events::Answer::yes) ++count;
    seats.explain(index, causes);
    if (trait.gender != events::Gender::unstated)
      causes.add(reg.people().of(seats.term(index).person).value.gender_by);
  }
  return {count, Evidence::seats, causes.in_order()};
}

// `causes` show why seats could not be counted.
Counted by_figure(const Register& reg, events::Cycle cycle, Trait trait, Causes causes) {
  const bool women = trait.gender == events::Gender::woman;
  const bool published = women || trait.gender == events::Gender::unstated;
  const auto* figure =
      followed(reg, cycle, women ? events::Measure::women : events::Measure::members, trait.group,
               trait.region, trait.country);
  if (!published || !figure) return {0, Evidence::none, causes.in_order()};
  causes.add(figure->since);
  causes.add(figure->value.followed_by);
  Seats(reg).explain_opening(cycle, causes);
  return {figure->value.value, Evidence::published, causes.in_order()};
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

events::Answer has(const Register& reg, const projections::Term& term, Trait trait) {
  events::Answer answer = both(equal(trait.group, term.group), equal(trait.country, term.country));
  if (trait.region != events::Region::unstated) {
    // A country without a regional group is in none of them.
    const bool in_it = term.country && events::region_of(term.country) == trait.region;
    answer = both(answer, in_it          ? events::Answer::yes
                          : term.country ? events::Answer::no
                                         : events::Answer::unstated);
  }
  if (trait.gender == events::Gender::unstated) return answer;
  return both(answer, equal(trait.gender, reg.people().of(term.person).value.gender));
}

std::vector<std::int32_t> counted_seats(const Register& reg, Counting counting) {
  const Seats seats(reg);
  std::vector<std::int32_t> indexes;
  std::set<events::Person> persons;
  for (const std::int32_t index : seats.seated()) {
    const projections::Term& term = seats.term(index);
    const bool counts = is_stakeholder(term) ||
                        (counting.host_seats && term.seat == events::Seat::host) ||
                        (counting.chair && term.seat == events::Seat::chair);
    if (counts && persons.insert(term.person).second) indexes.push_back(index);
  }
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

bool names_everyone(const Register& reg, events::Cycle cycle) {
  return Seats(reg).names_everyone(cycle);
}

Counted members_with(const Register& reg, events::Cycle cycle, Trait trait, Counting counting) {
  Counted counted = by_seats(reg, cycle, trait, counting);
  if (counted.evidence == Evidence::seats) return counted;
  return by_figure(reg, cycle, trait, Causes(counted.because));
}

Counted members(const Register& reg, events::Cycle cycle, Counting counting) {
  return members_with(reg, cycle, {}, counting);
}

Counted members_of(const Register& reg, events::Cycle cycle, events::Group group,
                   Counting counting) {
  return members_with(reg, cycle, {.group = group}, counting);
}

}  // namespace rules
