// Families of parameters: "quota.DIMENSION.VALUE.share" stands for the share of every value of
// every dimension – a group, a region, a gender or a country; * stands for each of its values.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "counting/parameter.hpp"

namespace counting {

// Whether `name` is the declared parameter or one of its family.
bool belongs(std::string_view name, const Declared& declared);
// Of a name in a family the dimension and the value: "group", "government"; both "" of another.
std::pair<std::string_view, std::string_view> part_of(std::string_view name,
                                                      const Declared& declared);
// The declared parameter that `name` belongs to, or null.
const Declared* declared_for(std::string_view name, std::span<const Declared> declared);
// The codes of a group, a region or a gender; of countries none.
std::vector<std::string> values_of(std::string_view dimension);
// Every name in the family, for suggestions; of countries only *.
std::vector<std::string> names_of(const Declared& declared);

}  // namespace counting
