// The seats that are to be filled, of `mag next`.
#pragma once

#include <boost/json/object.hpp>
#include <vector>

#include "answers/composition.hpp"
#include "answers/next.hpp"

namespace answers {

// Those that a list showed as vacant, those of former hosts that nobody is known to hold, those
// that were left in the running cycle or ended with the one before, the chair where nobody is on
// record in it, and those whose holders go. Each is told once.
std::vector<Next::ToFill> to_fill(const View& view, const Composition& now,
                                  const std::vector<Next::End>& ends);
boost::json::object to_json(const Next::ToFill& seat);

}  // namespace answers
