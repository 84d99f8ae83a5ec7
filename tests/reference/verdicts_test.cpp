// The rules and their second implementation agree on random bodies, on the days on which something
// changed and on some others. A failure prints the seed and the smallest body that shows it, as
// `mag import` takes it. MAG_LONG=1 in the environment asks of many more bodies,
// MAG_BODIES=N of so many.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "tests/reference/random_body.hpp"
#include "tests/reference/verdicts.hpp"

using namespace reference;

namespace {

using naive::Verdict;
using naive::Verdicts;

std::string text_of(const Verdict& verdict) {
  return fmt::format("{} {} measured \"{}\" required \"{}\" by {}", verdict.id, verdict.verdict,
                     verdict.measured, verdict.required.value_or("?"), verdict.evidence);
}

// A rule of the catalogue need not have a second implementation; whatever else is found is told.
bool is_without_twin(std::string_view rule) {
  const auto all = rules::catalogue();
  return std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.name == rule; }) &&
         std::find(std::begin(naive::rules), std::end(naive::rules), rule) ==
             std::end(naive::rules);
}

Verdicts found_by_rules(const replay::Timeline& timeline) {
  Verdicts all;
  for (const rules::Finding& finding : replay_tests::audit(timeline))
    if (!is_without_twin(finding.rule))
      all.push_back({finding.id, std::string(rules::name_of(finding.verdict)), finding.measured,
                     std::string(counting::name_of(finding.evidence)), finding.required});
  std::sort(all.begin(), all.end());
  return all;
}

// What only one of the two says, or nothing where they agree.
std::string difference(const Verdicts& found, const Verdicts& expected) {
  const auto without = [](const Verdicts& all, const Verdicts& others, const char* title) {
    std::string only;
    for (const Verdict& one : all)
      if (std::none_of(others.begin(), others.end(), [&](const Verdict& other) {
            return one.id == other.id && one.verdict == other.verdict &&
                   one.measured == other.measured && one.evidence == other.evidence &&
                   (!one.required || !other.required || one.required == other.required);
          }))
        only += fmt::format("  {}: {}\n", title, text_of(one));
    return only;
  };
  return without(found, expected, "rules") + without(expected, found, "twin ");
}

struct Tried {
  std::vector<std::string> recorded;
  std::string differs;                  // on which day and how, or nothing
  std::map<std::string, int> verdicts;  // by rule
};

Tried try_body(const Lines& lines) {
  Tried tried;
  History history;
  tried.recorded = record_admitted(history, lines);
  const engine::Reading reading = history.read();
  std::set<engine::Date> days;
  for (const Told& each : history.told()) {
    days.insert({each.on - 1, each.on});
    days.insert(each.on + 200);
  }
  for (const engine::Date day : days) {
    const Body body = truth(history.told(), {history.last(), day});
    const Verdicts found = found_by_rules(replay::Timeline(reading).until(day));
    const std::string differs = difference(found, naive::verdicts(body));
    for (const Verdict& each : found) ++tried.verdicts[each.id.substr(0, each.id.find('/'))];
    if (differs.empty()) continue;
    tried.differs = engine::to_string(day) + "\n" + differs;
    break;
  }
  return tried;
}

// Leaves out what can be left out while they still differ.
Tried smallest(Lines lines, Tried tried) {
  for (std::size_t at = lines.size(); at-- > 0;) {
    Lines fewer = lines;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
    Tried again = try_body(fewer);
    if (again.differs.empty()) continue;
    lines = std::move(fewer);
    tried = std::move(again);
  }
  return tried;
}

}  // namespace

TEST_CASE("rules and their second implementation come to the same verdicts") {
  const char* asked = std::getenv("MAG_BODIES");
  const std::uint64_t bodies = asked ? std::stoull(asked) : std::getenv("MAG_LONG") ? 5000 : 1000;
  std::map<std::string, int> verdicts;
  for (std::uint64_t seed = 1; seed <= bodies; ++seed) {
    const Lines lines = random_body(seed);
    Tried tried = try_body(lines);
    for (const auto& [rule, count] : tried.verdicts) verdicts[rule] += count;
    if (tried.differs.empty()) continue;
    tried = smallest(lines, tried);
    std::string body;
    for (const std::string& line : tried.recorded) body += line + "\n";
    FAIL_CHECK("body ", seed, " on ", tried.differs, body);
    if (!std::getenv("MAG_LONG")) break;
  }
  for (const std::string_view rule : naive::rules)
    CHECK_MESSAGE(verdicts[std::string(rule)] > 0, rule);
}
