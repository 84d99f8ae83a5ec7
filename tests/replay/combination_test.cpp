// Every combination of what was known, the day, what is corrected, what is supposed and what is
// left out, held against a table that says in which of them each event counts; and of what was
// known and the day, as the public sees it.
#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "replay/coherence.hpp"
#include "replay/public_view.hpp"
#include "replay/timeline.hpp"
#include "tests/replay/record.hpp"

using namespace replay_tests;
using engine::Position;
using replay::Timeline;
using Positions = std::vector<std::uint64_t>;

namespace {

struct Row {
  std::uint64_t position;
  const char* day;
  std::uint64_t rank;
  bool confidential;
  Positions amended_by;
};

constexpr bool secret = true;
constexpr std::uint64_t last = 14;

const std::vector<Row> table = {
    {1, "2006-01-01", 1, !secret, {}},
    {2, "2006-02-01", 2, !secret, {}},
    {3, "2006-02-01", 3, !secret, {15, 16}},
    {4, "2006-02-01", 4, !secret, {7, 8}},
    {5, "2006-06-01", 5, secret, {9}},
    {6, "2006-05-01", 6, !secret, {10}},
    {7, "2006-09-01", 4, !secret, {}},
    {8, "2006-03-01", 4, !secret, {11, 12}},
    {9, "2006-09-01", 5, secret, {}},
    {10, "2006-08-01", 6, !secret, {}},
    {11, "2006-09-01", 4, !secret, {}},
    {12, "2006-04-01", 4, !secret, {18}},
    {13, "2006-06-01", 13, secret, {19, 20}},
    {14, "2006-02-01", 14, !secret, {}},
    // Supposed.
    {15, "2006-07-01", 3, !secret, {}},
    {16, "2006-02-15", 3, !secret, {21, 22}},
    {17, "2006-07-01", 17, secret, {}},
    {18, "2006-08-01", 4, !secret, {}},
    {19, "2006-08-15", 13, secret, {}},
    {20, "2006-06-01", 13, secret, {}},
    {21, "2006-08-15", 3, !secret, {}},
    {22, "2006-02-01", 3, !secret, {}},
};

void tell(Record& record) {
  record.add("2006-01-01", adopted("one", 2));                                // 1
  record.add("2006-02-01", opened(2006));                                     // 2
  record.add("2006-02-01", appointed(1, 2006));                               // 3
  record.add("2006-02-01", appointed(2, 2006, "media"));                      // 4
  record.add("2006-06-01", evaluated(1, 2006, "negative"));                   // 5
  record.add("2006-05-01", resigned(2));                                      // 6
  record.add("2006-09-01", replaced({4}, "2006-03-01", appointed(3, 2006)));  // 7, 8
  record.add("2006-09-01", withdrawn({5}));                                   // 9
  record.add("2006-08-01", withdrawn({6}));                                   // 10
  record.add("2006-09-01", replaced({8}, "2006-04-01", appointed(3, 2006)));  // 11, 12
  record.add("2006-06-01", evaluated(3, 2006, "negative"));                   // 13
  record.add("2006-02-01", appointed(4, 2006, "government"));                 // 14
}

constexpr const char* days[] = {"2005-12-31", "2006-01-01", "2006-02-01", "2006-02-15",
                                "2006-03-01", "2006-04-01", "2006-05-01", "2006-06-01",
                                "2006-07-01", "2006-08-01", "2006-08-15", "2006-09-01"};

// Supposes the first `count` of five decisions; returns the position of the last event so far.
std::uint64_t suppose(replay::Branch& branch, int count) {
  const std::vector<events::Payload> decisions = [] {
    std::vector<events::Payload> all;
    all.push_back(
        decision("2006-07-01", replaced({3}, "2006-02-15", appointed(5, 2006))));  // 15, 16
    all.push_back(decision("2006-07-01", evaluated(5, 2006, "positive")));         // 17
    all.push_back(decision("2006-08-01", withdrawn({12})));                        // 18
    all.push_back(decision(
        "2006-08-15", replaced({13}, "2006-06-01", evaluated(3, 2006, "positive"))));  // 19, 20
    all.push_back(decision("2006-08-15",
                           replaced({16}, "2006-02-01", appointed(5, 2006, "media"))));  // 21, 22
    return all;
  }();
  Position position{last};
  for (int i = 0; i < count; ++i) position = branch.suppose(decisions[static_cast<std::size_t>(i)]);
  return position.value;
}

struct Asked {
  std::uint64_t known;
  engine::Date until;
  std::uint64_t supposed;  // up to this position
  Positions without;
  bool public_only = false;
};

bool counts(std::uint64_t position, const Asked& asked) {
  const Row& row = table[position - 1];
  const bool is_told = position > last ? position <= asked.supposed : position <= asked.known;
  if (!is_told || (row.confidential && asked.public_only)) return false;
  if (std::count(asked.without.begin(), asked.without.end(), position) > 0) return false;
  return std::none_of(row.amended_by.begin(), row.amended_by.end(),
                      [&](std::uint64_t amending) { return counts(amending, asked); });
}

Positions expected(const Asked& asked) {
  std::vector<std::tuple<engine::Date, std::uint64_t, std::uint64_t>> places;
  for (const Row& row : table)
    if (on(row.day) <= asked.until && counts(row.position, asked))
      places.emplace_back(on(row.day), row.rank, row.position);
  std::sort(places.begin(), places.end());
  Positions positions;
  for (const auto& [day, rank, position] : places) positions.push_back(position);
  return positions;
}

// The register that applying these events one by one comes to, and what the rules say of it.
std::string answer_of(const Positions& positions, const Timeline& timeline) {
  const replay::Coherence coherence(timeline);
  projections::Register reg;
  std::string incoherent;
  for (const std::uint64_t position : positions) {
    const engine::Envelope event = timeline.at({position}).value();
    if (const auto finding = coherence.finding(reg, event)) incoherent += text_of(*finding);
    reg.apply(events::decode(event));
  }
  std::string text = reg.fingerprint() + "\n";
  for (const rules::Finding& finding : rules::audit(reg, timeline.until()))
    text += text_of(finding);
  return text + incoherent;
}

}  // namespace

