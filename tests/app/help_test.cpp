#include "app/help/help.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <sstream>

#include "app/cli/command_line.hpp"
#include "app/help/placeholders.hpp"
#include "app/text/table.hpp"
#include "tests/app/command.hpp"
#include "words/layout.hpp"

namespace {

std::string help(const app::Verb& verb, events::Language language, std::size_t width = 80) {
  app::Globals globals;
  globals.language = language;
  globals.width = width;
  std::ostringstream out;
  app::print_help(out, verb, globals);
  return out.str();
}

std::vector<const app::Verb*> all_verbs() {
  std::vector<const app::Verb*> all = {&app::help_verb()};
  for (const app::Verb& verb : app::verbs()) all.push_back(&verb);
  return all;
}

void check_said(const app::Said& said) {
  CHECK_FALSE(said.en.empty());
  CHECK_FALSE(said.fr.empty());
}

}  // namespace

TEST_CASE("every verb is explained in both languages, with at least one example") {
  CHECK(app::verbs().size() == 29);
  for (const app::Verb& verb : app::verbs()) {
    CAPTURE(std::string(verb.name));
    check_said(verb.summary);
    CHECK_FALSE(verb.examples.empty());
    for (const app::Operand& operand : verb.operands) check_said(operand.help);
    for (const app::Option& option : verb.options) {
      check_said(option.help);
      CHECK(option.name.starts_with("--"));
    }
    for (const app::Example& example : verb.examples) {
      check_said(example.says);
      CHECK(example.command.find("mag " + std::string(verb.name)) != std::string_view::npos);
    }
    CHECK(app::verb_named(verb.name) == &verb);
    CHECK((verb.run != nullptr));
  }
  CHECK(app::verb_named("nothing") == nullptr);
}

TEST_CASE("help shows examples first, then every operand and option") {
  for (const app::Verb& verb : app::verbs())
    for (const events::Language language : test::languages) {
      const std::string text = help(verb, language);
      CAPTURE(text);
      const bool fr = language == events::Language::fr;
      const auto examples = text.find(fr ? "Exemples" : "Examples");
      const auto usage = text.find(fr ? "Emploi" : "Usage");
      REQUIRE(examples != std::string::npos);
      REQUIRE(usage != std::string::npos);
      CHECK(examples < usage);
      for (const app::Option& option : verb.options)
        CHECK(test::says(text, "  " + std::string(option.name)));
    }
}

TEST_CASE("help keeps within the width") {
  for (const app::Verb& verb : app::verbs())
    for (const events::Language language : test::languages) {
      std::istringstream lines(help(verb, language, 80));
      std::string line;
      while (std::getline(lines, line)) {
        CAPTURE(line);
        CHECK(words::columns_of(line) <= 80);
      }
    }
}

TEST_CASE("what stands for a value is a word of the language") {
  std::set<std::string> english;
  const auto check = [&](std::string_view name) {
    CAPTURE(std::string(name));
    CHECK(app::placeholder(name, events::Language::en) == name);
    english.emplace(name);
  };
  for (const app::Option& option : app::global_options()) check(option.value);
  for (const app::Verb* verb : all_verbs()) {
    for (const app::Operand& operand : verb->operands) check(operand.name);
    for (const app::Option& option : verb->options) check(option.value);
  }
  // Those that are the same in French, and those that must not be seen there.
  for (const char* same :
       {"", "A", "B", "CLAUSE", "CODE", "DATE", "FORMAT", "N", "SOURCE", "VERDICT", "open"})
    english.erase(same);
  for (const app::Verb* verb : all_verbs()) {
    const std::string french = help(*verb, events::Language::fr);
    for (const std::string& name : english) {
      CAPTURE(name);
      CHECK_FALSE(std::regex_search(french, std::regex("[ \\[]" + name + "[ \\]]")));
    }
  }
  CHECK(test::says(help(*app::verb_named("import"), events::Language::fr), "mag import CHEMIN"));
  CHECK(test::says(help(*app::verb_named("record"), events::Language::fr), "[--champ VALEUR …]"));
  CHECK(test::says(help(app::help_verb(), events::Language::fr), "mag help [COMMANDE]"));
  CHECK(test::says(help(*app::verb_named("show"), events::Language::en), "mag show NUMBER"));
}
