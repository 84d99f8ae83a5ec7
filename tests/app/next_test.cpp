// mag next: whose term ends when, what a renewal lacks, and which seats are to be filled.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <string>

#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"

namespace {

namespace json = boost::json;
using namespace test;

// The small body, with terms of reference that renew terms tacitly, but for an evaluation.
struct RenewingBody : SmallBody {
  RenewingBody() {
    record(
        "termsAdopted --version one --clauses V.1 --clauses V.2 --clauses V.3 --effective-on "
        "2020-01-15 --authority secretaryGeneral");
  }
  void record(const std::string& decision) const {
    const Answer told = mag("record " + decision + " --basis stated --source s");
    CAPTURE(told.err);
    REQUIRE(told.status == 0);
  }
  json::value document(const std::string& more = "") const {
    return parsed(mag("next --as-of 2020-12-01 --format json " + more));
  }
};

}  // namespace

TEST_CASE("a term that may be renewed lacks an evaluation until there is one") {
  const RenewingBody body;
  const std::string asked = "next --as-of 2020-12-01";
  check_says(body.mag(asked), {"unless it is renewed (V.2)", "1 of 3", "possible,", "evaluation",
                               "None on record."});
  check_says(body.mag(asked + " --lang fr"),
             {"sauf renouvellement (V.2)", "1 sur 3", "possible,", "Sièges à pourvoir"});
  CHECK(at(body.document(), "ends").as_array().size() == 3);
  CHECK(at(body.document(), "ends.0.renewal") == "possible");
  CHECK(at(body.document(), "ends.0.ends.clause") == "V.2");
  CHECK(at(body.document(), "ends.0.missing.0") == "evaluation");
  const std::string evaluated =
      "memberEvaluated --person p-0001 --cycle 2020 --effective-on 2020-07-01 --authority "
      "secretariat --evaluation ";
  body.record(evaluated + "negative");
  CHECK(at(body.document(), "ends.0.missing.0") == "positiveEvaluation");
  body.record(evaluated + "positive");
  CHECK(at(body.document(), "ends.0.missing").as_array().empty());
  CHECK(at(body.document("--public"), "ends.0.missing").is_null());
  check_says(body.mag(asked + " --public"), {"Evaluations are confidential (V.3)"});
}

TEST_CASE("who leaves later leaves a seat to be filled") {
  const RenewingBody body;
  body.record("memberResigned --person p-0002 --effective-on 2021-01-10 --authority member");
  const json::value document = body.document();
  CHECK(at(document, "toFill").as_array().size() == 1);
  CHECK(at(document, "toFill.0.why") == "notRenewed");
  CHECK(at(document, "toFill.0.person") == "p-0002");
  CHECK(at(document, "toFill.0.from") == "2021-01-10");
  check_says(body.mag("next --as-of 2020-12-01"), {"leaves on 10 January 2021", "not renewed"});
}

TEST_CASE("who has served as many terms as are allowed leaves a seat to be filled") {
  const RenewingBody body;
  body.write("one.json", R"({"format":"mag-scenario/1",)"
                         R"("parameters":[{"name":"termLimit.maxConsecutiveTerms","value":"1"}]})");
  check_says(body.mag("next --as-of 2020-12-01 --what-if one.json"),
             {"SUPPOSED, not as recorded", "1 of 1", "at the limit",
              "Person 0001 has served as many terms in a row as are allowed (V.2)"});
  const json::value document = body.document("--what-if one.json");
  CHECK(at(document, "toFill").as_array().size() == 3);
  CHECK(at(document, "toFill.0.why") == "limit");
  CHECK(at(document, "ends.0.missing").as_array().empty());
}

TEST_CASE("who sits when the year is over holds over until the next cycle") {
  const RenewingBody body;
  check_says(body.mag("next --as-of 2021-03-01"), {"ended on 31 January 2021", "hold over"});
  check_says(body.mag("next --as-of 2021-03-01 --lang fr"), {"restent en fonctions"});
  const std::string over = body.mag("next --as-of 2021-01-31").out;
  CHECK_FALSE(says(over, "hold over"));
}

TEST_CASE("what is ahead of the MAG, as far as the record shows") {
  check_says(ask("next --as-of 2018"),
             {"Mochizuki", "renewed", "no renewal is recorded", "not known",
              "published figure: 55; named on this day: 5; not named: 50",
              "not known whether it is held"});
  const json::value document = parsed(ask("next --as-of 2018 --format json"));
  CHECK(keys(document) == "asOf knownAt cycle terms yearEnded unnamed ends toFill");
  CHECK(keys(at(document, "toFill.0")) == "why seat group country role person from because");
  CHECK(keys(at(document, "ends.0.ends")) == "text clause on");
  const std::string csv = ask("next --as-of 2018 --format csv").out;
  CHECK(
      csv.starts_with("as_of,cycle,what,person,name,group,country,seat,role,term,term_exact,"
                      "terms_allowed,on,clause,renewal,missing,because\n"));
  check_fails(ask("next --format dot"), 2, {"--format"});
  check_fails(ask("next 2018"), 2, {"2018"});
  check_says(ask("next --as-of 2005-01-01"), {"No cycle had opened by that day"});
}
