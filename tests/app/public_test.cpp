// --public: what is confidential leaves no trace in any answer, not even in the numbers.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/verb.hpp"
#include "app/site/addresses.hpp"
#include "engine/log.hpp"
#include "replay/proposal.hpp"
#include "tests/app/command.hpp"
#include "tests/app/public_questions.hpp"
#include "tests/app/site.hpp"

namespace {

using test::Folder;
using test::says;

// A decision of the story; `{name}` in it stands for the number of the event of that name. The name
// of one that is confidential begins with "secret".
struct Told {
  std::string name, decision;
};
using Story = std::vector<std::vector<Told>>;  // in batches

Told evaluated(const std::string& name, int person, const std::string& as) {
  return {name, R"({"effectiveOn":"2020-07-01","authority":"secretariat","basis":"stated",)"
                R"("source":"hush","memberEvaluated":{"person":"p-000)" +
                    std::to_string(person) + R"(","cycle":2020,"evaluation":")" + as + R"("}})"};
}

Told said(const std::string& name, const std::string& source, const std::string& rest) {
  return {name,
          R"({"effectiveOn":"2020-08-01","authority":"secretariat","basis":"stated","source":")" +
              source + R"(",)" + rest + "}"};
}

// The small body and what became of it, with something confidential before, within and behind each
// batch, some of it corrected, claimed and named as a cause.
Story story() {
  Story all = {{evaluated("secret first", 1, "negative")}};
  std::istringstream body(test::small_body);
  int number = 0;
  for (std::string line; std::getline(body, line); ++number) {
    if (const std::size_t cause = line.find(R"("cause":2)"); cause != std::string::npos)
      line.replace(cause, 9, R"("cause":{2})");
    all.push_back({evaluated("secret", 1 + number % 4, "positive"),
                   {std::to_string(number + 1), line},
                   evaluated("secret", 1 + number % 3, "negative")});
  }
  const auto add = [&](std::vector<Told> batch) { all.push_back(std::move(batch)); };
  add({said("terms", "s/6",
            R"("termsAdopted":{"version":"one","clauses":["IV.1","V.1","V.3","V.4"]})")});
  add({said("secret", "hush",
            R"("eventCorrected":{"position":{secret first},"withdrawn":true,"reason":"hush"})"),
       said("other", "s/7", R"("figurePublished":{"cycle":2020,"measure":"members","value":5})")});
  add({said("", "s/7", R"("figureFollowed":{"position":{other},"reason":"newer"})"),
       evaluated("secret again", 2, "positive")});
  add({said("", "s/8",
            R"("claimPublished":{"position":{8},"field":"country","stated":"UG","reason":"r"})")});
  add({said(
      "secret claim", "hush",
      R"("claimPublished":{"position":{secret again},"field":"evaluation","stated":"negative","reason":"hush"})")});
  add({said("secret", "hush",
            R"("eventCorrected":{"position":{secret claim},"withdrawn":true,"reason":"hush"})")});
  add({said("", "s/9", R"("cause":{secret again},"memberResigned":{"person":"p-0002"})"),
       evaluated("secret", 3, "positive")});
  add({said("", "s/10", R"("eventCorrected":{"position":{12},"withdrawn":true,"reason":"r"})")});
  add({said("fix", "s/12", R"("eventCorrected":{"position":{10},"withdrawn":true,"reason":"r"})"),
       evaluated("secret", 4, "negative"),
       said(
           "", "s/12",
           R"("cause":{fix},"amends":{10},"memberAppointed":{"person":"p-0004","cycle":2020,"group":"media","country":"IN","seat":"stakeholder","isNew":"yes"})")});
  add({evaluated("secret", 4, "negative"),
       said("", "s/11", R"("eventCorrected":{"position":{13},"withdrawn":true,"reason":"r"})")});
  add({said("secret", "hush",
            R"("attendanceRecorded":{"person":"p-0001","meeting":"hush","attendance":"absent"})"),
       said(
           "secret", "hush",
           R"("contributionRecorded":{"person":"p-0002","cycle":2020,"contribution":"outreach","description":"hush"})")});
  add({said(
      "secret", "hush",
      R"("fundingGranted":{"person":"p-0003","purpose":"magMeeting","meeting":"hush","amount":100,"currency":"CHF"})")});
  add({evaluated("secret last", 4, "positive")});
  add({said("secret", "hush",
            R"("eventCorrected":{"position":{secret last},"withdrawn":true,"reason":"hush"})")});
  return all;
}

