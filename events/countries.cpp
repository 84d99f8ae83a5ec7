#include "events/countries.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "events/country_tables.hpp"
#include "events/folding.hpp"
#include "events/letters.hpp"

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
  std::vector<Name> common_names;  // by which it is meant, not called
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
    for_each_row(country_names_csv,
                 [this](std::string_view line) { add_name(line, &Entry::former_names); });
    for_each_row(country_common_names_csv,
                 [this](std::string_view line) { add_name(line, &Entry::common_names); });
    for_each_row(country_codes_csv, [this](std::string_view line) {
      const std::string_view code = take_field(line);
      other_codes_[code] = country_of(line);
    });
  }

  const Entry* find(Country country) const {
    const auto place = place_of(to_string(country));
    return place && !entries_[*place].uses.empty() ? &entries_[*place] : nullptr;
  }

  // By a code of another kind: "BRA", "UK".
  std::optional<Country> by_other_code(std::string_view code) const {
    const auto found = other_codes_.find(code);
    return found == other_codes_.end() ? std::nullopt : std::optional(found->second);
  }

  // Those of which `wanted` is true for a name, as called now or before, or commonly.
  template <class Wanted>
  std::vector<Country> named(const Wanted& wanted) const {
    const auto is_wanted = [&](const auto& name) { return wanted(name.en) || wanted(name.fr); };
    std::vector<Country> used, former;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const Entry& entry = entries_[i];
      if (std::none_of(entry.uses.begin(), entry.uses.end(), is_wanted) &&
          std::none_of(entry.former_names.begin(), entry.former_names.end(), is_wanted) &&
          std::none_of(entry.common_names.begin(), entry.common_names.end(), is_wanted))
        continue;
      const std::array code = {static_cast<char>('A' + i / letters),
                               static_cast<char>('A' + i % letters)};
      const bool in_use = entry.uses.back().until == engine::Date::latest();
      (in_use ? used : former).push_back(country_of({code.data(), code.size()}));
    }
    return used.empty() ? former : used;
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

  void add_name(std::string_view line, std::vector<Name> Entry::*kind) {
    Entry& entry = entries_.at(place_of(take_field(line)).value());
    Name name;
    name.en = take_field(line);
    name.fr = take_field(line);
    name.from = date_or(take_field(line), engine::Date::earliest());
    name.until = date_or(take_field(line), engine::Date::latest());
    (entry.*kind).push_back(name);
  }

  std::array<Entry, letters * letters> entries_;
  std::map<std::string_view, Country> other_codes_;
};

const Countries& countries() {
  static const Countries read;
  return read;
}

// How far a day lies from those on which the code is used so; 0 for one of them.
std::int64_t days_from(engine::Date on, const Use& use) {
  if (on < use.from) return std::int64_t{use.from.days} - on.days;
  if (on < use.until) return 0;
  return std::int64_t{on.days} - use.until.days + 1;
}

bool in_use_within(std::int64_t days, Country country, engine::Date on) {
  const Entry* entry = countries().find(country);
  return entry != nullptr &&
         std::any_of(entry->uses.begin(), entry->uses.end(),
                     [&](const Use& use) { return days_from(on, use) <= days; });
}

// The words of a name, small, without accents and signs.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char letter : without_accents(text)) {
    const bool is_sign =
        static_cast<unsigned char>(letter) < 0x80 && !(letter >= 'a' && letter <= 'z');
    if (!is_sign && !inside) words.emplace_back();
    if (!is_sign) words.back() += letter;
    inside = !is_sign;
  }
  return words;
}

// Whether each of the words begins one of the name.
bool begin(const std::vector<std::string>& words, const std::vector<std::string>& name) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(name.begin(), name.end(),
                       [&](const std::string& each) { return each.starts_with(word); });
  });
}

}  // namespace

std::optional<Country> parse_country(std::string_view code) {
  if (!place_of(code)) return std::nullopt;
  const Country country = country_of(code);
  return countries().find(country) == nullptr ? std::nullopt : std::optional(country);
}

std::vector<Country> countries_meant(std::string_view text) {
  constexpr std::size_t longest = 80, shortest_part = 4, most = 5;
  if (text.size() > longest) return {};
  std::string upper(text);
  std::transform(upper.begin(), upper.end(), upper.begin(), capital);
  std::erase(upper, '.');  // "U.S."
  if (const auto country = parse_country(upper)) return {*country};
  if (const auto country = countries().by_other_code(upper)) return {*country};
  const std::vector<std::string> words = words_of(text);
  auto whole = countries().named([&](std::string_view name) { return words_of(name) == words; });
  if (!whole.empty() || text.size() < shortest_part || words.empty()) return whole;
  auto part =
      countries().named([&](std::string_view name) { return begin(words, words_of(name)); });
  if (part.size() > most) part.clear();
  return part;
}

bool in_use(Country country, engine::Date on) { return in_use_within(0, country, on); }

bool in_use_about(Country country, engine::Date on) { return in_use_within(366, country, on); }

std::string_view name_of(Country country, engine::Date on, Language language) {
  const Entry* entry = countries().find(country);
  if (entry == nullptr) return {};
  const auto in = [language](const auto& name) {
    return language == Language::en ? name.en : name.fr;
  };
  const auto nearest = std::min_element(
      entry->uses.begin(), entry->uses.end(),
      [on](const Use& one, const Use& other) { return days_from(on, one) < days_from(on, other); });
  // A day on which the code was not used has the name of the nearest on which it was.
  const engine::Date day = std::clamp(on, nearest->from, engine::Date{nearest->until.days - 1});
  for (const Name& name : entry->former_names)
    if (name.from <= day && day < name.until) return in(name);
  return in(*nearest);
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
