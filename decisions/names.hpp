// Names of people, as people read them.
#pragma once

#include <string>
#include <string_view>

namespace decisions {

// Names that are the same to a reader are the same here: whatever their capitals, their spaces,
// their apostrophes and the Unicode form of their letters. Accents make a difference.
std::string as_read(std::string_view name);

// Whether a list says in place of a name that a seat is vacant: by a dash, or in English or French.
// "Vacant – District 3" does; "Maria Vacante" is somebody.
bool says_vacant(std::string_view name);

}  // namespace decisions
