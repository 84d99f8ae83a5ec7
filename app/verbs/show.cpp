#include <algorithm>
#include <boost/json/array.hpp>
#include <optional>
#include <ostream>

#include "app/asking/json.hpp"
#include "app/asking/members.hpp"
#include "app/asking/moment.hpp"
#include "app/cli/session.hpp"
#include "app/text/event_text.hpp"
#include "app/text/table.hpp"
#include "app/text/waiting.hpp"
#include "app/verbs/verb_list.hpp"
#include "events/event.hpp"
#include "replay/explanation.hpp"
#include "replay/hiding.hpp"

namespace app {
namespace {

namespace json = boost::json;

// What followed from an event: only the whole log tells.
struct Effects {
  std::vector<engine::Position> caused;
  projections::Register reg;               // everything known, whenever it takes effect
  std::vector<std::int32_t> begun, ended;  // terms
  std::vector<projections::Term> waiting;  // given by it, for a cycle that never opened
};

// An event and what corrects it.
struct Shown {
  engine::Position known;
  engine::Envelope event;
  events::Particulars stated;
  engine::Position hidden_by;
  std::vector<engine::Position> amended_by;
  std::optional<Effects> effects;
};

engine::Position asked_for(const std::string& text) {
  const bool digits = !text.empty() && text.size() < 16 &&
                      text.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || std::stoull(text) == 0)
    throw Failure(Exit::usage, {"usage.position", {events::text(text)}});
  return {std::stoull(text)};
}

// What counts of the event at `position`: itself, what replaced it, or nothing.
std::optional<engine::Envelope> counting(const engine::Reading& reading, const Hiding& hiding,
                                         engine::Position position) {
  while (position && hiding.of(position)) position = hiding.replacement_of(position);
  return position ? reading.at(position) : std::nullopt;
}

// The persons that an event names, as they were last described before it was recorded, else first
// afterwards. What describes a person mostly stands a little before what is decided of them.
projections::Register described(const engine::Reading& reading, engine::Position known,
                                const engine::Envelope& event) {
  const Hiding hiding(reading, known);
  projections::Register reg;
  std::vector<events::Person> wanted;
  const auto look_at = [&](const engine::Envelope& candidate) {
    // What replaced something is come upon in the place of that.
    if (candidate.amends ||
        events::particulars(candidate.payload).kind != events::Kind::person_described)
      return true;
    if (const auto description = counting(reading, hiding, candidate.position)) {
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
    looking = look_at(*reading.at({at}));
  if (looking) reading.by_position(event.position + 1, known, look_at);
  return reg;
}

Effects effects_of(const engine::Reading& reading, engine::Position position,
                   engine::Position known) {
  Effects effects{{}, replay::Timeline(reading).known(known).fold(), {}, {}, {}};
  reading.by_position(position + 1, known, [&](const engine::Envelope& later) {
    if (later.cause == position) effects.caused.push_back(later.position);
    return true;
  });
  const auto& terms = effects.reg.service().terms();
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].begun_by == position) effects.begun.push_back(static_cast<std::int32_t>(i));
    if (terms[i].ended_by == position) effects.ended.push_back(static_cast<std::int32_t>(i));
  }
  for (const projections::Term& each : waiting_for(effects.reg))
    if (each.begun_by == position) effects.waiting.push_back(each);
  return effects;
}

Shown find(Session& session, engine::Position position, bool with_effects) {
  const engine::Reading& reading = session.reading();
  const engine::Position known = session.globals().known_at
                                     ? session.position_of(*session.globals().known_at)
                                     : reading.last();
  const auto event = reading.at(position);
  if (!event || position > known)
    throw Failure(Exit::usage,
                  {"usage.positionPastEnd", {events::position(position), events::position(known)}});
  Shown shown{
      known, *event, events::particulars(event->payload), Hiding(reading, known).of(position),
      {},    {}};
  for (const engine::Amendment& amendment : reading.amendments(known))
    if (amendment.target == position) shown.amended_by.push_back(amendment.by);
  if (with_effects) shown.effects = effects_of(reading, position, known);
  return shown;
}

json::array seats(const Effects& effects, const std::vector<std::int32_t>& terms) {
  json::array seats;
  for (const std::int32_t index : terms) {
    const projections::Term& term = effects.reg.service().terms()[static_cast<std::size_t>(index)];
    json::object seat;
    seat["person"] = events::to_string(term.person);
    seat["cycle"] =
        term.cycle == events::no_end ? json::value(nullptr) : json::value(term.cycle.year);
    seat["seat"] = json::string(events::name_of(term.seat));
    seat["group"] = text_or_null(events::name_of(term.group));
    seat["country"] = text_or_null(events::to_string(term.country));
    seats.push_back(std::move(seat));
  }
  return seats;
}

json::object document(const Shown& shown) {
  json::object object = json_of(shown.event);
  object["hiddenBy"] = shown.hidden_by ? json::value(shown.hidden_by.value) : json::value(nullptr);
  object["confidential"] = shown.event.confidential;
  object["amendedBy"] = positions(shown.amended_by);
  for (const char* asked_for : {"caused", "seatsBegun", "seatsEnded", "seatsWaiting"})
    object[asked_for] = nullptr;
  if (const auto& effects = shown.effects) {
    object["caused"] = positions(effects->caused);
    object["seatsBegun"] = seats(*effects, effects->begun);
    object["seatsEnded"] = seats(*effects, effects->ended);
    object["seatsWaiting"] = json_of(effects->waiting);
  }
  return object;
}

