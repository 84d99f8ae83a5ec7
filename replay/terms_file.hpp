// Terms of reference as a file: TOML that a lawyer can read and write (docs/interface.md). What it
// states becomes one decision, termsAdopted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "events/payload.hpp"
#include "replay/scenario.hpp"

namespace replay {

struct TermsFile {
  // In the order of the file.
  struct Value {
    std::string name, value, clause;
    events::Basis basis = events::Basis::stated;
  };
  std::string version, title, source;
  std::string note;  // with what each parameter leaves open
  std::optional<engine::Date> adopted;
  events::Authority authority = events::Authority::unstated;
  events::Basis basis = events::Basis::stated;
  std::vector<std::string> clauses;
  std::vector<Value> parameters;
};

// What is wrong in a file, and where; line and column count from 1, in characters, and are 0 of
// what is missing.
struct TermsMistake {
  std::size_t line = 0, column = 0;
  events::Message what;
};

// Reads the file, judged as a whole: everything that is wrong is told, in order of line. Of what is
// not TOML only the first mistake is known.
tl::expected<TermsFile, std::vector<TermsMistake>> read_terms(std::string_view text);

// The decision by which these terms, as they were read, take effect on a day.
events::Payload adoption_of(const TermsFile& terms, engine::Date on);

// The terms laid over the past, as hypotheses: from `from` on, or else from the day on which the
// body was established, they are in force, and no version that `base` has from then on was adopted.
// `place` is the name of the file.
std::vector<Hypothesis> in_place_of_recorded(const TermsFile& terms, const Timeline& base,
                                             std::optional<engine::Date> from,
                                             const std::string& place);

}  // namespace replay
