#include "app/cli/consequences.hpp"

#include <algorithm>
#include <variant>

#include "app/cli/naming.hpp"
#include "events/event.hpp"

namespace app {
namespace {

int gravity(const std::optional<rules::Finding>& finding) {
  if (!finding) return 0;
  switch (finding->verdict) {
    case rules::Verdict::departure:
      return 1;
    case rules::Verdict::breach:
      return 2;
    default:
      return 0;
  }
}

bool same(const replay::Difference& left, const replay::Difference& right) {
  const auto ids = [](const replay::Difference& difference) {
    std::vector<std::string> all;
    for (const replay::FindingChange& change : difference.findings)
      all.push_back((change.after ? *change.after : *change.before).id);
    return all;
  };
  return left.seats.size() == right.seats.size() && ids(left) == ids(right);
}

// Whether the seat or finding gets another verdict, so that a later cycle is worth telling of.
bool is_judged_otherwise(const replay::FindingChange& change) {
  return gravity(change.before) != gravity(change.after);
}

// What is found otherwise on the last day of each cycle that ends on `from` or later.
std::vector<Consequences> later_cycles(const replay::Timeline& now, const replay::Timeline& then,
                                       engine::Date from, engine::Date today) {
  std::vector<engine::Date> days;
  for (const replay::CycleDay& each : replay::cycle_days(then, today))
    if (each.day >= from && each.opened_on <= today) days.push_back(each.day);
  auto before = now.audits(days), after = then.audits(days);
  std::vector<Consequences> all;
  for (std::size_t i = 0; i < days.size(); ++i) {
    replay::Difference found;
    found.from = found.to = days[i];
    found.findings = replay::compare(std::move(before[i]), std::move(after[i]));
    std::erase_if(found.findings,
                  [](const replay::FindingChange& change) { return !is_judged_otherwise(change); });
    if (!found.findings.empty()) all.push_back({days[i], std::move(found)});
  }
  return all;
}

// The cycle that a decision gives a seat for, or none.
events::Cycle seat_for(const events::Event& event) {
  if (const auto* appointed = std::get_if<events::MemberAppointed>(&event.content))
    return appointed->cycle;
  if (const auto* renewed = std::get_if<events::TermRenewed>(&event.content)) return renewed->cycle;
  return {};
}

bool is_acknowledged(const engine::Envelope& proposed) {
  return !events::particulars(proposed.payload).acknowledged.empty();
}

}  // namespace

std::vector<Consequences> consequences(const engine::Reading& reading,
                                       const events::Payload& payload, engine::Date today) {
  const replay::Timeline now(reading);
  replay::Branch branch(now);
  branch.suppose(payload);
  const replay::Timeline then = branch.timeline();

  const engine::Draft draft = events::draft_of(payload);
  engine::Date day = draft.effective_on;
  if (const auto amended = reading.at(draft.amends)) day = std::min(day, amended->effective_on);
  std::vector<engine::Date> days = {day};
  const events::Cycle cycle = then.until(day).fold().current();
  if (const auto last = replay::day_of(then, cycle, today); last && *last > day)
    days.push_back(*last);

  std::vector<Consequences> all;
  for (const engine::Date on : days) {
    Consequences found{on, replay::compare(now.until(on), then.until(on))};
    if (all.empty() || !same(all.back().difference, found.difference))
      all.push_back(std::move(found));
  }
  for (Consequences& later : later_cycles(now, then, days.back() + 1, today))
    all.push_back(std::move(later));
  return all;
}

bool is_contestable(const replay::FindingChange& change) {
  return gravity(change.after) > gravity(change.before);
}

bool are_contestable(const std::vector<Consequences>& all) {
  return std::any_of(all.begin(), all.end(), [](const Consequences& one) {
    const auto& findings = one.difference.findings;
    return std::any_of(findings.begin(), findings.end(), is_contestable);
  });
}

std::vector<Question> waiting_seats(replay::Admission& admission, engine::Position first) {
  std::vector<Question> questions;
  for (engine::Position each = first; each < admission.next(); each = each + 1) {
    const auto proposed = *admission.at(each);
    const events::Cycle cycle = seat_for(events::decode(proposed));
    if (!cycle || is_acknowledged(proposed)) continue;
    if (!admission.register_on(engine::Date::latest()).history().cycle(cycle))
      questions.push_back({each, {"question.waitingSeat", {events::cycle(cycle)}}});
  }
  return questions;
}

std::vector<Question> graver_findings(const engine::Reading& reading, replay::Admission& admission,
                                      engine::Position first, engine::Date recorded,
                                      engine::Date today) {
  std::vector<Question> questions;
  engine::Date from = recorded;
  for (engine::Position each = first; each < admission.next(); each = each + 1) {
    const auto proposed = *admission.at(each);
    engine::Date on = proposed.effective_on;
    if (const auto amended = admission.at(proposed.amends))
      on = std::min(on, amended->effective_on);
    if (on >= recorded || is_acknowledged(proposed)) continue;
    from = std::min(from, on);
    questions.push_back({each, {}});
  }
  if (questions.empty()) return {};
  const replay::Branch branch = admission.supposed(reading);
  std::vector<Consequences> later =
      later_cycles(replay::Timeline(reading), branch.timeline(), from, today);
  for (const Consequences& cycle : later)
    for (const replay::FindingChange& change : cycle.difference.findings)
      if (is_contestable(change)) {
        const auto naming = [&](engine::Position each) {
          return each < first ? std::nullopt : std::optional(std::size_t{0});
        };
        const bool ahead = is_numbered_ahead(change.after->id, naming);
        for (Question& question : questions)
          question.asked = {
              "question.graver",
              {events::date(cycle.on), events::message(change.after->text),
               events::text(ahead ? std::string(change.after->rule) : change.after->id)}};
        return questions;
      }
  return {};
}

}  // namespace app
