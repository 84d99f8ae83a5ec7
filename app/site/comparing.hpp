// The page that compares: what it offers, what it says before both sides are, and where a scenario
// is laid over one of them.
#pragma once

#include <string>

#include "app/site/asking.hpp"
#include "app/site/document.hpp"
#include "app/site/routes.hpp"
#include "engine/time.hpp"
#include "replay/public_view.hpp"

namespace app {

// Of a comparison not both sides are said, and nothing else that would be a mistake.
bool is_half_asked(const Parameters& given);
// Puts into the fields of its form what can be compared.
void offer_sides(Document& document, const replay::PublicView& view, engine::Instant now);
// The moment of a side, "@412" being what was known then; `moment` is that of both.
Parameters moment_of_side(const std::string& side, const Parameters& moment);
// What a comparison is, before anybody said of what. `ground` is "/mag/en/".
Blocks comparison_says(const Parameters& given, const std::string& ground,
                       const words::Words& words);
// HTML: where a scenario is compared with the record of each side that is said.
std::string scenarios_beside(const Parameters& given, const std::string& ground,
                             const words::Words& words);
// HTML: who sits on each of them.
std::string pictures_of_sides(const replay::PublicView& view, engine::Instant now,
                              const Parameters& given, const Asking& asking, Leads leads);
// HTML: the pictures of an answer.
std::string pictures_in(const Blocks& laid);

}  // namespace app
