// The site: each answer is what the command prints, each page leads somewhere, each mistake is told
// with the name that the address has for it.
#include <doctest/doctest.h>

#include <array>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <filesystem>
#include <random>
#include <set>

#include "engine/errors.hpp"
#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;
using serving::Response;

boost::json::value problem(const Response& response) {
  CHECK(response.header("Content-Type") == "application/problem+json");
  return boost::json::parse(*response.body);
}

// A question as an address and as a command.
struct Question {
  std::string target, command;
};

// By chance, of what the record of the MAG can be asked.
Question random_question(std::mt19937& chance) {
  const auto one_of = [&](std::initializer_list<const char*> all) {
    return std::string(all.begin()[chance() % all.size()]);
  };
  const std::string day = one_of({"2006", "2008", "2010-05-05", "2011-05-25", "2018", "2025"});
  const std::string language = one_of({"en", "fr"});
  static const std::array<Question, 9> all = {
      {{"composition?", "composition"},
       {"audit?all=true&", "audit --all"},
       {"blame?", "blame"},
       {"next?", "next"},
       {"why?about=Hassan&", "why Hassan"},
       {"why-not?person=Hofmann&", "why-not Hofmann"},
       {"diff?a=2008&b=2011&knownAt=400&", "diff 2008 2011 --known-at 400"},
       {"log?group=civilSociety&", "log --group civilSociety"},
       {"terms-of-reference/rotation.share?", "terms rotation.share"}}};
  Question question = all[chance() % all.size()];
  const bool has_day = question.command.rfind("diff", 0) != 0;
  const bool has_csv = question.command.rfind("why", 0) != 0;
  const bool is_csv = has_csv && chance() % 3 == 0;
  if (is_csv) question.target.insert(question.target.find('?'), ".csv");
  question.target = "/api/v1/" + question.target + "lang=" + language;
  question.command += " --lang " + language + " --public --format " + (is_csv ? "csv" : "json");
  if (has_day) question.target += "&asOf=" + day;
  if (has_day) question.command += " --as-of " + day;
  return question;
}

}  // namespace

TEST_CASE("an answer is, byte for byte, what the command prints for the public record") {
  Site site(record_of_the_mag());
  std::mt19937 chance(20'261'129);
  for (int i = 0; i < 200; ++i) {
    const Question question = random_question(chance);
    CAPTURE(question.target);
    CAPTURE(question.command);
    const Answer printed = ask(question.command);
    CHECK(printed.status == 0);
    CHECK(site.body(question.target) == printed.out);
  }
}

TEST_CASE("every page is there in both languages, and every link on it leads somewhere") {
  for (const char* base : {"", "/mag"}) {
    Site site(record_of_the_mag(), base);
    std::set<std::string> seen,
        open = {std::string(base) + "/en/cycles", std::string(base) + "/fr/cycles"};
    while (!open.empty() && seen.size() < 150) {
      const std::string target = *open.begin();
      open.erase(open.begin());
      seen.insert(target);
      CAPTURE(target);
      CHECK(target.starts_with(base));
      const Response response = site.get(target);
      CHECK(response.status == 200);
      if (response.header("Content-Type") != "text/html; charset=utf-8") continue;
      for (const std::string& link : links_in(*response.body))
        if (!seen.contains(link)) open.insert(link);
    }
    CHECK(seen.size() == 150);
  }
}

TEST_CASE("the style sheet and the script of a page are there, and may be kept") {
  for (const std::string base : {"", "/x"}) {
    Site site(record_of_the_mag(), base);
    const std::string page = site.body(base + "/en/cycles");
    const auto asset = [&](const std::string& before, const std::string& type) {
      const std::size_t begin = page.find(before + base + "/assets/");
      REQUIRE(begin != std::string::npos);
      const std::size_t address = begin + before.size();
      const Response response = site.get(page.substr(address, page.find('"', address) - address));
      CHECK(response.status == 200);
      CHECK(response.header("Content-Type") == type);
      CHECK(response.header("Cache-Control").ends_with("immutable"));
      return *response.body;
    };
    CHECK(asset("<link rel=\"stylesheet\" href=\"", "text/css; charset=utf-8").ends_with("}\n"));
    CHECK(asset("<script src=\"", "text/javascript; charset=utf-8").ends_with("})();\n"));
    CHECK(site.get(base + "/assets/site.0123456789abcdef.js").status == 404);
  }
}

