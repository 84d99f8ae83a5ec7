#include "app/svg/hemicycle.hpp"

#include <algorithm>
#include <tuple>

#include "app/svg/svg.hpp"

namespace app {
namespace {

struct RowsOfSeats {
  long long distance = 0;  // from the middle of one seat to the next, in a row and between rows
  std::vector<long long> radii;
};

// In so many rows, of which the outermost is given, as close to each other as seats within a row:
// from how many seats there is room for, pi (radius / distance) + 1 in each row.
RowsOfSeats rows_of(long long rows, long long seats, long long outer) {
  constexpr long long pi_parts = 355, pi_of = 113;
  const long long around = seats - rows + rows * (rows - 1) * pi_parts / (2 * pi_of);
  RowsOfSeats found;
  found.distance = rows * outer * pi_parts / (pi_of * std::max(around, 1LL));
  for (long long i = 0; i < rows; ++i) found.radii.push_back(outer - i * found.distance);
  return found;
}

// As many in each row as its length has of all rows; what is left over from the outermost inwards.
std::vector<long long> shared_out(long long seats, const std::vector<long long>& radii) {
  long long whole = 0, given = 0;
  for (const long long radius : radii) whole += radius;
  std::vector<long long> shares;
  for (const long long radius : radii) {
    shares.push_back(seats * radius / whole);
    given += shares.back();
  }
  for (std::size_t i = 0; given < seats; i = (i + 1) % shares.size(), ++given) ++shares[i];
  return shares;
}

}  // namespace

Hemicycle hemicycle(std::size_t seats, long long inner, long long outer, long long largest) {
  const auto count = static_cast<long long>(seats);
  RowsOfSeats rows = rows_of(1, count, outer);
  // As many rows as leave the middle free.
  for (long long n = 2; n <= count; ++n) {
    RowsOfSeats more = rows_of(n, count, outer);
    if (more.radii.back() < inner) break;
    rows = std::move(more);
  }
  const std::vector<long long> shares = shared_out(count, rows.radii);
  std::vector<std::tuple<long long, std::size_t>> order;  // by angle from the left, then by row
  for (std::size_t row = 0; row < shares.size(); ++row)
    for (long long i = 0; i < shares[row]; ++i)
      order.emplace_back(shares[row] > 1 ? 18'000 * i / (shares[row] - 1) : 9'000, row);
  std::ranges::sort(order);
  Hemicycle drawn;
  drawn.size = std::min(rows.distance * 44 / 100, largest);
  for (const auto& [angle, row] : order)
    drawn.places.push_back({-cosine(rows.radii[row], angle), sine(rows.radii[row], angle)});
  return drawn;
}

}  // namespace app
