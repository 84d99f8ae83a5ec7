// Seats given for a cycle that has not opened, as every verb that shows seats shows them.
#pragma once

#include <boost/json/array.hpp>
#include <vector>

#include "app/cli/session.hpp"
#include "projections/register.hpp"

namespace app {

// What waits, in order of effect: for one person, or for everybody.
std::vector<projections::Term> waiting_for(const projections::Register& reg,
                                           events::Person person = {});
// `person`, `cycle`, `seat`, `group`, `country`, `role`, `givenOn`, `because` of each.
boost::json::array json_of(const std::vector<projections::Term>& waiting);
// A paragraph each, under a heading; nothing when nobody waits.
void print_waiting(Session& session, const std::vector<projections::Term>& waiting,
                   const words::Words& words);

}  // namespace app