TEST_CASE("what stands in the record is text on a page, whatever it looks like") {
  const SmallBody body;
  body.write("odd.jsonl",
             R"({"effectiveOn":"2020-03-01","authority":"mag","basis":"stated",)"
             R"("source":"javascript:alert(1) https://e.org/\"><b>","personDescribed":)"
             R"({"person":"p-0009","name":"<img src=x onerror=a> & 'Q' e9","affiliation":"x"}})");
  REQUIRE(body.mag("import odd.jsonl").status == 0);
  Site site(body);
  for (const char* target : {"/en/record", "/en/people/p-0009", "/en/record/14"}) {
    const std::string page = site.body(target);
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("<b>") == std::string::npos);
    CHECK(page.find("href=\"javascript") == std::string::npos);
  }
  CHECK(site.body("/en/people/p-0009").find("&lt;img src=x onerror=a&gt; &amp; &#39;Q&#39;") !=
        std::string::npos);
}

TEST_CASE("a mistake is told by the name that the address has for it, in the language asked") {
  Site site(record_of_the_mag());
  const auto detail = [&](const std::string& target, int status) {
    const Response response = site.get(target);
    CAPTURE(target);
    CHECK(response.status == status);
    return std::string(problem(response).at("detail").as_string());
  };
  CHECK(detail("/api/v1/composition?asof=2011", 400) ==
        "unknown parameter: asof; did you mean asOf?");
  CHECK(detail("/api/v1/composition?asOf=2031", 404).starts_with("cycle 2031 is not on record"));
  CHECK(detail("/api/v1/composition?asOf=2011-02-30&lang=fr", 400).starts_with("asOf : valeur"));
  CHECK(detail("/api/v1/compsition", 404) ==
        "nothing is at this address: compsition; did you mean composition?");
  CHECK(detail("/api/v1/events/100000", 404) != "");
  CHECK(detail("/api/v1/diff?a=2010", 400) == "b is missing");
  CHECK(detail("/api/v1/diff?a=2010&b=/etc/passwd.json", 400).find("no file") != std::string::npos);
  CHECK(detail("/api/v1/audit?lang=de", 400) == "lang: \"de\" is not valid; expected: en or fr");
  CHECK(detail("/api/v1/audit?all=yes", 400) == "all: \"yes\" is not valid; expected: true");
  CHECK(detail("/api/v1/composition?asOf=2010&asOf=2011", 400).find("asOf") == 0);
  // Each names the parameter, whether its value is wrong, it is missing, or there is none of it.
  const auto blamed = [&](const std::string& target) {
    const auto all = problem(site.get("/api/v1/" + target)).at("errors").as_array();
    CHECK(all.size() == 1);
    return std::string(all[0].at("parameter").as_string());
  };
  CHECK(blamed("composition?asOf=x") == "asOf");
  CHECK(blamed("composition?as%20of=2011&lang=fr") == "as of");
  CHECK(blamed("composition?asof=2011") == "asof");
  CHECK(blamed("composition?asOf=2031") == "asOf");
  CHECK(blamed("composition?asOf=2010&knownAt=9999") == "knownAt");
  CHECK(blamed("diff?a=2010&b=2031") == "b");
  CHECK(blamed("diff?a=2010&b=@9999") == "b");
  CHECK(blamed("composition.csv?for=word") == "for");
  CHECK(blamed("diff?a=2010") == "b");
  CHECK(blamed("diff?a=2010&a=2011&b=2012") == "a");
  CHECK(blamed("audit?lang=de") == "lang");
  CHECK(blamed("audit?all=yes") == "all");
  CHECK(blamed("log?limit=0") == "limit");
  const Response page = site.get("/fr/seats?asOf=x");
  CHECK(page.status == 400);
  CHECK(says(*page.body, "La question n'est pas comprise"));
  CHECK(site.get("/fr/setas").status == 404);
  const Response nobody = site.get("/en/why?about=Jane+Doe");
  CHECK(nobody.status == 404);
  CHECK(nobody.body->find("href=\"/en/why-not?person=Jane%20Doe\"") != std::string::npos);
}

