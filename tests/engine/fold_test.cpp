#include "engine/fold.hpp"

#include <doctest/doctest.h>

#include "engine/hiding.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

struct Shelved : OwnLog {
  Position put(Change change, Date on, Position amends = none, bool confidential = false) {
    return append(log, Batch().add(change, on, amends, confidential)).first;
  }
};

}  // namespace

TEST_CASE_FIXTURE(
    Shelved,
    "events count in the order in which they take effect, not in which they were recorded") {
  put({1, -3}, day(2));
  put({1, 5}, day(1));
  put({1, 1}, day(2));
  CHECK(changes(log.read()) == std::vector<Change>{{1, 5}, {1, -3}, {1, 1}});
  CHECK(shelf_of(log.read()) == Shelf{{1, 3}});
}

TEST_CASE_FIXTURE(Shelved, "until leaves out what has not taken effect") {
  put({1, 5}, day(1));
  put({1, 2}, day(3));
  const Reading reading = log.read();
  CHECK(shelf_of(reading, {.until = day(0)}).empty());
  CHECK(shelf_of(reading, {.until = day(2)}) == Shelf{{1, 5}});
  CHECK(shelf_of(reading, {.until = day(3)}) == Shelf{{1, 7}});
}

TEST_CASE_FIXTURE(Shelved, "what was known at a position is told again for ever") {
  const Position mistake = put({1, 5}, day(1));
  const Shelf then = shelf_of(log.read());
  put({1, 2}, day(1), mistake);
  put({1, 100}, day(0));
  CHECK(shelf_of(log.read(), {.known_at = mistake}) == then);
  CHECK(shelf_of(log.read(), {.known_at = none}).empty());
  CHECK(shelf_of(log.read(), {.known_at = Position{99}}) == Shelf{{1, 102}});
}

TEST_CASE_FIXTURE(Shelved, "a correction stands where the mistake stood") {
  const Position mistake = put({1, 5}, day(1));
  put({1, -3}, day(1));
  put({1, 2}, day(1), mistake);
  CHECK(changes(log.read()) == std::vector<Change>{{1, 2}, {1, -3}});
  CHECK(shelf_of(log.read()) == Shelf{{1, 0}});
}

TEST_CASE_FIXTURE(Shelved, "a correction that moves an event hides it on its old day too") {
  const Position mistake = put({1, 5}, day(1));
  put({1, 5}, day(8), mistake);
  CHECK(shelf_of(log.read(), {.until = day(4)}).empty());
  CHECK(shelf_of(log.read(), {.until = day(8)}) == Shelf{{1, 5}});
}

TEST_CASE_FIXTURE(Shelved, "a correction of a correction brings back what only the first one hid") {
  const Position first = put({1, 5}, day(1));
  const Position second = put({2, 1}, day(1), first);
  CHECK(hidden(log.read(), {}) == std::vector{first});
  const Position third = put({3, 1}, day(1), second);
  CHECK(hidden(log.read(), {}) == std::vector{second});
  CHECK(shelf_of(log.read()) == Shelf{{1, 5}, {3, 1}});
  put({4, 1}, day(1), third);
  CHECK(hidden(log.read(), {}) == std::vector{first, third});
}

TEST_CASE_FIXTURE(Shelved, "an event that two others amend stays hidden while one of them counts") {
  const Position first = put({1, 5}, day(1));
  const Position second = put({2, 1}, day(1), first);
  const Position third = put({3, 1}, day(1), first);
  const Reading reading = log.read();
  CHECK(hidden(reading, {}) == std::vector{first});
  CHECK(hidden(reading, {.without = {second}}) == std::vector{first});
  CHECK(hidden(reading, {.without = {third, second}}).empty());
}

TEST_CASE_FIXTURE(Shelved, "what is left out is as if it had never been recorded") {
  const Position first = put({1, 5}, day(1));
  const Position second = put({1, 7}, day(1), first);
  const Reading reading = log.read();
  CHECK(shelf_of(reading, {.without = {second}}) == Shelf{{1, 5}});
  CHECK(shelf_of(reading, {.without = {second, first, second}}).empty());
  CHECK(shelf_of(reading, {.without = {Position{77}}}) == Shelf{{1, 7}});
}