// A log in which all of the story is recorded, or what is public of it, and a scenario.
struct StoryLog : Folder {
  std::uint64_t last = 0;

  explicit StoryLog(bool with_secrets) {
    engine::Log log = engine::Log::create(path() / "mag.log.d");
    std::map<std::string, std::uint64_t> numbers;
    engine::Instant now{1'600'000'000'000'000'000};
    for (const std::vector<Told>& batch : story()) {
      std::deque<events::Payload> payloads;
      std::vector<engine::Envelope> known;
      const engine::Position first{last + 1};
      const engine::Reading reading = log.read();
      for (const Told& each : batch) {
        if (each.name.starts_with("secret") && !with_secrets) continue;
        payloads.push_back(events::from_json(numbered(each.decision, numbers)).value());
        known.push_back(
            replay::envelope_of(payloads.back(), {++last}, [&](engine::Position position) {
              return position < first ? reading.at(position) : known[position.value - first.value];
            }));
        numbers[each.name] = last;
      }
      std::vector<engine::Draft> drafts;
      for (const engine::Envelope& each : known) drafts.push_back(replay::draft_of(each));
      REQUIRE(log.append(drafts, {first.value - 1}, {}, now).has_value());
      now.nanoseconds += 86'400'000'000'000;
    }
    write("other.json",
          R"({"format":"mag-scenario/1","withdraw":[8],"replace":[{"event":7,"decision":)"
          R"({"effectiveOn":"2020-03-01","memberAppointed":{"person":"p-0001","cycle":2020,)"
          R"("group":"media","country":"BR","seat":"stakeholder","isNew":"yes"}}}]})");
  }

 private:
  static std::string numbered(std::string text,
                              const std::map<std::string, std::uint64_t>& numbers) {
    for (const auto& [name, number] : numbers) {
      const std::string mark = "{" + name + "}";
      for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
        text.replace(at, mark.size(), std::to_string(number));
    }
    // A cause that nobody recorded.
    if (const std::size_t at = text.find(R"("cause":{)"); at != std::string::npos)
      text.erase(at, text.find(',', at) + 1 - at);
    return text;
  }
};

// Everything that the site can be asked, with something that each may be asked about.
std::set<std::string> addresses() {
  const app::Parameters about = {
      {"about", "p-0001"}, {"person", "p-0003"}, {"a", "@5"},
      {"b", "@18"},        {"q", "hush"},        {"position", "15"},
      {"clause", "V.3"},   {"source", "3"},      {"parameter", "size.target"}};
  std::set<std::string> all = {"/", "/metrics", "/robots.txt", "/readyz", "/openapi.json"};
  for (const app::Route& route : app::routes()) {
    app::Parameters given;
    for (const std::string_view operand : route.operands)
      given.emplace_back(operand, *app::value_in(about, operand));
    for (const char* ending : {"", ".csv", ".svg"})
      all.insert(app::address_of(route, given, ending));
    for (const auto& [name, value] : app::Parameters{{"asOf", "2020-12-01"},
                                                     {"knownAt", "15"},
                                                     {"knownAt", "2020-09-25"},
                                                     {"kind", "attendanceRecorded"},
                                                     {"kind", "memberEvaluated"},
                                                     {"limit", "3"},
                                                     {"after", "4"}}) {
      given.emplace_back(name, value);
      all.insert(app::address_of(route, given, ""));
      given.pop_back();
    }
  }
  for (const std::string language : {"/en/", "/fr/"}) {
    for (const app::Subscription& each : app::subscriptions)
      all.insert(language + std::string(each.path));
    for (const char* path : {"cycles", "record/99", "search?q=hush", "search?q=p-0001", "about"})
      all.insert(language + path);
    for (const app::PageRoute& page : app::pages())
      if (app::is_embeddable(page.path)) all.insert("/embed" + language + std::string(page.path));
  }
  return all;
}

void check_same(const StoryLog& all, const StoryLog& open, const std::string& question) {
  CAPTURE(question);
  const auto one = all.mag(question + " --public"), other = open.mag(question + " --public");
  CHECK(one.status == other.status);
  CHECK(one.out == other.out);
  CHECK(one.err == other.err);
  CHECK((one.out + one.err).find("hush") == std::string::npos);
  CHECK_FALSE((one.out + one.err).empty());
}

}  // namespace

