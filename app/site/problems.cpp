#include "app/site/problems.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "app/site/asking.hpp"
#include "app/site/routes.hpp"

namespace app {
namespace {

namespace json = boost::json;

constexpr HttpTrouble absent{404, "not-found", "problem.absent"};
constexpr HttpTrouble method{405, "method", "problem.method"};
constexpr HttpTrouble unreadable{503, "unreadable", "problem.busy"};

// The parameter that a message is about: the first option among its arguments.
std::string parameter_in(const events::Message& message) {
  const auto found =
      std::find_if(message.arguments.begin(), message.arguments.end(),
                   [](const events::Argument& each) { return each.value.starts_with("--"); });
  return found == message.arguments.end() ? "" : parameter_of(found->value);
}

}  // namespace

HttpTrouble http_of(answers::Trouble trouble) {
  constexpr std::array all = {HttpTrouble{400, "question", "problem.question"}, absent,
                              HttpTrouble{422, "refused", "problem.refused"},   unreadable,
                              HttpTrouble{409, "conflict", "problem.refused"},  unreadable};
  static_assert(all.size() == static_cast<std::size_t>(answers::Trouble::surroundings) + 1);
  return all[static_cast<std::size_t>(trouble)];
}

serving::Response problem_response(const HttpTrouble& trouble, const std::string& detail,
                                   const std::string& parameter, const words::Words& words) {
  json::object document = {{"type", "/problems/" + std::string(trouble.name)},
                           {"title", words.say(trouble.key)},
                           {"status", trouble.status}};
  if (!detail.empty()) document["detail"] = detail;
  if (!parameter.empty()) document["errors"] = json::array{{{"parameter", parameter}}};
  const bool is_french = words.language() == events::Language::fr;
  return {.status = trouble.status,
          .headers = {{"Content-Type", "application/problem+json"},
                      {"Content-Language", is_french ? "fr" : "en"},
                      {"Cache-Control", "no-store"}},
          .body = std::make_shared<const std::string>(json::serialize(document) + "\n")};
}

serving::Response problem_response(const answers::Failure& failure, const words::Words& words) {
  return problem_response(http_of(failure.kind),
                          said_of_address(failure.place + words.say(failure.message)),
                          parameter_in(failure.message), words);
}

serving::Response log_problem(const words::Words& words) {
  serving::Response response = problem_response(unreadable, "", "", words);
  response.headers.push_back({"Retry-After", "5"});
  return response;
}

serving::Response nothing_here(const std::string& path, const std::string& nearest,
                               const words::Words& words) {
  std::vector<events::Argument> about = {events::text(path)};
  if (!nearest.empty()) about.push_back(events::text(nearest));
  const char* key = nearest.empty() ? "problem.noPage" : "problem.noPageNear";
  return problem_response(absent, words.say({key, std::move(about)}), "", words);
}

serving::Response not_allowed(const std::string& allowed, const words::Words& words) {
  serving::Response response = problem_response(
      method, words.say({"problem.methodAllowed", {events::text(allowed)}}), "", words);
  response.headers.push_back({"Allow", allowed});
  return response;
}

}  // namespace app
