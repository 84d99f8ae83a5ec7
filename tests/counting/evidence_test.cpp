#include "counting/evidence.hpp"

#include <doctest/doctest.h>

#include "tests/projections/story.hpp"

using counting::Counted;
using counting::Counting;
using counting::Evidence;
using engine::Position;
using events::Answer;
using events::Completeness;
using events::Gender;
using events::Group;
using events::Measure;
using events::Region;
using events::Seat;
using projections::Register;
using namespace projections_tests;
using Positions = std::vector<Position>;

namespace {

events::PersonDescribed described(std::uint32_t number, Gender gender) {
  return {person(number), "Somebody", "", gender};
}

// Three members of a complete list: a government, and two of civil society.
Story three() {
  Story story;
  story.tell("2020-01-01", opened(2020));
  story.tell("2020-01-01", appointed(1, 2020, Group::government, "BR"));
  story.tell("2020-01-01", appointed(2, 2020, Group::civil_society, "KE"));
  story.tell("2020-01-01", appointed(3, 2020, Group::civil_society, "FR"));
  return story;
}

const counting::Parameters no_terms;

counting::Situation in(const Register& reg, int year = 2020, std::string_view day = "2020-06-01") {
  counting::Situation situation(reg, on(day), no_terms);
  situation.cycle = cycle(year);
  return situation;
}
Answer has(const Register& reg, const projections::Term& term, counting::Trait trait) {
  return counting::has_trait(in(reg), term, trait);
}
Counted members(const Register& reg, Counting counting = {}, int year = 2020) {
  return counting::count_members(in(reg, year), counting);
}
Counted seats_with(const Register& reg, counting::Trait trait, Counting counting = {}) {
  return counting::count_seats(in(reg), trait, counting);
}

}  // namespace

TEST_CASE("a seat has a trait, has it not, or nobody says") {
  Story story = three();
  story.tell("2020-01-01", appointed(4, 2020, Group::unstated, ""));
  story.tell("2020-01-01", described(1, Gender::woman));
  const Register reg = story.fold();
  const auto& government = reg.service().terms()[0];
  const auto& nameless = reg.service().terms()[3];
  CHECK(has(reg, government, {}) == Answer::yes);
  CHECK(has(reg, government, {.group = Group::government}) == Answer::yes);
  CHECK(has(reg, government, {.group = Group::media}) == Answer::no);
  CHECK(has(reg, nameless, {.group = Group::media}) == Answer::unstated);
  CHECK(has(reg, government, {.country = country("BR")}) == Answer::yes);
  CHECK(has(reg, government, {.country = country("FR")}) == Answer::no);
  CHECK(has(reg, nameless, {.country = country("FR")}) == Answer::unstated);
  CHECK(has(reg, government, {.region = Region::latin_america_caribbean}) == Answer::yes);
  CHECK(has(reg, government, {.region = Region::africa}) == Answer::no);
  CHECK(has(reg, nameless, {.region = Region::africa}) == Answer::unstated);
  CHECK(has(reg, government, {.gender = Gender::woman}) == Answer::yes);
  CHECK(has(reg, government, {.gender = Gender::man}) == Answer::no);
  CHECK(has(reg, nameless, {.gender = Gender::man}) == Answer::unstated);
}

TEST_CASE("of several traits one that is missing decides, and one that is not known leaves open") {
  Story story = three();
  story.tell("2020-01-01", described(2, Gender::woman));
  const Register reg = story.fold();
  const auto& government = reg.service().terms()[0];
  const auto& woman = reg.service().terms()[1];
  const counting::Trait wanted{.group = Group::civil_society, .gender = Gender::woman};
  CHECK(has(reg, woman, wanted) == Answer::yes);
  CHECK(has(reg, government, wanted) == Answer::no);
  CHECK(has(reg, reg.service().terms()[2], wanted) == Answer::unstated);
}

TEST_CASE("a country without a regional group is in none") {
  Story story;
  story.tell("2020-01-01", opened(2020));
  story.tell("2020-01-01", appointed(1, 2020, Group::government, "AQ"));
  const Register reg = story.fold();
  CHECK(has(reg, reg.service().terms()[0], {.region = Region::africa}) == Answer::no);
}

TEST_CASE("seats are counted where everyone is named, whatever was published") {
  Story story = three();
  story.tell("2020-01-01", published(Measure::members, 20, Group::civil_society));
  const Counted found = seats_with(story.fold(), {.group = Group::civil_society});
  CHECK(found.value == 2);
  CHECK(found.evidence == Evidence::seats);
  CHECK(found.because == Positions{{1}, {2}, {3}, {4}});
}

