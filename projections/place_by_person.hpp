// Where each person stands in a list. Numbers that are given out one after the other are looked up
// in a plain array, others in a hash table.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <vector>

#include "events/codes.hpp"

namespace projections {

class PlaceByPerson {
 public:
  // The person's place, or -1.
  std::int32_t find(events::Person person) const {
    if (person.number < dense_.size() && dense_[person.number] >= 0) return dense_[person.number];
    if (sparse_.empty()) return -1;
    const auto place = sparse_.find(person.number);
    return place == sparse_.end() ? -1 : place->second;
  }

  void set(events::Person person, std::int32_t place) {
    if (person.number >= dense_.size()) {
      if (person.number >= 2 * dense_.size() + 64) {
        sparse_[person.number] = place;
        return;
      }
      dense_.resize(2 * dense_.size() + 64, -1);
    }
    dense_[person.number] = place;
  }

 private:
  std::vector<std::int32_t> dense_;
  boost::unordered_flat_map<std::uint32_t, std::int32_t> sparse_;
};

}  // namespace projections
