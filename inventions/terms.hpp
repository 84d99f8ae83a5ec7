// The terms of reference of an invented body: every parameter that a rule declares, with values
// that a body of its size can keep.
#pragma once

#include "inventions/invention.hpp"

namespace inventions {

// Adopts them on the page; `number` is the version's, from 1.
void adopt_terms(CyclePage& page, engine::Date on, int number, int seats);

}  // namespace inventions
