#include <algorithm>

#include "tests/reference/newness.hpp"

namespace reference::naive {
namespace {

using events::Group;
using events::Measure;

struct Turnover {
  std::optional<Part> share;
  std::string evidence = "none";
  bool is_planned = false, is_nobody = false;
  bool is_contradiction = false;
};

// New members over all: of named seats, where they say it of each.
Turnover by_seats(const Body& body, Group group) {
  const Cycle* before = body.before(body.running());
  if (!before || !names_everyone(body, body.running())) return {};
  Part share{0, 0};
  for (const Term& term : body.seated()) {
    if (term.seat == events::Seat::unstated) return {};
    if (!is_member(term)) continue;
    if (group != Group::unstated && term.group == Group::unstated) return {};
    if (group != Group::unstated && term.group != group) continue;
    const std::optional<bool> is_new = is_new_member(body, term);
    if (!is_new) return {};
    share.of += *is_new;
    ++share.all;
  }
  if (share.all == 0) {
    Turnover nobody;
    nobody.is_nobody = true;
    return nobody;
  }
  return {share, "seats"};
}

Turnover by_figures(const Body& body, Group group) {
  const events::Cycle now = body.running().year;
  const auto figure = [&](Measure measure, Group of) {
    return published(body, now, {.measure = measure, .group = of});
  };
  Turnover turnover;
  const auto leave = figure(Measure::seats_to_renew, group);
  const auto stay = figure(Measure::seats_to_stay, group);
  turnover.is_planned = leave && stay && *leave + *stay != 0;
  const auto all = figure(Measure::members, group);
  auto fresh = figure(Measure::new_members, group);
  const auto returning = figure(Measure::returning_members, group);
  if (!fresh && returning && all) fresh = *all - *returning;
  if (!fresh && group != Group::unstated) {  // when nobody is new, nobody of a group is
    const Turnover whole = by_figures(body, Group::unstated);
    if (whole.share && whole.share->of == 0) fresh = 0;
  }
  turnover.is_contradiction = all && fresh && (*fresh < 0 || *fresh > *all);
  if (!all || !fresh || *all == 0 || turnover.is_contradiction) return turnover;
  turnover.share = Part{*fresh, *all};
  turnover.evidence = "published";
  return turnover;
}

Turnover turnover(const Body& body, Group group) {
  const Turnover named = by_seats(body, group);
  return named.share || named.is_nobody ? named : by_figures(body, group);
}

Verdict judge(const Body& body, const std::string& subject, const Turnover& turnover) {
  Verdict verdict{id_of(body, "rotation/V.4", subject), "unknown", "", turnover.evidence, ""};
  if (turnover.share)
    verdict.measured =
        std::to_string(turnover.share->of) + "/" + std::to_string(turnover.share->all);
  if (!body.clauses.contains("V.4")) return verdict;
  const Part asked = part(body.parameter("rotation.share", "1/3"));
  const Part below = part(body.parameter("rotation.toleranceBelow", "1/10"));
  const Part above = part(body.parameter("rotation.toleranceAbove", "1/10"));
  const Part low = is_less(asked, below) ? Part{0, 1} : sum(asked, below, -1);
  const Part high = sum(asked, above, 1);
  verdict.required.reset();
  if (turnover.share)
    verdict.verdict =
        is_less(*turnover.share, low) || is_less(high, *turnover.share) ? "departure" : "holds";
  return verdict;
}

}  // namespace

// V.4
Verdicts rotation(const Body& body) {
  const Turnover whole = turnover(body, Group::unstated);
  Verdicts all;
  const bool is_asked = body.clauses.contains("V.4");
  if (body.before(body.running()) || whole.share ||
      (is_asked && (whole.is_contradiction || whole.is_planned)))
    all.push_back(judge(body, "", whole));
  if (!is_asked || !body.is_yes("rotation.withinGroups", "no")) return all;
  bool is_known = whole.is_nobody;
  for (int i = 1; i < static_cast<int>(events::group_count); ++i) {
    const auto group = static_cast<Group>(i);
    const Turnover part = turnover(body, group);
    if (!part.share && !part.is_planned) continue;
    is_known = true;
    all.push_back(judge(body, std::string(events::name_of(group)), part));
  }
  if (!is_known && body.before(body.running()))
    all.push_back({id_of(body, "rotation/V.4/groups"), "unknown", "", "none", std::nullopt});
  return all;
}

}  // namespace reference::naive
