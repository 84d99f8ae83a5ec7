// The manuals that the command writes, and what help says of decisions.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "app/cli/command_line.hpp"
#include "app/help/fields.hpp"
#include "app/help/help.hpp"
#include "app/help/remarks.hpp"
#include "app/recording/typed_decision.hpp"
#include "events/clauses.hpp"
#include "events/payload.hpp"
#include "rules/rule.hpp"
#include "tests/app/command.hpp"
#include "tests/scratch.hpp"
#include "words/clauses.hpp"

namespace {

using Print = void (*)(std::ostream&, events::Language);

std::string written(Print print, events::Language language) {
  std::ostringstream out;
  print(out, language);
  return out.str();
}

std::string help_of(events::Kind kind, events::Language language) {
  app::Globals globals;
  globals.language = language;
  std::ostringstream out;
  app::print_kind(out, kind, globals);
  return out.str();
}

// The arguments of a command line, of which quotes hold whole words.
std::vector<std::string> arguments_of(const std::string& command) {
  std::vector<std::string> words;
  std::istringstream in(command);
  for (std::string word; in >> word;) {
    const char quote = word.front();
    const bool is_quoted = quote == '\'' || quote == '"';
    if (is_quoted)
      while (word.back() != quote || word.size() == 1) {
        std::string more;
        in >> more;
        REQUIRE_FALSE(in.fail());
        word += " " + more;
      }
    words.push_back(is_quoted ? word.substr(1, word.size() - 2) : word);
  }
  words.erase(words.begin());
  return words;
}

// The comments of the catalogue's structs: lines of their own, joined.
std::set<std::string> comments_of_structs() {
  std::istringstream schema(tests::read_file(MAG_SOURCE_DIR "/events/catalogue.capnp"));
  std::set<std::string> all;
  std::string comment;
  bool inside = false;
  for (std::string line; std::getline(schema, line);) {
    inside |= line == "struct Decision {";
    if (inside && line.starts_with("  # ")) {
      comment += (comment.empty() ? "" : " ") + line.substr(4);
    } else if (!comment.empty()) {
      all.insert(std::exchange(comment, {}));
    }
  }
  return all;
}

}  // namespace

TEST_CASE("the manuals in docs are those that the command writes") {
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
  for (const auto& [name, print] :
       {std::pair<std::string, Print>("manual", app::print_manual),
        std::pair<std::string, Print>("decisions", app::print_decisions),
        std::pair<std::string, Print>("rules", app::print_rules),
        std::pair<std::string, Print>("clauses", app::print_clauses)})
    for (const events::Language language : test::languages) {
      const bool fr = language == events::Language::fr;
      const std::string path = MAG_SOURCE_DIR "/docs/" + name + (fr ? ".fr.md" : ".md");
      if (update) std::ofstream(path, std::ios::binary) << written(print, language);
      const bool same = tests::read_file(path) == written(print, language);
      CHECK_MESSAGE(same, path << " is out of date. This renews it: "
                               << "UPDATE_GOLDEN=1 build/release/tests/test_app -tc='*manual*'");
    }
}

TEST_CASE("French pages have the spaces and apostrophes that French has, but in code") {
  const std::regex code("```[^`]*```|`[^`]*`|<!--.*?-->|\\]\\([^)]*\\)");
  const std::regex space(" (;|\\?|!|:|%|»)|« "), apostrophe("[a-z]'[a-z]");
  const auto check = [&](const std::string& page, const std::regex& plain) {
    const std::string text = std::regex_replace(page, code, "x");
    std::smatch found;
    const bool any = std::regex_search(text, found, plain);
    CHECK_MESSAGE(!any, page.substr(0, page.find('\n')), ": ",
                  any ? std::string(found[0].first, text.cend()).substr(0, 40) : std::string());
  };
  std::vector<std::string> pages;
  for (const Print print :
       {app::print_manual, app::print_decisions, app::print_rules, app::print_clauses})
    pages.push_back(written(print, events::Language::fr));
  for (const char* name :
       {"/README.fr.md", "/data/igf-mag/README.fr.md", "/data/un-hrc/README.fr.md"})
    pages.push_back(tests::read_file(std::string(MAG_SOURCE_DIR) + name));
  for (const std::string& page : pages) {
    check(page, space);
    check(page, apostrophe);
  }
  // Clauses are in both languages, and English keeps its apostrophe.
  for (const auto& entry : std::filesystem::directory_iterator(MAG_SOURCE_DIR "/rules"))
    if (entry.is_directory()) check(tests::read_file((entry.path() / "clause.md").string()), space);
}

TEST_CASE("the manual of decisions has every kind and field, in both languages") {
  for (const events::Language language : test::languages) {
    const std::string manual = written(app::print_decisions, language);
    for (const events::Declaration& kind : events::decision_structure().kinds) {
      CAPTURE(std::string(kind.name));
      const std::size_t at = manual.find("\n## " + std::string(kind.name) + "\n");
      REQUIRE(at != std::string::npos);
      const std::string section = manual.substr(at, manual.find("\n## ", at + 1) - at);
      for (const events::Declaration& field : kind.structure->fields)
        CHECK(test::says(
            section, "| `" + std::string(field.name) + "` | " + app::Page(language)(field.label)));
      CHECK(test::says(section, "onfidenti") == kind.confidential);
    }
  }
}