TEST_CASE("what has not changed is not sent again, and nothing but reading is allowed") {
  const SmallBody body;
  Site site(body);
  const Response first = site.get("/api/v1/composition?asOf=2020-12-01");
  const std::string tag = first.header("ETag");
  CHECK(tag.starts_with("W/\""));
  CHECK(first.header("Cache-Control") == "no-cache");
  CHECK(site.get("/api/v1/composition?asOf=2020-12-01", {{"if-none-match", tag}}).status == 304);
  CHECK(site.get("/api/v1/composition?asOf=2020-12-01").is_cached);
  // What is recorded in confidence is not to be seen, not even in what is sent again.
  const std::string seats = site.get("/en/seats?asOf=2020-12-01").header("ETag");
  REQUIRE(body.mag("record memberEvaluated --person p-0001 --cycle 2020 --evaluation positive "
                   "--effective-on 2020-11-20 --authority secretariat --basis stated --source s")
              .status == 0);
  CHECK(site.get("/api/v1/composition?asOf=2020-12-01", {{"if-none-match", tag}}).status == 304);
  CHECK(site.get("/en/seats?asOf=2020-12-01", {{"if-none-match", seats}}).status == 304);
  CHECK(site.get("/api/v1/composition?asOf=2020-12-01&knownAt=13").header("Cache-Control") ==
        "public, max-age=86400");
  REQUIRE(body.mag("record memberResigned --person p-0001 --effective-on 2020-11-01 --authority "
                   "member --basis stated --source s")
              .status == 0);
  const Response later = site.get("/api/v1/composition?asOf=2020-12-01", {{"if-none-match", tag}});
  CHECK(later.status == 200);
  CHECK(later.header("ETag") != tag);
  CHECK(later.header("Content-Language") == "en");
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH"}) {
    const Response refused = site.get("/api/v1/composition", {}, method);
    CHECK(refused.status == 405);
    CHECK(refused.header("Allow") == "GET, HEAD, OPTIONS");
  }
  CHECK(site.get("/api/v1/composition", {}, "OPTIONS").status == 204);
  CHECK(site.get("/", {{"accept-language", "fr-CH, en;q=0.5"}}).header("Location") == "/fr/cycles");
}

TEST_CASE("what programs ask of the site itself") {
  Site site(record_of_the_mag());
  CHECK(site.body("/healthz") == "ok\n");
  CHECK(site.body("/readyz") == "ready\n");
  CHECK(site.body("/metrics").find("# HELP mag_requests_total ") == 0);
  CHECK(says(site.body("/metrics"), "\n# TYPE mag_requests_total counter\n"));
  for (const char* path : {"/healthz", "/readyz", "/metrics", "/robots.txt", "/openapi.json"})
    CHECK(site.get(path).route == path);
  const std::string tag = site.get("/openapi.json").header("ETag");
  CHECK(site.get("/openapi.json", {{"if-none-match", tag}}).status == 304);
  const boost::json::value document = boost::json::parse(site.body("/openapi.json"));
  CHECK(at(document, "openapi") == "3.1.0");
  // Each address of the document is one, and each question of the site is in it.
  CHECK(at(document, "paths").as_object().size() > app::routes().size());
  for (const app::Route& route : app::routes())
    CHECK(at(document, "paths").as_object().contains("/api/v1/" + std::string(route.path)));
}

TEST_CASE("what is kept is kept in gzip too, and answered with the same tag") {
  Site site(record_of_the_mag());
  const Response first = site.get("/fr/findings?asOf=2011");
  REQUIRE(first.zipped);
  CHECK(first.zipped->size() < first.body->size() / 2);
  CHECK(site.get("/fr/findings?asOf=2011").zipped->size() == first.zipped->size());
  const std::string tag = first.header("ETag");
  const std::string suffixed = tag.substr(2, tag.size() - 3) + "-gzip\"";
  for (const std::string& known :
       {std::string("*"), "\"other\", " + tag, suffixed, "W/" + suffixed})
    CHECK(site.get("/fr/findings?asOf=2011", {{"if-none-match", known}}).status == 304);
  CHECK(site.get("/fr/findings?asOf=2011", {{"if-none-match", "\"other\""}}).status == 200);
}

