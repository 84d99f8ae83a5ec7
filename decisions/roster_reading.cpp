#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "decisions/names.hpp"
#include "decisions/roster.hpp"
#include "events/countries.hpp"
#include "events/expected.hpp"

namespace decisions {
namespace {

template <class Value>
using Expected = tl::expected<Value, CsvMistake>;
using Row = std::vector<CsvField>;

enum Column : std::size_t {
  cycle_column,
  effective_on_column,
  name_column,
  country_column,
  group_column,
  affiliation_column,
  seat_column,
  source_column,
  status_column,
  role_column,
  complete_column,
  note_column,
  person_column,
  authority_column
};
constexpr std::array<CsvColumn, 14> columns = {{{"cycle"},
                                                {"effective_on"},
                                                {"name"},
                                                {"country"},
                                                {"group"},
                                                {"affiliation"},
                                                {"seat"},
                                                {"source"},
                                                {"status", false},
                                                {"role", false},
                                                {"complete", false},
                                                {"note", false},
                                                {"person", false},
                                                {"authority", false}}};

// Reads the fields of one row; keeps the first mistake.
class RowReading {
 public:
  explicit RowReading(const Row& row) : row_(row) {}

  std::optional<CsvMistake> mistake() && { return std::move(mistake_); }

  const CsvField& at(Column column) const { return row_[column]; }
  void expect(Column column, events::Message expected) {
    if (!mistake_) mistake_ = mistake_at(at(column), columns[column].name, std::move(expected));
  }

  std::string stated(Column column) {
    if (at(column).text.empty()) expect(column, {"expected.required", {}});
    return at(column).text;
  }

  events::Cycle cycle() {
    const std::string text = stated(cycle_column);
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error != std::errc() || end != text.data() + text.size() ||
        year < events::first_cycle_year || year > events::last_cycle_year)
      expect(cycle_column,
             {"expected.cycle",
              {events::number(events::first_cycle_year), events::number(events::last_cycle_year)}});
    return {static_cast<std::int16_t>(year)};
  }

  engine::Date date() {
    const std::string text = stated(effective_on_column);
    const auto read = engine::parse_date(text);
    if (!read) expect(effective_on_column, events::date_expected(text));
    return read.value_or(engine::Date{});
  }

  events::Country country() {
    const std::string& text = at(country_column).text;
    if (text.empty()) return {};
    if (const auto read = events::parse_country(text)) return *read;
    expect(country_column, events::country_expected(text));
    return {};
  }

  events::Person person() {
    const std::string& text = at(person_column).text;
    if (text.empty()) return {};
    const auto read = events::parse_person(text);
    if (!read) expect(person_column, {"expected.person", {}});
    return read.value_or(events::Person{});
  }

  // The place of a word among these, -1 when nothing is stated.
  int word(Column column, std::span<const std::string_view> known) {
    const std::string& text = at(column).text;
    if (text.empty()) return -1;
    const auto found = std::find(known.begin(), known.end(), text);
    if (found != known.end()) return static_cast<int>(found - known.begin());
    expect(column, one_of("expected.oneOf", text, known));
    return -1;
  }

  template <class Code, std::size_t count>
  Code code(Column column, Code fallback) {
    std::array<std::string_view, count - 1> known;
    for (std::size_t i = 1; i < count; ++i) known[i - 1] = events::name_of(static_cast<Code>(i));
    const int place = word(column, known);
    return place < 0 ? fallback : static_cast<Code>(place + 1);
  }

 private:
  const Row& row_;
  std::optional<CsvMistake> mistake_;
};

constexpr std::array<std::string_view, 2> states = {"new", "returning"};
constexpr std::array<std::string_view, 2> answers = {"yes", "no"};

struct Line {
  RosterEntry entry;
  bool complete = true, states_complete = false;
};

Expected<Line> read_line(const Row& row) {
  RowReading reading(row);
  Line read;
  RosterEntry& entry = read.entry;
  entry.line = row[cycle_column].line;
  entry.cycle = reading.cycle();
  entry.effective_on = reading.date();
  entry.name = reading.stated(name_column);
  entry.country = reading.country();
  entry.group = reading.code<events::Group, events::group_count>(group_column, entry.group);
  entry.affiliation = row[affiliation_column].text;
  entry.seat = reading.code<events::Seat, events::seat_count>(seat_column, entry.seat);
  entry.source = reading.stated(source_column);
  const int state = reading.word(status_column, states);
  if (state >= 0) entry.is_new = state == 0 ? events::Answer::yes : events::Answer::no;
  entry.role = row[role_column].text;
  const int complete = reading.word(complete_column, answers);
  read.complete = complete != 1;
  read.states_complete = complete >= 0;
  entry.note = row[note_column].text;
  entry.person = reading.person();
  entry.authority =
      reading.code<events::Authority, events::authority_count>(authority_column, entry.authority);
  entry.is_vacant = !entry.person && says_vacant(entry.name);
  if (entry.is_vacant && says_more_than_vacant(entry.name))
    entry.note = entry.name + (entry.note.empty() ? "" : " · " + entry.note);
  if (!entry.person && !entry.name.empty() && names_nobody(entry.name))
    reading.expect(name_column, {"expected.vacantOrName", {}});
  if (auto mistake = std::move(reading).mistake()) return tl::unexpected(std::move(*mistake));
  return read;
}

CsvMistake at_row(const Row& row, Column column, events::Message expected) {
  return mistake_at(row[column], columns[column].name, std::move(expected));
}

events::Argument line_number(std::size_t line) {
  return events::number(static_cast<long long>(line));
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
      return at_row(row, entry.person && other->person ? person_column : name_column,
                    {"expected.oncePerCycle", {line_number(other->line)}});
    const std::size_t place = cycle.entries.size();
    if (entry.person) growing.by_person[{entry.seat, entry.person}] = place;
    growing.by_name[{entry.seat, as_read(entry.name)}].push_back(place);
  }
  if (line.complete != cycle.complete || line.states_complete != cycle.states_complete)
    return at_row(row, complete_column,
                  {"expected.sameInCycle", {line_number(cycle.entries.front().line)}});
  cycle.cycle = entry.cycle;
  cycle.entries.push_back(std::move(line.entry));
  return std::nullopt;
}

