// Whole terms of reference within a scenario: of the command, of programs, and of a form that is
// filled in without a script.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "app/site/addresses.hpp"
#include "replay/scenario_file.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;
namespace json = boost::json;
using serving::Response;

constexpr const char* form_type = "application/x-www-form-urlencoded";

// Of which nothing but the limit is said; the limit is in line 7.
std::string terms(const std::string& limit, const std::string& title = "New text") {
  return "version = \"9\"\ntitle = \"" + title +
         "\"\nsource = \"s\"\nclauses = [\"V.2\"]\n\n[parameters.\"termLimit.maxConsecutiveTerms\"]"
         "\nvalue = " +
         limit + "\nclause = \"V.2\"\n";
}

std::string scenario_of(const std::string& toml, json::object more = {}) {
  more["format"] = "mag-scenario/1";
  json::object supposed = {{"toml", toml}};
  if (more.contains("from")) supposed["from"] = more["from"];
  more.erase("from");
  more["terms"] = std::move(supposed);
  return json::serialize(more);
}

std::string with_log(const std::string& arguments) {
  return arguments + " --log " + (record_of_the_mag() / "mag.log.d").string();
}

// What a browser sends of the fields of a form.
std::string sent(const app::Parameters& fields) { return app::query_of(fields).substr(1); }

// What stands in the field for whole terms.
std::string terms_on(const std::string& page) {
  const std::string begin = "</textarea>";
  const std::size_t end = page.find(begin);
  const std::size_t start = page.rfind(">\n", end);
  std::string text = page.substr(start + 2, end - start - 2);
  for (const auto& [sign, meant] : {std::pair("&quot;", "\""), {"&#39;", "'"}, {"&amp;", "&"}})
    for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at + 1))
      text.replace(at, std::string(sign).size(), meant);
  return text;
}

}  // namespace

TEST_CASE("whole terms in a scenario are those of --terms, for every question") {
  const Folder folder;
  folder.write("t.toml", terms("2"));
  folder.write("s.json", scenario_of(terms("2")));
  folder.write("later.json", scenario_of(terms("2"), {{"from", "2019-01-01"}}));
  for (const std::string language : {"en", "fr"}) {
    const std::string more = " --as-of 2019 --format json --lang " + language;
    const Answer own = folder.mag(with_log("what-if s.json" + more));
    CHECK(own.status == 0);
    CHECK(own.out == folder.mag(with_log("what-if --terms t.toml" + more)).out);
    CHECK(folder.mag(with_log("what-if later.json" + more)).out ==
          folder.mag(with_log("what-if --terms t.toml --terms-from 2019-01-01" + more)).out);
  }
  check_says(folder.mag(with_log("composition --what-if s.json --as-of 2019")),
             {"terms of reference 9"});
  check_says(folder.mag(with_log("diff record s.json --as-of 2019")), {"SUPPOSED: New text"});
  // Of several the last; what the command is given goes over all.
  folder.write("over.json",
               scenario_of(terms("4", "Newer"), {{"over", {"s.json"}}, {"name", "x"}}));
  const Answer last = folder.mag(with_log("what-if over.json --as-of 2019"));
  check_says(last, {"What if: x · Newer"});
  CHECK_FALSE(says(last.out, "New text"));
  check_says(folder.mag(with_log("what-if over.json --terms t.toml --as-of 2019")),
             {"What if: x · New text"});
  // A value goes over them.
  folder.write("value.json",
               scenario_of(terms("3"), {{"parameters", {{"termLimit.maxConsecutiveTerms", "2"}}}}));
  check_says(folder.mag(with_log("what-if value.json --as-of 2019")),
             {"this goes over the supposed terms of reference 9, which state 3"});
}

