// Runs the examples that stand beside each rule.
#include <doctest/doctest.h>

#include <boost/json/serialize.hpp>

#include "tests/rules/examples.hpp"

using rules_tests::Example;

namespace {

namespace json = boost::json;

json::value field_of(const rules::Finding& finding, std::string_view field) {
  if (field == "id") return json::string(finding.id);
  if (field == "clause") return json::string(finding.clause);
  if (field == "verdict") return json::string(rules::name_of(finding.verdict));
  if (field == "evidence") return json::string(counting::name_of(finding.evidence));
  if (field == "measured") return json::string(finding.measured);
  if (field == "required") return json::string(finding.required);
  if (field == "says") return json::string(finding.text.key);
  if (field == "because") {
    json::array positions;
    for (const engine::Position position : finding.because) positions.emplace_back(position.value);
    return positions;
  }
  return "no such field of a finding";
}

const rules::Finding* find(const std::vector<rules::Finding>& findings, std::string_view id) {
  for (const rules::Finding& finding : findings)
    if (finding.id == id) return &finding;
  return nullptr;
}

std::string ids(const std::vector<rules::Finding>& findings, std::string_view rule) {
  std::string all;
  for (const rules::Finding& finding : findings)
    if (finding.rule == rule) all += "\n  " + finding.id;
  return all;
}

void check(const Example& example, std::string_view rule) {
  const auto findings = rules::audit(rules_tests::fold(example), example.on);
  for (const json::object& wanted : example.then) {
    const std::string id(wanted.at("id").as_string());
    const rules::Finding* found = find(findings, id);
    CHECK_MESSAGE(found, "no finding ", id, " among:", ids(findings, rule));
    if (!found) continue;
    CHECK_MESSAGE(found->rule == rule, id, " is of another rule");
    for (const auto& member : wanted) {
      const std::string field(member.key());
      const std::string expected = json::serialize(member.value());
      const std::string actual = json::serialize(field_of(*found, field));
      CHECK_MESSAGE(actual == expected, id, ": ", field);
    }
  }
  for (const std::string& id : example.never)
    CHECK_MESSAGE(!find(findings, id), "there is a finding ", id);
}

// What a finding names as its causes is enough to come to the same verdict.
void check_causes(const Example& example) {
  for (const rules::Finding& finding : rules::audit(rules_tests::fold(example), example.on)) {
    const auto again = rules::audit(rules_tests::fold(example, finding.because), example.on);
    const rules::Finding* same = find(again, finding.id);
    CHECK_MESSAGE(same, finding.id, " does not follow from its causes");
    if (!same) continue;
    CHECK_MESSAGE(same->verdict == finding.verdict, finding.id);
    CHECK_MESSAGE(same->measured == finding.measured, finding.id);
    CHECK_MESSAGE(same->because == finding.because, finding.id);
  }
}

std::vector<Example> examples_of(const rules::Rule& rule) {
  return rules_tests::read_examples(std::filesystem::path(MAG_SOURCE_DIR) / "rules" /
                                    rules::folder_of(rule) / "examples.json");
}

}  // namespace

TEST_CASE("the examples of every rule hold") {
  for (const rules::Rule& rule : rules::catalogue()) {
    const auto examples = examples_of(rule);
    CHECK_MESSAGE(examples.size() >= 5, rule.name);
    for (const Example& example : examples) {
      INFO(example.place, ": ", example.name);
      if (!example.mistake.empty()) {
        FAIL_CHECK(example.mistake);
        continue;
      }
      CHECK_MESSAGE(example.then.size() + example.never.size() > 0, "it asks nothing");
      check(example, rule.name);
    }
  }
}

TEST_CASE("in every example the causes of a finding suffice") {
  for (const rules::Rule& rule : rules::catalogue()) {
    for (const Example& example : examples_of(rule)) {
      INFO(example.place, ": ", example.name);
      check_causes(example);
    }
  }
}

TEST_CASE("the examples of every rule show what holds, what does not, and what is not known") {
  for (const rules::Rule& rule : rules::catalogue()) {
    bool holds = false, fails = false, unknown = false;
    for (const Example& example : examples_of(rule)) {
      for (const json::object& finding : example.then) {
        const auto& verdict = finding.at("verdict").as_string();
        holds |= verdict == "holds";
        fails |= verdict == "breach" || verdict == "departure";
        unknown |= verdict == "unknown";
      }
    }
    CHECK_MESSAGE(holds, rule.name);
    CHECK_MESSAGE(fails, rule.name);
    CHECK_MESSAGE(unknown, rule.name);
  }
}
