// A country or a day that is not one: the message says which is meant, or why it cannot be,
// wherever it is read.
#include <doctest/doctest.h>

#include <array>
#include <regex>
#include <string>
#include <vector>

#include "tests/app/command.hpp"

namespace {

using namespace test;

// Where one may write a country or a day: a command, and the file that it imports; VALUE stands for
// what is written.
struct Given {
  const char* name;
  std::string command;
  std::string file = "", text = "";
};

std::string decision(const std::string& date, const std::string& country) {
  return R"({"effectiveOn":")" + date +
         R"(","authority":"mag","basis":"stated","source":"s","forumHeld":{"edition":1,)"
         R"("year":2020,"country":")" +
         country + R"(","mode":"inPerson"}})" + "\n";
}

std::string roster(const std::string& date, const std::string& country) {
  return "cycle,effective_on,name,country,group,affiliation,seat,source\n2021," + date + ",A," +
         country + ",government,,stakeholder,s\n";
}

std::string fields(const std::string& date, const std::string& country) {
  return "record forumHeld --edition 1 --year 2020 --mode inPerson --authority mag --basis stated "
         "--source s --effective-on '" +
         date + "' --country '" + country + "' ";
}

Answer answer_to(const Folder& folder, const Given& place, const std::string& value,
                 const std::string& lang) {
  static const std::regex mark("VALUE");
  if (!place.file.empty()) folder.write(place.file, std::regex_replace(place.text, mark, value));
  return folder.mag(std::regex_replace(place.command, mark, value) + lang);
}

const std::vector<Given> countries = {
    {"option", "log --country 'VALUE'"},
    {"field", fields("2020-03-01", "VALUE")},
    {"JSON", "import in.jsonl", "in.jsonl", decision("2020-03-01", "VALUE")},
    {"CSV", "import in.csv", "in.csv", roster("2021-03-01", "VALUE")},
};

const std::vector<Given> days = {
    {"--as-of", "composition --as-of VALUE"},
    {"--known-at", "composition --known-at VALUE"},
    {"--known-at, a moment", "composition --known-at VALUET10:00Z"},
    {"audit --from", "audit --from VALUE"},
    {"log --to", "log --to VALUE"},
    {"diff", "diff 2020 VALUE"},
    {"field", fields("VALUE", "FR")},
    {"JSON", "import in.jsonl", "in.jsonl", decision("VALUE", "FR")},
    {"CSV", "import in.csv", "in.csv", roster("VALUE", "FR")},
};

// What was written, and what the refusal says in English and in French.
void check(const std::vector<Given>& places, const std::vector<std::array<std::string, 3>>& cases) {
  const SmallBody body;
  for (const Given& place : places) {
    CAPTURE(place.name);
    for (const auto& [value, en, fr] : cases) {
      const Answer english = answer_to(body, place, value, ""),
                   french = answer_to(body, place, value, " --lang fr");
      CHECK((english.status == 2 || english.status == 3));
      CHECK_MESSAGE(says(english.err, en), english.err);
      CHECK_MESSAGE(says(french.err, fr), french.err);
    }
  }
}

}  // namespace

TEST_CASE("whoever writes a country otherwise is told its code, wherever it is read") {
  check(countries, {{"br", "BR (Brazil)", "BR (Brésil)"},
                    {"UK", "GB (United Kingdom of", "GB (Royaume-Uni de"},
                    {"BRA", "BR (Brazil)", "BR (Brésil)"},
                    {"Brazil", "BR (Brazil)", "BR (Brésil)"},
                    {"Brésil", "BR (Brazil)", "BR (Brésil)"},
                    {"Korea", "one of the ISO 3166 codes KP, KR", "l'un des codes ISO 3166 KP, KR"},
                    {"XX", "an ISO 3166 code of two capital letters", "un code ISO 3166 de deux"}});
}

TEST_CASE("whoever writes a day that does not exist is told why, wherever it is read") {
  check(days, {{"2021-02-29", "2021 is not a leap year", "2021 n'est pas bissextile"},
               {"2100-02-29", "2100 is not a leap year", "2100 n'est pas bissextile"},
               {"2020-02-30", "2020-02 has the days 01 to 29", "2020-02 compte les jours 01 à 29"},
               {"2021-04-31", "2021-04 has the days 01 to 30", "2021-04 compte les jours 01 à 30"},
               {"2021-01-00", "2021-01 has the days 01 to 31", "2021-01 compte les jours 01 à 31"},
               {"2021-13-01", "the months 01 to 12", "les mois 01 à 12"},
               {"2021-00-10", "the months 01 to 12", "les mois 01 à 12"}});
}
