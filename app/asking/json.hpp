// JSON out: one document with stable keys, in the shapes that docs/interface.md promises.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <iosfwd>

#include "engine/envelope.hpp"
#include "projections/register.hpp"
#include "rules/rule.hpp"
#include "words/words.hpp"

namespace app {

// Writes the document and a line end.
void write_json(std::ostream& out, const boost::json::value& document);

boost::json::array positions(const std::vector<engine::Position>& because);
boost::json::value text_or_null(std::string_view text);
boost::json::object json_of(const rules::Finding& finding, const words::Words& words);
// A member as `mag composition` shows it.
boost::json::object json_of(const counting::Situation& situation,
                            const projections::SeatHeld& seat);
// An event in the form of `mag log`: the decision's own JSON with its place in the log.
boost::json::object json_of(const engine::Envelope& envelope);

}  // namespace app
