// The form of what would be, as somebody meets it who has no script: groups are ticked, and what a
// script would take from a link or a file is typed.
#include <doctest/doctest.h>

#include <boost/json/parse.hpp>

#include "app/site/addresses.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;
namespace json = boost::json;
using serving::Response;

Response send_form(Site& site, const std::string& address, const app::Parameters& fields) {
  return site.post(address, app::query_of(fields).substr(1), "application/x-www-form-urlencoded");
}

// The scenario that the page offers to be saved.
json::value saved_in(const std::string& page) {
  const std::string before = "data-sent=\"";
  const std::size_t start = page.find(before) + before.size();
  std::string text = page.substr(start, page.find('"', start) - start);
  for (std::size_t at = text.find("&quot;"); at != text.npos; at = text.find("&quot;", at + 1))
    text.replace(at, 6, "\"");
  return json::parse(text);
}

std::string box(const std::string& group, bool is_ticked, const std::string& label) {
  return "<label><input type=\"checkbox\" name=\"quota.groups\" value=\"" + group + "\"" +
         (is_ticked ? " checked" : "") + "> " + label + "</label>";
}

}  // namespace

TEST_CASE("groups are ticked by what they are called, not typed by their codes") {
  Site site(record_of_the_mag());
  const std::string in_force = "government privateSector civilSociety technicalCommunity";
  const std::string french = site.body("/fr/what-if?asOf=2018");
  CHECK(french.find("data-in-force=\"" + in_force + "\"") != std::string::npos);
  CHECK(french.find(box("government", true, "gouvernements")) != std::string::npos);
  CHECK(french.find(box("civilSociety", true, "société civile")) != std::string::npos);
  CHECK(french.find(box("media", false, "médias")) != std::string::npos);
  CHECK(times_in(french, "type=\"checkbox\"") == 5);
  const std::string english = site.body("/en/what-if?asOf=2018");
  CHECK(english.find(box("technicalCommunity", true, "technical community")) != std::string::npos);

  const Response response =
      send_form(site, "/en/what-if?asOf=2018",
                {{"quota.groups", "government"}, {"quota.groups", "media"}, {"from", ""}});
  CHECK(response.status == 200);
  const std::string& page = *response.body;
  CHECK(page.find(box("government", true, "governments")) != std::string::npos);
  CHECK(page.find(box("media", true, "media")) != std::string::npos);
  CHECK(page.find(box("civilSociety", false, "civil society")) != std::string::npos);
  const json::value scenario = saved_in(page);
  CHECK(scenario.at("parameters") ==
        json::parse(R"([{"name":"quota.groups","value":"government media"}])"));

  // Those in force, or none at all, are nothing supposed.
  app::Parameters same;
  for (const char* group : {"government", "privateSector", "civilSociety", "technicalCommunity"})
    same.emplace_back("quota.groups", group);
  for (const app::Parameters& fields : {same, app::Parameters{{"from", ""}}})
    CHECK_FALSE(saved_in(*send_form(site, "/en/what-if?asOf=2018", fields).body)
                    .as_object()
                    .contains("parameters"));
}

TEST_CASE("without a script a scenario is pasted, and what else the form says goes on top") {
  Site site(record_of_the_mag());
  for (const std::string language : {"en", "fr"}) {
    const std::string open = site.body("/" + language + "/what-if");
    const std::size_t told = open.find("<p data-without-script>");
    CHECK(told < open.find("<fieldset>"));
    CHECK(open.find("#withdraw=", told) < open.find("<fieldset>"));
    CHECK(open.find("<textarea name=\"scenario\"") > open.find("<fieldset data-without-script>"));
  }
  const std::string pasted =
      R"({"format":"mag-scenario/1","name":"été","asOf":"2018","withdraw":[236],)"
      R"("parameters":{"rotation.share":"1/2","size.target":"40"}})";
  const Response response = send_form(
      site, "/fr/what-if",
      {{"scenario", pasted}, {"withdraw", "234 236"}, {"rotation.share", "1/4"}, {"terms", ""}});
  CHECK(response.status == 200);
  CHECK(says(*response.body, "Et si : été"));
  CHECK(says(*response.body, "rotation.share = 1/4"));
  CHECK(response.body->find("{&quot;format&quot;:&quot;mag-scenario/1&quot;,&quot;name&quot;",
                            response.body->find("<textarea name=\"scenario\"")) !=
        std::string::npos);
  const json::value scenario = saved_in(*response.body);
  CHECK(scenario.at("name") == "été");
  CHECK(scenario.at("asOf") == "2018");
  CHECK(scenario.at("withdraw") == json::parse("[236,234]"));
  CHECK(scenario.at("parameters") == json::parse(R"([{"name":"size.target","value":"40"},)"
                                                 R"({"name":"rotation.share","value":"1/4"}])"));
  // What is none is told of, and stays to be mended.
  for (const std::string wrong : {"nonsense", "[1]", R"({"format":"other"})"}) {
    const Response refused = send_form(site, "/en/what-if", {{"scenario", wrong}});
    CHECK(refused.status == 422);
    CHECK(refused.body->find("<section id=\"result\" class=\"refused\">") != std::string::npos);
  }
  // Nor does what the form says hide it.
  for (const std::string wrong : {R"("withdraw":"236")", R"("parameters":3)"}) {
    const Response refused =
        send_form(site, "/en/what-if",
                  {{"scenario", R"({"format":"mag-scenario/1",)" + wrong + "}"},
                   {"withdraw", "234"},
                   {"rotation.share", "1/4"}});
    CAPTURE(wrong);
    CHECK(refused.status == 422);
  }
  const Response nonsense = send_form(site, "/en/what-if", {{"scenario", "nonsense"}});
  CHECK(says(*nonsense.body, "a scenario, one whole JSON object"));
  CHECK(nonsense.body->find("\nnonsense</textarea>") != std::string::npos);
}
