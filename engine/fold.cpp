#include "engine/fold.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

namespace engine {
namespace {

constexpr auto by_amending = [](const Amendment& amendment, Position position) {
  return amendment.by < position;
};

bool contains(const std::vector<Position>& sorted, Position position) {
  return std::binary_search(sorted.begin(), sorted.end(), position);
}

std::vector<Position> sorted(std::vector<Position> positions) {
  std::erase(positions, none);
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

bool is_shown(const Envelope& event, const Selection& selection) {
  return !(selection.public_only && event.confidential);
}

// Finds what is hidden from the latest amendment to the earliest: whether an amendment is hidden
// itself is then known before it is asked, because only later ones can hide it.
class Hiding {
 public:
  Hiding(const Reading& reading, const Selection& selection)
      : reading_(reading),
        selection_(selection),
        without_(sorted(selection.without)),
        amendments_(reading.amendments(selection.known_at)),
        amending_hidden_(amendments_.size(), false) {}

  std::vector<Position> run() {
    for (auto supposed = selection_.supposed.rbegin(); supposed != selection_.supposed.rend();
         ++supposed) {
      if (supposed->amends && is_selected(*supposed)) hide(supposed->amends);
    }
    for (std::size_t i = amendments_.size(); i-- > 0;) {
      if (amending_hidden_[i] || !is_selected(amendments_[i].by)) continue;
      hide(amendments_[i].target);
    }
    return sorted(std::move(hidden_));
  }

 private:
  bool is_selected(Position position) const {
    if (contains(without_, position)) return false;
    return !selection_.public_only || is_shown(*reading_.at(position), selection_);
  }
  bool is_selected(const Envelope& supposed) const {
    return is_shown(supposed, selection_) && !contains(without_, supposed.position) &&
           std::find(hidden_.begin(), hidden_.end(), supposed.position) == hidden_.end();
  }

  void hide(Position target) {
    if (target > selection_.known_at && target <= reading_.last()) return;
    hidden_.push_back(target);
    const auto amending =
        std::lower_bound(amendments_.begin(), amendments_.end(), target, by_amending);
    if (amending != amendments_.end() && amending->by == target) {
      amending_hidden_[static_cast<std::size_t>(amending - amendments_.begin())] = true;
    }
  }

  const Reading& reading_;
  const Selection& selection_;
  const std::vector<Position> without_;
  const std::vector<Amendment> amendments_;
  std::vector<bool> amending_hidden_;
  std::vector<Position> hidden_;
};

// Where an event stands among all: a supposed one without a rank behind the recorded ones of its
// day.
std::tuple<Date, Position> standing(const Envelope& event) {
  constexpr Position behind_all{std::numeric_limits<std::uint64_t>::max()};
  return {event.effective_on, event.supposed && !event.rank ? behind_all : event.rank};
}

// Events that are hidden or left out, sorted.
std::vector<Position> left_out(const Reading& reading, const Selection& selection) {
  std::vector<Position> out = hidden(reading, selection);
  out.insert(out.end(), selection.without.begin(), selection.without.end());
  return sorted(std::move(out));
}

std::vector<const Envelope*> suppositions(const Selection& selection,
                                          const std::vector<Position>& out) {
  std::vector<const Envelope*> chosen;
  for (const Envelope& supposed : selection.supposed) {
    if (is_shown(supposed, selection) && supposed.effective_on <= selection.until &&
        !contains(out, supposed.position)) {
      chosen.push_back(&supposed);
    }
  }
  std::stable_sort(chosen.begin(), chosen.end(), [](const Envelope* one, const Envelope* other) {
    return standing(*one) < standing(*other);
  });
  return chosen;
}

// For each recorded position whether it is out; empty when none is.
std::vector<bool> skips(const Reading& reading, const std::vector<Position>& out) {
  if (out.empty() || out.front() > reading.last()) return {};
  std::vector<bool> skipped(reading.last().value + 1, false);
  for (const Position position : out) {
    if (position <= reading.last()) skipped[position.value] = true;
  }
  return skipped;
}

}  // namespace

std::vector<Position> hidden(const Reading& reading, const Selection& selection) {
  return Hiding(reading, selection).run();
}

void fold(const Reading& reading, const Selection& selection, Visitor visit) {
  const std::vector<Position> out = left_out(reading, selection);
  const std::vector<bool> skipped = skips(reading, out);
  const std::vector<const Envelope*> supposed = suppositions(selection, out);
  auto next = supposed.begin();
  bool going = true;
  reading.by_effect(selection.known_at, selection.until, [&](const Envelope& event) {
    if (!is_shown(event, selection)) return true;
    if (!skipped.empty() && skipped[event.position.value]) return true;
    while (next != supposed.end() && standing(**next) < standing(event)) {
      if (!(going = visit(**next++))) return false;
    }
    return going = visit(event);
  });
  while (going && next != supposed.end()) going = visit(**next++);
}

}  // namespace engine
