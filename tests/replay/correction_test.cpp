// Corrections: the past is told anew from the day they are recorded, and never before.
#include <doctest/doctest.h>

#include "replay/public_view.hpp"
#include "replay/timeline.hpp"
#include "tests/replay/record.hpp"

using namespace replay_tests;
using engine::Position;
using replay::Timeline;
using Positions = std::vector<std::uint64_t>;
using Persons = std::vector<std::uint32_t>;

namespace {

// Every answer that can be given of what is known by now.
std::vector<std::string> answers(const engine::Reading& reading, Position last) {
  std::vector<std::string> all;
  for (Position known; known <= last; known = known + 1) {
    for (const char* day : {"2005-12-31", "2006-02-01", "2006-05-31", "2006-06-01", "2007-12-31"}) {
      const Timeline timeline = Timeline(reading).known(known).until(on(day));
      all.push_back(answer(timeline));
    }
  }
  return all;
}

}  // namespace

TEST_CASE_FIXTURE(Seated, "a withdrawn event counts on no day, and can still be read") {
  const Position correction = add("2006-09-01", withdrawn({4}));
  const engine::Reading reading = read();
  const Timeline all(reading);
  CHECK(sitting(all.until(on("2006-02-01"))) == Persons{1});
  CHECK(sitting(all) == Persons{1});
  CHECK(counted(all) == Positions{1, 2, 3, 5, 6});
  const auto mistake = all.at({4});
  REQUIRE(mistake);
  CHECK(events::decode(*mistake).kind == events::Kind::member_appointed);
  CHECK(all.at(correction)->amends == Position{4});
}

TEST_CASE_FIXTURE(Seated, "what is corrected is told as it was known before") {
  add("2006-09-01", withdrawn({4}));
  const engine::Reading reading = read();
  CHECK(sitting(Timeline(reading).known({5})) == Persons{1, 2});
  CHECK(sitting(Timeline(reading).known({6})) == Persons{1});
}

TEST_CASE_FIXTURE(Seated, "a replacement stands where the mistake stood") {
  add("2006-02-01", resigned(2));
  add("2006-09-01", replaced({4}, "2006-02-01", appointed(2, 2006, "government")));
  const engine::Reading reading = read();
  CHECK(counted(Timeline(reading).until(on("2006-03-01"))) == Positions{1, 2, 3, 8, 6});
  CHECK(sitting(Timeline(reading)) == Persons{1});
}

TEST_CASE_FIXTURE(
    Seated,
    "a replacement that takes effect on another day leaves no trace on the day of the mistake") {
  SUBCASE("a later one") {
    add("2006-09-01", replaced({4}, "2006-04-01", appointed(2, 2006, "media")));
    const engine::Reading reading = read();
    CHECK(sitting(Timeline(reading).until(on("2006-03-31"))) == Persons{1});
    CHECK(sitting(Timeline(reading).until(on("2006-04-01"))) == Persons{1, 2});
    CHECK(sitting(Timeline(reading).until(on("2006-02-01")).known({5})) == Persons{1, 2});
  }
  SUBCASE("an earlier one") {
    add("2006-09-01", replaced({4}, "2006-01-15", appointed(2, 2006, "media")));
    const engine::Reading reading = read();
    // Its cycle had not opened yet: the seat was nobody's.
    CHECK(sitting(Timeline(reading).until(on("2006-01-15"))).empty());
    CHECK(sitting(Timeline(reading).until(on("2006-02-01"))) == Persons{1, 2});
  }
  SUBCASE("one after the correction itself") {
    add("2006-09-01", replaced({4}, "2006-10-01", appointed(2, 2006, "media")));
    const engine::Reading reading = read();
    CHECK(sitting(Timeline(reading).until(on("2006-09-30"))) == Persons{1});
    CHECK(sitting(Timeline(reading).until(on("2006-10-01"))) == Persons{1, 2});
  }
}

