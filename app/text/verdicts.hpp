// How verdicts look.
#pragma once

#include <string_view>

#include "app/text/sheet.hpp"
#include "rules/rule.hpp"

namespace app {

Colour colour_of(rules::Verdict verdict);
// In a table of many: told apart without colour.
std::string_view sign_of(rules::Verdict verdict);

// How many findings of each verdict there are in each cycle, as a table. Each line has a `cycle`,
// and the counts of its `findings`.
template <class Lines>
void print_verdicts(const Sheet& sheet, const Lines& lines) {
  Table table = sheet.table({"label.cycle", "label.met", "label.deviations", "label.breaches",
                             "label.undetermined", "label.sourcesDiffer"},
                            {1, 2, 3, 4, 5});
  for (const auto& line : lines) {
    const auto& counts = line.findings.by_verdict;
    const auto cell = [](long long count, Colour colour) {
      return Cell{std::to_string(count), count ? colour : Colour::dim};
    };
    table.row({{sheet.words.word(events::cycle(line.cycle)), Colour::bold},
               cell(counts[0], Colour::none),
               cell(counts[1], Colour::yellow),
               cell(counts[2], Colour::red),
               cell(counts[3], Colour::none),
               cell(line.findings.disagreements, Colour::none)});
  }
  sheet.print(table);
}

}  // namespace app
