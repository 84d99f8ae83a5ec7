// No number and no name carries grammar: each sentence is rendered, in both languages, with 0, 1, 2
// and 50 where a number stands, with countries that take different articles where a name stands,
// and with a person whose name begins with a vowel. What stands where is read from the sources.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <regex>
#include <set>
#include <string>

#include "tests/app/command.hpp"
#include "tests/app/uses.hpp"
#include "words/words.hpp"

namespace {

using test::Place;

// What stands before and behind a place of a rendered sentence.
struct Around {
  std::string before, after;
};

std::string last_word(const std::string& text) {
  std::smatch found;
  static const std::regex word("([^ (\"«]+) $");
  return std::regex_search(text, found, word) ? found[1].str() : "";
}

// The end, a sign, or a word that binds but does not agree.
bool is_free_behind(const std::string& after) {
  static const std::regex free(
      "^($|[.,;:?!)\\]\"/]| [;:?!–→·(»\\[]|%| %| (of|to|and|or|sur|à|et|ou)( |$))");
  return std::regex_search(after, free);
}

// A number is named by the noun before it ("line 3"), or stands free: a noun behind it would take
// its plural from it, and so would a verb.
std::string fault_of_number(const Around& around) {
  static const std::set<std::string> named_by = {"line", "ligne", "edition", "l'édition",
                                                 "édition"};
  if (named_by.contains(last_word(around.before)) || is_free_behind(around.after)) return "";
  return "what follows the number would agree with it";
}

// A country, a group, a kind or a measure has a gender, a number and an article of its own.
std::string fault_of_name(const Around& around) {
  static const std::set<std::string> binding = {"the", "a",   "an",    "of",   "for", "from", "to",
                                                "in",  "by",  "with",  "le",   "la",  "les",  "un",
                                                "une", "ce",  "cette", "de",   "du",  "des",  "à",
                                                "au",  "aux", "en",    "pour", "par", "que"};
  if (binding.contains(last_word(around.before))) return "an article or a preposition before it";
  if (around.before.ends_with("'")) return "an elision before it";
  if (!is_free_behind(around.after)) return "what follows the name would agree with it";
  return "";
}

// A person may carry a verb, which is the same for all; nothing that elides or agrees.
std::string fault_of_person(const Around& around, bool is_french) {
  if (!is_french) return "";
  static const std::set<std::string> eliding = {"de", "du",  "le",  "la",     "les",
                                                "au", "que", "des", "jusque", "lorsque"};
  static const std::regex agreeing(
      "^ (est|a été|n'est pas|n'a pas été|sera) [^ ,;]*(é|i|u|is|eau)"
      "([ ,;.]|$)");
  if (eliding.contains(last_word(around.before))) return "what stands before the name would elide";
  if (around.before.ends_with("'")) return "an elision before the name";
  if (std::regex_search(around.after, agreeing)) return "what follows agrees with the person";
  return "";
}

std::string fault_of(Place place, const Around& around, bool is_french) {
  switch (place) {
    case Place::number:
      return fault_of_number(around);
    case Place::name:
      return fault_of_name(around);
    case Place::person:
      return fault_of_person(around, is_french);
    case Place::other:
      break;
  }
  return "";
}

std::vector<events::Argument> tried(Place place) {
  using events::Argument;
  if (place == Place::number)
    return {events::number(0), events::number(1), events::number(2), events::number(50)};
  if (place == Place::name)
    return {{Argument::Type::country, "NL"},
            {Argument::Type::country, "US"},
            {Argument::Type::country, "IN"},
            {Argument::Type::country, "BR"}};
  return {events::text("Ayesha Hassan")};
}

std::size_t places_in(std::string_view pattern) {
  std::size_t count = 0;
  for (char digit = '0'; digit <= '9'; ++digit)
    if (pattern.find(std::string{digit, '}'}) != std::string_view::npos)
      count = static_cast<std::size_t>(digit - '0') + 1;
  return count;
}

Around split(const std::string& text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) return {};
  return {text.substr(0, at), text.substr(at + mark.size())};
}

