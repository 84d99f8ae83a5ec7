#include <boost/json/array.hpp>
#include <ostream>

#include "app/cli/event_text.hpp"
#include "app/cli/hiding.hpp"
#include "app/cli/json.hpp"
#include "app/cli/members.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "app/cli/verb_list.hpp"
#include "app/cli/waiting.hpp"
#include "events/event.hpp"

namespace app {
namespace {

namespace json = boost::json;

// An event and all that the log says around it.
struct Shown {
  engine::Envelope event;
  events::Particulars stated;
  engine::Position hidden_by;
  std::vector<engine::Position> amended_by;
  std::vector<engine::Position> caused;
  projections::Register reg;               // everything known, whenever it takes effect
  std::vector<std::int32_t> begun, ended;  // terms
  std::vector<projections::Term> waiting;  // given by it, for a cycle that never opened
};

engine::Position asked_for(const std::string& text) {
  const bool digits = !text.empty() && text.size() < 16 &&
                      text.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || std::stoull(text) == 0)
    throw Failure(Exit::usage, {"usage.position", {events::text(text)}});
  return {std::stoull(text)};
}

Shown find(Session& session, engine::Position position) {
  const engine::Reading& reading = session.reading();
  const engine::Position known = session.globals().known_at
                                     ? session.position_of(*session.globals().known_at)
                                     : reading.last();
  const auto event = reading.at(position);
  if (!event || position > known)
    throw Failure(Exit::usage,
                  {"usage.positionPastEnd", {events::position(position), events::position(known)}});
  Shown shown{*event,
              events::particulars(event->payload),
              Hiding(reading, known).of(position),
              {},
              {},
              replay::Timeline(reading).known(known).fold(),
              {},
              {},
              {}};
  for (const engine::Amendment& amendment : reading.amendments(known))
    if (amendment.target == position) shown.amended_by.push_back(amendment.by);
  reading.by_position(position + 1, known, [&](const engine::Envelope& later) {
    if (later.cause == position) shown.caused.push_back(later.position);
    return true;
  });
  const auto& terms = shown.reg.service().terms();
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].begun_by == position) shown.begun.push_back(static_cast<std::int32_t>(i));
    if (terms[i].ended_by == position) shown.ended.push_back(static_cast<std::int32_t>(i));
  }
  for (const projections::Term& each : waiting_for(shown.reg))
    if (each.begun_by == position) shown.waiting.push_back(each);
  return shown;
}

json::array seats(const Shown& shown, const std::vector<std::int32_t>& terms) {
  json::array seats;
  for (const std::int32_t index : terms) {
    const projections::Term& term = shown.reg.service().terms()[static_cast<std::size_t>(index)];
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
  object["caused"] = positions(shown.caused);
  object["seatsBegun"] = seats(shown, shown.begun);
  object["seatsEnded"] = seats(shown, shown.ended);
  object["seatsWaiting"] = json_of(shown.waiting);
  return object;
}

std::string term_text(const projections::Term& term, const Words& words) {
  std::string text = words.name_of(term.person) + " · " + words.label(term.seat);
  if (term.group != events::Group::unstated) text += " · " + words.label(term.group);
  if (term.country) text += " · " + words.word(events::country(term.country));
  if (term.cycle != events::no_end) text += " · " + std::to_string(term.cycle.year);
  return text;
}

void print(Session& session, const Shown& shown) {
  const Words words = session.words().with(shown.reg.people(), shown.event.effective_on);
  std::ostream& out = session.out();
  const std::string_view clause = events::clause_of(shown.stated.kind);
  out << paint(words.say({"show.heading",
                          {events::position(shown.event.position),
                           events::text(words.label(shown.stated.kind))}}),
               Colour::bold, session.globals().colour);
  if (!clause.empty())
    out << " · " << words.say({"show.clause", {events::clause(std::string(clause))}});
  out << '\n';
  Table table({{""}, {""}}, session.globals().colour, session.globals().width);
  const auto line = [&](const std::string& label, const std::string& value) {
    if (!value.empty()) table.row({{label, Colour::dim}, {value}});
  };
  for (const FieldShown& field : fields_shown(shown.event.payload, words))
    line(field.label, field.value);
  line(words.choose("recorded at", "consigné le"), engine::to_string(shown.event.recorded_at));
  line(words.choose("recorded with", "consigné avec"),
       shown.event.batch == shown.event.position
           ? ""
           : words.say({"event.number", {events::position(shown.event.batch)}}));
  if (shown.event.confidential)
    line(words.choose("confidential", "confidentiel"), words.choose("yes", "oui"));
  if (shown.event.amends)
    line(words.choose("amends", "modifie"),
         words.say({"event.number", {events::position(shown.event.amends)}}));
  line(words.choose("amended by", "modifié par"), joined(shown.amended_by));
  if (shown.hidden_by)
    line(words.choose("no longer counts", "ne compte plus"),
         words.say({"event.number", {events::position(shown.hidden_by)}}));
  line(words.choose("caused", "a causé"), joined(shown.caused));
  for (const auto& [label, terms] :
       {std::pair(words.choose("begins the term", "commence le mandat"), shown.begun),
        std::pair(words.choose("ends the term", "termine le mandat"), shown.ended)})
    for (const std::int32_t index : terms)
      line(label, term_text(shown.reg.service().terms()[static_cast<std::size_t>(index)], words));
  for (const projections::Term& given : shown.waiting)
    line(words.choose("waits for its cycle", "attend son cycle"), term_text(given, words));
  table.print(out);
}

Exit run(Session& session, const Given& given) {
  session.offers({Format::text, Format::json, Format::jsonl});
  const Shown shown = find(session, asked_for(given.operands.at(0)));
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
      {"one event in full: what it states, what it amends, what it caused",
       "un événement en entier : ce qu'il énonce, ce qu'il modifie, ce qu'il a causé"},
      {{"POSITION",
        true,
        false,
        {"its place in the log, 1 is the first", "sa place dans le journal, 1 est le premier"}}},
      {},
      {{"mag show 17", {"the event at position 17", "l'événement à la position 17"}},
       {"mag show 17 --lang fr --format json",
        {"the same for a program", "de même, pour un programme"}}},
      false,
      run,
      Reads::moment};
}

}  // namespace app
