#include "app/cli/json.hpp"

#include <boost/json/serialize.hpp>
#include <ostream>

namespace app {

void write_json(std::ostream& out, const boost::json::value& document) {
  out << boost::json::serialize(document) << '\n';
}

}  // namespace app
