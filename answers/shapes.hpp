// Pieces of JSON that several answers share – a heading, a finding, a member –, as
// docs/interface.md promises them: each is written here, and nowhere else.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <vector>

#include "answers/marks.hpp"
#include "answers/members.hpp"
#include "answers/view.hpp"
#include "replay/difference.hpp"
#include "replay/explanation.hpp"

namespace answers {

// The text that stands there by that name; "" where none does.
std::string text_in(const boost::json::object& object, std::string_view name);
// What is not there is null.
template <class Value>
boost::json::value or_null(const std::optional<Value>& value) {
  return value ? boost::json::value(*value) : nullptr;
}
inline boost::json::value or_null(engine::Position position) {
  return position ? boost::json::value(position.value) : nullptr;
}
boost::json::value text_or_null(std::string_view text);
// Of a share "25/55", of a number of members "55".
boost::json::value number_or_null(const std::optional<counting::Fraction>& number);
boost::json::value day_or_null(const std::optional<engine::Date>& day);
boost::json::value cycle_or_null(events::Cycle cycle);  // null for a seat without end too
boost::json::array to_json(const std::vector<engine::Position>& positions);

// {"asOf":…,"knownAt":…,"cycle":…}, to which an answer adds what it has to say.
boost::json::object to_json(const Heading& heading);
// A finding with its text.
boost::json::object finding_shape(const rules::Finding& finding, std::string_view text);
// {"before":…,"after":…}, null where there is none.
boost::json::object to_json(const replay::FindingChange& change, const words::Words& words);
// What was measured, or what it can be, and what complies; added to an object.
void add_gauge(boost::json::object& object, const rules::Gauge& gauge);
boost::json::object to_json(const Member& member);
boost::json::object to_json(const replay::Step& step, const words::Words& words);
boost::json::array to_json(const std::vector<replay::Step>& steps, const words::Words& words);
// The decision's own JSON; of a supposed one without what only a record has, and marked.
boost::json::object decision_shape(const engine::Envelope& envelope);
std::string decision_text(const engine::Envelope& envelope);  // in one line
// An event in the form of `mag log`: the decision's own JSON with its place in the log, and what a
// scenario, if there is one, makes of it.
boost::json::object to_json(const engine::Envelope& envelope, const std::optional<Mark>& mark);
// A seat by its kind, group and country.
boost::json::object to_json(const projections::SeatHeld& seat);
// A seat and the cycle that it was given for.
boost::json::object to_json(const projections::Term& term);
// What waits for its cycle.
boost::json::array to_json(const std::vector<projections::Term>& waiting);

}  // namespace answers
