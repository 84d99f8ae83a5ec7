#include "answers/show.hpp"

#include <algorithm>
#include <boost/json/array.hpp>

#include "answers/failure.hpp"
#include "answers/shapes.hpp"
#include "events/event.hpp"
#include "replay/recorded.hpp"

namespace answers {
namespace {

namespace json = boost::json;

engine::Position number_in(const std::string& text) {
  if (text.size() >= 16 || !is_number(text) || std::stoull(text) == 0)
    not_understood("usage.position", {events::text(text)});
  return {std::stoull(text)};
}

// What counts of the event at `position`: itself, what replaced it, or nothing.
std::optional<engine::Envelope> counting(const replay::Recorded& recorded,
                                         engine::Position position) {
  while (position && recorded.hidden_by(position)) position = recorded.replaced_by(position);
  return position ? recorded.at(position) : std::nullopt;
}

// What describes a person mostly stands a little before what is decided of them.
projections::Register described(const replay::Recorded& recorded, const engine::Envelope& event) {
  projections::Register reg;
  std::vector<events::Person> wanted;
  const auto look_at = [&](const engine::Envelope& candidate) {
    // What replaced something is come upon in the place of that.
    if (candidate.amends ||
        events::particulars(candidate.payload).kind != events::Kind::person_described)
      return true;
    if (const auto description = counting(recorded, candidate.position)) {
      const auto found =
          std::find(wanted.begin(), wanted.end(), events::persons_of(description->payload).first);
      if (found != wanted.end()) {
        reg.apply(events::decode(*description));
        wanted.erase(found);
      }
    }
    return !wanted.empty();
  };
  const auto [first, second] = events::persons_of(event.payload);
  for (const events::Person person : {first, second})
    if (person) wanted.push_back(person);
  bool looking = !wanted.empty();
  for (std::uint64_t at = event.position.value; at > 0 && looking; --at)
    if (const auto before = recorded.at({at})) looking = look_at(*before);
  if (looking) recorded.each(event.position + 1, look_at);
  return reg;
}

Shown::Effects effects_of(const replay::Recorded& recorded, const projections::Register& reg,
                          const engine::Envelope& event) {
  Shown::Effects effects;
  recorded.each(event.position + 1, [&](const engine::Envelope& later) {
    if (later.cause == event.position) effects.caused.push_back(later.position);
    return true;
  });
  for (const projections::Term& term : reg.service().terms()) {
    if (term.begun_by == event.position) effects.begun.push_back(term);
    if (term.ended_by == event.position) effects.ended.push_back(term);
  }
  effects.waiting = waiting_for(reg);
  std::erase_if(effects.waiting, [&](const auto& term) { return term.begun_by != event.position; });
  const auto clause = events::clause_of(events::particulars(event.payload).kind);
  if (replay::has_clause(reg, event.effective_on, clause)) effects.clause = clause;
  return effects;
}

json::array terms_shape(const std::vector<projections::Term>& terms) {
  json::array seats;
  for (const projections::Term& term : terms) {
    json::object seat{{"person", events::to_string(term.person)}};
    for (const auto& member : to_json(term)) seat[member.key()] = member.value();
    seats.push_back(std::move(seat));
  }
  return seats;
}

}  // namespace

Shown show(const Source& source, const Moment& moment, const std::string& number, Wanted wanted) {
  const engine::Position position = number_in(number);
  const replay::Timeline timeline = known(source, moment);
  const replay::Recorded recorded(timeline);
  const auto event = recorded.at(position);
  if (!event)
    throw Failure(Trouble::absent,
                  {"usage.positionPastEnd",
                   {events::position(position), events::position(timeline.known_at())}});
  const engine::Position instead = instead_of(source, position);
  Shown shown{*event,
              instead ? instead : recorded.hidden_by(position),
              recorded.amended_by(position),
              {},
              {}};
  shown.mark = mark_of(source, *event);
  if (wanted.effects) {
    shown.named = timeline.fold();
    shown.effects = effects_of(recorded, shown.named, *event);
  } else if (wanted.names) {
    shown.named = described(recorded, *event);
  }
  return shown;
}

json::object to_json(const Shown& shown) {
  json::object object = to_json(shown.event, shown.mark);
  object["hiddenBy"] = or_null(shown.hidden_by);
  object["confidential"] = shown.event.confidential;
  object["amendedBy"] = to_json(shown.amended_by);
  for (const char* followed : {"caused", "seatsBegun", "seatsEnded", "seatsWaiting"})
    object[followed] = nullptr;
  if (const auto& effects = shown.effects) {
    object["caused"] = to_json(effects->caused);
    object["seatsBegun"] = terms_shape(effects->begun);
    object["seatsEnded"] = terms_shape(effects->ended);
    object["seatsWaiting"] = to_json(effects->waiting);
  }
  return object;
}

}  // namespace answers
