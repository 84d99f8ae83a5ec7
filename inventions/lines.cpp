#include <algorithm>
#include <numeric>

#include "inventions/invention.hpp"

namespace inventions {

const std::array<events::Country, 60> countries = [] {
  constexpr std::string_view letters =
      "AE AR AT AU BB BD BE BG BO BR CA CH CI CL CM CO CR CY DE DK DO EC EG ES FI "
      "FJ FR GB GH GR HU ID IE IN IS IT JM JO JP KE KR LK MA MT MX MY NG NL NO NZ "
      "PE PH PL PT RO SE SN TH TN UY";
  std::array<events::Country, 60> made;
  for (std::size_t i = 0; i < made.size(); ++i)
    made[i] = {static_cast<std::uint16_t>(letters[3 * i] * 256 + letters[3 * i + 1])};
  return made;
}();

std::uint64_t Chance::below(std::uint64_t limit) {
  state_ += 0x9e3779b97f4a7c15u;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
  mixed ^= mixed >> 31;
  return mixed % limit;
}

bool Chance::happens(counting::Fraction share) {
  return below(static_cast<std::uint64_t>(share.denominator)) <
         static_cast<std::uint64_t>(share.numerator);
}

CyclePage::CyclePage(int cycle)
    : cycle_(cycle), source_("Fictitious record, cycle " + std::to_string(cycle)) {}

engine::Date CyclePage::day(unsigned month, unsigned day) const {
  return engine::date_of(cycle_, month, day).value();
}

Decision CyclePage::stated(engine::Date on, Authority who, Basis basis, Decision decision) const {
  decision.put("effectiveOn", on).put("authority", who).put("basis", basis).put("source", source_);
  return decision;
}

std::size_t CyclePage::write(engine::Date on, Authority who, Basis basis, Decision decision,
                             Line cause) {
  decision = stated(on, who, basis, std::move(decision));
  if (cause) decision.put("cause", position(*cause));
  lines_.push_back({on, decision.payload().value()});
  return lines_.size() - 1;
}

bool CyclePage::give(engine::FunctionRef<bool(std::string_view)> line) const {
  std::vector<std::size_t> order(lines_.size()), places(lines_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return lines_[one].on < lines_[other].on;
  });
  for (std::size_t place = 0; place < order.size(); ++place) {
    places[order[place]] = place;
    const auto back = [&](engine::Position about) { return place - places[about.value - 1]; };
    if (!line(events::to_json(lines_[order[place]].payload.bytes(), back))) return false;
  }
  return true;
}

}  // namespace inventions
