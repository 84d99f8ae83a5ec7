// mag why: the chain from a seat or a finding to its sources, as text, JSON and a drawing.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"

namespace {

namespace json = boost::json;
using namespace test;

}  // namespace

TEST_CASE("a seat is explained by its events, with their sources") {
  check_says(ask("why Hassan --as-of 2007"),
             {"Ayesha Hassan (p-0002)", "private sector", "2006-05-17", "2007-08-20",
              "Terms in a row on record: 2"});
  const json::value document = parsed(ask("why Hassan --as-of 2007 --format json"));
  CHECK(keys(document) ==
        "asOf knownAt cycle person name affiliation holdsSeat lastTerm terms termsExact "
        "termsAllowed otherTerms waiting ends chain seats evaluations findings");
  CHECK(keys(at(document, "lastTerm")) == "cycle seat group country role");
  CHECK(keys(at(document, "chain.0"))
            .starts_with("position effectiveOn kind clause authority basis source note"));
  CHECK(at(document, "holdsSeat") == true);
  CHECK(at(document, "terms") == 2);
}

TEST_CASE("a finding is explained by its clause, parameters, terms and events") {
  const std::string id = "rotation/V.4/2010";
  check_says(ask("why " + id + " --as-of 2010 --lang fr"),
             {"Verdict : écart", "Clause : V.4", "Mesuré : 3/56", "rotation.share = 1/3", "2008"});
  const json::value document = parsed(ask("why " + id + " --as-of 2010 --format json"));
  CHECK(keys(document) == "asOf knownAt cycle finding bounds terms termsAdopted chain");
  CHECK(at(document, "finding.id") == json::value(id));
  CHECK(at(document, "termsAdopted.kind") == "termsAdopted");
  CHECK(at(document, "finding.parameters").as_object().contains("rotation.share"));
}

TEST_CASE("what is explained is what the audit found") {
  const json::value audit = parsed(ask("audit --as-of 2011 --all --format json"));
  for (const json::value& finding : at(audit, "findings").as_array()) {
    const std::string id(at(finding, "id").as_string());
    CAPTURE(id);
    const json::value why = parsed(ask("why " + id + " --as-of 2011 --format json"));
    CHECK(at(why, "finding") == finding);
  }
}

TEST_CASE("as JSON both say what was acknowledged, and the bounds that the rules leave") {
  const SmallBody body;
  const auto why = [&](const std::string& asked) {
    return json::parse(body.mag("why " + asked + " --format json").out);
  };
  const std::string resigned =
      "record memberResigned --person p-0001 --effective-on 2020-11-01 --authority member --basis "
      "stated --source s";
  REQUIRE(body.mag(resigned + " --acknowledge 'as the letter says'").status == 0);
  const auto chain = why("p-0001").at("chain").as_array();
  CHECK(chain.front().at("acknowledged").is_null());
  CHECK(chain.back().at("acknowledged") == "as the letter says");
  const auto size = why("size/IV.1/2020");
  CHECK(size.at("bounds").at("measured") == "2");
  CHECK(size.at("bounds").at("least").is_null());
  const auto bounds = [](const char* finding) {
    return parsed(ask("why " + std::string(finding) + " --format json")).at("bounds");
  };
  CHECK(bounds("quota/IV.4/government/2018") ==
        json::parse(R"({"measured":null,"least":"0/55","most":"53/55","asked":null,"from":null,
                        "to":"2/5"})"));
  CHECK(bounds("reconciliation/members/2018").is_null());
}

TEST_CASE("both are drawn for Graphviz") {
  for (const char* what : {"Hassan", "rotation/V.4/2011"}) {
    const Answer drawn = ask(std::string("why ") + what + " --as-of 2011 --format dot");
    CHECK(drawn.status == 0);
    CHECK(drawn.out.starts_with("digraph"));
    CHECK(drawn.out.ends_with("}\n"));
    CHECK(says(drawn.out, "->"));
    CHECK(says(drawn.out, "2011"));
  }
  CHECK(says(ask("why Hassan --as-of 2011 --format dot --lang fr").out, "nomination d'un membre"));
}

