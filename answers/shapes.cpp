#include "answers/shapes.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "answers/event_text.hpp"
#include "events/payload.hpp"

namespace answers {

namespace json = boost::json;

std::string text_in(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value && value->is_string() ? std::string(value->get_string()) : "";
}

json::value text_or_null(std::string_view text) {
  return text.empty() ? json::value(nullptr) : json::value(json::string(text));
}

json::value number_or_null(const std::optional<counting::Fraction>& number) {
  return number ? json::value(counting::to_string(*number)) : nullptr;
}

json::value day_or_null(const std::optional<engine::Date>& day) {
  return day ? json::value(engine::to_string(*day)) : nullptr;
}

json::value cycle_or_null(events::Cycle cycle) {
  return cycle && cycle != events::no_end ? json::value(cycle.year) : json::value(nullptr);
}

json::array to_json(const std::vector<engine::Position>& positions) {
  json::array array;
  for (const engine::Position position : positions) array.emplace_back(position.value);
  return array;
}

json::object to_json(const Heading& heading) {
  json::object object{{"asOf", engine::to_string(heading.as_of)},
                      {"knownAt", heading.known_at.value},
                      {"cycle", cycle_or_null(heading.cycle)}};
  if (heading.is_supposed) object["supposed"] = true;
  if (!heading.scenario.empty()) object["scenario"] = heading.scenario;
  return object;
}

json::object finding_shape(const rules::Finding& finding, std::string_view text) {
  json::object subject, parameters;
  for (const auto& [name, value] : finding.subject) subject[name] = value;
  for (const auto& [name, value] : finding.parameters) parameters[name] = value;
  const bool is_counted = finding.evidence != counting::Evidence::none;
  return {{"id", finding.id},
          {"rule", finding.rule},
          {"clause", text_or_null(finding.clause)},
          {"verdict", rules::name_of(finding.verdict)},
          {"evidence", text_or_null(is_counted ? counting::name_of(finding.evidence) : "")},
          {"subject", std::move(subject)},
          {"measured", text_or_null(finding.measured)},
          {"required", text_or_null(finding.required)},
          {"parameters", std::move(parameters)},
          {"because", to_json(finding.because)},
          {"text", text}};
}

json::object to_json(const replay::FindingChange& change, const words::Words& words) {
  const auto shape = [&](const std::optional<rules::Finding>& finding) {
    return finding ? json::value(finding_shape(*finding, words.say(finding->text))) : nullptr;
  };
  return {{"before", shape(change.before)}, {"after", shape(change.after)}};
}

void add_gauge(json::object& object, const rules::Gauge& gauge) {
  object["measured"] = number_or_null(gauge.measured);
  object["least"] = number_or_null(gauge.least);
  object["most"] = number_or_null(gauge.most);
  object["asked"] = number_or_null(gauge.asked);
  object["from"] = number_or_null(gauge.from);
  object["to"] = number_or_null(gauge.to);
}

json::object to_json(const Member& member) {
  return {{"person", events::to_string(member.person)},
          {"name", text_or_null(member.name)},
          {"affiliation", text_or_null(member.affiliation)},
          {"group", text_or_null(events::name_of(member.group))},
          {"country", text_or_null(events::to_string(member.country))},
          {"seat", text_or_null(events::name_of(member.seat))},
          {"role", text_or_null(member.role)},
          {"term", member.terms},
          {"termExact", member.terms_exact},
          {"since", engine::to_string(member.since)},
          {"through", cycle_or_null(member.through)},
          {"until", nullptr},
          {"because", to_json(member.because)}};
}

json::object to_json(const replay::Step& step, const words::Words& words) {
  json::object object{
      {"position", step.position.value},
      {"effectiveOn", engine::to_string(step.effective_on)},
      {"kind", events::name_of(step.kind)},
      {"clause", text_or_null(step.clause)},
      {"authority", events::name_of(step.authority)},
      {"basis", text_or_null(events::name_of(step.basis))},
      {"source", step.is_supposed ? json::value(nullptr) : json::value(step.source)},
      {"note", text_or_null(step.note)},
      {"acknowledged", text_or_null(events::particulars(step.payload).acknowledged)},
      {"causes", to_json(step.causes)},
      {"text", told(step.payload, step.effective_on, words)}};
  if (step.is_supposed) object["supposed"] = true;
  return object;
}

json::array to_json(const std::vector<replay::Step>& steps, const words::Words& words) {
  json::array array;
  for (const replay::Step& step : steps) array.push_back(to_json(step, words));
  return array;
}

json::object decision_shape(const engine::Envelope& envelope) {
  json::object decision = json::parse(events::to_json(envelope.payload)).as_object();
  if (!envelope.supposed) return decision;
  for (const char* recorded : {"basis", "source"}) decision[recorded] = nullptr;
  decision["supposed"] = true;
  return decision;
}

std::string decision_text(const engine::Envelope& envelope) {
  return envelope.supposed ? json::serialize(decision_shape(envelope))
                           : events::to_json(envelope.payload);
}

json::object to_json(const engine::Envelope& envelope, const std::optional<Mark>& mark) {
  json::object object{
      {"position", envelope.position.value},
      {"recordedAt", text_or_null(envelope.supposed ? "" : to_string(envelope.recorded_at))},
      {"batch", envelope.supposed ? nullptr : json::value(envelope.batch.value)},
      {"cause", or_null(envelope.cause)}};
  for (const auto& member : decision_shape(envelope)) object[member.key()] = member.value();
  if (mark) object["mark"] = name_of(*mark);
  return object;
}

json::object to_json(const projections::SeatHeld& seat) {
  return {{"seat", text_or_null(events::name_of(seat.seat))},
          {"group", text_or_null(events::name_of(seat.group))},
          {"country", text_or_null(events::to_string(seat.country))}};
}

json::object to_json(const projections::Term& term) {
  return {{"cycle", cycle_or_null(term.cycle)},
          {"seat", events::name_of(term.seat)},
          {"group", text_or_null(events::name_of(term.group))},
          {"country", text_or_null(events::to_string(term.country))},
          {"role", text_or_null(term.role)}};
}

json::array to_json(const std::vector<projections::Term>& waiting) {
  json::array array;
  for (const projections::Term& term : waiting)
    array.push_back({{"person", events::to_string(term.person)},
                     {"cycle", term.cycle.year},
                     {"seat", text_or_null(events::name_of(term.seat))},
                     {"group", text_or_null(events::name_of(term.group))},
                     {"country", text_or_null(events::to_string(term.country))},
                     {"role", text_or_null(term.role)},
                     {"givenOn", engine::to_string(term.from)},
                     {"because", json::array{term.begun_by.value}}});
  return array;
}

}  // namespace answers
