#include "decisions/csv.hpp"

#include <algorithm>
#include <optional>

#include "events/mistake.hpp"
#include "events/nearest.hpp"
#include "events/utf8.hpp"

namespace decisions {
namespace {

using Row = std::vector<CsvField>;
template <class Value>
using Expected = tl::expected<Value, CsvMistake>;

void trim(std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return text.clear();
  text = text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }

  // A row, up to and including the end of its line; no fields for a line with nothing on it.
  Expected<Row> row() {
    Row fields;
    while (true) {
      auto field = peek() == '"' ? quoted() : plain();
      if (!field) return tl::unexpected(std::move(field).error());
      trim(field->text);
      fields.push_back(std::move(*field));
      if (peek() == ',') {
        ++at_;
      } else {
        break;
      }
    }
    if (peek() == '\r') ++at_;
    if (peek() == '\n') ++at_;
    line_ += 1;
    line_start_ = at_;
    if (fields.size() == 1 && fields[0].text.empty()) fields.clear();
    return fields;
  }

 private:
  // The character here; none at the end of the file.
  std::optional<char> peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? std::optional(text_[at_ + ahead]) : std::nullopt;
  }
  bool at_line_end() const {
    return !peek() || peek() == '\n' || (peek() == '\r' && (!peek(1) || peek(1) == '\n'));
  }
  CsvField here() const { return {"", line_, at_ - line_start_ + 1}; }

  tl::unexpected<CsvMistake> stopped(std::string key) const {
    CsvField field = here();
    field.text = text_.substr(at_, text_.find('\n', at_) - at_);
    return tl::unexpected(mistake_at(field, "", {std::move(key), {}}));
  }

  Expected<CsvField> plain() {
    CsvField field = here();
    const std::size_t start = at_;
    while (!at_line_end() && peek() != ',') {
      if (peek() == '"') return stopped("expected.quotedField");
      if (peek() == '\r') return stopped("expected.lineEnd");
      ++at_;
    }
    field.text = text_.substr(start, at_ - start);
    return field;
  }

  Expected<CsvField> quoted() {
    CsvField field = here();
    ++at_;
    while (true) {
      if (!peek()) return tl::unexpected(mistake_at(field, "", {"expected.closingQuote", {}}));
      const char letter = text_[at_++];
      if (letter == '\n') {
        line_ += 1;
        line_start_ = at_;
      }
      if (letter == '"' && peek() != '"') break;
      if (letter == '"') ++at_;
      field.text += letter;
    }
    if (!at_line_end() && peek() != ',') return stopped("expected.separator");
    return field;
  }

  std::string_view text_;
  std::size_t at_ = 0, line_ = 1, line_start_ = 0;
};

// For each column of the file, its place among `columns`.
Expected<std::vector<std::size_t>> read_header(const Row& header,
                                               std::span<const CsvColumn> columns) {
  std::vector<std::string_view> known;
  for (const CsvColumn& column : columns) known.push_back(column.name);
  std::vector<std::size_t> places;
  for (const CsvField& field : header) {
    const auto found = std::find(known.begin(), known.end(), field.text);
    if (found == known.end())
      return tl::unexpected(
          mistake_at(field, "", one_of("expected.knownColumn", field.text, known)));
    const auto place = static_cast<std::size_t>(found - known.begin());
    if (std::find(places.begin(), places.end(), place) != places.end())
      return tl::unexpected(mistake_at(field, "", {"expected.columnOnce", {}}));
    places.push_back(place);
  }
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].required && std::find(places.begin(), places.end(), i) == places.end())
      return tl::unexpected(
          mistake_at({"", header.front().line, 0}, columns[i].name, {"expected.column", {}}));
  return places;
}

Expected<void> check_text(const CsvField& field, std::string_view column) {
  if (events::invalid_utf8(field.text) < field.text.size())
    return tl::unexpected(mistake_at(field, column, {"expected.utf8", {}}));
  if (events::has_control(field.text))
    return tl::unexpected(mistake_at(field, column, {"expected.printable", {}}));
  if (const events::Unseen sign = events::unseen(field.text); sign.place > 0)
    return tl::unexpected(mistake_at(
        field, column,
        {"expected.seen",
         {events::text(sign.code), events::number(static_cast<long long>(sign.place))}}));
  return {};
}

// The fields of a row in the order of `columns`.
Expected<Row> in_order(Row row, const std::vector<std::size_t>& places,
                       std::span<const CsvColumn> columns) {
  const CsvField start{"", row.front().line, 1};
  if (row.size() != places.size()) {
    CsvField counted = start;
    counted.text = std::to_string(row.size());
    return tl::unexpected(mistake_at(
        counted, "", {"expected.fields", {events::number(static_cast<long long>(places.size()))}}));
  }
  Row ordered(columns.size(), start);
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (auto checked = check_text(row[i], columns[places[i]].name); !checked)
      return tl::unexpected(std::move(checked).error());
    ordered[places[i]] = std::move(row[i]);
  }
  return ordered;
}

}  // namespace

CsvMistake mistake_at(const CsvField& field, std::string_view column, events::Message expected) {
  const std::string found = events::cut_utf8(field.text, events::shown_bytes);
  return {field.line,
          {std::string(column), field.text.empty() ? "" : "\"" + found + "\"", std::move(expected),
           field.column}};
}

events::Message one_of(std::string_view key, std::string_view word,
                       std::span<const std::string_view> known) {
  std::string list;
  for (const std::string_view name : known) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  const std::string_view meant = events::nearest(word, known);
  if (meant.empty()) return {std::string(key), {events::text(list)}};
  return {std::string(key) + "Nearest", {events::text(std::string(meant)), events::text(list)}};
}

tl::expected<std::vector<std::vector<CsvField>>, CsvMistake> read_csv(
    std::string_view text, std::span<const CsvColumn> columns) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Reader reader(text);
  std::vector<std::size_t> places;
  std::vector<Row> rows;
  while (!reader.at_end()) {
    auto row = reader.row();
    if (!row) return tl::unexpected(std::move(row).error());
    if (row->empty()) continue;
    if (places.empty()) {
      auto header = read_header(*row, columns);
      if (!header) return tl::unexpected(std::move(header).error());
      places = std::move(*header);
      continue;
    }
    auto ordered = in_order(std::move(*row), places, columns);
    if (!ordered) return tl::unexpected(std::move(ordered).error());
    rows.push_back(std::move(*ordered));
  }
  if (places.empty()) return tl::unexpected(mistake_at({"", 1, 1}, "", {"expected.header", {}}));
  return rows;
}

}  // namespace decisions
