#include <algorithm>
#include <boost/json/array.hpp>
#include <ostream>

#include "app/asking/json.hpp"
#include "app/asking/who.hpp"
#include "app/text/event_text.hpp"
#include "app/text/heading.hpp"
#include "app/text/table.hpp"
#include "app/text/waiting.hpp"
#include "app/text/why_graph.hpp"
#include "app/verbs/verb_list.hpp"
#include "replay/explanation.hpp"

namespace app {
namespace {

namespace json = boost::json;

json::object json_of(const replay::Step& step, const words::Words& words) {
  json::object object;
  object["position"] = step.position.value;
  object["effectiveOn"] = engine::to_string(step.effective_on);
  object["kind"] = json::string(events::name_of(step.kind));
  object["clause"] = text_or_null(step.clause);
  object["authority"] = json::string(events::name_of(step.authority));
  object["basis"] = json::string(events::name_of(step.basis));
  object["source"] = step.source;
  object["note"] = text_or_null(step.note);
  object["causes"] = positions(step.causes);
  object["text"] = about(step.payload, words);
  return object;
}

json::array json_of(const std::vector<replay::Step>& steps, const words::Words& words) {
  json::array array;
  for (const replay::Step& step : steps) array.push_back(json_of(step, words));
  return array;
}

// An event each: what it did on the first line; source and note, in full, below.
void print_chain(Session& session, const std::vector<replay::Step>& chain,
                 const words::Words& words) {
  const Globals& globals = session.globals();
  std::size_t widest = 0;
  for (const replay::Step& step : chain)
    widest = std::max(widest, std::to_string(step.position.value).size());
  const std::size_t indent = widest + 4;
  for (const replay::Step& step : chain) {
    const std::string position = std::to_string(step.position.value);
    std::string what = kind_of(step.payload, words);
    if (!step.clause.empty()) what += " (" + step.clause + ")";
    const std::string says = about(step.payload, words);
    // The day and what was decided; who decided on the same line, if there is room.
    std::string by = " · " + words.label(step.authority) + " · " + words.label(step.basis);
    const std::string day = engine::to_string(step.effective_on) + "  ";
    if (indent + columns_of(day + what + by) > globals.width)
      by = " ·\n" + std::string(indent, ' ') + by.substr(by.find("· ") + std::string("· ").size());
    session.out() << std::string(widest - position.size() + 2, ' ')
                  << paint(position, Colour::blue, globals.colour) << "  " << day
                  << paint(what, Colour::bold, globals.colour) << by << '\n';
    const auto line = [&](const std::string& text, Colour colour) {
      const std::size_t left = globals.width > indent ? globals.width - indent : 1;
      if (!text.empty())
        session.out() << std::string(indent, ' ')
                      << paint(wrap(shown(text), left, indent), colour, globals.colour) << '\n';
    };
    line(says, Colour::none);
    line(step.source, Colour::dim);
    line(step.note, Colour::none);
  }
}

events::Message term_message(const replay::SeatReasons& why) {
  const events::Argument count = events::number(why.terms);
  // Where no clause limits terms, the seats held in a row are all that there is to tell.
  if (!why.terms_by_rule) return {why.terms_exact ? "why.inARow" : "why.inARowAtLeast", {count}};
  if (why.terms_allowed)
    return {why.terms_exact ? "why.termOf" : "why.termAtLeastOf",
            {count, events::number(*why.terms_allowed)}};
  return {why.terms_exact ? "why.term" : "why.termAtLeast", {count}};
}

// The cycles of the person's other terms: before a break, in another seat that is not held now, or
// not known to follow.
std::vector<events::Cycle> other_cycles(const replay::SeatExplanation& why) {
  std::vector<events::Cycle> cycles;
  const auto is_in = [](const std::vector<std::int32_t>& service, std::int32_t index) {
    return std::find(service.begin(), service.end(), index) != service.end();
  };
  for (const std::int32_t index : why.reg.service().of(why.person)) {
    const projections::Term& term = why.reg.service().terms()[static_cast<std::size_t>(index)];
    const bool shown =
        is_in(why.service, index) ||
        std::any_of(why.more.begin(), why.more.end(),
                    [&](const replay::SeatReasons& seat) { return is_in(seat.service, index); });
    if (!shown && term.cycle != events::no_end) cycles.push_back(term.cycle);
  }
  return cycles;
}

void tell(Session& session, const std::string& text) {
  paragraph(session.out(), shown(text), session.globals().width);
}

// What is, or was last, held; in how many terms; and what ends it.
void print_seat(Session& session, const replay::SeatReasons& why, bool has_left,
                const words::Words& words) {
  const projections::Term& term = *why.last;
  const events::Argument seat{events::Argument::Type::seat,
                              std::string(events::name_of(term.seat))};
  const events::Argument group{events::Argument::Type::group,
                               std::string(events::name_of(term.group))};
  const bool is_open = term.cycle == events::no_end;
  const char* open = why.held ? "why.holdsOpen" : has_left ? "why.heldOpen" : "why.unknownOpen";
  const char* key = why.held ? "why.holds" : has_left ? "why.held" : "why.unknown";
  std::string held = is_open ? words.say({open, {seat, group}})
                             : words.say({key, {seat, group, events::cycle(term.cycle)}});
  if (term.country) held += ", " + words.word(events::country(term.country));
  if (!term.role.empty() && term.role != events::name_of(term.seat))
    held += ", " + std::string(term.role);
  tell(session, held);
  if (why.terms > 0) tell(session, words.say(term_message(why)));
  if (!why.ends.key.empty()) tell(session, words.say(why.ends));
}

void print_other_terms(Session& session, const replay::SeatExplanation& why,
                       const words::Words& words) {
  std::string others;
  for (const events::Cycle cycle : other_cycles(why))
    others += (others.empty() ? "" : ", ") + std::to_string(cycle.year);
  if (!others.empty()) tell(session, words.say({"why.otherTerms", {events::text(others)}}));
}

// Each further seat, with its own chain.
void print_more(Session& session, const replay::SeatExplanation& why, const words::Words& words) {
  for (const replay::SeatReasons& seat : why.more) {
    session.out() << '\n';
    print_seat(session, seat, false, words);
    session.out() << '\n';
    print_chain(session, seat.chain, words);
  }
}

void print(Session& session, const replay::SeatExplanation& why, const words::Words& words) {
  std::ostream& out = session.out();
  const std::size_t width = session.globals().width;
  const std::string name = shown(words.name_of(why.person));
  std::string more = " (" + to_string(why.person) + ")";
  if (!why.description.affiliation.empty()) more += ", " + shown(why.description.affiliation);
  const std::string who = wrap(name + more, width, 0);
  const bool is_whole = who.starts_with(name);
  out << paint(is_whole ? name : who, Colour::bold, session.globals().colour)
      << (is_whole ? who.substr(name.size()) : "") << '\n';
  if (!why.more.empty())
    tell(session,
         words.say({"why.seats", {events::number(static_cast<long long>(why.more.size()) + 1)}}));
  if (why.last)
    print_seat(session, why, why.has_left, words);
  else
    paragraph(out, words.say("why.neverSat"), width);
  print_other_terms(session, why, words);
  const auto waiting = waiting_for(why.reg, why.person);
  print_waiting(session, waiting, words);
  if (!why.last && waiting.empty()) return;
  out << '\n';
  print_chain(session, why.chain, words);
  print_more(session, why, words);
  if (!why.evaluations.empty()) {
    out << '\n' << words.say("why.evaluations") << '\n';
    print_chain(session, why.evaluations, words);
  } else if (why.held && why.evaluations_by_clause) {
    out << '\n' << words.say("why.noEvaluation") << '\n';
  }
  if (why.findings.empty()) return;
  out << '\n' << words.say("why.findings") << '\n';
  for (const rules::Finding& finding : why.findings)
    paragraph(out,
              words.verdict_of(finding) + " · " + words.say(finding.text) + " [" + finding.id + "]",
              width, 2, 4);
}

void print(Session& session, const replay::FindingExplanation& why, const words::Words& words) {
  std::ostream& out = session.out();
  const rules::Finding& finding = why.finding;
  const std::size_t width = session.globals().width;
  out << paint(finding.id, Colour::bold, session.globals().colour) << '\n';
  paragraph(out, words.say(finding.text), width);
  out << '\n';
  const auto line = [&](std::string_view en, std::string_view fr, const std::string& value) {
    if (!value.empty())
      paragraph(out, words.choose(en, fr) + words.choose(": ", " : ") + value, width, 2, 4);
  };
  line("Verdict", "Verdict", words.verdict_of(finding));
  line("Clause", "Clause", finding.clause);
  line("Measured", "Mesuré", words.word(events::fraction(finding.measured)));
  // A finding about the record may rest on nothing that is counted.
  if (!finding.clause.empty() || finding.evidence != counting::Evidence::none)
    line("Based on", "Fondé sur", words.name_of(finding.evidence));
  line("Required", "Requis", words.word(events::fraction(finding.required)));
  line("Terms of reference", "Termes de référence",
       why.terms ? why.version + ", " +
                       words.say({"event.number", {events::position(why.terms->position)}}) + ", " +
                       why.terms->source
                 : words.say("heading.noTerms"));
  for (const auto& [name, value] : finding.parameters)
    line("Parameter", "Paramètre", name + " = " + value);
  out << '\n' << words.say("why.events") << '\n';
  print_chain(session, why.chain, words);
}

json::object term_of(const projections::Term& term) {
  json::object object;
  object["cycle"] =
      term.cycle == events::no_end ? json::value(nullptr) : json::value(term.cycle.year);
  object["seat"] = json::string(events::name_of(term.seat));
  object["group"] = text_or_null(events::name_of(term.group));
  object["country"] = text_or_null(events::to_string(term.country));
  object["role"] = text_or_null(term.role);
  return object;
}

void add_terms(json::object& object, const replay::SeatReasons& why) {
  object["terms"] = why.terms;
  object["termsExact"] = why.terms_exact;
  object["termsAllowed"] =
      why.terms_allowed ? json::value(*why.terms_allowed) : json::value(nullptr);
}

json::value ends_of(const replay::SeatReasons& why, const words::Words& words) {
  return why.ends.key.empty() ? json::value(nullptr) : json::value(words.say(why.ends));
}

// Each seat that is held on the day, the first included.
json::array seats_of(const replay::SeatExplanation& why, const words::Words& words) {
  json::array seats;
  const auto add = [&](const replay::SeatReasons& seat) {
    json::object object = term_of(*seat.last);
    add_terms(object, seat);
    object["ends"] = ends_of(seat, words);
    object["chain"] = json_of(seat.chain, words);
    seats.push_back(std::move(object));
  };
  if (why.held) add(why);
  for (const replay::SeatReasons& seat : why.more) add(seat);
  return seats;
}

json::object document(const replay::SeatExplanation& why, const words::Words& words) {
  json::object object;
  object["person"] = to_string(why.person);
  object["name"] = text_or_null(why.description.name);
  object["affiliation"] = text_or_null(why.description.affiliation);
  object["holdsSeat"] = why.held                    ? json::value(true)
                        : why.last && !why.has_left ? json::value(nullptr)
                                                    : json::value(false);
  object["lastTerm"] = why.last ? json::value(term_of(*why.last)) : json::value(nullptr);
  add_terms(object, why);
  json::array others;
  for (const events::Cycle cycle : other_cycles(why)) others.emplace_back(cycle.year);
  object["otherTerms"] = std::move(others);
  object["waiting"] = app::json_of(waiting_for(why.reg, why.person));
  object["ends"] = ends_of(why, words);
  object["chain"] = json_of(why.chain, words);
  object["seats"] = seats_of(why, words);
  object["evaluations"] = json_of(why.evaluations, words);
  json::array findings;
  for (const rules::Finding& finding : why.findings)
    findings.push_back(app::json_of(finding, words));
  object["findings"] = std::move(findings);
  return object;
}

json::object document(const replay::FindingExplanation& why, const words::Words& words) {
  json::object object;
  object["finding"] = app::json_of(why.finding, words);
  object["terms"] = text_or_null(why.version);
  object["termsAdopted"] =
      why.terms ? json::value(json_of(*why.terms, words)) : json::value(nullptr);
  object["chain"] = json_of(why.chain, words);
  return object;
}

template <class Explanation>
void show(Session& session, const replay::Timeline& timeline, const projections::Register& reg,
          const Explanation& why) {
  const words::Words words = session.words().with(reg.people(), timeline.until());
  if (session.globals().format == Format::json) {
    json::object whole = heading_of(timeline, reg);
    for (auto& member : document(why, words)) whole[member.key()] = member.value();
    write_json(session.out(), whole);
  } else if (session.globals().format == Format::dot) {
    write_graph(session.out(), why, words);
  } else {
    print_heading(session, timeline, reg, words);
    print(session, why, words);
  }
}

// The day on which to look for a finding. Without --as-of its id says: the last day of its cycle,
// or for coherence the day on which its event takes effect, if that is still to come.
replay::Timeline timeline_of(Session& session, const std::string& id) {
  replay::Timeline timeline = session.timeline();
  if (session.globals().as_of) return timeline;
  const std::string last = id.substr(id.rfind('/') + 1);
  const bool digits = !last.empty() && std::all_of(last.begin(), last.end(),
                                                   [](char c) { return c >= '0' && c <= '9'; });
  if (!id.starts_with("coherence/"))
    return digits && last.size() == 4 ? timeline.until(session.day_of(timeline, last)) : timeline;
  if (!digits) return timeline;
  const auto event = timeline.until(engine::Date::latest()).at(session.position_of(last));
  return event && event->effective_on > timeline.until() ? timeline.until(event->effective_on)
                                                         : timeline;
}

void explain_finding(Session& session, const std::string& id) {
  const replay::Timeline timeline = timeline_of(session, id);
  const auto found = replay::why(timeline, std::string_view(id));
  if (!found)
    throw Failure(Exit::usage,
                  {"usage.noSuchFinding", {events::text(id), events::date(timeline.until())}});
  show(session, timeline, timeline.fold(), *found);
}

// Several words are one name; an id stands alone.
std::string one_name(const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) {
    if (words.size() > 1 && (word.find('/') != std::string::npos || events::parse_person(word)))
      throw Failure(Exit::usage, {"usage.oneAtATime", {events::text(word)}});
    name += (name.empty() ? "" : " ") + word;
  }
  return name;
}

Exit run(Session& session, const Given& given) {
  session.offers({Format::text, Format::json, Format::dot});
  const std::string asked = one_name(given.operands);
  if (asked.find('/') != std::string::npos) {
    explain_finding(session, asked);
    return Exit::done;
  }
  const replay::Timeline timeline = session.timeline();
  const projections::Register reg = timeline.fold();
  const events::Person person = who(reg.people(), asked);
  const auto found = replay::why(timeline, person);
  if (!found) throw Failure(Exit::usage, {"usage.nobody", {events::text(asked)}});
  show(session, timeline, reg, *found);
  return Exit::done;
}

}  // namespace

Verb why_verb() {
  return {
      "why",
      {"why a person holds a seat, or where a finding comes from",
       "pourquoi une personne occupe un siège, ou d'où vient un constat"},
      {{"WHO",
        true,
        true,
        {"one person (p-0042, or a name or part of it, with or without quotes) or the id of a "
         "finding",
         "une seule personne (p-0042, un nom ou une partie, avec ou sans guillemets) ou "
         "l'identifiant d'un constat"}}},
      {},
      {{"mag why Ayesha Hassan --as-of 2011",
        {"from a seat back to events, clauses and sources",
         "d'un siège aux événements, clauses et sources"}},
       {"mag why rotation/V.4/2010 --lang fr", {"a finding, in French", "un constat, en français"}},
       {"mag why p-0002 --as-of 2007 --format dot | dot -Tsvg > why.svg",
        {"as a drawing, with Graphviz", "en dessin, avec Graphviz"}}},
      false,
      run,
      Reads::day};
}

}  // namespace app
