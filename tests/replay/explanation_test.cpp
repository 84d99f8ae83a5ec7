// Why somebody sits, and why a rule found what it found.
#include "replay/explanation.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "replay/public_view.hpp"
#include "tests/replay/record.hpp"

using namespace replay_tests;
using engine::Position;
using replay::SeatExplanation;
using replay::Step;
using replay::Timeline;
using replay::why;
using Positions = std::vector<std::uint64_t>;

namespace {

struct Served : Record {
  Served() {
    add("2006-01-01", adopted("one", 2));                 // 1
    add("2006-01-15", described(1, "Ana Example"));       // 2
    add("2006-02-01", opened(2006));                      // 3
    add("2006-02-01", appointed(1, 2006));                // 4
    add("2006-02-01", appointed(2, 2006, "government"));  // 5
    add("2007-02-01", opened(2007));                      // 6
    add("2007-02-01", renewed(1, 2007));                  // 7
    add("2007-06-01", evaluated(1, 2007, "positive"));    // 8
    add("2007-12-01", rotated_out(1, 2008));              // 9
    add("2008-02-01", opened(2008));                      // 10
  }
};

Positions positions(const std::vector<Step>& steps) {
  Positions all;
  for (const Step& step : steps) all.push_back(step.position.value);
  return all;
}

// A timeline on its day, and somebody's seat explained by it.
struct Standing : replay::Walk {
  explicit Standing(const Timeline& timeline) : Walk(timeline, Shows::findings) {
    to(timeline.until());
  }
};
struct Explained : SeatExplanation {
  std::unique_ptr<Standing> walk;
};

Explained explained(const Timeline& timeline, std::uint32_t number) {
  auto walk = std::make_unique<Standing>(timeline);
  auto explanation = why(*walk, person(number));
  REQUIRE(explanation);
  return {std::move(*explanation), std::move(walk)};
}

}  // namespace

TEST_CASE_FIXTURE(Read<Served>,
                  "a seat is explained from the appointment over renewals to what it lasts until") {
  const Explained seat = explained(Timeline(reading).until(on("2007-07-01")), 1);
  CHECK(seat.description.name == "Ana Example");
  REQUIRE(seat.held);
  CHECK(seat.held->through == cycle(2007));
  CHECK(seat.ends == events::Message{"ends.notRenewedOn",
                                     {events::position(Position{9}), events::date(on("2008-02-01")),
                                      events::cycle(cycle(2008))}});
  CHECK(seat.service.size() == 2);
  CHECK(seat.terms_allowed == 3);
  CHECK(positions(seat.chain) == Positions{2, 3, 4, 6, 7, 9, 10});
  CHECK(seat.chain[2].kind == events::Kind::member_appointed);
  CHECK(seat.chain[2].clause.empty());  // V.1 is not in these terms
  CHECK(seat.chain[4].clause == "V.2");
  CHECK(seat.chain[2].source == "a list");
  CHECK(seat.chain[2].authority == events::Authority::secretariat);
  CHECK(positions(*seat.evaluations) == Positions{8});
}

TEST_CASE_FIXTURE(Served, "an end that is recorded for a later day is told today") {
  add("2006-08-01", R"("memberResigned":{"person":"p-0002"})");  // 11
  const engine::Reading reading = read();
  const auto ends = [&](const char* day, std::uint32_t number) {
    return explained(Timeline(reading).until(on(day)), number).ends;
  };
  CHECK(
      ends("2006-07-31", 2) ==
      events::Message{"ends.on", {events::date(on("2006-08-01")), events::position(Position{11})}});
  CHECK(explained(Timeline(reading).known({10}).until(on("2006-07-31")), 2).ends ==
        events::Message{"ends.opening",
                        {events::date(on("2007-02-01")), events::cycle(cycle(2007)),
                         events::position(Position{6})}});
  CHECK(ends("2006-07-31", 1).key == "ends.cycleUnlessRenewed");  // renewed
}

TEST_CASE_FIXTURE(Read<Served>, "terms are counted as the rule on term limits counts them") {
  for (const char* day : {"2006-03-01", "2007-03-01", "2008-01-31"}) {
    const Timeline timeline = Timeline(reading).until(on(day));
    const Explained seat = explained(timeline, 1);
    const auto findings = audit(timeline);
    const auto limit = std::find_if(findings.begin(), findings.end(), [](const auto& finding) {
      return finding.id.rfind("termLimit/V.2/p-0001/", 0) == 0;
    });
    REQUIRE(limit != findings.end());
    CHECK(limit->measured == (seat.terms_exact ? "" : "≥ ") + std::to_string(seat.terms));
  }
  CHECK(explained(Timeline(reading).until(on("2008-01-31")), 1).terms == 2);
}

TEST_CASE_FIXTURE(Read<Served>, "a seat that was lost is explained by how it ended") {
  const Explained seat = explained(Timeline(reading).until(on("2008-03-01")), 1);
  CHECK_FALSE(seat.held);
  CHECK(seat.ends.key.empty());
  REQUIRE(seat.last);
  CHECK(seat.last->ending == projections::Ending::rotated_out);
  CHECK(seat.last->ended_by == Position{9});
  CHECK(positions(seat.chain) == Positions{2, 3, 4, 6, 7, 9});
}

