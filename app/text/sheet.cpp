#include "app/text/sheet.hpp"

#include <algorithm>

namespace app {

Table Sheet::table(const std::vector<std::string_view>& headings,
                   const std::vector<std::size_t>& right) const {
  std::vector<Table::Column> columns;
  for (const std::string_view key : headings) {
    const bool is_number = std::find(right.begin(), right.end(), columns.size()) != right.end();
    columns.push_back(
        {key.empty() ? std::string() : say(key), is_number ? Align::right : Align::left});
  }
  return Table(std::move(columns));
}

}  // namespace app
