#include "counting/family.hpp"

#include <algorithm>
#include <array>

#include "events/countries.hpp"

namespace counting {
namespace {

constexpr std::string_view dimension = "DIMENSION", value = "VALUE", each = "*";
constexpr std::array<std::string_view, 4> dimensions = {"group", "region", "gender", "country"};

std::string_view take_segment(std::string_view& text) {
  const std::size_t dot = std::min(text.find('.'), text.size());
  const std::string_view segment = text.substr(0, dot);
  text.remove_prefix(std::min(dot + 1, text.size()));
  return segment;
}

template <class Code>
void add_codes(std::vector<std::string>& names, std::size_t count) {
  for (std::size_t i = 1; i < count; ++i) names.emplace_back(events::name_of(static_cast<Code>(i)));
}

bool is_value(std::string_view of, std::string_view name) {
  if (name == each) return true;
  if (of == "country") return events::parse_country(name).has_value();
  const auto names = values_of(of);
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool belongs(std::string_view name, const Declared& declared) {
  std::string_view pattern = declared.name, of;
  while (!pattern.empty() && !name.empty()) {
    const std::string_view wanted = take_segment(pattern), found = take_segment(name);
    if (wanted == dimension) {
      of = found;
      if (std::find(dimensions.begin(), dimensions.end(), of) == dimensions.end()) return false;
    } else if (wanted == value ? !is_value(of, found) : wanted != found) {
      return false;
    }
  }
  return pattern.empty() && name.empty();
}

std::pair<std::string_view, std::string_view> part_of(std::string_view name,
                                                      const Declared& declared) {
  const std::size_t family = declared.name.find(dimension);
  if (family == std::string_view::npos) return {};
  name.remove_prefix(family);
  const std::string_view of = take_segment(name);
  return {of, take_segment(name)};
}

const Declared* declared_for(std::string_view name, std::span<const Declared> declared) {
  const auto found = std::find_if(declared.begin(), declared.end(),
                                  [&](const Declared& one) { return belongs(name, one); });
  return found == declared.end() ? nullptr : &*found;
}

std::vector<std::string> values_of(std::string_view of) {
  std::vector<std::string> names;
  if (of == "group") add_codes<events::Group>(names, events::group_count);
  if (of == "region") add_codes<events::Region>(names, events::region_count);
  if (of == "gender") add_codes<events::Gender>(names, events::gender_count);
  return names;
}

std::vector<std::string> names_of(const Declared& declared) {
  const std::string name(declared.name);
  const std::size_t family = name.find(dimension);
  if (family == std::string::npos) return {name};
  const std::string head = name.substr(0, family);
  const std::string tail = name.substr(name.find(value) + value.size());
  std::vector<std::string> names;
  for (const std::string_view of : dimensions) {
    const std::string start = head + std::string(of) + ".";
    names.push_back(start + std::string(each) + tail);
    for (const std::string& one : values_of(of)) names.push_back(start + one + tail);
  }
  return names;
}

}  // namespace counting