TEST_CASE_FIXTURE(Record, "every combination of selections counts the events that the table says") {
  tell(*this);
  const engine::Reading reading = read();
  REQUIRE(reading.last() == Position{last});
  const std::vector<Positions> left_out = {{}, {4}, {7}, {7, 8}, {12, 13}, {15, 16}, {14, 21, 22}};
  for (int supposed = 0; supposed <= 5; ++supposed)
    for (const Positions& without : left_out) {
      replay::Branch branch{Timeline(reading)};
      const std::uint64_t up_to = suppose(branch, supposed);
      for (const std::uint64_t position : without) branch.without({position});
      for (std::uint64_t known = 0; known <= last; ++known)
        for (const char* day : days) {
          const Timeline timeline = branch.timeline().known({known}).until(on(day));
          CAPTURE(supposed);
          CAPTURE(known);
          CAPTURE(day);
          const Positions counting = expected({known, on(day), up_to, without});
          REQUIRE(counted(timeline) == counting);
          REQUIRE(answer(timeline) == answer_of(counting, timeline));
        }
    }
}

TEST_CASE_FIXTURE(Record, "of what is public the same events count, by other numbers") {
  tell(*this);
  const replay::PublicView view(read());
  Positions shown;  // by their numbers for the public
  for (std::uint64_t position = 1; position <= last; ++position)
    if (!table[position - 1].confidential) shown.push_back(position);
  REQUIRE(view.reading().last() == Position{shown.size()});
  for (std::uint64_t known = 1; known <= shown.size(); ++known)
    for (const char* day : days) {
      const Timeline timeline = view.timeline().known({known}).until(on(day));
      CAPTURE(known);
      CAPTURE(day);
      Positions counting = expected({shown[known - 1], on(day), last, {}, true});
      for (std::uint64_t& each : counting)
        each = 1 + static_cast<std::uint64_t>(std::ranges::find(shown, each) - shown.begin());
      REQUIRE(counted(timeline) == counting);
      REQUIRE(answer(timeline) == answer_of(counting, timeline));
    }
}