TEST_CASE("whole terms that cannot be are refused whole, each mistake with line and column") {
  const Folder folder;
  const std::string unsound = terms("\"x\"").substr(std::string("version = \"9\"\n").size());
  folder.write("bad.json", scenario_of(unsound, {{"from", "2019-02-30"}, {"withdraw", {0}}}));
  check_fails(folder.mag(with_log("what-if bad.json")), 3,
              {"/terms/from: ", "/withdraw/0: ", "/terms/toml: terms of reference: version is",
               "/terms/toml: line 6, column 9: termLimit.maxConsecutiveTerms: \"x\" is not valid"});
  folder.write("t.toml", unsound);
  check_fails(folder.mag(with_log("what-if --terms t.toml")), 3,
              {"t.toml:6:9: termLimit.maxConsecutiveTerms: \"x\" is not valid"});
  folder.write("odd.json", R"({"format":"mag-scenario/1","terms":{"tomb":"x"}})");
  check_fails(folder.mag(with_log("what-if odd.json")), 3, {"/terms/tomb: ", "did you mean toml?"});
  folder.write("none.json", R"({"format":"mag-scenario/1","terms":{}})");
  check_fails(folder.mag(with_log("what-if none.json")), 3, {"/terms/toml: "});
  folder.write("s.json", scenario_of(terms("2")));
  check_fails(folder.mag(with_log("record --from-scenario s.json --source x")), 3,
              {"s.json#/terms: ", "mag terms adopt"});

  Site site(record_of_the_mag());
  for (const std::string language : {"en", "fr"}) {
    const Response response =
        site.post("/api/v1/what-if?lang=" + language, scenario_of(terms("\"x\"")));
    CHECK(response.status == 422);
    const json::value error = json::parse(*response.body).at("errors").at(0);
    CHECK(error.at("pointer") == "/terms/toml");
    CHECK(says(std::string(error.at("detail").as_string()),
               language == "fr" ? "ligne 7, colonne 9 : termLimit.maxConsecutiveTerms"
                                : "line 7, column 9: termLimit.maxConsecutiveTerms"));
  }
}

TEST_CASE("a scenario with whole terms is written as it was read") {
  const std::string text =
      scenario_of(terms("2", "Ça · été"), {{"from", "2019-01-01"}, {"withdraw", {3}}});
  const auto read = [](const std::string& written) {
    return replay::read_scenario("-", [&](const std::string&) { return std::optional(written); })
        .value();
  };
  const replay::Scenario once = read(text), again = read(replay::to_json(once));
  CHECK(again.terms->terms.text == terms("2", "Ça · été"));
  CHECK(again.terms->terms.title == "Ça · été");
  CHECK(again.terms->from == once.terms->from);
  CHECK(again.hypotheses.size() == once.hypotheses.size());
}

TEST_CASE("one begins with the terms in force, as a file that says the same") {
  const auto check = [](const Folder& record, std::initializer_list<const char*> days) {
    Site site(record);
    const Folder folder;
    for (const std::string day : days) {
      CAPTURE(day);
      const std::string begun = terms_on(site.body("/en/what-if?asOf=" + day));
      const std::string named = begun.substr(0, begun.find('\n'));
      REQUIRE(named.starts_with("version = \""));
      REQUIRE(named.ends_with(" (2)\""));
      const std::string version = named.substr(11, named.size() - 16);
      folder.write("t.toml", begun);
      const json::value changes =
          at(parsed(folder.mag("terms diff '" + version + "' t.toml --format json --log " +
                               (record / "mag.log.d").string())),
             "changes");
      for (const auto& member : changes.as_object()) CHECK(member.value().as_array().empty());
      const Response response = site.post("/api/v1/what-if?asOf=" + day, scenario_of(begun));
      CHECK(response.status == 200);
      CHECK(at(json::parse(*response.body), "composition.terms").as_string() == version + " (2)");
    }
  };
  check(record_of_the_mag(), {"2008", "2010", "2012", "2018", "2020", "2022", "2025"});
  check(record_of_the_council(), {"2006", "2026"});
  Site site(record_of_the_mag());
  CHECK(terms_on(site.body("/en/what-if?asOf=2006")).empty());
}

