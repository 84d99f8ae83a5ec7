// Names of people, as people read them.
#pragma once

#include <string>
#include <string_view>

namespace rosters {

// Names that are the same to a reader are the same here: whatever their capitals, their spaces,
// their apostrophes and the Unicode form of their letters. Accents make a difference.
std::string as_read(std::string_view name);

// The same without accents and punctuation, whatever the order of the words: "O'Neil, Ann" and "Ann
// O'Neil" are alike, "José Peña" and "Jose Pena". "" where there is no letter.
std::string roughly_read(std::string_view name);

// Whether a list says in place of a name that a seat is vacant: by a dash, or in English or French.
// "Vacant – District 3" does; "Maria Vacante" is somebody.
bool says_vacant(std::string_view name);
// Whether it says so and more: "Vacant (formerly Ann)".
bool says_more_than_vacant(std::string_view name);

// Whether no person is named so: by a mark, a number, or words that leave open who it is ("?",
// "TBD", "N/A", "à désigner", "none"), of which a seat may be vacant or not.
bool names_nobody(std::string_view name);

}  // namespace rosters
