#include "rosters/csv.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "events/expected.hpp"
#include "events/mistake.hpp"
#include "events/nearest.hpp"
#include "events/utf8.hpp"

namespace rosters {
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
  Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  bool at_end() const { return at_ == text_.size(); }

  // A row, up to and including the end of its line; no fields for a line with nothing on it.
  Expected<Row> row() {
    Row fields;
    while (true) {
      auto field = peek() == '"' ? quoted() : plain();
      if (!field) return tl::unexpected(std::move(field).error());
      trim(field->text);
      fields.push_back(std::move(*field));
      if (peek() == separator_) {
        ++at_;
      } else {
        break;
      }
    }
    if (peek() == '\r') ++at_;
    if (peek() == '\n') ++at_;
    begin_line();
    // Spreadsheets write an empty row as separators alone.
    if (std::all_of(fields.begin(), fields.end(),
                    [](const CsvField& field) { return field.text.empty(); }))
      fields.clear();
    return fields;
  }

  // Passes over the rest of a line that cannot be read.
  void skip_line() {
    at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
    begin_line();
  }

 private:
  // The character here; none at the end of the file.
  std::optional<char> peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? std::optional(text_[at_ + ahead]) : std::nullopt;
  }
  bool at_line_end() const {
    return !peek() || peek() == '\n' || (peek() == '\r' && (!peek(1) || peek(1) == '\n'));
  }
  void begin_line() {
    line_ += 1;
    line_start_ = at_;
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
    while (!at_line_end() && peek() != separator_) {
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
      if (!peek()) {
        field.text.resize(std::min(field.text.find_first_of("\r\n"), field.text.size()));
        return tl::unexpected(mistake_at(field, "", {"expected.closingQuote", {}}));
      }
      const char letter = text_[at_++];
      if (letter == '\n') begin_line();
      if (letter == '"' && peek() != '"') break;
      if (letter == '"') ++at_;
      field.text += letter;
    }
    if (!at_line_end() && peek() != separator_) return stopped("expected.separator");
    return field;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0, line_ = 1, line_start_ = 0;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What another program than ours would have to be told to write UTF-8; nothing for UTF-8.
std::optional<CsvMistake> other_encoding(std::string_view text) {
  const bool has_wide_mark = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  if (has_wide_mark || text.substr(0, 4).find('\0') != std::string_view::npos)
    return mistake_at({"", 1, 0}, "", {"mistake.otherEncoding", {events::text("UTF-16")}});
  const std::size_t broken = events::invalid_utf8(text);
  if (broken == text.size()) return std::nullopt;
  // The word around it, so that it is found again.
  constexpr std::string_view ends = ",;\t\r\n\"";
  const std::size_t before = text.find_last_of(ends, broken);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find_first_of(ends, broken), text.size());
  const std::size_t line_before = text.find_last_of('\n', broken);
  const std::size_t line_start = line_before == std::string_view::npos ? 0 : line_before + 1;
  const auto line = static_cast<std::size_t>(
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(broken), '\n') + 1);
  const std::string word = events::cut_utf8(text.substr(start, end - start), events::shown_bytes);
  return mistake_at(
      {"", line, start - line_start + 1}, "",
      {"mistake.otherEncodingAt", {events::text(word), events::text("Windows-1252")}});
}

// The separator by which the header line names most of the columns.
char separator_of(std::string_view text, std::span<const CsvColumn> columns) {
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    Reader reader(text, separator);
    auto header = reader.row();
    while (header && header->empty() && !reader.at_end()) header = reader.row();
    if (!header) continue;
    const auto known = std::count_if(header->begin(), header->end(), [&](const CsvField& field) {
      return std::any_of(columns.begin(), columns.end(),
                         [&](const CsvColumn& column) { return column.name == field.text; });
    });
    if (known > most) best = separator;
    most = std::max(most, known);
  }
  return best;
}