TEST_CASE("without a script the form is sent, and the page comes back with all of it") {
  Site site(record_of_the_mag());
  for (const std::string language : {"en", "fr"}) {
    const std::string address = "/" + language + "/what-if?asOf=2018";
    const std::string open = site.body(address);
    CHECK(open.find("<form id=\"suppose\" method=\"post\">") != std::string::npos);
    CHECK(open.find("disabled") == std::string::npos);
    std::string lines = terms("2");
    for (std::size_t at = lines.find('\n'); at != lines.npos; at = lines.find('\n', at + 2))
      lines.insert(at, "\r");
    const app::Parameters fields = {{"rotation.share", "1/2"}, {"size.target", "50"},
                                    {"from", "2009-01-01"},    {"terms", lines},
                                    {"termsFrom", ""},         {"withdraw", "236, 234"}};
    const Response response = site.post(address, sent(fields), form_type);
    CHECK(response.status == 200);
    CHECK(response.header("Cache-Control") == "no-store");
    CHECK(response.header("Content-Language") == language);
    const std::string& page = *response.body;
    CHECK(page.find("<nav") != std::string::npos);
    CHECK(page.find("<section id=\"result\" class=\"supposed\">") != std::string::npos);
    CHECK(times_in(page, "id=\"result\"") == 1);
    CHECK(says(page, language == "fr" ? "Et si : New text" : "What if: New text"));
    // What is as it is in force is not supposed.
    CHECK(says(page, "rotation.share = 1/2"));
    CHECK_FALSE(says(page, "size.target = 50"));
    CHECK(page.find("data-in-force=\"1/3\" value=\"1/2\"") != std::string::npos);
    CHECK(page.find("name=\"from\" value=\"2009-01-01\"") != std::string::npos);
    CHECK(page.find(" value=\"236, 234\"") != std::string::npos);
    CHECK(terms_on(page) == terms("2"));
    CHECK(page.find("download=\"scenario.json\" href=\"data:application/json;charset=utf-8,%7B") !=
          std::string::npos);
    CHECK(page.find("data-sent=\"{&quot;format&quot;:&quot;mag-scenario/1&quot;") !=
          std::string::npos);
    // The same as a program is told.
    const Response told = site.post(
        address,
        scenario_of(terms("2"),
                    {{"withdraw", {236, 234}},
                     {"parameters",
                      {{{"name", "rotation.share"}, {"value", "1/2"}, {"from", "2009-01-01"}}}}}));
    const std::string part = told.body->substr(told.body->find("<section"));
    CHECK(page.find(part) != std::string::npos);
  }
}

TEST_CASE(
    "a form that cannot be is answered with what is wrong, and one of another site not read") {
  Site site(record_of_the_mag());
  const Response unsound = site.post(
      "/fr/what-if", sent({{"terms", terms("\"x\"")}, {"withdraw", "9999 x"}}), form_type);
  CHECK(unsound.status == 422);
  CHECK(says(*unsound.body, "ligne 7, colonne 9 : termLimit.maxConsecutiveTerms"));
  CHECK(unsound.body->find("<code>/withdraw/1</code>") != std::string::npos);
  CHECK(terms_on(*unsound.body) == terms("\"x\""));
  CHECK(site.post("/en/what-if", "a=%ff", form_type).status == 400);
  CHECK(site.post("/en/what-if", "a=%0", form_type).status == 400);
  CHECK(site.post("/en/what-if?asOf=2031", sent({{"withdraw", "3"}}), form_type).status == 404);
  CHECK(site.post("/en/what-if", "", form_type).status == 200);
  CHECK(site.post("/api/v1/what-if", sent({{"withdraw", "3"}}), form_type).status == 415);
  for (const char* from : {"cross-site", "same-site"})
    CHECK(site.post("/en/what-if", sent({{"withdraw", "3"}}), form_type, from).status == 415);
  for (const char* from : {"same-origin", "none"})
    CHECK(site.post("/en/what-if", sent({{"withdraw", "3"}}), form_type, from).status == 200);
}
