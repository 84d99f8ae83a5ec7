// What the public sees of any history is what a log shows into which nothing confidential was ever
// recorded: register, findings and chains, whatever was known, on any day.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "replay/explanation.hpp"
#include "replay/proposal.hpp"
#include "tests/reference/random_history.hpp"

using namespace reference;
using namespace replay_tests;
using engine::Position;
using replay::Timeline;

namespace {

// Two logs told the same, but for what is confidential.
class Twofold {
 public:
  Record record, open;

  // Batches of decisions of every kind, each of which may have a cause.
  void tell(int at_most) {
    for (const Seed& seed : random_seeds(at_most)) {
      const Position last = this->last();
      auto made = boost::json::parse(events::to_json(decision_of(seed, last).bytes())).as_object();
      const auto cause = static_cast<std::uint64_t>(std::get<3>(seed));
      if (cause && cause <= last.value) made["cause"] = cause;
      const auto payload = events::from_json(boost::json::serialize(made)).value();
      if (events::draft_of(payload).amends > last) continue;
      add(payload);
      if (std::get<4>(seed) % 3 == 0) finish();
    }
    finish();
  }

 private:
  Position last() const { return {numbers_.size()}; }
  Position number(std::uint64_t position) const {
    if (!position) return {};
    return position <= numbers_.size() ? numbers_[position - 1]
                                       : Position{count_ + position - numbers_.size()};
  }

  // The decision as it is where nothing confidential is; nothing where it is not.
  std::optional<events::Payload> in_the_open(const events::Payload& payload, bool confidential) {
    auto decision = boost::json::parse(events::to_json(payload.bytes())).as_object();
    bool is_there = !confidential;
    for (auto& [key, value] : decision) {
      if (!value.is_object() || !value.as_object().contains("position")) continue;
      auto& named = value.as_object()["position"];
      const Position now = number(named.to_number<std::uint64_t>());
      is_there = is_there && now;
      named = now.value;
    }
    if (auto* cause = decision.if_contains("cause")) {
      const Position now = number(cause->to_number<std::uint64_t>());
      *cause = now.value;
      if (!now) decision.erase("cause");
    }
    if (!is_there) return std::nullopt;
    return events::from_json(boost::json::serialize(decision)).value();
  }

  void add(const events::Payload& payload) {
    const Position amends = events::draft_of(payload).amends;
    const std::size_t parts = replay::parts_of(payload, last() + 1).size();
    numbers_.push_back({count_ + 1});  // it may name itself
    ++count_;
    const auto seen = in_the_open(
        payload, events::draft_of(payload).confidential || (amends && !number(amends.value)));
    all_.push_back(payload);
    if (!seen) {
      --count_;
      numbers_.back() = {};
      numbers_.resize(numbers_.size() + parts - 1);
      return;
    }
    seen_.push_back(*seen);
    if (parts == 2) numbers_.push_back({++count_});
  }

  void finish() {
    if (!all_.empty()) record.add(all_);
    if (!seen_.empty()) open.add(seen_);
    all_.clear();
    seen_.clear();
  }

  std::vector<Position> numbers_;  // in the open, of each event
  std::uint64_t count_ = 0;
  std::vector<events::Payload> all_, seen_;
};

std::string text_of(const std::vector<replay::Step>& chain) {
  std::string text;
  for (const replay::Step& step : chain) {
    text += std::to_string(step.position.value) + " " + events::to_json(step.payload);
    for (const Position cause : step.causes) text += " " + std::to_string(cause.value);
    text += "\n";
  }
  return text;
}

std::string chains(const Timeline& timeline) {
  replay::Walk walk(timeline, replay::Walk::Shows::findings);
  walk.to(timeline.until());
  std::string text;
  for (std::uint32_t number = 1; number < 7; ++number)
    if (const auto seat = why(walk, events::Person{number})) text += text_of(seat->chain) + "\n";
  for (const rules::Finding& finding : walk.findings())
    text += text_of(why(walk, finding.id)->chain) + "\n";
  return text;
}

}  // namespace

TEST_CASE("the public sees what it would had nothing confidential been recorded") {
  std::size_t left_out = 0;
  CHECK(rc::check("the public sees what it would had nothing confidential been recorded", [&] {
    Twofold told;
    told.tell(60);
    const engine::Reading all = told.record.read(), open = told.open.read();
    const replay::PublicView view(all);
    const Position last = view.reading().last();
    RC_ASSERT(last == open.last());
    left_out += all.last().value - last.value;
    for (Position each{1}; each <= last; each = each + 1) {
      const auto one = view.reading().at(each), other = open.at(each);
      RC_ASSERT(events::to_json(one->payload) == events::to_json(other->payload));
      RC_ASSERT(one->batch == other->batch && one->rank == other->rank);
      RC_ASSERT(one->cause == other->cause && one->amends == other->amends);
    }
    for (int i = 0; i < 4; ++i) {
      const Position known{*rc::gen::inRange<std::uint64_t>(0, last.value + 1)};
      const engine::Date day = on("2006-01-01") + *rc::gen::inRange(0, 31 * 49);
      const Timeline one = view.timeline().known(known).until(day);
      const Timeline other = Timeline(open).known(known).until(day);
      RC_ASSERT(answer(one) == answer(other));
      RC_ASSERT(chains(one) == chains(other));
    }
  }));
  CHECK(left_out > 10);  // however few cases are tried
}
