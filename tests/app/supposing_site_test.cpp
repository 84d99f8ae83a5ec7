// What is supposed by whoever reads the site: the answer is the command's, each mistake has its
// place, and nothing is kept.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <random>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;
namespace json = boost::json;
using serving::Response;

constexpr const char* address = "/api/v1/what-if";

std::string scenario(const std::string& rest) {
  return R"({"format":"mag-scenario/1")" + (rest.empty() ? "" : "," + rest) + "}";
}

// By chance: what can be laid over the record of the MAG, and what cannot.
std::string random_scenario(std::mt19937& chance) {
  const auto one_of = [&](std::initializer_list<const char*> all) {
    return std::string(all.begin()[chance() % all.size()]);
  };
  std::string rest = R"("asOf":")" + one_of({"2008", "2010", "2011-05-25", "2018"}) + "\"";
  if (chance() % 2 == 0) rest += R"(,"name":")" + one_of({"a", "été à Genève", "<b>"}) + "\"";
  rest += R"(,"withdraw":[)" + std::to_string(chance() % 540);
  for (auto more = chance() % 3; more > 0; --more) rest += "," + std::to_string(chance() % 515 + 1);
  rest += "]";
  if (chance() % 2 == 0)
    rest += R"(,"parameters":[{"name":")" +
            one_of({"rotation.share", "size.tolerance", "quota.group.*.share", "rotation.shar"}) +
            R"(","value":")" + one_of({"1/2", "3", "1/10"}) + R"(","from":"2009-01-01"}])";
  if (chance() % 3 == 0)
    rest += R"(,"add":[{"effectiveOn":"2010-06-01","memberAppointed":{"person":"p-0900",)"
            R"("cycle":2010,"group":"media","country":"KE","seat":"stakeholder"}}])";
  return scenario(rest);
}

// What the problem says: "/add/0: …", line by line.
std::string refused(Site& site, const std::string& body, const std::string& query = "") {
  const Response response = site.post(address + query, body);
  CAPTURE(body);
  CHECK(response.status == 422);
  CHECK(response.header("Content-Type") == "application/problem+json");
  CHECK(response.header("Cache-Control") == "no-store");
  const json::value problem = json::parse(*response.body);
  CHECK(problem.at("type") == "/problems/refused");
  if (!problem.as_object().contains("errors")) return std::string(problem.at("detail").as_string());
  std::string all;
  for (const json::value& each : problem.at("errors").as_array())
    all += std::string(each.at("pointer").as_string()) + ": " +
           std::string(each.at("detail").as_string()) + "\n";
  return all;
}

}  // namespace

TEST_CASE("what would be is, byte for byte, what the command prints for the public record") {
  Site site(record_of_the_mag());
  const Folder folder;
  std::mt19937 chance(20'261'129);
  int answered = 0, turned_down = 0;
  for (int i = 0; i < 60; ++i) {
    const std::string body = i == 0 ? scenario("") : random_scenario(chance);
    CAPTURE(body);
    folder.write("s.json", body);
    const std::string language = i % 2 == 0 ? "en" : "fr";
    const bool has_day = chance() % 3 == 0;
    const Answer printed = folder.mag("what-if s.json --public --format json --lang " + language +
                                      (has_day ? " --as-of 2012" : "") + " --log " +
                                      (record_of_the_mag() / "mag.log.d").string());
    const Response response =
        site.post(address + std::string("?lang=") + language + (has_day ? "&asOf=2012" : ""), body);
    CHECK(printed.status == (response.status == 200 ? 0 : 3));
    CHECK((response.status == 200 || response.status == 422));
    if (response.status == 200) CHECK(*response.body == printed.out);
    ++(response.status == 200 ? answered : turned_down);
    CHECK(response.header("Content-Language") == language);
    CHECK(response.header("Cache-Control") == "no-store");
    CHECK(response.header("ETag").empty());
  }
  CHECK(answered > 20);
  CHECK(turned_down > 10);
}

