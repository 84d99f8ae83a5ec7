// The form of the page `what-if`: what the terms of reference say in numbers on a day, each with
// its clause, and whole, to be supposed otherwise. The script reads it as it is filled in; without
// one it is sent.
#pragma once

#include <string>

#include "answers/moments.hpp"
#include "answers/view.hpp"
#include "app/html/html.hpp"
#include "app/site/routes.hpp"

namespace app {

// A form that was sent: its fields, the scenario that they make, and the section of a page (HTML)
// that says what would be.
struct SentForm {
  Parameters fields;
  std::string scenario, section;
};

// `page` is the address of the site in the language of `words`, "/mag/en/".
std::string form_of_supposing(const answers::View& view, const std::string& page, Leads leads,
                              const words::Words& words, const SentForm* sent);
// What the fields of a form suppose otherwise than it is in force, as the JSON of a scenario of the
// moment that is given.
std::string scenario_of_form(const answers::View& view, const Parameters& fields,
                             const answers::Moment& moment);

}  // namespace app
