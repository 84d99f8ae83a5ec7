#include "answers/why_not.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>

#include "answers/difference.hpp"
#include "answers/event_filter.hpp"
#include "answers/shapes.hpp"
#include "answers/who.hpp"
#include "events/decision.hpp"
#include "replay/recorded.hpp"
#include "replay/scenario.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using projections::Ending;
using projections::Term;

Standing ended(const Term& term) {
  switch (term.ending) {
    case Ending::resigned:
      return Standing::resigned;
    case Ending::replaced:
      return Standing::replaced;
    case Ending::removed:
      return Standing::removed;
    case Ending::expired:
      return Standing::expired;
    case Ending::rotated_out:
      return Standing::rotated_out;
    case Ending::vacated:
      return Standing::vacated;
    case Ending::displaced:
      return Standing::displaced;
    default:
      return Standing::not_renewed;
  }
}

Standing standing_of(const WhyNot& answer) {
  if (!answer.record) return answer.first_named ? Standing::named_later : Standing::never_named;
  const replay::SeatExplanation& why = *answer.record;
  if (why.held) return Standing::sits;
  if (!answer.waiting.empty()) return Standing::waits;
  if (!why.last) return Standing::never_seated;
  return why.has_left ? ended(*why.last) : Standing::not_known;
}

// Whom the record names, and when it does first, on whatever day.
void find(WhyNot& answer, const View& view) {
  answer.by_number = person_numbered(answer.name).has_value();
  const replay::Timeline whole = view.timeline().until(engine::Date::latest());
  auto named = who_if_any(view.reg().people(), answer.name);
  if (!named || !replay::why(view.walk(), *named)) {
    const projections::Register all = whole.fold();
    if (!named) named = who_if_any(all.people(), answer.name);
    if (const auto name = named ? all.people().of(*named).value.name : ""; !name.empty())
      answer.name = name;
  }
  answer.person = named ? *named : replay::nobody_yet(whole);
  whole.each([&](const events::Event&, const engine::Envelope& event) {
    const events::Persons names = events::persons_of(event.payload);
    if (names.first == answer.person || names.second == answer.person)
      answer.first_named = {event.effective_on, event.position};
    return !answer.first_named;
  });
}

// Who sits in the chair.
std::vector<events::Person> chairs(const View& view) {
  std::vector<events::Person> all;
  for (const projections::SeatHeld& held : view.reg().composition().in(view.cycle()))
    if (held.seat == events::Seat::chair) all.push_back(held.person);
  return all;
}

// The seat as the last one was given, on the first day on which it can be; nothing where its group
// is not known.
std::optional<WhyNot::Supposed> seat_for(const WhyNot& answer, const Candidacy& candidacy) {
  WhyNot::Supposed seat{
      answer.heading.since, events::Seat::stakeholder, events::Group::unstated, {}};
  if (answer.record) {
    seat.group = answer.record->description.group;
    seat.country = answer.record->description.country;
    if (const auto& last = answer.record->last) {
      if (last->seat != events::Seat::unstated) seat.seat = last->seat;
      if (seat.group == events::Group::unstated) seat.group = last->group;
      if (!seat.country) seat.country = last->country;
      if (last->until < engine::Date::latest()) seat.on = std::max(seat.on, last->until + 1);
    }
  }
  seat.seat = candidacy.seat.value_or(seat.seat);
  if (seat.seat == events::Seat::host) seat.group = events::Group::unstated;
  seat.group = candidacy.group.value_or(seat.group);
  seat.country = candidacy.country.value_or(seat.country);
  const bool is_known = seat.seat == events::Seat::host ? static_cast<bool>(seat.country)
                        : seat.seat == events::Seat::stakeholder
                            ? seat.group != events::Group::unstated
                            : true;
  return is_known ? std::optional(seat) : std::nullopt;
}

