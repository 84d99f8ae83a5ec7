// mag audit: one day or many cycles, every format, and what a script makes of the status.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/array.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"

namespace {

namespace json = boost::json;
using namespace test;

}  // namespace

TEST_CASE("an audit as JSON has the shape that is promised, and what holds only on demand") {
  const json::value few = parsed(ask("audit --as-of 2022 --format json"));
  CHECK(keys(few) == "asOf knownAt cycle terms findings");
  CHECK(
      keys(at(few, "findings.0")) ==
      "id rule clause verdict evidence subject measured required parameters because text sources");
  for (const json::value& finding : at(few, "findings").as_array())
    CHECK(at(finding, "verdict") != "holds");
  const json::value all = parsed(ask("audit --as-of 2022 --all --format json"));
  CHECK(at(all, "findings").as_array().size() > at(few, "findings").as_array().size());
  CHECK(at(all, "terms") == "2022");
}

TEST_CASE("several cycles are audited on the last day of each") {
  const json::value document = parsed(ask("audit --from 2008 --to 2012 --format json"));
  CHECK(keys(document) == "audits");
  const json::array& audits = at(document, "audits").as_array();
  REQUIRE(audits.size() == 5);
  CHECK(at(audits[0], "cycle") == 2008);
  CHECK(at(audits[0], "asOf") == "2009-05-05");
  CHECK(at(audits[4], "asOf") == "2013-05-09");
  const Answer lines = ask("audit --from 2008 --to 2012 --format jsonl");
  CHECK(std::count(lines.out.begin(), lines.out.end(), '\n') == 5);
  check_says(ask("audit --from 2010 --to 2011"),
             {"cycle 2010, since", "\n\nMultistakeholder Advisory Group"});
  CHECK(ask("audit --from 2010 --as-of 2010").status == 2);
  CHECK(ask("audit --from 2012 --to 2010").status == 2);
  CHECK(says(ask("audit --from 1990 --to 1991 --lang fr").err, "le cycle 1990"));
  CHECK(says(ask("audit --from 1990-01-01 --to 1991 --lang fr").err, "le cycle 1991"));
  CHECK(says(ask("audit --from 1990-01-01 --to 1991-01-01 --lang fr").err, "aucun cycle"));
}

TEST_CASE("each audit of a range is the audit of that day") {
  std::string joined;
  for (const char* cycle : {"2009", "2010", "2011"})
    joined += ask("audit --all --format jsonl --as-of " + std::string(cycle)).out;
  CHECK(ask("audit --all --format jsonl --from 2009 --to 2011").out == joined);
}

TEST_CASE("CSV has one heading for all cycles, and empty cells where nothing was measured") {
  const Answer answer = ask("audit --from 2010 --to 2011 --format csv --all");
  CHECK(answer.out.starts_with(
      "as_of,known_at,cycle,terms,id,rule,clause,verdict,evidence,measured,required,because,"
      "text\n"));
  CHECK(answer.out.find("as_of", 5) == std::string::npos);
  CHECK(says(answer.out, "rotation/V.4/2010,rotation,V.4,departure,published,3/56,"));
  CHECK_FALSE(says(answer.out, ",none,"));
}

TEST_CASE("the status follows the gravest finding, whether or not it is shown") {
  CHECK(ask("audit --as-of 2010").status == 0);
  CHECK(ask("audit --as-of 2010 --fail-on breach").status == 0);
  CHECK(ask("audit --as-of 2010 --fail-on departure").status == 1);
  CHECK(ask("audit --as-of 2010 --fail-on unknown --format json").status == 1);
  CHECK(ask("audit --as-of 2009 --fail-on departure").status == 0);
  CHECK(ask("audit --as-of 2009 --fail-on unknown").status == 1);
  CHECK(ask("audit --from 2009 --to 2010 --fail-on departure --format csv").status == 1);
  check_fails(ask("audit --fail-on breech"), 2, {"breach, departure (a deviation) or unknown"});
}

TEST_CASE("the text counts all findings, shown or not") {
  const std::string few = ask("audit --as-of 2022").out, all = ask("audit --as-of 2022 --all").out;
  const auto counts = [](const std::string& text) {
    const std::size_t begin = text.find("\nRules: "), end = text.find("\nVerdict ");
    CHECK(begin < end);  // before them
    return text.substr(begin, end - begin);
  };
  CHECK(counts(few) == counts(all));
  CHECK(counts(all).starts_with("\nRules: met: "));
  CHECK(says(ask("audit --as-of 2022 --lang fr").out, "manquements : 0"));
}

TEST_CASE("before any cycle, and in an empty log, an audit is an answer too") {
  const json::value early = parsed(ask("audit --as-of 2001-01-01 --format json"));
  CHECK(at(early, "cycle").is_null());
  CHECK(at(early, "terms").is_null());
  const EmptyLog folder;
  CHECK(folder.mag("audit").status == 0);
  CHECK(folder.mag("audit --from 2008 --to 2012").status == 2);
  CHECK(folder.mag("audit --format csv").status == 0);
}

TEST_CASE("a summary folds findings of one kind into a line, the gravest first") {
  const Answer english = ask("audit --from 1900 --summary");
  const Answer french = ask("audit --from 1900 --summary --lang fr");
  CHECK(english.status == 0);
  CHECK(std::count(english.out.begin(), english.out.end(), '\n') < 25);
  CHECK(says(english.out, "findings: "));
  CHECK(says(french.out, "constats : "));
  // Whatever was found is counted once.
  long long told = 0, found = 0;
  for (std::size_t at = 0; (at = english.out.find("findings: ", at)) != std::string::npos;)
    told += std::stoll(english.out.substr(at += 10));
  const auto document = parsed(ask("audit --from 1900 --format json"));
  for (const auto& audit : at(document, "audits").as_array())
    found += static_cast<long long>(at(audit, "findings").as_array().size());
  CHECK(told == found);
  // What it says to ask is answered as it stands.
  for (std::size_t at = 0; (at = english.out.find("  mag why ", at)) != std::string::npos;) {
    at += 6;
    const std::string question = english.out.substr(at, english.out.find('\n', at) - at);
    CHECK_MESSAGE(ask(question).status == 0, question);
  }
  REQUIRE(says(english.out, "deviation"));
  REQUIRE(says(english.out, "undetermined"));
  CHECK(english.out.find("deviation") < english.out.find("undetermined"));
  CHECK(ask("audit --summary --format json").status == 2);
  CHECK(ask("audit --from 1900 --summary --fail-on departure").status == 1);
}
