// The terms of reference of an invented body: every parameter that a rule declares, with values
// that a body of its size can keep.
#pragma once

#include "decisions/invention.hpp"

namespace decisions::invention {

// Adopts them on the page; `number` is the version's, from 1.
void adopt_terms(Page& page, engine::Date on, int number, int seats);

}  // namespace decisions::invention
