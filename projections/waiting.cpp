#include "projections/waiting.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace projections {
namespace {

bool begins_before(const Term& one, const Term& other) {
  const auto kind = [](events::Seat seat) { return static_cast<std::uint16_t>(seat) - 1u; };
  return std::tuple(one.cycle, kind(one.seat)) < std::tuple(other.cycle, kind(other.seat));
}

}  // namespace

void Waiting::open(events::Cycle cycle, engine::FunctionRef<void(const Term&)> begin) {
  const auto opened = [&](const Term& given) { return given.cycle == cycle; };
  // Nobody waits for an open cycle: what is to begin must not stand in its own way.
  opening_.clear();
  std::copy_if(given_.begin(), given_.end(), std::back_inserter(opening_), opened);
  std::erase_if(given_, opened);
  for (const Term& given : opening_) begin(given);
}

void Waiting::lose(events::Person person) {
  std::erase_if(given_, [&](const Term& given) { return given.person == person; });
}

void Waiting::lose(events::Person person, events::Seat kind) {
  std::erase_if(given_,
                [&](const Term& given) { return given.person == person && given.seat == kind; });
}

const Term* Waiting::of(events::Person person, events::Cycle cycle, events::Seat kind) const {
  const Term* first = nullptr;
  for (const Term& given : given_) {
    const bool wanted = given.person == person && (!cycle || given.cycle == cycle) &&
                        (kind == events::Seat::unstated || given.seat == kind);
    if (wanted && (!first || begins_before(given, *first))) first = &given;
  }
  return first;
}

}  // namespace projections
