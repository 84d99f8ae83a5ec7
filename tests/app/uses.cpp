#include "tests/app/uses.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "tests/scratch.hpp"
#include "words/words.hpp"

namespace test {
namespace {

namespace fs = std::filesystem;

using Arguments = std::vector<std::string>;  // as they stand in a source

// What the braces at `at` hold, split at its commas.
Arguments arguments_at(const std::string& source, std::size_t at) {
  Arguments found{""};
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = at; i < source.size(); ++i) {
    const char sign = source[i];
    if (sign == '"' && source[i - 1] != '\\') quoted = !quoted;
    const bool opens = !quoted && (sign == '{' || sign == '(' || sign == '[');
    const bool closes = !quoted && (sign == '}' || sign == ')' || sign == ']');
    if (closes && --depth == 0) break;
    if (!quoted && sign == ',' && depth == 1)
      found.emplace_back();
    else if (depth > 0 && !(found.back().empty() && (sign == ' ' || sign == '\n')))
      found.back() += sign;
    if (opens) ++depth;
  }
  return found;
}

// Where the sources do not show it: arguments that come from elsewhere.
struct Known {
  std::string_view key;  // or how it begins
  Place place;
};
constexpr Known known[] = {
    {"difference.", Place::person},
    {"error.", Place::other},
    {"expected.cycle", Place::number},
    {"expected.number", Place::number},
    {"expected.ordinal", Place::number},
    {"expected.oneOf", Place::other},
    {"missing.", Place::number},
    {"hostSeat.preparing", Place::number},
    {"mistake.found", Place::other},
    {"usage.unknownField", Place::other},
    {"told.agenda", Place::other},
    {"told.claim", Place::other},
    {"told.consensus", Place::other},
    {"told.corrected", Place::other},
    {"told.cycle", Place::other},
    {"told.figure", Place::other},
    {"told.forum", Place::other},
    {"told.hostSeatVacated", Place::name},
    {"told.intersessional", Place::other},
    {"told.mainSession", Place::other},
    {"told.meeting", Place::other},
    {"told.rotation", Place::other},
    {"told.terms", Place::other},
    {"told.theme", Place::other},
    {"told.vacant", Place::other},
    {"told.workshop", Place::other},
    {"told.", Place::person},
    {"why.held", Place::person},
    {"why.holds", Place::person},
    {"why.unknown", Place::person},
};

// What a call makes, by its name; nothing when it is none of these.
std::optional<Place> place_made(const std::string& argument) {
  static const std::regex call("^(events::|rules::)?(Argument\\{Type::)?([a-z_]+)");
  static const std::map<std::string, Place, std::less<>> made = {
      {"number", Place::number}, {"fraction", Place::number}, {"person", Place::person},
      {"country", Place::name},  {"code", Place::name},       {"kind", Place::name},
      {"group", Place::name},    {"text", Place::other},      {"message", Place::other},
      {"date", Place::other},    {"cycle", Place::other},     {"position", Place::other},
      {"clause", Place::other},  {"parameter", Place::other}, {"terms_in_force", Place::other}};
  static const std::regex counted("text\\(.*(measured|std::to_string\\()");
  std::smatch found;
  if (!std::regex_search(argument, found, call) || argument.find('(') == std::string::npos)
    return std::nullopt;
  const auto place = made.find(found[3].str());
  if (place == made.end()) return std::nullopt;
  return std::regex_search(argument, counted) ? Place::number : place->second;
}

// What the variable of this name was last made with, before `at`.
std::string value_of(const std::string& name, const std::string& source, std::size_t at) {
  const std::string before = source.substr(0, at);
  for (const char* is : {" = ", "{"})
    if (const std::size_t found = before.rfind(" " + name + is); found != std::string::npos)
      return before.substr(found + 1 + name.size() + std::string_view(is).size(), 200);
  return "";
}

// Of a sentence, what stands in each of its places, use by use; nothing where it is not to be seen.
struct Use {
  std::vector<std::optional<Place>> places{};
  std::optional<std::size_t> count{};
};
using Uses = std::map<std::string, std::vector<Use>, std::less<>>;

void read(const std::string& source, Uses& uses) {
  static const std::regex key("\"([a-z][A-Za-z]*\\.[a-z][A-Za-z0-9]*)\"");
  // Behind the key, other keys of the same choice may stand before the arguments.
  static const std::regex list("^(\\s*:[^,;{}]*)?,\\s*(\\{|(?:std::move\\()?([a-z_]+)\\b)");
  for (std::sregex_iterator at(source.begin(), source.end(), key), end; at != end; ++at) {
    if (!has_sentence((*at)[1].str())) continue;
    const auto from = static_cast<std::size_t>(at->position());
    const std::size_t behind = from + static_cast<std::size_t>(at->length());
    const std::string rest = source.substr(behind, 400);
    std::smatch found;
    Use use;
    if (std::regex_search(rest, found, list)) {
      std::size_t open = behind + static_cast<std::size_t>(found.length()) - 1;
      if (found[3].matched)
        for (const char* is : {" = {", " = std::vector{", "{"})
          if (const std::size_t made = source.rfind(" " + found[3].str() + is, from);
              made != std::string::npos) {
            open = source.find('{', made);
            break;
          }
      if (source[open] == '{') {
        const Arguments arguments = arguments_at(source, open);
        if (!found[3].matched) use.count = arguments == Arguments{""} ? 0 : arguments.size();
        for (const std::string& argument : arguments) {
          auto place = place_made(argument);
          if (!place) place = place_made(value_of(argument, source, from));
          use.places.push_back(place);
        }
      }
    }
    uses[(*at)[1].str()].push_back(use);
  }
}

const Uses& uses() {
  static const Uses all = [] {
    Uses found;
    for (const char* folder : {"events", "projections", "counting", "rules", "decisions", "rosters",
                               "inventions", "replay", "answers", "app"})
      for (const auto& entry :
           fs::recursive_directory_iterator(fs::path(MAG_SOURCE_DIR) / folder)) {
        const fs::path& path = entry.path();
        if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
        if (path.parent_path().filename() == "words") continue;
        read(std::regex_replace(tests::read_file(path), std::regex("//[^\n]*"), ""), found);
      }
    return found;
  }();
  return all;
}

std::string_view without(std::string_view key, std::string_view ending) {
  return key.ends_with(ending) ? key.substr(0, key.size() - ending.size()) : key;
}

}  // namespace

