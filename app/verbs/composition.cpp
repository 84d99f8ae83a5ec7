#include <array>
#include <boost/json/array.hpp>
#include <ostream>

#include "app/asking/days.hpp"
#include "app/asking/json.hpp"
#include "app/asking/members.hpp"
#include "app/csv/csv.hpp"
#include "app/text/heading.hpp"
#include "app/text/overview.hpp"
#include "app/text/table.hpp"
#include "app/text/waiting.hpp"
#include "app/verbs/verb_list.hpp"
#include "counting/evidence.hpp"
#include "rules/host_seat/former_hosts.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace app {
namespace {

namespace json = boost::json;

constexpr std::array groups = {events::Group::government,    events::Group::private_sector,
                               events::Group::civil_society, events::Group::technical_community,
                               events::Group::media,         events::Group::unstated};
constexpr std::array seats = {events::Seat::stakeholder, events::Seat::host, events::Seat::chair,
                              events::Seat::observer};

// What one answer is made of.
struct View {
  replay::Timeline timeline;
  projections::Register reg;
  counting::Parameters terms;
  std::vector<projections::SeatHeld> held;
  std::vector<rules::HostSeat> host_seats;
  std::vector<rules::Finding> findings;
  // Seats of the running cycle that its list shows as vacant.
  std::vector<projections::Known<projections::VacantSeat>> vacant;

