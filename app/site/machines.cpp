#include "app/site/machines.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "app/site/addresses.hpp"
#include "app/site/problems.hpp"
#include "app/site/routes.hpp"
#include "app/site/schemas.hpp"
#include "app/site/taking.hpp"

namespace app {
namespace {

namespace json = boost::json;

json::object parameter(std::string_view name, std::string_view in, bool is_required,
                       std::string_view says) {
  json::object schema = {{"type", "string"}};
  if (name == "lang") schema["enum"] = json::array(languages.begin(), languages.end());
  json::object shape = {{"name", name}, {"in", in}, {"required", is_required}, {"schema", schema}};
  if (!says.empty()) shape["description"] = says;
  return shape;
}

json::object answer_of(std::string_view type, const char* says, json::object schema = {}) {
  return {{"description", says},
          {"content", {{type, json::object{{"schema", std::move(schema)}}}}}};
}

const json::object& schemas_of_answers() {
  static const json::object schemas = json::parse(schemas_json).as_object();
  return schemas;
}

json::object refers_to(const std::string& name) {
  return {{"$ref", "#/components/schemas/" + name}};
}

// RFC 9457; `errors` name parameters, or places in what was sent.
json::object problem_schema() {
  const json::object text = {{"type", "string"}};
  const json::object error = {
      {"type", "object"},
      {"properties", {{"parameter", text}, {"pointer", text}, {"detail", text}}},
      {"additionalProperties", false}};
  return {{"type", "object"},
          {"properties",
           {{"type", text},
            {"title", text},
            {"status", {{"type", "integer"}}},
            {"detail", text},
            {"errors", {{"type", "array"}, {"items", error}}}}},
          {"required", json::array{"type", "title", "status"}},
          {"additionalProperties", false}};
}

json::object operation_of(const Route& route, std::string_view type) {
  json::array parameters;
  for (const std::string_view operand : route.operands) {
    parameters.push_back(
        parameter(operand, is_in(route.path, operand) ? "path" : "query", true, ""));
  }
  for (const Option* option : options_of(route)) {
    json::object shape = parameter(parameter_of(option->name), "query", false, option->help.en);
    if (option->value.empty()) shape["schema"] = json::object{{"const", "true"}};
    parameters.push_back(std::move(shape));
  }
  if (type == "text/csv")
    parameters.push_back(parameter("for", "query", false, "excel: for a spreadsheet"));
  json::object problem = answer_of("application/problem+json", "why there is no answer (RFC 9457)",
                                   refers_to("problem"));
  const std::string name = schema_name(route.path);
  const bool has_schema = type == "application/json" && schemas_of_answers().contains(name);
  json::object operation = {
      {"summary", verb_named(route.verb)->summary.en},
      {"parameters", std::move(parameters)},
      {"responses",
       {{"200", answer_of(type, "the answer", has_schema ? refers_to(name) : json::object{})},
        {"default", std::move(problem)}}}};
  if (route.takes_scenario) {
    operation["requestBody"] = answer_of("application/json", "a scenario; nothing of it is stored");
    operation["requestBody"].as_object()["required"] = true;
    operation["responses"].as_object()["429"] = {{"description", "too many such requests at once"}};
  } else {
    operation["responses"].as_object()["304"] = {
        {"description", "unchanged since the tag that was given"}};
  }
  return operation;
}

json::object stream_operation() {
  return {
      {"summary", "what is recorded, as it is recorded: server-sent events"},
      {"parameters",
       {parameter("lang", "query", false, "en or fr, of what is said"),
        parameter("lastEventId", "query", false, "where to go on, unless Last-Event-ID says"),
        parameter("Last-Event-ID", "header", false, "where to go on")}},
      {"responses",
       {{"200", answer_of("text/event-stream", "events recorded, reset and bye, until it ends")},
        {"default", answer_of("application/problem+json", "why there is no stream (RFC 9457)")}}}};
}

}  // namespace

std::string schema_name(std::string_view path) {
  std::string name;
  for (const char sign : path)
    if (sign != '{' && sign != '}') name += sign == '/' ? '.' : sign;
  return name;
}

std::string openapi(const std::string& place) {
  json::object paths;
  json::object schemas = schemas_of_answers();
  schemas["problem"] = problem_schema();
  for (const Subscription& each : subscriptions) {
    json::object operation = operation_of(route_named(each.asks), each.type);
    operation["parameters"].as_array().insert(operation["parameters"].as_array().begin(),
                                              parameter("lang", "path", true, ""));
    paths["/{lang}/" + std::string(each.path)] = {{"get", std::move(operation)}};
  }
  for (const Route& route : routes()) {
    const std::string path = "/api/v1/" + std::string(route.path);
    paths[path] = {
        {route.takes_scenario ? "post" : "get", operation_of(route, "application/json")}};
    for (const Ending& each : endings)
      if (offers(route, each.format))
        paths[path + std::string(each.ending)] = {{"get", operation_of(route, each.type)}};
  }
  paths["/api/v1/stream"] = {{"get", stream_operation()}};
  const json::object document = {
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "mag: the public record of a body"},
        {"version", "1"},
        {"description",
         "Each answer is, byte for byte, what the command prints: docs/interface.md has the "
         "shapes."},
        {"license", {{"name", "Apache 2.0"}, {"identifier", "Apache-2.0"}}}}},
      {"servers", json::array{{{"url", place.empty() ? "/" : place}}}},
      {"paths", std::move(paths)},
      {"components", {{"schemas", std::move(schemas)}}}};
  return json::serialize(document) + "\n";
}

