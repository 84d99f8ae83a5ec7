#include "app/cli/command_line.hpp"

#include <doctest/doctest.h>

namespace {

using app::Command;

Command parsed(const std::vector<std::string>& arguments, const app::Surroundings& around = {}) {
  return app::parse_command_line(arguments, around);
}

// The key and arguments of the failure, joined: "usage.unknownVerbNear adit audit".
std::string failure(const std::vector<std::string>& arguments) {
  try {
    parsed(arguments);
  } catch (const answers::Failure& thrown) {
    std::string text = thrown.message.key;
    CHECK(app::exit_of(thrown.kind) == app::Exit::usage);
    for (const auto& argument : thrown.message.arguments) text += " " + argument.value;
    return text;
  }
  return "";
}

}  // namespace

TEST_CASE("global options may stand before or after the verb") {
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"--log", "here", "--format=json", "audit", "--all"},
           {"audit", "--all", "--log=here", "--format", "json"},
           {"--format", "json", "audit", "--log", "here", "--all"}}) {
    const Command command = parsed(arguments);
    CHECK(command.globals.log == "here");
    CHECK(command.globals.format == app::Format::json);
    REQUIRE(command.verb != nullptr);
    CHECK(command.verb->name == "audit");
    CHECK(command.given.flag("--all"));
  }
}

TEST_CASE("the log is --log, else $MAG_LOG, else ./mag.log.d") {
  app::Surroundings around;
  CHECK(parsed({"verify"}, around).globals.log == "./mag.log.d");
  around.log = "/elsewhere";
  CHECK(parsed({"verify"}, around).globals.log == "/elsewhere");
  CHECK(parsed({"verify", "--log", "x"}, around).globals.log == "x");
}

TEST_CASE("the language is --lang, else that of the locale") {
  app::Surroundings around;
  CHECK(parsed({"verify"}, around).globals.language == events::Language::en);
  around.locale = "fr_CA.UTF-8";
  CHECK(parsed({"verify"}, around).globals.language == events::Language::fr);
  CHECK(parsed({"verify", "--lang", "en"}, around).globals.language == events::Language::en);
  CHECK(failure({"verify", "--lang", "de"}) == "usage.lang de");
}

TEST_CASE("a word that is not known suggests the nearest that is") {
  CHECK(failure({"adit"}) == "usage.unknownVerbNear adit audit");
  CHECK(failure({"qqqqq"}) == "usage.unknownVerb qqqqq");
  CHECK(failure({"audit", "--al"}) == "usage.unknownOptionNear --al --all");
  CHECK(failure({"audit", "--formt=json"}) == "usage.unknownOptionNear --formt --format");
  CHECK(failure({"--formt", "json", "audit"}) == "usage.unknownOptionNear --formt --format");
  CHECK(failure({"comp"}) == "usage.unknownVerbNear comp composition");
  CHECK(failure({"help", "comp"}) == "usage.unknownVerbNear comp composition");
  CHECK(failure({"re", "x"}) == "usage.unknownVerb re");  // record or restore
  CHECK(failure({"audit", "--as", "2010"}) == "usage.unknownOptionNear --as --as-of");
  CHECK(failure({"--known", "3", "audit"}) == "usage.unknownOptionNear --known --known-at");
  CHECK(failure({"help", "imprt"}) == "usage.unknownVerbNear imprt import");
  CHECK(failure({"export"}).starts_with("usage.unknownVerb"));
}

TEST_CASE("what is missing or too much is named") {
  CHECK(failure({}) == "usage.noVerb");
  CHECK(failure({"import"}) == "usage.operandMissing import PATH");
  CHECK(failure({"import", "a", "b"}) == "usage.tooMuch import b");
  CHECK(failure({"audit", "--fail-on"}) == "usage.valueMissing --fail-on");
  CHECK(failure({"audit", "--format", "xml"}) == "usage.formatUnknown xml");
}

TEST_CASE("an option without its value takes nothing else for it") {
  for (const std::string name : {"--as-of", "--log", "--lang", "--format", "--fail-on"}) {
    CAPTURE(name);
    CHECK(failure({"audit", name, "", "--all"}) == "usage.valueEmpty " + name);
    CHECK(failure({"audit", name + "=", "--all"}) == "usage.valueEmpty " + name);
    CHECK(failure({"audit", name, "--all"}) == "usage.valueMissing " + name);
    CHECK(failure({"audit", name, "--"}) == "usage.valueMissing " + name);
    CHECK(failure({"audit", "--all", name}) == "usage.valueMissing " + name);
  }
  CHECK(failure({"--as-of=", "audit"}) == "usage.valueEmpty --as-of");
  CHECK(failure({"record", "memberResigned", "--person", "--cycle", "2010"}) ==
        "usage.valueMissing --person");
  CHECK(failure({"audit", "--all=yes"}) == "usage.flagWithValue --all");
  CHECK(failure({"audit", "--quiet="}) == "usage.flagWithValue --quiet");
}