TEST_CASE("what cannot be supposed is refused with the place of each mistake") {
  Site site(record_of_the_mag());
  CHECK(refused(site, "nonsense").starts_with(": nonsense is not valid; expected: a scenario"));
  CHECK(refused(site, "[]").starts_with(": "));
  CHECK(refused(site, R"({"format":"mag-scenario/2"})").starts_with("/format: "));
  CHECK(refused(site, scenario(R"("withdraw":[9999])")).starts_with("/withdraw/0: "));
  CHECK(refused(site, scenario(R"("withdraw":["x"],"add":[{}],"asOf":"2011-02-30")"))
            .find("/asOf: ") == 0);
  const std::string two = refused(site, scenario(R"("withdraw":["x"],"add":[{}])"));
  CHECK(two.find("/withdraw/0: ") != std::string::npos);
  CHECK(two.find("/add/0: ") != std::string::npos);
  CHECK(refused(site, scenario(R"("asOf":"2031")")).starts_with("/asOf: cycle 2031"));
  CHECK(refused(site, scenario(R"("known":9999)")).starts_with("/known: "));
  CHECK(refused(site, scenario(R"("parameters":{"rotation.shar":"1/2"})"))
            .find("did you mean rotation.share?") != std::string::npos);
  CHECK(refused(site, scenario(R"("parameters":{"rotation.share":"2"})")) ==
        "/parameters/rotation.share: rotation.share: \"2\" is not valid; expected: at most 1\n");
  CHECK(refused(site, scenario(R"("add":[{"effectiveOn":"2010-06-01","memberEvaluated":{"person":)"
                               R"("p-0013","cycle":2010,"evaluation":"positive"}}])"))
            .starts_with("/add/0: "));
  CHECK(refused(site, scenario(R"("parameters":{"rotation.share":"2"})"), "?lang=fr")
            .find("attendu : au plus 1") != std::string::npos);
  // A file is not looked for, whether or not it is there.
  for (const char* file : {"/etc/hostname", "body.jsonl", "nowhere.json", "-"})
    CHECK(refused(site, scenario(R"("over":[")" + std::string(file) + "\"]"))
              .starts_with("/over/0: \"" + std::string(file) + "\" is not valid"));
}

TEST_CASE("too much at once is refused, and what is not JSON before it is read") {
  Site site(record_of_the_mag());
  std::string deep = "1", many = "1";
  for (int i = 0; i < 17; ++i) deep = "[" + deep + "]";
  for (int i = 2; i <= 201; ++i) many += "," + std::to_string(i);
  CHECK(refused(site, scenario("\"add\":" + deep)).find("at most: 16") != std::string::npos);
  CHECK(refused(site, scenario("\"withdraw\":[" + many + "]")).find("at most: 200") !=
        std::string::npos);
  CHECK(refused(site, scenario("\"withdraw\":[" + many + "]"), "?lang=fr").find("au plus : 200") !=
        std::string::npos);
  for (const char* type : {"", "text/plain", "application/x-www-form-urlencoded", "text/json"}) {
    const Response response = site.post(address, scenario(""), type);
    CHECK(response.status == 415);
    CHECK(json::parse(*response.body).at("type") == "/problems/media-type");
  }
  CHECK(site.post(address, scenario(""), "Application/JSON; charset=utf-8").status == 200);
  CHECK(site.post(std::string(address) + "?asof=2011", scenario("")).status == 400);
  CHECK(site.post(std::string(address) + "?terms=/etc/hostname", scenario("")).status == 400);
  CHECK(site.post(std::string(address) + "?asOf=2031", scenario("")).status == 404);
}

TEST_CASE("what takes too long is refused") {
  Site hurried(record_of_the_mag(), "", -1);
  CHECK(refused(hurried, scenario(R"("asOf":"2011-05-25","withdraw":[434,432])"))
            .find("suppose less") != std::string::npos);
}

TEST_CASE("a scenario is sent where it is taken, and nowhere else") {
  Site site(record_of_the_mag());
  for (const char* method : {"GET", "HEAD", "PUT"}) {
    const Response response = site.get(address, {}, method);
    CHECK(response.status == 405);
    CHECK(response.header("Allow") == "POST, OPTIONS");
  }
  CHECK(site.get(address, {}, "OPTIONS").header("Allow") == "POST, OPTIONS");
  CHECK(site.post("/api/v1/composition", scenario("")).status == 405);
  const json::value document = json::parse(site.body("/openapi.json"));
  const json::value operation = document.at("paths").at(address).at("post");
  CHECK(operation.at("requestBody").at("required") == true);
  CHECK(operation.at("responses").as_object().contains("429"));
  CHECK_FALSE(document.at("paths").at(address).as_object().contains("get"));
}

