// The share of the seats that a group, a region, a gender or a country holds, and what the terms in
// force ask of it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "counting/evidence.hpp"
#include "rules/finding.hpp"

namespace rules::quota {

struct Dimension {
  std::string_view name;  // "group"
  events::Argument::Type type;
};
inline constexpr std::array<Dimension, 4> dimensions = {
    {{"group", events::Argument::Type::group},
     {"region", events::Argument::Type::region},
     {"gender", events::Argument::Type::gender},
     {"country", events::Argument::Type::country}}};

// What the parameters quota.DIMENSION.VALUE.… ask; nothing where none is stated.
struct Limits {
  std::optional<Fraction> share, minimum, maximum;
  Fraction tolerance{};

  bool any() const { return share || minimum || maximum; }
};
// A limit for the value itself, for a country under any of its codes, comes before one for all.
Limits limits_on(const Situation& situation, std::string_view dimension, std::string_view value,
                 ParameterReading& terms);
std::string to_string(const Limits& limits);  // "2/5 ± 1/20, ≤ 1/2"

// A value that something is asked of; a country that is asked for as one of all, by what shows that
// it is present.
struct Asked {
  std::string value;
  Causes present_by;
};
// The values of a dimension other than groups that the parameters ask about; a country is named by
// its code on the day.
std::vector<Asked> values_asked(const Situation& situation, std::string_view dimension,
                                Counting counting);

Trait trait_of(std::string_view dimension, std::string_view value);

struct Share {
  Counted part, whole;
  // None: one of them is not known, there are no seats, or they contradict each other.
  Evidence evidence = Evidence::none;

  Fraction value() const { return {part.value, whole.value}; }
  bool contradicts_itself() const { return part.value > whole.value && both_are_known(); }
  bool is_of_nobody() const { return whole.evidence != Evidence::none && whole.value == 0; }
  bool both_are_known() const {
    return part.evidence != Evidence::none && whole.evidence != Evidence::none;
  }
  Causes causes() const;
  // What would decide it where it is not known.
  const events::Message& missing() const {
    return part.evidence == Evidence::none ? part.missing : whole.missing;
  }
};
Share share_of(const Situation& situation, Trait trait, Counting counting);
// The share, or between which it lies, and what is asked of it.
Gauge gauge_of(const Situation& situation, const Share& share, const Limits& limits, Trait trait,
               Counting counting);

}  // namespace rules::quota
