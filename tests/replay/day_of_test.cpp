// The day that a cycle stands for.
#include <doctest/doctest.h>

#include "replay/timeline.hpp"
#include "tests/replay/record.hpp"

using namespace replay_tests;
using replay::day_of;
using replay::Timeline;

namespace {

const engine::Date today = on("2008-06-15");

struct Cycles : Record {
  Cycles() {
    add("2006-02-01", opened(2006));  // 1
    add("2007-03-01", opened(2007));  // 2
    add("2008-03-01", opened(2008));  // 3
  }
};

}  // namespace

TEST_CASE_FIXTURE(Read<Cycles>, "a cycle that is over stands for its last day") {
  CHECK(day_of(Timeline(reading), cycle(2006), today) == on("2007-02-28"));
  CHECK(day_of(Timeline(reading), cycle(2007), today) == on("2008-02-29"));
}

TEST_CASE_FIXTURE(Cycles,
                  "the last cycle stands for today, or for its first day while that is to come") {
  add("2009-01-01", opened(2009));
  const engine::Reading reading = read();
  CHECK(day_of(Timeline(reading).known({3}), cycle(2008), today) == today);
  CHECK(day_of(Timeline(reading), cycle(2008), today) == on("2008-12-31"));
  CHECK(day_of(Timeline(reading), cycle(2009), today) == on("2009-01-01"));
}

TEST_CASE_FIXTURE(Read<Cycles>, "a cycle that nobody opened stands for no day") {
  CHECK_FALSE(day_of(Timeline(reading), cycle(2005), today));
  CHECK_FALSE(day_of(Timeline(reading), cycle(2009), today));
  CHECK_FALSE(day_of(Timeline(reading).known({2}), cycle(2008), today));
}

TEST_CASE_FIXTURE(Read<Cycles>, "the day a timeline is read as of hides no later cycle") {
  const Timeline early = Timeline(reading).until(on("2006-06-01"));
  CHECK(day_of(early, cycle(2006), today) == on("2007-02-28"));
  CHECK(day_of(early, cycle(2008), today) == today);
}

TEST_CASE_FIXTURE(Cycles, "a seat given early opens no cycle") {
  add("2007-02-01", appointed(1, 2007));
  add("2008-02-01", appointed(1, 2009));
  const engine::Reading reading = read();
  CHECK(day_of(Timeline(reading), cycle(2006), today) == on("2007-02-28"));
  CHECK_FALSE(day_of(Timeline(reading), cycle(2009), today));
}

TEST_CASE_FIXTURE(Cycles, "a correction or a supposition that moves a cycle moves its day") {
  add("2008-05-01", replaced({2}, "2007-05-01", opened(2007)));
  const engine::Reading reading = read();
  CHECK(day_of(Timeline(reading), cycle(2006), today) == on("2007-04-30"));
  CHECK(day_of(Timeline(reading).known({3}), cycle(2006), today) == on("2007-02-28"));
  replay::Branch branch{Timeline(reading)};
  branch.suppose(decision("2008-10-01", opened(2009)));
  CHECK(day_of(branch.timeline(), cycle(2008), today) == on("2008-09-30"));
  CHECK(day_of(branch.timeline(), cycle(2009), today) == on("2008-10-01"));
}

TEST_CASE_FIXTURE(Record, "a cycle that opens when a later one runs has no day, and ends none") {
  add("2006-01-01", opened(2006));
  add("2008-03-01", opened(2007));
  add("2008-01-01", opened(2008));
  const engine::Reading reading = read();
  CHECK(day_of(Timeline(reading), cycle(2006), today) == on("2007-12-31"));
  CHECK_FALSE(day_of(Timeline(reading), cycle(2007), today));
  CHECK(day_of(Timeline(reading), cycle(2008), today) == today);
}