TEST_CASE_FIXTURE(
    Seated, "a replacement is corrected like any other event, and what it replaced stays hidden") {
  const Position second = add("2006-09-01", replaced({4}, "2006-02-01", appointed(3, 2006)));
  REQUIRE(second == Position{7});
  SUBCASE("replaced again") {
    add("2006-10-01", replaced(second, "2006-02-01", appointed(4, 2006)));
    const engine::Reading reading = read();
    CHECK(sitting(Timeline(reading)) == Persons{1, 4});
    CHECK(sitting(Timeline(reading).known({7})) == Persons{1, 3});
    CHECK(sitting(Timeline(reading).known({5})) == Persons{1, 2});
    CHECK(counted(Timeline(reading).until(on("2006-02-01"))) == Positions{1, 2, 3, 9});
  }
  SUBCASE("withdrawn") {
    add("2006-10-01", withdrawn(second));
    const engine::Reading reading = read();
    CHECK(sitting(Timeline(reading)) == Persons{1});
    CHECK(sitting(Timeline(reading).known({7})) == Persons{1, 3});
  }
}

TEST_CASE_FIXTURE(Seated, "a mistake that a later event builds on takes nothing else with it") {
  add("2007-02-01", opened(2007));
  add("2007-02-01", renewed(2, 2007));
  add("2007-09-01", withdrawn({4}));
  const engine::Reading reading = read();
  CHECK(sitting(Timeline(reading).until(on("2006-12-31"))) == Persons{1});
  // The renewal stands: somebody renewed that seat, whatever it was.
  const projections::Register reg = Timeline(reading).fold();
  const auto seat = reg.composition().of(person(2));
  REQUIRE(seat);
  CHECK(seat->through == cycle(2007));
  CHECK(seat->seat == events::Seat::unstated);
}

TEST_CASE_FIXTURE(Seated, "no correction alters an answer as known before, byte for byte") {
  const Position last{5};
  const std::vector<std::string> before = answers(read(), last);
  add("2006-09-01", withdrawn({3}));
  CHECK(answers(read(), last) == before);
  const Position replacement = add("2006-01-01", replaced({4}, "2006-01-15", appointed(2, 2006)));
  CHECK(answers(read(), last) == before);
  const std::vector<std::string> since = answers(read(), replacement);
  add("2006-10-01", withdrawn(replacement));
  add("2006-09-01", replaced({1}, "2005-06-01", adopted("none", 9)));
  add("2006-09-01", withdrawn({5}));
  CHECK(answers(read(), last) == before);
  CHECK(answers(read(), replacement) == since);
  CHECK(answers(read(), read().last()) != since);
}

TEST_CASE_FIXTURE(Seated,
                  "a confidential event is kept from the public, and what corrects it with it") {
  const engine::Date late = on("2007-01-01");
  const auto seen = [&] { return answer(replay::PublicView(read()).timeline().until(late)); };
  const std::string before = seen();
  SUBCASE("withdrawn") {
    add("2006-09-01", withdrawn({5}));
    CHECK(seen() == before);
  }
  SUBCASE("replaced by another confidential one") {
    add("2006-09-01", replaced({5}, "2006-05-01", evaluated(1, 2006, "positive")));
    const engine::Reading reading = read();
    const Timeline all = Timeline(reading).until(late);
    CHECK(seen() == before);
    REQUIRE(all.fold().history().evaluations.size() == 1);
    CHECK(all.fold().history().evaluations[0].value.evaluation == events::Evaluation::positive);
  }
  SUBCASE("replaced by one of a public kind, and that one again") {
    const Position first = add("2006-09-01", replaced({5}, "2006-06-01", resigned(1)));
    add("2006-10-01", replaced(first, "2006-06-01", resigned(2)));
    const engine::Reading reading = read();
    CHECK(seen() == before);
    CHECK(sitting(Timeline(reading).until(late)) == Persons{1});
  }
}

TEST_CASE_FIXTURE(
    Seated,
    "of a public event that a confidential one replaces, the public learns that it was wrong") {
  add("2006-09-01", replaced({4}, "2006-06-01", evaluated(2, 2006, "negative")));
  const replay::PublicView view(read());
  CHECK(counted(view.timeline()) == Positions{1, 2, 3, 5});
  CHECK(view.reading().last() == Position{5});
  CHECK(sitting(view.timeline()) == Persons{1});
}
