#include "answers/next.hpp"

#include <algorithm>

#include "answers/event_text.hpp"
#include "app/text/by_name.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "app/text/passage.hpp"

namespace app {
namespace {

using answers::Next;
using Course = decisions::Passage::Course;
using Why = Next::ToFill::Why;

// How many terms end and how many seats are to be filled, as far as that is known.
void print_lead(const Sheet& sheet, const Next& next) {
  const auto open = std::ranges::count_if(next.to_fill, [](const Next::ToFill& each) {
    return each.why == Why::host_unknown || each.why == Why::chair_unknown;
  });
  const auto ends = events::number(std::ssize(next.ends)),
             to_fill = events::number(std::ssize(next.to_fill) - open);
  sheet.tell(open ? events::Message{"next.leadWithOpen", {ends, to_fill, events::number(open)}}
                  : events::Message{"next.lead", {ends, to_fill}});
  sheet.gap();
}

// Seats that end alike are told under the sentence that says how.
void print_ends(const Sheet& sheet, const Next& next) {
  std::vector<const events::Message*> told;
  const auto member_of = [](const Next::End& end) -> const answers::Member& { return end.member; };
  const auto rows = by_name(next.ends, sheet.words, member_of);
  for (const Next::End& first : next.ends) {
    const events::Message& says = first.end.says;
    if (std::any_of(told.begin(), told.end(), [&](const auto* each) { return *each == says; }))
      continue;
    if (!told.empty()) sheet.gap();
    told.push_back(&says);
    sheet.tell(says);
    Table table = sheet.table({"label.name", "label.seat", "label.country", "label.term",
                               "label.renewal", "label.events"});
    for (const Next::End* row : rows) {
      const Next::End& each = *row;
      if (!(each.end.says == says)) continue;
      const answers::Member& member = each.member;
      table.row({{sheet.words.name_of(member.person), Colour::bold},
                 {answers::seat_text(member.seat, member.group, member.role, sheet.words)},
                 {member.country ? sheet.words.word(events::country(member.country)) : "–"},
                 {terms_text(member.terms, member.terms_exact, member.terms_allowed, sheet.words)},
                 {outlook_text(each, next.heading.cycle, sheet.words)},
                 {sheet.words.numbers_of(each.because), Colour::dim}});
    }
    sheet.print(table);
  }
}

// What the table cannot say: who holds over, what is hidden, and who is not named.
void print_notes(const Sheet& sheet, const Next& next) {
  std::vector<events::Message> notes;
  const bool holds_over = std::any_of(next.ends.begin(), next.ends.end(),
                                      [](const Next::End& each) { return each.holds_over; });
  if (holds_over) notes.push_back({"next.holdsOver", {events::date(*next.year_ended)}});
  if (next.evaluations_hidden) notes.push_back({"why.evaluationsHidden", {}});
  if (next.unnamed.value_or(0) > 0)
    notes.push_back({"composition.unnamed",
                     {events::number(*next.unnamed), events::number(*next.published),
                      events::number(*next.published - *next.unnamed)}});
  for (const events::Message& note : notes) {
    sheet.gap();
    sheet.tell(note);
  }
}

std::string why_text(const Next::ToFill& each, const words::Words& words) {
  switch (each.why) {
    case Why::vacant:
      return words.say({"next.vacant", {events::date(*each.from)}});
    case Why::host_vacant:
      return words.say("next.hostVacant");
    case Why::host_unknown:
    case Why::chair_unknown:
      return words.say("next.hostUnknown");
    case Why::limit:
      return words.say({"next.goesAtLimit", {events::person(each.person)}});
    case Why::negative_evaluation:
      return words.say({"next.goesEvaluated", {events::person(each.person)}});
    case Why::apart:
      return words.say({"next.goesApart", {events::person(each.person)}});
    case Why::left:
    case Why::ended:
      return "";
    default:
      if (each.from)
        return words.say({"next.goesOn", {events::person(each.person), events::date(*each.from)}});
      return words.say({"next.goes", {events::person(each.person)}});
  }
}

// Who left, and what is known of a seat whose number no terms fix.
std::string left_text(const Next::ToFill& each, const words::Words& words) {
  if (!each.left) return "";
  std::string text = words.say({each.why == Why::ended ? "next.ended" : "next.left",
                                {events::person(each.left->person), events::date(each.left->on),
                                 events::position(each.left->by)}});
  const bool is_fixed =
      (each.why != Why::left && each.why != Why::ended) || each.seat == events::Seat::chair;
  if (!each.required.empty())
    text += " · " + words.say({"next.required", {events::text(each.required)}});
  else if (!is_fixed)
    text += " · " + words.say("next.notFixed");
  return text;
}

void print_occasions(const Sheet& sheet, const Next& next) {
  if (next.occasions.empty()) return;
  sheet.heading(sheet.say("next.occasions"));
  for (const answers::Occasion& each : next.occasions) {
    std::string days = sheet.words.word(events::date(each.opens_on));
    if (each.closes_on != each.opens_on)
      days += " – " + sheet.words.word(events::date(each.closes_on));
    sheet.tell(
        days + " · " + occasion_text(each, sheet.words) + " · " + named(each.because, sheet.words),
        2, 4);
  }
}

void print_to_fill(const Sheet& sheet, const Next& next) {
  sheet.heading(sheet.say("next.toFill"));
  if (next.to_fill.empty()) sheet.tell(sheet.say("next.noneToFill"), 2, 4);
  for (const Next::ToFill& each : next.to_fill) {
    std::string text = answers::seat_text(each.seat, each.group, each.role, sheet.words);
    if (each.country) text += " · " + sheet.words.word(events::country(each.country));
    for (const std::string& more : {why_text(each, sheet.words), left_text(each, sheet.words)})
      if (!more.empty()) text += " · " + more;
    sheet.tell(text + " · " + named(each.because, sheet.words), 2, 4);
  }
}

}  // namespace

std::string outlook_text(const Next::End& each, events::Cycle cycle, const words::Words& words) {
  if (each.is_unknown) return words.say("next.unknown");
  if (each.ahead.course == Course::goes_on) return "–";
  std::string text = course_text(each.ahead, words);
  if (!each.ahead.clause.empty()) text += " (" + words.clause(each.ahead.clause) + ")";
  if (const std::string missing = missing_text(each.ahead, cycle, words); !missing.empty())
    words.add_to(text, {"cycle.lacks", {events::text(missing)}});
  return text;
}

std::string occasion_text(const answers::Occasion& occasion, const words::Words& words) {
  std::string text = occasion.edition
                         ? words.say({"next.edition", {events::number(occasion.edition)}})
                         : words.set(occasion.meeting);
  if (!occasion.place.empty()) text += " · " + occasion.place;
  if (occasion.country) text += " · " + words.word(events::country(occasion.country));
  return text;
}

void print(const Sheet& sheet, const Next& next) {
  print(sheet, next.heading);
  if (!next.heading.cycle) return sheet.tell(sheet.say("composition.noCycle"));
  print_lead(sheet, next);
  if (next.ends.empty())
    sheet.tell(sheet.say("composition.nobody"));
  else
    print_ends(sheet, next);
  print_notes(sheet, next);
  print_to_fill(sheet, next);
  print_occasions(sheet, next);
}

}  // namespace app
