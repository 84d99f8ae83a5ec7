#include "projections/composition.hpp"

#include <algorithm>
#include <array>
#include <boost/multi_index/hashed_index.hpp>
#include <boost/multi_index/key.hpp>
#include <boost/multi_index_container.hpp>
#include <iterator>
#include <memory_resource>
#include <tuple>

#include "events/countries.hpp"

namespace projections {
namespace {

namespace mi = boost::multi_index;
using events::no_end;

std::uint32_t person_key(const SeatHeld& seat) { return seat.person.number; }
std::int16_t end_key(const SeatHeld& seat) { return seat.through.year; }

struct ByPerson {};
struct ByEnd {};

using Seats = mi::multi_index_container<
    SeatHeld,
    mi::indexed_by<mi::hashed_non_unique<mi::tag<ByPerson>, mi::key<person_key>>,
                   mi::hashed_non_unique<mi::tag<ByEnd>, mi::key<end_key>>>,
    std::pmr::polymorphic_allocator<SeatHeld>>;

// Seats that end with one cycle, by kind and group.
struct Tally {
  events::Cycle through;
  std::array<std::array<std::uint32_t, events::group_count>, events::seat_count> seats{};

  std::uint32_t& of(events::Seat seat, events::Group group) {
    return seats[static_cast<std::size_t>(seat)][static_cast<std::size_t>(group)];
  }
};

}  // namespace

bool comes_first(const SeatHeld& one, const SeatHeld& other) {
  const auto kind = [](events::Seat seat) { return static_cast<std::uint16_t>(seat) - 1u; };
  return std::tuple(other.through, kind(one.seat)) < std::tuple(one.through, kind(other.seat));
}

struct Composition::Index {
  std::pmr::unsynchronized_pool_resource memory;
  Seats seats{Seats::ctor_args_list{}, Seats::allocator_type{&memory}};
  std::vector<Tally> tallies;

  // Sought from the back, where the running cycles are.
  Tally* tally(events::Cycle through) {
    const auto found = std::find_if(tallies.rbegin(), tallies.rend(),
                                    [&](const Tally& each) { return each.through == through; });
    return found == tallies.rend() ? nullptr : &*found;
  }

  void add(const SeatHeld& seat) {
    Tally* known = tally(seat.through);
    if (!known) known = &tallies.emplace_back(Tally{seat.through});
    ++known->of(seat.seat, seat.group);
  }

  void subtract(const SeatHeld& seat) { --tally(seat.through)->of(seat.seat, seat.group); }

  Seats::iterator find(events::Person person, events::Seat kind) {
    auto [at, end] = seats.get<ByPerson>().equal_range(person.number);
    for (; at != end; ++at) {
      if (at->seat == kind) return at;
    }
    return seats.end();
  }
};

Composition::Composition() : index_(std::make_unique<Index>()) {}
Composition::Composition(Composition&&) noexcept = default;
Composition& Composition::operator=(Composition&&) noexcept = default;
Composition::~Composition() = default;

std::int32_t Composition::seat(std::int32_t index, const Term& term) {
  const SeatHeld begun{term.person, term.seat, term.group, term.country, term.cycle, index};
  const auto held = index_->find(term.person, term.seat);
  if (held == index_->seats.end()) {
    index_->seats.insert(begun);
    index_->add(begun);
    return -1;
  }
  if (held->through > begun.through) return index;
  const std::int32_t before = held->term;
  index_->subtract(*held);
  index_->seats.replace(held, begun);
  index_->add(begun);
  return before;
}

void Composition::vacate(std::int32_t index, const Term& term) {
  const auto held = index_->find(term.person, term.seat);
  if (held == index_->seats.end() || held->term != index) return;
  index_->subtract(*held);
  index_->seats.erase(held);
}

std::vector<SeatHeld> Composition::in(events::Cycle cycle) const {
  std::vector<SeatHeld> held;
  const auto take = [&](const SeatHeld& seat) { held.push_back(seat); };
  by_end(cycle, take);
  if (cycle != no_end) by_end(no_end, take);
  std::sort(held.begin(), held.end(), [](const SeatHeld& one, const SeatHeld& other) {
    return std::tie(one.seat, one.group, one.country, one.person) <
           std::tie(other.seat, other.group, other.country, other.person);
  });
  return held;
}

std::optional<SeatHeld> Composition::of(events::Person person, events::Seat kind) const {
  std::optional<SeatHeld> first;
  by_person(person, [&](const SeatHeld& seat) {
    if (kind != events::Seat::unstated && seat.seat != kind) return;
    if (!first || comes_first(seat, *first)) first = seat;
  });
  return first;
}

std::optional<SeatHeld> Composition::host(events::Cycle cycle, events::Country country,
                                          engine::Date on) const {
  std::optional<SeatHeld> found;
  const auto look = [&, code = events::code_on(on, country)](const SeatHeld& seat) {
    if (seat.seat == events::Seat::host && events::code_on(on, seat.country) == code) found = seat;
  };
  by_end(cycle, look);
  if (cycle != no_end) by_end(no_end, look);
  return found;
}

std::size_t Composition::count(events::Cycle cycle, events::Seat seat, events::Group group) const {
  std::size_t count = 0;
  if (Tally* tally = index_->tally(cycle)) count += tally->of(seat, group);
  if (cycle == no_end) return count;
  if (Tally* tally = index_->tally(no_end)) count += tally->of(seat, group);
  return count;
}

void Composition::by_person(events::Person person, Visit visit) const {
  auto [at, end] = index_->seats.get<ByPerson>().equal_range(person.number);
  for (; at != end; ++at) visit(*at);
}

void Composition::by_end(events::Cycle through, Visit visit) const {
  auto [at, end] = index_->seats.get<ByEnd>().equal_range(through.year);
  for (; at != end; ++at) visit(*at);
}

void Composition::each(Visit visit) const {
  for (const SeatHeld& seat : index_->seats) visit(seat);
}

}  // namespace projections
