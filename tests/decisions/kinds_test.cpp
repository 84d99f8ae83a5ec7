// Every kind of decision can be recorded, a refused one leaves nothing, and what was unlawful but
// happened is no nonsense: decisions guard the record, rules judge it.
#include <doctest/doctest.h>

#include <set>

#include "tests/decisions/lines.hpp"

using namespace test;

namespace {

const std::vector<std::string> story = {
    body,
    line("2010-05-01", "cycleOpened", R"("cycle":2010,"roster":"complete")"),
    terms("A", R"(,"clauses":["IV.2"])"),
    line("2010-05-01", "personDescribed", R"("person":"p-0001","name":"Person 0001")"),
    line("2010-05-01", "memberAppointed",
         R"("person":"p-0001","cycle":2010,"seat":"stakeholder","group":"government")"),
    appointed("2010-05-01", "p-0002", 2010),
    appointed("2010-05-01", "p-0003", 2010),
    appointed("2010-05-01", "p-0004", 2010),
    appointed("2010-05-01", "p-0005", 2010),
    appointed("2010-05-01", "p-0006", 2010),
    figure,
    line("2010-05-02", "figureFollowed", R"("position":11,"reason":"the only one")"),
    line("2010-05-02", "claimPublished",
         R"("position":11,"field":"value","stated":"51","reason":"a slip")"),
    line("2010-05-03", "affiliationChanged", R"("person":"p-0001","affiliation":"Elsewhere")"),
    line("2010-05-04", "forumScheduled", R"("edition":5,"year":2010)"),
    line("2010-05-04", "themeAdopted", R"("year":2010,"theme":"A theme")"),
    line("2010-05-04", "meetingConvened",
         R"("meeting":"m","cycle":2010,"opensOn":"2010-06-01","mode":"online")"),
    line("2010-05-20", "agendaApproved", R"("meeting":"m")"),
    line("2010-06-01", "meetingClosed", R"("meeting":"m","reason":"personnel")"),
    line("2010-06-01", "consensusRecorded", R"("meeting":"m","matter":"programme")"),
    line("2010-06-01", "meetingHeld", R"("meeting":"m","attendedOnline":4)"),
    line("2010-06-01", "attendanceRecorded",
         R"("person":"p-0001","meeting":"m","attendance":"online")"),
    line("2010-06-01", "contributionRecorded",
         R"("person":"p-0001","cycle":2010,"contribution":"outreach")"),
    line("2010-06-02", "mainSessionOrganised", R"("year":2010,"session":"s")"),
    line("2010-06-02", "workshopProposed", R"("year":2010,"workshop":"w")"),
    line("2010-06-03", "workshopApproved", R"("year":2010,"workshop":"w")"),
    line("2010-06-03", "workshopDeclined", R"("year":2010,"workshop":"v")"),
    line("2010-06-03", "intersessionalWorkStarted", R"("year":2010,"work":"forum of experts")"),
    resigned("2010-07-01", "p-0002"),
    removed("2010-07-01", "p-0003"),
    replaced("2010-07-01", "p-0004", "p-0007"),
    line("2010-07-01", "observerInvited", R"("organisation":"Observers")"),
    line("2010-07-02", "observerWithdrawn", R"("organisation":"Observers")"),
    line("2010-11-01", "forumHeld", R"("edition":5,"year":2010,"mode":"inPerson","country":"LT")"),
    filled("2010-11-02", "LT", "p-0008"),
    line("2010-11-03", "hostSeatVacated", R"("country":"LT")"),
    line("2010-11-04", "remunerationPaid", R"("person":"p-0001")"),
    line("2010-11-04", "fundingGranted", R"("person":"p-0001","purpose":"annualMeeting")"),
    line("2010-12-01", "memberEvaluated",
         R"("person":"p-0001","cycle":2010,"evaluation":"positive")"),
    line("2010-12-01", "seatVacant", R"("cycle":2010,"seat":"stakeholder","group":"media")"),
    line("2011-05-01", "rotationDecided", R"("cycle":2011,"leaving":2)"),
    about("2011-05-01", "termRenewedTacitly", "p-0001", 2011),
    about("2011-05-01", "termRenewed", "p-0007", 2011),
    about("2011-05-01", "termExpired", "p-0005", 2011),
    about("2011-05-01", "memberRotatedOut", "p-0006", 2011),
    withdrawn("2011-06-01", 11)};

}  // namespace