TEST_CASE("every command that can leave out what is confidential is tried") {
  for (const app::Verb& verb : app::verbs()) {
    if (verb.reads < app::Reads::moment) continue;
    const auto& all = test::public_questions();
    CHECK_MESSAGE(std::any_of(all.begin(), all.end(),
                              [&](const std::string& each) {
                                return (each + " ").starts_with(std::string(verb.name) + " ");
                              }),
                  verb.name);
  }
}

TEST_CASE("answers for the public are those of a log without anything confidential") {
  const StoryLog all(true), open(false);
  REQUIRE(all.last > 2 * open.last);
  int differ = 0;
  for (const std::string& question : test::public_questions()) {
    check_same(all, open, question);
    check_same(all, open, question + " --lang fr");
    differ += all.mag(question).out != open.mag(question).out;
  }
  CHECK(differ >= 20);  // whoever sees what is confidential has other answers
}

TEST_CASE("of what is public each number is that of a log without anything confidential") {
  const StoryLog all(true), open(false);
  for (std::uint64_t number = 1; number <= open.last + 1; ++number) {
    const std::string at = std::to_string(number);
    check_same(all, open, "show " + at + " --effects");
    check_same(all, open, "show " + at + " --format json");
    check_same(all, open, "show " + at + " --format jsonl");
    check_same(all, open, "log --known-at " + at);
    check_same(all, open, "audit --all --format json --as-of 2020-12-01 --known-at " + at);
    check_same(all, open, "diff @1 @" + at + " --as-of 2020-12-01 --format csv");
    open.write("one.json", R"({"format":"mag-scenario/1","withdraw":[)" + at + "]}");
    all.write("one.json", open.read("one.json"));
    check_same(all, open, "what-if one.json --as-of 2020-12-01 --format json");
    check_same(all, open, "why p-0001 --as-of 2020-12-01 --what-if one.json");
  }
  for (int day = 12; day < 32; ++day)
    check_same(all, open, "log --format csv --known-at 2020-09-" + std::to_string(day));
  CHECK(
      says(all.mag("show 99 --public").err, "the last one is event " + std::to_string(open.last)));
}

TEST_CASE("what the public is shown of a log can be imported, and is the same there") {
  const StoryLog all(true), open(false);
  const std::string lines = all.mag("log --public --format jsonl").out;
  CHECK(lines == open.mag("log --format jsonl").out);
  const test::EmptyLog fresh;
  fresh.write("shown.jsonl", lines);
  const auto imported = fresh.mag("import shown.jsonl --acknowledge test");
  CAPTURE(imported.err);
  REQUIRE(imported.status == 0);
  CHECK(fresh.mag("log --format jsonl").out == lines);
  for (const std::string question : {"audit --all --format json", "composition", "terms"})
    CHECK(fresh.mag(question + " --as-of 2020-12-01").out ==
          open.mag(question + " --as-of 2020-12-01").out);
  CHECK(all.mag("import shown.jsonl --public").status == 2);
}

TEST_CASE("of evaluations the public is told that they are confidential, not that there are none") {
  const test::SmallBody body;
  body.write("more.jsonl",
             R"({"effectiveOn":"2020-01-02","authority":"secretaryGeneral","basis":"stated",)"
             R"("source":"s","termsAdopted":{"version":"one","clauses":["V.3"]}})"
             "\n" +
                 evaluated("", 1, "positive").decision + "\n");
  REQUIRE(body.mag("import more.jsonl --acknowledge test").status == 0);
  const std::string asked = "why p-0001 --as-of 2020-12-01";
  CHECK(test::says(body.mag(asked).out, "positive"));
  CHECK(test::says(body.mag("why p-0002 --as-of 2020-12-01").out, "No evaluation is on record"));
  for (const char* who : {"p-0001", "p-0002"}) {
    const std::string seen = "why " + std::string(who) + " --as-of 2020-12-01 --public";
    const std::string text = body.mag(seen).out;
    CHECK(test::says(text, "Evaluations are confidential (V.3); this view leaves them out."));
    CHECK_FALSE(test::says(text, "No evaluation is on record"));
    CHECK(body.mag(seen + " --format json").out.find(R"("evaluations":null)") != std::string::npos);
    CHECK(test::says(body.mag(seen + " --lang fr").out, "Les évaluations sont confidentielles"));
  }
}

