#include "answers/why_not.hpp"

#include <algorithm>

#include "answers/event_text.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "app/text/reasons.hpp"
#include "events/lists.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

using answers::Standing;
using answers::WhyNot;

void print_record(const Sheet& sheet, const WhyNot& answer) {
  const replay::SeatExplanation& why = *answer.record;
  print_name(sheet, why.person, why.description.affiliation);
  if (why.last) print_seat(sheet, why.person, why, why.has_left);
  if (const events::Message says = said(answer); !says.key.empty()) sheet.tell(says);
  print(sheet, answer.waiting);
  if (answer.standing == Standing::sits) return;
  sheet.gap();
  print_chain(sheet, why.chain);
  if (!why.evaluations || why.evaluations->empty()) return;
  sheet.heading(sheet.say("why.evaluations"));
  print_chain(sheet, *why.evaluations);
}

void print_findings(const Sheet& sheet, std::string_view heading,
                    const std::vector<replay::FindingChange>& changes) {
  if (changes.empty()) return;
  sheet.heading(sheet.say(heading));
  for (const replay::FindingChange& change : changes) {
    const rules::Finding& finding = change.after ? *change.after : *change.before;
    std::string verdict = sheet.words.verdict_of(finding);
    if (change.before && change.before->verdict != finding.verdict)
      verdict = sheet.words.verdict_of(*change.before) + " → " + verdict;
    if (!change.after) verdict += " → –";
    sheet.tell(verdict + " · " + sheet.say(finding.text) + " [" + sheet.words.id_of(finding) + "]",
               2, 4);
  }
}

void print_remedies(const Sheet& sheet, const answers::Remedies& remedies) {
  if (remedies.absences.empty() && remedies.parameters.empty())
    return sheet.heading(sheet.say("whyNot.noRemedy"));
  sheet.heading(sheet.say("whyNot.remedies"));
  std::string names;
  for (const answers::Member& member : remedies.absences)
    events::add_to(names, sheet.words.name_of(member.person));
  if (!names.empty()) sheet.tell(sheet.say({"whyNot.absent", {events::text(names)}}), 2, 4);
  for (const answers::OtherValue& each : remedies.parameters)
    sheet.tell(sheet.say({"whyNot.parameter",
                          {events::parameter(each.name),
                           events::text(sheet.words.value_of(each.name, each.value)),
                           events::text(sheet.words.value_of(each.name, each.in_force))}}),
               2, 4);
}

// Whether a clause would be left undetermined.
bool is_open(const WhyNot::Supposed& seat) {
  return std::any_of(seat.other.begin(), seat.other.end(), [](const replay::FindingChange& each) {
    return each.after && each.after->verdict == rules::Verdict::unknown &&
           !each.after->clause.empty();
  });
}

void print_supposed(const Sheet& sheet, const WhyNot::Supposed& seat) {
  std::string what = answers::seat_text(seat.seat, seat.group, "", sheet.words);
  if (seat.country) what += " · " + sheet.words.word(events::country(seat.country));
  sheet.gap();
  sheet.tell({"whyNot.supposing", {events::date(seat.on), events::text(what)}});
  if (seat.refused) return sheet.tell({"whyNot.refused", {events::message(*seat.refused)}});
  std::string others;
  for (const events::Person person : seat.in_place_of)
    events::add_to(others, sheet.words.name_of(person));
  if (!others.empty()) sheet.tell({"whyNot.inPlaceOf", {events::text(others)}});
  std::string beside;
  for (const events::Person person : seat.beside)
    events::add_to(beside, sheet.words.name_of(person));
  if (!beside.empty()) sheet.tell({"whyNot.beside", {events::text(beside)}});
  if (seat.against.empty())
    sheet.tell(sheet.say(is_open(seat) ? "whyNot.nothingKnown" : "whyNot.nothing"));
  print_findings(sheet, "whyNot.against", seat.against);
  if (!seat.against.empty()) print_remedies(sheet, seat.remedies);
  print_findings(sheet, "whyNot.other", seat.other);
}

}  // namespace

void print(const Sheet& sheet, const WhyNot& answer) {
  print(sheet, answer.heading);
  sheet.subject(sheet.words.label_is(sheet.say("page.whyNot"), answer.name));
  if (answer.record)
    print_record(sheet, answer);
  else
    sheet.tell(said(answer));
  if (answer.standing == Standing::never_named && !answer.by_number && answer.supposed)
    sheet.tell({"whyNot.standsFor", {events::text(events::to_string(answer.person))}});
  if (answer.supposed) print_supposed(sheet, *answer.supposed);
  if (!answer.lacks_group && !answer.lacks_country) return;
  sheet.gap();
  sheet.tell(sheet.say(answer.lacks_group ? "whyNot.lacksGroup" : "whyNot.lacksCountry"));
}

}  // namespace app
