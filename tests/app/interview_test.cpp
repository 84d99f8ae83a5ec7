// mag what-if on a terminal, step by step.
#include <doctest/doctest.h>

#include <cstdlib>

#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"

using namespace test;

TEST_CASE("on a terminal what is supposed is asked for, and kept in a file that is new") {
  REQUIRE(std::system("command -v script >/dev/null 2>&1") == 0);
  const Folder files;
  const std::string log = (record_of_the_mag() / "mag.log.d").string();
  const auto asked = [&](const std::string& answers, const std::string& language) {
    return files.shell("printf '" + answers + "' | script -qec 'mag what-if --lang " + language +
                       " --log " + log + "' /dev/null");
  };
  const Answer english =
      asked("Hofmann stays\\n2011-05-25\\n1\\nHofmann\\n1\\n434\\n3\\nnothing\\n\\n\\n\\n", "en");
  check_says(english, {"Name of the scenario:", "434", "is none of these events",
                       "no rule has a parameter nothing", "kept in hofmann-stays.json",
                       "What if: Hofmann stays"});
  const Answer again = files.mag("what-if hofmann-stays.json --log " + log);
  check_says(again, {"Jeanette Hofmann – civil society"});
  check_says(
      asked("Kenya\\n2010\\n2\\np-0900\\n2010\\nmedia\\nKE\\n\\n2010-06-01\\n\\nkenya.json\\n",
            "fr"),
      {"Nom du scénario", "gardé dans kenya.json", "p-0900"});
}

TEST_CASE("on a terminal a mistake is asked about again, and what is usual is an empty line") {
  REQUIRE(std::system("command -v script >/dev/null 2>&1") == 0);
  const Folder files;
  const std::string log = (record_of_the_mag() / "mag.log.d").string();
  const auto asked = [&](const std::string& answers, const std::string& options) {
    return files.shell("printf '" + answers + "' | script -qec 'mag what-if " + options +
                       " --log " + log + "' /dev/null");
  };
  // Somebody new, by name; the group, the country and the day are asked for until they are right.
  const Answer fresh = asked(
      "Été à Genève\\n2\\nZoé Neuve\\nyes\\n\\nmedias\\nmedia\\nXX\\nCH\\n\\nMay\\n\\n4\\n"
      "Zoé Neuve\\n2010-12-01\\n\\n\\n",
      "--as-of 2010");
  check_says(fresh, {"Zoé Neuve is not on record", "For the cycle (empty: 2010)",
                     "\"medias\" is not valid", "\"XX\" is not valid", "\"May\" is not valid",
                     "On which day (empty: 2010-05-05)", "kept in ete-a-geneve.json"});
  CHECK_FALSE(says(fresh.out, "Day to look at"));
  check_says(files.mag("what-if ete-a-geneve.json --as-of 2010-11-01 --log " + log),
             {"Supposed (event 517, 5 May 2010): appointment of a member: Zoé Neuve", "[3]"});
  // Another day for a decision; the name of the file is taken, and nothing is to be kept.
  const Answer other = asked(
      "Été à Genève\\n2011\\n5\\n434\\nday\\neffectiveOn\\nsoon\\n2011-05-20\\n\\n\\n-\\n", "");
  check_says(other, {"\"day\" is not valid", "ete-a-geneve-2.json; -: do not keep it",
                     "Nothing was kept", "In place of event 434"});
  const Answer quit = asked("x\\n2011\\n2\\nquit\\n", "--lang fr");
  check_says(quit, {"Rien n'a été gardé"});
  CHECK_FALSE(says(quit.out, "Et si"));
}
