#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "events/countries.hpp"
#include "events/expected.hpp"
#include "events/lists.hpp"
#include "events/numbers.hpp"
#include "rosters/columns.hpp"
#include "rosters/names.hpp"
#include "rosters/roster.hpp"

namespace rosters {
namespace {

using Row = std::vector<CsvField>;

CsvMistake at_row(const Row& row, Column column, events::Message expected) {
  return mistake_at(row[static_cast<std::size_t>(column)], column_of(column).name,
                    std::move(expected));
}

const CsvField& field_of(const Row& row, Column column) {
  return row[static_cast<std::size_t>(column)];
}

// Reads the fields of one row; keeps the first mistake of each.
class RowReading {
 public:
  explicit RowReading(const Row& row) : row_(row) {}

  std::vector<CsvMistake> mistakes() && { return std::move(mistakes_); }

  // What the cell states; "" where it must state something and does not.
  const std::string& at(Column column) {
    const std::string& text = field_of(row_, column).text;
    if (text.empty() && column_of(column).in_cell) expect(column, {"expected.required", {}});
    return text;
  }

  events::Cycle cycle() {
    const std::string& text = at(Column::cycle);
    if (text.empty()) return {};
    const int year = events::parse_number<int>(text).value_or(0);
    if (year < events::first_cycle_year || year > events::last_cycle_year)
      expect(Column::cycle,
             {"expected.cycle",
              {events::number(events::first_cycle_year), events::number(events::last_cycle_year)}});
    return {static_cast<std::int16_t>(year)};
  }

  engine::Date date() {
    const std::string& text = at(Column::effective_on);
    const auto read = engine::parse_date(text);
    if (!read && !text.empty()) expect(Column::effective_on, events::date_expected(text));
    return read.value_or(engine::Date{});
  }

  events::Country country() {
    const std::string& text = at(Column::country);
    if (text.empty()) return {};
    if (const auto read = events::parse_country(text)) return *read;
    expect(Column::country, events::country_expected(text));
    return {};
  }

  events::Person person() {
    const std::string& text = at(Column::person);
    if (text.empty()) return {};
    const auto read = events::parse_person(text);
    if (!read) expect(Column::person, {"expected.person", {}});
    return read.value_or(events::Person{});
  }

  // The place of the value among those of the column; nothing when none is stated.
  std::optional<std::size_t> value(Column column) {
    const std::string& text = at(column);
    if (text.empty()) return std::nullopt;
    const auto place = value_of(column, text);
    if (!place) expect(column, values_expected(column, text));
    return place;
  }

  // Codes have the number 0 for what is not stated, which is no value of a column.
  template <class Code>
  Code code(Column column, Code fallback) {
    const auto place = value(column);
    return place ? static_cast<Code>(*place + 1) : fallback;
  }

  // The cell is a mistake: something else was expected.
  void expect(Column column, events::Message expected) {
    mistakes_.push_back(at_row(row_, column, std::move(expected)));
  }

