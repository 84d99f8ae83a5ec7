// The columns of a member list: what the reader of lists takes and what `mag help list` explains.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "events/catalogue.hpp"
#include "rosters/csv.hpp"

namespace rosters {

// In the order of list_columns().
enum class Column : std::size_t {
  cycle,
  effective_on,
  name,
  country,
  group,
  affiliation,
  seat,
  source,
  status,
  role,
  complete,
  note,
  person,
  authority
};

struct ListColumn {
  std::string_view name;
  bool in_header = true;  // whether the header line must name it
  bool in_cell = false;   // whether each of its cells must state something
  // The values of which a cell states one; none where it is text, a day, a code of a country.
  std::vector<events::CodeWord> values = {};
};

const std::array<ListColumn, 14>& list_columns();
const ListColumn& column_of(Column column);

// The value that a cell states: by its name, by its label in English or French, and "true" and
// "vrai", "false" and "faux" for yes and no. Capitals, accents, spaces and dashes do not count.
std::optional<std::size_t> value_of(Column column, std::string_view word);
// What to expect where a cell states none of them, with the one that may be meant.
events::Message values_expected(Column column, std::string_view word);

}  // namespace rosters
