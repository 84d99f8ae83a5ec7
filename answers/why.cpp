#include "answers/why.hpp"

#include <algorithm>
#include <boost/json/array.hpp>

#include "answers/failure.hpp"
#include "answers/shapes.hpp"
#include "answers/who.hpp"
#include "events/lists.hpp"

namespace answers {
namespace {

namespace json = boost::json;

bool is_finding(std::string_view asked) { return asked.find('/') != std::string_view::npos; }

std::vector<events::Cycle> other_cycles(const projections::Service& service,
                                        const replay::SeatExplanation& why) {
  std::vector<events::Cycle> cycles;
  const auto is_in = [](const replay::SeatReasons& seat, std::int32_t index) {
    return std::find(seat.service.begin(), seat.service.end(), index) != seat.service.end();
  };
  for (const std::int32_t index : service.of(why.person)) {
    const projections::Term& term = service.term(index);
    const bool told =
        is_in(why, index) || std::any_of(why.more.begin(), why.more.end(),
                                         [&](const auto& seat) { return is_in(seat, index); });
    if (!told && term.cycle != events::no_end) cycles.push_back(term.cycle);
  }
  return cycles;
}

void add_terms(json::object& object, const replay::SeatReasons& why) {
  object["terms"] = why.terms;
  object["termsExact"] = why.terms_exact;
  object["termsAllowed"] = or_null(why.terms_allowed);
}

json::value ends_of(const replay::SeatReasons& why, const words::Words& words) {
  return text_or_null(why.ends.key.empty() ? "" : words.say(why.ends));
}

// Each seat that is held on the day, the first included.
json::array seats_of(const replay::SeatExplanation& why, const words::Words& words) {
  json::array seats;
  const auto add = [&](const replay::SeatReasons& seat) {
    json::object object = to_json(*seat.last);
    add_terms(object, seat);
    object["ends"] = ends_of(seat, words);
    object["chain"] = to_json(seat.chain, words);
    seats.push_back(std::move(object));
  };
  if (why.held) add(why);
  for (const replay::SeatReasons& seat : why.more) add(seat);
  return seats;
}

std::vector<std::string> supposed_in(const View& view, const rules::Finding& finding) {
  const counting::Parameters recorded = counting::in_force(view.reg(), view.on());
  std::vector<std::string> supposed;
  for (const auto& [name, value] : finding.parameters)
    if (view.terms().stated(name) != recorded.stated(name)) supposed.push_back(name);
  return supposed;
}

}  // namespace

std::string one_name(const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) {
    if (words.size() > 1 && (is_finding(word) || events::parse_person(word)))
      not_understood("usage.oneAtATime", {events::text(word)});
    events::add_to(name, word, " ");
  }
  return name;
}

replay::Timeline timeline_of(const Source& source, const Moment& moment, const std::string& asked) {
  replay::Timeline timeline = at(source, moment);
  if (moment.as_of || !is_finding(asked)) return timeline;
  const std::string last = asked.substr(asked.rfind('/') + 1);
  if (!asked.starts_with("coherence/"))
    return is_year(last) ? timeline.until(day_of(source, timeline, last)) : timeline;
  if (!is_number(last)) return timeline;
  const auto event = timeline.until(engine::Date::latest()).at(position_of(timeline, last));
  return event && event->effective_on > timeline.until() ? timeline.until(event->effective_on)
                                                         : timeline;
}

Why why(const View& view, const std::string& asked, const words::Words& words) {
  if (is_finding(asked)) {
    auto found = replay::why(view.walk(), std::string_view(asked));
    if (!found)
      throw Failure(Trouble::absent,
                    {"usage.noSuchFinding", {events::text(asked), events::date(view.on())}});
    Found told = found_in(view, found->finding, words);
    auto supposed = supposed_in(view, told.finding);
    return FindingWhy{heading_of(view), std::move(*found), std::move(told), std::move(supposed)};
  }
  const events::Person person = who(view.reg().people(), asked);
  auto found = replay::why(view.walk(), person);
  if (!found) throw Failure(Trouble::absent, {"usage.nobody", {events::text(asked)}});
  SeatWhy answer{heading_of(view), std::move(*found), {}, waiting_for(view.reg(), person), {}};
  answer.other_cycles = other_cycles(view.reg().service(), answer.why);
  for (const rules::Finding& finding : answer.why.findings)
    answer.findings.push_back(found_in(view, finding, words));
  return answer;
}

json::object to_json(const SeatWhy& answer, const words::Words& words) {
  const replay::SeatExplanation& why = answer.why;
  json::array others, findings;
  for (const events::Cycle cycle : answer.other_cycles) others.emplace_back(cycle.year);
  for (const Found& found : answer.findings) findings.push_back(to_json(found));
  json::object object = to_json(answer.heading);
  object["person"] = to_string(why.person);
  object["name"] = text_or_null(why.description.name);
  object["affiliation"] = text_or_null(why.description.affiliation);
  object["holdsSeat"] = why.held                    ? json::value(true)
                        : why.last && !why.has_left ? json::value(nullptr)
                                                    : json::value(false);
  object["lastTerm"] = why.last ? json::value(to_json(*why.last)) : nullptr;
  add_terms(object, why);
  object["otherTerms"] = std::move(others);
  object["waiting"] = to_json(answer.waiting);
  object["ends"] = ends_of(why, words);
  object["chain"] = to_json(why.chain, words);
  object["seats"] = seats_of(why, words);
  object["evaluations"] = why.evaluations ? json::value(to_json(*why.evaluations, words)) : nullptr;
  object["findings"] = std::move(findings);
  return object;
}

json::object to_json(const FindingWhy& answer, const words::Words& words) {
  json::object object = to_json(answer.heading);
  object["finding"] = to_json(answer.found);
  const rules::Gauge& gauge = answer.found.finding.gauge;
  object["bounds"] = gauge.any() ? json::value(json::object()) : nullptr;
  if (gauge.any()) add_gauge(object["bounds"].as_object(), gauge);
  object["terms"] = text_or_null(answer.why.version);
  object["termsAdopted"] =
      answer.why.terms ? json::value(to_json(*answer.why.terms, words)) : nullptr;
  object["chain"] = to_json(answer.why.chain, words);
  if (answer.heading.is_supposed)
    object["parametersSupposed"] = json::array(answer.supposed.begin(), answer.supposed.end());
  return object;
}

}  // namespace answers