TEST_CASE("pages of other origins read data only where they may, and then also why there is none") {
  const std::string allow = "Access-Control-Allow-Origin";
  CHECK(Site(record_of_the_mag()).get("/api/v1/cycles").header(allow) == "");
  Site open(record_of_the_mag(), "", 60'000, "https://example.org");
  for (const char* target : {"/api/v1/cycles", "/api/v1/cycles", "/api/v1/cycles?nonsense=1",
                             "/api/v1/nothing", "/openapi.json", "/api/v1/stream"})
    CHECK(open.get(target).header(allow) == "https://example.org");
  const std::string tag = open.get("/api/v1/cycles").header("ETag");
  const Response same = open.get("/api/v1/cycles", {{"if-none-match", tag}});
  CHECK(same.status == 304);
  CHECK(same.header(allow) == "https://example.org");
  const Response before = open.get("/api/v1/cycles", {}, "OPTIONS");
  CHECK(before.header("Access-Control-Max-Age") == "86400");
  CHECK(before.header("Access-Control-Allow-Methods") == "GET, HEAD");
  CHECK(open.get("/en/cycles").header(allow) == "");
  CHECK(open.get("/metrics").header(allow) == "");
}

TEST_CASE("what is recorded in confidence takes no answer away that was kept") {
  const SmallBody body;
  Site site(body);
  site.get("/en/seats?asOf=2020-12-01");
  REQUIRE(body.mag("record memberEvaluated --person p-0001 --cycle 2020 --evaluation positive "
                   "--effective-on 2020-11-20 --authority secretariat --basis stated --source s")
              .status == 0);
  CHECK(site.get("/en/seats?asOf=2020-12-01").is_cached);
  REQUIRE(body.mag("record memberResigned --person p-0001 --effective-on 2020-11-01 --authority "
                   "member --basis stated --source s")
              .status == 0);
  CHECK_FALSE(site.get("/en/seats?asOf=2020-12-01").is_cached);
}

TEST_CASE("a long log is answered in parts, each of which leads to the next") {
  Site site(record_of_the_mag());
  std::string address = "/api/v1/log?kind=memberAppointed&limit=25";
  std::size_t events = 0, parts = 0;
  for (; !address.empty() && parts < 20; ++parts) {
    const Response part = site.get(address);
    REQUIRE(part.status == 200);
    const std::size_t count = boost::json::parse(*part.body).at("events").as_array().size();
    CHECK(count <= 25);
    events += count;
    const std::string links = part.header("Link");
    CHECK((links.find("rel=\"prev\"") != std::string::npos) == (parts > 0));
    const std::size_t end = links.find(">; rel=\"next\"");
    const std::size_t begin = links.rfind('<', end) + 1;
    address = end == std::string::npos ? "" : links.substr(begin, end - begin);
  }
  CHECK(parts > 2);
  CHECK(events == boost::json::parse(site.body("/api/v1/log?kind=memberAppointed"))
                      .at("events")
                      .as_array()
                      .size());
  const std::string page = site.body("/fr/record?limit=100&after=150");
  CHECK(page.find("<a rel=\"prev\" href=\"/fr/record?limit=100&amp;after=50\">") !=
        std::string::npos);
  CHECK(page.find("<a rel=\"next\" href=\"/fr/record?limit=100&amp;after=250\">") !=
        std::string::npos);
  CHECK(says(page, "Événements suivants"));
  CHECK(site.body("/en/record").find("--limit=1000") != std::string::npos);
  CHECK(site.get("/api/v1/log?limit=1001").status == 400);
  CHECK(says(*site.get("/api/v1/log?limit=0&lang=en").body, "from 1 to 1000"));
  CHECK(site.body("/en/feed.atom") != site.body("/en/feed.atom?limit=3"));
}

TEST_CASE("a backup that is restored in the place of the log is shown, and removal is told") {
  const SmallBody body;
  REQUIRE(body.mag("backup copy.jsonl").status == 0);
  REQUIRE(body.mag("record memberResigned --person p-0001 --effective-on 2020-11-01 --authority "
                   "member --basis stated --source s")
              .status == 0);
  Site site(body);
  const std::string asked = "/api/v1/composition?asOf=2020-12-01";
  const std::string before = site.body(asked);
  const std::string tag = site.get(asked).header("ETag");
  const auto followed = site.get("/api/v1/stream").following;
  std::filesystem::remove_all(body.path() / "mag.log.d");
  CHECK_THROWS_AS(site.get(asked), engine::LogError);
  CHECK_THROWS_AS(site.get(asked), engine::LogError);
  REQUIRE(body.mag("restore copy.jsonl").status == 0);
  const Response after = site.get(asked, {{"if-none-match", tag}});
  CHECK(after.status == 200);
  CHECK(*after.body != before);
  CHECK(*after.body == body.mag("composition --as-of 2020-12-01 --format json --public").out);
  CHECK(followed->feed->has_ended());
  // Other events of the same number are another answer.
  REQUIRE(body.mag("record memberResigned --person p-0002 --effective-on 2020-11-01 --authority "
                   "member --basis stated --source s")
              .status == 0);
  CHECK(site.get(asked, {{"if-none-match", tag}}).status == 200);
}