TEST_CASE_FIXTURE(Served, "a host seat lasts until it is vacated") {
  add("2007-03-01", R"("hostSeatFilled":{"country":"BR","person":"p-0003"})");  // 11
  const engine::Reading reading = read();
  const Explained seat = explained(Timeline(reading), 3);
  CHECK(seat.ends.key == "ends.hostSeat");
  CHECK_FALSE(seat.terms_allowed);
  CHECK(positions(seat.chain) == Positions{11});
}

TEST_CASE_FIXTURE(Served,
                  "a seat corrected is explained by the correction and what took the place") {
  add("2008-03-01", replaced({5}, "2006-03-01", appointed(2, 2006, "media")));  // 11, 12
  const engine::Reading reading = read();
  const Explained seat = explained(Timeline(reading).until(on("2006-12-01")), 2);
  CHECK(positions(seat.chain) == Positions{3, 12, 6, 11});
  CHECK(seat.chain[1].causes == std::vector{Position{11}});
  CHECK(positions(explained(Timeline(reading).known({10}), 2).chain) == Positions{3, 5});
}

TEST_CASE_FIXTURE(Served, "the public is shown no evaluation, and nothing that rests on one") {
  add("2007-07-01", evaluated(3, 2007, "negative"));           // 11
  add(decision("2007-08-01", R"("cause":8,)" + resigned(1)));  // 12
  const engine::Reading reading = read();
  const Timeline all(reading);
  const replay::PublicView view(reading);
  CHECK(positions(explained(all, 1).chain) == Positions{2, 3, 4, 6, 7, 8, 12});
  CHECK(explained(all, 1).evaluations->size() == 1);
  const Explained seat = explained(view.timeline(), 1);
  CHECK_FALSE(seat.evaluations);
  CHECK(positions(seat.chain) == Positions{2, 3, 4, 6, 7, 10});
  CHECK(seat.chain.back().causes.empty());
}

TEST_CASE_FIXTURE(Read<Served>, "nobody is explained of whom the timeline does not know") {
  CHECK_FALSE(why(Standing(Timeline(reading)), person(9)));
  CHECK_FALSE(why(Standing(Timeline(reading).known({4})), person(2)));
  CHECK_FALSE(why(Standing(Timeline(reading).until(on("2006-01-31"))), person(2)));
  const Explained described = explained(Timeline(reading).until(on("2006-01-31")), 1);
  CHECK_FALSE(described.last);
  CHECK(positions(described.chain) == Positions{2});
}

TEST_CASE_FIXTURE(Read<Served>, "a supposed seat is explained like one recorded") {
  replay::Branch branch{Timeline(reading)};
  const Position supposed = branch.suppose(decision("2008-02-01", appointed(4, 2008)));
  const Explained seat = explained(branch.timeline(), 4);
  CHECK(positions(seat.chain) == Positions{10, supposed.value});
}

TEST_CASE_FIXTURE(
    Served, "a finding is explained by the events it names, what they follow from, and the terms") {
  add("2006-03-01", replaced({5}, "2006-02-01", appointed(2, 2006, "media")));  // 11, 12
  const engine::Reading reading = read();
  const Timeline timeline = Timeline(reading).until(on("2006-06-01"));
  const auto explanation = why(Standing(timeline), "size/IV.1/2006");
  REQUIRE(explanation);
  CHECK(explanation->finding.measured == "2");
  CHECK(explanation->version == "one");
  REQUIRE(explanation->terms);
  CHECK(explanation->terms->position == Position{1});
  CHECK(positions(explanation->chain) == Positions{1, 3, 4, 12, 11});
  CHECK_FALSE(why(Standing(timeline), "size/IV.1/2007"));
  CHECK_FALSE(why(Standing(timeline), "nothing"));
}

TEST_CASE_FIXTURE(Read<Served>,
                  "every finding can be asked for by its id, and shows all its causes") {
  for (const char* day : {"2006-06-01", "2007-08-01", "2008-06-01"}) {
    const Timeline timeline = Timeline(reading).until(on(day));
    for (const rules::Finding& finding : audit(timeline)) {
      CAPTURE(finding.id);
      const auto explanation = why(Standing(timeline), finding.id);
      REQUIRE(explanation);
      CHECK(text_of(explanation->finding) == text_of(finding));
      const Positions chain = positions(explanation->chain);
      for (const Position position : finding.because)
        CHECK(std::count(chain.begin(), chain.end(), position.value) == 1);
    }
  }
}

TEST_CASE_FIXTURE(Read<Served>,
                  "findings about somebody are told with the seat, those about others are not") {
  const Timeline timeline = Timeline(reading).until(on("2007-08-01"));
  for (const rules::Finding& finding : explained(timeline, 1).findings) {
    CAPTURE(finding.id);
    const auto& [name, value] = finding.subject.empty()
                                    ? std::pair<std::string_view, std::string>{"", ""}
                                    : finding.subject.front();
    if (name == "person") CHECK(value == "p-0001");
    if (name != "person") CHECK(finding.verdict != rules::Verdict::holds);
  }
}

TEST_CASE_FIXTURE(Served, "any event can be seen as a step, also one that counts no longer") {
  add("2008-03-01", withdrawn({5}));
  const engine::Reading reading = read();
  const Timeline timeline(reading);
  const projections::Register reg = timeline.fold();
  const auto step = replay::step_at(timeline, reg, {5});
  REQUIRE(step);
  CHECK(step->kind == events::Kind::member_appointed);
  CHECK(step->effective_on == on("2006-02-01"));
  CHECK_FALSE(replay::step_at(timeline, reg, {12}));
  CHECK_FALSE(replay::step_at(timeline, reg, engine::none));
}
