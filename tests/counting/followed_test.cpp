// Which of several published figures the record follows.
#include <doctest/doctest.h>

#include "counting/evidence.hpp"
#include "tests/projections/story.hpp"

using engine::Position;
using events::Group;
using events::Measure;
using projections::Register;
using namespace projections_tests;

namespace {

// The value that is followed, or -1.
int followed(const Story& story, Measure measure = Measure::members) {
  const Register reg = story.fold();
  const auto* figure = counting::followed(reg, cycle(2020), measure);
  return figure ? figure->value.value : -1;
}

}  // namespace

TEST_CASE("nothing is followed where nothing was published for just that") {
  Story story;
  story.tell("2020-01-01", published(Measure::women, 20));
  story.tell("2020-01-01", published(Measure::members, 20, Group::government));
  story.tell("2020-01-01",
             events::FigurePublished{cycle(2019), Measure::members, {}, {}, {}, 40, {}});
  CHECK(followed(story) == -1);
  CHECK(followed(story, Measure::women) == 20);
}

TEST_CASE("of several figures the first recorded is followed") {
  Story story;
  story.tell("2020-01-01", published(Measure::members, 47));
  story.tell("2020-01-01", published(Measure::members, 48));
  CHECK(followed(story) == 47);
}

TEST_CASE("or the one that most sources state") {
  Story story;
  story.tell("2020-01-01", published(Measure::members, 47));
  story.tell("2020-01-01", published(Measure::members, 48));
  story.tell("2020-01-01", published(Measure::members, 48));
  CHECK(followed(story) == 48);
}

TEST_CASE("or, whatever others state, the one that was chosen, and of choices the last") {
  Story story;
  const Position low = story.tell("2020-01-01", published(Measure::members, 47));
  story.tell("2020-01-01", published(Measure::members, 48));
  const Position high = story.tell("2020-01-01", published(Measure::members, 48));
  story.tell("2020-02-29", events::FigureFollowed{low});
  CHECK(followed(story) == 47);
  story.tell("2020-03-01", events::FigureFollowed{high});
  CHECK(followed(story) == 48);
}
