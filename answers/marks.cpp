#include "answers/marks.hpp"

#include <algorithm>
#include <array>

namespace answers {

std::string_view name_of(Mark mark) {
  constexpr std::array<std::string_view, 4> names = {"recorded", "supposed", "withdrawn",
                                                     "dropped"};
  return names[static_cast<std::size_t>(mark)];
}

std::string_view label_of(Mark mark) {
  constexpr std::array<std::string_view, 4> labels = {"", "mark.supposed", "mark.withdrawn",
                                                      "mark.dropped"};
  return labels[static_cast<std::size_t>(mark)];
}

std::optional<Mark> mark_of(const Source& source, const engine::Envelope& event) {
  if (source.laid == nullptr) return std::nullopt;
  if (event.supposed) return Mark::supposed;
  const auto& dropped = source.laid->dropped;
  if (std::find_if(dropped.begin(), dropped.end(), [&](const replay::Dropped& each) {
        return each.position == event.position;
      }) != dropped.end())
    return Mark::dropped;
  const auto& without = source.timeline.selection().without;
  const bool is_withdrawn =
      std::find(without.begin(), without.end(), event.position) != without.end();
  return is_withdrawn ? Mark::withdrawn : Mark::recorded;
}

engine::Position instead_of(const Source& source, engine::Position position) {
  if (source.laid == nullptr) return {};
  const auto found = source.laid->instead.find(position);
  return found == source.laid->instead.end() ? engine::none : found->second;
}

}  // namespace answers
