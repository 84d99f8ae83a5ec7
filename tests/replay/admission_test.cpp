// How proposed decisions become drafts: held against the day they take effect, all or nothing.
#include "replay/admission.hpp"

#include <doctest/doctest.h>

#include "tests/replay/record.hpp"

using namespace replay_tests;
using engine::Position;
using replay::Admission;
using replay::Timeline;
using Persons = std::vector<std::uint32_t>;

namespace {

struct Governed : Seated {
  Governed() : Seated("government") {}
};

struct Proposing : Read<Governed> {
  Admission admission{reading};
};

std::string reason(const Admission::Answer& outcome) {
  return outcome.refused() ? outcome.objections.front().refusal.reason.key : "";
}

}  // namespace

TEST_CASE_FIXTURE(Proposing,
                  "what is admitted counts for what comes after it, and is recorded as one batch") {
  CHECK(admission.expected() == Position{5});
  CHECK(admission.next() == Position{6});
  CHECK(admission.admit(decision("2006-07-01", resigned(1))).position == Position{6});
  CHECK(reason(admission.admit(decision("2006-08-01", resigned(1)))) == "refused.leftAlready");
  CHECK(admission.admit(decision("2006-08-01", appointed(1, 2006))).position == Position{7});
  REQUIRE(admission.drafts().size() == 2);
  CHECK(read().last() == Position{5});
  append(admission.drafts());
  const engine::Reading later = read();
  CHECK(sitting(Timeline(later)) == Persons{1, 2});
  CHECK(later.at({7})->batch == Position{6});
}

TEST_CASE_FIXTURE(Governed,
                  "what an event had hidden counts again when that event is hidden in its turn") {
  add("2006-01-01", withdrawn({4}));                                   // 6
  add("2006-07-01", R"("cause":6,"amends":4,)" + appointed(3, 2006));  // 7
  add("2006-01-01", withdrawn({6}));                                   // 8
  const engine::Reading reading = read();
  Admission admission(reading);
  CHECK(admission.register_on(on("2006-03-01")).composition().in(cycle(2006)).size() == 1);
  admission.propose(decision("2006-07-01", withdrawn({7})));
  CHECK(admission.register_on(on("2006-03-01")).composition().in(cycle(2006)).size() == 2);
  CHECK(sitting(admission.supposed()) == Persons{1, 2});
}

TEST_CASE_FIXTURE(Proposing, "what is refused leaves the admission as it was") {
  admission.admit(decision("2006-07-01", resigned(1)));
  const std::string before = admission.register_on(on("2007-01-01")).fingerprint();
  const auto outcome = admission.admit(decision("2006-08-01", resigned(9)));
  CHECK(reason(outcome) == "refused.neverSat");
  CHECK_FALSE(outcome.position);
  CHECK_FALSE(outcome.repeated);
  CHECK(admission.next() == Position{7});
  CHECK(admission.drafts().size() == 1);
  CHECK(admission.register_on(on("2007-01-01")).fingerprint() == before);
}

TEST_CASE_FIXTURE(
    Record,
    "an opening is not taken from under those who were seated, unless all is mended together") {
  add("2006-02-01", opened(2006));        // 1
  add("2006-12-01", appointed(1, 2007));  // 2
  add("2007-02-01", opened(2007));        // 3
  add("2007-02-01", appointed(2, 2007));  // 4
  const engine::Reading reading = read();
  const auto withdrawal = decision("2008-01-01", withdrawn({3}));
  const auto renamed = decision("2008-01-01", replaced({3}, "2007-02-01", opened(2008)));
  for (const events::Payload& correction : {withdrawal, renamed}) {
    Admission admission(reading);
    const auto outcome = admission.admit(correction);
    REQUIRE(outcome.objections.size() == 2);
    CHECK(outcome.objections.front().position == Position{2});
    CHECK(outcome.objections.back().position == Position{4});
    CHECK(reason(outcome) == "refused.nothingOpens");
    CHECK(admission.drafts().empty());
  }
  Admission together(reading);
  together.propose(decision("2008-01-01", withdrawn({2})));
  together.propose(withdrawal);
  CHECK(together.objections().size() == 1);
  together.propose(decision("2007-03-01", opened(2007)));
  CHECK(together.objections().empty());
  Admission moved(reading);
  const auto later = decision("2008-01-01", replaced({3}, "2007-05-01", opened(2007)));
  CHECK_FALSE(moved.admit(later).refused());
}