TEST_CASE("the manual of rules has every rule, clause and parameter, in both languages") {
  for (const events::Language language : test::languages) {
    const std::string manual = written(app::print_rules, language);
    for (const rules::Rule& rule : rules::catalogue()) {
      CHECK(test::says(manual, "\n## " + std::string(rule.name) + "\n"));
      for (const std::string_view clause : rule.clauses) CHECK(test::says(manual, clause));
      for (const counting::Declared& declared : rule.declared) {
        CAPTURE(std::string(declared.name));
        CHECK(test::says(manual, "| `" + std::string(declared.name) + "` | "));
      }
    }
  }
}

TEST_CASE(
    "the legend has each clause that an event, a rule or a parameter names, and says why not") {
  std::set<std::string_view> named, known;
  for (const events::Declaration& kind : events::decision_structure().kinds)
    if (!kind.clause.empty()) named.insert(kind.clause);
  for (const rules::Rule& rule : rules::catalogue()) {
    named.insert(rule.clauses.begin(), rule.clauses.end());
    for (const counting::Declared& declared : rule.declared) named.insert(declared.clause);
  }
  for (const words::Clause& clause : words::clauses()) {
    CAPTURE(std::string(clause.number));
    CHECK(known.insert(clause.number).second);
    const bool says_why = !clause.remark.en.empty() && !clause.remark.fr.empty();
    CHECK((named.contains(clause.number) || says_why));
    // A command of ours shows it.
    const std::string_view verb = clause.shown_by.substr(0, clause.shown_by.find(' ', 4));
    CHECK((verb.empty() || app::verb_named(verb.substr(4))));
  }
  for (const std::string_view clause : named) CHECK_MESSAGE(known.contains(clause), clause);
  CHECK(known ==
        std::set<std::string_view>(events::clause_numbers.begin(), events::clause_numbers.end()));
}

TEST_CASE("the example of every kind is a decision") {
  for (const events::Language language : test::languages)
    for (std::size_t i = 0; i < events::kind_count; ++i) {
      const auto kind = static_cast<events::Kind>(i);
      const std::string example = app::example_of(events::field_of(kind), app::Page(language));
      CAPTURE(example);
      const app::Command command = app::parse_command_line(arguments_of(example), {});
      CHECK(app::typed_decision(kind, command.given.fields).payload().has_value());
    }
}

TEST_CASE("help on a kind shows its example and its fields, in both languages") {
  using events::Kind;
  const std::string en = help_of(Kind::member_appointed, events::Language::en);
  CHECK(test::says(en,
                   "memberAppointed · appointment of a member\n  Clause V.1. A new period of "
                   "membership begins"));
  CHECK(test::says(en, "\nExample\n  mag record memberAppointed --effective-on 2019-06-01"));
  CHECK(test::says(en, "--terms-before  consecutive terms served before: a number, 0 or more."));
  CHECK(test::says(
      en, "\nFields of every decision\n  --effective-on  takes effect on (required): a date"));
  const std::string fr = help_of(Kind::member_evaluated, events::Language::fr);
  CHECK(test::says(fr, "Clause V.3\u202f; confidentiel"));
  CHECK(test::says(fr, "--cycle       cycle (obligatoire)\u00a0: une année"));
}

TEST_CASE("a kind is explained wherever one would ask for it") {
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"help", "memberAppointed"},
           {"help", "member-appointed"},
           {"record", "memberAppointed", "--help"},
           {"record", "--person", "p-0001", "memberAppointed", "-h"}}) {
    const app::Command command = app::parse_command_line(arguments, {});
    CHECK(command.asks == app::Command::Asks::kind);
    CHECK(command.kind == events::Kind::member_appointed);
  }
  CHECK(app::parse_command_line({"record", "--help"}, {}).asks == app::Command::Asks::help);
  CHECK((app::parse_command_line({"help", "--decisions"}, {}).manual == app::print_decisions));
  CHECK((app::parse_command_line({"help", "--rules"}, {}).manual == app::print_rules));
  CHECK((app::parse_command_line({"help", "--clauses"}, {}).manual == app::print_clauses));
  try {
    app::parse_command_line({"help", "memberApointed"}, {});
    FAIL_CHECK("memberApointed is no kind");
  } catch (const answers::Failure& failure) {
    CHECK(failure.message.key == "usage.unknownKindNear");
  }
}

TEST_CASE("remarks say in both languages what the comments of the catalogue say in one") {
  std::set<std::string> english;
  for (const app::Remark& remark : app::remarks()) {
    CAPTURE(std::string(remark.kind) + " " + std::string(remark.field));
    CHECK_FALSE(remark.says.fr.empty());
    english.emplace(remark.says.en);
    const events::Structure* structure = &events::decision_structure();
    if (!remark.kind.empty()) {
      REQUIRE(structure->find(remark.kind) != nullptr);
      structure = structure->find(remark.kind)->structure;
    }
    CHECK((remark.field.empty() || structure->find(remark.field) != nullptr));
  }
  const std::set<std::string> comments = comments_of_structs();
  CHECK(comments.size() > 20);
  for (const std::string& comment : comments) {
    CAPTURE(comment);
    CHECK(english.contains(comment));
  }
  for (const std::string& remark : english) {
    CAPTURE(remark);
    CHECK(comments.contains(remark));
  }
}
