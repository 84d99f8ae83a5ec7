#include "app/text/composition.hpp"

#include "answers/event_text.hpp"
#include "app/text/by_name.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

using answers::Composition;
using answers::Member;

std::string terms_served(const Member& member, const words::Words& words) {
  std::string count = (member.terms_exact ? "" : "≥ ") + std::to_string(member.terms);
  if (!member.terms_allowed) return count;
  return words.say(
      {"composition.termOf", {events::text(count), events::number(*member.terms_allowed)}});
}

void print_totals(const Sheet& sheet, const Composition& composition) {
  const words::Words& words = sheet.words;
  Table table = sheet.table({"label.group", "label.named", "label.publishedFigure",
                             "label.measured", "label.required", "label.verdict"},
                            {1, 2});
  const auto line = [&](const std::string& heading, const Composition::Of& of) {
    table.row({{heading},
               {std::to_string(of.named)},
               {of.figure ? std::to_string(of.figure->value.value) : "–"},
               {of.finding ? words.word(events::fraction(of.finding->measured)) : ""},
               {of.finding ? words.word(events::fraction(of.finding->required)) : ""},
               {of.finding ? words.verdict_of(*of.finding) : ""}});
  };
  for (const Composition::Of& of : composition.groups)
    if (of.named || of.figure || of.finding) line(words.label(of.group), of);
  if (composition.hosts)
    line(words.label(events::Seat::host),
         {events::Group::unstated, composition.hosts, nullptr, nullptr});
  line(words.say("label.allMembers"), composition.all);
  sheet.print(table);
}

// What is not known of the size.
void print_unnamed(const Sheet& sheet, const Composition& composition) {
  const std::int64_t named = composition.all.named;
  const bool is_short = composition.unnamed.value_or(0) > 0;
  if (is_short || composition.size_unknown) sheet.gap();
  if (is_short)
    sheet.tell({"composition.unnamed",
                {events::number(*composition.unnamed), events::number(*composition.unnamed + named),
                 events::number(named)}});
  else if (composition.size_unknown)
    sheet.tell(sheet.say("composition.sizeUnknown"));
}

std::string holder(const rules::host_seat::HostSeat& seat, const words::Words& words) {
  std::string names;
  for (const events::Person person : seat.persons) events::add_to(names, words.name_of(person));
  if (!names.empty()) return names;
  return words.say(seat.vacant ? "composition.hostVacant" : "composition.hostUnknown");
}

}  // namespace

void print_members(const Sheet& sheet, const Composition& composition) {
  if (composition.members.empty()) return sheet.tell(sheet.say("composition.nobody"));
  const words::Words& words = sheet.words;
  Table table = sheet.table(
      {"label.seat", "label.name", "label.country", "label.term", "label.since", "label.events"});
  bool has_part_of_term = false;
  const auto itself = [](const Member& member) -> const Member& { return member; };
  for (const Member* each : by_name(composition.members, words, itself)) {
    const Member& member = *each;
    const bool serves_terms = member.seat != events::Seat::observer;
    has_part_of_term |= serves_terms && member.terms == 0;
    table.row({{answers::seat_text(member.seat, member.group, member.role, words)},
               {words.name_of(member.person), Colour::bold},
               {member.country ? words.word(events::country(member.country)) : "–"},
               {serves_terms ? terms_served(member, words) : ""},
               {engine::to_string(member.since)},
               {words.numbers_of(member.because), Colour::dim}});
  }
  sheet.print(table);
  if (!has_part_of_term) return;
  sheet.gap();
  sheet.tell(sheet.say("composition.partOfTerm"));
}

void print_vacant(const Sheet& sheet, const Composition& composition) {
  const words::Words& words = sheet.words;
  if (!composition.vacant.empty()) sheet.gap();
  for (const auto& [vacant, by] : composition.vacant) {
    std::string seat = words.label(vacant.seat);
    for (const std::string& more :
         {vacant.group == events::Group::unstated ? "" : words.label(vacant.group),
          vacant.country ? words.word(events::country(vacant.country)) : "",
          std::string(vacant.role), std::string(vacant.affiliation)})
      if (!more.empty()) seat += " · " + more;
    sheet.tell({"composition.vacant",
                {events::text(seat), events::date(vacant.on), events::position(by)}});
  }
}

void print_hosts(const Sheet& sheet, const Composition& composition) {
  if (composition.host_seats.empty()) return;
  sheet.heading(sheet.say(composition.host_seats_by_clause ? "composition.hostSeatsByClause"
                                                           : "composition.hostSeats"));
  for (const rules::host_seat::HostSeat& seat : composition.host_seats)
    sheet.tell(sheet.words.word(events::country(seat.country)) + " · " +
                   sheet.say({"composition.hostSince", {events::date(seat.since)}}) + " · " +
                   holder(seat, sheet.words) + " · " + named(seat.because, sheet.words),
               2, 4);
}

void print(const Sheet& sheet, const Composition& composition) {
  print(sheet, composition.heading);
  if (!composition.heading.cycle) {
    sheet.tell(sheet.say("composition.noCycle"));
  } else {
    print_members(sheet, composition);
    sheet.gap();
    print_totals(sheet, composition);
    print_unnamed(sheet, composition);
    print_vacant(sheet, composition);
    print_hosts(sheet, composition);
  }
  print(sheet, composition.waiting);
}

}  // namespace app
