#include "app/asking/json.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/asking/members.hpp"
#include "events/payload.hpp"

namespace app {

namespace json = boost::json;

void write_json(std::ostream& out, const json::value& document) {
  out << json::serialize(document) << '\n';
}

json::array positions(const std::vector<engine::Position>& because) {
  json::array array;
  for (const engine::Position position : because) array.emplace_back(position.value);
  return array;
}

json::value text_or_null(std::string_view text) {
  return text.empty() ? json::value(nullptr) : json::value(json::string(text));
}

json::object json_of(const rules::Finding& finding, const words::Words& words) {
  json::object subject;
  for (const auto& [name, value] : finding.subject) subject[name] = value;
  json::object parameters;
  for (const auto& [name, value] : finding.parameters) parameters[name] = value;
  json::object object;
  object["id"] = finding.id;
  object["rule"] = json::string(finding.rule);
  object["clause"] = text_or_null(finding.clause);
  object["verdict"] = json::string(rules::name_of(finding.verdict));
  object["evidence"] = finding.evidence == counting::Evidence::none
                           ? json::value(nullptr)
                           : json::value(json::string(counting::name_of(finding.evidence)));
  object["subject"] = std::move(subject);
  object["measured"] = text_or_null(finding.measured);
  object["required"] = text_or_null(finding.required);
  object["parameters"] = std::move(parameters);
  object["because"] = positions(finding.because);
  object["text"] = words.say(finding.text);
  return object;
}

json::object json_of(const counting::Situation& situation, const projections::SeatHeld& seat) {
  const projections::Register& reg = situation.reg;
  const projections::Term& term = reg.service().terms()[static_cast<std::size_t>(seat.term)];
  const auto description = reg.people().of(seat.person).value;
  const TermCount count = term_count(situation, seat.term);
  json::object object;
  object["person"] = events::to_string(seat.person);
  object["name"] = text_or_null(description.name);
  object["affiliation"] = text_or_null(description.affiliation);
  object["group"] = text_or_null(events::name_of(seat.group));
  object["country"] = text_or_null(events::to_string(seat.country));
  object["seat"] = text_or_null(events::name_of(seat.seat));
  object["role"] = text_or_null(term.role);
  object["term"] = count.terms;
  object["termExact"] = count.exact;
  object["since"] = engine::to_string(since(reg, seat.term));
  object["through"] =
      seat.through == events::no_end ? json::value(nullptr) : json::value(seat.through.year);
  object["until"] = nullptr;
  object["because"] = positions(because(reg, seat.term));
  return object;
}

json::object json_of(const engine::Envelope& envelope) {
  json::object object;
  object["position"] = envelope.position.value;
  object["recordedAt"] = engine::to_string(envelope.recorded_at);
  object["batch"] = envelope.batch.value;
  object["cause"] = envelope.cause ? json::value(envelope.cause.value) : json::value(nullptr);
  const json::value decision = json::parse(events::to_json(envelope.payload));
  for (const auto& member : decision.as_object()) object[member.key()] = member.value();
  return object;
}

}  // namespace app
