// The form of the page `what-if`: what the terms of reference say in numbers on a day, each with
// its clause, to be supposed otherwise. The script reads it; without one it is a table of what is
// in force.
#pragma once

#include <string>

#include "answers/view.hpp"
#include "app/html/html.hpp"

namespace app {

// `page` is the address of the site in the language of `words`, "/mag/en/".
std::string form_of_supposing(const answers::View& view, const std::string& page, Leads leads,
                              const words::Words& words);

}  // namespace app
