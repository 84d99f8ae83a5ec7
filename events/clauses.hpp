// The clauses of the terms of reference, under the numbers by which the project names them; what
// each says stands in docs/clauses.md. A new one is a line here and its sentence in
// words/clauses.cpp.
#pragma once

#include <array>
#include <string_view>

namespace events {

inline constexpr std::array<std::string_view, 31> clause_numbers = {
    "P.1",  "P.2",  "I.1",  "I.2",  "I.3",   "I.4",   "I.5",   "I.6",   "I.7",   "II.1", "II.2",
    "II.3", "II.4", "II.5", "II.6", "III.1", "III.2", "III.3", "III.4", "III.5", "IV.1", "IV.2",
    "IV.3", "IV.4", "IV.5", "V.1",  "V.2",   "V.3",   "V.4",   "VI.1",  "VI.2"};

}  // namespace events
