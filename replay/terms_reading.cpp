#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <map>

#include "events/clauses.hpp"
#include "events/expected.hpp"
#include "events/lists.hpp"
#include "events/mistake.hpp"
#include "events/nearest.hpp"
#include "events/utf8.hpp"
#include "replay/terms_consistency.hpp"
#include "replay/terms_file.hpp"
#include "rules/parameter_mistake.hpp"

namespace replay {
namespace {

using events::Message;

constexpr std::array<std::string_view, 9> keys_of_terms = {
    "version", "title", "adopted", "authority", "basis", "source", "note", "clauses", "parameters"};
constexpr std::array<std::string_view, 4> keys_of_parameter = {"value", "clause", "basis",
                                                               "leaves_open"};

// Where something stands in the file.
struct Spot {
  std::size_t line = 0, column = 0;
};
Spot spot_of(const toml::source_region& region) { return {region.begin.line, region.begin.column}; }
Spot spot_of(const toml::node& node) { return spot_of(node.source()); }

bool is_among(std::string_view key, std::span<const std::string_view> known) {
  return std::find(known.begin(), known.end(), key) != known.end();
}

// What stands in the text between two places of one line, of which columns count characters.
std::string cut(std::string_view text, const toml::source_region& region) {
  for (std::size_t line = 1; line < region.begin.line; ++line)
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  std::string found;
  std::size_t column = 0;
  for (const char byte : text.substr(0, text.find_first_of("\r\n"))) {
    const bool goes_on = (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
    if (!goes_on) ++column;
    const bool is_before_end = region.end.line > region.begin.line || column < region.end.column;
    if (column >= region.begin.column && is_before_end) found += byte;
  }
  return found;
}

class TermsReading {
 public:
  explicit TermsReading(std::string_view text) : text_(text) { terms_.text = text; }

  void read(const toml::table& file) {
    has_only(file, "", keys_of_terms);
    terms_.version = text(file, "", "version", true);
    terms_.title = text(file, "", "title");
    terms_.source = text(file, "", "source", true);
    terms_.note = text(file, "", "note");
    terms_.authority = code(file, "", "authority", events::Authority::unstated);
    terms_.basis = code(file, "", "basis", events::Basis::stated);
    adopted(file);
    clauses(file);
    if (const toml::node* node = file.get("parameters")) {
      if (const toml::table* all = node->as_table())
        descend(*all, "");
      else
        wrong(spot_of(*node), "parameters", written(*node), {"expected.parameters", {}});
    }
    std::stable_sort(read_.begin(), read_.end(), [](const Read& one, const Read& other) {
      return std::tie(one.spot.line, one.spot.column) <
             std::tie(other.spot.line, other.spot.column);
    });
    judge();
  }

  tl::expected<TermsFile, std::vector<TermsMistake>> result() && {
    for (Read& each : read_) {
      if (!each.leaves_open.empty())
        events::add_to(terms_.note, each.value.name + ": " + each.leaves_open, " ");
      terms_.parameters.push_back(std::move(each.value));
    }
    if (auto fine = events::check_text(terms_.note); !fine && mistakes_.empty())
      wrong({}, "note, leaves_open", terms_.note, std::move(fine.error().expected));
    if (mistakes_.empty()) return std::move(terms_);
    std::stable_sort(mistakes_.begin(), mistakes_.end(),
                     [](const TermsMistake& one, const TermsMistake& other) {
                       return std::tie(one.line, one.column) < std::tie(other.line, other.column);
                     });
    return tl::unexpected(std::move(mistakes_));
  }

 private:
  struct Read {
    TermsFile::Value value;
    std::string leaves_open;
    Spot spot, value_spot, clause_spot;
    bool is_sound = false;  // its value is one of its parameter
  };

  // A value, for who is told that it is wrong.
  std::string written(const toml::node& node) const {
    if (const auto* text = node.as_string()) return text->get();
    return cut(text_, node.source());
  }

  void wrong(Spot spot, Message what) {
    mistakes_.push_back({spot.line, spot.column, std::move(what)});
  }
  void wrong(Spot spot, const std::string& key, const std::string& found, Message expected) {
    wrong(spot, {"terms.invalid",
                 {events::text(key), events::text(events::cut_utf8(found, events::shown_bytes)),
                  events::message(std::move(expected))}});
  }
  void missing(Spot spot, const std::string& key) {
    wrong(spot, {"terms.missing", {events::text(key)}});
  }

  // "parameters.size.target: value", or at the top of the file the key alone.
  static std::string named(const std::string& of, std::string_view key) {
    return of.empty() ? std::string(key) : of + ", " + std::string(key);
  }

  void has_only(const toml::table& table, const std::string& of,
                std::span<const std::string_view> known) {
    for (const auto& [key, node] : table) {
      if (is_among(key.str(), known)) continue;
      std::string names;
      for (const std::string_view each : known) events::add_to(names, each);
      const std::string found(key.str());
      const std::string_view meant = events::nearest(found, known);
      std::vector<events::Argument> said = {events::text(named(of, found)), events::text(names)};
      if (!meant.empty()) said.push_back(events::text(std::string(meant)));
      wrong(spot_of(key.source()),
            {meant.empty() ? "terms.unknownKey" : "terms.unknownKeyNear", std::move(said)});
    }
  }

  // The text of a node, which is one that may be recorded; "" where it is not.
  std::string text_in(const toml::node& node, const std::string& key) {
    const auto* text = node.as_string();
    if (!text) {
      wrong(spot_of(node), key, written(node), {"expected.text", {}});
      return {};
    }
    if (auto fine = events::check_text(text->get()); !fine) {
      wrong(spot_of(node), key, text->get(), std::move(fine.error().expected));
      return {};
    }
    return text->get();
  }

  std::string text(const toml::table& table, const std::string& of, const std::string& key,
                   bool is_required = false) {
    const toml::node* node = table.get(key);
    if (node) return text_in(*node, named(of, key));
    if (is_required) missing(of.empty() ? Spot() : spot_of(table), named(of, key));
    return {};
  }

  template <class Code>
  Code code(const toml::table& table, const std::string& of, const std::string& key, Code absent) {
    const std::string name = text(table, of, key);
    if (name.empty()) return absent;
    if (const auto known = events::code_named<Code>(name); known && *known != Code{}) return *known;
    std::vector<std::string> names;
    for (std::uint16_t i = 1;; ++i) {
      const std::string_view each = events::name_of(static_cast<Code>(i));
      if (each.empty() || !events::code_named<Code>(each)) break;
      names.emplace_back(each);
      if (i == last_of(Code{})) break;
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    wrong(spot_of(*table.get(key)), named(of, key), name,
          events::one_of("expected.oneOf", events::nearest(name, known), known));
    return absent;
  }
  static std::uint16_t last_of(events::Basis) {
    return static_cast<std::uint16_t>(events::Basis::inferred);
  }
  static std::uint16_t last_of(events::Authority) {
    return static_cast<std::uint16_t>(events::Authority::unstated);
  }

  void adopted(const toml::table& file) {
    const toml::node* node = file.get("adopted");
    if (!node) return;
    const std::string day = written(*node);
    terms_.adopted = engine::parse_date(day);
    if (!terms_.adopted) wrong(spot_of(*node), "adopted", day, events::date_expected(day));
  }

  void clauses(const toml::table& file) {
    const toml::node* node = file.get("clauses");
    if (!node) return missing({}, "clauses");
    const toml::array* all = node->as_array();
    if (!all) return wrong(spot_of(*node), "clauses", written(*node), {"expected.list", {}});
    for (const toml::node& each : *all) {
      const std::string clause = text_in(each, "clauses");
      if (clause.empty() || !is_clause(clause, spot_of(each))) continue;
      if (states(clause))
        wrong(spot_of(each), {"refused.clauseTwice", {events::clause(clause)}});
      else
        terms_.clauses.push_back(clause);
    }
  }

  bool is_clause(const std::string& clause, Spot spot) {
    if (is_among(clause, events::clause_numbers)) return true;
    const std::string_view meant = events::nearest(clause, events::clause_numbers);
    if (meant.empty())
      wrong(spot, {"refused.unknownClause", {events::text(clause)}});
    else
      wrong(spot, {"refused.unknownClauseNear",
                   {events::text(clause), events::clause(std::string(meant))}});
    return false;
  }

  bool states(const std::string& clause) const {
    return std::find(terms_.clauses.begin(), terms_.clauses.end(), clause) != terms_.clauses.end();
  }

  // Names of parameters hold dots, and may be written with or without quotes around the whole.
  void descend(const toml::table& table, const std::string& path) {
    for (const auto& [key, node] : table) {
      const std::string name = (path.empty() ? "" : path + ".") + std::string(key.str());
      const toml::table* inner = node.as_table();
      if (!inner) {
        wrong(spot_of(key.source()), name, written(node), {"expected.parameterTable", {}});
        continue;
      }
      const bool is_family =
          !inner->empty() && std::all_of(inner->begin(), inner->end(),
                                         [](const auto& entry) { return entry.second.is_table(); });
      if (is_family)
        descend(*inner, name);
      else
        parameter(name, *inner, spot_of(key.source()));
    }
  }

  void parameter(const std::string& name, const toml::table& table, Spot spot) {
    has_only(table, name, keys_of_parameter);
    Read read{
        {name, "", text(table, name, "clause"), code(table, name, "basis", events::Basis::stated)},
        text(table, name, "leaves_open"),
        spot,
        spot,
        spot};
    if (const toml::node* clause = table.get("clause")) read.clause_spot = spot_of(*clause);
    const toml::node* value = table.get("value");
    if (!value) {
      // Whether there is such a parameter is told all the same.
      if (!rules::declared_anywhere(name)) wrong(spot, *rules::mistake_in(name, ""));
      return missing(spot, named(name, "value"));
    }
    read.value_spot = spot_of(*value);
    read.value.value = value_in(*value);
    if (auto mistake = rules::mistake_in(name, read.value.value)) {
      const bool is_known = rules::declared_anywhere(name);
      // What is said to be wrong is what the file has.
      if (is_known && value->is_boolean()) mistake->arguments.at(1) = events::text(written(*value));
      wrong(is_known ? read.value_spot : spot, std::move(*mistake));
    } else {
      read.is_sound = true;
    }
    read_.push_back(std::move(read));
  }

  // 50, "2/5", true, ["government", "media"]: as a parameter is recorded.
  std::string value_in(const toml::node& node) const {
    if (const auto* answer = node.as_boolean()) return answer->get() ? "yes" : "no";
    const auto* list = node.as_array();
    if (!list) return written(node);
    std::string all;
    for (const toml::node& each : *list) events::add_to(all, written(each), " ");
    return all;
  }

  // What is wrong with parameters among each other, and with their clauses.
  void judge() {
    std::map<std::string, Spot> seen;
    for (const Read& each : read_) {
      if (!seen.try_emplace(each.value.name, each.spot).second)
        wrong(each.spot, {"refused.parameterTwice", {events::parameter(each.value.name)}});
      if (rules::declared_anywhere(each.value.name)) judge_clause(each);
    }
    std::vector<TermsFile::Value> sound;
    std::vector<Spot> spots;
    for (const Read& each : read_) {
      if (!each.is_sound) continue;
      sound.push_back(each.value);
      spots.push_back(each.value_spot);
    }
    for (Inconsistency& each : inconsistencies(sound))
      wrong(spots[each.parameter], std::move(each.what));
  }

  void judge_clause(const Read& each) {
    const std::string needed(rules::declared_anywhere(each.value.name)->clause);
    const std::string& clause = each.value.clause;
    if (clause.empty()) return missing(each.spot, named(each.value.name, "clause"));
    if (!is_clause(clause, each.clause_spot)) return;
    if (!states(clause))
      wrong(each.clause_spot,
            {"terms.clauseNotInFile", {events::text(each.value.name), events::clause(clause)}});
    else if (!needed.empty() && !states(needed))
      wrong(each.spot,
            {"terms.ruleWithoutClause", {events::text(each.value.name), events::clause(needed)}});
  }

  std::string_view text_;
  TermsFile terms_;
  std::vector<Read> read_;
  std::vector<TermsMistake> mistakes_;
};

}  // namespace

tl::expected<TermsFile, std::vector<TermsMistake>> read_terms(std::string_view text) {
  const toml::parse_result parsed = toml::parse(text);
  if (!parsed) {
    const Spot spot = spot_of(parsed.error().source());
    const bool is_twice = parsed.error().description().find("redefine") != std::string_view::npos;
    return tl::unexpected(std::vector<TermsMistake>{
        {spot.line, spot.column, {is_twice ? "terms.keyTwice" : "terms.notToml", {}}}});
  }
  TermsReading reading(text);
  reading.read(parsed.table());
  return std::move(reading).result();
}

}  // namespace replay
