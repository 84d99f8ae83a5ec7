// Rosters taken into a record, as an import takes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rosters/roster.hpp"
#include "tests/decisions/record.hpp"

namespace test {

// A roster whose lines are "cycle,effective_on,name,country,group,affiliation,seat,status,role,
// complete,note,person", shortened at the end as one likes; the source is "a list".
std::string roster(const std::vector<std::string>& lines);

struct Taken {
  std::vector<rosters::DerivedDecision> derived;  // in the order in which they were recorded
  std::vector<rosters::CsvMistake> mistakes;
  std::vector<rosters::Difference> differences;
  std::vector<rosters::ListRemark> remarks;

  // What each states in the braces of its kind, after the kind: "memberResigned {"person":…}".
  std::vector<std::string> contents() const;
};

// Derives what the roster shows, cycle by cycle, and records it; what is recorded already, byte for
// byte, is not recorded again, and anything refused fails the test. Stops at a mistake, and at a
// list that differs from the record when nothing is said of that.
Taken take(Record& record, std::string_view csv, const std::vector<rosters::Alias>& aliases = {},
           const rosters::Stance& stance = {});

}  // namespace test
