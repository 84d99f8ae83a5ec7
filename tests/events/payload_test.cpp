// How a decision becomes a draft, how a replacement is split, and whom a decision touches.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "events/countries.hpp"
#include "events/event.hpp"
#include "events/payload.hpp"

using namespace events;

namespace {

const std::string beginning =
    R"({"effectiveOn":"2008-08-15","authority":"mag","basis":"stated","source":"S",)";

Payload read(const std::string& content) { return from_json(beginning + content + "}").value(); }

const std::string evaluated =
    R"("memberEvaluated":{"person":"p-0042","cycle":2009,"evaluation":"positive"})";
const std::string resigned = R"("memberResigned":{"person":"p-0042"})";

}  // namespace

TEST_CASE("a draft takes its dates and links from the decision") {
  const Payload payload = read(R"("cause":3,"amends":4,)" + resigned);
  const engine::Draft draft = draft_of(payload);
  CHECK(draft.effective_on == engine::parse_date("2008-08-15"));
  CHECK(draft.cause == engine::Position{3});
  CHECK(draft.amends == engine::Position{4});
  CHECK_FALSE(draft.confidential);
  CHECK(draft.payload.data() == payload.bytes().data());
  CHECK(draft.payload.size() % 8 == 0);
  CHECK(reinterpret_cast<std::uintptr_t>(draft.payload.data()) % 8 == 0);
}

TEST_CASE("a correction amends the event that it corrects") {
  const Payload payload = read(R"("eventCorrected":{"position":17,"withdrawn":true,"reason":"R"})");
  CHECK(draft_of(payload).amends == engine::Position{17});
  CHECK(draft_of(payload).cause == engine::none);
}

TEST_CASE("a confidential kind makes a confidential draft, and so does what it replaces") {
  const Payload confidential = read(evaluated), open = read(resigned);
  CHECK(draft_of(confidential).confidential);
  const Payload correction =
      read(R"("eventCorrected":{"position":17,"withdrawn":true,"reason":"R"})");
  CHECK_FALSE(draft_of(correction, open.bytes()).confidential);
  CHECK(draft_of(correction, confidential.bytes()).confidential);
  CHECK(draft_of(open, confidential.bytes()).confidential);
  const Payload replacing = read(R"("eventCorrected":{"position":17,"replacement":)" + beginning +
                                 evaluated + R"(},"reason":"R"})");
  CHECK(draft_of(replacing, open.bytes()).confidential);
}

TEST_CASE("a replacement is split into the correction and the decision that takes its place") {
  const Payload payload = read(R"("note":"N","cause":5,"eventCorrected":{"position":17,)"
                               R"("replacement":)" +
                               beginning + resigned + R"(},"reason":"R"})");
  const auto split = split_replacement(payload.bytes(), engine::Position{90});
  REQUIRE(split.has_value());
  CHECK(split->correction ==
        read(R"("note":"N","cause":5,"eventCorrected":{"position":17,"withdrawn":true,)"
             R"("reason":"R"})"));
  CHECK(split->replacement == read(R"("cause":90,"amends":17,)" + resigned));
  CHECK(check(split->correction.bytes()).has_value());
  CHECK(check(split->replacement.bytes()).has_value());
  CHECK(draft_of(split->correction).amends == engine::Position{17});
  CHECK(draft_of(split->replacement).amends == engine::Position{17});
  CHECK(draft_of(split->replacement).cause == engine::Position{90});
}

TEST_CASE("nothing is split off a decision that replaces nothing") {
  CHECK_FALSE(split_replacement(read(resigned).bytes(), engine::Position{90}));
  CHECK_FALSE(split_replacement(
      read(R"("eventCorrected":{"position":17,"withdrawn":true,"reason":"R"})").bytes(),
      engine::Position{90}));
}

TEST_CASE("the persons that a decision names") {
  const Persons replaced =
      persons_of(read(R"("memberReplaced":{"person":"p-0042","successor":"p-0043"})").bytes());
  CHECK(replaced.first == Person{42});
  CHECK(replaced.second == Person{43});
  const Persons one = persons_of(read(resigned).bytes());
  CHECK(one.first == Person{42});
  CHECK_FALSE(one.second);
  const Persons observer =
      persons_of(read(R"("observerInvited":{"organisation":"O","person":"p-0007"})").bytes());
  CHECK(observer.first == Person{7});
  CHECK_FALSE(persons_of(read(R"("observerInvited":{"organisation":"O"})").bytes()).first);
  CHECK_FALSE(persons_of(read(R"("agendaApproved":{"meeting":"m"})").bytes()).first);
}

TEST_CASE("the country, cycle and group that a decision names") {
  const Named appointed = named_in(
      read(R"("memberAppointed":{"person":"p-0042","cycle":2008,"group":"media","country":"BR",)"
           R"("seat":"stakeholder"})")
          .bytes());
  CHECK(appointed.country == parse_country("BR"));
  CHECK(appointed.cycle == Cycle{2008});
  CHECK(appointed.group == Group::media);
  const Named forum = named_in(
      read(R"("forumHeld":{"edition":3,"year":2008,"country":"IN","mode":"online"})").bytes());
  CHECK(forum.country == parse_country("IN"));
  CHECK(forum.cycle == Cycle{2008});
  CHECK(forum.group == Group::unstated);
  const Named none = named_in(read(R"("agendaApproved":{"meeting":"m"})").bytes());
  CHECK_FALSE(none.country);
  CHECK_FALSE(none.cycle);
}

TEST_CASE("every event that a decision names is named by its other number") {
  const auto later = [](engine::Position position) {
    return position.value == 9 ? engine::none : position + 100;
  };
  const auto told = [&](const std::string& content) -> std::string {
    const auto other = renumbered(read(content).bytes(), later);
    if (!other) return "nothing";
    CHECK(check(other->bytes()).has_value());
    CHECK(*other == from_stored_json(to_json(other->bytes())));
    return to_json(other->bytes()).substr(beginning.size());
  };
  CHECK(told(resigned) == resigned + "}");
  CHECK(told(R"("cause":3,"amends":4,)" + resigned) ==
        R"("cause":103,"amends":104,)" + resigned + "}");
  CHECK(told(R"("cause":9,)" + resigned) == resigned + "}");
  const auto claim = [](const std::string& position) {
    return R"("claimPublished":{"position":)" + position +
           R"(,"field":"F","stated":"T","reason":"R"})";
  };
  CHECK(told(claim("8")) == claim("108") + "}");
  CHECK(told(claim("9")) == "nothing");
  const auto followed = [](const std::string& position) {
    return R"("figureFollowed":{"position":)" + position + R"(,"reason":"R"})";
  };
  CHECK(told(followed("1")) == followed("101") + "}");
  CHECK(told(followed("9")) == "nothing");
  const auto corrected = [](const std::string& position) {
    return R"("eventCorrected":{"position":)" + position + R"(,"replacement":)" + beginning +
           resigned + R"(},"reason":"R"})";
  };
  CHECK(told(corrected("17")) == corrected("117") + "}");
  CHECK(told(corrected("9")) == "nothing");
}
