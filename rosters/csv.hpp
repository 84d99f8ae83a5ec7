// Reading CSV strictly: RFC 4180 quoting, UTF-8 with or without its mark, LF or CRLF, a header line
// that names the columns. The separator is a comma, or the semicolon or tab with which the header
// line names columns.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "events/payload.hpp"

namespace rosters {

// A mistake in a CSV file: the line, and column name, found and expected as for JSON.
struct CsvMistake {
  std::size_t line = 0;
  events::Mistake mistake;
};

// A field, without its quotes and the spaces around it. Lines and columns count from 1, columns in
// bytes; a column that the file does not have is empty at the start of its row.
struct CsvField {
  std::string text;
  std::size_t line = 0, column = 0;
};

struct CsvColumn {
  std::string_view name;
  bool required = true;
};

// The rows below the header that can be read, each with a field for every column of `columns`, in
// that order, and every mistake. Lines with nothing in their fields are passed over. Mistakes by
// line and column: columns that are not among them (with the nearest), missing or named twice,
// after which no row is read; rows with more or fewer fields than the header; quotes that do not
// match; what is not printable. Text in another encoding than UTF-8 is one mistake.
struct CsvRead {
  std::vector<std::vector<CsvField>> rows;
  std::vector<CsvMistake> mistakes;
};
CsvRead read_csv(std::string_view text, std::span<const CsvColumn> columns);

CsvMistake mistake_at(const CsvField& field, std::string_view column, events::Message expected);

}  // namespace rosters
