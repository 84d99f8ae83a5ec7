// The catalogue of messages: complete, in both languages, with the same arguments in each.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "rules/rule.hpp"
#include "tests/app/uses.hpp"
#include "words/words.hpp"

namespace {

namespace fs = std::filesystem;

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> found;
  const std::string copy(text);
  const std::regex pattern("\\{([^{}\"]* )?([0-9])\\}");
  for (std::sregex_iterator at(copy.begin(), copy.end(), pattern), end; at != end; ++at)
    found.insert((*at)[2]);
  return found;
}

// Every text in quotes in the sources that has the form of a key, and that is no parameter.
std::set<std::string> keys_in_sources() {
  std::set<std::string> parameters;
  for (const rules::Rule& rule : rules::catalogue())
    for (const counting::Declared& declared : rule.declared) parameters.emplace(declared.name);
  const std::regex literal("\"([a-z][A-Za-z]*(\\.[a-z][A-Za-z0-9]*)+)\"");
  const std::set<std::string> endings = {"csv", "jsonl", "json", "hpp", "h",
                                         "d",   "mdb",   "log",  "ics", "atom"};
  std::set<std::string> keys;
  for (const char* folder : {"events", "projections", "counting", "rules", "decisions", "rosters",
                             "inventions", "replay", "words", "answers", "app"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(MAG_SOURCE_DIR) / folder)) {
      const fs::path& path = entry.path();
      if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
      // Tables use no sentence.
      if (path.parent_path().filename() == "words" && path.filename() != "words.cpp") continue;
      std::ifstream in(path);
      std::string line;
      while (std::getline(in, line)) {
        if (line.starts_with("#include") || line.find("//") < line.find('"')) continue;
        for (std::sregex_iterator at(line.begin(), line.end(), literal), end; at != end; ++at) {
          const std::string key = (*at)[1];
          // A parameter of a dimension ("quota.group.media.share") has more parts than a key.
          const bool other = parameters.contains(key) ||
                             std::count(key.begin(), key.end(), '.') > 2 ||
                             endings.contains(key.substr(key.rfind('.') + 1));
          if (other && !test::has_sentence(key)) continue;
          keys.insert(key);
        }
      }
    }
  return keys;
}

}  // namespace

TEST_CASE("every sentence exists in English and in French, with the same arguments") {
  for (const auto table : words::all_sentences())
    for (const words::Sentence& sentence : table) {
      CAPTURE(std::string(sentence.key));
      CHECK_FALSE(sentence.en.empty());
      CHECK_FALSE(sentence.fr.empty());
      CHECK(placeholders(sentence.en) == placeholders(sentence.fr));
    }
}

TEST_CASE("what a sentence is given is what it says, in both languages") {
  // What is given later is not to be seen.
  const std::set<std::string_view> given_more = {"reconciliation.claim"};
  std::size_t seen = 0;
  for (const auto table : words::all_sentences())
    for (const words::Sentence& sentence : table)
      for (const std::size_t count : test::counts_of(sentence.key)) {
        if (given_more.contains(sentence.key)) continue;
        CAPTURE(std::string(sentence.key));
        const std::set<std::string> used = placeholders(sentence.en);
        CHECK(used.size() == count);
        CHECK((used.empty() || *used.rbegin() == std::to_string(count - 1)));
        ++seen;
      }
  CHECK(seen > 200);
}

TEST_CASE("a text stays a text, whatever it says") {
  for (const events::Language language : {events::Language::en, events::Language::fr}) {
    const words::Words words(language);
    for (const auto table : words::all_sentences())
      for (const words::Sentence& sentence : table)
        CHECK(words.word(events::text(std::string(sentence.key))) == sentence.key);
  }
}

TEST_CASE("the tables are in order of key, and no key stands twice") {
  std::set<std::string_view> seen;
  for (const auto table : words::all_sentences()) {
    CHECK_FALSE(table.empty());
    CHECK(std::is_sorted(table.begin(), table.end(),
                         [](const auto& left, const auto& right) { return left.key < right.key; }));
    for (const words::Sentence& sentence : table) {
      CAPTURE(std::string(sentence.key));
      CHECK(seen.insert(sentence.key).second);
    }
  }
}

TEST_CASE("every key that the sources use has a sentence") {
  const std::set<std::string> keys = keys_in_sources();
  CHECK(keys.size() > 100);
  for (const std::string& key : keys) {
    CAPTURE(key);
    CHECK(test::has_sentence(key));
  }
}

TEST_CASE("every sentence is used somewhere") {
  const std::set<std::string> keys = keys_in_sources();
  for (const auto table : words::all_sentences())
    for (const words::Sentence& sentence : table) {
      const std::string key(sentence.key);
      CAPTURE(key);
      // A key with a suggestion is made from the one without.
      const bool near = (key.ends_with("Near") && keys.contains(key.substr(0, key.size() - 4))) ||
                        (key.ends_with("Nearest") && keys.contains(key.substr(0, key.size() - 7)));
      CHECK((near || keys.contains(key)));
    }
}

TEST_CASE("arguments are worded in the language and by their type") {
  const words::Words en(events::Language::en), fr(events::Language::fr);
  CHECK(en.word(events::date(*engine::date_of(2008, 8, 1))) == "1 August 2008");
  CHECK(fr.word(events::date(*engine::date_of(2008, 8, 1))) == "1er août 2008");
  CHECK(fr.word({events::Argument::Type::group, "civilSociety"}) == "société civile");
  CHECK(en.say("a.key.that.is.not.there") == "a.key.that.is.not.there");
}
