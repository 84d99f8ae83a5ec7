#include "tests/rosters/listed.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace test {
namespace {

bool is_recorded(const Record& record, const events::Payload& payload) {
  for (std::uint64_t place = 1; place <= record.size(); ++place)
    if (std::ranges::equal(record.earlier(engine::Position{place})->payload, payload.bytes()))
      return true;
  return false;
}

void admit(Record& record, const events::Payload& payload) {
  if (is_recorded(record, payload)) return;
  const auto refused = record.propose(payload);
  if (refused)
    FAIL("derived, but refused: ", events::to_json(payload.bytes()), " ", refused->reason.key);
}

}  // namespace

std::string roster(const std::vector<std::string>& lines) {
  constexpr std::ptrdiff_t commas = 11;
  std::string csv =
      "cycle,effective_on,name,country,group,affiliation,seat,status,role,complete,note,person,"
      "source\n";
  for (const std::string& each : lines) {
    const auto stated = std::count(each.begin(), each.end(), ',');
    REQUIRE(stated <= commas);
    csv.append(each).append(static_cast<std::size_t>(commas - stated), ',').append(",a list\n");
  }
  return csv;
}

std::vector<std::string> Taken::contents() const {
  std::vector<std::string> contents;
  for (const rosters::DerivedDecision& each : derived) {
    const std::string json = events::to_json(each.payload.bytes());
    const std::string kind(events::name_of(events::particulars(each.payload.bytes()).kind));
    const std::size_t braces = json.find("\"" + kind + "\":") + kind.size() + 3;
    contents.push_back(kind + " " + json.substr(braces, json.size() - 1 - braces));
  }
  return contents;
}

Taken take(Record& record, std::string_view csv, const std::vector<rosters::Alias>& aliases,
           const rosters::Stance& stance) {
  Taken taken;
  const auto cycles = rosters::parse_roster(csv);
  if (!cycles) {
    taken.mistakes = cycles.error();
    return taken;
  }
  rosters::NameIndex roll(record.on(engine::Date::latest()), *cycles, aliases);
  for (const rosters::RosterCycle& cycle : *cycles) {
    const auto day = rosters::day_of(cycle, roll);
    if (!day) {
      taken.mistakes.push_back(day.error());
      return taken;
    }
    auto derived = rosters::derive(
        record.on(*day), *day, cycle, roll, record.next(), stance,
        {[&](engine::Position position) { return record.earlier(position); },
         [&](const events::Payload& payload) { return is_recorded(record, payload); }});
    if (!derived) {
      taken.mistakes.push_back(derived.error());
      return taken;
    }
    taken.remarks.insert(taken.remarks.end(), derived->remarks.begin(), derived->remarks.end());
    taken.differences = derived->differences;
    if (!taken.differences.empty()) return taken;
    for (rosters::DerivedDecision& each : derived->decisions) {
      admit(record, each.payload);
      taken.derived.push_back(std::move(each));
    }
  }
  return taken;
}

}  // namespace test
