// The invented body: the same on any machine, accepted line by line, and lawful unless asked not to
// be.
#include <doctest/doctest.h>

#include <set>

#include "inventions/generate.hpp"
#include "rules/rule.hpp"
#include "tests/decisions/record.hpp"

namespace {

using inventions::Invention;

Invention invention(int cycles, int seats, std::uint64_t seed = 1,
                    counting::Fraction irregular = {1, 20}) {
  Invention made;
  made.cycles = cycles;
  made.seats = seats;
  made.seed = seed;
  made.irregular = irregular;
  return made;
}

std::vector<std::string> lines_of(const Invention& invention) {
  std::vector<std::string> lines;
  inventions::generate(invention, [&](std::string_view line) {
    lines.emplace_back(line);
    return true;
  });
  return lines;
}

// Findings at the end of each year that are no good, by rule.
std::multiset<std::string> troubles(const Invention& invention) {
  const test::Record record(lines_of(invention));
  std::multiset<std::string> troubles;
  for (int i = 0; i < invention.cycles; ++i) {
    const engine::Date end = engine::date_of(invention.first_cycle + i, 12, 31).value();
    for (const rules::Finding& finding : rules::audit(record.on(end), end)) {
      const bool trouble =
          finding.verdict == rules::Verdict::breach || finding.verdict == rules::Verdict::departure;
      if (!trouble) continue;
      INFO(finding.id, " ", finding.measured, " ", finding.required);
      if (invention.irregular.numerator == 0) FAIL_CHECK("a rule is bent");
      troubles.emplace(finding.rule);
    }
  }
  return troubles;
}

std::size_t sitting(const projections::Register& reg) {
  std::size_t count = 0;
  for (const projections::SeatHeld& seat : reg.composition().in(reg.current()))
    count += seat.seat == events::Seat::stakeholder;
  return count;
}

}  // namespace

TEST_CASE("the same options give the same decisions") {
  CHECK(lines_of(invention(5, 20)) == lines_of(invention(5, 20)));
}

// FNV-1a over every line and its end. Changes only with what the generator is meant to give.
TEST_CASE("the decisions are the same on any machine, byte for byte") {
  std::uint64_t hash = 0xcbf29ce484222325u;
  const auto take = [&](char letter) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
  };
  for (const std::string& line : lines_of(invention(12, 30, 1, {1, 2}))) {
    for (const char letter : line) take(letter);
    take('\n');
  }
  CHECK(hash == 16971789045002878013u);
}

TEST_CASE("forums move from country to country") {
  std::set<std::string> countries;
  const test::Record record(lines_of(invention(12, 5)));
  const auto reg = record.on(engine::Date::latest());
  for (const auto& forum : reg.history().forums)
    if (forum.value.country) CHECK(countries.insert(events::to_string(forum.value.country)).second);
  CHECK(countries.size() >= 8);
}

TEST_CASE("another seed, size, share or first year gives other decisions") {
  const auto lines = lines_of(invention(5, 20));
  CHECK(lines != lines_of(invention(5, 20, 2)));
  CHECK(lines != lines_of(invention(5, 21)));
  CHECK(lines != lines_of(invention(5, 20, 1, {1, 1})));
  Invention later = invention(5, 20);
  later.first_cycle = 2007;
  CHECK(lines != lines_of(later));
}

TEST_CASE("more cycles go on where fewer end") {
  const auto fewer = lines_of(invention(3, 20)), more = lines_of(invention(4, 20));
  REQUIRE(more.size() > fewer.size());
  CHECK(std::equal(fewer.begin(), fewer.end(), more.begin()));
}

TEST_CASE("generating ends as soon as nobody wants more") {
  int taken = 0;
  inventions::generate(invention(5, 20), [&](std::string_view) { return ++taken < 100; });
  CHECK(taken == 100);
}

TEST_CASE("lines come in the order of effect") {
  engine::Date last = engine::Date::earliest();
  const auto previous = [](std::size_t) { return std::optional(engine::Position{1}); };
  for (const std::string& line : lines_of(invention(20, 50))) {
    const auto payload = events::from_json(line, previous);
    REQUIRE(payload.has_value());
    const engine::Date on = events::particulars(payload->bytes()).effective_on;
    CHECK(last <= on);
    last = on;
  }
}

TEST_CASE("every line is accepted, whatever the seed and however often rules are bent") {
  for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u, 99u})
    for (const counting::Fraction irregular : {counting::Fraction{0, 1}, {1, 20}, {1, 2}, {1, 1}})
      test::Record(lines_of(invention(12, 30, seed, irregular)));
}

TEST_CASE("the smallest and the oldest bodies are accepted") {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    const test::Record smallest(lines_of(invention(1, 5, seed)));
    CHECK(sitting(smallest.on(engine::Date::latest())) == 5);
  }
  const test::Record oldest(lines_of(invention(500, 5, 7, {1, 2})));
  CHECK(oldest.on(engine::Date::latest()).history().cycles.size() == 500);
}

TEST_CASE("a body of a few hundred seats fills them") {
  const test::Record record(lines_of(invention(5, 300, 3, {0, 1})));
  for (int year = 2006; year < 2011; ++year)
    CHECK(sitting(record.on(engine::date_of(year, 4, 1).value())) == 300);
}

TEST_CASE("nobody is real: persons, organisations and cities are numbers") {
  for (const std::string& line : lines_of(invention(2, 50))) {
    const auto name = line.find("\"personDescribed\"");
    if (name == std::string::npos) continue;
    CHECK(line.find(R"("name":"Person )") != std::string::npos);
    CHECK(line.find(R"("affiliation":"Organisation )") != std::string::npos);
  }
}

TEST_CASE("without irregularities no rule is bent") {
  for (const std::uint64_t seed : {1u, 2u, 3u})
    for (const int seats : {5, 9, 20, 50, 64, 300}) {
      CAPTURE(seed);
      CAPTURE(seats);
      CHECK(troubles(invention(12, seats, seed, {0, 1})).empty());
    }
}

TEST_CASE("with irregularities rules are bent, each in its way") {
  const auto found = troubles(invention(30, 50, 2, {1, 2}));
  for (const std::string rule : {"quota", "hostSeat", "termLimit", "rotation", "reconciliation"}) {
    CAPTURE(rule);
    CHECK(found.count(rule) > 0);
  }
  CHECK(troubles(invention(30, 50, 2)).size() < found.size());
}
