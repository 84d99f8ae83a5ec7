#include <algorithm>

#include "answers/event_text.hpp"
#include "app/text/coats.hpp"

namespace app {
namespace {

using replay::SeatChange;

// A side of the comparison, as the heading names it.
events::Argument named_side(const answers::Heading& side) {
  const auto day = events::date(side.as_of);
  const auto known = events::position(side.known_at);
  auto named = side.cycle
                   ? events::message({"diff.sideInCycle", {day, known, events::cycle(side.cycle)}})
                   : events::message({"diff.side", {day, known}});
  if (side.scenario.empty()) return named;
  return events::message({"diff.sideSupposed", {std::move(named), events::text(side.scenario)}});
}

// "deviation 17/50", or a dash where there was no such finding.
std::string brief(const std::optional<rules::Finding>& finding, const words::Words& words) {
  if (!finding) return "–";
  return words.verdict_of(*finding) +
         (finding->measured.empty() ? "" : " " + words.word(events::fraction(finding->measured)));
}

// What is held now, or was; of a change both sides, with the country where only that tells them
// apart.
std::string seats_of(const SeatChange& change, const words::Words& words) {
  const auto said = [&](const projections::SeatHeld& seat, bool with_country) {
    std::string text = answers::seat_text(seat.seat, seat.group, "", words);
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

// What is known of either side, before what differs; and what cannot be told.
void print_known(const Sheet& sheet, const answers::Difference::Known& before,
                 const answers::Difference::Known& after) {
  const auto shown = [](std::optional<std::int64_t> number) {
    return events::text(number ? std::to_string(*number) : "–");
  };
  if (before.published || after.published)
    sheet.tell({"diff.members",
                {shown(before.published), shown(after.published), shown(before.named),
                 shown(after.named)}});
  else
    sheet.tell({"diff.named", {shown(before.named), shown(after.named)}});
  if (before.unnamed.value_or(0) > 0 || after.unnamed.value_or(0) > 0)
    sheet.tell({"diff.unnamed", {shown(before.unnamed), shown(after.unnamed)}});
}

// How much differs, before what does.
void print_amount(const Sheet& sheet, const replay::Difference& changes) {
  if (changes.seats.empty() && changes.findings.empty()) return;
  const auto count = [&](SeatChange::What what) {
    return events::number(std::ranges::count(changes.seats, what, &SeatChange::what));
  };
  sheet.tell({"diff.amount",
              {count(SeatChange::What::gained), count(SeatChange::What::lost),
               count(SeatChange::What::changed), events::number(std::ssize(changes.findings))}});
}

// A seat that is lost without an event lapsed; looking back in time, it was not given yet.
void print_seats(const Sheet& sheet, const std::vector<SeatChange>& seats, bool looks_back) {
  sheet.heading(sheet.say("diff.seats"));
  Table table = sheet.table({"", "label.name", "label.seat", "label.event"});
  for (const SeatChange& change : seats) {
    const bool gained = change.what == SeatChange::What::gained;
    const bool lost = change.what == SeatChange::What::lost;
    table.row({{gained ? "+"
                : lost ? "−"
                       : "~",
                gained ? Colour::green
                : lost ? Colour::red
                       : Colour::yellow},
               {sheet.words.name_of(change.person)},
               {seats_of(change, sheet.words)},
               {change.because ? sheet.words.number_of(change.because)
                : looks_back   ? "–"
                               : sheet.say("diff.lapsed")}});
  }
  sheet.print(table);
}

void print_counts(const Sheet& sheet, const std::vector<replay::CountChange>& counts) {
  sheet.heading(sheet.say("diff.counts"));
  Table table = sheet.table({"label.seat", "label.group", "label.before", "label.after"}, {2, 3});
  for (const replay::CountChange& change : counts)
    table.row({{sheet.words.label(change.seat)},
               {sheet.words.label(change.group)},
               {std::to_string(change.before)},
               {std::to_string(change.after)}});
  sheet.print(table);
}

void print_findings(const Sheet& sheet, const std::vector<replay::FindingChange>& findings) {
  sheet.heading(sheet.say("diff.findings"));
  Table table = sheet.table({"label.before", "label.after", "label.finding"});
  for (const replay::FindingChange& change : findings)
    table.row({{brief(change.before, sheet.words)},
               {brief(change.after, sheet.words)},
               {sheet.say((change.after ? *change.after : *change.before).text)}});
  sheet.print(table);
}

}  // namespace

void print_changes(const Sheet& sheet, const replay::Difference& changes, bool looks_back) {
  if (changes.seats.empty() && changes.counts.empty() && changes.findings.empty())
    sheet.tell(sheet.say("diff.none"));
  if (!changes.seats.empty()) print_seats(sheet, changes.seats, looks_back);
  if (!changes.counts.empty()) print_counts(sheet, changes.counts);
  if (!changes.findings.empty()) print_findings(sheet, changes.findings);
}

void print(const Sheet& sheet, const answers::Difference& difference) {
  sheet.title(
      sheet.say({"diff.heading", {named_side(difference.from), named_side(difference.to)}}));
  print_known(sheet, difference.before, difference.after);
  print_amount(sheet, difference.changes);
  print_changes(sheet, difference.changes, difference.to.as_of < difference.from.as_of);
}

}  // namespace app
