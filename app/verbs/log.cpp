#include <algorithm>
#include <boost/json/serialize.hpp>
#include <ostream>

#include "answers/shapes.hpp"
#include "app/cli/showing.hpp"
#include "app/feeds/feeds.hpp"
#include "app/verbs/verb_list.hpp"
#include "events/json_text.hpp"

namespace app {
namespace {

// Written as it is read: a log may be long.
void print_json(Session& session, const answers::Log& log) {
  std::ostream& out = session.out();
  out << "{\"knownAt\":" << log.known_at().value;
  if (log.is_supposed())
    out << ",\"supposed\":true,\"scenario\":" << events::quoted(session.scenario_name());
  out << ",\"events\":[";
  const char* separator = "";
  log.each([&](const answers::Log::Line& line) {
    out << separator << boost::json::serialize(to_json(line));
    separator = ",";
    return out.good();
  });
  out << "]}\n";
}

// What was chosen among the events, in whichever order; "" where nothing was.
std::string chosen(const Session& session, const Given& given) {
  const answers::Moment& moment = session.globals().moment;
  std::string text;
  const auto add = [&](std::string_view name, const std::optional<std::string>& value) {
    if (value) text += (text.empty() ? "" : "|") + std::string(name) + "=" + *value;
  };
  add("--as-of", moment.as_of);
  add("--known-at", moment.known_at);
  for (const Option& each : verb_named("log")->options) add(each.name, given.value(each.name));
  return text;
}

Exit run_log(Session& session, const Given& given) {
  const answers::Log log(session.source(), session.globals().moment, given);
  std::ostream& out = session.out();
  switch (session.globals().format) {
    case Format::json:
      print_json(session, log);
      break;
    case Format::jsonl:
      log.each([&](const answers::Log::Line& line) {
        out << answers::decision_text(line.event) << '\n';
        return out.good();
      });
      break;
    case Format::csv:
      write(Csv(session), log);
      break;
    case Format::atom:
      write_feed(out, log, session.words(), chosen(session, given), session.place());
      break;
    default:
      show_text(session, log, session.words());
  }
  return Exit::done;
}

}  // namespace

Verb log_verb() {
  return {
      .name = "log",
      .summary = {"the recorded events, in the order in which they were recorded",
                  "les événements consignés, dans l'ordre où ils l'ont été"},
      .options =
          {{"--person WHO",
            {"only events that name this person: p-0042, a name or part of one",
             "seulement les événements qui nomment cette personne : p-0042, un nom ou une partie"}},
           {"--kind KIND",
            {"only events of this kind, such as memberAppointed",
             "seulement les événements de ce type, comme memberAppointed"}},
           {"--group GROUP",
            {"only events that name this stakeholder group, such as civilSociety",
             "seulement les événements qui nomment ce groupe, comme civilSociety"}},
           {"--country CODE",
            {"only events that name this country, such as BR",
             "seulement les événements qui nomment ce pays, comme BR"}},
           {"--cycle YEAR",
            {"only events that name this cycle", "seulement les événements qui nomment ce cycle"}},
           {"--from DATE",
            {"only events that take effect on this date or later; a year stands for its first day",
             "seulement les événements qui prennent effet à cette date ou après ; une année vaut "
             "son premier jour"}},
           {"--to DATE",
            {"only events that take effect on this date or earlier; a year stands for its last day",
             "seulement les événements qui prennent effet à cette date ou avant ; une année vaut "
             "son dernier jour"}},
           {"--after N",
            {"only events behind the one of this number",
             "seulement les événements qui suivent celui de ce numéro"}},
           {"--before N",
            {"only events before the one of this number",
             "seulement les événements qui précèdent celui de ce numéro"}},
           {"--limit N", {"at most so many events", "au plus ce nombre d'événements"}},
           {"--newest",
            {"the newest event first: --limit then leaves out the oldest",
             "l'événement le plus récent d'abord : --limit laisse alors de côté les plus "
             "anciens"}}},
      .examples =
          {{"mag log --cycle 2010 --kind figurePublished",
            {"the published figures of a cycle", "les chiffres publiés d'un cycle"}},
           {"mag log --person p-0042 --lang fr",
            {"all events about one person, in French",
             "tous les événements sur une personne, en français"}},
           {"mag log --after 100 --limit 20",
            {"a part of a long log", "une partie d'un long journal"}},
           {"mag log --newest --limit 10",
            {"what was recorded last", "ce qui a été consigné en dernier"}},
           {"mag log --format atom > new.atom",
            {"the newest events, for a feed reader",
             "les événements les plus récents, pour un lecteur de flux"}},
           {"mag log --format jsonl > copy.jsonl",
            {"every decision, as mag import reads it; mag backup also keeps when it was recorded",
             "chaque décision, telle que mag import la lit ; mag backup garde aussi le moment où "
             "elle a été consignée"}}},
      .run = run_log,
      .formats = {Format::text, Format::json, Format::jsonl, Format::csv, Format::atom},
      .reads = Reads::day};
}

}  // namespace app
