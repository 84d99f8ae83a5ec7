// mag why-not: by which events somebody does not sit, and what would stand against a seat.
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

// The small body, of which terms of reference say how many governments and how many terms.
struct LimitedBody : SmallBody {
  LimitedBody() {
    write("terms.json", R"({"effectiveOn":"2020-01-15","authority":"secretaryGeneral",
      "basis":"stated","source":"s","termsAdopted":{"version":"one",
      "clauses":["IV.1","IV.2","IV.4","V.2"],"parameters":[
      {"name":"quota.group.government.maximum","value":"1/3","clause":"IV.4"},
      {"name":"quota.group.spread","value":"3","clause":"IV.4"},
      {"name":"size.target","value":"4","clause":"IV.1"},
      {"name":"size.tolerance","value":"2","clause":"IV.1"},
      {"name":"termLimit.maxConsecutiveTerms","value":"1","clause":"V.2"}]}})");
    const Answer told = mag("record --json terms.json --acknowledge so");
    CAPTURE(told.err);
    REQUIRE(told.status == 0);
  }
  void record(const std::string& decision) const {
    const Answer told = mag("record " + decision + " --basis stated --source s --acknowledge so");
    CAPTURE(told.err);
    REQUIRE(told.status == 0);
  }
  json::value document(const std::string& asked) const {
    return parsed(mag("why-not " + asked + " --format json"));
  }
  std::string standing(const std::string& asked) const {
    return std::string(at(document(asked), "standing").as_string());
  }
};

const char* const decided = " --authority secretaryGeneral";

}  // namespace

TEST_CASE(
    "of somebody whom the record never named a seat is supposed for the group that is given") {
  const LimitedBody body;
  check_says(body.mag("why-not Jane Doe --cycle 2020"),
             {"The record names nobody of this name: Jane Doe", "give the group"});
  check_says(body.mag("why-not Jane Doe --cycle 2020 --lang fr"),
             {"Le registre ne nomme personne de ce nom : Jane Doe", "indiquer le groupe"});
  const json::value nobody = body.document("Jane Doe --cycle 2020");
  CHECK(keys(nobody) ==
        "asOf knownAt cycle person name standing text firstNamed lastTerm waiting chain "
        "evaluations supposed");
  CHECK(at(nobody, "standing") == "neverNamed");
  CHECK(at(nobody, "supposed").is_null());
  check_says(body.mag("why-not Jane Doe --cycle 2020 --group media --country KE"),
             {"Below, this person is: p-0005", "appointment (1 February 2020): media · Kenya",
              "No clause in force is known to stand against it"});
}

TEST_CASE("what stands against a seat is a quota, and one member less or one parameter would do") {
  const LimitedBody body;
  const std::string asked = "Jane Doe --cycle 2020 --group government --country AR";
  check_says(body.mag("why-not " + asked),
             {"breach · governments – seats: 2/4 (50%); maximum: 1/3",
              "one member less, any one of these: Person 0001",
              "quota.group.government.maximum = 2/4 (in force: 1/3)"});
  check_says(body.mag("why-not " + asked + " --lang fr"),
             {"Ce qui s'y opposerait", "un membre de moins, n'importe lequel de ceux-ci",
              "quota.group.government.maximum = 2/4 (en vigueur : 1/3)"});
  const json::value document = body.document(asked);
  const json::value& seat = at(document, "supposed");
  CHECK(
      keys(seat) ==
      "effectiveOn seat group country refused inPlaceOf beside against other absences parameters");
  CHECK(at(seat, "against.0.after.id") == "quota/IV.4/government/2020");
  CHECK(at(seat, "absences").as_array().size() == 1);
  CHECK(at(seat, "absences.0.person") == "p-0001");
  CHECK(at(seat, "parameters").as_array().size() == 1);
  CHECK(at(seat, "parameters.0.inForce") == "1/3");
  // A government less as well, and nothing stands against it.
  body.record("memberResigned --person p-0001 --effective-on 2020-03-01 --authority member");
  CHECK(at(body.document(asked), "supposed.against").as_array().empty());
}

