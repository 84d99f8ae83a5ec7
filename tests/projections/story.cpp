#include "tests/projections/story.hpp"

#include <algorithm>

namespace projections_tests {

engine::Date day(int count) { return *engine::date_of(2006, 1, 1) + count; }
engine::Date on(std::string_view iso) { return engine::parse_date(iso).value(); }

events::Country country(std::string_view letters) {
  if (letters.empty()) return {};
  return {static_cast<std::uint16_t>(letters[0] * 256 + letters[1])};
}

projections::Register Story::fold() const {
  projections::Register reg;
  for (const events::Event& event : events_) reg.apply(event);
  return reg;
}

events::MemberAppointed appointed(std::uint32_t number, int year, events::Group group,
                                  std::string_view letters, events::Seat seat) {
  return {person(number), cycle(year), group, country(letters),
          seat,           "",          -1,    events::Answer::unstated};
}

events::TermRenewed renewed(std::uint32_t number, int year) {
  return {person(number), cycle(year), true};
}

events::TermEnded rotated_out(std::uint32_t number, int year) {
  return {person(number), cycle(year), true};
}

events::CycleOpened opened(int year) { return {cycle(year), events::Completeness::complete}; }

events::FigurePublished published(events::Measure measure, int value, events::Group group) {
  return {cycle(2020), measure, group, {}, {}, value, {}};
}

std::vector<std::uint32_t> sitting(const projections::Register& reg) {
  std::vector<std::uint32_t> numbers;
  for (const projections::SeatHeld& seat : reg.composition().in(reg.current())) {
    numbers.push_back(seat.person.number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace projections_tests
