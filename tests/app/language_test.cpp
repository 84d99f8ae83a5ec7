// Both languages everywhere, and colours nowhere but on a terminal.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/app/record_of_the_mag.hpp"

namespace {

using namespace test;

using Pair = std::pair<const char*, const char*>;

// A question, and what its French answer must say.
const std::vector<Pair>& asked_in_both() {
  static const std::vector<Pair> all = {
      {"composition --as-of 2011", "d'après les événements 1 à"},
      {"composition --cycles", "Depuis"},
      {"blame --as-of 2011", "Fondement"},
      {"next --as-of 2018", "Sièges à pourvoir"},
      {"why Hassan --as-of 2011", "Mandats successifs au registre"},
      {"why rotation/V.4/2010 --as-of 2010", "Événements à l'appui"},
      {"audit --as-of 2010 --all", "Constat"},
      {"audit --as-of 2010 --all --format csv", "nouveaux"},
      {"diff 2010 2011", "Sièges"},
      {"log --cycle 2010", "Objet"},
      {"show 6", "prend effet le"},
      {"verify", "Aucune anomalie"},
      {"help", "Commandes"},
      {"help audit", "Exemples"},
      {"help memberAppointed", "nomination d'un membre"},
      {"log --cycle 1999", "Aucun événement"}};
  return all;
}

}  // namespace

TEST_CASE("every verb answers in French when asked, and in English otherwise") {
  for (const auto& asking : asked_in_both()) {
    const auto question = asking.first, french = asking.second;
    CAPTURE(std::string(question));
    const Answer asked = ask(std::string(question) + " --lang fr");
    CHECK(asked.status == 0);
    CHECK_MESSAGE(test::says(asked.out, french), french);
    const Answer english = ask(question);
    CHECK(english.out.find(french) == std::string::npos);
    CHECK(english.out != asked.out);
    CHECK(ask(question, "LANG=fr_FR.UTF-8").out == asked.out);
  }
}

TEST_CASE("the first of the usual variables that is set decides on the language") {
  const std::string english = ask("audit --as-of 2010").out;
  const std::string french = ask("audit --as-of 2010 --lang fr").out;
  CHECK(ask("audit --as-of 2010", "LC_ALL=fr_CH.UTF-8 LANG=en_GB.UTF-8").out == french);
  CHECK(ask("audit --as-of 2010", "LC_ALL=en_GB.UTF-8 LANG=fr_FR.UTF-8").out == english);
  CHECK(ask("audit --as-of 2010", "LC_ALL= LC_MESSAGES=fr LANG=en").out == french);
  CHECK(ask("audit --as-of 2010", "LANG=de_DE.UTF-8").out == english);
  CHECK(ask("audit --as-of 2010 --lang en", "LANG=fr_FR.UTF-8").out == english);
  CHECK(ask("audit --as-of 2010 --lang de").status == 2);
}

TEST_CASE("numbers, keys and codes of an answer for programs are the same in both languages") {
  for (const char* question :
       {"composition --as-of 2011 --format json", "composition --as-of 2011 --format csv",
        "composition --cycles --format json", "blame --as-of 2011 --format json",
        "log --cycle 2010 --format json", "log --format csv", "log --format jsonl",
        "show 6 --format json", "verify --format json"}) {
    CAPTURE(question);
    CHECK(ask(question).out == ask(std::string(question) + " --lang fr").out);
  }
}

TEST_CASE("nothing is coloured when the answer goes to a file or a pipe") {
  for (const auto& asking : asked_in_both()) {
    const auto question = asking.first;
    CAPTURE(question);
    CHECK(ask(question).out.find('\033') == std::string::npos);
    CHECK(ask(question, "LANG=C TERM=xterm-256color").out.find('\033') == std::string::npos);
  }
}

TEST_CASE("on a terminal there are colours, unless NO_COLOR is set") {
  const auto on_terminal = [](const std::string& environment) {
    // script(1) gives the command a terminal.
    const Folder& folder = record_of_the_mag();
    folder.mag("help >.script; script -qec \"env -i " + environment +
               " " MAG_BINARY " audit --as-of 2010\" /dev/null >.typed 2>&1 #");
    return folder.read(".typed");
  };
  if (std::system("command -v script >/dev/null 2>&1") != 0) return;
  CHECK(says(on_terminal("LANG=C"), "\033[33mdeviation"));
  const std::string plain = on_terminal("LANG=C NO_COLOR=1");
  CHECK(says(plain, "deviation"));
  CHECK(plain.find("\033[33m") == std::string::npos);
}

TEST_CASE("--quiet keeps back remarks and progress, not answers and mistakes") {
  const Folder folder;
  CHECK(folder.mag("init --quiet").err.empty());
  folder.write("body.jsonl", small_body);
  const Answer imported = folder.mag("import body.jsonl --quiet");
  CHECK(imported.err.empty());
  CHECK_FALSE(imported.out.empty());
  CHECK_FALSE(folder.mag("import nowhere.jsonl --quiet").err.empty());
  CHECK_FALSE(folder.mag("audit --quiet").out.empty());
}
