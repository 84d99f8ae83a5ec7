// Places for seats in half a ring, from left to right.
#pragma once

#include <cstddef>
#include <vector>

namespace app {

struct Hemicycle {
  // Of the middle of a seat, in tenths, from the middle of the ring; y counts upwards.
  struct Place {
    long long x, y;
  };
  std::vector<Place> places;  // by angle: seats that follow each other fill a sector
  long long size = 0;         // the radius of a seat, in tenths
};

// In rows as far from each other as seats are within them, between the two radii (in tenths).
Hemicycle hemicycle(std::size_t seats, long long inner, long long outer, long long largest);

}  // namespace app
