// What is served for programs about the site itself.
#pragma once

#include <string>
#include <string_view>

#include "serving/tally.hpp"

namespace app {

// The OpenAPI document (3.1) of the addresses under /api/v1, made from the table of routes.
std::string openapi(const std::string& base);
// What the shape of the answers of a route is called there: "events.position".
std::string schema_name(std::string_view path);
// For Prometheus: by route and status, never by address or query.
std::string metrics_text(const serving::Counters& counters);
// Which pages programs are asked to pass over: those about living people.
std::string robots();

}  // namespace app
