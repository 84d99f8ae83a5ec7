#include "tests/bench/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace bench {
namespace {

struct Line {
  std::string measure;
  double value;
  std::string_view unit;
  Wanted wanted;
  double limit;

  bool met() const { return wanted == Wanted::at_least ? value >= limit : value <= limit; }
  const char* verdict() const {
    if (met()) return "ok";
    return wanted == Wanted::at_least ? "BELOW" : "ABOVE";
  }
};

std::vector<Line>& lines() {
  static std::vector<Line> all;
  return all;
}

std::string shown(double value, std::string_view unit) {
  return unit.empty() ? fmt::format("{:.3g}", value) : fmt::format("{:.3g} {}", value, unit);
}

}  // namespace

void note(std::string measure, double value, std::string_view unit, Wanted wanted, double limit) {
  Line line{std::move(measure), value, unit, wanted, limit};
  const auto known = std::find_if(lines().begin(), lines().end(),
                                  [&](const Line& each) { return each.measure == line.measure; });
  if (known == lines().end()) {
    lines().push_back(std::move(line));
  } else {
    *known = std::move(line);
  }
}

void print_summary() {
  constexpr const char* row = "{:<58} {:>11} {:>16}  {}\n";
  fmt::print("\n");
  fmt::print(row, "Measure", "measured", "wanted", "");
  for (const Line& line : lines()) {
    const char* bound = line.wanted == Wanted::at_least ? "at least " : "at most ";
    fmt::print(row, line.measure, shown(line.value, line.unit),
               bound + shown(line.limit, line.unit), line.verdict());
  }
}

}  // namespace bench
