// Each selection of a timeline alone: a day, and what was known.
#include "replay/timeline.hpp"

#include <doctest/doctest.h>

#include "tests/replay/record.hpp"

using namespace replay_tests;
using replay::Timeline;
using Positions = std::vector<std::uint64_t>;
using Persons = std::vector<std::uint32_t>;

namespace {

// One member appointed, another appointed later for an earlier day, one evaluated, one resigned.
struct Small : Record {
  Small() {
    add("2006-01-01", adopted("one", 2));                 // 1
    add("2006-02-01", opened(2006));                      // 2
    add("2006-02-01", appointed(1, 2006));                // 3
    add("2006-06-01", evaluated(1, 2006, "positive"));    // 4
    add("2006-08-01", resigned(1));                       // 5
    add("2006-03-01", appointed(2, 2006, "government"));  // 6
  }
};

}  // namespace

TEST_CASE_FIXTURE(Read<Small>, "as of a day, what has taken effect by then counts") {
  const Timeline all(reading);
  CHECK(counted(all) == Positions{1, 2, 3, 6, 4, 5});
  CHECK(counted(all.until(on("2005-12-31"))).empty());
  CHECK(counted(all.until(on("2006-02-28"))) == Positions{1, 2, 3});
  CHECK(counted(all.until(on("2006-03-01"))) == Positions{1, 2, 3, 6});
  CHECK(sitting(all.until(on("2006-02-28"))) == Persons{1});
  CHECK(sitting(all.until(on("2006-07-31"))) == Persons{1, 2});
  CHECK(sitting(all.until(on("2006-08-01"))) == Persons{2});
}

TEST_CASE_FIXTURE(
    Read<Small>,
    "as known at a position, what was recorded by then counts, whenever it took effect") {
  const Timeline late = Timeline(reading).until(on("2006-07-01"));
  CHECK(sitting(late.known({5})) == Persons{1});
  CHECK(sitting(late.known({6})) == Persons{1, 2});
  CHECK(counted(late.known({4})) == Positions{1, 2, 3, 4});
  CHECK(counted(late.known(engine::none)).empty());
}

TEST_CASE_FIXTURE(
    Read<Small>,
    "selections may be made in any order, and a later one of a kind takes the earlier's place") {
  const Timeline all(reading);
  const engine::Date day = on("2006-06-15");
  const std::string one = answer(all.known({5}).until(day));
  CHECK(answer(all.until(day).known({5})) == one);
  CHECK(answer(all.until(on("2006-01-15")).known({1}).known({5}).until(day)) == one);
}

TEST_CASE_FIXTURE(Read<Small>, "a selection leaves the timeline it is made from as it was") {
  const Timeline all(reading);
  const std::string before = answer(all);
  CHECK(answer(all.known({3}).until(on("2006-03-01"))) != before);
  CHECK(answer(all) == before);
}

TEST_CASE_FIXTURE(Read<Small>, "what is known reaches to the end of the log and no further") {
  const Timeline all(reading);
  CHECK(all.known_at() == engine::Position{6});
  CHECK(all.known({99}).known_at() == engine::Position{6});
  CHECK(all.known({2}).known_at() == engine::Position{2});
  CHECK(answer(all.known({99})) == answer(all));
  CHECK_FALSE(all.at({7}).has_value());
  CHECK_FALSE(all.at(engine::none).has_value());
  CHECK_FALSE(all.known({2}).at({3}).has_value());
  CHECK(all.known({2}).at({2}).has_value());
}

TEST_CASE("before anything is known there is nobody and nothing to find") {
  const Record empty;
  const engine::Reading reading = empty.read();
  const Timeline nothing(reading);
  CHECK(nothing.known_at() == engine::none);
  CHECK(audit(nothing).empty());
  CHECK(sitting(nothing).empty());
  CHECK(nothing.fold().fingerprint() == projections::Register().fingerprint());
}

TEST_CASE_FIXTURE(Read<Small>, "a timeline shows the log as its reading found it") {
  const std::string before = answer(Timeline(reading));
  add("2006-09-01", resigned(2));
  CHECK(answer(Timeline(reading)) == before);
  const engine::Reading later = read();
  CHECK(answer(Timeline(later)) != before);
  CHECK(answer(Timeline(later).known({6})) == before);
}

TEST_CASE_FIXTURE(Read<Small>, "a walk through a timeline ends when its visitor has seen enough") {
  Positions seen;
  Timeline(reading).each([&](const events::Event& event, const engine::Envelope& envelope) {
    CHECK(event.position == envelope.position);
    seen.push_back(event.position.value);
    return seen.size() < 4;
  });
  CHECK(seen == Positions{1, 2, 3, 6});
}

TEST_CASE_FIXTURE(Small, "rules find on a day by the terms in force then") {
  add("2006-07-01", adopted("two", 5));
  const engine::Reading reading = read();
  const auto required = [&](std::string_view day) {
    for (const rules::Finding& finding : audit(Timeline(reading).until(on(day))))
      if (finding.rule == "size") return finding.required;
    return std::string();
  };
  CHECK(required("2006-06-30") == "2");
  CHECK(required("2006-07-01") == "5");
  const Timeline then = Timeline(reading).until(on("2006-06-30"));
  CHECK(then.parameters(then.fold()).version() == "one");
}