 private:
  const Row& row_;
  std::vector<CsvMistake> mistakes_;
};

struct Line {
  RosterEntry entry;
  bool complete = true, states_complete = false;
};

tl::expected<Line, std::vector<CsvMistake>> read_line(const Row& row) {
  RowReading reading(row);
  Line read;
  RosterEntry& entry = read.entry;
  entry.line = field_of(row, Column::cycle).line;
  entry.cycle = reading.cycle();
  entry.effective_on = reading.date();
  entry.name = reading.at(Column::name);
  entry.country = reading.country();
  entry.group = reading.code(Column::group, entry.group);
  entry.affiliation = reading.at(Column::affiliation);
  entry.seat = reading.code(Column::seat, entry.seat);
  entry.source = reading.at(Column::source);
  if (const auto state = reading.value(Column::status))
    entry.is_new = *state == 0 ? events::Answer::yes : events::Answer::no;
  entry.role = reading.at(Column::role);
  const auto complete = reading.value(Column::complete);
  read.complete = complete != 1;
  read.states_complete = complete.has_value();
  entry.note = reading.at(Column::note);
  entry.person = reading.person();
  entry.authority = reading.code(Column::authority, entry.authority);
  entry.is_vacant = !entry.person && says_vacant(entry.name);
  if (entry.is_vacant && says_more_than_vacant(entry.name))
    entry.note = entry.name + (entry.note.empty() ? "" : " · " + entry.note);
  if (!entry.person && !entry.name.empty() && names_nobody(entry.name))
    reading.expect(Column::name, {"expected.vacantOrName", {}});
  auto mistakes = std::move(reading).mistakes();
  if (!mistakes.empty()) return tl::unexpected(std::move(mistakes));
  return read;
}

// A cycle as it is read, with the places of its entries by who sits in which kind of seat.
struct Growing {
  RosterCycle cycle;
  std::map<std::pair<events::Seat, events::Person>, std::size_t> by_person;
  std::map<std::pair<events::Seat, std::string>, std::vector<std::size_t>> by_name;
};

// The entry of somebody of that name or number in a seat of this kind, or null.
const RosterEntry* listed_already(const Growing& growing, const RosterEntry& entry) {
  const auto& entries = growing.cycle.entries;
  const auto numbered = growing.by_person.find({entry.seat, entry.person});
  if (entry.person && numbered != growing.by_person.end()) return &entries[numbered->second];
  const auto named = growing.by_name.find({entry.seat, as_read(entry.name)});
  if (named == growing.by_name.end()) return nullptr;
  for (const std::size_t place : named->second)
    if (!entry.person || !entries[place].person) return &entries[place];
  return nullptr;
}

// Adds the entry of a row to its cycle, unless the cycle has that person in a seat of this kind.
std::optional<CsvMistake> add(Growing& growing, Line line, const Row& row) {
  RosterCycle& cycle = growing.cycle;
  const RosterEntry& entry = line.entry;
  if (cycle.entries.empty()) {
    cycle.complete = line.complete;
    cycle.states_complete = line.states_complete;
  }
  if (!entry.is_vacant) {
    if (const RosterEntry* other = listed_already(growing, entry))
      return at_row(row, entry.person && other->person ? Column::person : Column::name,
                    {"expected.oncePerCycle", {events::number(other->line)}});
    const std::size_t place = cycle.entries.size();
    if (entry.person) growing.by_person[{entry.seat, entry.person}] = place;
    growing.by_name[{entry.seat, as_read(entry.name)}].push_back(place);
  }
  if (line.complete != cycle.complete || line.states_complete != cycle.states_complete)
    return at_row(row, Column::complete,
                  {"expected.sameInCycle", {events::number(cycle.entries.front().line)}});
  cycle.cycle = entry.cycle;
  cycle.entries.push_back(std::move(line.entry));
  return std::nullopt;
}

// A name that two people of the file share says nothing without a number.
std::vector<CsvMistake> shared_names(const std::vector<Row>& rows) {
  std::vector<CsvMistake> mistakes;
  std::map<std::string, std::set<std::string_view>> numbers;
  for (const Row& row : rows)
    if (!field_of(row, Column::person).text.empty())
      numbers[as_read(field_of(row, Column::name).text)].insert(field_of(row, Column::person).text);
  for (const Row& row : rows) {
    const auto& known = numbers[as_read(field_of(row, Column::name).text)];
    if (!field_of(row, Column::person).text.empty() || known.size() < 2) continue;
    std::string list;
    for (const std::string_view number : known) events::add_to(list, number);
    mistakes.push_back(at_row(row, Column::person, {"expected.whichPerson", {events::text(list)}}));
  }
  return mistakes;
}

// The day that more than half of the lines share.
std::optional<engine::Date> shared_day(const RosterCycle& cycle) {
  std::map<engine::Date, std::size_t> lines;
  for (const RosterEntry& entry : cycle.entries)
    if (2 * ++lines[entry.effective_on] > cycle.entries.size()) return entry.effective_on;
  return std::nullopt;
}

std::vector<CsvColumn> csv_columns() {
  std::vector<CsvColumn> columns;
  for (const ListColumn& column : list_columns())
    columns.push_back({column.name, column.in_header});
  return columns;
}

void in_order_of_lines(std::vector<CsvMistake>& mistakes) {
  std::stable_sort(mistakes.begin(), mistakes.end(),
                   [](const CsvMistake& one, const CsvMistake& other) {
                     return std::pair(one.line, one.mistake.column) <
                            std::pair(other.line, other.mistake.column);
                   });
}

// Every entry takes effect before the next cycle begins.
std::vector<CsvMistake> out_of_order(const std::vector<RosterCycle>& cycles) {
  std::vector<CsvMistake> mistakes;
  for (std::size_t i = 0; i + 1 < cycles.size(); ++i) {
    const auto next_day = shared_day(cycles[i + 1]);
    if (!next_day) continue;
    const engine::Date next = *next_day;
    for (const RosterEntry& entry : cycles[i].entries)
      if (entry.effective_on >= next)
        mistakes.push_back(mistake_at(
            {engine::to_string(entry.effective_on), entry.line, 0},
            column_of(Column::effective_on).name,
            {"expected.dayBeforeCycle", {events::date(next), events::cycle(cycles[i + 1].cycle)}}));
  }
  return mistakes;
}

}  // namespace

tl::expected<engine::Date, CsvMistake> day_of(const RosterCycle& cycle, const NameIndex& roll) {
  const auto shared = shared_day(cycle);
  if (const NameIndex::Opening* opening = roll.opening(cycle.cycle))
    return std::max(opening->on, shared.value_or(opening->on));
  if (shared) return *shared;
  std::set<engine::Date> days;
  for (const RosterEntry& entry : cycle.entries) days.insert(entry.effective_on);
  const RosterEntry& first = cycle.entries.front();
  return tl::unexpected(mistake_at({engine::to_string(first.effective_on), first.line, 0},
                                   "effective_on",
                                   {"expected.dayOfList",
                                    {events::number(cycle.entries.size()),
                                     events::number(days.size()), events::cycle(cycle.cycle)}}));
}

tl::expected<std::vector<RosterCycle>, std::vector<CsvMistake>> parse_roster(std::string_view csv) {
  CsvRead read = read_csv(csv, csv_columns());
  std::vector<CsvMistake> mistakes = std::move(read.mistakes);
  const auto add_all = [&](std::vector<CsvMistake> more) {
    std::move(more.begin(), more.end(), std::back_inserter(mistakes));
  };
  std::map<events::Cycle, Growing> by_year;
  for (const Row& row : read.rows) {
    auto line = read_line(row);
    if (!line)
      add_all(std::move(line).error());
    else if (auto mistake = add(by_year[line->entry.cycle], std::move(*line), row))
      mistakes.push_back(std::move(*mistake));
  }
  add_all(shared_names(read.rows));
  std::vector<RosterCycle> cycles;
  for (auto& [year, growing] : by_year) cycles.push_back(std::move(growing.cycle));
  // Which day is that of a list, only the whole list says.
  if (mistakes.empty()) add_all(out_of_order(cycles));
  if (mistakes.empty()) return cycles;
  in_order_of_lines(mistakes);
  return tl::unexpected(std::move(mistakes));
}

tl::expected<std::vector<Alias>, std::vector<CsvMistake>> parse_aliases(std::string_view csv) {
  constexpr std::array<CsvColumn, 2> alias_columns = {{{"alias"}, {"name"}}};
  CsvRead read = read_csv(csv, alias_columns);
  std::vector<CsvMistake> mistakes = std::move(read.mistakes);
  std::vector<Alias> aliases;
  std::map<std::string_view, std::size_t> alias_lines;
  for (const Row& row : read.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      if (row[i].text.empty())
        mistakes.push_back(mistake_at(row[i], alias_columns[i].name, {"expected.required", {}}));
    const auto [known, is_new] = alias_lines.try_emplace(row[0].text, row[0].line);
    if (!is_new && !row[0].text.empty())
      mistakes.push_back(
          mistake_at(row[0], "alias", {"expected.aliasOnce", {events::number(known->second)}}));
    aliases.push_back({row[0].text, row[1].text});
  }
  for (const Row& row : read.rows)
    if (const auto known = alias_lines.find(row[1].text);
        known != alias_lines.end() && !row[1].text.empty())
      mistakes.push_back(
          mistake_at(row[1], "name", {"expected.noAlias", {events::number(known->second)}}));
  if (mistakes.empty()) return aliases;
  in_order_of_lines(mistakes);
  return tl::unexpected(std::move(mistakes));
}

}  // namespace rosters
