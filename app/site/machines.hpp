// What is served for programs about the site itself.
#pragma once

#include <string>
#include <string_view>

#include "serving/http.hpp"

namespace app {

// The OpenAPI document (3.1) of the addresses under /api/v1, made from the table of routes.
// `place`: where the site lies, "", "/x" or "https://mag.example.org/x".
std::string openapi(const std::string& place);
// What the shape of the answers of a route is called there: "events.position".
std::string schema_name(std::string_view path);
// The same as an answer, with a tag by which it is known again.
serving::Response openapi_response(const std::string& place);
// A text as it is now; its type may say more than that it is plain.
serving::Response plain_text(std::string body, std::string route,
                             std::string_view more_of_type = {});
// Where it is in the language of who asks.
serving::Response moved(std::string to, std::string route = "");
// For Prometheus: by route and status, never by address or query.
serving::Response metrics_of(const serving::Counters& counters);

// Nothing but /metrics of another server.
class MetricsSite : public serving::Site {
 public:
  // The server outlives it.
  explicit MetricsSite(const serving::Server& server) : server_(server) {}

  std::optional<serving::Response> at_once(const serving::Request& request) override;
  serving::Response answer(const serving::Request& request) override;

 private:
  const serving::Server& server_;
};

// Which pages programs are asked to pass over: those about living people.
std::string robots();

}  // namespace app
