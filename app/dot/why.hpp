// An explanation as a Graphviz graph: the seat or finding, the events behind it, the clauses that
// allow them, and the sources that state them.
#pragma once

#include <iosfwd>

#include "replay/explanation.hpp"
#include "words/words.hpp"

namespace app {

void write_graph(std::ostream& out, const replay::SeatExplanation& why, const words::Words& words);
void write_graph(std::ostream& out, const replay::FindingExplanation& why,
                 const words::Words& words);

}  // namespace app