class Table {
 public:
  Table(std::string_view text, std::span<const CsvColumn> columns) : columns_(columns) {
    if (auto mistake = other_encoding(text)) {
      read_.mistakes.push_back(std::move(*mistake));
      return;
    }
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    Reader reader(text, separator_of(text, columns));
    bool has_header = false;
    while (!reader.at_end() && (!has_header || !places_.empty())) {
      auto row = reader.row();
      if (!row) {
        read_.mistakes.push_back(std::move(row).error());
        if (!reader.at_end()) reader.skip_line();
        has_header = true;
      } else if (!row->empty()) {
        if (std::exchange(has_header, true))
          take(std::move(*row));
        else
          take_header(*row);
      }
    }
    if (!has_header) add({"", 1, 1}, "", {"expected.header", {}});
  }

  CsvRead read() && { return std::move(read_); }

 private:
  void add(const CsvField& field, std::string_view column, events::Message expected) {
    read_.mistakes.push_back(mistake_at(field, column, std::move(expected)));
  }

  // Notes for each column of the file its place among `columns`; none if there are mistakes.
  void take_header(const Row& header) {
    std::vector<std::string_view> known;
    for (const CsvColumn& column : columns_) known.push_back(column.name);
    for (const CsvField& field : header) {
      const auto found = std::find(known.begin(), known.end(), field.text);
      const auto place = static_cast<std::size_t>(found - known.begin());
      if (found == known.end())
        add(field, "",
            events::one_of("expected.knownColumn", events::nearest(field.text, known), known));
      else if (std::find(places_.begin(), places_.end(), place) != places_.end())
        add(field, "", {"expected.columnOnce", {}});
      else
        places_.push_back(place);
    }
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].required && std::find(places_.begin(), places_.end(), i) == places_.end())
        add({"", header.front().line, 0}, columns_[i].name, {"expected.column", {}});
    if (!read_.mistakes.empty()) places_.clear();
  }

  bool check_text(const CsvField& field, std::string_view column) {
    const std::size_t mistakes = read_.mistakes.size();
    if (field.text.find('\n') != std::string::npos)
      add(with_line_breaks_shown(field), column, {"expected.oneLine", {}});
    else if (events::has_control(field.text))
      add(field, column, {"expected.printable", {}});
    else if (const events::Unseen sign = events::unseen(field.text); sign.place > 0)
      add(field, column, {"expected.seen", {events::text(sign.code), events::number(sign.place)}});
    return read_.mistakes.size() == mistakes;
  }

  static CsvField with_line_breaks_shown(CsvField field) {
    std::erase(field.text, '\r');
    for (std::size_t at = field.text.find('\n'); at != std::string::npos;
         at = field.text.find('\n', at))
      field.text.replace(at, 1, "⏎");
    return field;
  }

  // Puts the fields of a row in the order of `columns`.
  void take(Row row) {
    const CsvField start{"", row.front().line, 1};
    if (row.size() != places_.size()) {
      const bool more = row.size() > places_.size();
      return add(start, "",
                 {more ? "mistake.moreCells" : "mistake.fewerCells",
                  {events::number(row.size()), events::number(places_.size())}});
    }
    Row ordered(columns_.size(), start);
    bool is_sound = true;
    for (std::size_t i = 0; i < row.size(); ++i) {
      is_sound &= check_text(row[i], columns_[places_[i]].name);
      ordered[places_[i]] = std::move(row[i]);
    }
    if (is_sound) read_.rows.push_back(std::move(ordered));
  }

  std::span<const CsvColumn> columns_;
  std::vector<std::size_t> places_;
  CsvRead read_;
};

}  // namespace

CsvMistake mistake_at(const CsvField& field, std::string_view column, events::Message expected) {
  const std::string found = events::cut_utf8(field.text, events::shown_bytes);
  return {field.line,
          {std::string(column), field.text.empty() ? "" : "\"" + found + "\"", std::move(expected),
           field.column}};
}

CsvRead read_csv(std::string_view text, std::span<const CsvColumn> columns) {
  return Table(text, columns).read();
}

}  // namespace rosters
