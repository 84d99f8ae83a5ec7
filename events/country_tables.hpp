// The text of countries.csv and country_names.csv, compiled in.
#pragma once

#include <string_view>

namespace events {

extern const std::string_view countries_csv, country_names_csv;

}  // namespace events