std::set<Place> places_of(std::string_view key, std::size_t index) {
  auto found = uses().find(key);
  // A sentence with a suggestion is made from the one without.
  if (found == uses().end()) found = uses().find(without(without(key, "Near"), "Nearest"));
  if (found == uses().end()) return {Place::number, Place::name};
  std::set<Place> places;
  for (const Use& use : found->second) {
    if (index < use.places.size() && use.places[index]) {
      places.insert(*use.places[index]);
      continue;
    }
    const auto* by_hand = std::find_if(std::begin(known), std::end(known), [&](const Known& each) {
      return key.starts_with(each.key);
    });
    if (by_hand != std::end(known))
      places.insert(by_hand->place);
    else
      places.insert({Place::number, Place::name});
  }
  return places;
}

bool has_sentence(std::string_view key) {
  const auto tables = words::all_sentences();
  return std::any_of(tables.begin(), tables.end(), [&](const auto& table) {
    return std::any_of(table.begin(), table.end(),
                       [&](const words::Sentence& each) { return each.key == key; });
  });
}

std::set<std::size_t> counts_of(std::string_view key) {
  std::set<std::size_t> counts;
  if (const auto found = uses().find(key); found != uses().end())
    for (const Use& use : found->second)
      if (use.count) counts.insert(*use.count);
  return counts;
}

}  // namespace test
