// How French is set for people, and what stays as it is.
#include "words/typography.hpp"

#include <doctest/doctest.h>

#include <regex>

#include "tests/app/command.hpp"
#include "words/words.hpp"

using words::set_in_french;

TEST_CASE("signs, quotation marks, numbers and dates have the space that is theirs") {
  CHECK(set_in_french("Quoi ? Rien ; voilà !") == "Quoi\u202f? Rien\u202f; voilà\u202f!");
  CHECK(set_in_french("Clause : « IV.4 »") == "Clause\u00a0: «\u202fIV.4\u202f»");
  CHECK(set_in_french("40 % du n° 3, {0} % du n° {1}") ==
        "40\u00a0% du n°\u00a03, {0}\u00a0% du n°\u00a0{1}");
  CHECK(set_in_french("du 15 août 2008 au 1er mars 2010") ==
        "du 15\u00a0août\u00a02008 au 1er\u00a0mars\u00a02010");
  CHECK(set_in_french("l'événement d'après qu'{0}") == "l’événement d’après qu’{0}");
}

TEST_CASE("what is no sentence stays as it is, and what is set already too") {
  for (const char* text : {"https://www.un.org/fr", "rotation/V.4/2010", "10:00", "2/5",
                           "mag why 'Li Wei'", "--as-of 2010", "a:b;c", "\"2008-08-15\""})
    CHECK(set_in_french(text) == text);
  const std::string set = set_in_french("L'un : « oui » ; l'autre : 3 % !");
  CHECK(set_in_french(set) == set);
}

TEST_CASE("no French sentence keeps a plain space or sign where another belongs") {
  const std::regex plain(" (;|\\?|!|:|%|»)|« |n° |[a-z]'[a-z]");
  for (const auto table : words::all_sentences())
    for (const words::Sentence& each : table) {
      const std::string set = set_in_french(each.fr);
      CHECK_MESSAGE(!std::regex_search(set, plain), each.key, ": ", set);
    }
}

TEST_CASE("French is set for people, and stands as it is typed for programs") {
  const test::EmptyLog folder;
  folder.write("body.jsonl",
               R"({"effectiveOn":"2020-03-01","authority":"mag","basis":"stated","source":"s",)"
               R"("cycleOpened":{"cycle":2020,"roster":"partial"}})"
               "\n");
  folder.mag("import body.jsonl");
  const std::string text = folder.mag("audit --as-of 2020-06-01 --all --lang fr").out;
  const std::string json = folder.mag("audit --as-of 2020-06-01 --all --lang fr --format json").out;
  const std::string csv = folder.mag("audit --as-of 2020-06-01 --all --lang fr --format csv").out;
  CHECK(test::says(text, "1er\u00a0juin\u00a02020"));
  CHECK(test::says(text, "n’"));
  for (const std::string& typed : {json, csv}) {
    CHECK(typed.find("\u00a0") == std::string::npos);
    CHECK(typed.find("’") == std::string::npos);
  }
}

TEST_CASE("per cent stand beside a fraction, to a tenth, for people only") {
  const auto said = [](words::Words words, const char* fraction) {
    return words.word(events::fraction(fraction));
  };
  const words::Words english(events::Language::en, words::Typography::set);
  const words::Words french(events::Language::fr, words::Typography::set);
  CHECK(said(english, "20/46") == "20/46 (43.5%)");
  CHECK(said(french, "20/46") == "20/46 (43,5\u00a0%)");
  CHECK(said(english, "0/55") == "0/55 (0%)");
  CHECK(said(english, "3/3") == "3/3 (100%)");
  CHECK(said(english, "1/3") == "1/3 (33.3%)");
  CHECK(said(english, "1/2000") == "1/2000 (0.1%)");
  CHECK(said(english, "3/0") == "3/0");
  CHECK(said(english, "1") == "1");
  CHECK(said(words::Words(events::Language::en), "20/46") == "20/46");
}

TEST_CASE(
    "what is required reads as a range, in per cent for people where a tenth says it exactly") {
  const auto said = [](words::Words words, const char* required) {
    return words.word(events::fraction(required));
  };
  const words::Words english(events::Language::en, words::Typography::set);
  const words::Words french(events::Language::fr, words::Typography::set);
  const words::Words typed(events::Language::en);
  CHECK(said(english, "50 ± 6") == "44 to 56");
  CHECK(said(french, "50 ± 6") == "44 à 56");
  CHECK(said(typed, "50 ± 6") == "44 to 56");
  CHECK(said(english, "3 ± 5") == "0 to 8");
  CHECK(said(english, "2/5 ± 1/20") == "35% to 45%");
  CHECK(said(french, "2/5 ± 1/20") == "35\u00a0% à 45\u00a0%");
  CHECK(said(typed, "2/5 ± 1/20") == "7/20 to 9/20");
  CHECK(said(french, "7/30 … 1/3") == "7/30 (23,3\u00a0%) à 1/3 (33,3\u00a0%)");
  CHECK(said(english, "1/20 ± 1/10") == "0% to 15%");
  CHECK(said(english, "2/5 ± 0") == "40%");
  CHECK(said(french, "50 ± 0") == "50");
  CHECK(said(english, "19/20 ± 1/10") == "85% to 100%");
  CHECK(said(english, "2/5 ± 1/20, ≥ 1/3, ≤ 1/2") ==
        "35% to 45%, at least 1/3 (33.3%), at most 50%");
  CHECK(said(french, "≤ 1/2") == "au plus 50\u00a0%");
  CHECK(said(typed, "≤ 1/2") == "at most 1/2");
  CHECK(said(english, "not an amount") == "not an amount");
}

TEST_CASE("a field is named by its label, and what is none as it stands") {
  const auto said = [](events::Language language, const char* name) {
    return words::Words(language).word(events::parameter(name));
  };
  CHECK(said(events::Language::en, "effectiveOn") == "takes effect on");
  CHECK(said(events::Language::fr, "effectiveOn") == "prend effet le");
  CHECK(said(events::Language::fr, "person") == "personne");
  CHECK(said(events::Language::fr, "size.target") == "size.target");
  CHECK(said(events::Language::fr, "V.1") == "V.1");
}
