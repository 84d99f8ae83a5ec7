#include "app/recording/outcome.hpp"

#include <boost/json/array.hpp>
#include <ostream>

#include "answers/event_text.hpp"
#include "answers/shapes.hpp"
#include "app/text/table.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

namespace json = boost::json;

// Whether a finding is or was a breach or a departure, or has another verdict than before. That the
// rest counts one seat more, or says so for another reason, is for the audit.
bool is_worth_telling(const replay::FindingChange& change) {
  return gravity(change.before) > 0 || gravity(change.after) > 0 ||
         (change.before && change.after && change.before->verdict != change.after->verdict);
}

void print(Session& session, const Consequences& on, BehindLog naming, const words::Words& words) {
  std::ostream& out = session.out();
  const bool coloured = session.globals().colour;
  const auto line = [&](std::string_view sign, Colour colour, const std::string& text) {
    out << "  " << paint(sign, colour, coloured) << ' '
        << words::wrap(words::sanitised(text),
                       std::max<std::size_t>(session.globals().width, 30) - 4, 4)
        << '\n';
  };
  if (on.difference.seats.empty() && on.difference.findings.empty()) return;
  out << words.say({"record.on", {events::date(on.on)}}) << '\n';
  for (const replay::SeatChange& change : on.difference.seats) {
    const projections::SeatHeld& seat = change.after ? *change.after : *change.before;
    line(!change.after   ? "−"
         : change.before ? "~"
                         : "+",
         change.after ? Colour::green : Colour::red,
         words.name_of(change.person) + " · " +
             answers::seat_text(seat.seat, seat.group, "", words));
  }
  long long others = 0;
  for (const replay::FindingChange& change : on.difference.findings) {
    const auto told = [&](const rules::Finding& finding) {
      return words.verdict_of(finding) + " · " + words.say(proposed(finding.text, naming)) +
             (is_numbered_ahead(finding.id, naming) ? "" : " [" + finding.id + "]");
    };
    if (!is_worth_telling(change))
      ++others;
    else if (change.after)
      line(is_contestable(change) ? "!" : "~",
           is_contestable(change) ? Colour::red : Colour::yellow, told(*change.after));
    else
      line("−", Colour::green, told(*change.before));
  }
  if (others > 0) line(" ", Colour::none, words.say({"record.others", {events::number(others)}}));
}

json::value document(const Outcome& outcome, const words::Words& words, bool dry) {
  const bool is_there = outcome.written || outcome.repeated;
  json::object changes = shape_of(outcome.changes, outcome.naming(), words);
  return {{"recorded", outcome.written},
          {"repeated", outcome.repeated},
          {"position", is_there ? json::value(outcome.position.value) : nullptr},
          {"seats", std::move(changes["seats"])},
          {"findings", std::move(changes["findings"])},
          {"dryRun", dry}};
}

}  // namespace

void print(Session& session, const std::vector<Consequences>& changes, BehindLog naming,
           const words::Words& words) {
  for (const Consequences& on : changes) print(session, on, naming, words);
}

json::object shape_of(const std::vector<Consequences>& changes, BehindLog naming,
                      const words::Words& words) {
  json::array gained, lost, seats;
  for (const Consequences& on : changes) {
    for (const replay::FindingChange& change : on.difference.findings) {
      const auto add = [&](json::array& to, const rules::Finding& finding) {
        const rules::Finding told = before_recording(finding, naming);
        json::object object = answers::finding_shape(told, words.say(told.text));
        object["asOf"] = engine::to_string(on.on);
        object["contestable"] = is_contestable(change);
        to.push_back(std::move(object));
      };
      if (change.before) add(lost, *change.before);
      if (change.after) add(gained, *change.after);
    }
    for (const replay::SeatChange& change : on.difference.seats) {
      const bool held = change.after.has_value();
      const projections::SeatHeld& seat = held ? *change.after : *change.before;
      seats.push_back({{"asOf", engine::to_string(on.on)},
                       {"person", events::to_string(change.person)},
                       {"holds", held},
                       {"seat", answers::text_or_null(events::name_of(seat.seat))},
                       {"group", answers::text_or_null(events::name_of(seat.group))}});
    }
  }
  return {{"seats", std::move(seats)},
          {"findings", {{"gained", std::move(gained)}, {"lost", std::move(lost)}}}};
}

void report(Session& session, const Outcome& outcome, const words::Words& words, bool dry) {
  if (session.globals().format == Format::json)
    return session.write_json(document(outcome, words, dry));
  print(session, outcome.changes, outcome.naming(), words);
  if (outcome.repeated)
    session.say({"record.repeated", {events::position(outcome.position)}});
  else if (outcome.written)
    session.say({"record.done", {events::position(outcome.position)}});
  else if (dry)
    session.say({"record.dry", {}});
}

}  // namespace app