TEST_CASE("who or what is not there is said not to be, and how to find it") {
  check_fails(ask("why Nobody --as-of 2011"), 2, {"Nobody"});
  check_fails(ask("why rotation/V.4/1999 --as-of 2011 --lang fr"), 2, {"mag audit --all"});
  check_fails(ask("why an --as-of 2011"), 2, {"(p-00"});
  CHECK(ask("why p-9999 --as-of 2011").status == 2);
  CHECK(ask("why p-0002 --as-of 2001-01-01").status == 2);
}

TEST_CASE("the id of a finding says on which day to look for it") {
  const auto audits = parsed(ask("audit --from 1900 --all --format json"));
  int tried = 0;
  for (const json::value& audit : at(audits, "audits").as_array()) {
    const auto& findings = at(audit, "findings").as_array();
    REQUIRE(!findings.empty());
    const std::string id(at(findings.at(findings.size() / 2), "id").as_string());
    CAPTURE(id);
    const std::string day(at(audit, "asOf").as_string());
    const Answer without = ask("why " + id);
    CHECK(without.status == 0);
    CHECK(without.out == ask("why " + id + " --as-of " + day).out);
    ++tried;
  }
  CHECK(tried > 15);
  CHECK(ask("why rotation/V.4/2010 --as-of 2011").status == 2);
  check_fails(ask("why rotation/V.4/1999"), 2, {"cycle 1999 is not on record"});
}

TEST_CASE("the id of a finding about an event names the event") {
  check_fails(ask("why coherence/9999"), 2, {"there is no event 9999"});
}

TEST_CASE("a name needs no quotes") {
  const Answer quoted = ask("why 'Ayesha Hassan' --as-of 2011");
  CHECK(quoted.status == 0);
  CHECK(ask("why Ayesha Hassan --as-of 2011").out == quoted.out);
  CHECK(ask("why --as-of 2011 Ayesha --quiet Hassan").out == quoted.out);
  CHECK(ask("log --person Ayesha Hassan --kind memberAppointed").out ==
        ask("log --person 'Ayesha Hassan' --kind memberAppointed").out);
  for (const char* several :
       {"why p-0002 p-0003", "why Hassan rotation/V.4/2010", "why size/IV.1/2006 size/IV.1/2007"})
    check_fails(ask(several), 2, {"one person or finding at a time"});
}

TEST_CASE("a seat without end names no cycle that is none, whether or not it is held") {
  const SmallBody body;
  const auto record = [&](const std::string& rest) {
    REQUIRE(body.mag("record " + rest +
                     " --authority hostCountry --basis stated --source s --acknowledge known")
                .status == 0);
  };
  const auto nowhere = [&] {
    for (const char* verb : {"why p-0001",
                             "why p-0001 --format json",
                             "why p-0001 --format dot",
                             "log",
                             "log --format json",
                             "log --format csv",
                             "show 15",
                             "show 15 --format json",
                             "show 16",
                             "composition",
                             "composition --format json",
                             "composition --format csv",
                             "blame",
                             "blame --format json",
                             "blame --format csv",
                             "audit --all",
                             "audit --all --format json",
                             "audit --all --format csv",
                             "diff 2020-03-01 2022-03-01",
                             "composition --cycles",
                             "diff 2020-03-01 2022-03-01 --format json",
                             "diff 2020-03-01 2022-03-01 --format csv"})
      for (const char* language : {" --lang en", " --lang fr"}) {
        const Answer answer = body.mag(std::string(verb) + language);
        CHECK_MESSAGE(!says(answer.out + answer.err, "32767"), verb);
      }
  };
  record("memberResigned --person p-0001 --effective-on 2020-12-01");
  record("hostSeatFilled --country CH --person p-0001 --effective-on 2021-01-01");
  nowhere();
  check_says(body.mag("why p-0001"), {"holds a seat: host country seat"});
  record("hostSeatVacated --country CH --effective-on 2021-06-01");
  nowhere();
  const Answer left = body.mag("why p-0001");
  check_says(left, {"no longer holds a seat. Last seat: host country seat"});
  CHECK_FALSE(says(left.out, "Consecutive term 0"));
  CHECK_FALSE(says(body.mag("why p-0001 --lang fr").out, "n° 0"));
}
