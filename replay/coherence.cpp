#include "replay/coherence.hpp"

#include <algorithm>

#include "counting/causes.hpp"
#include "decisions/decide.hpp"
#include "rosters/roster.hpp"

namespace replay {

Coherence::Coherence(const Timeline& timeline)
    : timeline_(timeline), hiding_(timeline.reading(), timeline.selection()) {
  for (const engine::Position position : hiding_.all())
    if (const auto event = timeline_.at(position)) lost_.add(*event, hiding_.by(position));
  if (lost_.none()) return;
  // What opens later than the day asked about is still to come.
  const engine::Date latest = engine::Date::latest();
  timeline_.until(latest).each([&](const events::Event&, const engine::Envelope& envelope) {
    lost_.found(envelope);
    return true;
  });
}

std::optional<decisions::Earlier> Coherence::earlier(engine::Position position) const {
  const auto envelope = timeline_.at(position);
  if (!envelope) return std::nullopt;
  return decisions::Earlier{envelope->payload, hiding_.by(position)};
}

// Whom the event names, else what kind of decision it is.
events::Argument Coherence::subject_of(engine::Position position) const {
  const auto event = timeline_.at(position);
  if (!event) return events::message({"event.number", {events::position(position)}});
  const events::Person person = events::persons_of(event->payload).first;
  return person ? events::person(person) : events::kind(events::particulars(event->payload).kind);
}

engine::Position Coherence::tell_claim(rules::Finding& finding) const {
  auto& said = finding.text.arguments;
  if (said[2].value == rosters::not_listed) said[2] = events::message({"claim.notListed", {}});
  const auto claimed =
      std::find_if(finding.subject.begin(), finding.subject.end(),
                   [](const auto& each) { return each.first == std::string_view("claim"); });
  const engine::Envelope claim = timeline_.at({std::stoull(claimed->second)}).value();
  const engine::Position about =
      std::get<events::ClaimPublished>(events::decode(claim).content).position;
  said.push_back(events::text(std::string(events::particulars(claim.payload).source)));
  said.push_back(subject_of(about));
  return about;
}

void Coherence::settle_claims(std::vector<rules::Finding>& findings) const {
  for (rules::Finding& finding : findings) {
    if (finding.text.key != "reconciliation.claim") continue;
    if (!hiding_.hides(tell_claim(finding))) continue;
    finding.text.key = "reconciliation.claimOfTheGone";
    finding.verdict = rules::Verdict::unknown;
  }
}

std::optional<decisions::Refusal> Coherence::misreference(const engine::Envelope& event) const {
  if (!event.amends) return std::nullopt;
  return decisions::misreference(
      event.payload, [&](engine::Position position) -> std::optional<decisions::Earlier> {
        if (position >= event.position) return std::nullopt;
        auto known = earlier(position);
        if (known && known->hidden_by >= event.position) known->hidden_by = engine::none;
        return known;
      });
}

std::optional<decisions::Refusal> Coherence::refusal(const projections::Register& before,
                                                     const engine::Envelope& event) const {
  if (auto misreferred = misreference(event)) return misreferred;
  auto refusal = decisions::refusal(before, event.payload,
                                    [&](engine::Position position) { return earlier(position); });
  return refusal ? refusal : lost_opening(event);
}

std::optional<rules::Finding> Coherence::finding(const projections::Register& before,
                                                 const engine::Envelope& event) const {
  auto refusal = this->refusal(before, event);
  if (!refusal) return std::nullopt;
  const std::string number = std::to_string(event.position.value);
  rules::Finding finding;
  finding.id = std::string(coherence_rule) + "/" + number;
  finding.rule = coherence_rule;
  finding.verdict = rules::Verdict::departure;
  finding.subject = {{"event", number}};
  counting::Causes causes(refusal->because);
  causes.add(event.position);
  finding.because = causes.in_order();
  finding.text = {
      "coherence.refused",
      {events::position(event.position), events::kind(events::particulars(event.payload).kind),
       events::message(std::move(refusal->reason))}};
  return finding;
}

}  // namespace replay
