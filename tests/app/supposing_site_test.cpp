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

std::string value_of(const Response& response, std::string_view header) {
  const std::string* value = serving::find_header(response.headers, header);
  return value ? *value : "";
}

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
  CHECK(value_of(response, "Content-Type") == "application/problem+json");
  CHECK(value_of(response, "Cache-Control") == "no-store");
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
    CHECK(value_of(response, "Content-Language") == language);
    CHECK(value_of(response, "Cache-Control") == "no-store");
    CHECK(value_of(response, "ETag").empty());
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
    CHECK(value_of(response, "Allow") == "POST, OPTIONS");
  }
  CHECK(value_of(site.get(address, {}, "OPTIONS"), "Allow") == "POST, OPTIONS");
  CHECK(site.post("/api/v1/composition", scenario("")).status == 405);
  const json::value document = json::parse(site.body("/openapi.json"));
  const json::value operation = document.at("paths").at(address).at("post");
  CHECK(operation.at("requestBody").at("required") == true);
  CHECK(operation.at("responses").as_object().contains("429"));
  CHECK_FALSE(document.at("paths").at(address).as_object().contains("get"));
}
