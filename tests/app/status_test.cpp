// Exit statuses and messages of the command in good and in bad surroundings.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/app/command.hpp"

namespace {

using test::Answer;
using test::EmptyLog;
using test::Folder;
using test::says;

}  // namespace

TEST_CASE("init makes a log once, and never harms one") {
  const Folder folder;
  const Answer first = folder.mag("init");
  CHECK(first.status == 0);
  CHECK(first.out == "Empty log created: ./mag.log.d\n");
  CHECK(says(first.err, "mag import"));
  folder.write("body.jsonl", test::small_body);
  folder.mag("import body.jsonl");
  const Answer second = folder.mag("init --lang fr");
  CHECK(second.status == 2);
  CHECK(second.out.empty());
  CHECK(test::typed(second.err) ==
        "mag: un journal existe déjà : ./mag.log.d ; rien n'a été modifié\n");
  CHECK(folder.mag("log --format jsonl").out == test::small_body);
}

TEST_CASE("the log is found by $MAG_LOG, and --log counts more") {
  const Folder folder;
  CHECK(folder.mag("init", "", "MAG_LOG=there").status == 0);
  CHECK(std::filesystem::exists(folder.path() / "there"));
  CHECK(folder.mag("verify --quiet", "", "MAG_LOG=there").status == 0);
  CHECK(folder.mag("--log elsewhere verify", "", "MAG_LOG=there").status == 2);
}

TEST_CASE("without a log, every verb that needs one says how to make it") {
  const Folder folder;
  for (const char* verb : {"log", "show 1", "composition", "blame", "why x", "audit", "diff 1 2",
                           "verify", "import -"})
    check_fails(folder.mag(verb), 2, {"mag init"});
  CHECK(folder.mag("record memberResigned --person p-0001").status != 0);
}

TEST_CASE("what is no log, or a damaged one, is status 4") {
  const Folder folder;
  folder.write("text/data.mdb", std::string(8192, 'x'));
  check_fails(folder.mag("verify --log text"), 4, {"text"});
  CHECK(folder.mag("init --log text").status == 4);
  CHECK(folder.read("text/data.mdb") == std::string(8192, 'x'));
}

TEST_CASE("a usage mistake is status 2, on standard error, with a way on") {
  const Folder folder;
  const Answer answer = folder.mag("adit --lang fr");
  CHECK(answer.status == 2);
  CHECK(answer.out.empty());
  CHECK(test::typed(answer.err) ==
        "mag: commande inconnue : \"adit\" ; vouliez-vous dire audit ?\n"
        "mag help explique les commandes ; mag help COMMANDE en explique une.\n");
  CHECK(folder.mag("").status == 2);
  CHECK(folder.mag("verify --format csv").status == 2);
}

TEST_CASE("help and version are answers, with status 0, in the language of the locale") {
  const Folder folder;
  const Answer help = folder.mag("help import", "", "LANG=fr_FR.UTF-8");
  CHECK(help.status == 0);
  CHECK(help.err.empty());
  CHECK(says(help.out, "Exemples"));
  CHECK(folder.mag("import --help", "", "LANG=fr_FR.UTF-8").out == help.out);
  CHECK(says(folder.mag("help").out, "composition"));
  CHECK(folder.mag("--version").out.find("mag 1.0") == 0);
  CHECK(help.out.find('\033') == std::string::npos);
}

TEST_CASE("an answer that cannot be written is not a success") {
  const Folder folder;
  folder.mag("help >/dev/full 2>told; echo $? >status #");
  CHECK(folder.read("status") == "6\n");
  CHECK(says(folder.read("told"), "standard output"));
}

TEST_CASE("verify tells what it found, and gives the same fingerprint twice") {
  const EmptyLog folder;
  const Answer empty = folder.mag("verify --format json");
  CHECK(empty.status == 0);
  CHECK(empty.out.find("{\"sound\":true,\"knownAt\":0,\"events\":0,\"batches\":0,") == 0);
  folder.write("body.jsonl", test::small_body);
  folder.mag("import body.jsonl");
  const Answer first = folder.mag("verify");
  check_says(first, {"events: 13; batches: 1; no longer counting: 0; confidential: 0"});
  CHECK(folder.mag("verify").out == first.out);
  CHECK(says(folder.mag("verify --lang fr").out, "Empreinte du résultat"));
}

TEST_CASE("generate is the same every time, and can be imported") {
  const Folder folder;
  const std::string options = "generate --cycles 3 --seats 12 --seed 7 --first-cycle 2001";
  const Answer once = folder.mag(options);
  CHECK(once.status == 0);
  CHECK(once.out == folder.mag(options).out);
  CHECK(once.out != folder.mag("generate --cycles 3 --seats 12 --seed 8 --first-cycle 2001").out);
  folder.mag("init");
  const Answer imported = folder.mag("import -", once.out);
  CAPTURE(imported.err);
  CHECK(imported.status == 0);
  CHECK(folder.mag("verify").status == 0);
  for (const char* bad : {"--cycles 0", "--cycles x", "--seats 4", "--seed -1", "--irregular 2",
                          "--irregular 0.5", "--first-cycle 12"}) {
    CAPTURE(bad);
    CHECK(folder.mag("generate " + std::string(bad)).status == 2);
  }
}

TEST_CASE("a damaged log answers nothing") {
  const test::SmallBody folder;
  std::string bytes = folder.read("mag.log.d/data.mdb");
  for (std::size_t at = bytes.find("Person 0001"); at != std::string::npos;
       at = bytes.find("Person 0001", at + 1))
    bytes.replace(at, 6, "Nobody");
  folder.write("mag.log.d/data.mdb", bytes);
  for (const char* verb : {"composition --as-of 2020", "log --format jsonl", "show 3", "why p-0001",
                           "audit --as-of 2020", "verify"}) {
    CAPTURE(verb);
    const Answer answer = folder.mag(verb);
    CHECK(answer.status == 4);
    CHECK(answer.out.find("Nobody") == std::string::npos);
  }
}

TEST_CASE("a log that may only be read can be read") {
  const test::SmallBody folder;
  // Root may write anything: asked as another, where that is possible.
  const std::string as_nobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 "
                                                 "--clear-groups "
                                               : "";
  const std::string command =
      "cd '" + folder.path().string() +
      "' && cp " MAG_BINARY " copy-of-mag && chmod 755 . mag.log.d && chmod 644 mag.log.d/* && " +
      (as_nobody.empty() ? "chmod 555 mag.log.d && chmod 444 mag.log.d/* && " : "") + as_nobody +
      "./copy-of-mag composition --as-of 2020 --format csv >.answer 2>.trouble";
  CHECK(std::system(command.c_str()) == 0);
  CHECK(says(folder.read(".answer"), "p-0001"));
}
