#include "rules/quota/share.hpp"

#include <algorithm>
#include <map>

#include "events/countries.hpp"
#include "rules/seats.hpp"

namespace rules::quota {
namespace {

template <class Code>
std::vector<Asked> codes(std::size_t count) {
  std::vector<Asked> all;
  for (std::size_t i = 1; i < count; ++i)
    all.push_back({std::string(events::name_of(static_cast<Code>(i))), {}});
  return all;
}

// The countries that hold a seat, or of which a figure is published.
std::vector<Asked> countries_present(const Situation& situation, Counting counting) {
  std::map<std::string, Causes> present;
  const Seats seats(situation.reg);
  for (const std::int32_t index : counted_seats(situation.reg, counting)) {
    const events::Country country = seats.term(index).country;
    if (country && present.count(events::to_string(country)) == 0)
      seats.explain(index, present[events::to_string(country)]);
  }
  for (const auto& figure : situation.reg.history().figures) {
    if (figure.value.cycle == situation.cycle && figure.value.country)
      present.try_emplace(events::to_string(figure.value.country), Causes{figure.since});
  }
  std::vector<Asked> all;
  for (auto& [country, causes] : present) all.push_back({country, std::move(causes)});
  return all;
}

std::vector<Asked> every_value(const Situation& situation, std::string_view dimension,
                               Counting counting) {
  if (dimension == "region") return codes<events::Region>(events::region_count);
  if (dimension == "gender") return codes<events::Gender>(events::gender_count);
  return countries_present(situation, counting);
}

}  // namespace

Limits limits_on(std::string_view dimension, std::string_view value, Terms& terms) {
  const auto name = [&](std::string_view of, std::string_view what) {
    return std::string("quota.").append(dimension).append(".").append(of).append(what);
  };
  const auto read = [&](std::string_view what) {
    return terms.stated({name(value, what), name("*", what)});
  };
  Limits limits{read(".share"), read(".minimum"), read(".maximum"), {}};
  if (!limits.share) return limits;
  const auto tolerance = read(".tolerance");
  limits.tolerance = tolerance ? *tolerance : terms.fraction(name(value, ".tolerance"));
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

std::vector<Asked> values_asked(const Situation& situation, std::string_view dimension,
                                Counting counting) {
  const std::string prefix = std::string("quota.").append(dimension).append(".");
  std::vector<Asked> values;
  const auto add = [&](const Asked& asked) {
    const auto is_same = [&](const Asked& each) { return each.value == asked.value; };
    if (std::none_of(values.begin(), values.end(), is_same)) values.push_back(asked);
  };
  for (const auto& [name, stated] : situation.parameters.starting_with(prefix)) {
    const std::string value(name.substr(prefix.size(), name.rfind('.') - prefix.size()));
    if (value == "*")
      for (const Asked& each : every_value(situation, dimension, counting)) add(each);
    else
      add({value, {}});
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

}  // namespace rules::quota
