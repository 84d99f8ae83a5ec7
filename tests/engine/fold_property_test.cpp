// The fold against an obvious model in plain vectors, on random histories and random selections.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <deque>
#include <tuple>

#include "engine/fold.hpp"
#include "engine/hiding.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

// Enough of an event to tell whether a fold saw the right one.
struct Seen {
  std::uint64_t position;
  std::uint64_t rank;
  std::int32_t on;
  Change change;
  bool confidential;
  bool supposed;

  friend bool operator==(const Seen&, const Seen&) = default;
};

std::ostream& operator<<(std::ostream& out, const Seen& seen) {
  return out << (seen.supposed ? "supposed " : "") << seen.position << " rank " << seen.rank
             << " on " << seen.on << " change " << seen.change.jar;
}

Seen seen(const Envelope& event) {
  return {event.position.value, event.rank.value,   event.effective_on.days,
          change_of(event),     event.confidential, event.supposed};
}

struct Model {
  std::vector<Envelope> recorded;  // by position
  std::deque<Change> changes;

  bool is_hidden(const Envelope& event, const Selection& selection) const {
    const auto amends_it = [&](const Envelope& other) {
      return other.amends == event.position && is_selected(other, selection) &&
             !is_hidden(other, selection);
    };
    return std::any_of(recorded.begin(), recorded.end(), amends_it) ||
           std::any_of(selection.supposed.begin(), selection.supposed.end(), amends_it);
  }

  static bool is_selected(const Envelope& event, const Selection& selection) {
    return (event.supposed || event.position <= selection.known_at) &&
           std::find(selection.without.begin(), selection.without.end(), event.position) ==
               selection.without.end();
  }

  std::vector<Seen> fold(const Selection& selection) const {
    std::vector<Envelope> chosen;
    const auto choose = [&](const Envelope& event) {
      if (event.effective_on <= selection.until && is_selected(event, selection) &&
          !is_hidden(event, selection)) {
        chosen.push_back(event);
      }
    };
    std::for_each(recorded.begin(), recorded.end(), choose);
    std::for_each(selection.supposed.begin(), selection.supposed.end(), choose);
    // Recorded events came first, by position, and the sort keeps that order among equals.
    const auto standing = [](const Envelope& event) {
      return std::tuple(event.effective_on, event.rank == none ? ~0ULL : event.rank.value);
    };
    std::stable_sort(chosen.begin(), chosen.end(), [&](const Envelope& one, const Envelope& other) {
      return standing(one) < standing(other);
    });
    std::vector<Seen> all;
    for (const Envelope& event : chosen) all.push_back(seen(event));
    return all;
  }
};

template <class Number>
Number pick(Number from, Number to) {
  return *rc::gen::inRange<Number>(from, to + 1);
}

bool pick_one_in(int count) { return pick(1, count) == 1; }

// A random history, in the log and in the model.
Model random_history(Log& log) {
  Model model;
  const auto size = pick<std::size_t>(0, 40);
  while (model.recorded.size() < size) {
    const auto batch = Position{model.recorded.size() + 1};
    Batch drafts;
    for (auto left = pick<std::size_t>(1, 6); left > 0; --left) {
      const std::uint64_t own = model.recorded.size() + 1;
      const Position amends{own > 1 && pick_one_in(3) ? pick<std::uint64_t>(1, own - 1) : 0};
      Envelope event{.position = {own},
                     .rank = amends ? model.recorded[amends.value - 1].rank : Position{own},
                     .effective_on = day(pick(0, 5)),
                     .amends = amends,
                     .batch = batch,
                     .confidential = pick_one_in(4)};
      const Change& change = model.changes.emplace_back(Change{static_cast<int>(own), 1});
      event.payload = std::as_bytes(std::span{&change, 1});
      drafts.add(change, event.effective_on, amends, event.confidential);
      model.recorded.push_back(event);
    }
    append(log, drafts);
  }
  return model;
}

// Where suppositions stand: past any log of these tests.
constexpr std::uint64_t far = 1000;

Selection random_selection(Model& model) {
  const std::uint64_t last = model.recorded.size();
  Selection selection;
  if (pick_one_in(2)) selection.known_at = {pick<std::uint64_t>(0, last + 2)};
  if (pick_one_in(2)) selection.until = day(pick(-1, 6));
  if (pick_one_in(2)) {
    for (auto left = pick(0, 4); left > 0; --left) {
      selection.without.push_back(
          {pick_one_in(2) ? pick<std::uint64_t>(0, last + 1) : pick(far, far + 5)});
    }
  }
  if (pick_one_in(2)) {
    for (auto left = pick(0, 5); left > 0; --left) {
      const Change& change = model.changes.emplace_back(Change{-left, 1});
      Envelope event = supposed(change, day(pick(0, 5)));
      event.position = {far + selection.supposed.size()};
      if (pick_one_in(2)) event.amends = {pick<std::uint64_t>(0, last)};
      if (event.amends && pick_one_in(2)) event.rank = model.recorded[event.amends.value - 1].rank;
      if (event.position.value > far && pick_one_in(3))
        event.amends = {pick<std::uint64_t>(far, event.position.value - 1)};
      event.confidential = pick_one_in(4);
      selection.supposed.push_back(event);
    }
  }
  return selection;
}

