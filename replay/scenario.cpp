#include "replay/scenario.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "engine/hiding.hpp"
#include "events/lists.hpp"
#include "rules/parameter_mistake.hpp"

namespace replay {
namespace {

using Kind = Hypothesis::Kind;

// The positions of events, by what they say.
using ByContent = std::map<std::string, engine::Position>;

std::string content_of(std::span<const std::byte> decision) {
  const events::Payload content = events::content_of(decision);
  return {reinterpret_cast<const char*>(content.bytes().data()), content.bytes().size()};
}

// Where what is to be added is on record already: of that there is nothing to suppose. None where
// it is not; `gone` does not count.
ByContent recorded_of(const Scenario& scenario, const Timeline& base,
                      const std::set<engine::Position>& gone) {
  ByContent recorded;
  for (const Hypothesis& each : scenario.hypotheses)
    if (each.kind == Kind::added) recorded.try_emplace(content_of(each.decision.bytes()));
  if (recorded.empty()) return recorded;
  base.each([&](const events::Event&, const engine::Envelope& event) {
    if (gone.contains(event.position)) return true;
    const auto same = recorded.find(content_of(event.payload));
    if (same != recorded.end() && !same->second) same->second = event.position;
    return true;
  });
  return recorded;
}

class Laying {
 public:
  Laying(const Scenario& scenario, const Timeline& base,
         const std::set<engine::Position>& senseless)
      : scenario_(scenario),
        base_(base),
        before_(senseless),
        hiding_(base.reading(), base.selection()),
        laid_{Branch(base), {}, {}} {}

  tl::expected<Laid, std::vector<Unfounded>> lay() {
    std::set<engine::Position> gone;
    for (const Hypothesis& each : scenario_.hypotheses) gone.insert(each.position);
    recorded_ = recorded_of(scenario_, base_, gone);
    laid_.events.resize(scenario_.hypotheses.size());
    for (const Kind kind : {Kind::withdrawn, Kind::replaced, Kind::added, Kind::changed})
      for (at_ = 0; at_ < laid_.events.size(); ++at_)
        if (const Hypothesis& each = scenario_.hypotheses[at_]; each.kind == kind)
          laid_.events[at_] = take(each);
    if (unfounded_.empty()) settle();
    if (!unfounded_.empty()) {
      std::stable_sort(unfounded_.begin(), unfounded_.end(),
                       [](const Unfounded& one, const Unfounded& other) {
                         return one.hypothesis < other.hypothesis;
                       });
      return tl::unexpected(std::move(unfounded_));
    }
    std::sort(
        laid_.dropped.begin(), laid_.dropped.end(),
        [](const Dropped& one, const Dropped& other) { return one.position < other.position; });
    return std::move(laid_);
  }

 private:
  void unfounded(events::Message why) { unfounded_.push_back({at_, std::move(why)}); }

  // Returns the event by which the branch knows the hypothesis, none when it cannot be laid.
  engine::Position take(const Hypothesis& each) {
    switch (each.kind) {
      case Kind::withdrawn:
        if (may_go(each.position, each)) laid_.branch.without(each.position);
        return each.position;
      case Kind::replaced:
        if (!may_go(each.position, each) || !refers(each.decision)) return {};
        return laid_.instead[each.position] = laid_.branch.replace(each.position, each.decision);
      case Kind::added:
        return add(each);
      default:
        change(each);
        return {};
    }
  }

  engine::Position add(const Hypothesis& each) {
    engine::Position& same = recorded_.at(content_of(each.decision.bytes()));
    if (same || !refers(each.decision)) return same;
    const engine::Position corrected = events::draft_of(each.decision).amends;
    if (corrected && !may_go(corrected, each)) return {};
    return same = laid_.branch.suppose(each.decision);
  }

  // Whether the event can be taken out of the record, and no other hypothesis does so.
  bool may_go(engine::Position position, const Hypothesis& each) {
    const auto [same, is_first] = gone_.try_emplace(position, &each);
    if (!is_first) {
      const Hypothesis& other = *same->second;
      if (other.kind == each.kind && other.decision == each.decision) return false;
      unfounded(
          {"scenario.twice", {events::position(position), events::text(same->second->place)}});
    } else if (!laid_.timeline().at(position)) {
      unfounded(
          {"scenario.noEvent", {events::position(position), events::position(base_.known_at())}});
    } else if (const engine::Position by = hiding_.by(position)) {
      unfounded({"scenario.hidden", {events::position(position), events::position(by)}});
    } else {
      return true;
    }
    return false;
  }

  // Whether the reader may see a decision, and it refers to others as it may.
  bool refers(const events::Payload& decision) {
    if (base_.is_public() && events::draft_of(decision).confidential) {
      unfounded(
          {"scenario.confidential", {events::kind(events::particulars(decision.bytes()).kind)}});
      return false;
    }
    const Timeline timeline = laid_.timeline();
    auto refusal = decisions::misreference(
        decision.bytes(), [&](engine::Position position) -> std::optional<decisions::Earlier> {
          const auto event = timeline.at(position);
          if (!event) return std::nullopt;
          return decisions::Earlier{event->payload, hiding_.by(position)};
        });
    if (refusal) unfounded(std::move(refusal->reason));
    return !refusal;
  }

