#include <algorithm>
#include <boost/json/array.hpp>
#include <ostream>

#include "app/asking/json.hpp"
#include "app/asking/members.hpp"
#include "app/cli/session.hpp"
#include "app/csv/csv.hpp"
#include "app/text/table.hpp"
#include "app/verbs/verb_list.hpp"
#include "replay/difference.hpp"

namespace app {
namespace {

namespace json = boost::json;

bool is_position(const std::string& text) {
  return !text.empty() && text.size() != 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// One side of a comparison: a date or a cycle, or a position – what was known then. Four digits are
// a cycle; "@2008" is the position.
replay::Timeline side(Session& session, const char* operand, const std::string& text) {
  replay::Timeline timeline = session.timeline();
  if (!text.empty() && text.front() == '@')
    return timeline.known(session.position_of(text.substr(1)));
  if (is_position(text)) return timeline.known(session.position_of(text));
  return timeline.until(session.day_of(timeline, text, operand, "usage.dayOrPosition"));
}

std::string_view name_of(replay::SeatChange::What what) {
  switch (what) {
    case replay::SeatChange::What::gained:
      return "gained";
    case replay::SeatChange::What::lost:
      return "lost";
    case replay::SeatChange::What::changed:
      break;
  }
  return "changed";
}

json::value json_of(const std::optional<projections::SeatHeld>& seat) {
  if (!seat) return nullptr;
  json::object object;
  object["seat"] = text_or_null(events::name_of(seat->seat));
  object["group"] = text_or_null(events::name_of(seat->group));
  object["country"] = text_or_null(events::to_string(seat->country));
  return object;
}

json::value json_of(const std::optional<rules::Finding>& finding, const words::Words& words) {
  return finding ? json::value(app::json_of(*finding, words)) : json::value(nullptr);
}

json::object side_of(engine::Date as_of, engine::Position known_at, events::Cycle cycle) {
  json::object object;
  object["asOf"] = engine::to_string(as_of);
  object["knownAt"] = known_at.value;
  object["cycle"] = cycle ? json::value(cycle.year) : json::value(nullptr);
  return object;
}

json::object document(const replay::Difference& difference, const words::Words& words) {
  json::object object;
  object["from"] = side_of(difference.from, difference.known_from, difference.cycle_from);
  object["to"] = side_of(difference.to, difference.known_to, difference.cycle_to);
  json::array seats, counts, findings;
  for (const replay::SeatChange& change : difference.seats) {
    json::object seat;
    seat["person"] = events::to_string(change.person);
    seat["name"] = words.name_of(change.person);
    seat["what"] = json::string(name_of(change.what));
    seat["before"] = json_of(change.before);
    seat["after"] = json_of(change.after);
    seat["because"] = change.because ? json::array{change.because.value} : json::array{};
    seats.push_back(std::move(seat));
  }
  for (const replay::CountChange& change : difference.counts) {
    json::object count;
    count["seat"] = text_or_null(events::name_of(change.seat));
    count["group"] = text_or_null(events::name_of(change.group));
    count["before"] = change.before;
    count["after"] = change.after;
    counts.push_back(std::move(count));
  }
  for (const replay::FindingChange& change : difference.findings) {
    json::object finding;
    finding["before"] = json_of(change.before, words);
    finding["after"] = json_of(change.after, words);
    findings.push_back(std::move(finding));
  }
  object["seats"] = std::move(seats);
  object["counts"] = std::move(counts);
  object["findings"] = std::move(findings);
  return object;
}

// "deviation 17/50", or a dash where there was no such finding.
std::string brief(const std::optional<rules::Finding>& finding, const words::Words& words) {
  if (!finding) return "–";
  return words.verdict_of(*finding) +
         (finding->measured.empty() ? "" : " " + words.word(events::fraction(finding->measured)));
}

// What is held now, or was; of a change both sides, with the country where only that tells them
// apart.
std::string seats_of(const replay::SeatChange& change, const words::Words& words) {
  const auto said = [&](const projections::SeatHeld& seat, bool with_country) {
    std::string text = seat_text(seat.seat, seat.group, "", words);
    if (!with_country) return text;
    return text + " · " +
           (seat.country ? words.word(events::country(seat.country)) : std::string("–"));
  };
  if (!change.before || !change.after)
    return said(change.after ? *change.after : *change.before, false);
  const bool moved = change.before->country != change.after->country;
  const std::string before = said(*change.before, moved), after = said(*change.after, moved);
  return before == after ? after : before + " → " + after;
}

void print_seats(Session& session, const replay::Difference& difference,
                 const words::Words& words) {
  std::ostream& out = session.out();
  out << '\n' << words.say("diff.seats") << '\n';
  Table table({{""},
               {words.choose("Name", "Nom")},
               {words.choose("Seat", "Siège")},
               {words.choose("Event", "Événement")}},
              session.globals().colour, session.globals().width);
  for (const replay::SeatChange& change : difference.seats) {
    const bool gained = change.what == replay::SeatChange::What::gained;
    const bool lost = change.what == replay::SeatChange::What::lost;
    table.row({{gained ? "+"
                : lost ? "−"
                       : "~",
                gained ? Colour::green
                : lost ? Colour::red
                       : Colour::yellow},
               {words.name_of(change.person)},
               {seats_of(change, words)},
               {change.because ? std::to_string(change.because.value) : words.say("diff.lapsed")}});
  }
  table.print(out);
}

// A side of the comparison, as the heading names it.
events::Argument heading_of(engine::Date as_of, engine::Position known_at, events::Cycle cycle) {
  if (!cycle)
    return events::message({"diff.side", {events::date(as_of), events::position(known_at)}});
  return events::message({"diff.sideInCycle",
                          {events::date(as_of), events::position(known_at), events::cycle(cycle)}});
}

void print(Session& session, const replay::Difference& difference, const words::Words& words) {
  std::ostream& out = session.out();
  const std::string heading =
      words.say({"diff.heading",
                 {heading_of(difference.from, difference.known_from, difference.cycle_from),
                  heading_of(difference.to, difference.known_to, difference.cycle_to)}});
  out << paint(wrap(heading, session.globals().width, 0), Colour::bold, session.globals().colour)
      << '\n';
  if (difference.seats.empty() && difference.counts.empty() && difference.findings.empty()) {
    out << words.say("diff.none") << '\n';
    return;
  }
  if (!difference.seats.empty()) print_seats(session, difference, words);
  if (!difference.counts.empty()) {
    out << '\n' << words.say("diff.counts") << '\n';
    Table table({{words.choose("Seat", "Siège")},
                 {words.choose("Group", "Groupe")},
                 {words.choose("Before", "Avant"), Align::right},
                 {words.choose("After", "Après"), Align::right}},
                session.globals().colour, session.globals().width);
    for (const replay::CountChange& change : difference.counts)
      table.row({{words.label(change.seat)},
                 {words.label(change.group)},
                 {std::to_string(change.before)},
                 {std::to_string(change.after)}});
    table.print(out);
  }
  if (!difference.findings.empty()) {
    out << '\n' << words.say("diff.findings") << '\n';
    Table table({{words.choose("Before", "Avant")},
                 {words.choose("After", "Après")},
                 {words.choose("Finding", "Constat")}},
                session.globals().colour, session.globals().width);
    for (const replay::FindingChange& change : difference.findings)
      table.row({{brief(change.before, words)},
                 {brief(change.after, words)},
                 {words.say((change.after ? *change.after : *change.before).text)}});
    table.print(out);
  }
}

void print_csv(const Csv& csv, const replay::Difference& difference, const words::Words& words) {
  csv.row({"what", "subject", "name", "before", "after", "because"});
  const auto both = [](std::string_view one, std::string_view other) {
    return std::string(one) + (one.empty() || other.empty() ? "" : " ") + std::string(other);
  };
  const auto held = [&](const std::optional<projections::SeatHeld>& seat) {
    return seat ? both(events::name_of(seat->seat), events::name_of(seat->group)) : std::string();
  };
  for (const replay::SeatChange& change : difference.seats)
    csv.row({"seat " + std::string(name_of(change.what)), events::to_string(change.person),
             words.name_of(change.person), held(change.before), held(change.after),
             change.because ? std::to_string(change.because.value) : ""});
  for (const replay::CountChange& change : difference.counts)
    csv.row({"count", std::string(events::name_of(change.seat)),
             std::string(events::name_of(change.group)), std::to_string(change.before),
             std::to_string(change.after), ""});
  for (const replay::FindingChange& change : difference.findings) {
    const auto verdict = [&](const std::optional<rules::Finding>& finding) {
      return finding ? both(rules::name_of(finding->verdict), finding->measured) : std::string();
    };
    csv.row({"finding", (change.after ? *change.after : *change.before).id, "",
             verdict(change.before), verdict(change.after), ""});
  }
}

Exit run(Session& session, const Given& given) {
  session.offers({Format::text, Format::json, Format::csv});
  const auto is_moment = [](const std::string& text) {
    return text.starts_with('@') || is_position(text);
  };
  const bool one = is_moment(given.operands.at(0)), other = is_moment(given.operands.at(1));
  if (session.globals().as_of && !one && !other)
    throw Failure(Exit::usage, {"usage.asOfWithDays", {}});
  if (session.globals().known_at && one && other)
    throw Failure(Exit::usage, {"usage.knownAtWithPositions", {}});
  const replay::Timeline from = side(session, "A", given.operands.at(0));
  const replay::Timeline to = side(session, "B", given.operands.at(1));
  const replay::Difference difference = replay::compare(from, to);
  // Names from both sides: the later knowledge first.
  const projections::Register reg = (from.known_at() > to.known_at() ? from : to).fold();
  const words::Words words = session.words().with(reg.people(), to.until());
  if (session.globals().format == Format::json)
    write_json(session.out(), document(difference, words));
  else if (session.globals().format == Format::csv)
    print_csv(Csv(session), difference, words);
  else
    print(session, difference, words);
  return Exit::done;
}

}  // namespace

Verb diff_verb() {
  return {
      "diff",
      {"what changed between two dates, two cycles or two states of the log",
       "ce qui a changé entre deux dates, deux cycles ou deux états du journal"},
      {{"A",
        true,
        false,
        {"a date, a cycle, or an event number (@412) for the log as it was up to that event",
         "une date, un cycle, ou un numéro d'événement (@412) pour l'état du journal à cet "
         "événement"}},
       {"B", true, false, {"the same, to be compared with A", "la même chose, à comparer avec A"}}},
      {},
      {{"mag diff 2008 2009",
        {"seats, counts and findings from one cycle to the next",
         "sièges, nombres et constats d'un cycle au suivant"}},
       {"mag diff @100 @130 --as-of 2011",
        {"what the events 101 to 130 changed in what is recorded of 2011",
         "ce que les événements 101 à 130 ont changé au registre de 2011"}}},
      false,
      run,
      Reads::day};
}

}  // namespace app