events::Payload decision_for(events::Person person, events::Cycle cycle,
                             const WhyNot::Supposed& seat) {
  const bool is_host = seat.seat == events::Seat::host;
  events::Decision given(is_host ? events::Kind::host_seat_filled : events::Kind::member_appointed);
  given.put("person", person).put("country", seat.country).put("effectiveOn", seat.on);
  if (!is_host) given.put("cycle", cycle).put("seat", seat.seat).put("group", seat.group);
  return events::supposed(std::move(given));
}

// Whether another verdict is found, or another measure of what is required.
bool is_telling(const replay::FindingChange& change) {
  const bool is_alike =
      change.before && change.after && change.before->verdict == change.after->verdict;
  return !is_alike || !change.after->required.empty();
}

void suppose(const View& view, events::Person person, WhyNot::Supposed& seat) {
  replay::Hypothesis hypothesis{replay::Hypothesis::Kind::added};
  hypothesis.decision = decision_for(person, view.cycle(), seat);
  replay::Scenario scenario;
  scenario.hypotheses.push_back(std::move(hypothesis));
  const auto laid = replay::lay(scenario, view.timeline());
  if (!laid) {
    seat.refused = laid.error().front().why;
    return;
  }
  const View supposed(laid->timeline());
  replay::Difference changes = difference(view, supposed).changes;
  for (const replay::SeatChange& change : changes.seats)
    if (change.what == replay::SeatChange::What::lost) seat.in_place_of.push_back(change.person);
  if (seat.seat == events::Seat::chair) seat.beside = chairs(view);
  for (replay::FindingChange& change : changes.findings)
    if (counts_against(change))
      seat.against.push_back(std::move(change));
    else if (is_telling(change))
      seat.other.push_back(std::move(change));
  if (!seat.against.empty())
    seat.remedies = remedies(view, supposed, seat.against, person, seat.group, seat.on);
}

// By which event the last seat ended, and when.
events::Message ending_of(const replay::SeatExplanation& why) {
  const Term& last = *why.last;
  const auto by = std::find_if(why.chain.begin(), why.chain.end(), [&](const replay::Step& step) {
    return step.position == last.ended_by;
  });
  std::vector<events::Argument> said = {events::position(last.ended_by), events::kind(by->kind)};
  if (last.until < engine::Date::latest()) {
    said.push_back(events::date(last.until + 1));
    return {"whyNot.endedAtOnce", std::move(said)};
  }
  said.push_back(events::cycle(last.cycle));
  return {"whyNot.endedWithCycle", std::move(said)};
}

json::array shape_of(const std::vector<replay::FindingChange>& changes, const words::Words& words) {
  json::array shapes;
  for (const replay::FindingChange& change : changes) shapes.push_back(to_json(change, words));
  return shapes;
}

json::object shape_of(const WhyNot::Supposed& seat, const words::Words& words) {
  json::array in_place_of, beside, absences, parameters;
  for (const events::Person person : seat.in_place_of)
    in_place_of.emplace_back(events::to_string(person));
  for (const events::Person person : seat.beside) beside.emplace_back(events::to_string(person));
  for (const Member& member : seat.remedies.absences)
    absences.push_back({{"person", events::to_string(member.person)},
                        {"name", text_or_null(member.name)},
                        {"seat", text_or_null(events::name_of(member.seat))},
                        {"group", text_or_null(events::name_of(member.group))},
                        {"country", text_or_null(events::to_string(member.country))}});
  for (const OtherValue& each : seat.remedies.parameters)
    parameters.push_back({{"name", each.name}, {"value", each.value}, {"inForce", each.in_force}});
  return {{"effectiveOn", engine::to_string(seat.on)},
          {"seat", events::name_of(seat.seat)},
          {"group", text_or_null(events::name_of(seat.group))},
          {"country", text_or_null(events::to_string(seat.country))},
          {"refused", text_or_null(seat.refused ? words.say(*seat.refused) : "")},
          {"inPlaceOf", std::move(in_place_of)},
          {"beside", std::move(beside)},
          {"against", shape_of(seat.against, words)},
          {"other", shape_of(seat.other, words)},
          {"absences", std::move(absences)},
          {"parameters", std::move(parameters)}};
}

}  // namespace

