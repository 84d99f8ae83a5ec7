#include "rosters/vacancies.hpp"

#include <algorithm>

namespace rosters {
namespace {

using projections::VacantSeat;

template <class Value>
bool agree(const Value& one, const Value& other) {
  return one == Value{} || other == Value{} || one == other;
}

bool is_same(const VacantSeat& seat, const RosterEntry& entry) {
  return seat.seat == entry.seat && seat.group == entry.group && seat.country == entry.country &&
         seat.role == entry.role && seat.affiliation == entry.affiliation;
}

bool may_be_same(const VacantSeat& seat, const RosterEntry& entry) {
  return seat.seat == entry.seat && agree(seat.group, entry.group) &&
         agree(seat.country, entry.country) && agree(seat.role, std::string_view(entry.role)) &&
         agree(seat.affiliation, std::string_view(entry.affiliation));
}

}  // namespace

Vacancies::Vacancies(const ListRead& list) : left_(list.reg.history().vacancies) {
  std::erase_if(left_, [&](const auto& each) { return each.value.cycle != list.cycle.cycle; });
  const std::vector<RosterEntry>& entries = list.cycle.entries;
  recorded_.resize(entries.size());
  for (const auto fits : {is_same, may_be_same})
    for (std::size_t place = 0; place < entries.size(); ++place) {
      if (!entries[place].is_vacant || recorded_[place]) continue;
      const auto known = std::find_if(left_.begin(), left_.end(), [&](const auto& each) {
        return fits(each.value, entries[place]);
      });
      if (known == left_.end()) continue;
      recorded_[place] = true;
      left_.erase(known);
    }
}

bool Vacancies::is_recorded(std::size_t place) const { return recorded_[place]; }

engine::Position Vacancies::filled_by(const RosterEntry& entry) {
  const auto filled = std::find_if(left_.begin(), left_.end(), [&](const auto& each) {
    // One that is filled on a later day ends by itself.
    return entry.effective_on <= each.value.on &&
           projections::may_fill(each.value, entry.seat, entry.group, entry.country);
  });
  if (filled == left_.end()) return engine::none;
  const engine::Position by = filled->since;
  left_.erase(filled);
  return by;
}

}  // namespace rosters
