// A rule: a pure question asked of a register on a date. It changes nothing, and each of its
// answers names the events that it rests on.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "counting/evidence.hpp"
#include "counting/parameter_reading.hpp"
#include "events/message.hpp"

namespace rules {

// The words in which rules count.
using counting::Causes;
using counting::Counted;
using counting::Counting;
using counting::Declared;
using counting::every_seat;
using counting::Evidence;
using counting::Fraction;
using counting::ParameterReading;
using counting::Parameters;
using counting::ParameterType;
using counting::Seats;
using counting::Situation;
using counting::Trait;

// `unknown` is not fine: the facts are missing. `not_applicable`: the terms in force do not have
// the clause, so that nothing is required; what can be counted is told all the same.
enum class Verdict { holds, departure, breach, unknown, not_applicable };
inline constexpr std::size_t verdict_count = 5;

std::string_view name_of(Verdict verdict);

// What a finding measures and asks as numbers, for whoever draws it.
struct Gauge {
  std::optional<Fraction> measured{};
  std::optional<Fraction> asked{}, from{}, to{};  // about so much; what still complies
  // Where it cannot be measured: what it is at the least and at the most, whoever is not named.
  std::optional<Fraction> least{}, most{};

  bool any() const { return measured || asked || from || to || least || most; }
};

struct Finding {
  std::string id;  // "quota/IV.4/government/2008": rule, clause, subject, cycle; stable over time
  std::string_view rule;
  std::string clause;  // "" for rules about the record itself
  Verdict verdict = Verdict::unknown;
  Evidence evidence = Evidence::none;
  // What it is about, as names and JSON values in order: {"group","government"},
  // {"person","p-0042"}.
  std::vector<std::pair<std::string_view, std::string>> subject;
  std::string measured;  // "25/50"; "" when nothing could be measured
  std::string required;  // "2/5 ± 1/20"; "" when no rule was in force
  // The parameters that were read, as name and value in force.
  std::vector<std::pair<std::string, std::string>> parameters;
  // The events that make up the measure and the requirement, in order of position, each once.
  // Folding only these gives the same verdict.
  std::vector<engine::Position> because;
  events::Message text;
  Gauge gauge{};  // empty where it measures nothing of that kind
};

struct Rule {
  std::string_view name;  // "quota"
  std::vector<std::string_view> clauses;
  std::vector<Declared> declared;
  std::vector<Finding> (*judge)(const Situation&);
};

// "term_limit" of termLimit: the rule's folder, and its namespace.
std::string folder_of(const Rule& rule);

// Every rule, in the order in which findings are shown. Adding one is one line in catalogue.cpp.
std::span<const Rule> catalogue();

// What every rule has to say, in the order of the catalogue; findings that hold included.
std::vector<Finding> audit(const projections::Register& reg, engine::Date on,
                           const std::vector<Parameters::Change>& changes = {});
std::vector<Finding> audit(const Situation& situation);

}  // namespace rules
