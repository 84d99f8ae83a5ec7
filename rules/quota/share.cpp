#include "rules/quota/share.hpp"

#include <algorithm>
#include <map>

#include "counting/family.hpp"
#include "counting/seats.hpp"
#include "events/countries.hpp"
#include "events/lists.hpp"

namespace rules::quota {
namespace {

// The countries that hold a seat, or of which a figure is published.
std::vector<Asked> countries_present(const Situation& situation, Counting counting) {
  std::map<std::string, Causes> present;
  const auto name_of = [&](events::Country country) {
    return events::to_string(events::code_on(situation.on, country));
  };
  for (const std::int32_t index : situation.seats.counted(counting)) {
    const events::Country country = situation.seats.term(index).country;
    if (country && present.count(name_of(country)) == 0)
      situation.seats.explain(index, present[name_of(country)]);
  }
  for (const auto& figure : situation.reg.history().figures) {
    if (figure.value.cycle == situation.cycle && figure.value.country)
      present.try_emplace(name_of(figure.value.country), Causes{figure.since});
  }
  std::vector<Asked> all;
  for (auto& [country, causes] : present) all.push_back({country, std::move(causes)});
  return all;
}

std::vector<Asked> every_value(const Situation& situation, std::string_view dimension,
                               Counting counted) {
  if (dimension == "country") return countries_present(situation, counted);
  std::vector<Asked> all;
  for (const std::string& value : counting::values_of(dimension)) all.push_back({value, {}});
  return all;
}

std::string prefix_of(std::string_view dimension) {
  return std::string("quota.").append(dimension).append(".");
}

// "KE" of "quota.country.KE.maximum"; a country by its code on the day.
std::string value_named(const Situation& situation, std::string_view dimension,
                        std::string_view parameter) {
  const std::size_t from = prefix_of(dimension).size();
  const std::string_view value = parameter.substr(from, parameter.rfind('.') - from);
  const auto country = dimension == "country" ? events::parse_country(value) : std::nullopt;
  return country ? events::to_string(events::code_on(situation.on, *country)) : std::string(value);
}

}  // namespace

Limits limits_on(const Situation& situation, std::string_view dimension, std::string_view value,
                 ParameterReading& terms) {
  const std::string prefix = prefix_of(dimension);
  const auto name = [&](std::string_view of, std::string_view what) {
    return std::string(prefix).append(of).append(what);
  };
  const auto read = [&](std::string_view what) {
    std::vector<std::string> names = {name(value, what)};
    for (const auto& [other, stated] : situation.parameters.starting_with(prefix)) {
      if (dimension == "country" && other.ends_with(what) &&
          value_named(situation, dimension, other) == value)
        names.emplace_back(other);
    }
    names.push_back(name("*", what));
    return terms.stated(names);
  };
  Limits limits{read(".share"), read(".minimum"), read(".maximum"), {}};
  if (!limits.share) return limits;
  const auto tolerance = read(".tolerance");
  limits.tolerance = tolerance ? *tolerance : terms.fraction(name(value, ".tolerance"));
  return limits;
}

std::string to_string(const Limits& limits) {
  std::string text;
  if (limits.share) text = to_string(*limits.share) + " ± " + to_string(limits.tolerance);
  if (limits.minimum) events::add_to(text, "≥ " + to_string(*limits.minimum));
  if (limits.maximum) events::add_to(text, "≤ " + to_string(*limits.maximum));
  return text;
}

std::vector<Asked> values_asked(const Situation& situation, std::string_view dimension,
                                Counting counting) {
  std::vector<Asked> values;
  const auto add = [&](const Asked& asked) {
    const auto is_same = [&](const Asked& each) { return each.value == asked.value; };
    if (std::none_of(values.begin(), values.end(), is_same)) values.push_back(asked);
  };
  for (const auto& [name, stated] : situation.parameters.starting_with(prefix_of(dimension))) {
    const std::string value = value_named(situation, dimension, name);
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
  Share share{counting::count_seats(situation, trait, counting),
              counting::count_seats(situation, {}, counting)};
  if (!share.both_are_known() || share.is_of_nobody() || share.contradicts_itself()) return share;
  // As good as the weaker of the two.
  const bool named =
      share.part.evidence == Evidence::seats && share.whole.evidence == Evidence::seats;
  share.evidence = named ? Evidence::seats : Evidence::published;
  return share;
}

Gauge gauge_of(const Situation& situation, const Share& share, const Limits& limits, Trait trait,
               Counting counting) {
  Gauge gauge{.asked = limits.share, .from = limits.minimum, .to = limits.maximum};
  if (limits.share) {
    const Fraction below = std::max(*limits.share - limits.tolerance, Fraction{0, 1});
    const Fraction above = *limits.share + limits.tolerance;
    gauge.from = std::max(gauge.from.value_or(below), below);
    gauge.to = std::min(gauge.to.value_or(above), above);
  }
  if (share.evidence != Evidence::none) {
    gauge.measured = share.value();
  } else if (const auto found = counting::bounds(situation, trait, counting);
             found && found->of > 0) {
    gauge.least = Fraction{found->least, found->of};
    gauge.most = Fraction{found->most, found->of};
  }
  return gauge;
}

Causes Share::causes() const {
  Causes causes(part.because);
  causes.add(whole.because);
  return causes;
}

}  // namespace rules::quota
