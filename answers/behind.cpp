#include "answers/behind.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "answers/difference.hpp"

namespace answers {
namespace {

bool same(const std::optional<projections::SeatHeld>& one,
          const std::optional<projections::SeatHeld>& other) {
  if (!one || !other) return !one && !other;
  return std::tie(one->seat, one->group, one->country) ==
         std::tie(other->seat, other->group, other->country);
}
bool same(const replay::SeatChange& one, const replay::SeatChange& other) {
  return one.person == other.person && same(one.before, other.before) &&
         same(one.after, other.after);
}
bool same(const replay::CountChange& one, const replay::CountChange& other) {
  return std::tie(one.seat, one.group, one.after) == std::tie(other.seat, other.group, other.after);
}
bool same(const std::optional<rules::Finding>& one, const std::optional<rules::Finding>& other) {
  if (!one || !other) return !one && !other;
  return std::tie(one->id, one->verdict, one->measured) ==
         std::tie(other->id, other->verdict, other->measured);
}
bool same(const replay::FindingChange& one, const replay::FindingChange& other) {
  return same(one.before, other.before) && same(one.after, other.after);
}

template <class Change>
bool is_among(const std::vector<Change>& changes, const Change& sought) {
  return std::any_of(changes.begin(), changes.end(),
                     [&](const Change& each) { return same(each, sought); });
}

}  // namespace

Behind::Behind(const replay::Scenario& scenario, const View& record,
               const replay::Difference& changes, GoesOn goes_on)
    : count_(scenario.hypotheses.size()) {
  const bool is_same = changes.seats.empty() && changes.counts.empty() && changes.findings.empty();
  if (count_ < 2 || is_same) return;
  const std::set<engine::Position> senseless = replay::senseless(record.timeline());
  for (std::size_t i = 0; i < count_; ++i) {
    goes_on();
    replay::Scenario others = scenario;
    others.hypotheses.erase(others.hypotheses.begin() + static_cast<std::ptrdiff_t>(i));
    const auto without = replay::lay(others, record.timeline(), senseless);
    without_.emplace_back();
    if (without)
      without_.back() = difference(record, View(without->timeline().until(record.on()))).changes;
  }
}

template <class Change>
std::vector<std::size_t> Behind::needed(const Change& change,
                                        std::vector<Change> replay::Difference::*changes) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < without_.size(); ++i)
    if (!without_[i] || !is_among((*without_[i]).*changes, change)) found.push_back(i);
  if (!found.empty()) return found;
  found.resize(count_);
  std::iota(found.begin(), found.end(), 0);
  return found;
}

std::vector<std::size_t> Behind::of(const replay::SeatChange& change) const {
  return needed(change, &replay::Difference::seats);
}
std::vector<std::size_t> Behind::of(const replay::CountChange& change) const {
  return needed(change, &replay::Difference::counts);
}
std::vector<std::size_t> Behind::of(const replay::FindingChange& change) const {
  return needed(change, &replay::Difference::findings);
}

}  // namespace answers
