#include "events/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "events/letters.hpp"

namespace events {
namespace {

std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::vector<std::size_t>> rows(left.size() + 1,
                                             std::vector<std::size_t>(right.size() + 1));
  for (std::size_t i = 0; i <= left.size(); ++i) rows[i][0] = i;
  for (std::size_t j = 0; j <= right.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const bool same = small(left[i - 1]) == small(right[j - 1]);
      rows[i][j] =
          std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (same ? 0u : 1u)});
      if (i > 1 && j > 1 && small(left[i - 1]) == small(right[j - 2]) &&
          small(left[i - 2]) == small(right[j - 1]))
        rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[left.size()][right.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest = 64;
  std::string_view best;
  std::size_t best_distance = longest;
  if (word.size() > longest) return best;
  for (const std::string_view candidate : candidates) {
    const std::size_t found = distance(word, candidate.substr(0, longest));
    if (found < best_distance) {
      best = candidate;
      best_distance = found;
    }
  }
  return best_distance * 3 <= std::max(word.size(), best.size()) ? best : std::string_view{};
}

}  // namespace events
