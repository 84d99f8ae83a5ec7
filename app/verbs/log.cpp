#include <boost/json/serialize.hpp>
#include <ostream>
#include <unordered_map>

#include "app/asking/event_filter.hpp"
#include "app/asking/json.hpp"
#include "app/cli/session.hpp"
#include "app/csv/csv.hpp"
#include "app/text/event_text.hpp"
#include "app/text/table.hpp"
#include "app/verbs/verb_list.hpp"
#include "replay/hiding.hpp"

namespace app {
namespace {

// What the verb goes through: the chosen events of a reading, and what hides them.
class Listing {
 public:
  Listing(Session& session, const Given& given)
      : session_(session),
        known_(known_at(session)),
        whole_(replay::Timeline(session.reading()).known(known_).fold()),
        filter_(filter_of(given, whole_.people())),
        hiding_(session.reading(), known_) {
    if (session.globals().as_of) filter_.until(session.timeline().until());
  }

  engine::Position known() const { return known_; }
  const projections::People& people() const { return whole_.people(); }
  engine::Position hidden_by(engine::Position position) const { return hiding_.of(position); }
  engine::Position replaced_by(engine::Position position) const {
    return hiding_.replacement_of(position);
  }

  template <class Visit>
  void each(const Visit& visit) const {
    session_.reading().by_position({1}, known_, [&](const engine::Envelope& envelope) {
      if (filter_.wants(envelope)) visit(envelope);
      return session_.out().good();
    });
  }

 private:
  static engine::Position known_at(Session& session) {
    return session.globals().known_at ? session.position_of(*session.globals().known_at)
                                      : session.reading().last();
  }

  Session& session_;
  engine::Position known_;
  projections::Register whole_;  // for people's names
  EventFilter filter_;
  Hiding hiding_;
};

void print(Session& session, const Listing& listing) {
  const words::Words words = session.words().with(listing.people(), session.today());
  Table table({{words.choose("Event", "Événement"), Align::right},
               {words.choose("Takes effect", "Prend effet le")},
               {words.choose("Decision", "Décision")},
               {words.choose("About", "Objet")}},
              session.globals().colour, session.globals().width);
  std::size_t count = 0;
  listing.each([&](const engine::Envelope& envelope) {
    const engine::Position by = listing.hidden_by(envelope.position);
    const Colour colour = by ? Colour::dim : Colour::none;
    const words::Words then = words.with(listing.people(), envelope.effective_on);
    std::string says = about(envelope.payload, then);
    if (const engine::Position instead = listing.replaced_by(envelope.position))
      says = words.say({"log.replaced", {events::position(instead)}}) + " " + says;
    else if (by)
      says = words.say({"log.hidden", {events::position(by)}}) + " " + says;
    table.row({{std::to_string(envelope.position.value), by ? Colour::dim : Colour::blue},
               {engine::to_string(envelope.effective_on), colour},
               {kind_of(envelope.payload, words), colour},
               {says, colour}});
    ++count;
  });
  if (count > 0) table.print(session.out());
  if (count == 0) session.out() << words.say(listing.known() ? "log.none" : "log.empty") << '\n';
}

void print_json(Session& session, const Listing& listing) {
  std::ostream& out = session.out();
  out << "{\"knownAt\":" << listing.known().value << ",\"events\":[";
  const char* separator = "";
  listing.each([&](const engine::Envelope& envelope) {
    boost::json::object event = json_of(envelope);
    const engine::Position by = listing.hidden_by(envelope.position);
    event["hiddenBy"] = by ? boost::json::value(by.value) : boost::json::value(nullptr);
    out << separator << boost::json::serialize(event);
    separator = ",";
  });
  out << "]}\n";
}

std::string position_or_nothing(engine::Position position) {
  return position ? std::to_string(position.value) : "";
}

void print_csv(Session& session, const Listing& listing) {
  const Csv csv(session);
  csv.row({"position", "recorded_at", "effective_on", "kind", "person", "cycle", "group", "country",
           "authority", "basis", "source", "note", "cause", "amends", "hidden_by", "decision"});
  listing.each([&](const engine::Envelope& envelope) {
    const auto stated = events::particulars(envelope.payload);
    const auto touched = events::touches(envelope.payload);
    const events::Person person = events::persons_of(envelope.payload).first;
    csv.row({std::to_string(envelope.position.value), engine::to_string(envelope.recorded_at),
             engine::to_string(envelope.effective_on), std::string(events::name_of(stated.kind)),
             person ? events::to_string(person) : "",
             touched.cycle ? std::to_string(touched.cycle.year) : "",
             std::string(events::name_of(touched.group)), events::to_string(touched.country),
             std::string(events::name_of(stated.authority)),
             std::string(events::name_of(stated.basis)), std::string(stated.source),
             std::string(stated.note), position_or_nothing(envelope.cause),
             position_or_nothing(envelope.amends),
             position_or_nothing(listing.hidden_by(envelope.position)),
             events::to_json(envelope.payload)});
  });
}

Exit run(Session& session, const Given& given) {
  session.offers({Format::text, Format::json, Format::jsonl, Format::csv});
  const Listing listing(session, given);
  switch (session.globals().format) {
    case Format::json:
      print_json(session, listing);
      break;
    case Format::csv:
      print_csv(session, listing);
      break;
    case Format::jsonl:
      listing.each([&](const engine::Envelope& envelope) {
        session.out() << events::to_json(envelope.payload) << '\n';
      });
      break;
    default:
      print(session, listing);
  }
  return Exit::done;
}

}  // namespace

Verb log_verb() {
  return {"log",
          {"the recorded events, in the order in which they were recorded",
           "les événements consignés, dans l'ordre où ils l'ont été"},
          {},
          {{"--person",
            "WHO",
            {"only events that name this person: p-0042, a name or part of one",
             "seulement les événements qui nomment cette personne : p-0042, un nom ou une "
             "partie"}},
           {"--kind",
            "KIND",
            {"only events of this kind, such as memberAppointed",
             "seulement les événements de ce type, comme memberAppointed"}},
           {"--group",
            "GROUP",
            {"only events that name this stakeholder group, such as civilSociety",
             "seulement les événements qui nomment ce groupe, comme civilSociety"}},
           {"--country",
            "CODE",
            {"only events that name this country, such as BR",
             "seulement les événements qui nomment ce pays, comme BR"}},
           {"--cycle",
            "YEAR",
            {"only events that name this cycle", "seulement les événements qui nomment ce cycle"}},
           {"--from",
            "DATE",
            {"only events that take effect on this date or later; a year stands for its first day",
             "seulement les événements qui prennent effet à cette date ou après ; une année vaut "
             "son premier jour"}},
           {"--to",
            "DATE",
            {"only events that take effect on this date or earlier; a year stands for its last day",
             "seulement les événements qui prennent effet à cette date ou avant ; une année vaut "
             "son dernier jour"}}},
          {{"mag log --cycle 2010 --kind figurePublished",
            {"the published figures of a cycle", "les chiffres publiés d'un cycle"}},
           {"mag log --person p-0042 --lang fr",
            {"all events about one person, in French",
             "tous les événements sur une personne, en français"}},
           {"mag log --format jsonl > copy.jsonl",
            {"every decision, as mag import reads it; mag backup also keeps when it was recorded",
             "chaque décision, telle que mag import la lit ; mag backup garde aussi le moment où "
             "elle a été consignée"}}},
          false,
          run,
          Reads::day};
}

}  // namespace app
