#include "answers/next.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>

#include "answers/composition.hpp"
#include "answers/shapes.hpp"
#include "counting/causes.hpp"
#include "rules/host_seat/former_hosts.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using ToFillWhy = Next::ToFill::Why;

// The clause that a sentence about the end of a seat names.
std::string_view clause_behind(const events::Message& says) {
  if (says.key == "ends.cycleUnlessRenewed") return rules::term_limit::clause;
  return says.key == "ends.hostSeatByClause" ? rules::host_seat::clause : "";
}

Renewal renewal_of(const View& view, const Member& member, const replay::SeatEnd& end) {
  if (end.is_renewed) return Renewal::renewed;
  if (end.ending != projections::Ending::none) return Renewal::not_renewed;
  if (member.through == events::no_end) return Renewal::none;
  // The next cycle has opened, and nothing is said of this seat in it.
  if (end.on || !view.terms().contains(rules::term_limit::clause)) return Renewal::unknown;
  if (!member.terms_allowed) return Renewal::possible;
  if (member.terms >= *member.terms_allowed) return Renewal::limit;
  return member.terms_exact ? Renewal::possible : Renewal::unknown;
}

// What a renewal still lacks, and, for what there is, the evaluation.
std::vector<Missing> missing_for(const View& view, events::Person person,
                                 counting::Causes& causes) {
  const projections::Known<projections::Evaluated>* last = nullptr;
  for (const auto& each : view.reg().history().evaluations)
    if (each.value.person == person && each.value.cycle == view.cycle()) last = &each;
  if (!last) return {Missing::evaluation};
  causes.add(last->since);
  if (last->value.evaluation == events::Evaluation::positive) return {};
  return {Missing::positive_evaluation};
}

Next::End end_of(const View& view, const Next& answer, const Member& member,
                 const replay::SeatEnd& end) {
  Next::End told{member, end, clause_behind(end.says), renewal_of(view, member, end), {},
                 false,  {}};
  counting::Causes causes(member.because);
  for (const engine::Position position : end.because) causes.add(position);
  const bool is_open = told.renewal == Renewal::possible || told.renewal == Renewal::unknown;
  if (is_open && answer.evaluated_by_clause && !answer.evaluations_hidden)
    told.missing = missing_for(view, member.person, causes);
  told.holds_over = answer.year_ended && member.through == view.cycle();
  told.because = causes.in_order();
  return told;
}

void add_ends(const View& view, Next& answer) {
  std::vector<Member> seated = members(view);
  std::erase_if(seated, [](const Member& member) { return member.seat == events::Seat::observer; });
  std::vector<std::int32_t> terms;
  for (const Member& member : seated) terms.push_back(member.held);
  const std::vector<replay::SeatEnd> ends = replay::ends(view.walk(), terms);
  for (std::size_t i = 0; i < seated.size(); ++i)
    answer.ends.push_back(end_of(view, answer, seated[i], ends[i]));
}

// Those whose seat somebody else takes over leave none to fill.
bool leaves_a_seat(const Next::End& each) {
  const projections::Ending ending = each.end.ending;
  return each.renewal == Renewal::not_renewed && ending != projections::Ending::replaced &&
         ending != projections::Ending::displaced;
}

void add_to_fill(const Composition& now, Next& answer) {
  for (const auto& [seat, by] : now.vacant)
    answer.to_fill.push_back(
        {ToFillWhy::vacant, seat.seat, seat.group, seat.country, seat.role, {}, seat.on, {by}});
  for (const rules::host_seat::HostSeat& seat : now.host_seats)
    if (!seat.person)
      answer.to_fill.push_back({seat.vacant ? ToFillWhy::host_vacant : ToFillWhy::host_unknown,
                                events::Seat::host,
                                events::Group::unstated,
                                seat.country,
                                {},
                                {},
                                seat.since,
                                seat.because});
  for (const Next::End& each : answer.ends)
    if (each.renewal == Renewal::limit || leaves_a_seat(each))
      answer.to_fill.push_back(
          {each.renewal == Renewal::limit ? ToFillWhy::limit : ToFillWhy::not_renewed,
           each.member.seat, each.member.group, each.member.country, each.member.role,
           each.member.person, each.end.on, each.because});
}

json::value day_or_null(const std::optional<engine::Date>& day) {
  return day ? json::value(engine::to_string(*day)) : nullptr;
}

json::value number_or_null(const std::optional<std::int64_t>& number) {
  return number ? json::value(*number) : nullptr;
}

json::object end_shape(const Next::End& each, bool is_hidden, const words::Words& words) {
  json::array missing;
  for (const Missing what : each.missing) missing.emplace_back(name_of(what));
  json::object object = to_json(each.member);
  object.erase("until");
  object["termsAllowed"] = number_or_null(each.member.terms_allowed);
  object["ends"] = json::object{{"text", words.say(each.end.says)},
                                {"clause", text_or_null(each.clause)},
                                {"on", day_or_null(each.end.on)}};
  object["renewal"] = text_or_null(name_of(each.renewal));
  object["missing"] = is_hidden ? json::value(nullptr) : json::value(std::move(missing));
  object["holdsOver"] = each.holds_over;
  object["because"] = to_json(each.because);
  return object;
}

}  // namespace

std::string_view name_of(Renewal renewal) {
  constexpr std::array<std::string_view, 6> names = {"",           "possible", "limit",
                                                     "notRenewed", "renewed",  "unknown"};
  return names[static_cast<std::size_t>(renewal)];
}

std::string_view name_of(Missing missing) {
  return missing == Missing::evaluation ? "evaluation" : "positiveEvaluation";
}

std::string_view name_of(ToFillWhy why) {
  constexpr std::array<std::string_view, 5> names = {"vacant", "hostVacant", "hostUnknown", "limit",
                                                     "notRenewed"};
  return names[static_cast<std::size_t>(why)];
}

Next next(const View& view) {
  const Composition now = composition(view);
  Next answer{now.heading, {}, {}, {}, {}, now.unnamed};
  if (now.all.figure) answer.published = now.all.figure->value.value;
  answer.renewed_by_clause = view.terms().contains(rules::term_limit::clause);
  answer.evaluated_by_clause = view.terms().contains("V.3");
  answer.evaluations_hidden = answer.evaluated_by_clause && view.timeline().selection().public_only;
  if (view.cycle() && view.terms().contains("V.1")) {
    const engine::Date last = rules::term_limit::last_of_year(now.heading.since);
    if (last < view.on()) answer.year_ended = last;
  }
  add_ends(view, answer);
  add_to_fill(now, answer);
  return answer;
}

json::object to_json(const Next& next, const words::Words& words) {
  json::array ends, to_fill;
  for (const Next::End& each : next.ends)
    ends.push_back(end_shape(each, next.evaluations_hidden, words));
  for (const Next::ToFill& each : next.to_fill)
    to_fill.push_back({{"why", name_of(each.why)},
                       {"seat", text_or_null(events::name_of(each.seat))},
                       {"group", text_or_null(events::name_of(each.group))},
                       {"country", text_or_null(events::to_string(each.country))},
                       {"role", text_or_null(each.role)},
                       {"person", each.person ? json::value(to_string(each.person)) : nullptr},
                       {"from", day_or_null(each.from)},
                       {"because", to_json(each.because)}});
  json::object object = to_json(next.heading);
  object["terms"] = text_or_null(next.heading.terms);
  object["yearEnded"] = day_or_null(next.year_ended);
  object["unnamed"] = number_or_null(next.unnamed);
  object["ends"] = std::move(ends);
  object["toFill"] = std::move(to_fill);
  return object;
}

}  // namespace answers