TEST_CASE(
    "the page shows what is in force on a day, each with its clause, to be supposed otherwise") {
  Site site(record_of_the_mag());
  for (const std::string language : {"en", "fr"}) {
    const std::string page = site.body("/" + language + "/what-if?asOf=2018");
    CHECK(page.find(R"(name="rotation.share" data-in-force="1/3")") != std::string::npos);
    CHECK(page.find(R"(name="size.target" data-in-force=")") != std::string::npos);
    CHECK(page.find(R"(<select id="parameter-)") != std::string::npos);
    CHECK(says(page, language == "fr" ? "combien de membres il y a, environ</label>"
                                      : "how many members there are, about</label>"));
    CHECK(page.find("href=\"/" + language + "/parameters/rotation.share\"") != std::string::npos);
    CHECK(page.find("<h1>" + std::string(language == "fr" ? "Et si" : "What if") + "</h1>") !=
          std::string::npos);
    // Without a script nothing is offered that does not work.
    CHECK(times_in(page, "<fieldset>") == 3);
    CHECK(times_in(page, "<fieldset") - times_in(page, "<fieldset class=\"boxes\"") ==
          times_in(page, "<fieldset>") + 3);
    CHECK(page.find("<fieldset data-with-script hidden>") < page.find("data-save"));
    CHECK(page.find("<button>", page.find("<form id=\"suppose\"")) != std::string::npos);
  }
  CHECK(says(site.body("/en/what-if?asOf=2006"), "No terms of reference are in force") ==
        (site.body("/en/what-if?asOf=2006").find("data-in-force") == std::string::npos));
  CHECK(site.get("/en/what-if?asOf=x").status == 400);
  // Of another body those that it has.
  Site council(record_of_the_council());
  const std::string other = council.body("/fr/what-if");
  CHECK(other.find("name=\"size.target\" data-in-force=\"47\"") != std::string::npos);
  CHECK(other.find("name=\"rotation.share\"") == std::string::npos);
  // Of a family, what stands beside that which is stated.
  const std::string today = site.body("/en/what-if");
  CHECK(today.find("name=\"quota.group.government.maximum\" data-in-force=\"2/5\"") !=
        std::string::npos);
  CHECK(today.find("name=\"quota.group.government.share\" data-in-force=\"\"") !=
        std::string::npos);
  CHECK(today.find("name=\"quota.group.media.share\"") == std::string::npos);
}

TEST_CASE("what is sent from the page is answered as a part of it, and looks supposed") {
  Site site(record_of_the_mag());
  const std::string body =
      scenario(R"("name":"<i>é</i>","withdraw":[434,432],"add":[{"effectiveOn":"2010-06-01",)"
               R"("memberAppointed":{"person":"p-0900","cycle":2010,"group":"media",)"
               R"("country":"KE","seat":"stakeholder"}}])");
  for (const std::string language : {"en", "fr"}) {
    const Response response = site.post("/" + language + "/what-if?asOf=2011-05-25", body);
    CHECK(response.status == 200);
    CHECK(response.header("Content-Type") == "text/html; charset=utf-8");
    CHECK(response.header("Cache-Control") == "no-store");
    const std::string& part = *response.body;
    CHECK(part.find("<section id=\"result\" class=\"supposed\">\n<p class=\"banner\">") !=
          std::string::npos);
    CHECK(part.find("<h1>") == std::string::npos);
    CHECK(part.find("<i>") == std::string::npos);
    CHECK(says(part, language == "fr" ? "Sièges qui diffèrent : 3 ;" : "Seats that differ: 3;"));
    CHECK(says(part, "Jeanette Hofmann"));
    CHECK(part.find("/" + language + "/record/434\"") != std::string::npos);
    CHECK(part.find("/record/516") == std::string::npos);  // which nobody recorded
    CHECK(part.find("<svg") < part.find("<ul>"));
    // Who sits by the record stands beside who would.
    const std::size_t recorded =
        part.find(language == "fr" ? "<h3>Au registre</h3>" : "<h3>On record</h3>");
    const std::size_t supposed =
        part.find(language == "fr" ? "<h3>Supposé</h3>" : "<h3>Supposed</h3>");
    CHECK(recorded < supposed);
    CHECK(times_in(part, "<svg") == 2);
    const std::string before = part.substr(recorded, supposed - recorded);
    CHECK(before.find("/people/p-0900") == std::string::npos);
    CHECK(before.find("<svg") != std::string::npos);
    CHECK(says(before, language == "fr" ? "25 mai 2011" : "25 May 2011"));
  }
  const Response refused = site.post("/fr/what-if", scenario(R"("withdraw":[9999,8888])"));
  CHECK(refused.status == 422);
  CHECK(refused.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(refused.body->find("<section id=\"result\" class=\"refused\">") != std::string::npos);
  CHECK(refused.body->find("<code>/withdraw/1</code>") != std::string::npos);
  CHECK(says(*refused.body, "il n'y a pas d'événement 9999 ; le dernier est l'événement 515"));
  CHECK(site.post("/en/what-if", body, "text/plain").status == 415);
  CHECK(site.post("/en/what-if?asof=2011", body).status == 400);
  CHECK(site.post("/en/seats", body).status == 405);
  CHECK(site.get("/en/what-if", {}, "OPTIONS").header("Allow") == "GET, HEAD, POST, OPTIONS");
  CHECK(site.get("/en/what-if", {}, "DELETE").status == 405);
}

TEST_CASE(
    "beside what would be on a day that the scenario has alone, the record of that day stands") {
  Site site(record_of_the_mag());
  const Response response = site.post(
      "/en/what-if", scenario(R"("asOf":"2027","known":515,"add":[{"effectiveOn":"2026-03-01",)"
                              R"("cycleOpened":{"cycle":2026}},{"effectiveOn":"2026-11-01",)"
                              R"("cycleOpened":{"cycle":2027}}])"));
  CAPTURE(*response.body);
  CHECK(response.status == 200);
  CHECK(times_in(*response.body, "<svg") == 2);
}

TEST_CASE("from each decision one comes to where it is supposed not to have been made") {
  Site site(record_of_the_mag());
  CHECK(site.body("/fr/people/p-0013?asOf=2011")
            .find("<a href=\"/fr/what-if?asOf=2011#withdraw=434\">Et si cela") !=
        std::string::npos);
  CHECK(site.body("/en/record/434").find("href=\"/en/what-if#withdraw=434\"") != std::string::npos);
  Site under(record_of_the_council(), "/mag");
  CHECK(under.body("/mag/en/record/4").find("href=\"/mag/en/what-if#withdraw=4\"") !=
        std::string::npos);
}

TEST_CASE("the page that compares offers the cycles, and begins with what is known") {
  Site site(record_of_the_mag());
  const std::string open = site.body("/fr/compare");
  CHECK(open.find("list=\"a-known\"") != std::string::npos);
  CHECK(open.find("<option value=\"2011\">") < open.find("<option value=\"2010\">"));
  CHECK(open.find("href=\"/fr/what-if\"") != std::string::npos);
  CHECK(says(site.body("/en/compare?a=2010&b=2011"), "Members published: 56 →"));
  // A scenario is laid over either side, or over the one that is said.
  const std::string asked = site.body("/fr/compare?a=2010&b=@500&asOf=2011");
  CHECK(says(asked, "Un scénario face au registre :"));
  CHECK(asked.find("<a href=\"/fr/what-if?asOf=2010\">2010</a>") != std::string::npos);
  CHECK(asked.find("<a href=\"/fr/what-if?knownAt=500&amp;asOf=2011\">@500</a>") !=
        std::string::npos);
  CHECK(site.body("/en/compare?b=2011").find("href=\"/en/what-if?asOf=2011\"") !=
        std::string::npos);
  for (const char* sides : {"a=2010&b=2011", "a=@340&b=@343&asOf=2010-12-01", "a=@340&b=record"}) {
    const std::string page = site.body("/en/compare?" + std::string(sides));
    const std::size_t first = page.find("<svg"), second = page.find("<svg", first + 1);
    CHECK(first > page.rfind("<h2>") + 1);
    CHECK(page.find("<svg", second + 1) == std::string::npos);
  }
  CHECK(says(site.body("/en/compare?a=@340&b=@343&asOf=2010-12-01"), "Members published"));
}