  void change(const Hypothesis& each) {
    if (auto mistake = rules::mistake_in(each.parameter, each.value))
      return unfounded(std::move(*mistake));
    laid_.branch.change(each.parameter, each.value, each.from);
    laid_.changes.push_back({each.parameter, each.value, each.from});
  }

  // Leaves out what no longer makes sense, until all that is left does. What made none before is
  // recorded all the same.
  void settle() {
    for (;;) {
      const Timeline timeline = laid_.timeline();
      const auto is_recorded = [&](engine::Position position) {
        return position <= base_.reading().last();
      };
      std::vector<Objection> found =
          judge(
              timeline,
              [&](const engine::Envelope& event) { return !before_.contains(event.position); },
              [&](const engine::Envelope& event) { return before_.contains(event.position); })
              .objections;
      std::erase_if(found, [&](const Objection& each) { return before_.contains(each.position); });
      if (found.empty()) return;
      for (Objection& each : found) {
        if (is_recorded(each.position)) {
          laid_.branch.without(each.position);
          laid_.dropped.push_back({each.position, std::move(each.refusal)});
        } else {
          const auto at = std::find(laid_.events.begin(), laid_.events.end(), each.position);
          unfounded_.push_back({static_cast<std::size_t>(at - laid_.events.begin()),
                                std::move(each.refusal.reason)});
        }
      }
      if (!unfounded_.empty()) return;
    }
  }

  const Scenario& scenario_;
  const Timeline& base_;
  const std::set<engine::Position>& before_;
  engine::Hiding hiding_;
  Laid laid_;
  std::size_t at_ = 0;  // of the hypotheses, the one that is being laid
  std::map<engine::Position, const Hypothesis*> gone_;
  ByContent recorded_;
  std::vector<Unfounded> unfounded_;
};

}  // namespace

void suppose(Scenario& scenario, Hypothesis hypothesis) {
  const auto says = [](const Hypothesis& each) {
    return std::tie(each.kind, each.position, each.decision, each.parameter, each.value, each.from);
  };
  const bool is_there =
      std::any_of(scenario.hypotheses.begin(), scenario.hypotheses.end(),
                  [&](const Hypothesis& each) { return says(each) == says(hypothesis); });
  if (!is_there) scenario.hypotheses.push_back(std::move(hypothesis));
}

void spell_out(Scenario& scenario, const Timeline& base) {
  if (!scenario.terms) return;
  const SupposedTerms supposed = *std::exchange(scenario.terms, std::nullopt);
  const TermsFile& terms = supposed.terms;
  events::add_to(scenario.name, terms.title.empty() ? terms.version : terms.title, " · ");
  std::optional<engine::Date> established;
  std::vector<std::pair<engine::Position, engine::Date>> recorded;
  base.until(engine::Date::latest())
      .each([&](const events::Event& event, const engine::Envelope& envelope) {
        if (!established) established = event.effective_on;
        if (event.kind == events::Kind::body_established) established = event.effective_on;
        if (event.kind == events::Kind::terms_adopted)
          recorded.emplace_back(envelope.position, event.effective_on);
        return true;
      });
  const engine::Date day = supposed.from.value_or(established.value_or(engine::Date::earliest()));
  for (const auto& [position, on] : recorded) {
    if (on < day) continue;
    Hypothesis withdrawn{.kind = Kind::withdrawn};
    withdrawn.position = position;
    withdrawn.place = supposed.place;
    suppose(scenario, std::move(withdrawn));
  }
  Hypothesis added{.kind = Kind::added};
  added.decision = events::without_source(adoption_of(terms, day).bytes());
  added.place = supposed.place;
  suppose(scenario, std::move(added));
}

std::set<engine::Position> senseless(const Timeline& base) {
  std::set<engine::Position> found;
  const auto all = [](const engine::Envelope&) { return true; };
  for (const Objection& each : judge(base, all, all).objections) found.insert(each.position);
  return found;
}

tl::expected<Laid, std::vector<Unfounded>> lay(const Scenario& scenario, const Timeline& base,
                                               const std::set<engine::Position>& senseless) {
  return Laying(scenario, base, senseless).lay();
}

tl::expected<Laid, std::vector<Unfounded>> lay(const Scenario& scenario, const Timeline& base) {
  return lay(scenario, base, senseless(base));
}

std::vector<engine::Position> on_record(const Scenario& scenario, const Timeline& base) {
  const engine::Hiding hiding(base.reading(), base.selection());
  const ByContent recorded = recorded_of(scenario, base, {});
  std::vector<engine::Position> found;
  for (const Hypothesis& each : scenario.hypotheses) {
    const engine::Position by = hiding.by(each.position);
    const engine::Position instead = hiding.replacement_of(each.position);
    const auto event = base.at(instead);
    engine::Position same;
    if (each.kind == Kind::added)
      same = recorded.at(content_of(each.decision.bytes()));
    else if (each.kind == Kind::withdrawn && !instead)
      same = by;
    else if (each.kind == Kind::replaced && event && !hiding.hides(instead) &&
             content_of(event->payload) == content_of(each.decision.bytes()))
      same = instead;
    found.push_back(same);
  }
  return found;
}

}  // namespace replay
