// Lines that many tests record. Persons are written "p-0001", days "2010-05-01".
#pragma once

#include <string>
#include <string_view>

#include "tests/decisions/record.hpp"

namespace test {

inline const std::string body = line("2006-01-01", "bodyEstablished", R"("name":"A body")");
inline const std::string figure =
    line("2010-05-01", "figurePublished", R"("cycle":2010,"measure":"members","value":50)");

// A cycle that opens on the first of May of its year.
std::string opened(int year);
// What names a person and a cycle: an appointment, a renewal, an ending, by its kind.
std::string person_and_cycle(std::string_view person, int cycle);
std::string about(std::string_view on, std::string_view kind, std::string_view person, int cycle);
std::string appointed(std::string_view on, std::string_view person, int cycle,
                      std::string_view seat = "stakeholder", std::string_view more = "");
std::string renewed(std::string_view on, std::string_view person, int cycle);
std::string resigned(std::string_view on, std::string_view person);
std::string removed(std::string_view on, std::string_view person);
std::string replaced(std::string_view on, std::string_view person, std::string_view successor);
std::string filled(std::string_view on, std::string_view country, std::string_view person);
std::string terms(std::string_view version, std::string_view more = "");
// Corrections of the event at a position.
std::string withdrawn(std::string_view on, int position);
std::string corrected(std::string_view on, int position, std::string_view replacement);

}  // namespace test
