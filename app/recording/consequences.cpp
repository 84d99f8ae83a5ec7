#include "app/recording/consequences.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "app/recording/naming.hpp"
#include "events/event.hpp"
#include "replay/walk.hpp"

namespace app {
namespace {

bool same(const replay::Difference& left, const replay::Difference& right) {
  const auto ids = [](const replay::Difference& difference) {
    std::vector<std::string> all;
    for (const replay::FindingChange& change : difference.findings)
      all.push_back((change.after ? *change.after : *change.before).id);
    return all;
  };
  return left.seats.size() == right.seats.size() && ids(left) == ids(right);
}

using Dates = std::set<engine::Date>;

// The days that are looked at: of cycles that end on `cycles` or later the last; `own`; and those
// from `events` to today on which something takes effect in one timeline or the other, unless so
// much does that it would take minutes.
struct Span {
  engine::Date cycles, events;
  Dates own;
};
constexpr std::size_t most_events = 10'000;

Dates last_days(const replay::Timeline& then, const Span& span, engine::Date today) {
  Dates days;
  for (const replay::CycleDay& each : replay::cycle_days(then, today))
    if (each.day >= span.cycles && each.opened_on <= today) days.insert(each.day);
  return days;
}

Dates days_of_events(const replay::Timeline& now, const replay::Timeline& then, const Span& span,
                     engine::Date today) {
  Dates days = span.own;
  for (const replay::Timeline& timeline : {now, then}) {
    std::size_t count = 0;
    timeline.until(today).each([&](const events::Event& event, const engine::Envelope&) {
      if (event.effective_on < span.events || event.kind == events::Kind::event_corrected)
        return true;
      days.insert(event.effective_on);
      return ++count <= most_events;
    });
    if (count > most_events) return span.own;
  }
  return days;
}

// What is found otherwise on each of these days.
std::vector<Consequences> compare_on(const Dates& days, const replay::Timeline& now,
                                     const replay::Timeline& then) {
  using replay::Walk;
  std::vector<Consequences> all;
  Walk before(now, Walk::Shows::findings), after(then, Walk::Shows::findings);
  for (const engine::Date day : days) {
    before.to(day), after.to(day);
    replay::Difference found;
    found.findings = replay::compare(before.findings(), after.findings());
    // Only with another verdict is a later day worth telling of.
    std::erase_if(found.findings, [](const replay::FindingChange& change) {
      return gravity(change.before) == gravity(change.after);
    });
    if (!found.findings.empty()) all.push_back({day, std::move(found)});
  }
  return all;
}

void note_contestable(const Consequences& told, std::set<std::string>& ids) {
  for (const replay::FindingChange& change : told.difference.findings)
    if (is_contestable(change)) ids.insert(change.after->id);
}

// What is found otherwise on the last days of cycles; and what is graver only in between, on the
// first day of it, unless one of the `ids` tells of it.
std::vector<Consequences> later(const replay::Timeline& now, const replay::Timeline& then,
                                const Span& span, engine::Date today, std::set<std::string> ids) {
  const Dates last = last_days(then, span, today);
  Dates days = days_of_events(now, then, span, today);
  days.insert(last.begin(), last.end());
  std::vector<Consequences> all = compare_on(days, now, then);
  for (const Consequences& each : all)
    if (last.contains(each.on)) note_contestable(each, ids);
  for (Consequences& each : all) {
    if (last.contains(each.on)) continue;
    std::erase_if(each.difference.findings, [&](const replay::FindingChange& change) {
      return !is_contestable(change) || ids.contains(change.after->id);
    });
    note_contestable(each, ids);
  }
  std::erase_if(all, [](const Consequences& each) { return each.difference.findings.empty(); });
  return all;
}

// The day on which something proposed takes effect, or what it corrects did, if that is earlier.
engine::Date day_touched(replay::Admission& admission, const engine::Envelope& proposed) {
  const auto amended = admission.at(proposed.amends);
  return amended ? std::min(proposed.effective_on, amended->effective_on) : proposed.effective_on;
}

bool is_acknowledged(const engine::Envelope& proposed) {
  return !events::particulars(proposed.payload).acknowledged.empty();
}

// On each of the days `own`, and from the first of them on.
std::vector<Consequences> consequences_of(const replay::Timeline& now, const replay::Timeline& then,
                                          const Dates& own, engine::Date today) {
  if (own.empty()) return {};
  Dates days = own;
  engine::Date first_end = *own.begin();  // of the cycle that runs on the first of them
  for (const engine::Date day : own) {
    const events::Cycle cycle = then.until(day).fold().current();
    const auto last = replay::day_of(then, cycle, today);
    if (!last || *last <= day) continue;
    days.insert(*last);
    if (day == *own.begin()) first_end = *last;
  }
  std::vector<Consequences> all;
  for (const engine::Date on : days) {
    replay::Difference found = replay::compare(now.until(on), then.until(on));
    if (all.empty() || !same(all.back().difference, found)) all.push_back({on, std::move(found)});
  }
  std::set<std::string> ids;
  for (const Consequences& each : all) note_contestable(each, ids);
  const Span span{first_end + 1, *own.begin() + 1, {}};
  for (Consequences& each : later(now, then, span, today, std::move(ids)))
    if (!days.contains(each.on)) all.push_back(std::move(each));
  std::ranges::stable_sort(all, {}, &Consequences::on);
  return all;
}

}  // namespace

std::vector<Consequences> consequences(const engine::Reading& reading,
                                       const events::Payload& payload, engine::Date today) {
  const replay::Timeline now(reading);
  replay::Branch branch(now);
  branch.suppose(payload);
  const engine::Draft draft = events::draft_of(payload);
  const auto amended = reading.at(draft.amends);
  const engine::Date day =
      amended ? std::min(draft.effective_on, amended->effective_on) : draft.effective_on;
  return consequences_of(now, branch.timeline(), {day}, today);
}

std::vector<Consequences> consequences(const engine::Reading& reading, replay::Admission& admission,
                                       engine::Date today) {
  Dates own;
  for (engine::Position each = admission.expected() + 1; each < admission.next(); each = each + 1)
    own.insert(day_touched(admission, *admission.at(each)));
  return consequences_of(replay::Timeline(reading), admission.supposed(), own, today);
}

int gravity(const std::optional<rules::Finding>& finding) {
  if (!finding) return 0;
  return finding->verdict == rules::Verdict::breach      ? 2
         : finding->verdict == rules::Verdict::departure ? 1
                                                         : 0;
}

bool is_contestable(const replay::FindingChange& change) {
  return gravity(change.after) > gravity(change.before);
}

bool are_contestable(const std::vector<Consequences>& all) {
  return std::ranges::any_of(all, [](const Consequences& one) {
    return std::ranges::any_of(one.difference.findings, is_contestable);
  });
}

std::vector<Question> waiting_seats(replay::Admission& admission, engine::Position first) {
  std::vector<Question> questions;
  for (engine::Position each = first; each < admission.next(); each = each + 1) {
    const auto proposed = *admission.at(each);
    const events::Cycle cycle = events::cycle_of<events::MemberAppointed, events::TermRenewed>(
        events::decode(proposed).content);
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
  Span span{recorded, recorded, {}};
  for (engine::Position each = first; each < admission.next(); each = each + 1) {
    const auto proposed = *admission.at(each);
    const engine::Date on = day_touched(admission, proposed);
    if (on >= recorded || is_acknowledged(proposed)) continue;
    span.cycles = span.events = std::min(span.events, on);
    span.own.insert(on);
    questions.push_back({each, {}});
  }
  if (questions.empty()) return {};
  for (const Consequences& day :
       later(replay::Timeline(reading), admission.supposed(), span, today, {}))
    for (const replay::FindingChange& change : day.difference.findings)
      if (is_contestable(change)) {
        const bool ahead = is_numbered_ahead(change.after->id, BehindLog{{first.value - 1}});
        for (Question& question : questions)
          question.asked = {
              "question.graver",
              {events::date(day.on), events::message(change.after->text),
               events::text(ahead ? std::string(change.after->rule) : change.after->id)}};
        return questions;
      }
  return {};
}

}  // namespace app
