// Where the sources use the sentences of the catalogue, and with what.
#pragma once

#include <cstddef>
#include <set>
#include <string_view>

namespace test {

// What may stand in a place of a sentence: a count or a part, a name with a gender of its own (a
// country, a group, a kind, a measure), a person, or something that carries no grammar: a date, a
// cycle, an event, a text as typed.
enum class Place { number, name, person, other };

// Whether the catalogue has a sentence for this key.
bool has_sentence(std::string_view key);
// All that the sources put into that place. Where they do not show it, a number and a name.
std::set<Place> places_of(std::string_view key, std::size_t index);
// How many arguments the sources give it, where that can be seen.
std::set<std::size_t> counts_of(std::string_view key);

}  // namespace test
