#include "rules/parameter_mistake.hpp"

#include <algorithm>
#include <array>

#include "counting/family.hpp"
#include "events/lists.hpp"
#include "events/nearest.hpp"

namespace rules {
namespace {

using events::Message;

// Of a name such as "quota.group.aliens.share", whose dimension has no such value: which it has, or
// the parameter that was meant, which may be one of another dimension.
std::optional<Message> unknown_value(std::string_view name) {
  constexpr std::array<std::string_view, 3> dimensions = {"group", "region", "gender"};
  std::string_view rest = name;
  const auto next = [&] {
    const std::string_view segment = rest.substr(0, rest.find('.'));
    rest.remove_prefix(std::min(segment.size() + 1, rest.size()));
    return segment;
  };
  const std::string rule(next()), of(next()), value(next()), tail(rest);
  const auto with = [&](std::string_view dimension, std::string_view one) {
    return rule + "." + std::string(dimension) + "." + std::string(one) + "." + tail;
  };
  const std::vector<std::string> own = counting::values_of(of);
  if (own.empty() || !declared_anywhere(with(of, "*"))) return std::nullopt;
  std::vector<events::Argument> said = {events::parameter(std::string(name)), events::text(of),
                                        events::text(value)};
  const auto near_in = [&](std::string_view dimension) {
    const std::vector<std::string> all = counting::values_of(dimension);
    return std::string(
        events::nearest(value, std::vector<std::string_view>(all.begin(), all.end())));
  };
  std::string meant;
  if (const std::string near = near_in(of); !near.empty()) meant = with(of, near);
  for (const std::string_view other : dimensions)
    if (const std::string near = near_in(other); meant.empty() && !near.empty())
      meant = with(other, near);
  if (!meant.empty()) {
    said.push_back(events::parameter(std::move(meant)));
    return Message{"parameter.unknownValueNearest", std::move(said)};
  }
  std::string all;
  for (const std::string& one : own) events::add_to(all, one);
  said.push_back(events::text(std::move(all)));
  return Message{"parameter.unknownValue", std::move(said)};
}

Message unknown(std::string_view name) {
  if (auto value = unknown_value(name)) return std::move(*value);
  std::vector<std::string> known;
  for (const Rule& rule : catalogue()) {
    for (const Declared& declared : rule.declared) {
      for (std::string& one : counting::names_of(declared)) known.push_back(std::move(one));
    }
  }
  const std::vector<std::string_view> names(known.begin(), known.end());
  const std::string_view nearest = events::nearest(name, names);
  const events::Argument found = events::parameter(std::string(name));
  if (nearest.empty()) return {"parameter.unknown", {found}};
  return {"parameter.unknownNearest", {found, events::parameter(std::string(nearest))}};
}

// Group codes with one space between them, each once.
bool is_list_of_groups(std::string_view value) {
  std::array<bool, events::group_count> seen{};
  for (;;) {
    const std::size_t space = std::min(value.find(' '), value.size());
    const auto group = events::code_named<events::Group>(value.substr(0, space));
    if (!group || *group == events::Group::unstated) return false;
    if (std::exchange(seen[static_cast<std::size_t>(*group)], true)) return false;
    if (space == value.size()) return true;
    value.remove_prefix(space + 1);
  }
}

std::string every_group() {
  std::string names;
  for (std::size_t i = 1; i < events::group_count; ++i)
    events::add_to(names, events::name_of(static_cast<events::Group>(i)), " ");
  return names;
}

std::optional<std::string> ill_formed(const Declared& declared, std::string_view value) {
  switch (declared.type) {
    case ParameterType::integer:
      if (!counting::parse_fraction(value) || value.find('/') != std::string_view::npos)
        return "parameter.notInteger";
      break;
    case ParameterType::fraction:
      if (!counting::parse_fraction(value)) return "parameter.notFraction";
      break;
    case ParameterType::answer:
      if (value != "yes" && value != "no") return "parameter.notAnswer";
      break;
    case ParameterType::groups:
      if (!is_list_of_groups(value)) return "parameter.notGroups";
      break;
  }
  return std::nullopt;
}

}  // namespace

const Declared* declared_anywhere(std::string_view name) {
  for (const Rule& rule : catalogue()) {
    if (const Declared* found = counting::declared_for(name, rule.declared)) return found;
  }
  return nullptr;
}

std::optional<Message> mistake_in(std::string_view name, std::string_view value) {
  const Declared* declared = declared_anywhere(name);
  if (!declared) return unknown(name);
  std::vector<events::Argument> said = {events::parameter(std::string(name)),
                                        events::text(std::string(value))};
  if (auto key = ill_formed(*declared, value)) {
    if (declared->type == ParameterType::groups) said.push_back(events::text(every_group()));
    return Message{std::move(*key), std::move(said)};
  }
  const auto stated = counting::parse_fraction(value),
             minimum = counting::parse_fraction(declared->minimum),
             maximum = counting::parse_fraction(declared->maximum);
  if (stated && minimum && *stated < *minimum) {
    said.push_back(events::fraction(to_string(*minimum)));
    return Message{"parameter.belowMinimum", std::move(said)};
  }
  if (stated && maximum && *stated > *maximum) {
    said.push_back(events::fraction(to_string(*maximum)));
    return Message{"parameter.aboveMaximum", std::move(said)};
  }
  return std::nullopt;
}

}  // namespace rules
