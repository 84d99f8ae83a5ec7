// The text of countries.csv, country_names.csv, country_common_names.csv and country_codes.csv,
// compiled in.
#pragma once

#include <string_view>

namespace events {

extern const std::string_view countries_csv, country_names_csv, country_common_names_csv,
    country_codes_csv;

}  // namespace events
