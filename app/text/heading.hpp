// The line that opens every answer about a day: which day, which cycle, which terms, what was
// known.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "app/cli/session.hpp"
#include "replay/timeline.hpp"

namespace app {

// "MAG on 31 December 2010 · cycle 2010 (since 5 May 2010) · terms of reference 2008 · known: 412".
void print_heading(Session& session, const replay::Timeline& timeline,
                   const projections::Register& reg, const words::Words& words);

// {"asOf":…,"knownAt":…,"cycle":…}, to which a verb adds what it has to say.
boost::json::object heading_of(const replay::Timeline& timeline, const projections::Register& reg);

}  // namespace app
