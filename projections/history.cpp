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

void History::apply(engine::Position by, engine::Date on,
                    const events::BodyEstablished& body_established, TextPool& words) {
  body = {{words.keep(body_established.name), words.keep(body_established.purpose), on}, by};
}

void History::apply(engine::Position by, engine::Date on, const events::TermsAdopted& adopted,
                    TextPool& words) {
  TermsVersion version{words.keep(adopted.version), words.keep(adopted.title), on, {}, {}};
  for (const std::string_view clause : adopted.clauses()) {
    version.clauses.push_back(words.keep(clause));
  }
  for (const events::Parameter& parameter : adopted.parameters()) {
    version.parameters.push_back({words.keep(parameter.name), words.keep(parameter.value),
                                  words.keep(parameter.clause), parameter.basis});
  }
  terms.push_back({std::move(version), by});
}

void History::apply(engine::Position by, engine::Date on, const events::ForumHeld& held,
                    TextPool& words) {
  forums.push_back({{held.edition, held.year, words.keep(held.city), held.country, held.mode,
                     held.opened_on, on},
                    by});
}

void History::apply(engine::Position by, const events::ForumScheduled& planned) {
  std::erase_if(scheduled, [&](const Known<ScheduledForum>& each) {
    return each.value.edition == planned.edition;
  });
  scheduled.push_back({{planned.edition, planned.year, planned.country}, by});
}

void History::apply(engine::Position by, const events::ObserverInvited& invited, TextPool& words) {
  observers.push_back({{words.keep(invited.organisation), invited.person}, by});
}

void History::apply(const events::ObserverWithdrawn& withdrawn) {
  std::erase_if(observers, [&](const Known<Observer>& each) {
    return each.value.organisation == withdrawn.organisation;
  });
}

void History::apply(engine::Position by, const events::MemberEvaluated& evaluated) {
  evaluations.push_back({{evaluated.person, evaluated.cycle, evaluated.evaluation}, by});
}

void History::apply(engine::Position by, engine::Date on,
                    const events::FigurePublished& published) {
  figures.push_back({{.on = on,
                      .cycle = published.cycle,
                      .measure = published.measure,
                      .group = published.group,
                      .region = published.region,
                      .country = published.country,
                      .value = published.value,
                      .approximate = published.approximate == events::Answer::yes,
                      .followed_by = {}},
                     by});
}

void History::apply(engine::Position by, const events::FigureFollowed& followed) {
  const auto chosen =
      std::find_if(figures.begin(), figures.end(),
                   [&](const Known<Figure>& figure) { return figure.since == followed.position; });
  if (chosen == figures.end()) return;
  for (Known<Figure>& figure : figures) {
    if (subject_of(figure.value) != subject_of(chosen->value)) continue;
    figure.value.followed = figure.since == chosen->since;
    figure.value.followed_by = figure.value.followed ? by : engine::none;
  }
}

void History::apply(engine::Position by, engine::Date on, const events::ClaimPublished& claim,
                    TextPool& words) {
  claims.push_back({{claim.position, on, words.keep(claim.field), words.keep(claim.stated),
                     words.keep(claim.reason)},
                    by});
}

void History::apply(engine::Position by, engine::Date on, const events::SeatVacant& vacant,
                    TextPool& words) {
  vacancies.push_back({{vacant.cycle, on, vacant.seat, vacant.group, vacant.country,
                        words.keep(vacant.role), words.keep(vacant.affiliation)},
                       by});
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

bool History::open(engine::Position by, engine::Date on, const events::CycleOpened& opened) {
  auto place = place_of(cycles, opened.cycle);
  const bool opens = place == cycles.end() || place->value.cycle != opened.cycle;
  if (opens) place = cycles.insert(place, {{.cycle = opened.cycle, .on = on, .roster_by = {}}, by});
  if (opened.roster != events::Completeness::unstated) {
    place->value.roster = opened.roster;
    place->value.roster_by = by;
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

}  // namespace projections
