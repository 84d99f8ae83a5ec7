#include <algorithm>
#include <boost/json/array.hpp>
#include <ostream>

#include "app/asking/json.hpp"
#include "app/asking/members.hpp"
#include "app/cli/session.hpp"
#include "app/csv/csv.hpp"
#include "app/text/event_text.hpp"
#include "app/text/heading.hpp"
#include "app/text/table.hpp"
#include "app/text/waiting.hpp"
#include "app/verbs/verb_list.hpp"
#include "replay/explanation.hpp"

namespace app {
namespace {

namespace json = boost::json;

// A seat and the event that last changed it.
struct Blamed {
  projections::SeatHeld seat;
  replay::Step step;
  engine::Instant recorded_at;
};

std::vector<Blamed> blame(const engine::Reading& reading, const projections::Register& reg) {
  std::vector<Blamed> blamed;
  for (const projections::SeatHeld& seat : reg.composition().in(reg.current())) {
    const auto by = reg.service().terms()[static_cast<std::size_t>(seat.term)].begun_by;
    const auto step = replay::step_at(reading, by);
    const auto envelope = reading.at(by);
    if (step && envelope) blamed.push_back({seat, *step, envelope->recorded_at});
  }
  return blamed;
}

// The basis in one word: the column is narrow.
std::string word_of(events::Basis basis, const words::Words& words) {
  switch (basis) {
    case events::Basis::stated:
      return words.choose("stated", "énoncé");
    case events::Basis::tacit:
      return words.choose("tacit", "tacite");
    case events::Basis::inferred:
      return words.choose("inferred", "déduit");
    case events::Basis::unstated:
      break;
  }
  return "–";
}

// Sources are long and few: each is told once, below the seats.
void print(Session& session, const std::vector<Blamed>& all, const words::Words& words) {
  Table table({{words.choose("Event", "Événement"), Align::right},
               {words.choose("Decision", "Décision")},
               {words.choose("Takes effect", "Prend effet le")},
               {words.choose("Name", "Nom")},
               {words.choose("Seat", "Siège")},
               {words.choose("Basis", "Fondement")}},
              session.globals().colour, session.globals().width);
  std::vector<std::pair<std::string, std::vector<engine::Position>>> sources;
  for (const Blamed& one : all) {
    table.row({{std::to_string(one.step.position.value), Colour::blue},
               {kind_of(one.step.payload, words)},
               {engine::to_string(one.step.effective_on)},
               {words.name_of(one.seat.person)},
               {seat_text(one.seat.seat, one.seat.group, "", words)},
               {word_of(one.step.basis, words)}});
    const auto same = std::find_if(sources.begin(), sources.end(), [&](const auto& source) {
      return source.first == one.step.source;
    });
    auto& source = same == sources.end()
                       ? sources.emplace_back(one.step.source, std::vector<engine::Position>{})
                       : *same;
    source.second.push_back(one.step.position);
  }
  table.print(session.out());
  const std::size_t width = session.globals().width;
  session.out() << "\nSources\n";
  for (auto& [source, positions] : sources) {
    std::sort(positions.begin(), positions.end());
    paragraph(session.out(), shown(source), width, 2, 2);
    paragraph(session.out(), named(positions, words), width, 4, 4);
  }
}

Exit run(Session& session, const Given&) {
  session.offers({Format::text, Format::json, Format::csv});
  const replay::Timeline timeline = session.timeline();
  const projections::Register reg = timeline.fold();
  const words::Words words = session.words().with(reg.people(), timeline.until());
  const std::vector<Blamed> all = blame(timeline.reading(), reg);
  if (session.globals().format == Format::json) {
    json::array seats;
    const counting::Parameters terms = timeline.parameters(reg);
    const counting::Situation situation{reg, timeline.until(), terms};
    for (const Blamed& one : all) {
      json::object seat = json_of(situation, one.seat);
      json::object by;
      by["position"] = one.step.position.value;
      by["recordedAt"] = engine::to_string(one.recorded_at);
      by["kind"] = json::string(events::name_of(one.step.kind));
      by["effectiveOn"] = engine::to_string(one.step.effective_on);
      by["authority"] = json::string(events::name_of(one.step.authority));
      by["basis"] = json::string(events::name_of(one.step.basis));
      by["source"] = one.step.source;
      seat["lastChangedBy"] = std::move(by);
      seats.push_back(std::move(seat));
    }
    json::object document = heading_of(timeline, reg);
    document["seats"] = std::move(seats);
    document["waiting"] = json_of(waiting_for(reg));
    write_json(session.out(), document);
  } else if (session.globals().format == Format::csv) {
    const Csv csv(session);
    csv.row({"person", "name", "seat", "position", "kind", "effective_on", "recorded_at", "basis",
             "source"});
    for (const Blamed& one : all)
      csv.row({events::to_string(one.seat.person), words.name_of(one.seat.person),
               std::string(events::name_of(one.seat.seat)), std::to_string(one.step.position.value),
               std::string(events::name_of(one.step.kind)),
               engine::to_string(one.step.effective_on), engine::to_string(one.recorded_at),
               std::string(events::name_of(one.step.basis)), one.step.source});
  } else {
    print_heading(session, timeline, reg, words);
    if (all.empty())
      paragraph(session.out(),
                words.say(reg.current() ? "composition.nobody" : "composition.noCycle"),
                session.globals().width);
    else
      print(session, all, words);
    print_waiting(session, waiting_for(reg), words);
  }
  return Exit::done;
}

}  // namespace

Verb blame_verb() {
  return {
      "blame",
      {"who sits, and the event that last changed each seat",
       "qui siège, et l'événement qui a modifié chaque siège en dernier"},
      {},
      {},
      {{"mag blame --as-of 2011",
        {"the named seats of the cycle 2011", "les sièges nommés du cycle 2011"}},
       {"mag blame --as-of 2011 --format csv --lang fr", {"for a spreadsheet", "pour un tableur"}}},
      false,
      run,
      Reads::day};
}

}  // namespace app
