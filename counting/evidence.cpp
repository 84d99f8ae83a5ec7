#include "counting/evidence.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "counting/causes.hpp"
#include "events/countries.hpp"

namespace counting {
namespace {

using projections::Figure;
using projections::Known;
using projections::Register;

// What is counted: seats, or those who sit in them.
enum class Unit { seat, person };

events::Message missing(const char* what, std::int64_t seats, std::int64_t of) {
  return {what, {events::number(seats), events::number(of)}};
}

// What the record lacks to say of a seat whether it has the trait.
const char* missing_for(Trait trait) {
  if (trait.group != events::Group::unstated) return "missing.group";
  return trait.gender != events::Gender::unstated ? "missing.gender" : "missing.country";
}

Counted by_seats(const Situation& situation, Trait trait, Counting counting, Unit unit) {
  const Seats& seats = situation.seats;
  if (situation.cycle != situation.reg.current() ||
      !seats.names_everyone(situation.cycle, counting))
    return {0, Evidence::none, {}, {"missing.list", {}}};
  Causes causes;
  seats.explain_everyone(situation.cycle, causes);
  const std::vector<std::int32_t> all = seats.seated();
  const auto of_unknown_kind = std::count_if(all.begin(), all.end(), [&](std::int32_t index) {
    return is_of_unknown_kind(seats.term(index));
  });
  if (of_unknown_kind > 0) {
    for (const std::int32_t index : all) seats.explain(index, causes);
    return {0, Evidence::none, causes.in_order(),
            missing("missing.kind", of_unknown_kind, static_cast<std::int64_t>(all.size()))};
  }
  const std::vector<std::int32_t> counted = seats.counted(counting);
  std::int64_t count = 0, unknown = 0;
  std::set<events::Person> persons;
  for (const std::int32_t index : counted) {
    const projections::Term& term = seats.term(index);
    const events::Answer answer = has_trait(situation, term, trait);
    const bool is_first = persons.insert(term.person).second;
    if (answer == events::Answer::yes && (unit == Unit::seat || is_first)) ++count;
    if (answer == events::Answer::unstated) ++unknown;
    seats.explain(index, causes);
    if (trait.gender != events::Gender::unstated)
      causes.add(situation.reg.people().of(term.person).value.gender_by);
  }
  if (unknown == 0) return {count, Evidence::seats, causes.in_order()};
  return {0, Evidence::none, causes.in_order(),
          missing(missing_for(trait), unknown, static_cast<std::int64_t>(counted.size()))};
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

// `uncounted` says why seats could not be counted.
Counted by_figure(const Situation& situation, Trait trait, Counted uncounted) {
  Causes causes(uncounted.because);
  const bool women = trait.gender == events::Gender::woman;
  const bool published = women || trait.gender == events::Gender::unstated;
  const auto* figure =
      figure_for(situation, women ? events::Measure::women : events::Measure::members, trait);
  if (!published || !figure) return uncounted;
  explain(*figure, causes);
  situation.seats.explain_opening(situation.cycle, causes);
  return {figure->value.value, Evidence::published, causes.in_order()};
}

Counted best(const Situation& situation, Trait trait, Counting counting, Unit unit) {
  Counted counted = by_seats(situation, trait, counting, unit);
  if (counted.evidence == Evidence::seats) return counted;
  return by_figure(situation, trait, std::move(counted));
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

events::Answer has_trait(const Situation& situation, const projections::Term& term, Trait trait) {
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

void explain(const Known<Figure>& figure, Causes& causes) {
  causes.add(figure.since);
  causes.add(figure.value.followed_by);
}

std::int64_t persons_seated(const Seats& seats) {
  std::set<events::Person> persons;
  for (const std::int32_t index : seats.seated()) persons.insert(seats.term(index).person);
  return static_cast<std::int64_t>(persons.size());
}

events::Message counted_members(const Seats& seats, Counting counting, Evidence evidence) {
  if (evidence != Evidence::seats) return {"members.published", {}};
  bool chair = false, hosts = false;
  for (const std::int32_t index : seats.seated()) {
    chair |= seats.term(index).seat == events::Seat::chair;
    hosts |= seats.term(index).seat == events::Seat::host;
  }
  const bool no_chair = chair && !counting.chair, no_hosts = hosts && !counting.host_seats;
  if (no_chair) return {no_hosts ? "members.withoutBoth" : "members.withoutChair", {}};
  if (no_hosts) return {"members.withoutHosts", {}};
  if (chair) return {hosts ? "members.withBoth" : "members.withChair", {}};
  return {hosts ? "members.withHosts" : "members.all", {}};
}

Counted count_members(const Situation& situation, Counting counting) {
  return best(situation, {}, counting, Unit::person);
}

Counted count_seats(const Situation& situation, Trait trait, Counting counting) {
  return best(situation, trait, counting, Unit::seat);
}

Counted count_at_least(const Situation& situation, Trait trait, Counting counting) {
  Counted found = count_seats(situation, trait, counting);
  if (found.evidence == Evidence::seats) return found;
  Counted named{0, Evidence::seats, {}, {}, false};
  Causes causes;
  for (const std::int32_t index : situation.seats.counted(counting)) {
    if (has_trait(situation, situation.seats.term(index), trait) != events::Answer::yes) continue;
    ++named.value;
    situation.seats.explain(index, causes);
  }
  if (found.evidence == Evidence::published && found.value >= named.value) return found;
  named.because = causes.in_order();
  return named;
}

std::optional<Bounds> bounds(const Situation& situation, Trait trait, Counting counting) {
  const Counted whole = count_seats(situation, {}, counting);
  if (whole.evidence == Evidence::none) return std::nullopt;
  Bounds found{0, whole.value, whole.value};
  for (const std::int32_t index : situation.seats.counted(counting)) {
    const events::Answer has_it = has_trait(situation, situation.seats.term(index), trait);
    found.least += has_it == events::Answer::yes;
    found.most -= has_it == events::Answer::no;
  }
  if (found.least > found.most) return std::nullopt;
  return found;
}

Unnamed unnamed(const Situation& situation) {
  const auto* figure = followed(situation.reg, situation.cycle, events::Measure::members);
  Unnamed found{persons_seated(situation.seats)};
  if (!figure) return found;
  if (figure->value.value <= found.named)
    found.named = static_cast<std::int64_t>(situation.seats.counted({}).size());
  found.published = figure->value.value;
  found.because = {figure->since, figure->value.followed_by};
  return found;
}

std::string_view name_of(Evidence evidence) {
  constexpr std::array<std::string_view, evidence_count> names = {"none", "seats", "published"};
  return names[static_cast<std::size_t>(evidence)];
}

}  // namespace counting
