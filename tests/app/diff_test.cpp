// mag diff: days, cycles and states of knowledge.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/array.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"

namespace {

namespace json = boost::json;
using namespace test;

}  // namespace

TEST_CASE("two cycles are compared on the last day of each") {
  const json::value document = parsed(ask("diff 2010 2011 --format json"));
  CHECK(keys(document) == "from to members seats counts findings");
  CHECK(keys(at(document, "from")) == "asOf knownAt cycle");
  CHECK(at(document, "from.asOf") == "2011-05-25");
  CHECK(at(document, "to.cycle") == 2011);
  CHECK(keys(at(document, "seats.0")) == "person name what before after because");
  CHECK(keys(at(document, "counts.0")) == "seat group before after");
  CHECK(keys(at(document, "findings.0")) == "before after");
  const json::value hassan = with(at(document, "seats"), "person", "p-0002");
  CHECK(at(hassan, "what") == "gained");
  CHECK(keys(at(hassan, "after")) == "seat group country");
}

TEST_CASE("a comparison begins with what is known of either side, and says what cannot be told") {
  const json::value document = parsed(ask("diff 2010 2011 --format json"));
  CHECK(at(document, "members.before.published") == 56);
  CHECK(at(document, "members.before.named") == 2);
  CHECK(at(document, "members.before.unnamed") == 54);
  check_says(ask("diff 2010 2011"), {"Members published: 56 → ", "named: 2 → ",
                                     "Seats without a name: 54 → ", "nobody can tell"});
  check_says(ask("diff 2010 2011 --lang fr"), {"Sièges sans nom : 54 → "});
  CHECK(says(ask("diff 2010 2011 --format csv").out, "members,unnamed,,54,"));
  // Nothing published is no number.
  CHECK(
      at(parsed(ask("diff 2000-01-01 2010 --format json")), "members.before.published").is_null());
  // Where all are named, nothing is left open.
  const std::string whole = record_of_the_council().mag("diff 2015 2016").out;
  CHECK(says(whole, "Members "));
  CHECK_FALSE(says(whole, "nobody can tell"));
}

TEST_CASE("the other way round, what was gained is lost") {
  const json::value there = parsed(ask("diff 2010 2011 --format json"));
  const json::value back = parsed(ask("diff 2011 2010 --format json"));
  CHECK(at(there, "seats").as_array().size() == at(back, "seats").as_array().size());
  CHECK(at(with(at(back, "seats"), "person", "p-0002"), "what") == "lost");
  CHECK(at(there, "from") == at(back, "to"));
}

TEST_CASE("a day is compared with a day, and with itself in nothing") {
  CHECK(says(ask("diff 2010-06-01 2010-06-01").out, "Nothing differs."));
  CHECK(says(ask("diff 2010-06-01 2010-06-01 --lang fr").out, "Aucune différence."));
  check_says(ask("diff 2010-12-30 2010-12-31"), {"−  Natasha Primo", "432"});
}

TEST_CASE("what two states of knowledge say of one day is compared") {
  const json::value document = parsed(ask("diff @340 @343 --as-of 2010-12-01 --format json"));
  CHECK(at(document, "from.knownAt") == 340);
  CHECK(at(document, "to.knownAt") == 343);
  CHECK(at(document, "from.asOf") == at(document, "to.asOf"));
  const json::array& findings = at(document, "findings").as_array();
  CHECK(std::any_of(findings.begin(), findings.end(), [](const json::value& change) {
    const json::value& after = at(change, "after");
    return after.is_object() && at(after, "measured") == "3/56";
  }));
}

TEST_CASE("CSV has a line for each change and no blanks at the end of a cell") {
  const Answer answer = ask("diff 2010 2011 --format csv");
  CHECK(answer.out.starts_with("what,subject,name,before,after,because\n"));
  CHECK(says(answer.out, "seat gained,p-0002,Ayesha Hassan,,stakeholder privateSector,"));
  CHECK(answer.out.find(" ,") == std::string::npos);
}

TEST_CASE("what cannot be compared is a usage mistake") {
  for (const char* sides : {"2010", "2010 1999", "2010 2011 2012", "2010 @9999", "2010 yesterday",
                            "@x 2010", "2010-02-30 2011"}) {
    CAPTURE(sides);
    const Answer answer = ask("diff " + std::string(sides));
    CHECK(answer.status == 2);
    CHECK(answer.out.empty());
    CHECK_FALSE(answer.err.empty());
    CHECK(answer.err.find("--as-of") == std::string::npos);
  }
}

TEST_CASE("the heading of a comparison names both cycles") {
  CHECK(says(ask("diff 2010 2011").out, "25 May 2011, cycle 2010 (events 1 to 515) → "));
  CHECK(says(ask("diff 2010 2011").out, ", cycle 2011 (events 1 to 515)"));
  CHECK(says(ask("diff 2010 2011 --lang fr").out, ", cycle 2010 (événements 1 à 515) → "));
  CHECK(says(ask("diff 2000-01-01 2010").out, "1 January 2000 (events 1 to 515) → "));
}

TEST_CASE("a comparison refuses what neither side would heed") {
  CHECK(says(ask("diff 2010 2011 --as-of 2012").err, "--as-of cannot be combined with two days"));
  CHECK(says(ask("diff @300 @310 --known-at 320").err, "--known-at cannot be combined with"));
  CHECK(ask("diff @300 2011 --as-of 2012").status == 0);
  CHECK(ask("diff @300 2011 --known-at 320").status == 0);
}
