#include "events/countries.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "events/country_tables.hpp"

namespace events {
namespace {

// A code's meaning for a time: some codes were withdrawn and given anew (CS, SK).
struct Use {
  std::string_view en, fr;
  Region region = Region::unstated;
  engine::Date from = engine::Date::earliest(), until = engine::Date::latest();  // exclusive
  std::vector<Country> successors;
};

struct Name {
  std::string_view en, fr;
  engine::Date from, until;
};

struct Entry {
  std::vector<Use> uses;  // in the order of time
  std::vector<Name> former_names;
};

constexpr std::size_t letters = 26;

std::optional<std::size_t> place_of(std::string_view code) {
  const auto is_letter = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  if (code.size() != 2 || !is_letter(code[0]) || !is_letter(code[1])) return std::nullopt;
  return static_cast<std::size_t>(code[0] - 'A') * letters +
         static_cast<std::size_t>(code[1] - 'A');
}

Country country_of(std::string_view code) {
  return {static_cast<std::uint16_t>(static_cast<unsigned char>(code[0]) << 8 |
                                     static_cast<unsigned char>(code[1]))};
}

// Takes the first field off a line of CSV; a quoted one may hold commas.
std::string_view take_field(std::string_view& line) {
  const bool quoted = line.starts_with('"');
  if (quoted) line.remove_prefix(1);
  const std::size_t end = std::min(line.find(quoted ? '"' : ','), line.size());
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(std::min(end + (quoted ? 2 : 1), line.size()));
  return field;
}

template <class Read>
void for_each_row(std::string_view table, const Read& read) {
  bool is_heading = true;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    if (!line.empty() && !std::exchange(is_heading, false)) read(line);
    table.remove_prefix(std::min(end + 1, table.size()));
  }
}

engine::Date date_or(std::string_view text, engine::Date otherwise) {
  return text.empty() ? otherwise : engine::parse_date(text).value();
}

class Countries {
 public:
  Countries() {
    for_each_row(countries_csv, [this](std::string_view line) { add_use(line); });
    for_each_row(country_names_csv, [this](std::string_view line) { add_name(line); });
  }

  const Entry* find(Country country) const {
    const auto place = place_of(to_string(country));
    return place && !entries_[*place].uses.empty() ? &entries_[*place] : nullptr;
  }

 private:
  void add_use(std::string_view line) {
    Entry& entry = entries_.at(place_of(take_field(line)).value());
    Use use;
    use.en = take_field(line);
    use.fr = take_field(line);
    use.region = code_named<Region>(take_field(line)).value_or(Region::unstated);
    use.from = date_or(take_field(line), use.from);
    use.until = date_or(take_field(line), use.until);
    for (std::string_view rest = take_field(line); rest.size() >= 2;
         rest.remove_prefix(std::min<std::size_t>(3, rest.size())))
      use.successors.push_back(country_of(rest));
    entry.uses.push_back(std::move(use));
  }

  void add_name(std::string_view line) {
    Entry& entry = entries_.at(place_of(take_field(line)).value());
    Name name;
    name.en = take_field(line);
    name.fr = take_field(line);
    name.from = date_or(take_field(line), engine::Date::earliest());
    name.until = date_or(take_field(line), engine::Date::latest());
    entry.former_names.push_back(name);
  }

  std::array<Entry, letters * letters> entries_;
};

const Countries& countries() {
  static const Countries read;
  return read;
}

}  // namespace

std::optional<Country> parse_country(std::string_view code) {
  if (!place_of(code)) return std::nullopt;
  const Country country = country_of(code);
  return countries().find(country) == nullptr ? std::nullopt : std::optional(country);
}

bool in_use(Country country, engine::Date on) {
  const Entry* entry = countries().find(country);
  return entry != nullptr &&
         std::any_of(entry->uses.begin(), entry->uses.end(),
                     [on](const Use& use) { return use.from <= on && on < use.until; });
}

bool in_use_about(Country country, engine::Date on) {
  constexpr std::int64_t year = 366;
  const Entry* entry = countries().find(country);
  return entry != nullptr &&
         std::any_of(entry->uses.begin(), entry->uses.end(), [on](const Use& use) {
           return std::int64_t{use.from.days} - year <= on.days &&
                  on.days < std::int64_t{use.until.days} + year;
         });
}

std::string_view name_of(Country country, engine::Date on, Language language) {
  const Entry* entry = countries().find(country);
  if (entry == nullptr) return {};
  const auto in = [language](const auto& name) {
    return language == Language::en ? name.en : name.fr;
  };
  for (const Name& name : entry->former_names)
    if (name.from <= on && on < name.until) return in(name);
  const Use* meant = &entry->uses.front();
  for (const Use& use : entry->uses)
    if (use.from <= on) meant = &use;
  return in(*meant);
}

Region region_of(Country country) {
  const Entry* entry = countries().find(country);
  return entry == nullptr ? Region::unstated : entry->uses.back().region;
}

std::span<const Country> successors_of(Country country) {
  const Entry* entry = countries().find(country);
  return entry == nullptr ? std::span<const Country>{} : entry->uses.back().successors;
}

Country code_on(engine::Date on, Country country) {
  while (!in_use(country, on)) {
    const auto successors = successors_of(country);
    if (successors.size() != 1) break;
    country = successors.front();
  }
  return country;
}

}  // namespace events