// A name that two people of the file share says nothing without a number.
std::optional<CsvMistake> shared_name(const std::vector<Row>& rows) {
  std::map<std::string, std::set<std::string_view>> numbers;
  for (const Row& row : rows)
    if (!row[person_column].text.empty())
      numbers[as_read(row[name_column].text)].insert(row[person_column].text);
  for (const Row& row : rows) {
    const auto& known = numbers[as_read(row[name_column].text)];
    if (!row[person_column].text.empty() || known.size() < 2) continue;
    std::string list;
    for (const std::string_view number : known) (list += list.empty() ? "" : ", ") += number;
    return at_row(row, person_column, {"expected.whichPerson", {events::text(list)}});
  }
  return std::nullopt;
}

// The day that more than half of the lines share.
std::optional<engine::Date> shared_day(const RosterCycle& cycle) {
  std::map<engine::Date, std::size_t> lines;
  for (const RosterEntry& entry : cycle.entries)
    if (2 * ++lines[entry.effective_on] > cycle.entries.size()) return entry.effective_on;
  return std::nullopt;
}

// Every entry takes effect before the next cycle begins.
std::optional<CsvMistake> out_of_order(const std::vector<RosterCycle>& cycles) {
  for (std::size_t i = 0; i + 1 < cycles.size(); ++i) {
    const auto next_day = shared_day(cycles[i + 1]);
    if (!next_day) continue;
    const engine::Date next = *next_day;
    for (const RosterEntry& entry : cycles[i].entries)
      if (entry.effective_on >= next)
        return mistake_at(
            {engine::to_string(entry.effective_on), entry.line, 0},
            columns[effective_on_column].name,
            {"expected.dayBeforeCycle", {events::date(next), events::cycle(cycles[i + 1].cycle)}});
  }
  return std::nullopt;
}

}  // namespace

tl::expected<engine::Date, CsvMistake> day_of(const RosterCycle& cycle, const Roll& roll) {
  const auto shared = shared_day(cycle);
  if (const Roll::Opening* opening = roll.opening(cycle.cycle))
    return std::max(opening->on, shared.value_or(opening->on));
  if (shared) return *shared;
  std::set<engine::Date> days;
  for (const RosterEntry& entry : cycle.entries) days.insert(entry.effective_on);
  const RosterEntry& first = cycle.entries.front();
  return tl::unexpected(mistake_at(
      {engine::to_string(first.effective_on), first.line, 0}, "effective_on",
      {"expected.dayOfList",
       {events::number(static_cast<long long>(cycle.entries.size())),
        events::number(static_cast<long long>(days.size())), events::cycle(cycle.cycle)}}));
}

tl::expected<std::vector<RosterCycle>, CsvMistake> parse_roster(std::string_view csv) {
  const auto rows = read_csv(csv, columns);
  if (!rows) return tl::unexpected(rows.error());
  std::map<events::Cycle, Growing> by_year;
  for (const Row& row : *rows) {
    auto line = read_line(row);
    if (!line) return tl::unexpected(std::move(line).error());
    if (auto mistake = add(by_year[line->entry.cycle], std::move(*line), row))
      return tl::unexpected(std::move(*mistake));
  }
  if (auto mistake = shared_name(*rows)) return tl::unexpected(std::move(*mistake));
  std::vector<RosterCycle> cycles;
  for (auto& [year, growing] : by_year) cycles.push_back(std::move(growing.cycle));
  if (auto mistake = out_of_order(cycles)) return tl::unexpected(std::move(*mistake));
  return cycles;
}

tl::expected<std::vector<Alias>, CsvMistake> parse_aliases(std::string_view csv) {
  constexpr std::array<CsvColumn, 2> alias_columns = {{{"alias"}, {"name"}}};
  const auto rows = read_csv(csv, alias_columns);
  if (!rows) return tl::unexpected(rows.error());
  std::vector<Alias> aliases;
  std::map<std::string_view, std::size_t> alias_lines;
  for (const Row& row : *rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      if (row[i].text.empty())
        return tl::unexpected(mistake_at(row[i], alias_columns[i].name, {"expected.required", {}}));
    const auto [known, is_new] = alias_lines.try_emplace(row[0].text, row[0].line);
    if (!is_new)
      return tl::unexpected(
          mistake_at(row[0], "alias", {"expected.aliasOnce", {line_number(known->second)}}));
    aliases.push_back({row[0].text, row[1].text});
  }
  for (const Row& row : *rows)
    if (const auto known = alias_lines.find(row[1].text); known != alias_lines.end())
      return tl::unexpected(
          mistake_at(row[1], "name", {"expected.noAlias", {line_number(known->second)}}));
  return aliases;
}

}  // namespace decisions
