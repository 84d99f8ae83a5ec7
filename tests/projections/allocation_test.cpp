// Folding allocates when lists double, not when events come.
#include <doctest/doctest.h>

#include <deque>
#include <string>

#include "tests/allocations.hpp"
#include "tests/projections/story.hpp"

using tests::allocations;
using namespace projections_tests;

namespace {

// Cycles of a hundred seats; a third are new in each. Half of the renewals are said early, and
// wait.
struct LongStory {
  Story story;
  std::deque<std::string> names;

  explicit LongStory(int cycles) {
    std::uint32_t next = 1;
    for (int i = 0; i < cycles; ++i) {
      const auto date = day(365 * i);
      const int year = 1900 + i;
      const std::uint32_t first = next < 67 ? 1 : next - 66, half = (first + next) / 2;
      for (std::uint32_t number = first; number < half; ++number) {
        story.tell(date + -20, renewed(number, year));
      }
      story.tell(date, opened(year));
      for (std::uint32_t number = half; number < next; ++number) {
        story.tell(date, renewed(number, year));
      }
      for (int seat = 0; seat < 33; ++seat, ++next) {
        names.push_back("A person whose number is " + std::to_string(next));
        story.tell(date, events::PersonDescribed{person(next), names.back(), "An office", {}});
        story.tell(date, appointed(next, year, static_cast<events::Group>(1 + seat % 5)));
      }
    }
  }
};

std::size_t allocations_of_folding(int cycles) {
  const LongStory history(cycles);
  const std::size_t before = allocations();
  const projections::Register reg = history.story.fold();
  CHECK(reg.service().terms().size() > static_cast<std::size_t>(cycles) * 33);
  return allocations() - before;
}

}  // namespace

TEST_CASE("eight times the events cost fewer than twice the allocations") {
  const std::size_t few = allocations_of_folding(100);
  const std::size_t many = allocations_of_folding(800);
  CHECK(few > 0);
  CHECK(few < 500);
  CHECK(many < 2 * few);
}
