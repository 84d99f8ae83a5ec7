// V.1: appointments, and what ends a term before its cycle.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"

using namespace test;

namespace {

std::string of_group(std::string_view group) {
  return appointed("2010-05-02", "p-0001", 2010, "stakeholder",
                   std::string(R"(,"group":")").append(group).append("\""));
}

}  // namespace

TEST_CASE("somebody is appointed for the running cycle") {
  given({opened(2010)}).when(appointed("2010-05-01", "p-0001", 2010)).recorded();
}

TEST_CASE("a seat is given for the next cycle before it opens, once") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          appointed("2010-11-01", "p-0002", 2011)};
  given(story).when(appointed("2010-12-01", "p-0003", 2011)).recorded();
  given(story)
      .when(appointed("2010-12-01", "p-0002", 2011))
      .refused("refused.alreadySeated", {"p-0002", "2011", "stakeholder", "2010-11-01"}, {3});
  given(story).when(appointed("2010-12-01", "p-0002", 2011, "chair")).recorded();
}

TEST_CASE("who is to sit may leave before, or be replaced") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          appointed("2010-11-01", "p-0002", 2011),
                                          appointed("2010-11-01", "p-0003", 2011)};
  given(story).when(resigned("2010-12-01", "p-0002")).recorded();
  given(story).when(removed("2010-12-01", "p-0002")).recorded();
  given(story).when(replaced("2010-12-01", "p-0002", "p-0004")).recorded();
  given(story)
      .when(replaced("2010-12-01", "p-0002", "p-0003"))
      .refused("refused.alreadySeated", {"p-0003", "2011", "stakeholder", "2010-11-01"}, {4});
  std::vector<std::string> longer = story;
  longer.push_back(resigned("2010-12-01", "p-0002"));
  given(longer)
      .when(resigned("2010-12-02", "p-0002"))
      .refused("refused.neverSat", {"p-0002", "2010-12-02"});
}

TEST_CASE("nobody is new after terms that were served before") {
  const auto said = [](std::string_view more) {
    return appointed("2010-05-01", "p-0001", 2010, "stakeholder", more);
  };
  given({opened(2010)})
      .when(said(R"(,"isNew":"yes","termsBefore":3)"))
      .refused("refused.newAfterTerms", {"p-0001", "3"});
  given({opened(2010)}).when(said(R"(,"isNew":"yes","termsBefore":0)")).recorded();
  given({opened(2010)}).when(said(R"(,"isNew":"no","termsBefore":3)")).recorded();
}

TEST_CASE("only a seat that the person holds is left or handed over") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          appointed("2010-05-01", "p-0001", 2010, "host")};
  for (const auto& ending : {std::pair("memberResigned", ""), std::pair("memberRemoved", ""),
                             std::pair("memberReplaced", R"(,"successor":"p-0002")")}) {
    const char *const kind = ending.first, *const more = ending.second;
    const auto of_seat = [&](std::string_view seat) {
      return line("2010-06-01", kind,
                  R"("person":"p-0001","seat":")" + std::string(seat) + "\"" + more);
    };
    given(story).when(of_seat("host")).recorded();
    given(story).when(of_seat("stakeholder")).recorded();
    given(story)
        .when(of_seat("chair"))
        .refused("refused.otherSeat", {"p-0001", "chair", "2010-06-01"}, {3});
  }
}

TEST_CASE("nobody is appointed twice to the same seat of a cycle") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010)})
      .when(appointed("2010-06-01", "p-0001", 2010))
      .refused("refused.alreadySeated", {"p-0001", "2010", "stakeholder", "2010-05-01"}, {2});
}

TEST_CASE("a member may be given the chair as well") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010)})
      .when(appointed("2010-06-01", "p-0001", 2010, "chair"))
      .recorded();
}

TEST_CASE("somebody who resigned may be appointed again in the same cycle") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), resigned("2010-07-01", "p-0001")})
      .when(appointed("2010-09-01", "p-0001", 2010))
      .recorded();
}

TEST_CASE("a cycle that is over takes no new members") {
  given({opened(2010), opened(2011)})
      .when(appointed("2011-06-01", "p-0001", 2010))
      .refused("refused.cycleOver", {"2010", "2011-06-01", "2011"}, {2});
}

TEST_CASE("an appointment recorded late is held against the register of its own day") {
  given({opened(2010), opened(2011)}).when(appointed("2010-06-01", "p-0001", 2010)).recorded();
}

TEST_CASE("a cycle beyond the next one must be opened first") {
  given({opened(2010)})
      .when(appointed("2010-06-01", "p-0001", 2012))
      .refused("refused.cycleNotOpen", {"2012", "2010-06-01", "2010"}, {1});
}

