// How the fields of a decision are written: in words, and by example.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/help/page.hpp"
#include "events/catalogue.hpp"

namespace app {

// "effective-on" of effectiveOn: how a field is given to `mag record`.
std::string dashed(std::string_view name);
// "yes, no (non)": codes with their labels, where those say more.
std::string named(std::span<const events::CodeWord> codes, const Page& page);
// "a day such as 2008-08-15", "one of: yes, no"
std::string form_of(const events::Declaration& field, const Page& page);
// `mag record` with all that a decision of this kind must state.
std::string example_of(const events::Declaration& kind, const Page& page);

}  // namespace app
