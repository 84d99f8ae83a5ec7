#include "answers/next.hpp"

#include <algorithm>

#include "answers/event_text.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"

namespace app {
namespace {

using answers::Next;
using answers::Renewal;
using Why = Next::ToFill::Why;

std::string renewal_text(const Next::End& each, const words::Words& words) {
  switch (each.renewal) {
    case Renewal::possible:
      return words.say("next.possible");
    case Renewal::limit:
      return words.say("next.limit");
    case Renewal::not_renewed:
      return words.say("next.notRenewed");
    case Renewal::renewed:
      return words.say("next.renewed");
    case Renewal::unknown:
      return words.say("next.unknown");
    default:
      return "–";
  }
}

// Whether there may be a renewal, and what it lacks.
std::string outlook_text(const Next::End& each, const words::Words& words) {
  std::string text = renewal_text(each, words);
  for (const answers::Missing missing : each.missing)
    text += words.say("label.separator") + words.say(missing == answers::Missing::evaluation
                                                         ? "next.evaluation"
                                                         : "next.positiveEvaluation");
  return text;
}

std::string terms_text(const answers::Member& member, const words::Words& words) {
  std::string count = (member.terms_exact ? "" : "≥ ") + std::to_string(member.terms);
  if (!member.terms_allowed) return count;
  return words.say(
      {"composition.termOf", {events::text(count), events::number(*member.terms_allowed)}});
}

// Seats that end alike are told under the sentence that says how.
void print_ends(const Sheet& sheet, const Next& next) {
  std::vector<const events::Message*> told;
  for (const Next::End& first : next.ends) {
    const events::Message& says = first.end.says;
    if (std::any_of(told.begin(), told.end(), [&](const auto* each) { return *each == says; }))
      continue;
    if (!told.empty()) sheet.out << '\n';
    told.push_back(&says);
    sheet.tell(says);
    Table table = sheet.table({"label.name", "label.seat", "label.country", "label.term",
                               "label.renewal", "label.events"});
    for (const Next::End& each : next.ends) {
      if (!(each.end.says == says)) continue;
      const answers::Member& member = each.member;
      table.row({{sheet.words.name_of(member.person), Colour::bold},
                 {answers::seat_text(member.seat, member.group, member.role, sheet.words)},
                 {member.country ? sheet.words.word(events::country(member.country)) : "–"},
                 {terms_text(member, sheet.words)},
                 {outlook_text(each, sheet.words)},
                 {answers::numbers(each.because), Colour::dim}});
    }
    table.print(sheet.out);
  }
}

bool is_unknown(const Next& next, bool is_counted) {
  return std::any_of(next.ends.begin(), next.ends.end(), [&](const Next::End& each) {
    return each.renewal == Renewal::unknown && !each.end.on &&
           each.member.terms_exact == is_counted;
  });
}

// What the table cannot say: who holds over, what is hidden, and what is not known.
void print_notes(const Sheet& sheet, const Next& next) {
  std::vector<events::Message> notes;
  const bool holds_over = std::any_of(next.ends.begin(), next.ends.end(),
                                      [](const Next::End& each) { return each.holds_over; });
  if (holds_over) notes.push_back({"next.holdsOver", {events::date(*next.year_ended)}});
  if (!next.renewed_by_clause && (is_unknown(next, true) || is_unknown(next, false)))
    notes.push_back({"next.noClause", {}});
  else if (is_unknown(next, false))
    notes.push_back({"next.uncounted", {}});
  if (next.evaluations_hidden) notes.push_back({"why.evaluationsHidden", {}});
  if (next.unnamed.value_or(0) > 0)
    notes.push_back({"composition.unnamed",
                     {events::number(*next.unnamed), events::number(*next.published),
                      events::number(*next.published - *next.unnamed)}});
  for (const events::Message& note : notes) {
    sheet.out << '\n';
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
      return words.say("next.hostUnknown");
    case Why::limit:
      return words.say({"next.goesAtLimit", {events::person(each.person)}});
    default:
      if (each.from)
        return words.say({"next.goesOn", {events::person(each.person), events::date(*each.from)}});
      return words.say({"next.goes", {events::person(each.person)}});
  }
}

void print_to_fill(const Sheet& sheet, const Next& next) {
  sheet.out << '\n' << sheet.say("next.toFill") << '\n';
  if (next.to_fill.empty()) sheet.tell(sheet.say("next.noneToFill"), 2, 4);
  for (const Next::ToFill& each : next.to_fill) {
    std::string text = answers::seat_text(each.seat, each.group, each.role, sheet.words);
    if (each.country) text += " · " + sheet.words.word(events::country(each.country));
    sheet.tell(
        text + " · " + why_text(each, sheet.words) + " · " + named(each.because, sheet.words), 2,
        4);
  }
}

}  // namespace

void print(const Sheet& sheet, const Next& next) {
  print(sheet, next.heading);
  if (!next.heading.cycle) return sheet.tell(sheet.say("composition.noCycle"));
  if (next.ends.empty())
    sheet.tell(sheet.say("composition.nobody"));
  else
    print_ends(sheet, next);
  print_notes(sheet, next);
  print_to_fill(sheet, next);
}

}  // namespace app
