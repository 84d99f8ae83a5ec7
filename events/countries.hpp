// Countries in time: ISO 3166-1 alpha-2 codes with those that were withdrawn (ISO 3166-3), what
// the United Nations called them when, and their regional groups there. The tables are
// countries.csv, country_names.csv, country_common_names.csv and country_codes.csv in this folder;
// data/igf-mag/README.md names their source. A code that was withdrawn and given anew (CS) means
// what it meant on the day asked about, or on the nearest. Of a country that is not stated or not
// known: not in use, "", unstated, no successors.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/time.hpp"
#include "events/codes.hpp"

namespace events {

// The country with this code, in use or former; nothing for any other text ("br", "XX").
std::optional<Country> parse_country(std::string_view code);
// Whether the code was in use on that day.
bool in_use(Country country, engine::Date on);
// Whether the code was in use on that day or within a year of it: a state has its name before the
// standard follows, and is called by its old code for a while.
bool in_use_about(Country country, engine::Date on);
// The countries that may be meant by what is no code: "br", "BRA" and "UK" by their codes,
// "Brésil", "south korea" by their names, which may be common ones, "Korea" by the beginnings of
// words in them. Names count before parts of names, codes in use before former ones. Empty when
// that says nothing, or too much.
std::vector<Country> countries_meant(std::string_view text);
// What the country was called on that day; where the code was not used then, on the nearest day on
// which it was.
std::string_view name_of(Country country, engine::Date on, Language language);
Region region_of(Country country);
// The codes that took this one's place when it was withdrawn; empty for a code still in use.
std::span<const Country> successors_of(Country country);
// The country's code on that day: a code that was withdrawn in favour of exactly one other is the
// same country under a new code.
Country code_on(engine::Date on, Country country);

}  // namespace events
