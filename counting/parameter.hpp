// Parameters: what the text of the terms of reference leaves to a number, a yes or no, or a list of
// codes. Rules declare them; versions of the terms (termsAdopted) fix them from a date.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/envelope.hpp"
#include "projections/register.hpp"

namespace counting {

enum class ParameterType { integer, fraction, answer, groups };

// A parameter as its rule declares it. `name` may end in a pattern for families of parameters:
// "quota.DIMENSION.VALUE.share". Defaults and bounds are written as parameters are ("1/3", "yes").
struct Declared {
  std::string_view name;
  ParameterType type;
  std::string_view meaning_en, meaning_fr;  // what it fixes: "how many members there are, about"
  std::string_view unit_en, unit_fr;
  std::string_view minimum, maximum;  // "" where there is none
  std::string_view fallback;          // "" when the rule does not apply unless it is stated
  std::string_view clause;
  std::string_view reason_en, reason_fr;  // why the default is what it is
};

// The parameters stated for a date: a version's own, a branch's changes laid over them. Defaults
// and types are for who reads them (ParameterReading). An empty version stands for "no terms in
// force".
class Parameters {
 public:
  struct Change {
    std::string name, value;
    engine::Date from;
  };

  Parameters() = default;
  Parameters(const projections::Known<projections::TermsVersion>* version, engine::Date on,
             const std::vector<Change>& changes);

  // Whether the version in force contains this clause.
  bool contains(std::string_view clause) const;
  std::string_view version() const { return version_; }
  engine::Position since() const { return since_; }  // the termsAdopted

  // The value stated for `name`, or nothing: then the default that the rule declared holds.
  std::optional<std::string_view> stated(std::string_view name) const;
  // Every stated parameter whose name starts with `prefix`, by name.
  std::vector<std::pair<std::string_view, std::string_view>> starting_with(
      std::string_view prefix) const;

 private:
  std::string version_;
  engine::Position since_;
  std::vector<std::string> clauses_;
  std::map<std::string, std::string, std::less<>> values_;
};

// The parameters in force on a date, with what a branch changes laid over them.
Parameters in_force(const projections::Register& reg, engine::Date on,
                    const std::vector<Parameters::Change>& changes = {});

}  // namespace counting
