#include "engine/held.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "engine/readable.hpp"

namespace engine {

struct Held::Page {
  static constexpr std::size_t size = 256;

  std::array<Envelope, size> events;
  std::array<std::unique_ptr<std::uint64_t[]>, size> payloads;
};

class InMemory final : public Readable {
 public:
  explicit InMemory(const Held& held)
      : last_(held.last_),
        pages_(held.pages_),
        amendments_(held.amendments_),
        in_order_(held.in_order_) {}

  Position last() const override { return last_; }

  std::optional<Envelope> at(Position position) override {
    if (!position || position > last_) return std::nullopt;
    return event(position);
  }

  void by_position(Position first, Position last, Visitor visit) override {
    for (Position each = first; each <= last; each = each + 1)
      if (!visit(event(each))) return;
  }

  void by_effect(Position known_at, Date from, Date until, Visitor visit) override {
    for (auto each =
             std::lower_bound(in_order_.begin(), in_order_.end(), Held::Place{from, none, none});
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
  const Envelope& event(Position position) const {
    const std::size_t at = position.value - 1;
    return pages_[at / Held::Page::size]->events[at % Held::Page::size];
  }

  const Position last_;
  const std::vector<std::shared_ptr<Held::Page>> pages_;
  const std::vector<Amendment> amendments_;
  const std::vector<Held::Place> in_order_;
};

Held::Held() = default;
Held::Held(Held&&) noexcept = default;
Held& Held::operator=(Held&&) noexcept = default;
Held::~Held() = default;

Position Held::add(const Draft& draft, Instant recorded_at, Position batch) {
  const Position position = last_ + 1;
  if (draft.amends >= position) throw std::logic_error("it amends an event that is not before it");
  const std::size_t at = last_.value % Page::size;
  if (at == 0) pages_.push_back(std::make_shared<Page>());
  auto& payload = pages_.back()->payloads[at];
  payload = std::make_unique<std::uint64_t[]>(draft.payload.size() / sizeof(std::uint64_t));
  std::memcpy(payload.get(), draft.payload.data(), draft.payload.size());
  Envelope& event = pages_.back()->events[at] = draft.at(position, batch, recorded_at);
  event.payload = {reinterpret_cast<const std::byte*>(payload.get()), draft.payload.size()};
  if (event.amends) {
    const std::size_t amended = event.amends.value - 1;
    event.rank = pages_[amended / Page::size]->events[amended % Page::size].rank;
    amendments_.push_back({.by = position, .target = event.amends});
  }
  in_order_.push_back({event.effective_on, event.rank, position});
  return last_ = position;
}

Reading Held::read() {
  const auto added = in_order_.begin() + static_cast<std::ptrdiff_t>(ordered_);
  std::sort(added, in_order_.end());
  std::inplace_merge(in_order_.begin(), added, in_order_.end());
  ordered_ = in_order_.size();
  return Reading(std::make_unique<InMemory>(*this));
}

}  // namespace engine