TEST_CASE("every kind of decision can be recorded") {
  std::set<events::Kind> kinds;
  Record record;
  for (const std::string& each : story) {
    const auto refused = record.propose(std::string_view(each));
    CHECK_MESSAGE(!refused, each, " ", refused ? refused->reason.key : "");
    kinds.insert(events::particulars(events::from_json(each)->bytes()).kind);
  }
  CHECK(kinds.size() == events::kind_count);
}

TEST_CASE("a refused decision leaves nothing") {
  Record record({opened(2010), appointed("2010-05-01", "p-0001", 2010), figure});
  const engine::Date end = engine::Date::latest();
  const std::string before = record.on(end).fingerprint();
  const std::vector<std::string> nonsense = {
      appointed("2010-06-01", "p-0001", 2010), resigned("2010-06-01", "p-0002"),
      corrected("2010-06-01", 3, resigned("2010-06-01", "p-0002")),
      corrected("2010-06-01", 2, appointed("2010-06-01", "p-0001", 2012))};
  for (const std::string& each : nonsense) {
    CHECK(record.propose(std::string_view(each)));
    CHECK(record.size() == 3);
    CHECK(record.on(end).fingerprint() == before);
    CHECK_FALSE(record.earlier(engine::Position{3})->hidden_by);
  }
}

TEST_CASE("a fourth consecutive term can be recorded") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011),
         renewed("2011-05-01", "p-0001", 2011), opened(2012), renewed("2012-05-01", "p-0001", 2012),
         opened(2013)})
      .when(renewed("2013-05-01", "p-0001", 2013))
      .recorded();
}

TEST_CASE("an appointment by somebody who may not appoint can be recorded") {
  for (const std::string_view authority :
       {"secretariat", "mag", "chair", "hostCountry", "member"}) {
    std::string by = appointed("2010-05-01", "p-0001", 2010);
    by.replace(by.find("secretaryGeneral"), std::string_view("secretaryGeneral").size(), authority);
    given({opened(2010)}).when(by).recorded();
  }
}

TEST_CASE("a renewal after a negative evaluation can be recorded") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010),
         line("2011-04-01", "memberEvaluated",
              person_and_cycle("p-0001", 2010) + R"(,"evaluation":"negative")"),
         opened(2011)})
      .when(renewed("2011-05-01", "p-0001", 2011))
      .recorded();
}

TEST_CASE("a host seat for a country that never hosted can be recorded") {
  given({opened(2010)}).when(filled("2010-06-01", "NO", "p-0001")).recorded();
}

TEST_CASE("a remuneration and a funding for another purpose can be recorded") {
  given({}).when(line("2010-06-01", "remunerationPaid", R"("person":"p-0001")")).recorded();
  given({})
      .when(line("2010-06-01", "fundingGranted", R"("person":"p-0001","purpose":"other")"))
      .recorded();
}

TEST_CASE("a workshop approved without a meeting, and then declined, can be recorded") {
  const std::string approved =
      line("2010-06-03", "workshopApproved", R"("year":2010,"workshop":"w")");
  given({}).when(approved).recorded();
  given({approved})
      .when(line("2010-06-04", "workshopDeclined", R"("year":2010,"workshop":"w")"))
      .recorded();
}

TEST_CASE("a meeting held without an agenda, or closed without a reason, can be recorded") {
  given({}).when(line("2010-06-03", "meetingHeld", R"("meeting":"m")")).recorded();
  given({}).when(line("2010-06-03", "meetingClosed", R"("meeting":"m")")).recorded();
}

TEST_CASE("many more members than there should be can be recorded") {
  std::vector<std::string> many = {opened(2010)};
  for (int number = 1001; number <= 1200; ++number)
    many.push_back(appointed("2010-05-01", "p-" + std::to_string(number), 2010, "stakeholder",
                             R"(,"group":"government")"));
  given(many).when(opened(2011)).recorded();
}
