#include "answers/next.hpp"

#include <algorithm>
#include <boost/json/array.hpp>

#include "answers/composition.hpp"
#include "answers/shapes.hpp"
#include "answers/to_fill.hpp"
#include "counting/causes.hpp"
#include "rules/host_seat/former_hosts.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using Course = decisions::Passage::Course;
using Missing = decisions::Passage::Missing;

// The clause that a sentence about the end of a seat names.
std::string_view clause_behind(const events::Message& says) {
  if (says.key == "ends.cycleUnlessRenewed") return rules::term_limit::clause;
  return says.key == "ends.hostSeatByClause" ? rules::host_seat::clause : "";
}

Next::End end_of(const View& view, const Next& answer, const Member& member,
                 const projections::SeatHeld& seat, const replay::SeatEnd& end) {
  Next::End told{member, end, clause_behind(end.says), decisions::outlook(view.situation(), seat)};
  decisions::Passage& ahead = told.ahead;
  const bool is_over = end.is_over || end.ending != projections::Ending::none;
  told.is_unknown = end.on && !end.is_renewed && !is_over;
  if (end.is_renewed || is_over || told.is_unknown) {
    ahead = {seat};
    ahead.course = end.is_renewed ? Course::decided : Course::ended;
  }
  if (answer.evaluations_hidden) std::erase(ahead.missing, Missing::evaluation);
  told.holds_over = answer.year_ended && member.through == view.cycle();
  counting::Causes causes(member.because);
  causes.add(end.because);
  causes.add(ahead.evaluation);
  told.because = causes.in_order();
  return told;
}

void add_ends(const View& view, Next& answer) {
  // Members stand in the same order.
  const std::vector<projections::SeatHeld> held = view.reg().composition().in(view.cycle());
  std::vector<std::int32_t> terms;
  for (const projections::SeatHeld& seat : held) terms.push_back(seat.term);
  const std::vector<Member> seated = members(view);
  const std::vector<replay::SeatEnd> ends = replay::ends(view.walk(), terms);
  for (std::size_t i = 0; i < held.size(); ++i)
    if (held[i].seat != events::Seat::observer)
      answer.ends.push_back(end_of(view, answer, seated[i], held[i], ends[i]));
}

json::object end_shape(const Next::End& each, bool is_hidden, const words::Words& words) {
  json::array missing;
  for (const Missing what : each.ahead.missing) missing.emplace_back(name_of(what));
  json::object object = to_json(each.member);
  object.erase("until");
  object["termsAllowed"] = or_null(each.member.terms_allowed);
  object["ends"] = json::object{{"text", words.say(each.end.says)},
                                {"clause", text_or_null(each.clause)},
                                {"on", day_or_null(each.end.on)}};
  object["renewal"] = text_or_null(renewal_of(each));
  object["renewalClause"] = text_or_null(each.ahead.clause);
  object["missing"] = is_hidden ? json::value(nullptr) : json::value(std::move(missing));
  object["holdsOver"] = each.holds_over;
  object["because"] = to_json(each.because);
  return object;
}

}  // namespace

std::string_view renewal_of(const Next::End& end) {
  if (end.is_unknown) return "unknown";
  switch (end.ahead.course) {
    case Course::renewed:
      return std::ranges::count(end.ahead.missing, Missing::terms_before) ? "unknown" : "possible";
    case Course::at_limit:
      return "limit";
    case Course::decided:
      return "renewed";
    case Course::ended:
      return "notRenewed";
    case Course::not_renewed:
      return "negativeEvaluation";
    case Course::apart:
      return "apart";
    case Course::goes_on:
      return "";
    default:
      return "unknown";
  }
}

Next next(const View& view) {
  const Composition now = composition(view);
  Next answer{now.heading, {}, {}, {}, {}, {}, now.unnamed};
  if (now.all.figure) answer.published = now.all.figure->value.value;
  answer.evaluations_hidden = view.terms().contains("V.3") && view.timeline().is_public();
  if (view.cycle() && view.terms().contains("V.1")) {
    const engine::Date last = rules::term_limit::last_of_year(now.heading.since);
    answer.year_ends = last;
    if (last < view.on()) answer.year_ended = last;
  }
  if (view.cycle()) answer.occasions = occasions(view, now.heading.since);
  if (const auto first = view.timeline().at({1})) answer.begun = first->recorded_at;
  if (const auto last = view.timeline().at(view.timeline().known_at()))
    answer.learnt = last->recorded_at;
  add_ends(view, answer);
  answer.to_fill = to_fill(view, now, answer.ends);
  return answer;
}

json::object to_json(const Next& next, const words::Words& words) {
  json::array ends, seats;
  for (const Next::End& each : next.ends)
    ends.push_back(end_shape(each, next.evaluations_hidden, words));
  for (const Next::ToFill& each : next.to_fill) seats.push_back(to_json(each));
  json::object object = to_json(next.heading);
  object["terms"] = text_or_null(next.heading.terms);
  object["yearEnded"] = day_or_null(next.year_ended);
  object["unnamed"] = or_null(next.unnamed);
  object["ends"] = std::move(ends);
  object["toFill"] = std::move(seats);
  object["occasions"] = to_json(next.occasions);
  return object;
}

}  // namespace answers
