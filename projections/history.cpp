#include "projections/history.hpp"

#include <algorithm>
#include <tuple>

namespace projections {
namespace {

// Where the cycle stands or would stand.
template <class Cycles>
auto place_of(Cycles& cycles, events::Cycle year) {
  return std::lower_bound(cycles.begin(), cycles.end(), year,
                          [](const Known<OpenedCycle>& each, events::Cycle sought) {
                            return each.value.cycle < sought;
                          });
}

auto subject_of(const Figure& figure) {
  return std::tie(figure.cycle, figure.measure, figure.group, figure.region, figure.country);
}

}  // namespace

void History::apply(const Told& told, const events::BodyEstablished& established) {
  body = {{told.keep(established.name), told.keep(established.purpose), told.on}, told.by};
}

void History::apply(const Told& told, const events::TermsAdopted& adopted) {
  TermsVersion version{told.keep(adopted.version), told.keep(adopted.title), told.on, {}, {}};
  for (const std::string_view clause : adopted.clauses()) {
    version.clauses.push_back(told.keep(clause));
  }
  for (const events::Parameter& parameter : adopted.parameters()) {
    version.parameters.push_back({told.keep(parameter.name), told.keep(parameter.value),
                                  told.keep(parameter.clause), parameter.basis});
  }
  terms.push_back({std::move(version), told.by});
}

void History::apply(const Told& told, const events::ForumHeld& held) {
  forums.push_back({{held.edition, held.year, told.keep(held.city), held.country, held.mode,
                     held.opened_on, told.on},
                    told.by});
}

void History::apply(const Told& told, const events::ForumScheduled& planned) {
  std::erase_if(scheduled, [&](const Known<ScheduledForum>& each) {
    return each.value.edition == planned.edition;
  });
  scheduled.push_back({{planned.edition, planned.year, planned.country}, told.by});
}

void History::apply(const Told& told, const events::ObserverInvited& invited) {
  observers.push_back({{told.keep(invited.organisation), invited.person}, told.by});
}

void History::apply(const Told&, const events::ObserverWithdrawn& withdrawn) {
  std::erase_if(observers, [&](const Known<Observer>& each) {
    return each.value.organisation == withdrawn.organisation;
  });
}

void History::apply(const Told& told, const events::MemberEvaluated& evaluated) {
  evaluations.push_back({{evaluated.person, evaluated.cycle, evaluated.evaluation}, told.by});
}

void History::apply(const Told& told, const events::FigurePublished& published) {
  figures.push_back({{.on = told.on,
                      .cycle = published.cycle,
                      .measure = published.measure,
                      .group = published.group,
                      .region = published.region,
                      .country = published.country,
                      .value = published.value,
                      .approximate = published.approximate == events::Answer::yes,
                      .followed_by = {}},
                     told.by});
}

void History::apply(const Told& told, const events::FigureFollowed& followed) {
  const auto chosen =
      std::find_if(figures.begin(), figures.end(),
                   [&](const Known<Figure>& figure) { return figure.since == followed.position; });
  if (chosen == figures.end()) return;
  for (Known<Figure>& figure : figures) {
    if (subject_of(figure.value) != subject_of(chosen->value)) continue;
    figure.value.followed = figure.since == chosen->since;
    figure.value.followed_by = figure.value.followed ? told.by : engine::none;
  }
}

void History::apply(const Told& told, const events::ClaimPublished& claim) {
  claims.push_back({{claim.position, told.on, told.keep(claim.field), told.keep(claim.stated),
                     told.keep(claim.reason)},
                    told.by});
}

void History::apply(const Told& told, const events::SeatVacant& vacant) {
  vacancies.push_back({{vacant.cycle, told.on, vacant.seat, vacant.group, vacant.country,
                        told.keep(vacant.role), told.keep(vacant.affiliation)},
                       told.by});
}

bool may_fill(const VacantSeat& vacant, events::Seat seat, events::Group group,
              events::Country country) {
  return vacant.seat == seat &&
         (vacant.group == events::Group::unstated || vacant.group == group) &&
         (!vacant.country || vacant.country == country);
}

void History::fill(events::Cycle cycle, engine::Date on, events::Seat seat, events::Group group,
                   events::Country country) {
  const auto states = [](const VacantSeat& vacant) {
    return (vacant.group != events::Group::unstated) + (vacant.country ? 1 : 0);
  };
  auto filled = vacancies.end();
  for (auto each = vacancies.begin(); each != vacancies.end(); ++each) {
    const VacantSeat& vacant = each->value;
    const bool fits =
        vacant.cycle == cycle && vacant.on < on && may_fill(vacant, seat, group, country);
    if (fits && (filled == vacancies.end() || states(vacant) > states(filled->value)))
      filled = each;
  }
  if (filled != vacancies.end()) vacancies.erase(filled);
}

bool History::open(const Told& told, const events::CycleOpened& opened) {
  auto place = place_of(cycles, opened.cycle);
  const bool opens = place == cycles.end() || place->value.cycle != opened.cycle;
  if (opens)
    place =
        cycles.insert(place, {{.cycle = opened.cycle, .on = told.on, .roster_by = {}}, told.by});
  if (opened.roster != events::Completeness::unstated) {
    place->value.roster = opened.roster;
    place->value.roster_by = told.by;
  }
  return opens;
}

const Known<OpenedCycle>* History::cycle(events::Cycle year) const {
  const auto place = place_of(cycles, year);
  return place == cycles.end() || place->value.cycle != year ? nullptr : &*place;
}

const Known<OpenedCycle>* History::before(events::Cycle year) const {
  const auto place = place_of(cycles, year);
  return place == cycles.begin() ? nullptr : &*std::prev(place);
}

const Known<OpenedCycle>* History::after(events::Cycle year) const {
  auto place = place_of(cycles, year);
  if (place != cycles.end() && place->value.cycle == year) ++place;
  return place == cycles.end() ? nullptr : &*place;
}

const Known<Evaluated>* History::evaluation_of(events::Person person, events::Cycle cycle) const {
  const auto last =
      std::find_if(evaluations.rbegin(), evaluations.rend(), [&](const Known<Evaluated>& each) {
        return each.value.person == person && each.value.cycle == cycle;
      });
  return last == evaluations.rend() ? nullptr : &*last;
}

}  // namespace projections
