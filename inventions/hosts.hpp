// The forums of an invented body, and who sits for the countries that hosted them.
#pragma once

#include <map>

#include "inventions/invention.hpp"

namespace inventions {

class Hosts {
 public:
  explicit Hosts(Chance& chance) : chance_(chance) {}

  // The forum of the page's cycle, on a day after `from`, and the seat of its country – left empty,
  // or given to a country that never hosted, when the cycle bends that rule.
  void hold(CyclePage& page, Body& body, engine::Date from, bool bent);

 private:
  void fill(CyclePage& page, Body& body, engine::Date on, events::Country country, Line cause);

  Chance& chance_;
  int edition_ = 0;
  std::size_t next_country_ = 0;
  std::map<events::Country, std::uint32_t> seated_;  // who sits for a country
};

}  // namespace inventions