TEST_CASE_FIXTURE(Proposing,
                  "a decision is held against the register of the day on which it takes effect") {
  CHECK(reason(admission.admit(decision("2006-01-31", resigned(1)))) == "refused.neverSat");
  CHECK_FALSE(admission.admit(decision("2006-03-01", resigned(1))).refused());
  CHECK(reason(admission.admit(decision("2006-03-01", resigned(1)), true)) ==
        "refused.leftAlready");
  CHECK_FALSE(admission.admit(decision("2006-02-01", resigned(2))).refused());
}

TEST_CASE_FIXTURE(Proposing, "the very same decision again is repeated and adds nothing") {
  const auto recorded = admission.admit(decision("2006-02-01", appointed(1, 2006)));
  CHECK(recorded.repeated);
  CHECK(recorded.position == Position{3});
  CHECK(admission.admit(decision("2006-07-01", resigned(1))).position == Position{6});
  const auto admitted = admission.admit(decision("2006-07-01", resigned(1)));
  CHECK(admitted.repeated);
  CHECK(admitted.position == Position{6});
  CHECK(admission.drafts().size() == 1);
}

TEST_CASE_FIXTURE(Proposing,
                  "again records the very same decision once more, if nothing stands against it") {
  const auto same = decision("2006-02-01", appointed(2, 2006, "government"));
  CHECK(reason(admission.admit(same, true)) == "refused.alreadySeated");
  admission.admit(decision("2006-09-01", withdrawn({4})));
  CHECK(admission.admit(same).repeated);
  const auto outcome = admission.admit(same, true);
  CHECK_FALSE(outcome.repeated);
  CHECK(outcome.position == Position{7});
}

TEST_CASE_FIXTURE(
    Governed, "a replacement is admitted as a correction and the decision that takes the place") {
  const auto replacement = decision("2006-09-01", replaced({4}, "2006-03-01", appointed(3, 2006)));
  {
    const engine::Reading reading = read();
    Admission admission(reading);
    CHECK(admission.admit(replacement).position == Position{7});
    CHECK(admission.admit(replacement).repeated);
    CHECK(admission.admit(replacement).position == Position{7});
    const std::vector<engine::Draft> drafts = admission.drafts();
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[0].amends == Position{4});
    CHECK(drafts[0].effective_on == on("2006-09-01"));
    CHECK(drafts[1].amends == Position{4});
    CHECK(drafts[1].cause == Position{6});
    CHECK(drafts[1].effective_on == on("2006-03-01"));
    append(drafts);
  }
  const engine::Reading later = read();
  CHECK(sitting(Timeline(later)) == Persons{1, 3});
  const auto outcome = Admission(later).admit(replacement);
  CHECK(outcome.repeated);
  CHECK(outcome.position == Position{7});
}

TEST_CASE_FIXTURE(Proposing,
                  "a replacement that cannot be is refused whole: the mistake still counts") {
  const auto outcome =
      admission.admit(decision("2006-09-01", replaced({4}, "2006-03-01", appointed(1, 2006))));
  CHECK(reason(outcome) == "refused.alreadySeated");
  CHECK(admission.drafts().empty());
  CHECK(reason(admission.admit(decision("2006-03-01", appointed(2, 2006)))) ==
        "refused.alreadySeated");
  CHECK_FALSE(admission.admit(decision("2006-09-01", withdrawn({4}))).refused());
}

TEST_CASE_FIXTURE(
    Governed, "a log told event by event is repeated, a replacement told as its two events too") {
  add("2006-09-01", replaced({4}, "2006-03-01", appointed(3, 2006)));
  const engine::Reading reading = read();
  Admission admission(reading);
  for (Position each{1}; each <= reading.last(); each = each + 1) {
    const auto payload = events::from_json(events::to_json(reading.at(each)->payload));
    REQUIRE(payload);
    const auto outcome = admission.admit(*payload);
    CHECK(outcome.repeated);
    CHECK(outcome.position == each);
  }
  CHECK(admission.drafts().empty());
}