std::string_view name_of(Standing standing) {
  constexpr std::array<std::string_view, 14> names = {
      "neverNamed", "namedLater", "neverSeated", "sits",    "waits",      "notKnown", "notRenewed",
      "resigned",   "replaced",   "removed",     "expired", "rotatedOut", "vacated",  "displaced"};
  return names[static_cast<std::size_t>(standing)];
}

Candidacy candidacy_of(const Given& given) {
  Candidacy candidacy;
  if (const auto text = given.value("--group")) candidacy.group = group_named(*text);
  if (const auto text = given.value("--country")) candidacy.country = country_named(*text);
  if (const auto text = given.value("--seat"))
    candidacy.seat =
        events::code_named<events::Seat>(code_given("--seat", *text, "Seat", "observer"));
  return candidacy;
}

WhyNot why_not(const View& view, const std::string& asked, const Candidacy& candidacy) {
  WhyNot answer{heading_of(view), {}, asked};
  find(answer, view);
  answer.record = replay::why(view.walk(), answer.person);
  if (answer.record && !answer.record->description.name.empty())
    answer.name = answer.record->description.name;
  answer.waiting = waiting_for(view.reg(), answer.person);
  answer.standing = standing_of(answer);
  if (answer.standing == Standing::sits || !view.cycle()) return answer;
  answer.supposed = seat_for(answer, candidacy);
  answer.lacks_group = !answer.supposed && candidacy.seat != events::Seat::host;
  answer.lacks_country = !answer.supposed && !answer.lacks_group;
  if (answer.supposed) suppose(view, answer.person, *answer.supposed);
  return answer;
}

events::Message said(const WhyNot& answer) {
  switch (answer.standing) {
    case Standing::never_named:
      if (answer.by_number)
        return {"whyNot.noSuchNumber", {events::text(events::to_string(answer.person))}};
      return {"whyNot.neverNamed", {events::text(answer.name)}};
    case Standing::named_later:
      return {"whyNot.namedLater",
              {events::text(answer.name), events::date(answer.first_named->on),
               events::position(answer.first_named->by)}};
    case Standing::never_seated:
      return {"why.neverSat", {events::person(answer.person)}};
    case Standing::sits:
      return {"whyNot.sits", {events::text(events::to_string(answer.person))}};
    case Standing::waits:
      return {};
    case Standing::not_known:
      return {"whyNot.notKnown", {events::cycle(answer.heading.cycle)}};
    case Standing::not_renewed:
      return {"whyNot.notRenewed",
              {events::cycle(answer.record->last->cycle), events::cycle(answer.heading.cycle)}};
    default:
      return ending_of(*answer.record);
  }
}

json::object to_json(const WhyNot& answer, const words::Words& words) {
  const auto& record = answer.record;
  json::object object = to_json(answer.heading);
  object["person"] = events::to_string(answer.person);
  object["name"] = text_or_null(answer.name);
  object["standing"] = name_of(answer.standing);
  const events::Message says = said(answer);
  object["text"] = text_or_null(says.key.empty() ? "" : words.say(says));
  object["firstNamed"] = answer.standing == Standing::named_later
                             ? json::value({{"on", engine::to_string(answer.first_named->on)},
                                            {"by", answer.first_named->by.value}})
                             : nullptr;
  object["lastTerm"] = record && record->last ? json::value(to_json(*record->last)) : nullptr;
  object["waiting"] = to_json(answer.waiting);
  object["chain"] = record ? to_json(record->chain, words) : json::array();
  object["evaluations"] =
      record && record->evaluations ? json::value(to_json(*record->evaluations, words)) : nullptr;
  object["supposed"] = answer.supposed ? json::value(shape_of(*answer.supposed, words)) : nullptr;
  return object;
}

}  // namespace answers