TEST_CASE("an option that means nothing to a verb is refused by it") {
  for (const std::vector<std::string>& verb :
       std::vector<std::vector<std::string>>{{"init"},
                                             {"generate"},
                                             {"import", "x"},
                                             {"record", "memberResigned"},
                                             {"verify"},
                                             {"backup", "x"},
                                             {"restore", "x"}}) {
    for (const std::string option : {"--as-of", "--known-at"}) {
      std::vector<std::string> arguments = verb;
      arguments.insert(arguments.end(), {option, "2010"});
      CHECK(failure(arguments) == "usage.withoutMeaning " + verb.front() + " " + option);
    }
  }
  CHECK(failure({"show", "3", "--as-of", "2010"}) == "usage.withoutMeaning show --as-of");
  CHECK(failure({"show", "3", "--known-at", "10"}).empty());
  CHECK(failure({"generate", "--log", "x"}) == "usage.withoutMeaning generate --log");
  for (const std::string verb : {"log", "composition", "blame", "audit"})
    CHECK(failure({verb, "--as-of", "2010", "--known-at", "10"}).empty());
}

TEST_CASE("behind -- nothing is an option") {
  CHECK(parsed({"show", "--", "33"}).given.operands == std::vector<std::string>{"33"});
  const Command behind = parsed({"--quiet", "--", "why", "--help"});
  CHECK(behind.asks == Command::Asks::verb);
  REQUIRE(behind.verb != nullptr);
  CHECK(behind.verb->name == "why");
  CHECK(behind.globals.quiet);
  CHECK(failure({"audit", "--", "--all"}) == "usage.tooMuch audit --all");
  CHECK(failure({"--"}) == "usage.noVerb");
  CHECK(parsed({"record", "--", "memberResigned"}).given.operands ==
        std::vector<std::string>{"memberResigned"});
}

TEST_CASE("an operand may be called like a verb, or start with a dash after --") {
  CHECK(parsed({"import", "log"}).given.operands == std::vector<std::string>{"log"});
  CHECK(parsed({"import", "-"}).given.operands == std::vector<std::string>{"-"});
  CHECK(parsed({"import", "--", "--odd"}).given.operands == std::vector<std::string>{"--odd"});
}

TEST_CASE("an option that has a value is given once") {
  CHECK_THROWS_AS(parsed({"audit", "--as-of", "2010", "--as-of", "2011"}), answers::Failure);
  CHECK(parsed({"audit", "--quiet", "--quiet"}).globals.quiet);
}

TEST_CASE("record takes any field, before or after the kind") {
  const Command command = parsed({"record", "--person", "p-0001", "memberResigned", "--reason=a=b",
                                  "--dry-run", "--effective-on", "2011-02-01"});
  CHECK(command.given.operands == std::vector<std::string>{"memberResigned"});
  CHECK(command.given.flag("--dry-run"));
  const std::vector<std::pair<std::string, std::string>> fields = {
      {"person", "p-0001"}, {"reason", "a=b"}, {"effective-on", "2011-02-01"}};
  CHECK(command.given.fields == fields);
  CHECK(failure({"record", "memberResigned", "--person"}) == "usage.valueMissing --person");
}

TEST_CASE("help and version can be asked for in every usual way") {
  using Asks = Command::Asks;
  CHECK(parsed({"help"}).asks == Asks::overview);
  CHECK(parsed({"--help"}).asks == Asks::overview);
  CHECK(parsed({"-h"}).asks == Asks::overview);
  CHECK(parsed({"--version"}).asks == Asks::version);
  CHECK(parsed({"help", "--markdown"}).asks == Asks::manual);
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"help", "import"}, {"import", "--help"}, {"import", "-h"}, {"--help", "import"}}) {
    const Command command = parsed(arguments);
    CHECK(command.asks == Asks::help);
    REQUIRE(command.verb != nullptr);
    CHECK(command.verb->name == "import");
  }
}
