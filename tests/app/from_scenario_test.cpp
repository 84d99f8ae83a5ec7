// mag record --from-scenario, as a user sees it.
#include <doctest/doctest.h>

#include "tests/app/command.hpp"

namespace {

using test::Answer;
using test::says;

// The small body, and a scenario in which somebody did not resign, somebody else did, and a third
// was appointed for another country.
struct Agreed : test::SmallBody {
  Agreed() {
    write("agreed.json", R"({"format":"mag-scenario/1","name":"agreed in March","withdraw":[13],
      "replace":[{"position":8,"by":{"effectiveOn":"2020-02-01","memberAppointed":{
        "person":"p-0002","cycle":2020,"group":"civilSociety","country":"UG",
        "seat":"stakeholder","isNew":"yes"}}}],
      "add":[{"effectiveOn":"2020-07-01","memberResigned":{"person":"p-0003"}}]})");
  }
  Answer take(const std::string& more, const std::string& file = "agreed.json") const {
    return mag("record --from-scenario " + file + " " + more);
  }
};

const std::string by_minutes = "--source minutes --authority secretariat --basis stated ";

}  // namespace

TEST_CASE("a scenario becomes decisions and corrections, once") {
  const Agreed body;
  check_says(body.take(by_minutes + "--dry-run"), {"Not on record yet", "Nothing was written"});
  CHECK(says(body.mag("show 14").err, "no event 14"));
  check_says(body.take(by_minutes), {"withdrawal of event 13", "Recorded as event 16",
                                     "Decisions recorded: 3, as events: 4; on record already: 0."});
  check_says(body.mag("show 14 --format jsonl"),
             {R"("source":"minutes")", R"("withdrawn":true,"reason":"agreed in March")"});
  check_says(body.mag("show 16 --format jsonl"), {R"("amends":8)", R"("source":"minutes")"});
  check_says(body.take(by_minutes), {"Decisions recorded: 0; on record already: 3."});
  check_says(body.take(by_minutes + "--lang fr"), {"déjà au registre : 3."});
  check_says(body.take(by_minutes + "--format json"),
             {R"({"place":"agreed.json#/withdraw/0","position":14,"repeated":true})",
              R"("recorded":0,"events":0,"repeated":3)"});
  check_says(body.mag("verify"), {"events: 17"});
}

TEST_CASE("what a scenario changes is told before it is recorded") {
  const Agreed body;
  body.write("more.json", R"({"format":"mag-scenario/1","name":"more","add":[
    {"effectiveOn":"2020-02-01","memberAppointed":{"person":"p-0009","cycle":2020,
      "group":"government","country":"FR","seat":"stakeholder","isNew":"yes"}},
    {"effectiveOn":"2020-08-01","memberResigned":{"person":"p-0009"}}]})");
  check_says(body.take(by_minutes + "--dry-run", "more.json"),
             {"On 1 February 2020:\n  + p-0009 · governments", "Nothing was written"});
  check_says(body.take(by_minutes + "--dry-run --lang fr", "more.json"), {"Au 1er février 2020 :"});
  check_says(body.take(by_minutes + "--dry-run --format json", "more.json"),
             {R"("seats":[{"asOf":"2020-02-01","person":"p-0009","holds":true)",
              R"("findings":{"gained":[{)", R"("contestable":)"});
  check_says(body.take(by_minutes + "--acknowledge agreed", "more.json"),
             {"+ p-0009 · governments", "Decisions recorded: 2"});
  check_says(body.take(by_minutes + "--format json", "more.json"),
             {R"("seats":[],"findings":{"gained":[],"lost":[]})"});
}

TEST_CASE("a name that a scenario gives is used of what follows") {
  const Agreed body;
  body.write("new.json", R"({"format":"mag-scenario/1","name":"new","add":[
    {"effectiveOn":"2020-02-01","personDescribed":{"person":"p-0009","name":"Ana Souza"}},
    {"effectiveOn":"2020-02-01","memberAppointed":{"person":"p-0009","cycle":2020,
      "group":"government","country":"FR","seat":"stakeholder","isNew":"yes"}}]})");
  check_says(body.take(by_minutes + "--dry-run", "new.json"), {"+ Ana Souza · governments"});
  check_says(body.take(by_minutes + "--acknowledge agreed --lang fr", "new.json"),
             {"+ Ana Souza · gouvernements", "Décisions consignées : 2 ; déjà"});
}

TEST_CASE("what a scenario leaves open is asked for") {
  const Agreed body;
  check_fails(body.take(""), 2, {"--source"});
  check_fails(body.take("--lang fr"), 2, {"n'a pas de source"});
  check_fails(body.take("--source minutes"), 2, {"give --authority, --basis"});
  check_fails(body.take("--source minutes --authority secretariat --lang fr"), 2,
              {"correction : indiquer --basis"});
  check_fails(body.take(by_minutes + "--person p-0001"), 2, {"--person"});
  check_fails(body.take("memberResigned " + by_minutes), 2, {"--from-scenario"});
  check_fails(body.take(by_minutes + "--json agreed.json"), 2, {"--json"});
  check_fails(body.take(by_minutes + "--expect 12"), 5, {"12", "13"});
  CHECK(body.take(by_minutes + "--reason 'as agreed' --effective-on 2020-08-01").status == 0);
  check_says(body.mag("show 14 --format jsonl"),
             {R"("reason":"as agreed")", R"("effectiveOn":"2020-08-01")"});
}

TEST_CASE("a scenario is recorded as a whole or not at all") {
  const Agreed body;
  body.write("twice.json", R"({"format":"mag-scenario/1","over":["agreed.json"],"name":"twice",
    "add":[{"effectiveOn":"2020-08-01","memberResigned":{"person":"p-0003"}}]})");
  check_fails(body.take(by_minutes, "twice.json"), 3, {"twice.json#/add/0", "refused"});
  body.write("terms.json", R"({"format":"mag-scenario/1","over":["agreed.json"],"name":"terms",
    "parameters":{"termLimit.maxConsecutiveTerms":"2"}})");
  check_fails(body.take(by_minutes, "terms.json"), 3,
              {"termLimit.maxConsecutiveTerms", "termsAdopted"});
  check_fails(body.take(by_minutes + "--lang fr", "terms.json"), 3, {"s'adoptent"});
  check_fails(body.take(by_minutes, "nowhere.json"), 3, {"nowhere.json"});
  CHECK(says(body.mag("show 14").err, "no event 14"));
}
