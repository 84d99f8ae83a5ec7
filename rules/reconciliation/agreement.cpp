// The seats on record against the figures that count members.
#include <algorithm>
#include <set>

#include "counting/evidence.hpp"
#include "rules/reconciliation/figures.hpp"

namespace rules::reconciliation {
namespace {

using events::Answer;
using events::Measure;

Answer opposite(Answer answer) {
  if (answer == Answer::unstated) return answer;
  return answer == Answer::yes ? Answer::no : Answer::yes;
}

bool counts_members(Measure measure) {
  return measure == Measure::members || measure == Measure::members_excluding_chair ||
         measure == Measure::women || measure == Measure::new_members ||
         measure == Measure::returning_members;
}

// Whether the seat is among those that the figure counts.
Answer counted(const Situation& situation, std::int32_t index, const Figure& figure) {
  const projections::Term& term = situation.seats.term(index);
  Trait trait{.group = figure.group, .region = figure.region, .country = figure.country};
  if (figure.measure == Measure::women) trait.gender = events::Gender::woman;
  const Answer answer = has_trait(situation, term, trait);
  if (answer == Answer::no) return answer;
  if (figure.measure == Measure::members_excluding_chair && term.seat == events::Seat::chair)
    return Answer::no;
  if (figure.measure != Measure::new_members && figure.measure != Measure::returning_members)
    return answer;
  if (counting::is_of_unknown_kind(term)) return Answer::unstated;
  if (!counting::is_stakeholder(term)) return Answer::no;
  const Answer fresh = situation.seats.is_new(situation.seats.first_holder(index));
  const Answer wanted = figure.measure == Measure::new_members ? fresh : opposite(fresh);
  return wanted == Answer::yes ? answer : wanted;
}

// How many persons of the figure are on record, on the day that it speaks of. Sources seldom say
// whether they count the chair and host seats: both ways are taken into account.
struct OnRecord {
  std::int64_t stakeholders = 0, named = 0, possible = 0;
  bool everyone = false;
  Causes causes;
};

// A figure that was published for the day before the cycle opened speaks of the group as it opened.
engine::Date day_of(const Situation& situation, const Figure& figure) {
  const auto* opened = situation.reg.history().cycle(situation.cycle);
  return opened ? std::max(figure.on, opened->value.on) : figure.on;
}

OnRecord on_record(const Situation& situation, const Figure& figure) {
  OnRecord found;
  std::set<events::Person> stakeholders, named, possible;
  for (const std::int32_t index :
       situation.seats.named_on(situation.cycle, day_of(situation, figure))) {
    const projections::Term& term = situation.seats.term(index);
    const Answer answer = counted(situation, index, figure);
    if (answer == Answer::no) continue;
    possible.insert(term.person);
    situation.seats.explain(index, found.causes);
    if (figure.measure == Measure::new_members || figure.measure == Measure::returning_members)
      situation.seats.explain_is_new(situation.seats.first_holder(index), found.causes);
    if (figure.measure == Measure::women)
      found.causes.add(situation.reg.people().of(term.person).value.gender_by);
    if (answer == Answer::unstated) continue;
    named.insert(term.person);
    if (counting::is_stakeholder(term)) stakeholders.insert(term.person);
  }
  found.stakeholders = static_cast<std::int64_t>(stakeholders.size());
  found.named = static_cast<std::int64_t>(named.size());
  found.possible = static_cast<std::int64_t>(possible.size());
  found.everyone = situation.seats.names_everyone(situation.cycle);
  if (found.everyone) situation.seats.explain_everyone(situation.cycle, found.causes);
  return found;
}

Finding judge_figure(const Situation& situation, const Known<Figure>& figure) {
  OnRecord found = on_record(situation, figure.value);
  const std::int64_t published = figure.value.value;
  Finding finding = finding_about(situation, "reconciliation", "", subject_of(figure.value));
  finding.evidence = Evidence::seats;
  // Of the ways to count, with and without the chair and host seats, the one that fits or else
  // comes nearest.
  const std::int64_t named = std::clamp(published, found.stakeholders, found.named);
  finding.measured = std::to_string(named) + "/" + std::to_string(published);
  finding.required = std::to_string(published) + "/" + std::to_string(published);
  explain(figure, found.causes);
  if (figure.value.measure == Measure::new_members ||
      figure.value.measure == Measure::returning_members) {
    if (const auto* before = situation.reg.history().before(situation.cycle))
      situation.seats.explain_everyone(before->value.cycle, found.causes);
  }
  rest_on(finding, situation, found.causes);
  std::vector<events::Argument> said = naming(figure.value);
  said.push_back(events::number(published));
  said.push_back(events::number(named));
  if (found.stakeholders > published)
    return conclude(std::move(finding), Verdict::departure, "reconciliation.namesMore", said);
  // Who is not named would be too many.
  const bool reached =
      published > 0 && (published == found.stakeholders || published == found.named);
  const bool fewer = found.possible < published;
  if (fewer && situation.seats.names_everyone(situation.cycle, every_seat))
    return conclude(std::move(finding), Verdict::departure, "reconciliation.namesFewer", said);
  if (!reached && (fewer || !found.everyone))
    return conclude(std::move(finding), Verdict::unknown, "reconciliation.namesSome", said);
  return conclude(std::move(finding), Verdict::holds, "reconciliation.agrees", said);
}

// No source says how many there were.
Finding judge_without_figure(const Situation& situation) {
  Finding finding = finding_about(situation, "reconciliation", "", {{"measure", "members"}});
  Causes causes;
  for (const std::int32_t index : situation.seats.seated()) situation.seats.explain(index, causes);
  const std::int64_t named = counting::persons_seated(situation.seats);
  finding.evidence = Evidence::seats;
  finding.measured = std::to_string(named);
  rest_on(finding, situation, causes);
  const bool everyone = situation.seats.names_everyone(situation.cycle);
  return conclude(std::move(finding), everyone ? Verdict::holds : Verdict::unknown,
                  everyone ? "reconciliation.complete" : "reconciliation.noFigure",
                  {events::number(named),
                   events::message(counting::counted_members(situation.seats, every_seat))});
}

}  // namespace

std::vector<Finding> judge_agreement(const Situation& situation) {
  std::vector<Finding> findings;
  if (!counting::followed(situation.reg, situation.cycle, Measure::members) &&
      !counting::followed(situation.reg, situation.cycle, Measure::members_excluding_chair))
    findings.push_back(judge_without_figure(situation));
  for (const auto& figures : figures_by_subject(situation)) {
    const Known<Figure>& figure = followed_among(situation, figures);
    if (counts_members(figure.value.measure) && !figure.value.approximate)
      findings.push_back(judge_figure(situation, figure));
  }
  return findings;
}

}  // namespace rules::reconciliation
