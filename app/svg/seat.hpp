// One seat in a drawing, by what is known of it.
#pragma once

#include "answers/seats.hpp"
#include "app/svg/palette.hpp"
#include "app/svg/svg.hpp"

namespace app {

// Where and how large, in tenths; y counts downwards.
struct Spot {
  long long x, y, size;
  bool is_square = false;
};
// The shape alone, with a letter in it: filled where somebody is named, outlined where somebody is
// counted, dotted where only the total says so, with a stroke through where it is vacant, without a
// quarter where it ended, dashed where nobody knows, ringed where it is supposed.
void draw_seat(Svg& svg, answers::Seats::State state, const Tone& tone, const Spot& spot);

// A line of text whose baseline begins at x and y; `more` are attributes besides.
void draw_text(Svg& svg, long long x, long long y, std::string_view text,
               const Svg::Attributes& more = {});

}  // namespace app
