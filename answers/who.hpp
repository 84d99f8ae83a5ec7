// From a name as somebody types it to the one person who is meant.
#pragma once

#include <optional>
#include <string>

#include "projections/people.hpp"

namespace answers {

// "p-0042", "P-42", "p 42": the number of a person, whether or not anybody has it. Nothing for text
// of another form.
std::optional<events::Person> person_numbered(const std::string& asked);

// Such a number, a whole name, or a part of one name only; upper and lower case are alike. Throws
// Failure(absent), or Failure(question), when nobody or several are meant, naming who might be.
// `option` is where the name was given, or "".
events::Person who(const projections::People& people, const std::string& asked,
                   const std::string& option = "");
// The same, and nothing when nobody is meant.
std::optional<events::Person> who_if_any(const projections::People& people,
                                         const std::string& asked, const std::string& option = "");

}  // namespace answers