// The same in steps of some days each, the last of them beyond all.
std::vector<Seen> folded_in_steps(const Reading& reading, const Selection& selection) {
  std::vector<Seen> all;
  Fold fold(reading, selection);
  for (int on = -2; on < 8; on += pick(1, 3)) {
    const std::size_t before = all.size();
    fold.to(day(on), [&](const Envelope& event) {
      all.push_back(seen(event));
      return true;
    });
    for (std::size_t i = before; i < all.size(); ++i) RC_ASSERT(all[i].on <= day(on).days);
  }
  return all;
}

// What is hidden when the suppositions are taken in one by one, and some given back in between.
std::vector<Position> hidden_in_steps(const Reading& reading, Selection selection) {
  const std::vector<Envelope> supposed = std::exchange(selection.supposed, {});
  Hiding hiding(reading, selection);
  const std::vector<Position> before = hiding.all();
  for (int round = 0; round < 2; ++round) {
    std::size_t taken = 0;
    for (const Envelope& each : supposed)
      if (each.amends && Model::is_selected(each, selection) &&
          (each.amends <= selection.known_at || each.amends > reading.last())) {
        hiding.add(each.position, each.amends);
        ++taken;
      }
    if (round > 0) continue;
    while (taken-- > 0) hiding.take_back();
    RC_ASSERT(hiding.all() == before);
  }
  return hiding.all();
}

std::vector<Seen> folded(const Reading& reading, const Selection& selection) {
  std::vector<Seen> all;
  fold(reading, selection, [&](const Envelope& event) {
    all.push_back(seen(event));
    return true;
  });
  return all;
}

}  // namespace

TEST_CASE("every selection of every history folds as the obvious model says") {
  CHECK(rc::check([] {
    const Scratch scratch;
    Log log = Log::create(scratch / "log");
    Model model = random_history(log);
    verify(log);
    const Reading reading = log.read();
    for (int i = 0; i < 30; ++i) {
      const Selection selection = random_selection(model);
      RC_ASSERT(folded(reading, selection) == model.fold(selection));
      RC_ASSERT(folded_in_steps(reading, selection) == model.fold(selection));
      std::vector<Position> expected;
      for (const Envelope& event : model.recorded) {
        if (event.position <= selection.known_at && model.is_hidden(event, selection)) {
          expected.push_back(event.position);
        }
      }
      for (const Envelope& event : selection.supposed) {
        if (model.is_hidden(event, selection)) expected.push_back(event.position);
      }
      RC_ASSERT(hidden(reading, selection) == expected);
      RC_ASSERT(hidden_in_steps(reading, selection) == expected);
    }
  }));
}

TEST_CASE("what is recorded later changes no answer as known before") {
  CHECK(rc::check([] {
    const Scratch scratch;
    Log log = Log::create(scratch / "log");
    Model model = random_history(log);
    std::vector<Selection> selections;
    std::vector<std::vector<Seen>> answers;
    const Position known = log.read().last();
    for (int i = 0; i < 10; ++i) {
      Selection selection = random_selection(model);
      selection.known_at = std::min(selection.known_at, known);
      answers.push_back(folded(log.read(), selection));
      selections.push_back(selection);
    }
    Batch more;
    for (auto left = pick(1, 10); left > 0; --left) {
      more.add({99, 1}, day(pick(0, 5)), {pick<std::uint64_t>(0, known.value)});
    }
    append(log, more);
    const Reading reading = log.read();
    for (std::size_t i = 0; i < selections.size(); ++i) {
      RC_ASSERT(folded(reading, selections[i]) == answers[i]);
    }
  }));
}

TEST_CASE("selecting nothing away and supposing nothing is the record itself") {
  CHECK(rc::check([] {
    const Scratch scratch;
    Log log = Log::create(scratch / "log");
    const Model model = random_history(log);
    const Reading reading = log.read();
    std::vector<Seen> recorded;
    reading.by_position(Position{1}, reading.last(), [&](const Envelope& event) {
      recorded.push_back(seen(event));
      return true;
    });
    RC_ASSERT(recorded.size() == model.recorded.size());
    std::vector<Seen> by_effect;
    reading.by_effect(reading.last(), Date::latest(), [&](const Envelope& event) {
      by_effect.push_back(seen(event));
      return true;
    });
    std::sort(recorded.begin(), recorded.end(), [](const Seen& one, const Seen& other) {
      return std::tuple(one.on, one.rank, one.position) <
             std::tuple(other.on, other.rank, other.position);
    });
    RC_ASSERT(by_effect == recorded);
  }));
}