TEST_CASE_FIXTURE(Proposing, "corrections are not corrected, and hidden events not twice") {
  admission.admit(decision("2006-09-01", replaced({4}, "2006-03-01", appointed(3, 2006))));
  CHECK(reason(admission.admit(decision("2006-10-01", withdrawn({6})))) ==
        "refused.correctsCorrection");
  CHECK(reason(admission.admit(decision("2006-10-01", withdrawn({4})))) == "refused.hidden");
  CHECK(reason(admission.admit(decision("2006-10-01", withdrawn({99})))) == "refused.noSuchEvent");
  CHECK_FALSE(admission.admit(decision("2006-10-01", withdrawn({7}))).refused());
  CHECK(reason(admission.admit(decision("2006-11-01", withdrawn({7})))) == "refused.hidden");
}

TEST_CASE_FIXTURE(Proposing, "drafts of what corrects a confidential event are confidential") {
  admission.admit(decision("2006-09-01", replaced({5}, "2006-06-02", resigned(1))));
  admission.admit(decision("2006-09-01", evaluated(2, 2006, "positive")));
  admission.admit(decision("2006-09-01", described(2, "Somebody")));
  const std::vector<engine::Draft> drafts = admission.drafts();
  REQUIRE(drafts.size() == 4);
  CHECK(drafts[0].confidential);
  CHECK(drafts[1].confidential);
  CHECK(drafts[2].confidential);
  CHECK_FALSE(drafts[3].confidential);
}

TEST_CASE_FIXTURE(Proposing,
                  "the register of a day is what the timeline will tell once all is recorded") {
  std::vector<std::string> foreseen;
  const std::vector<const char*> days = {"2006-03-01", "2007-06-01", "2006-01-15", "2006-02-01"};
  admission.admit(decision("2006-02-01", appointed(3, 2006)));
  admission.admit(decision("2006-09-01", replaced({3}, "2006-03-01", appointed(4, 2006))));
  admission.register_on(on("2006-12-01"));
  admission.admit(decision("2006-01-10", described(3, "Somebody")));
  admission.admit(decision("2006-02-01", resigned(2)));
  admission.admit(decision("2006-10-01", withdrawn({1})));
  for (const char* day : days) foreseen.push_back(admission.register_on(on(day)).fingerprint());
  append(admission.drafts());
  const engine::Reading later = read();
  for (std::size_t i = 0; i < days.size(); ++i) {
    CAPTURE(days[i]);
    CHECK(Timeline(later).until(on(days[i])).fold().fingerprint() == foreseen[i]);
  }
}

TEST_CASE_FIXTURE(Proposing,
                  "a decision that takes the ground from under a later recorded one is refused") {
  const auto outcome = admission.admit(decision("2006-09-01", withdrawn({3})));
  REQUIRE(outcome.objections.size() == 1);
  CHECK(outcome.objections.front().position == Position{5});
  CHECK(outcome.objections.front().refusal.reason.key == "refused.neverSat");
  CHECK(admission.drafts().empty());
}

TEST_CASE_FIXTURE(
    Read<Governed>,
    "decisions that only make sense together are admitted, in whatever order they stand") {
  for (const bool correction_first : {true, false}) {
    Admission admission(reading);
    std::vector<events::Payload> both = {decision("2006-09-01", withdrawn({5})),
                                         decision("2006-09-01", withdrawn({3}))};
    if (!correction_first) std::swap(both[0], both[1]);
    for (const events::Payload& each : both) CHECK_FALSE(admission.propose(each).refused());
    CHECK(admission.objections().empty());
  }
}

TEST_CASE_FIXTURE(Governed, "what was senseless before does not stand against anything new") {
  add("2006-07-01", renewed(9, 2007));
  const engine::Reading reading = read();
  CHECK_FALSE(Admission(reading).admit(decision("2006-03-01", resigned(2))).refused());
}

