#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "rules/parameter_mistake.hpp"
#include "rules/rule.hpp"

TEST_CASE("every rule has a name of its own") {
  std::set<std::string_view> names;
  for (const rules::Rule& rule : rules::catalogue()) CHECK(names.insert(rule.name).second);
}

TEST_CASE("every parameter is declared once, under its rule's name, with a reason") {
  std::set<std::string_view> names;
  for (const rules::Rule& rule : rules::catalogue()) {
    for (const counting::Declared& declared : rule.declared) {
      CAPTURE(declared.name);
      CHECK(names.insert(declared.name).second);
      CHECK(declared.name.starts_with(std::string(rule.name) + "."));
      CHECK(!declared.clause.empty());
      CHECK(!declared.meaning_en.empty());
      CHECK(!declared.meaning_fr.empty());
      CHECK(!declared.unit_en.empty());
      CHECK(!declared.unit_fr.empty());
      // What is only asked when it is stated has no default to give reasons for.
      CHECK(declared.reason_en.empty() == declared.fallback.empty());
      CHECK(declared.reason_fr.empty() == declared.fallback.empty());
    }
  }
}

TEST_CASE("every default is a value that terms could state") {
  for (const rules::Rule& rule : rules::catalogue()) {
    for (const counting::Declared& declared : rule.declared) {
      CAPTURE(declared.name);
      if (declared.fallback.empty() || declared.name.find("VALUE") != std::string_view::npos)
        continue;
      CHECK(!rules::mistake_in(declared.name, declared.fallback));
    }
  }
}

TEST_CASE("the clause stands above the code that judges it") {
  // "// IV.4: …" in the comment right above "std::vector<Finding> judge_shares(…".
  const std::regex judges("[\\w:]+(<[\\w:]+>)? judge\\w*\\(.*"),
      clause("[IVP]+\\.[1-9](?=[^:]*: )");
  for (const rules::Rule& rule : rules::catalogue()) {
    if (rule.clauses.empty()) continue;
    std::set<std::string> named;
    const auto folder = std::filesystem::path(MAG_SOURCE_DIR "/rules") / rules::folder_of(rule);
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ifstream in(entry.path().extension() == ".cpp" ? entry.path() : "/dev/null");
      std::string above;
      for (std::string line; std::getline(in, line);) {
        if (line.starts_with("// ")) {
          above += line;
          continue;
        }
        const std::set<std::string> here(
            std::sregex_token_iterator(above.begin(), above.end(), clause), {});
        if (std::regex_match(line, judges)) {
          CHECK_MESSAGE(!here.empty(), entry.path().string(), ": no clause above ", line);
          named.insert(here.begin(), here.end());
        }
        above.clear();
      }
    }
    CHECK(named == std::set<std::string>(rule.clauses.begin(), rule.clauses.end()));
  }
}

TEST_CASE("a parameter that no rule has is refused with the nearest that one has") {
  const auto mistake = rules::mistake_in("size.tagret", "50");
  REQUIRE(mistake);
  CHECK(mistake->key == "parameter.unknownNearest");
  CHECK(mistake->arguments.at(1).value == "size.target");
  CHECK(rules::mistake_in("quota.region.africa.share", "1/5") == std::nullopt);
  CHECK(rules::mistake_in("quota.region.atlantis.share", "1/5"));
}

TEST_CASE("a parameter's value is refused by type and bounds") {
  const auto key = [](std::string_view name, std::string_view value) {
    const auto mistake = rules::mistake_in(name, value);
    return mistake ? mistake->key : "";
  };
  CHECK(key("size.target", "50") == "");
  CHECK(key("size.target", "1/2") == "parameter.notInteger");
  CHECK(key("size.target", "0") == "parameter.belowMinimum");
  CHECK(key("rotation.share", "0.33") == "parameter.notFraction");
  CHECK(key("rotation.share", "4/3") == "parameter.aboveMaximum");
  CHECK(key("rotation.withinGroups", "maybe") == "parameter.notAnswer");
  CHECK(key("quota.groups", "government media") == "");
  CHECK(key("quota.groups", "government government") == "parameter.notGroups");
}
