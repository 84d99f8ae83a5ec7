// P: the body, its terms of reference, and what changes in a person.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"

using namespace test;

TEST_CASE("a body is established once, whatever the day") {
  given({}).when(body).recorded();
  given({body})
      .when(line("2007-01-01", "bodyEstablished", R"("name":"Another")"))
      .refused("refused.establishedTwice", {}, {1});
  given({body})
      .when(line("2005-01-01", "bodyEstablished", R"("name":"Another")"))
      .refused("refused.establishedTwice", {}, {1});
}

TEST_CASE("the day on which the body was established may be corrected") {
  given({body})
      .when(corrected("2010-01-01", 1, line("2005-01-01", "bodyEstablished", R"("name":"A body")")))
      .recorded();
}

TEST_CASE("figures may speak of the time before the body") {
  given({body})
      .when(line("2005-05-01", "figurePublished",
                 R"("cycle":2006,"measure":"plannedMembers","value":40)"))
      .recorded();
}

TEST_CASE("a version of the terms is adopted once") {
  given({terms("A")}).when(terms("B")).recorded();
  given({terms("A")})
      .when(line("2012-05-01", "termsAdopted", R"("version":"A")"))
      .refused("refused.versionAdopted", {"A", "2010-05-01"}, {1});
}

TEST_CASE("terms name clauses that there are, each once") {
  given({}).when(terms("A", R"(,"clauses":["IV.4","V.2"])")).recorded();
  given({})
      .when(terms("A", R"(,"clauses":["IV.44"])"))
      .refused("refused.unknownClauseNear", {"IV.44", "IV.4"});
  given({}).when(terms("A", R"(,"clauses":["Annex"])")).refused("refused.unknownClause", {"Annex"});
  given({})
      .when(terms("A", R"(,"clauses":["IV.4","IV.4"])"))
      .refused("refused.clauseTwice", {"IV.4"});
}

TEST_CASE("terms fix parameters that rules know, each once and to a value it can have") {
  const auto fixing = [](std::string_view parameters) {
    return terms("A", R"(,"parameters":[)" + std::string(parameters) + "]");
  };
  const std::string share = R"({"name":"rotation.share","value":"1/3","clause":"V.4"})";
  given({}).when(fixing(share)).recorded();
  given({}).when(fixing(share + "," + share)).refused("refused.parameterTwice", {"rotation.share"});
  given({})
      .when(fixing(R"({"name":"rotation.share","value":"1/3","clause":"V.9"})"))
      .refused("refused.unknownClauseNear", {"V.9", "V.1"});
  given({})
      .when(fixing(R"({"name":"rotation.shore","value":"1/3"})"))
      .refused("parameter.unknownNearest", {"rotation.shore", "rotation.share"});
}

TEST_CASE("terms that state a parameter in a form that it cannot have are refused") {
  Record record;
  const auto refused = record.propose(std::string_view(
      terms("A", R"(,"parameters":[{"name":"rotation.share","value":"a third"}])")));
  REQUIRE(refused);
  CHECK(refused->reason.key.starts_with("parameter."));
  CHECK(refused->because.empty());
}

TEST_CASE("a person is described any number of times") {
  const auto described = [](std::string_view on) {
    return line(on, "personDescribed", R"("person":"p-0001","name":"Person 0001")");
  };
  given({described("2010-01-01")}).when(described("2011-01-01")).recorded();
}

TEST_CASE("a change of affiliation says what changed") {
  given({})
      .when(line("2010-01-01", "affiliationChanged", R"("person":"p-0001","country":"BR")"))
      .recorded();
  given({})
      .when(line("2010-01-01", "affiliationChanged", R"("person":"p-0001")"))
      .refused("refused.changesNothing", {"p-0001"});
}
