// CSV out: RFC 4180 quoting, LF, UTF-8. A cell that a spreadsheet would take for a formula is kept
// as it stands: the record is not changed for the sake of a program.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace app {

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells);

}  // namespace app