TEST_CASE_FIXTURE(Proposing,
                  "an objection came up with one proposal, whether or not it is the last") {
  const auto propose = [&](const char* day, const std::string& content) {
    return admission.propose(decision(day, content)).position;
  };
  const Position described_first = propose("2006-02-01", described(1, "Somebody"));
  const Position leaves = propose("2006-08-01", resigned(2));
  const Position left_before = propose("2006-07-01", resigned(2));
  const Position gone = propose("2006-09-01", withdrawn({3}));
  propose("2006-02-01", described(2, "Somebody else"));
  const auto objections = admission.objections();
  REQUIRE(objections.size() == 2);
  CHECK(objections[0].position == Position{5});
  CHECK(admission.provoked_by(objections[0].position) == gone);
  CHECK(objections[1].position == leaves);
  CHECK(admission.provoked_by(objections[1].position) == left_before);
  CHECK(described_first == Position{6});
}

TEST_CASE_FIXTURE(Governed, "a decision is the same whatever the reason given for recording it") {
  {
    const engine::Reading reading = read();
    Admission admission(reading);
    const Position position = admission.admit(decision("2006-07-01", resigned(1))).position;
    admission.acknowledge(position, "it happened");
    CHECK(admission.admit(decision("2006-07-01", resigned(1))).repeated);
    append(admission.drafts());
  }
  const engine::Reading reading = read();
  CHECK(events::particulars(reading.at({6})->payload).acknowledged == "it happened");
  CHECK(Admission(reading).admit(decision("2006-07-01", resigned(1))).repeated);
}

namespace {

// Somebody chairs; of the seat nothing more is said than that it goes on, and goes to another.
struct Chairing : Record {
  Chairing() {
    add("2006-02-01", opened(2006));                                       // 1
    add("2006-02-01", appointed(1, 2006, "civilSociety", "BR", "chair"));  // 2
    add("2007-02-01", opened(2007));                                       // 3
    add("2007-02-01", renewed(1, 2007));                                   // 4
    add("2007-06-01", succession);                                         // 5
  }

  static constexpr const char* succession =
      R"("memberReplaced":{"person":"p-0001","successor":"p-0002"})";
};

}  // namespace

TEST_CASE_FIXTURE(Read<Chairing>, "what is recorded stays about the same seat of several") {
  Admission admission(reading);
  const auto beside = decision("2006-03-01", appointed(1, 2006));
  const auto moved = admission.admit(beside);
  REQUIRE(moved.objections.size() == 2);
  CHECK(moved.objections[0].position == Position{4});
  CHECK(moved.objections[1].position == Position{5});
  CHECK(moved.objections[1].refusal.reason ==
        events::Message{"refused.otherSeatMeant",
                        {events::person(person(1)), events::seat(events::Seat::chair),
                         events::seat(events::Seat::stakeholder)}});
  // With the seat named where it was not, all of it makes sense.
  const auto of_chair = [](std::string content) {
    return content.insert(content.size() - 1, R"(,"seat":"chair")");
  };
  admission.propose(beside);
  admission.propose(
      decision("2007-02-01", replaced({4}, "2007-02-01", of_chair(renewed(1, 2007)))));
  admission.propose(decision("2007-06-01", replaced({5}, "2007-06-01", of_chair(succession))));
  CHECK(admission.objections().empty());
}

TEST_CASE_FIXTURE(Read<Chairing>, "a seat of which the kind is set right goes on as before") {
  Admission admission(reading);
  CHECK_FALSE(
      admission.admit(decision("2006-02-01", replaced({2}, "2006-02-01", appointed(1, 2006))))
          .refused());
  CHECK(sitting(admission.supposed()) == Persons{2});
}

TEST_CASE_FIXTURE(Chairing, "nothing takes the place of a seat that is taken back") {
  add("2006-02-01", appointed(1, 2006));  // 6
  add("2007-07-01", renewed(1, 2007));    // 7
  const engine::Reading reading = read();
  const auto taken = Admission(reading).admit(decision("2006-02-01", withdrawn({6})));
  REQUIRE(taken.objections.size() == 3);
  CHECK(taken.objections[0].refusal.reason.key == "refused.otherSeatMeant");
  CHECK(taken.objections[1].refusal.reason.key == "refused.otherSeatMeant");
  CHECK(taken.objections[2].refusal.reason.key == "refused.leftAlready");
}
