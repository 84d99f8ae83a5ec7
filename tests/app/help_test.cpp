#include "app/cli/help.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "app/cli/table.hpp"

namespace {

constexpr events::Language languages[] = {events::Language::en, events::Language::fr};

std::string help(const app::Verb& verb, events::Language language, std::size_t width = 80) {
  app::Globals globals;
  globals.language = language;
  globals.width = width;
  std::ostringstream out;
  app::print_help(out, verb, globals);
  return out.str();
}

void check_said(const app::Said& said) {
  CHECK_FALSE(said.en.empty());
  CHECK_FALSE(said.fr.empty());
}

}  // namespace

TEST_CASE("every verb is explained in both languages, with at least one example") {
  CHECK(app::verbs().size() == 14);
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
    for (const events::Language language : languages) {
      const std::string text = help(verb, language);
      CAPTURE(text);
      const bool fr = language == events::Language::fr;
      const auto examples = text.find(fr ? "Exemples" : "Examples");
      const auto usage = text.find(fr ? "Emploi" : "Usage");
      REQUIRE(examples != std::string::npos);
      REQUIRE(usage != std::string::npos);
      CHECK(examples < usage);
      for (const app::Option& option : verb.options)
        CHECK(text.find("  " + std::string(option.name)) != std::string::npos);
    }
}

TEST_CASE("help keeps within the width, examples aside, which must stay in one piece") {
  for (const app::Verb& verb : app::verbs())
    for (const events::Language language : languages) {
      std::istringstream lines(help(verb, language, 80));
      std::string line;
      while (std::getline(lines, line)) {
        CAPTURE(line);
        CHECK((line.starts_with("  mag ") || app::columns_of(line) <= 80));
      }
    }
}