TEST_CASE("a published figure is taken where they are not") {
  Story story;
  story.tell("2020-01-01", events::CycleOpened{cycle(2020), Completeness::partial});
  story.tell("2020-01-01", appointed(1, 2020));
  story.tell("2020-01-01", published(Measure::members, 47));
  story.tell("2020-01-01", published(Measure::members, 48));
  story.tell("2020-02-01", events::FigureFollowed{{4}});
  const Counted found = members(story.fold());
  CHECK(found.value == 48);
  CHECK(found.evidence == Evidence::published);
  CHECK(found.because == Positions{{1}, {4}, {5}});
}

TEST_CASE("nothing is known without either") {
  Story story;
  story.tell("2020-01-01", events::CycleOpened{cycle(2020), Completeness::partial});
  story.tell("2020-01-01", appointed(1, 2020));
  const Counted found = members(story.fold());
  CHECK(found.evidence == Evidence::none);
  CHECK(found.because.empty());
  CHECK(found.missing.key == "missing.list");
}

TEST_CASE(
    "a seat of which too little is known leaves the count open, and what is missing is said") {
  Story story = three();
  const Position nameless = story.tell("2020-01-01", appointed(4, 2020, Group::unstated, ""));
  const Register reg = story.fold();
  CHECK(members(reg).value == 4);
  const Counted open = seats_with(reg, {.group = Group::government});
  CHECK(open.evidence == Evidence::none);
  CHECK(open.because == Positions{{1}, {2}, {3}, {4}, nameless});
  CHECK(open.missing == events::Message{"missing.group", {events::number(1), events::number(4)}});
  const Position figure =
      story.tell("2020-01-01", published(Measure::members, 1, Group::government));
  const Counted by_figure = seats_with(story.fold(), {.group = Group::government});
  CHECK(by_figure.evidence == Evidence::published);
  CHECK(by_figure.because == Positions{{1}, {2}, {3}, {4}, nameless, figure});
}

TEST_CASE("women are published under a measure of their own, other genders never") {
  Story story;
  story.tell("2020-01-01", published(Measure::members, 48));
  story.tell("2020-01-01", published(Measure::women, 20));
  const Register reg = story.fold();
  const auto count = [&](Gender gender) { return seats_with(reg, {.gender = gender}); };
  CHECK(count(Gender::woman).value == 20);
  CHECK(count(Gender::man).evidence == Evidence::none);
}

TEST_CASE("genders are counted when everyone's is known, and their descriptions are causes") {
  Story story = three();
  story.tell("2020-01-01", described(1, Gender::woman));
  story.tell("2020-01-01", described(2, Gender::man));
  const counting::Trait women{.gender = Gender::woman};
  CHECK(seats_with(story.fold(), women).evidence == Evidence::none);
  story.tell("2020-01-01", described(3, Gender::woman));
  const Counted found = seats_with(story.fold(), women);
  CHECK(found.value == 2);
  CHECK(found.because == Positions{{1}, {2}, {3}, {4}, {5}, {6}, {7}});
}

TEST_CASE("host seats and the chair count if asked for, as seats each and as a member once") {
  Story story = three();
  story.tell("2020-01-01", events::HostSeatFilled{country("DE"), person(5), Group::government});
  story.tell("2020-01-01", appointed(6, 2020, Group::unstated, "", Seat::chair));
  story.tell("2020-01-01", appointed(1, 2020, Group::unstated, "", Seat::chair));
  const Register reg = story.fold();
  const auto count = [&](Counting counting) { return members(reg, counting).value; };
  CHECK(count({}) == 3);
  CHECK(count({.host_seats = true}) == 4);
  CHECK(count({.chair = true}) == 4);
  CHECK(count({.host_seats = true, .chair = true}) == 5);
  CHECK(counting::Seats(reg).counted({.chair = true}).size() == 5);
}

TEST_CASE("seats of a cycle that is over are not counted, its figures are") {
  Story story;
  story.tell("2019-01-01", opened(2019));
  story.tell("2019-01-01", appointed(1, 2019));
  story.tell("2020-01-01", opened(2020));
  CHECK(members(story.fold(), {}, 2019).evidence == Evidence::none);
  story.tell("2020-01-01",
             events::FigurePublished{cycle(2019), Measure::members, {}, {}, {}, 40, {}});
  CHECK(members(story.fold(), {}, 2019).value == 40);
}
