// A story: events made by hand, in order of effect, and the register that they fold into.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "projections/register.hpp"

namespace projections_tests {

// `count` days after the first of January 2006.
engine::Date day(int count);
engine::Date on(std::string_view iso);

inline events::Person person(std::uint32_t number) { return {number}; }
inline events::Cycle cycle(int year) { return {static_cast<std::int16_t>(year)}; }
events::Country country(std::string_view letters);

class Story {
 public:
  // Adds an event at the next position; returns the position.
  template <class Content>
  engine::Position tell(std::string_view date, Content content) {
    return tell(on(date), std::move(content));
  }
  template <class Content>
  engine::Position tell(engine::Date date, Content content) {
    const engine::Position position{events_.size() + 1};
    events_.push_back({position, date, {}, std::move(content)});
    return position;
  }

  const std::vector<events::Event>& events() const { return events_; }
  projections::Register fold() const;

 private:
  std::vector<events::Event> events_;
};

// Contents with what matters stated and the rest left open.
events::MemberAppointed appointed(std::uint32_t number, int year,
                                  events::Group group = events::Group::civil_society,
                                  std::string_view letters = "BR",
                                  events::Seat seat = events::Seat::stakeholder);
events::TermRenewed renewed(std::uint32_t number, int year);
events::TermEnded rotated_out(std::uint32_t number, int year);
events::CycleOpened opened(int year);
// A figure of 2020.
events::FigurePublished published(events::Measure measure, int value,
                                  events::Group group = events::Group::unstated);

// Numbers of the persons who sit in the running cycle, in ascending order.
std::vector<std::uint32_t> sitting(const projections::Register& reg);

}  // namespace projections_tests
