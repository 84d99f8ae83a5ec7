// Parts of a composition that other answers show too.
#pragma once

#include "answers/composition.hpp"
#include "app/text/sheet.hpp"

namespace app {

// A line for each seat that somebody is on record in; or that nobody is.
void print_members(const Sheet& sheet, const answers::Composition& composition);
// The seats that are shown as vacant.
void print_vacant(const Sheet& sheet, const answers::Composition& composition);
void print_hosts(const Sheet& sheet, const answers::Composition& composition);

}  // namespace app
