// How somebody came to a seat, or from it: what `mag why` and `mag why-not` tell alike.
#pragma once

#include <vector>

#include "app/text/sheet.hpp"
#include "replay/explanation.hpp"

namespace app {

// An event each: what it did on the first line; source and note, in full, below.
void print_chain(const Sheet& sheet, const std::vector<replay::Step>& chain);
// Whom it is about: the name, the number, the affiliation.
void print_name(const Sheet& sheet, events::Person person, std::string_view affiliation);
// What is, or was last, held; in how many terms; and what ends it.
void print_seat(const Sheet& sheet, events::Person person, const replay::SeatReasons& why,
                bool has_left);

}  // namespace app