TEST_CASE("several things that stand against a seat may be more than one change can mend") {
  const LimitedBody body;
  body.record("cycleOpened --cycle 2021 --roster complete --effective-on 2021-02-01" +
              std::string(decided));
  body.record("termRenewed --person p-0001 --cycle 2021 --effective-on 2021-02-01" +
              std::string(decided));
  body.record("termRenewed --person p-0003 --cycle 2021 --effective-on 2021-02-01" +
              std::string(decided));
  body.record("termExpired --person p-0002 --cycle 2021 --effective-on 2021-02-01" +
              std::string(decided));
  const std::string asked = "p-0002 --cycle 2021";
  CHECK(body.standing(asked) == "expired");
  check_says(
      body.mag("why-not " + asked),
      {"was not renewed (event 18, expiry of a term); its last cycle: 2020",
       "consecutive terms: 2; maximum: 1", "termLimit.maxConsecutiveTerms = 2 (in force: 1)"});
  CHECK(at(body.document(asked), "supposed.absences").as_array().empty());
  // Of another group, it is two clauses, and no single change is enough.
  check_says(body.mag("why-not " + asked + " --group government"),
             {"seats: 2/3", "maximum: 1.", "would be enough"});
}

TEST_CASE("how somebody came not to sit is told with the event") {
  const LimitedBody body;
  const auto leaves = [&](const std::string& kind, const std::string& person,
                          const std::string& more = "") {
    body.record(kind + " --person " + person + " --effective-on 2020-04-01 " + more + decided);
  };
  CHECK(body.standing("p-0004 --cycle 2020") == "resigned");
  CHECK(body.standing("p-0004 --as-of 2020-05-31") == "sits");
  check_says(body.mag("why-not p-0004 --as-of 2020-05-31"), {"mag why p-0004 shows why"});
  leaves("memberRemoved", "p-0001");
  leaves("memberReplaced", "p-0002", "--successor p-0006");
  CHECK(body.standing("p-0001 --cycle 2020") == "removed");
  CHECK(body.standing("p-0002 --cycle 2020") == "replaced");
  check_says(body.mag("why-not p-0002 --cycle 2020"),
             {"(event 16, ", "first day without it: 1 April 2020"});
  body.record("personDescribed --person p-0008 --name Seatless --effective-on 2020-04-01" +
              std::string(decided));
  CHECK(body.standing("Seatless --cycle 2020") == "neverSeated");
  CHECK(at(body.document("p-0001 --cycle 2020"), "supposed.effectiveOn") == "2020-04-01");
  body.record(
      "memberAppointed --person p-0009 --cycle 2021 --group media --seat stakeholder "
      "--effective-on 2020-12-01" +
      std::string(decided));
  CHECK(body.standing("p-0009 --as-of 2020-12-31") == "waits");
  body.record("cycleOpened --cycle 2021 --roster complete --effective-on 2021-02-01" +
              std::string(decided));
  body.record("memberRotatedOut --person p-0006 --cycle 2021 --effective-on 2021-02-01" +
              std::string(decided));
  CHECK(body.standing("p-0006 --cycle 2021") == "rotatedOut");
  CHECK(body.standing("p-0003 --cycle 2021") == "notRenewed");
  check_says(body.mag("why-not p-0003 --cycle 2021"),
             {"No renewal is on record: the last seat was for the cycle 2020"});
  body.record("cycleOpened --cycle 2022 --roster partial --effective-on 2022-02-01" +
              std::string(decided));
  CHECK(body.standing("p-0009 --cycle 2022") == "notKnown");
}

TEST_CASE("the seat of a host country goes from one to the other") {
  const LimitedBody body;
  body.record("hostSeatFilled --country CH --person p-0005 --effective-on 2020-11-20" +
              std::string(decided));
  body.record("hostSeatFilled --country CH --person p-0006 --effective-on 2020-11-25" +
              std::string(decided));
  const json::value document = body.document("p-0005 --as-of 2020-12-01");
  CHECK(at(document, "standing") == "replaced");
  const json::value& seat = at(document, "supposed");
  CHECK(at(seat, "seat") == "host");
  CHECK(at(seat, "inPlaceOf.0") == "p-0006");
  check_says(body.mag("why-not p-0005 --as-of 2020-12-01"), {"Who would sit no longer: p-0006"});
}

TEST_CASE("a seat that could not be given is refused as it would be when recorded") {
  const LimitedBody body;
  const std::string asked = "X --group media --country YU --cycle 2020";
  check_says(body.mag("why-not " + asked), {"It could not be recorded: the country code YU"});
  CHECK(at(body.document(asked), "supposed.refused").is_string());
  CHECK(at(body.document(asked), "supposed.against").as_array().empty());
}

TEST_CASE("a question that is not understood names what is wrong") {
  const LimitedBody body;
  check_fails(body.mag("why-not X --group goverment"), 2, {"goverment", "did you mean government"});
  check_fails(body.mag("why-not X --seat charis"), 2, {"--seat", "stakeholder, host, chair"});
  check_fails(body.mag("why-not X --country KEN"), 2, {"--country", "KEN"});
  check_fails(body.mag("why-not X --cycle 20"), 2, {"--cycle", "\"20\""});
  check_fails(body.mag("why-not X --cycle 2020 --as-of 2020"), 2, {"--cycle", "--as-of"});
  check_fails(body.mag("why-not X --cycle 2035"), 2, {"2035", "not on record"});
  check_fails(body.mag("why-not Person"), 2, {"may be any of these", "p-0001", "p-0004"});
  check_fails(body.mag("why-not p-0001 p-0002"), 2, {"one person"});
  check_fails(body.mag("why-not"), 2, {"WHO"});
}

