// Terms of reference as a file: TOML that a lawyer can read and write (docs/interface.md). What it
// states becomes one decision, termsAdopted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "events/message.hpp"
#include "events/payload.hpp"

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
  std::string text;  // as it was read
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

// The same terms as such a file, with what they leave open in its note.
std::string to_toml(const TermsFile& terms);

// The decision by which these terms, as they were read, take effect on a day.
events::Payload adoption_of(const TermsFile& terms, engine::Date on);

}  // namespace replay