  events::Cycle cycle() const { return reg.current(); }
  counting::Situation situation() const { return {reg, timeline.until(), terms}; }
  std::int64_t members() const { return members_named(reg); }
  std::int64_t of_group(events::Group group) const { return members_named(reg, group); }
  const projections::Known<projections::Figure>* published(
      events::Group group = events::Group::unstated) const {
    return counting::followed(reg, cycle(), events::Measure::members, group);
  }
};

View view_of(const replay::Timeline& timeline) {
  projections::Register reg = timeline.fold();
  counting::Parameters terms = timeline.parameters(reg);
  auto held = reg.composition().in(reg.current());
  auto host_seats = rules::host_seats({reg, timeline.until(), terms});
  auto findings = timeline.audit(reg);
  auto vacant = reg.history().vacancies;
  std::erase_if(vacant, [&](const auto& each) { return each.value.cycle != reg.current(); });
  return {timeline,         std::move(reg),        std::move(terms),
          std::move(held),  std::move(host_seats), std::move(findings),
          std::move(vacant)};
}

json::value published(const projections::Known<projections::Figure>* figure) {
  if (!figure) return nullptr;
  return json::object{{"value", figure->value.value},
                      {"because", json::array{figure->since.value}}};
}

json::object totals(const View& view) {
  json::object by_group, by_seat;
  for (const events::Group group : groups)
    if (const auto count = view.of_group(group))
      by_group[group == events::Group::unstated ? "unstated" : events::name_of(group)] = count;
  for (const events::Seat seat : seats) {
    std::int64_t count = 0;
    for (const auto& held : view.held) count += held.seat == seat;
    by_seat[events::name_of(seat)] = count;
  }
  return {{"members", view.members()}, {"byGroup", by_group}, {"bySeat", by_seat}};
}

json::array vacant_seats(const View& view) {
  json::array vacant;
  for (const auto& [seat, by] : view.vacant)
    vacant.push_back({{"seat", events::name_of(seat.seat)},
                      {"group", text_or_null(events::name_of(seat.group))},
                      {"country", text_or_null(events::to_string(seat.country))},
                      {"role", text_or_null(seat.role)},
                      {"affiliation", text_or_null(seat.affiliation)},
                      {"on", engine::to_string(seat.on)},
                      {"because", json::array{by.value}}});
  return vacant;
}

json::object document(const View& view) {
  json::array members, host_seats;
  for (const projections::SeatHeld& seat : view.held)
    members.push_back(json_of(view.situation(), seat));
  for (const rules::HostSeat& seat : view.host_seats)
    host_seats.push_back({{"country", events::to_string(seat.country)},
                          {"since", engine::to_string(seat.since)},
                          {"person", seat.person ? json::value(to_string(seat.person)) : nullptr},
                          {"vacant", seat.vacant},
                          {"because", positions(seat.because)}});
  json::object by_group;
  for (const events::Group group : groups)
    if (const auto* figure = view.published(group); figure && group != events::Group::unstated)
      by_group[events::name_of(group)] = published(figure);
  const auto* all = view.published();
  json::object object = heading_of(view.timeline, view.reg);
  object["terms"] = text_or_null(view.terms.version());
  object["members"] = std::move(members);
  object["totals"] = totals(view);
  object["published"] = {{"members", published(all)}, {"byGroup", std::move(by_group)}};
  object["unnamed"] = all && all->value.value >= view.members()
                          ? json::value(all->value.value - view.members())
                          : json::value(nullptr);
  object["hostSeats"] = std::move(host_seats);
  object["vacantSeats"] = vacant_seats(view);
  object["waiting"] = json_of(waiting_for(view.reg));
  return object;
}

std::string term_text(const View& view, events::Seat seat, const TermCount& count,
                      const words::Words& words) {
  std::string text = count.exact ? std::to_string(count.terms) : "≥ " + std::to_string(count.terms);
  if (const auto most = rules::most_terms(view.situation(), seat))
    text += words.choose(" of ", " sur ") + std::to_string(*most);
  return text;
}

void print_members(Session& session, const View& view, const words::Words& words) {
  Table table({{words.choose("Seat", "Siège")},
               {words.choose("Name", "Nom")},
               {words.choose("Country", "Pays")},
               {words.choose("Term", "Mandat")},
               {words.choose("Since", "Depuis")},
               {words.choose("Events", "Événements")}},
              session.globals().colour, session.globals().width);
  bool has_part_of_term = false;
  for (const projections::SeatHeld& seat : view.held) {
    const bool serves_terms = seat.seat != events::Seat::observer;
    const TermCount count = serves_terms ? term_count(view.situation(), seat.term) : TermCount{};
    has_part_of_term |= serves_terms && count.terms == 0;
    const std::string_view role =
        view.reg.service().terms()[static_cast<std::size_t>(seat.term)].role;
    table.row({{seat_text(seat.seat, seat.group, role, words)},
               {words.name_of(seat.person), Colour::bold},
               {seat.country ? words.word(events::country(seat.country)) : "–"},
               {serves_terms ? term_text(view, seat.seat, count, words) : ""},
               {engine::to_string(since(view.reg, seat.term))},
               {joined(because(view.reg, seat.term)), Colour::dim}});
  }
  table.print(session.out());
  if (!has_part_of_term) return;
  session.out() << '\n';
  paragraph(session.out(), words.say("composition.partOfTerm"), session.globals().width);
}

// The finding of a rule about a group, or about nobody in particular.
const rules::Finding* finding_on(const View& view, std::string_view rule, std::string_view group) {
  for (const rules::Finding& finding : view.findings) {
    if (finding.rule != rule) continue;
    if (group.empty() && finding.subject.empty()) return &finding;
    for (const auto& [name, value] : finding.subject)
      if (name == "group" && value == group) return &finding;
  }
  return nullptr;
}

void print_totals(Session& session, const View& view, const words::Words& words) {
  Table table({{words.choose("Group", "Groupe")},
               {words.choose("Named", "Nommés"), Align::right},
               {words.choose("Published figure", "Chiffre publié"), Align::right},
               {words.choose("Measured", "Mesuré")},
               {words.choose("Required", "Requis")},
               {words.choose("Verdict", "Verdict")}},
              session.globals().colour, session.globals().width);
  const auto line = [&](const std::string& heading, std::int64_t named,
                        const projections::Known<projections::Figure>* figure,
                        const rules::Finding* finding) {
    table.row({{heading},
               {std::to_string(named)},
               {figure ? std::to_string(figure->value.value) : "–"},
               {finding ? words.word(events::fraction(finding->measured)) : ""},
               {finding ? words.word(events::fraction(finding->required)) : ""},
               {finding ? words.verdict_of(*finding) : ""}});
  };
  for (const events::Group group : groups) {
    const bool stated = group != events::Group::unstated;
    const auto* figure = stated ? view.published(group) : nullptr;
    const auto named = view.of_group(group);
    const auto* finding = stated ? finding_on(view, "quota", events::name_of(group)) : nullptr;
    if (named || figure || finding) line(words.label(group), named, figure, finding);
  }
  if (const auto hosts = hosts_named(view.reg))
    line(words.label(events::Seat::host), hosts, nullptr, nullptr);
  line(words.choose("all members", "ensemble des membres"), view.members(), view.published(),
       finding_on(view, "size", ""));
  table.print(session.out());
}

std::string holder(const rules::HostSeat& seat, const words::Words& words) {
  if (seat.person) return words.name_of(seat.person);
  return words.say(seat.vacant ? "composition.hostVacant" : "composition.hostUnknown");
}

// What is not known of the size, and the seats that are shown as vacant.
void print_open(Session& session, const View& view, const words::Words& words) {
  const auto say = [&](const events::Message& message) {
    paragraph(session.out(), words.say(message), session.globals().width);
  };
  const auto* all = view.published();
  const bool is_short = all && all->value.value > view.members();
  const bool is_unknown = !all && !counting::names_everyone(view.reg, view.cycle());
  if (is_short || is_unknown) session.out() << '\n';
  if (is_short)
    say({"composition.unnamed",
         {events::number(all->value.value - view.members()), events::number(all->value.value),
          events::number(view.members())}});
  else if (is_unknown)
    say({"composition.sizeUnknown", {}});
  if (!view.vacant.empty()) session.out() << '\n';
  for (const auto& [vacant, by] : view.vacant) {
    std::string seat = words.label(vacant.seat);
    for (const std::string& more :
         {vacant.group == events::Group::unstated ? "" : words.label(vacant.group),
          vacant.country ? words.word(events::country(vacant.country)) : "",
          std::string(vacant.role), std::string(vacant.affiliation)})
      if (!more.empty()) seat += " · " + more;
    say({"composition.vacant",
         {events::text(shown(seat)), events::date(vacant.on), events::position(by)}});
  }
}

void print(Session& session, const View& view, const words::Words& words) {
  std::ostream& out = session.out();
  const std::size_t width = session.globals().width;
  print_heading(session, view.timeline, view.reg, words);
  if (!view.cycle()) {
    paragraph(out, words.say("composition.noCycle"), width);
    print_waiting(session, waiting_for(view.reg), words);
    return;
  }
  if (view.held.empty())
    paragraph(out, words.say("composition.nobody"), width);
  else
    print_members(session, view, words);
  out << '\n';
  print_totals(session, view, words);
  print_open(session, view, words);
  if (!view.host_seats.empty())
    out << '\n'
        << words.say(view.terms.contains("IV.3") ? "composition.hostSeatsByClause"
                                                 : "composition.hostSeats")
        << '\n';
  for (const rules::HostSeat& seat : view.host_seats)
    paragraph(out,
              words.word(events::country(seat.country)) + " · " +
                  words.say({"composition.hostSince", {events::date(seat.since)}}) + " · " +
                  holder(seat, words) + " · " + named(seat.because, words),
              width, 2, 4);
  print_waiting(session, waiting_for(view.reg), words);
}

void print_csv(const Csv& csv, const View& view) {
  csv.row({"as_of", "cycle", "person", "name", "affiliation", "group", "country", "seat", "role",
           "term", "term_exact", "since", "because"});
  for (const projections::SeatHeld& seat : view.held) {
    const auto description = view.reg.people().of(seat.person).value;
    const TermCount count = term_count(view.situation(), seat.term);
    csv.row({engine::to_string(view.timeline.until()), std::to_string(view.cycle().year),
             to_string(seat.person), std::string(description.name),
             std::string(description.affiliation), std::string(events::name_of(seat.group)),
             events::to_string(seat.country), std::string(events::name_of(seat.seat)),
             std::string(view.reg.service().terms()[static_cast<std::size_t>(seat.term)].role),
             std::to_string(count.terms), count.exact ? "yes" : "no",
             engine::to_string(since(view.reg, seat.term)), joined(because(view.reg, seat.term))});
  }
  for (const auto& [seat, by] : view.vacant)
    csv.row({engine::to_string(view.timeline.until()), std::to_string(view.cycle().year), "", "",
             std::string(seat.affiliation), std::string(events::name_of(seat.group)),
             events::to_string(seat.country), std::string(events::name_of(seat.seat)),
             std::string(seat.role), "", "", engine::to_string(seat.on), std::to_string(by.value)});
}

Exit run(Session& session, const Given& given) {
  session.offers({Format::text, Format::json, Format::csv});
  if (given.flag("--cycles")) {
    show_overview(session, every_cycle(session));
    return Exit::done;
  }
  const View view = view_of(session.timeline());
  const words::Words words = session.words().with(view.reg.people(), view.timeline.until());
  if (session.globals().format == Format::json)
    write_json(session.out(), document(view));
  else if (session.globals().format == Format::csv)
    print_csv(Csv(session), view);
  else
    print(session, view, words);
  return Exit::done;
}

}  // namespace

Verb composition_verb() {
  return {"composition",
          {"who sits on a date, compared with what was published and what the rules require",
           "qui siège à une date, face à ce qui a été publié et à ce qu'exigent les règles"},
          {},
          {{"--cycles",
            "",
            {"one line for each cycle: seats named on record, published figures, and findings",
             "une ligne par cycle : sièges nommés au registre, chiffres publiés, et constats"}}},
          {{"mag composition --as-of 2011",
            {"the cycle 2011, on its last day", "le cycle 2011, à son dernier jour"}},
           {"mag composition --cycles --lang fr",
            {"all cycles at a glance, in French", "tous les cycles d'un coup d'œil, en français"}},
           {"mag composition --as-of 2008-12-01 --known-at 300 --format json",
            {"a day as recorded up to event 300, for a program",
             "un jour d'après les événements 1 à 300, pour un programme"}}},
          false,
          run,
          Reads::day};
}

}  // namespace app