serving::Response openapi_response(const std::string& place) {
  std::string body = openapi(place);
  const std::string tag = "\"" + fingerprint_of(body).substr(0, 32) + "\"";
  return {.headers = {{"Content-Type", "application/json"},
                      {"ETag", tag},
                      {"Cache-Control", "no-cache"}},
          .body = std::make_shared<const std::string>(std::move(body)),
          .route = "/openapi.json"};
}

serving::Response plain_text(std::string body, std::string route, std::string_view more_of_type) {
  return {.headers = {{"Content-Type", "text/plain; charset=utf-8" + std::string(more_of_type)},
                      {"Cache-Control", "no-store"}},
          .body = std::make_shared<const std::string>(std::move(body)),
          .route = std::move(route)};
}

serving::Response moved(std::string to, std::string route) {
  return {.status = 302,
          .headers = {{"Location", std::move(to)},
                      {"Cache-Control", "no-cache"},
                      {"Vary", "Accept-Language"}},
          .route = std::move(route)};
}

serving::Response metrics_of(const serving::Counters& counters) {
  std::string text;
  const auto begin = [&](const std::string& name, const char* type, const char* help) {
    text += "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
  };
  begin("mag_requests_total", "counter", "Requests answered, by route and status.");
  for (const auto& each : counters.answered)
    text += "mag_requests_total{route=\"" + each.route + "\",status=\"" +
            std::to_string(each.status) + "\"} " + std::to_string(each.requests) + "\n";
  const auto add = [&](const char* name, const char* type, const char* help, std::uint64_t value) {
    begin(name, type, help);
    text += name + (" " + std::to_string(value)) + "\n";
  };
  add("mag_bytes_sent_total", "counter", "Bytes sent, with headers.", counters.bytes);
  add("mag_connections", "gauge", "Connections that are open, streams among them.",
      counters.connections);
  add("mag_streams", "gauge", "Streams that are open.", counters.streams);
  add("mag_connections_turned_away_total", "counter",
      "Connections refused because there were too many.", counters.turned_away);
  return plain_text(std::move(text), "/metrics", "; version=0.0.4");
}

std::optional<serving::Response> MetricsSite::at_once(const serving::Request& request) {
  return answer(request);
}

serving::Response MetricsSite::answer(const serving::Request& request) {
  const words::Words words(events::Language::en);
  if (request.method != "GET" && request.method != "HEAD") return not_allowed("GET, HEAD", words);
  if (request.target.path == std::vector<std::string>{"metrics"})
    return metrics_of(server_.counters());
  return nothing_here("/" + request.target.path.front(), "metrics", words);
}

std::string robots() {
  // Pages about people say themselves that they are not to be listed; what may not be fetched could
  // not say so.
  return "User-agent: *\nDisallow: /metrics\n";
}

}  // namespace app
