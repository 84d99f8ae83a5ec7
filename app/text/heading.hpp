// What several answers have in common as text.
#pragma once

#include "answers/members.hpp"
#include "answers/view.hpp"
#include "app/text/sheet.hpp"

namespace app {

// "MAG on 31 December 2010 · cycle 2010 (since 5 May 2010) · terms of reference 2008 · known: 412".
void print(const Sheet& sheet, const answers::Heading& heading);
// A paragraph each, under a heading; nothing when nobody waits.
void print(const Sheet& sheet, const std::vector<projections::Term>& waiting);
// "Ana Souza · stakeholder · civil society · Brazil".
std::string term_text(const projections::Term& term, const words::Words& words);
// "event 3", "events 3, 17, 18".
std::string named(const std::vector<engine::Position>& positions, const words::Words& words);

}  // namespace app
