#include "app/text/sheet.hpp"

#include <algorithm>

#include "words/layout.hpp"

namespace app {

void Sheet::tell(std::string_view text, std::size_t first, std::size_t rest) const {
  paragraph(out, words::sanitised(text), width, first, rest);
}

void Sheet::title(std::string_view text) const {
  out << paint(words::wrap(words::sanitised(text), width, 0), Colour::bold, coloured) << '\n';
}

Table Sheet::table(const std::vector<std::string_view>& headings,
                   const std::vector<std::size_t>& right) const {
  std::vector<Table::Column> columns;
  for (const std::string_view key : headings) {
    const bool is_number = std::find(right.begin(), right.end(), columns.size()) != right.end();
    columns.push_back(
        {key.empty() ? std::string() : say(key), is_number ? Align::right : Align::left});
  }
  return Table(std::move(columns), coloured, width);
}

}  // namespace app
