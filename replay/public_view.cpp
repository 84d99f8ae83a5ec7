#include "replay/public_view.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "engine/held.hpp"
#include "events/payload.hpp"

namespace replay {

class PublicRecord::Showing {
 public:
  // Takes in the next event of the log.
  void add(const engine::Envelope& event) {
    const engine::Position own = shown_.last() + 1;
    numbers_.push_back(own);  // an event may name itself
    if (!show(event)) numbers_.back() = engine::none;
  }

  engine::Position taken_in() const { return {numbers_.size()}; }
  engine::Position last() const { return shown_.last(); }
  engine::Reading read() { return shown_.read(); }

 private:
  bool show(const engine::Envelope& event) {
    if (event.confidential || (event.amends && !number(event.amends))) return false;
    std::optional<events::Payload> payload;
    engine::Draft draft{event.effective_on, number(event.amends), number(event.cause), false,
                        event.payload};
    if (numbers_.back() != event.position) {
      payload =
          events::renumbered(event.payload, [&](engine::Position each) { return number(each); });
      if (!payload) return false;
      draft.payload = payload->bytes();
    }
    if (event.batch != batch_) {
      batch_ = event.batch;
      first_ = numbers_.back();
    }
    shown_.add(draft, event.recorded_at, first_);
    return true;
  }

  // None of an event that is not shown. What is not recorded yet stays as far ahead as it is.
  engine::Position number(engine::Position position) const {
    const engine::Position last{numbers_.size()};
    if (!position) return engine::none;
    if (position <= last) return numbers_[position.value - 1];
    return numbers_.back() + (position.value - last.value);
  }

  engine::Held shown_;
  std::vector<engine::Position> numbers_;  // of each event of the log
  engine::Position batch_, first_;         // of the event shown last, in the log and here
};

PublicRecord::PublicRecord() : showing_(std::make_unique<Showing>()) {}
PublicRecord::~PublicRecord() = default;

bool PublicRecord::take_in(const engine::Reading& log) {
  const engine::Position before = showing_->last();
  log.by_position(showing_->taken_in() + 1, log.last(), [&](const engine::Envelope& event) {
    showing_->add(event);
    return true;
  });
  return showing_->last() > before;
}

PublicView PublicRecord::view() { return PublicView(PublicView::Shown{showing_->read()}); }

PublicView::PublicView(const engine::Reading& log)
    : reading_([&] {
        PublicRecord record;
        record.take_in(log);
        return record.showing_->read();
      }()) {}

Timeline PublicView::timeline() const {
  Timeline timeline(reading_);
  timeline.is_public_ = true;
  return timeline;
}

}  // namespace replay