TEST_CASE_FIXTURE(Shelved, "suppositions are laid over the record and leave it as it is") {
  const Position first = put({1, 5}, day(1));
  put({1, 1}, day(2));
  const Reading reading = log.read();
  const Change taken{1, -9};
  const Change added{1, 3};
  Selection selection;
  SUBCASE("behind what was recorded for the same day, in the order given") {
    selection.supposed = {supposed(taken, day(1)), supposed(added, day(1)),
                          supposed(taken, day(3))};
    CHECK(changes(reading, selection) ==
          std::vector<Change>{{1, 5}, {1, -9}, {1, 3}, {1, 1}, {1, -9}});
    selection.until = day(2);
    CHECK(shelf_of(reading, selection) == Shelf{{1, 4}});
  }
  SUBCASE("in the place of what they amend") {
    selection.supposed = {supposed(added, day(1))};
    selection.supposed[0].amends = first;
    selection.supposed[0].rank = first;
    CHECK(changes(reading, selection) == std::vector<Change>{{1, 3}, {1, 1}});
    selection.known_at = none;
    CHECK(changes(reading, selection) == std::vector<Change>{{1, 3}});
  }
  CHECK(shelf_of(reading) == Shelf{{1, 6}});
}

TEST_CASE_FIXTURE(Shelved, "a supposed amendment of an amendment brings back what that one hid") {
  const Position first = put({1, 5}, day(1));
  const Position second = put({2, 1}, day(1), first);
  const Change nothing{3, 0};
  Selection selection{.supposed = {supposed(nothing, day(1))}};
  selection.supposed[0].amends = second;
  CHECK(shelf_of(log.read(), selection) == Shelf{{1, 5}, {3, 0}});
}

TEST_CASE_FIXTURE(Shelved, "a fold stops when its visitor has seen enough") {
  for (int i = 1; i <= 5; ++i) put({i, 1}, day(i));
  const Change extra{9, 1};
  const Selection selection{.supposed = {supposed(extra, day(2)), supposed(extra, day(9))}};
  for (std::size_t enough = 1; enough <= 7; ++enough) {
    std::size_t seen = 0;
    fold(log.read(), selection, [&](const Envelope& event) {
      CHECK(event.supposed == (change_of(event).jar == 9));
      return ++seen < enough;
    });
    CHECK(seen == enough);
  }
}

TEST_CASE_FIXTURE(Shelved,
                  "a fold goes on where it stopped, and takes in what is supposed behind that") {
  for (int i = 1; i <= 5; ++i) put({i, 1}, day(i));
  const Change extra{9, 1};
  const Reading reading = log.read();
  Fold fold(reading, {.until = day(4), .supposed = {supposed(extra, day(4))}});
  std::vector<std::int32_t> jars;
  const auto go_on_to = [&](int on, std::size_t enough) {
    jars.clear();
    fold.to(day(on), [&](const Envelope& event) {
      jars.push_back(change_of(event).jar);
      return jars.size() < enough;
    });
    return jars;
  };
  using Jars = std::vector<std::int32_t>;
  CHECK(go_on_to(2, 9) == Jars{1, 2});
  CHECK(go_on_to(2, 9).empty());
  CHECK(go_on_to(1, 9).empty());
  fold.suppose(supposed(extra, day(2)));
  fold.suppose(supposed(extra, day(3)));
  CHECK(go_on_to(3, 9) == Jars{9, 3, 9});
  CHECK(go_on_to(9, 1) == Jars{4});
  CHECK(go_on_to(9, 9).empty());
}

TEST_CASE_FIXTURE(Shelved, "which event hides another, and which one took its place") {
  const Position first = put({1, 5}, day(1));
  const Position withdrawal = put({2, 1}, day(1), first);
  const Position instead = put({3, 1}, day(1), first);
  const Position other = put({4, 1}, day(1));
  const Position alone = put({5, 1}, day(1), other);
  Hiding hiding(log.read(), {});
  CHECK(hiding.by(first) == withdrawal);
  CHECK(hiding.replacement_of(first) == instead);
  CHECK(hiding.by(other) == alone);
  CHECK_FALSE(hiding.replacement_of(other));
  CHECK_FALSE(hiding.by(instead));
  hiding.add({9}, withdrawal);
  CHECK(hiding.by(first) == instead);
  CHECK_FALSE(hiding.replacement_of(first));
  hiding.take_back();
  CHECK(hiding.by(first) == withdrawal);
}

TEST_CASE_FIXTURE(Shelved, "folding again gives what folding event by event gave") {
  Shelf incremental;
  for (int i = 0; i < 100; ++i) {
    // Each event takes effect no earlier than those before, so the shelf can be kept up as they
    // come.
    const Position position = put({i % 3, i * 7 % 11 - 4}, day(i / 4));
    const Reading reading = log.read();
    engine_tests::apply(incremental, *reading.at(position));
    CHECK(shelf_of(reading) == incremental);
  }
}