TEST_CASE("no address of the site tells whether there is anything confidential") {
  const StoryLog with(true), without(false);
  test::Site one(with), other(without);
  std::set<std::string> seen, open = addresses();
  while (!open.empty()) {
    const std::string target = *open.begin();
    open.erase(open.begin());
    if (!seen.insert(target).second) continue;
    CAPTURE(target);
    const serving::Response secret = one.get(target), plain = other.get(target);
    CHECK(secret.status == plain.status);
    CHECK(secret.headers == plain.headers);
    CHECK((secret.body ? *secret.body : "") == (plain.body ? *plain.body : ""));
    CHECK((plain.body ? *plain.body : "").find("CHF") == std::string::npos);
    CHECK((secret.zipped ? *secret.zipped : "") == (plain.zipped ? *plain.zipped : ""));
    if (plain.body && seen.size() < 500)
      for (const std::string& link : test::links_in(*plain.body)) open.insert(link);
  }
  CHECK(seen.size() > 500);
  // Nor does what is supposed: a number is that of a public event or of none.
  for (std::uint64_t number = 0; number <= with.last; ++number) {
    const std::string at = std::to_string(number);
    CAPTURE(at);
    for (const std::string& rest :
         {R"("withdraw":[)" + at + "]", R"("known":)" + at + R"(,"parameters":{"size.target":"3"})",
          R"("replace":[{"position":)" + at +
              R"(,"by":{"effectiveOn":"2020-03-02","memberResigned":{"person":"p-0001"}}}])"}) {
      const std::string body = R"({"format":"mag-scenario/1","asOf":"2020-12-01",)" + rest + "}";
      for (const char* address : {"/api/v1/what-if?lang=fr", "/en/what-if"}) {
        const serving::Response secret = one.post(address, body), plain = other.post(address, body);
        CHECK(secret.status == plain.status);
        CHECK(secret.headers == plain.headers);
        CHECK(*secret.body == *plain.body);
      }
    }
  }
  // Nor does the stream.
  for (const char* target : {"/api/v1/stream", "/api/v1/stream?lang=fr"}) {
    const auto secret = *one.get(target).following, plain = *other.get(target).following;
    CHECK(secret.greeting == plain.greeting);
    for (std::uint64_t heard = 0; heard < plain.from; heard = plain.feed->after(heard).heard)
      CHECK(*secret.feed->after(heard).block == *plain.feed->after(heard).block);
    CHECK(secret.from == plain.from);
  }
}

TEST_CASE("whatever address is asked, nothing breaks and nothing confidential shows") {
  const StoryLog with(true), without(false);
  test::Site one(with), other(without);
  const auto piece = rc::gen::element<std::string>(
      "api", "v1", "en", "fr", "composition", "cycles", "seats", "people", "record", "events",
      "why", "why-not", "diff", "log", "audit", "next", "terms-of-reference", "stream", "what-if",
      "..csv", ".csv", ".svg", "p-0001", "p-0009", "7", "14", "15", "18446744073709551616", "-1",
      "%00", "%FF", "%2F", "rotation.share", "", "nonsense");
  const auto parameter = rc::gen::element<std::string>(
      "asOf=2020-12-01", "asOf=2020", "asOf=", "asOf=0000-00-00", "knownAt=5", "knownAt=15",
      "knownAt=99999999999999999999", "knownAt=2020-09-15", "lang=fr", "lang=x", "about=p-0001",
      "about=size/IV.1/2020", "person=p-0003", "person=%C3%A9", "a=@5", "b=@18", "a=2020",
      "all=true", "kind=memberEvaluated", "kind=memberAppointed", "cycle=2020", "for=excel",
      "group=media", "from=2020", "whatIf=x", "log=/etc/passwd", "=", "x");
  CHECK(rc::check("addresses", [&] {
    std::string target = *rc::gen::element<std::string>("", "/api/v1", "/en", "/fr");
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(piece))
      target += (each.starts_with('.') ? "" : "/") + each;
    char sign = '?';
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(parameter)) {
      target += sign + each;
      sign = '&';
    }
    if (!serving::parse_target(target, 8192)) return;
    RC_LOG() << target << std::endl;
    const serving::Response secret = one.get(target), plain = other.get(target);
    RC_ASSERT(secret.status < 500);
    RC_ASSERT(secret.status == plain.status);
    RC_ASSERT(secret.headers == plain.headers);
    RC_ASSERT((secret.body ? *secret.body : "") == (plain.body ? *plain.body : ""));
  }));
}
