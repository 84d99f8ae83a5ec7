// JSON on a stream.
#pragma once

#include <boost/json/value.hpp>
#include <iosfwd>

namespace app {

// Writes the document and a line end.
void write_json(std::ostream& out, const boost::json::value& document);

}  // namespace app