std::string term_text(const projections::Term& term, const words::Words& words) {
  std::string text = words.name_of(term.person) + " · " + words.label(term.seat);
  if (term.group != events::Group::unstated) text += " · " + words.label(term.group);
  if (term.country) text += " · " + words.word(events::country(term.country));
  if (term.cycle != events::no_end) text += " · " + std::to_string(term.cycle.year);
  return text;
}

// "event 18, event 19".
std::string events_named(const std::vector<engine::Position>& positions,
                         const words::Words& words) {
  std::string text;
  for (const engine::Position position : positions)
    text += (text.empty() ? "" : ", ") + words.say({"event.number", {events::position(position)}});
  return text;
}

void print(Session& session, const Shown& shown) {
  const projections::Register named = shown.effects
                                          ? projections::Register()
                                          : described(session.reading(), shown.known, shown.event);
  const projections::People& people = (shown.effects ? shown.effects->reg : named).people();
  const words::Words words = session.words().with(people, shown.event.effective_on);
  std::ostream& out = session.out();
  const std::string_view clause = events::clause_of(shown.stated.kind);
  out << paint(words.say({"show.heading",
                          {events::position(shown.event.position),
                           events::text(kind_of(shown.event.payload, words))}}),
               Colour::bold, session.globals().colour);
  // Whether the terms of reference have it, only the whole log tells.
  if (shown.effects && replay::has_clause(shown.effects->reg, shown.event.effective_on, clause))
    out << " · " << words.say({"show.clause", {events::clause(std::string(clause))}});
  out << '\n';
  Table table({{""}, {""}}, session.globals().colour, session.globals().width);
  const auto line = [&](const std::string& label, const std::string& value) {
    if (!value.empty()) table.row({{label, Colour::dim}, {value}});
  };
  for (const FieldShown& field : fields_shown(shown.event.payload, words))
    line(field.label, field.value);
  const auto event = [&](engine::Position position) { return events_named({position}, words); };
  line(words.choose("recorded on", "consigné le"), moment(shown.event.recorded_at, words));
  if (shown.event.batch != shown.event.position)
    line(words.choose("recorded with", "consigné avec"), event(shown.event.batch));
  if (shown.event.confidential)
    line(words.choose("confidential", "confidentiel"), words.choose("yes", "oui"));
  if (shown.event.amends) line(words.choose("corrects", "corrige"), event(shown.event.amends));
  line(words.choose("corrected by", "corrigé par"), events_named(shown.amended_by, words));
  if (shown.hidden_by)
    line(words.choose("no longer counts because of", "ne compte plus en raison de"),
         event(shown.hidden_by));
  if (shown.effects) {
    const Effects& effects = *shown.effects;
    const auto& terms = effects.reg.service().terms();
    line(words.choose("is the cause of", "est la cause de"), events_named(effects.caused, words));
    for (const std::int32_t index : effects.begun)
      line(words.choose("begins the term", "commence le mandat"),
           term_text(terms[static_cast<std::size_t>(index)], words));
    for (const std::int32_t index : effects.ended)
      line(words.choose("ends the term", "termine le mandat"),
           term_text(terms[static_cast<std::size_t>(index)], words));
    for (const projections::Term& given : effects.waiting)
      line(words.choose("waits for its cycle", "attend son cycle"), term_text(given, words));
  }
  table.print(out);
  if (!shown.effects)
    out << words.say({"show.more",
                      {events::text("mag show " + std::to_string(shown.event.position.value) +
                                    " --effects")}})
        << '\n';
}

Exit run(Session& session, const Given& given) {
  session.offers({Format::text, Format::json, Format::jsonl});
  const engine::Position asked = asked_for(given.operands.at(0));
  const bool with_effects = given.flag("--effects");
  if (!with_effects) session.read_few();
  const Shown shown = find(session, asked, with_effects);
  if (session.globals().format == Format::json)
    write_json(session.out(), document(shown));
  else if (session.globals().format == Format::jsonl)
    session.out() << events::to_json(shown.event.payload) << '\n';
  else
    print(session, shown);
  return Exit::done;
}

}  // namespace

Verb show_verb() {
  return {
      "show",
      {"one event in full: what it states, what it corrects, what followed from it",
       "un événement en entier : ce qu'il énonce, ce qu'il corrige, ce qui en a résulté"},
      {{"NUMBER",
        true,
        false,
        {"the number of the event; 1 is the first",
         "le numéro de l'événement ; 1 est le premier"}}},
      {{"--effects",
        "",
        {"also what followed from it: events that it caused, terms that it began or ended; this "
         "reads the whole log",
         "aussi ce qui en a résulté : les événements dont il est la cause, les mandats qu'il "
         "commence ou termine ; pour cela, le journal entier est lu"}}},
      {{"mag show 17", {"event 17", "l'événement 17"}},
       {"mag show 17 --effects",
        {"with the terms that it began or ended", "avec les mandats qu'il commence ou termine"}},
       {"mag show 17 --lang fr --format json",
        {"the same for a program", "de même, pour un programme"}}},
      false,
      run,
      Reads::moment};
}

}  // namespace app
