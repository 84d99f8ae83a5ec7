// mag next: whose term ends when, what a renewal lacks, and which seats are to be filled.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
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
  void seat(const std::string& person, const std::string& group, const std::string& on) const {
    record("memberAppointed --person " + person + " --cycle 2020 --seat stakeholder --group " +
           group + " --country IN --effective-on " + on + " --authority secretaryGeneral");
  }
  json::value document(const std::string& more = "") const {
    return parsed(mag("next --as-of 2020-12-01 --format json " + more));
  }
};

}  // namespace

TEST_CASE("a term that may be renewed lacks an evaluation until there is one") {
  const RenewingBody body;
  const std::string asked = "next --as-of 2020-12-01";
  check_says(body.mag(asked),
             {"unless it is renewed (V.2)", "1 of 3", "tacit", "evaluation", "Seats to be filled"});
  check_says(body.mag(asked + " --lang fr"),
             {"sauf renouvellement (V.2)", "1 sur 3", "reconduction", "Sièges à pourvoir"});
  CHECK(at(body.document(), "ends").as_array().size() == 3);
  CHECK(at(body.document(), "ends.0.renewal") == "possible");
  CHECK(at(body.document(), "ends.0.ends.clause") == "V.2");
  CHECK(at(body.document(), "ends.0.renewalClause") == "V.2");
  CHECK(at(body.document(), "ends.0.missing.0") == "evaluation");
  const std::string evaluated =
      "memberEvaluated --person p-0001 --cycle 2020 --effective-on 2020-07-01 --authority "
      "secretariat --evaluation ";
  body.record(evaluated + "negative");
  CHECK(at(body.document(), "ends.0.renewal") == "negativeEvaluation");
  CHECK(at(body.document(), "ends.0.renewalClause") == "V.3");
  CHECK(at(body.document(), "toFill.1.why") == "negativeEvaluation");
  CHECK(at(body.document(), "toFill.1.because.1") == 15);
  check_says(body.mag(asked + " --lang fr"), {"après une évaluation défavorable (V.3)"});
  // The same as when the cycle opens.
  check_says(body.mag("cycle open 2021 --on 2021-02-01 --dry-run"),
             {"not renewed: negative evaluation: 1", "tacit renewal: 2"});
  CHECK(at(body.document("--public"), "ends.0.renewal") == "possible");
  body.record(evaluated + "positive");
  CHECK(at(body.document(), "ends.0.renewal") == "possible");
  CHECK(at(body.document(), "ends.0.missing").as_array().empty());
  CHECK(at(body.document("--public"), "ends.0.missing").is_null());
  check_says(body.mag(asked + " --public"), {"Evaluations are confidential (V.3)"});
}

TEST_CASE("who leaves later leaves a seat to be filled") {
  const RenewingBody body;
  body.record("memberResigned --person p-0002 --effective-on 2021-01-10 --authority member");
  const json::value document = body.document();
  CHECK(at(document, "toFill").as_array().size() == 2);
  CHECK(at(document, "toFill.1.why") == "notRenewed");
  CHECK(at(document, "toFill.1.person") == "p-0002");
  CHECK(at(document, "toFill.1.from") == "2021-01-10");
  CHECK(at(document, "toFill.1.left").is_null());
  check_says(body.mag("next --as-of 2020-12-01"), {"leaves on 10 January 2021", "ends, as"});
}

TEST_CASE("who has served as many terms as are allowed leaves a seat to be filled") {
  const RenewingBody body;
  body.write("one.json", R"({"format":"mag-scenario/1",)"
                         R"("parameters":[{"name":"termLimit.maxConsecutiveTerms","value":"1"}]})");
  check_says(body.mag("next --as-of 2020-12-01 --what-if one.json"),
             {"SUPPOSED, not as recorded", "1 of 1", "expires: at",
              "Person 0001 has served as many terms in a row as are allowed (V.2)"});
  const json::value document = body.document("--what-if one.json");
  CHECK(at(document, "toFill").as_array().size() == 4);
  CHECK(at(document, "toFill.1.why") == "limit");
  CHECK(at(document, "ends.0.missing").as_array().empty());
}

TEST_CASE("a seat that was left in mid-cycle is to be filled, until somebody takes it") {
  const RenewingBody body;
  check_says(body.mag("next --as-of 2020-12-01"),
             {"technical community · India · Person 0004 left on 1 June 2020, by event 13",
              "no terms of reference in force fix how many such seats there are"});
  check_says(body.mag("next --as-of 2020-12-01 --lang fr"),
             {"Person 0004 : départ le 1er juin 2020, par l'événement 13"});
  CHECK(json::serialize(at(body.document(), "toFill.0")) ==
        R"({"why":"left","seat":"stakeholder","group":"technicalCommunity","country":"IN",)"
        R"("role":null,"person":null,"from":"2020-06-01","left":{"person":"p-0004",)"
        R"("on":"2020-06-01","by":13},"required":null,"because":[10,13]})");
  CHECK(says(body.mag("next --as-of 2020-12-01 --format csv").out,
             "2020,left,p-0004,Person 0004,technicalCommunity,IN,stakeholder,,,,,2020-06-01,"));
  CHECK(says(body.mag("next --as-of 2020-05-31").out, "leaves on 1 June 2020"));
  body.seat("p-0005", "media", "2020-07-01");  // another seat
  CHECK(at(body.document(), "toFill").as_array().size() == 1);
  body.seat("p-0006", "technicalCommunity", "2020-08-01");
  CHECK(at(body.document(), "toFill").as_array().empty());
  CHECK(at(parsed(body.mag("next --as-of 2020-07-31 --format json")), "toFill.0.why") == "left");
}