TEST_CASE("in the real record somebody resigned, and another was never named") {
  check_says(ask("why-not Hofmann --cycle 2011"),
             {"(event 434, resignation of a member)", "first day without it: 25 May 2011",
              "appointment (26 May 2011): civil society"});
  CHECK(at(parsed(ask("why-not Nobody Such --cycle 2011 --format json")), "standing") ==
        "neverNamed");
}

TEST_CASE("who is named only later is that person, and a number of their own is nobody's") {
  const LimitedBody body;
  body.record("personDescribed --person p-0020 --name 'Late Comer' --effective-on 2021-03-01" +
              std::string(decided));
  const json::value document = body.document("Late Comer --as-of 2020-06-01 --group media");
  CHECK(at(document, "standing") == "namedLater");
  CHECK(at(document, "person") == "p-0020");
  CHECK(json::serialize(at(document, "firstNamed")) == R"({"on":"2021-03-01","by":15})");
  check_says(body.mag("why-not late comer --as-of 2020-06-01 --group media"),
             {"Late Comer is first named on 1 March 2021 (event 15), after this day."});
  check_says(body.mag("why-not p-0020 --as-of 2020-06-01 --lang fr"),
             {"nomme Late Comer pour la première fois le 1er mars 2021 (événement 15)"});
  CHECK(at(body.document("Jane Doe --as-of 2020-06-01 --group media"), "person") == "p-0021");
}

TEST_CASE("a person may be asked for by number, however it is typed") {
  const LimitedBody body;
  for (const char* typed : {"p-0004", "P-0004", "P-4", "'p 4'", "p4"}) {
    CAPTURE(typed);
    CHECK(body.standing(typed + std::string(" --cycle 2020")) == "resigned");
  }
  check_says(body.mag("why-not P-9999 --cycle 2020"),
             {"No person on record has this number: p-9999"});
  check_says(body.mag("why-not p-9999 --cycle 2020 --lang fr"),
             {"Aucune personne du registre ne porte ce numéro : p-9999"});
}

TEST_CASE("of a chair it is told who sits in it; of another seat its kind may be given") {
  const LimitedBody body;
  const auto chairs = [&](const std::string& person, const std::string& on) {
    body.record("memberAppointed --person " + person +
                " --cycle 2020 --seat chair --effective-on " + on + decided);
  };
  chairs("p-0008", "2020-02-01");
  body.record("memberResigned --person p-0008 --effective-on 2020-03-01 --authority member");
  chairs("p-0009", "2020-03-01");
  CHECK(at(body.document("p-0008 --cycle 2020"), "supposed.seat") == "chair");
  CHECK(at(body.document("p-0008 --cycle 2020"), "supposed.beside.0") == "p-0009");
  check_says(body.mag("why-not p-0008 --cycle 2020"),
             {"Who sits in the chair, and would go on beside it: p-0009"});
  check_says(body.mag("why-not p-0008 --cycle 2020 --lang fr"),
             {"Qui assure la présidence, et continuerait à côté : p-0009"});
  const json::value member = body.document("p-0008 --cycle 2020 --seat stakeholder --group media");
  CHECK(at(member, "supposed.seat") == "stakeholder");
  CHECK(at(member, "supposed.beside").as_array().empty());
  check_says(body.mag("why-not Jane --cycle 2020 --seat host"), {"give the country of the seat"});
  CHECK(at(body.document("Jane --cycle 2020 --seat host --country CH"), "supposed.seat") == "host");
}

TEST_CASE("the value that would be enough is the nearest, not any that would do") {
  const LimitedBody body;
  // 191 of 366 days, which count as a term.
  body.record("memberResigned --person p-0001 --effective-on 2020-08-10 --authority member");
  body.record("cycleOpened --cycle 2021 --effective-on 2021-02-01" + std::string(decided));
  const json::value document = body.document("p-0001 --cycle 2021");
  const auto parameter = [&](const std::string& name) {
    return with(at(document, "supposed.parameters"), "name", name);
  };
  CHECK(at(parameter("termLimit.partialTermCounts"), "value") == "53/100");
  CHECK(at(parameter("termLimit.maxConsecutiveTerms"), "value") == "2");
}
