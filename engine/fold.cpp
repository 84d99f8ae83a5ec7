#include "engine/fold.hpp"

#include <algorithm>
#include <tuple>

#include "engine/hiding.hpp"

namespace engine {
namespace {

// Where an event stands among all: a supposed one without a rank behind the recorded ones of its
// day.
std::tuple<Date, Position> standing(const Envelope& event) {
  constexpr Position behind_all{std::numeric_limits<std::uint64_t>::max()};
  return {event.effective_on, event.supposed && !event.rank ? behind_all : event.rank};
}

constexpr auto stands_before = [](const Envelope& one, const Envelope& other) {
  return standing(one) < standing(other);
};

// For each recorded position whether it is out; empty when none is.
std::vector<bool> skips(const Reading& reading, const std::vector<Position>& out) {
  if (out.empty() || out.front() > reading.last()) return {};
  std::vector<bool> skipped(reading.last().value + 1, false);
  for (const Position position : out)
    if (position <= reading.last()) skipped[position.value] = true;
  return skipped;
}

}  // namespace

Fold::Fold(const Reading& reading, const Selection& selection)
    : reading_(reading), known_at_(selection.known_at), until_(selection.until) {
  std::vector<Position> out = hidden(reading, selection);
  out.insert(out.end(), selection.without.begin(), selection.without.end());
  std::erase(out, none);
  std::sort(out.begin(), out.end());
  skipped_ = skips(reading, out);
  for (const Envelope& each : selection.supposed) {
    if (!std::binary_search(out.begin(), out.end(), each.position)) supposed_.push_back(each);
  }
  std::stable_sort(supposed_.begin(), supposed_.end(), stands_before);
}

void Fold::to(Date day, Visitor visit) {
  const Date last = std::min(day, until_);
  const auto hand_on_supposed = [&](auto stands) {
    while (going_ && next_ < supposed_.size() && stands(supposed_[next_]))
      going_ = visit(supposed_[next_++]);
  };
  if (going_ && from_ <= last)
    reading_.by_effect(known_at_, from_, last, [&](const Envelope& event) {
      if (!skipped_.empty() && skipped_[event.position.value]) return true;
      hand_on_supposed([&](const Envelope& each) { return stands_before(each, event); });
      return going_ = going_ && visit(event);
    });
  hand_on_supposed([&](const Envelope& each) { return each.effective_on <= last; });
  going_ = going_ && last < Date::latest();  // after which nothing takes effect
  if (going_) from_ = std::max(from_, last + 1);
}

void Fold::suppose(const Envelope& supposed) {
  supposed_.insert(std::upper_bound(supposed_.begin() + static_cast<std::ptrdiff_t>(next_),
                                    supposed_.end(), supposed, stands_before),
                   supposed);
}

void fold(const Reading& reading, const Selection& selection, Visitor visit) {
  Fold(reading, selection).to(selection.until, visit);
}

}  // namespace engine