TEST_CASE("who was seated again, or taken over, left no seat; who was removed did") {
  const RenewingBody body;
  body.seat("p-0004", "technicalCommunity", "2020-07-01");
  CHECK(at(body.document(), "toFill").as_array().empty());
  body.record(
      "memberReplaced --person p-0003 --successor p-0007 --effective-on 2020-08-01 --authority "
      "secretaryGeneral");
  CHECK(at(body.document(), "toFill").as_array().empty());
  body.record(
      "memberRemoved --person p-0001 --effective-on 2020-09-01 --authority secretaryGeneral");
  CHECK(at(body.document(), "toFill").as_array().size() == 1);
  CHECK(at(body.document(), "toFill.0.left.person") == "p-0001");
  // Who took the seat over is no second person for the group, and may leave it too.
  body.record("memberResigned --person p-0007 --effective-on 2020-10-01 --authority member");
  CHECK(at(body.document(), "toFill.1.left.person") == "p-0007");
  CHECK(at(body.document(), "toFill.1.group") == "privateSector");
}

TEST_CASE("of a group for which terms require something, that is told") {
  const RenewingBody body;
  body.write("quota.jsonl",
             R"({"effectiveOn":"2020-05-01","authority":"secretaryGeneral","basis":"stated",)"
             R"("source":"q","termsAdopted":{"version":"two","clauses":["IV.4","V.1","V.2"],)"
             R"("parameters":[{"name":"quota.group.technicalCommunity.maximum","value":"1/2"}]}})"
             "\n");
  REQUIRE(body.mag("import quota.jsonl").status == 0);
  CHECK(at(body.document(), "toFill.0.required") == "≤ 1/2");
  check_says(body.mag("next --as-of 2020-12-01"), {"required of the group: ≤ 1/2"});
}

TEST_CASE("a seat that was left and is vacant on a list is one") {
  const RenewingBody body;
  body.record(
      "seatVacant --cycle 2020 --seat stakeholder --group technicalCommunity --effective-on "
      "2020-09-01 --authority secretariat");
  const json::value document = body.document();
  CHECK(at(document, "toFill").as_array().size() == 1);
  CHECK(at(document, "toFill.0.why") == "vacant");
  CHECK(at(document, "toFill.0.left.person") == "p-0004");
  check_says(body.mag("next --as-of 2020-12-01"),
             {"listed as vacant on 1 September 2020", "left on"});
}

TEST_CASE("of a host country seat vacated in mid-cycle it is told who left it") {
  const SmallBody body;
  const auto record = [&](const std::string& decision) {
    const Answer told = body.mag("record " + decision + " --basis stated --source s");
    CAPTURE(told.err);
    REQUIRE(told.status == 0);
  };
  const auto to_fill = [&](const std::string& day) {
    return at(parsed(body.mag("next --format json --as-of " + day)), "toFill").as_array();
  };
  record(
      "hostSeatFilled --person p-0009 --country CH --effective-on 2020-11-15 --authority "
      "hostCountry");
  record("hostSeatVacated --country CH --effective-on 2020-12-01 --authority hostCountry");
  // No terms of reference give the country a seat; what is known is that it was left.
  REQUIRE(to_fill("2020-12-31").size() == 2);
  CHECK(at(to_fill("2020-12-31")[1], "why") == "left");
  record(
      "termsAdopted --version one --clauses IV.3 --effective-on 2020-01-15 --authority "
      "secretaryGeneral");
  REQUIRE(to_fill("2020-12-31").size() == 2);
  CHECK(at(to_fill("2020-12-31")[0], "why") == "hostVacant");
  CHECK(at(to_fill("2020-12-31")[0], "from") == "2020-12-01");
  CHECK(at(to_fill("2020-12-31")[0], "left.person") == "p-0009");
  CHECK(to_fill("2020-11-30").size() == 2);  // somebody leaves
  // It stays so in the cycles after it; of members, those are open that ended with their cycle.
  record(
      "cycleOpened --cycle 2021 --roster complete --effective-on 2021-02-01 --authority "
      "secretaryGeneral");
  REQUIRE(to_fill("2021-03-01").size() == 4);
  CHECK(at(to_fill("2021-03-01")[0], "left.person") == "p-0009");
  CHECK(at(to_fill("2021-03-01")[1], "why") == "ended");
  record(
      "hostSeatFilled --person p-0010 --country CH --effective-on 2021-04-01 --authority "
      "hostCountry");
  CHECK(to_fill("2021-05-01").size() == 3);
}