// What is wrong with what stands in one place of a sentence, tried with all that may stand there.
std::string fault_at(std::string_view key, std::size_t index, Place place,
                     events::Language language) {
  const words::Words words(language);
  events::Message message{std::string(key), {}};
  for (std::size_t i = 0; i < 10; ++i) message.arguments.push_back(events::text("…"));
  for (const events::Argument& argument : tried(place)) {
    constexpr std::string_view mark = "\x01";
    message.arguments[index] = events::text(std::string(mark));
    const Around around = split(words.say(message), mark);
    message.arguments[index] = argument;
    const std::string said = words.say(message);
    if (said != around.before + words.word(argument) + around.after) continue;  // stands twice
    if (const std::string fault = fault_of(place, around, language == events::Language::fr);
        !fault.empty())
      return said + " – " + fault;
  }
  return "";
}

// Sentences whose number is fixed by the program, and is never 0 or 1.
const std::set<std::string_view> fixed = {
    "expected.shorterDecision",
    "expected.shorterLine",
    "expected.shorterText",
};

}  // namespace

TEST_CASE("no number and no name in a sentence carries grammar") {
  std::size_t numbers = 0, names = 0, persons = 0;
  for (const auto table : words::all_sentences())
    for (const words::Sentence& sentence : table)
      for (std::size_t i = 0; i < places_in(sentence.en); ++i)
        for (const Place place : test::places_of(sentence.key, i)) {
          numbers += place == Place::number;
          names += place == Place::name;
          persons += place == Place::person;
          if (place == Place::number && fixed.contains(sentence.key)) continue;
          for (const events::Language language : test::languages) {
            const std::string fault = fault_at(sentence.key, i, place, language);
            CHECK_MESSAGE(fault.empty(), sentence.key, " {", i, "}: ", fault);
          }
        }
  // The sources are read as they are written: what stands in a place is found.
  CHECK(numbers > 80);
  CHECK(names > 40);
  CHECK(persons > 20);
}

TEST_CASE("what stands in a place is read from where its sentence is used") {
  CHECK(test::places_of("backup.done", 0) == std::set{Place::number});
  CHECK(test::places_of("hostSeat.tooMany", 1) == std::set{Place::number});
  CHECK(test::places_of("refused.neverSat", 0) == std::set{Place::person});
  CHECK(test::places_of("quota.groupChanged", 1) == std::set{Place::name});
  CHECK(test::places_of("usage.noCycles", 0) == std::set{Place::other});
}

TEST_CASE("sentences that carried grammar are seen") {
  struct Old {
    Place place;
    const char* text;
  };
  for (const Old& old :
       {Old{Place::number, "¤ events in b.jsonl; digest 0a"},
        Old{Place::number, "r.csv: ¤ consignées, 0 déjà présentes"},
        Old{Place::number, "¤ ne comptent plus, 0 sont confidentiels"},
        Old{Place::number, "all members: ¤ are new, fewer than asked"},
        Old{Place::number, "et ¤ autres"},
        Old{Place::number, "It holds all ¤ events of the backup, unchanged."},
        Old{Place::number, "plus que les ¤ auxquels ce pays a droit"},
        Old{Place::number, "un écart de ¤ sièges"},
        Old{Place::name, "Person 0001 siège pour ¤, qui n'est pas un hôte"},
        Old{Place::name, "Person 0001 sits for ¤."},
        Old{Place::name, "¤ a un siège depuis le 2 mai 2010"}, Old{Place::name, "¤ holds 2 seats"},
        Old{Place::name, "le siège d'¤ est vacant"},
        Old{Place::person, "le mandat de ¤ prend fin avec le cycle 2010"},
        Old{Place::person, "le registre montre que ¤ siège"},
        Old{Place::person, "¤ est invité comme observateur"}}) {
    const Around around = split(old.text, "¤");
    CHECK_MESSAGE(
        (!fault_of(old.place, around, true).empty() || !fault_of(old.place, around, false).empty()),
        old.text);
  }
  for (const char* text : {"new members: ¤; required: 3", "named: ¤ of 3", "(maximum : ¤)"})
    CHECK(fault_of(Place::number, split(text, "¤"), true).empty());
}
