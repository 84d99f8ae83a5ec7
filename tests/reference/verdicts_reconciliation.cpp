#include <algorithm>
#include <set>

#include "events/countries.hpp"
#include "tests/reference/newness.hpp"

namespace reference::naive {
namespace {

using events::Group;
using events::Measure;
using events::Region;

bool is_approximate(const Figure& figure) { return figure.said.approximate == events::Answer::yes; }

std::string subject(const events::FigurePublished& said) {
  std::string all(events::name_of(said.measure));
  if (said.group != Group::unstated) all += "/" + std::string(events::name_of(said.group));
  if (said.region != Region::unstated) all += "/" + std::string(events::name_of(said.region));
  if (said.country) all += "/" + events::to_string(said.country);
  return all;
}

// The figures of the running cycle for one thing, as recorded.
std::map<std::string, std::vector<const Figure*>> by_subject(const Body& body) {
  std::map<std::string, std::vector<const Figure*>> all;
  for (const Figure& each : body.figures)
    if (each.said.cycle == body.running().year) all[subject(each.said)].push_back(&each);
  return all;
}

// Whether a seat is one of those that a figure counts.
std::optional<bool> is_counted(const Body& body, const Term& term,
                               const events::FigurePublished& said) {
  std::vector<std::optional<bool>> asked;
  const bool is_of_none = term.seat == events::Seat::chair;  // the chair sits for no group
  if (said.group != Group::unstated)
    asked.push_back(term.group == Group::unstated && !is_of_none
                        ? std::nullopt
                        : std::optional(term.group == said.group));
  if (said.region != Region::unstated)
    asked.push_back(term.country ? std::optional(events::region_of(present_code(
                                                     body.day, term.country)) == said.region)
                                 : std::nullopt);
  if (said.country)
    asked.push_back(term.country ? std::optional(present_code(body.day, term.country) ==
                                                 present_code(body.day, said.country))
                                 : std::nullopt);
  if (said.measure == Measure::women) {
    const auto gender = gender_of(body, term.person);
    asked.push_back(gender ? std::optional(*gender == events::Gender::woman) : std::nullopt);
  }
  if (said.measure == Measure::new_members || said.measure == Measure::returning_members) {
    const auto is_new = is_new_member(body, term);
    asked.push_back(is_new ? std::optional(*is_new == (said.measure == Measure::new_members))
                           : std::nullopt);
  }
  bool is_open = false;
  for (const auto& each : asked) {
    if (each == false) return false;
    is_open |= !each;
  }
  return is_open ? std::nullopt : std::optional(true);
}

// Names with figures: who sat on the day that the figure speaks of, between the members alone and
// everyone on record.
Verdict agreement(const Body& body, const Figure& figure) {
  std::set<events::Person> least, most, known;
  const bool with_hosts = figure.said.measure == Measure::members ||
                          figure.said.measure == Measure::women ||
                          figure.said.measure == Measure::members_excluding_chair;
  for (const Term& term :
       body.seated_on(body.running(), std::max(figure.on, body.running().first))) {
    const bool is_chair = term.seat == events::Seat::chair;
    if (is_chair && figure.said.measure == Measure::members_excluding_chair) continue;
    if (!is_member(term) && !with_hosts) continue;
    const auto counted = is_counted(body, term, figure.said);
    if (counted == false) continue;
    most.insert(term.person);
    if (counted) known.insert(term.person);
    if (counted && is_member(term)) least.insert(term.person);
  }
  const long value = figure.said.value;
  const long low = static_cast<long>(least.size());
  const long named = static_cast<long>(known.size());
  const long high = static_cast<long>(most.size());
  const std::string of = "/" + std::to_string(value);
  Verdict verdict{id_of(body, "reconciliation", subject(figure.said)), "holds",
                  std::to_string(value < low     ? low
                                 : value > named ? named
                                                 : value) +
                      of,
                  "seats", std::to_string(value) + of};
  if (value < low || (value > high && body.running().complete))
    verdict.verdict = "departure";
  else if (value > 0 && (value == low || value == named))
    verdict.verdict = "holds";
  else if (value > high || !names_everyone(body, body.running()))
    verdict.verdict = "unknown";
  return verdict;
}

// What is held against names at all.
bool is_of_names(Measure measure) {
  return measure == Measure::members || measure == Measure::women ||
         measure == Measure::new_members || measure == Measure::returning_members ||
         measure == Measure::members_excluding_chair;
}

Verdicts agreements(const Body& body) {
  Verdicts all;
  bool has_members = false;
  for (const auto& [name, figures] : by_subject(body)) {
    const Figure* figure = followed(body, body.running().year,
                                    {figures[0]->said.measure, figures[0]->said.group,
                                     figures[0]->said.region, figures[0]->said.country});
    if (!is_of_names(figure->said.measure)) continue;
    has_members |= name == "members" || name == "membersExcludingChair";
    if (!is_approximate(*figure)) all.push_back(agreement(body, *figure));
  }
  if (has_members) return all;
  std::set<events::Person> seated;
  for (const Term& term : body.seated()) seated.insert(term.person);
  all.push_back({id_of(body, "reconciliation/members"),
                 names_everyone(body, body.running()) ? "holds" : "unknown",
                 std::to_string(seated.size()), "seats", ""});
  return all;
}

// Sources with each other.
Verdicts conflicts(const Body& body) {
  Verdicts all;
  for (const auto& [name, figures] : by_subject(body)) {
    if (figures.size() < 2) continue;
    std::vector<int> values;
    for (const Figure* figure : figures) values.push_back(figure->said.value);
    const bool agree =
        std::count(values.begin(), values.end(), values[0]) == static_cast<long>(values.size());
    std::string measured;
    for (const int value : values)
      measured += (measured.empty() ? "" : ", ") + std::to_string(value);
    all.push_back({id_of(body, "reconciliation/sources", name), agree ? "holds" : "departure",
                   measured, "published", ""});
  }
  return all;
}

// The exact figures for all groups, or all regions, added up; whether one is missing.
struct Sum {
  long value = 0;
  bool is_whole = true, is_any = false;
};
Sum parts(const Body& body, Measure measure, bool of_groups) {
  Sum sum;
  const auto count = of_groups ? events::group_count : events::region_count;
  for (std::size_t i = 1; i < count; ++i) {
    What what{.measure = measure};
    if (of_groups) what.group = static_cast<Group>(i);
    if (!of_groups) what.region = static_cast<Region>(i);
    const Figure* figure = followed(body, body.running().year, what);
    if (figure && !is_approximate(*figure)) {
      sum.value += figure->said.value;
      sum.is_any = true;
    } else if (figure || what.group != Group::media) {
      sum.is_whole = false;
    }
  }
  return sum;
}

Verdicts sums(const Body& body) {
  Verdicts all;
  for (std::size_t i = 1; i <= static_cast<std::size_t>(Measure::sessions_held); ++i)
    for (const bool of_groups : {true, false}) {
      const auto measure = static_cast<Measure>(i);
      const Figure* whole = followed(body, body.running().year, {.measure = measure});
      const Sum sum = parts(body, measure, of_groups);
      if (!whole || is_approximate(*whole) || !sum.is_any) continue;
      if (!sum.is_whole && sum.value <= whole->said.value) continue;
      all.push_back(
          {id_of(body, "reconciliation/sum",
                 std::string(events::name_of(measure)) + (of_groups ? "/group" : "/region")),
           sum.value == whole->said.value ? "holds" : "departure", std::to_string(sum.value),
           "published", std::to_string(whole->said.value)});
    }
  return all;
}

// Members before, less those due to leave, plus open seats, are the seats aimed at.
Verdicts balance(const Body& body) {
  const Cycle* before = body.before(body.running());
  if (!before) return {};
  const auto exact = [&](events::Cycle cycle, Measure measure) -> std::optional<long> {
    const Figure* figure = followed(body, cycle, {.measure = measure});
    return figure && !is_approximate(*figure) ? std::optional<long>(figure->said.value)
                                              : std::nullopt;
  };
  const events::Cycle now = body.running().year;
  const auto members = exact(before->year, Measure::members);
  const auto leaving = exact(before->year, Measure::due_to_rotate_out);
  const auto target = exact(now, Measure::target_seats);
  auto open = exact(now, Measure::open_seats);
  const Sum by_region = parts(body, Measure::open_seats, false);
  if (!open && by_region.is_whole && !followed(body, now, {.measure = Measure::open_seats}))
    open = by_region.value;
  if (!members || !leaving || !target || !open) return {};
  const long comes_to = *members - *leaving + *open;
  return {{id_of(body, "reconciliation/balance"), comes_to == *target ? "holds" : "departure",
           std::to_string(comes_to), "published", std::to_string(*target)}};
}

// What a source states otherwise, told in the cycle in which it was published; of an event that no
// longer counts there is nothing to contradict.
Verdicts claims(const Body& body) {
  Verdicts all;
  for (const Told& each : body.told) {
    const auto* claim = std::get_if<events::ClaimPublished>(&each.content);
    if (!claim || each.on < body.running().first) continue;
    const bool counts = std::any_of(body.told.begin(), body.told.end(), [&](const Told& other) {
      return other.position == claim->position;
    });
    all.push_back({id_of(body, "reconciliation/claim", std::to_string(each.position.value)),
                   counts ? "departure" : "unknown", "", "none", ""});
  }
  return all;
}

}  // namespace

Verdicts reconciliation(const Body& body) {
  Verdicts all;
  for (const auto& part : {agreements, conflicts, sums, balance, claims}) {
    const Verdicts found = part(body);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace reference::naive