TEST_CASE("a group that the terms in force do not name has no seat") {
  const std::string two_groups =
      terms("A", R"(,"clauses":["IV.2"],"parameters":[)"
                 R"({"name":"quota.groups","value":"government civilSociety"}])");
  given({opened(2010), two_groups})
      .when(of_group("media"))
      .refused("refused.groupNotInTerms", {"media", "A"}, {2});
  given({opened(2010), two_groups, appointed("2010-05-01", "p-0001", 2010), opened(2011)})
      .when(line("2011-05-01", "termRenewed", R"("person":"p-0001","cycle":2011,"group":"media")"))
      .refused("refused.groupNotInTerms", {"media", "A"}, {2});
  given({opened(2010), two_groups}).when(of_group("civilSociety")).recorded();
  given({opened(2010)}).when(of_group("media")).recorded();
}

TEST_CASE("terms that speak of groups without a list name every group") {
  const std::vector<std::string> story = {opened(2010), terms("A", R"(,"clauses":["IV.2"])")};
  given(story).when(of_group("technicalCommunity")).recorded();
  given(story).when(of_group("media")).recorded();
}

TEST_CASE("terms that do not speak of groups leave them open") {
  given({opened(2010), terms("A", R"(,"clauses":["V.4"])")}).when(of_group("media")).recorded();
}

TEST_CASE("a group counts by the terms of the day, not by later ones") {
  const std::string later = line("2012-05-01", "termsAdopted",
                                 R"("version":"B","clauses":["IV.2"],"parameters":[)"
                                 R"({"name":"quota.groups","value":"civilSociety"}])");
  given({opened(2010), later}).when(of_group("media")).recorded();
}

TEST_CASE("the chair, a host country and an observer may come from any group") {
  for (const std::string_view seat : {"chair", "host", "observer"})
    given({opened(2010), terms("A", R"(,"clauses":["IV.2"])")})
        .when(appointed("2010-05-02", "p-0001", 2010, seat, R"(,"group":"media")"))
        .recorded();
}

TEST_CASE("a member resigns, is removed, is replaced") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010)};
  given(story).when(resigned("2010-07-01", "p-0001")).recorded();
  given(story).when(removed("2010-07-01", "p-0001")).recorded();
  given(story).when(replaced("2010-07-01", "p-0001", "p-0002")).recorded();
}

TEST_CASE("nobody leaves who never sat") {
  given({opened(2010)})
      .when(resigned("2010-07-01", "p-0001"))
      .refused("refused.neverSat", {"p-0001", "2010-07-01"});
}

TEST_CASE("nobody leaves whose seat lapsed with an earlier cycle") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011)})
      .when(resigned("2011-07-01", "p-0001"))
      .refused("refused.satLast", {"p-0001", "2010", "2011-07-01"}, {2});
}

TEST_CASE("nobody leaves twice") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          resigned("2010-07-01", "p-0001")};
  given(story)
      .when(resigned("2010-08-01", "p-0001"))
      .refused("refused.leftAlready", {"p-0001", "2010-06-30", "2010-08-01"}, {2, 3});
  given(story)
      .when(removed("2010-08-01", "p-0001"))
      .refused("refused.leftAlready", {"p-0001", "2010-06-30", "2010-08-01"}, {2, 3});
  given(story)
      .when(replaced("2010-08-01", "p-0001", "p-0002"))
      .refused("refused.leftAlready", {"p-0001", "2010-06-30", "2010-08-01"}, {2, 3});
}

TEST_CASE("a successor is somebody else who does not sit yet") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          appointed("2010-05-01", "p-0002", 2010)};
  given(story)
      .when(replaced("2010-08-01", "p-0001", "p-0001"))
      .refused("refused.replacesThemselves", {"p-0001"});
  given(story)
      .when(replaced("2010-08-01", "p-0001", "p-0002"))
      .refused("refused.alreadySeated", {"p-0002", "2010", "stakeholder", "2010-05-01"}, {3});
}

TEST_CASE("who leaves one of two seats by being replaced keeps the other") {
  const std::vector<std::string> story = {
      opened(2010), appointed("2010-05-01", "p-0001", 2010, "chair"),
      appointed("2010-05-01", "p-0001", 2010), replaced("2010-07-01", "p-0001", "p-0002")};
  given(story).when(resigned("2010-08-01", "p-0001")).recorded();
  given(story)
      .when(appointed("2010-08-01", "p-0002", 2010))
      .refused("refused.alreadySeated", {"p-0002", "2010", "stakeholder", "2010-07-01"}, {4});
}

TEST_CASE("who holds a host seat may be appointed to another kind of seat, and hand either on") {
  const std::vector<std::string> story = {opened(2010), filled("2010-05-01", "GR", "p-0001"),
                                          filled("2010-05-01", "BR", "p-0002")};
  given(story).when(appointed("2010-06-01", "p-0001", 2010)).recorded();
  given(story).when(replaced("2010-06-01", "p-0001", "p-0003")).recorded();
  given(story)
      .when(replaced("2010-06-01", "p-0001", "p-0002"))
      .refused("refused.holdsHostSeat", {"p-0002", "BR"}, {3});
}

TEST_CASE("nobody leaves before they came") {
  given({opened(2010), appointed("2010-06-01", "p-0001", 2010)})
      .when(removed("2010-05-15", "p-0001"))
      .refused("refused.neverSat", {"p-0001", "2010-05-15"});
}