TEST_CASE("who is not in the next cycle, of which everyone is named, is not renewed") {
  const RenewingBody body;
  const std::string opened =
      "cycleOpened --cycle 2021 --effective-on 2021-02-01 --authority secretaryGeneral";
  body.record(opened);
  CHECK(at(body.document(), "ends.0.renewal") == "unknown");
  CHECK(at(body.document(), "toFill").as_array().size() == 1);
  body.record(opened + " --roster complete");
  CHECK(at(body.document(), "ends.0.renewal") == "notRenewed");
  CHECK(at(body.document(), "toFill").as_array().size() == 4);
  CHECK(at(body.document(), "toFill.0.why") == "left");
  CHECK(at(body.document(), "toFill.1.from") == "2021-02-01");
  // Once the cycle has opened the seats that the list does not have are open, until they are taken.
  const auto open = [&] {
    return at(parsed(body.mag("next --as-of 2021-03-01 --format json")), "toFill").as_array();
  };
  REQUIRE(open().size() == 3);
  CHECK(at(open()[0], "why") == "ended");
  CHECK(json::serialize(at(open()[0], "left")) ==
        R"({"person":"p-0001","on":"2021-02-01","by":15})");
  check_says(
      body.mag("next --as-of 2021-03-01"),
      {"governments · Brazil · Person 0001: the seat ended on 1 February 2021 with its cycle, "
       "by event 15"});
  check_says(body.mag("next --as-of 2021-03-01 --lang fr"), {"le 1er février 2021 avec son cycle"});
  CHECK(says(body.mag("next --as-of 2021-03-01 --format csv").out, "2021,ended,p-0001,"));
  body.record(
      "memberAppointed --person p-0005 --cycle 2021 --seat stakeholder --group government "
      "--country KE --effective-on 2021-02-15 --authority secretaryGeneral");
  CHECK(open().size() == 2);
}

TEST_CASE("a seat that expired is to be filled, and one of which nothing is said is not known") {
  const RenewingBody body;
  body.record("cycleOpened --cycle 2021 --effective-on 2021-02-01 --authority secretaryGeneral");
  const auto open = [&] {
    return at(parsed(body.mag("next --as-of 2021-03-01 --format json")), "toFill").as_array();
  };
  CHECK(open().empty());
  body.record(
      "termExpired --person p-0002 --cycle 2021 --effective-on 2021-02-01 --authority "
      "secretaryGeneral");
  REQUIRE(open().size() == 1);
  CHECK(at(open()[0], "left.person") == "p-0002");
  CHECK(at(open()[0], "left.by") == 16);
}

TEST_CASE(
    "the chair is named apart: before the cycle ends, and after it where nobody is on record") {
  const RenewingBody body;
  body.record(
      "memberAppointed --person p-0009 --cycle 2020 --seat chair --effective-on 2020-03-01 "
      "--authority secretaryGeneral");
  body.write("unlimited.json", R"({"format":"mag-scenario/1",)"
                               R"("parameters":[{"name":"termLimit.chairExempt","value":"yes"}]})");
  const auto last = [&](const std::string& asked) {
    const auto seats = at(parsed(body.mag("next --format json --as-of " + asked)), "toFill");
    return at(seats.as_array().back(), "why").as_string();
  };
  CHECK(last("2020-12-01 --what-if unlimited.json") == "apart");
  check_says(body.mag("next --as-of 2020-12-01 --what-if unlimited.json"),
             {"chair · p-0009: the seat ends with the cycle, and is named apart"});
  body.record("cycleOpened --cycle 2021 --effective-on 2021-02-01 --authority secretaryGeneral");
  CHECK(last("2021-03-01") == "chairUnknown");
  check_says(body.mag("next --as-of 2021-03-01"), {"chair · not known whether it is held"});
  body.record(
      "memberAppointed --person p-0008 --cycle 2021 --seat chair --effective-on 2021-02-15 "
      "--authority secretaryGeneral");
  CHECK(last("2021-03-01") == "apart");
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
             {"Mochizuki", "renewed,", "no renewal is recorded", "not known",
              "published figure: 55; named on this day: 5; not named: 50",
              "not known whether it is held"});
  const json::value document = parsed(ask("next --as-of 2018 --format json"));
  CHECK(keys(document) == "asOf knownAt cycle terms yearEnded unnamed ends toFill occasions");
  CHECK(keys(at(document, "toFill.0")) ==
        "why seat group country role person from left required because");
  CHECK(keys(at(document, "ends.0.ends")) == "text clause on");
  const std::string csv = ask("next --as-of 2018 --format csv").out;
  CHECK(
      csv.starts_with("as_of,cycle,what,person,name,group,country,seat,role,term,term_exact,"
                      "terms_allowed,on,clause,renewal,missing,because\n"));
  check_fails(ask("next --format dot"), 2, {"--format"});
  check_fails(ask("next 2018"), 2, {"2018"});
  check_says(ask("next --as-of 2005-01-01"), {"No cycle had opened by that day"});
}
