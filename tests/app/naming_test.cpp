// What is only proposed has no number: it is called this decision, or by its line.
#include "app/recording/naming.hpp"

#include <doctest/doctest.h>

#include <boost/json/serialize.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"

namespace {

using namespace test;

using events::Language;

// Of the events behind 100: 101 is the one decision, or line 1 of a file.
const auto alone = [](engine::Position each) {
  return each.value > 100 ? std::optional(std::size_t{0}) : std::nullopt;
};
const auto in_file = [](engine::Position each) {
  return each.value > 100 ? std::optional(static_cast<std::size_t>(each.value - 100))
                          : std::nullopt;
};

const std::string stated_by_hand =
    " --effective-on 2012-05-01 --authority secretariat --basis stated "
    "--source s ";

}  // namespace

TEST_CASE("a sentence names what is proposed, with the article of its language") {
  const words::Words en(Language::en), fr(Language::fr), set(Language::fr, words::Typography::set);
  const events::Message hidden{"refused.hidden", {events::position({18}), events::position({101})}};
  CHECK(en.say(app::proposed(hidden, alone)).find("event 18 no longer counts: this decision") == 0);
  CHECK(en.say(app::proposed(hidden, in_file)).find("event 18 no longer counts: line 1") == 0);
  for (const words::Words& words : {fr, set}) {
    CHECK(says(words.say(app::proposed(hidden, alone)), "cette décision"));
    CHECK_FALSE(says(words.say(app::proposed(hidden, alone)), "événement cette"));
    CHECK(says(words.say(app::proposed(hidden, in_file)), "la ligne 1"));
    CHECK_FALSE(says(words.say(app::proposed(hidden, in_file)), "l'événement la"));
  }
  const events::Message within{"record.question", {events::message(hidden)}};
  CHECK(says(en.say(app::proposed(within, alone)), "this decision"));
}

TEST_CASE("events and what is proposed are named together") {
  const words::Words en(Language::en), fr(Language::fr);
  CHECK(app::name_all(en, {{6}}, alone) == "event 6");
  CHECK(app::name_all(en, {{6}, {9}}, alone) == "events 6, 9");
  CHECK(app::name_all(en, {{6}, {101}}, alone) == "event 6, this decision");
  CHECK(app::name_all(fr, {{101}}, alone) == "cette décision");
  CHECK(app::name_all(fr, {{6}, {101}, {103}}, in_file) == "événement 6, ligne 1, ligne 3");
}

TEST_CASE("the id of a finding may hold a number that is not there yet") {
  CHECK(app::is_numbered_ahead("reconciliation/claim/101/2010", alone));
  CHECK(app::is_numbered_ahead("coherence/101", alone));
  CHECK_FALSE(app::is_numbered_ahead("reconciliation/claim/42/2010", alone));
  CHECK_FALSE(app::is_numbered_ahead("rotation/V.4/2010", alone));
}

TEST_CASE("no answer before recording holds the number that comes next") {
  const std::string next = std::to_string(
      at(parsed(ask("verify --format json")), "knownAt").to_number<std::uint64_t>() + 1);
  for (const std::string& command :
       {"record claimPublished --position 41 --field value --stated 57 --reason r" +
            stated_by_hand + "--dry-run",
        "record forumHeld --edition 6 --year 2011 --city Nairobi --country KE --mode inPerson" +
            stated_by_hand + "--dry-run",
        "record memberResigned --person p-0020" + stated_by_hand + "--dry-run",
        "record eventCorrected --position 6 --withdrawn yes --reason r" + stated_by_hand +
            "--dry-run"})
    for (const char* language : {" --lang en", " --lang fr", " --format json"}) {
      const Answer answer = ask(command + language);
      CAPTURE(command);
      CAPTURE(answer.err);
      CHECK(answer.status != 2);
      CHECK((answer.out + answer.err).find(" " + next) == std::string::npos);
      if (std::string(language) != " --format json")
        CHECK((answer.out + answer.err).find("/" + next) == std::string::npos);
    }
}

TEST_CASE("a refusal names the decision that is asked for") {
  check_fails(
      ask("record forumHeld --edition 14 --year 2019 --city Berlin --country DE --mode inPerson "
          "--effective-on 2019-06-01 --authority secretariat --basis stated --source s --dry-run"),
      3, {"(because of this decision)"});
}
