// An event told in a sentence, whatever its kind.
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <sstream>

#include "answers/event_text.hpp"
#include "events/event.hpp"
#include "events/payload.hpp"
#include "tests/scratch.hpp"

namespace {

std::string told(const std::string& decision, events::Language language) {
  const auto payload = events::from_json(decision);
  REQUIRE(payload.has_value());
  return answers::told(payload->bytes(), *engine::parse_date("2020-02-01"), words::Words(language));
}

}  // namespace

TEST_CASE("every kind of event is told in a sentence, in both languages") {
  std::set<events::Kind> seen;
  for (const auto& entry : std::filesystem::directory_iterator(MAG_SOURCE_DIR "/tests/golden")) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("v") || !name.ends_with(".jsonl")) continue;
    std::istringstream lines(tests::read_file(entry.path()));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      seen.insert(events::particulars(events::from_json(line)->bytes()).kind);
      const std::string en = told(line, events::Language::en);
      const std::string fr = told(line, events::Language::fr);
      CHECK(en.starts_with("On 1 February 2020 "));
      CHECK(en.ends_with("."));
      CHECK(fr.starts_with("Le 1er février 2020, "));
      CHECK(fr.ends_with("."));
    }
  }
  CHECK(seen.size() == events::kind_count);
}

TEST_CASE("what a sentence does not say stands behind it") {
  const std::string beginning =
      R"({"effectiveOn":"2020-02-01","authority":"secretaryGeneral","basis":")";
  const std::string appointed =
      beginning + R"(stated","source":"s","memberAppointed":{"person":"p-0001","cycle":2020,)"
                  R"("group":"civilSociety","country":"BR","seat":"stakeholder","termsBefore":1}})";
  CHECK(told(appointed, events::Language::en) ==
        "On 1 February 2020 p-0001 was appointed for the cycle 2020 (civil society, Brazil, "
        "stakeholder seat, consecutive terms served before: 1).");
  CHECK(told(appointed, events::Language::fr) ==
        "Le 1er février 2020, p-0001 a reçu sa nomination pour le cycle 2020 (société civile, "
        "Brésil, siège de partie prenante, mandats consécutifs accomplis auparavant : 1).");
  const std::string renewed =
      R"(","source":"s","termRenewedTacitly":{"person":"p-0001","cycle":2020}})";
  CHECK(told(beginning + "tacit" + renewed, events::Language::en) ==
        "On 1 February 2020 p-0001 had a term renewed tacitly for the cycle 2020.");
  CHECK(told(beginning + "inferred" + renewed, events::Language::en) ==
        "On 1 February 2020 p-0001 sat in the cycle 2020 as well: the term was renewed.");
}
