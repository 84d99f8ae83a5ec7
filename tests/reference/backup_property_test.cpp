// A backup of any history, recorded in any batches at any moments, gives back the very same log.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <sstream>

#include "events/backup.hpp"
#include "tests/events/carrying.hpp"
#include "tests/reference/random_history.hpp"

using namespace reference;
using events_tests::backup_of;
using events_tests::CarriedLog;
using replay_tests::answer;

namespace {

// The same events, in batches of their own, some of them under keys, some together in time.
void record_in_batches(const engine::Reading& events, engine::Log& log) {
  std::int64_t moment = 1'700'000'000'000'000'000;
  engine::Position next{1};
  while (next <= events.last()) {
    std::vector<engine::Draft> drafts;
    const auto size = *rc::gen::inRange<std::size_t>(1, 5);
    for (; drafts.size() < size && next <= events.last(); next = next + 1) {
      const auto event = events.at(next);
      drafts.push_back(
          {event->effective_on, event->amends, event->cause, event->confidential, event->payload});
    }
    const engine::Position last{next.value - 1 - drafts.size()};
    std::string key = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    if (!key.empty()) key += std::to_string(next.value);
    moment += *rc::gen::element<std::int64_t>(0, 1, 1'000'000'000, 86'400'000'000'000);
    RC_ASSERT(log.append(drafts, last, key, engine::Instant{moment}).has_value());
  }
}

}  // namespace

TEST_CASE("any log comes back from its backup, and answers as it did at every moment") {
  CHECK(rc::check("any log comes back from its backup", [] {
    History history;
    for (const Seed& seed : random_seeds(30)) history.record(decision_of(seed, history.last()));
    CarriedLog original, restored;
    record_in_batches(history.read(), original.log());
    const std::string backup = backup_of(original.log().read());
    std::istringstream in(backup);
    events::BackupReader reader(in);
    RC_ASSERT(events::restore(reader, restored.log(), [](std::uint64_t) {}).has_value());
    restored.log().verify([](std::uint64_t, std::uint64_t) {});
    const engine::Reading before = original.log().read();
    const engine::Reading after = restored.log().read();
    RC_ASSERT(backup_of(after) == backup);
    RC_ASSERT(answer(replay::Timeline(after)) == answer(replay::Timeline(before)));
    before.by_position({1}, before.last(), [&](const engine::Envelope& event) {
      const engine::Position known = before.known_at(event.recorded_at);
      RC_ASSERT(after.known_at(event.recorded_at) == known);
      RC_ASSERT(after.known_at({event.recorded_at.nanoseconds - 1}) ==
                before.known_at({event.recorded_at.nanoseconds - 1}));
      if (event.position.value % 5 == 0)
        RC_ASSERT(answer(replay::Timeline(after).known(known)) ==
                  answer(replay::Timeline(before).known(known)));
      return true;
    });
  }));
}

TEST_CASE("a backup of any log that is cut, or of which a byte is another, is refused") {
  CHECK(rc::check("a backup that is cut or changed is refused", [] {
    History history;
    for (const Seed& seed : random_seeds(12)) history.record(decision_of(seed, history.last()));
    CarriedLog original;
    record_in_batches(history.read(), original.log());
    std::string backup = backup_of(original.log().read());
    const auto place = *rc::gen::inRange<std::size_t>(0, backup.size());
    const char byte = *rc::gen::arbitrary<char>();
    if (byte == backup[place])
      backup.resize(place);
    else
      backup[place] = byte;
    std::istringstream in(backup);
    events::BackupReader reader(in);
    CarriedLog restored;
    RC_ASSERT(!events::restore(reader, restored.log(), [](std::uint64_t) {}).has_value());
  }));
}
