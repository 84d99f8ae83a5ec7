#include "engine/held.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "engine/readable.hpp"

namespace engine {
namespace {

class InMemory final : public Readable {
 public:
  InMemory(std::vector<Envelope> events, std::vector<std::uint64_t> words)
      : events_(std::move(events)), words_(std::move(words)) {
    const std::byte* payload = std::as_bytes(std::span(words_)).data();
    for (Envelope& each : events_) {
      each.payload = {payload, each.payload.size()};
      payload += each.payload.size();
      if (each.amends) amendments_.push_back({.by = each.position, .target = each.amends});
      in_order_.push_back({each.effective_on, each.rank, each.position});
    }
    std::sort(in_order_.begin(), in_order_.end());
  }

  Position last() const override { return {events_.size()}; }

  std::optional<Envelope> at(Position position) override {
    if (!position || position > last()) return std::nullopt;
    return event(position);
  }

  void by_position(Position first, Position last, Visitor visit) override {
    for (Position each = first; each <= last; each = each + 1)
      if (!visit(event(each))) return;
  }

  void by_effect(Position known_at, Date from, Date until, Visitor visit) override {
    for (auto each = std::lower_bound(in_order_.begin(), in_order_.end(), Place{from, none, none});
         each != in_order_.end() && each->on <= until; ++each)
      if (each->position <= known_at && !visit(event(each->position))) return;
  }

  std::vector<Amendment> amendments(Position known_at) override {
    const auto end =
        std::partition_point(amendments_.begin(), amendments_.end(),
                             [&](const Amendment& each) { return each.by <= known_at; });
    return {amendments_.begin(), end};
  }

  std::vector<KeyedBatch> keys() override { return {}; }

 private:
  struct Place {
    Date on;
    Position rank, position;

    friend auto operator<=>(const Place&, const Place&) = default;
  };

  const Envelope& event(Position position) const { return events_[position.value - 1]; }

  std::vector<Envelope> events_;
  std::vector<std::uint64_t> words_;
  std::vector<Amendment> amendments_;
  std::vector<Place> in_order_;  // of effect
};

}  // namespace

Position Held::add(const Draft& draft, Instant recorded_at, Position batch) {
  const Position position = last() + 1;
  if (draft.amends >= position) throw std::logic_error("it amends an event that is not before it");
  events_.push_back({.position = position,
                     .rank = draft.amends ? events_[draft.amends.value - 1].rank : position,
                     .effective_on = draft.effective_on,
                     .recorded_at = recorded_at,
                     .amends = draft.amends,
                     .cause = draft.cause,
                     .batch = batch,
                     .confidential = draft.confidential,
                     .payload = draft.payload});
  const std::size_t before = words_.size();
  words_.resize(before + draft.payload.size() / sizeof(std::uint64_t));
  std::memcpy(words_.data() + before, draft.payload.data(), draft.payload.size());
  return position;
}

Reading Held::read() && {
  return Reading(std::make_unique<InMemory>(std::move(events_), std::move(words_)));
}

}  // namespace engine
