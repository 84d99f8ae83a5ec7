#include "rules/quota/share.hpp"

#include <algorithm>
#include <set>

#include "events/countries.hpp"
#include "rules/seats.hpp"

namespace rules {
namespace {

template <class Code>
std::vector<std::string> codes(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i < count; ++i) names.emplace_back(events::name_of(static_cast<Code>(i)));
  return names;
}

// The countries that hold a seat, or of which a figure is published.
std::vector<std::string> countries_present(const Situation& situation) {
  std::set<std::string> names;
  const Seats seats(situation.reg);
  for (const std::int32_t index : seats.seated()) {
    if (seats.term(index).country) names.insert(events::to_string(seats.term(index).country));
  }
  for (const auto& figure : situation.reg.history().figures) {
    if (figure.value.cycle == situation.cycle && figure.value.country)
      names.insert(events::to_string(figure.value.country));
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> every_value(const Situation& situation, std::string_view dimension) {
  if (dimension == "region") return codes<events::Region>(events::region_count);
  if (dimension == "gender") return codes<events::Gender>(events::gender_count);
  return countries_present(situation);
}

}  // namespace

Limits limits_on(std::string_view dimension, std::string_view value, Terms& terms) {
  const auto read = [&](std::string_view what) {
    const auto name = [&](std::string_view of) {
      return std::string("quota.").append(dimension).append(".").append(of).append(what);
    };
    return terms.stated({name(value), name("*")});
  };
  Limits limits{read(".share"), read(".minimum"), read(".maximum"), {}};
  if (limits.share) limits.tolerance = read(".tolerance").value_or(Fraction{1, 20});
  return limits;
}

std::string to_string(const Limits& limits) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!text.empty()) text += ", ";
    text += part;
  };
  if (limits.share) add(to_string(*limits.share) + " ± " + to_string(limits.tolerance));
  if (limits.minimum) add("≥ " + to_string(*limits.minimum));
  if (limits.maximum) add("≤ " + to_string(*limits.maximum));
  return text;
}

std::vector<std::string> values_asked(const Situation& situation, std::string_view dimension) {
  const std::string prefix = std::string("quota.").append(dimension).append(".");
  std::vector<std::string> values;
  const auto add = [&](const std::string& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  };
  for (const auto& [name, stated] : situation.parameters.starting_with(prefix)) {
    const std::string value(name.substr(prefix.size(), name.rfind('.') - prefix.size()));
    if (value == "*")
      for (const std::string& each : every_value(situation, dimension)) add(each);
    else
      add(value);
  }
  return values;
}

Trait trait_of(std::string_view dimension, std::string_view value) {
  Trait trait;
  if (dimension == "group")
    trait.group = events::code_named<events::Group>(value).value_or(events::Group::unstated);
  else if (dimension == "region")
    trait.region = events::code_named<events::Region>(value).value_or(events::Region::unstated);
  else if (dimension == "gender")
    trait.gender = events::code_named<events::Gender>(value).value_or(events::Gender::unstated);
  else
    trait.country = events::parse_country(value).value_or(events::Country{});
  return trait;
}

Share share_of(const Situation& situation, Trait trait, Counting counting) {
  Share share{members_with(situation.reg, situation.cycle, trait, counting),
              members(situation.reg, situation.cycle, counting)};
  const bool known = share.part.evidence != Evidence::none &&
                     share.whole.evidence != Evidence::none && share.whole.value > 0;
  if (!known) return share;
  // As good as the weaker of the two.
  const bool named =
      share.part.evidence == Evidence::seats && share.whole.evidence == Evidence::seats;
  share.evidence = named ? Evidence::seats : Evidence::published;
  return share;
}

Causes Share::causes() const {
  Causes causes(part.because);
  causes.add(whole.because);
  return causes;
}

}  // namespace rules
