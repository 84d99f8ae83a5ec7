#include "engine/hiding.hpp"

#include <algorithm>

namespace engine {

Hiding::Hiding(const Reading& reading, const Selection& selection) {
  std::vector<Position> without = selection.without;
  std::sort(without.begin(), without.end());
  const auto is_selected = [&](Position position) {
    return !std::binary_search(without.begin(), without.end(), position);
  };
  for (const Amendment& each : reading.amendments(selection.known_at))
    if (is_selected(each.by)) link(each.by, each.target);
  for (const Envelope& each : selection.supposed) {
    const bool is_unknown = each.amends > selection.known_at && each.amends <= reading.last();
    if (each.amends && !is_unknown && is_selected(each.position)) link(each.position, each.amends);
  }
  // From the latest to the earliest: whether one is hidden itself is known before it is asked,
  // because only later ones can hide it.
  for (auto each = amendments_.rbegin(); each != amendments_.rend(); ++each)
    if (!hides(each->by)) ++nodes_[each->target.value].hiders;
}

void Hiding::link(Position by, Position target) {
  if (by) nodes_[by.value].amends = target;
  nodes_[target.value].by.push_back(by);
  amendments_.push_back({by, target});
}

// One event more, or less, hides the target: if that counts no more, or again, so it goes on with
// what the target amends.
void Hiding::count(Position target, bool hides) {
  while (target) {
    Node& node = nodes_[target.value];
    node.hiders += hides ? 1 : std::size_t{0} - 1;
    if (node.hiders != (hides ? 1 : 0)) return;
    target = node.amends;
    hides = !hides;
  }
}

void Hiding::add(Position by, Position target) {
  link(by, target);
  count(target, true);
}

void Hiding::take_back() {
  const Amendment last = amendments_.back();
  amendments_.pop_back();
  count(last.target, false);
  nodes_[last.target.value].by.pop_back();
  nodes_[last.by.value].amends = none;
}

bool Hiding::hides(Position position) const {
  const auto node = nodes_.find(position.value);
  return node != nodes_.end() && node->second.hiders > 0;
}

Position Hiding::by(Position position) const {
  if (!hides(position)) return none;
  const std::vector<Position>& by = nodes_.at(position.value).by;
  return *std::find_if(by.begin(), by.end(), [&](Position each) { return !hides(each); });
}

Position Hiding::replacement_of(Position position) const {
  if (!hides(position)) return none;
  const std::vector<Position>& by = nodes_.at(position.value).by;
  const auto next = std::find(by.begin(), by.end(), this->by(position)) + 1;
  return next == by.end() ? none : *next;
}

std::vector<Position> Hiding::all() const {
  std::vector<Position> found;
  for (const auto& [position, node] : nodes_)
    if (node.hiders > 0) found.push_back({position});
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Position> hidden(const Reading& reading, const Selection& selection) {
  return Hiding(reading, selection).all();
}

}  // namespace engine
