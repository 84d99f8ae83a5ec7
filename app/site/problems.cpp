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
constexpr HttpTrouble media_type{415, "media-type", "problem.mediaType"};
constexpr HttpTrouble unwanted{406, "not-acceptable", "problem.notAcceptable"};
constexpr HttpTrouble unreadable{503, "unreadable", "problem.busy"};

// The parameter that a message is about: the first option among its arguments, or what was given
// the value that it tells.
std::string parameter_in(const events::Message& message, const Parameters& given) {
  for (const events::Argument& each : message.arguments)
    if (each.value.starts_with("--")) return parameter_of(each.value);
  for (const auto& [name, value] : given)
    for (const events::Argument& each : message.arguments)
      if (!value.empty() && (each.value == value || "@" + each.value == value)) return name;
  return "";
}

// "/add/0" of "-#/add/0: ", the place in a scenario that was sent.
std::optional<std::string> pointer_in(std::string_view place) {
  if (!place.starts_with("-#")) return std::nullopt;
  place.remove_prefix(2);
  return std::string(place.substr(0, place.rfind(": ")));
}

}  // namespace

HttpTrouble http_of(answers::Trouble trouble) {
  constexpr std::array all = {HttpTrouble{400, "question", "problem.question"}, absent,
                              HttpTrouble{422, "refused", "problem.refused"},   unreadable,
                              HttpTrouble{409, "conflict", "problem.refused"},  unreadable};
  static_assert(all.size() == static_cast<std::size_t>(answers::Trouble::surroundings) + 1);
  return all[static_cast<std::size_t>(trouble)];
}

namespace {

serving::Response problem_with(const HttpTrouble& trouble, const std::string& detail,
                               json::array errors, const words::Words& words) {
  json::object document = {{"type", "/problems/" + std::string(trouble.name)},
                           {"title", words.say(trouble.key)},
                           {"status", trouble.status}};
  if (!detail.empty()) document["detail"] = detail;
  if (!errors.empty()) document["errors"] = std::move(errors);
  return {.status = trouble.status,
          .headers = {{"Content-Type", "application/problem+json"},
                      {"Content-Language", std::string(language_tag(words.language()))},
                      {"Cache-Control", "no-store"}},
          .body = std::make_shared<const std::string>(json::serialize(document) + "\n")};
}

// What is wrong with a scenario that was sent, each mistake with its JSON pointer; nothing of more
// than a few.
json::array mistakes_of(const std::vector<Wrong>& all) {
  constexpr std::size_t most_told = 20;
  json::array errors;
  for (std::size_t i = 0; i < std::min(all.size(), most_told); ++i)
    errors.push_back(json::object{{"pointer", *pointer_in(all[i].place)}, {"detail", all[i].what}});
  return errors;
}

}  // namespace

serving::Response problem_response(const HttpTrouble& trouble, const std::string& detail,
                                   const std::string& parameter, const words::Words& words) {
  json::array errors;
  if (!parameter.empty()) errors.push_back(json::object{{"parameter", parameter}});
  return problem_with(trouble, detail, std::move(errors), words);
}

serving::Response problem_response(const answers::Failure& failure, const words::Words& words,
                                   const Parameters& given) {
  const HttpTrouble trouble = http_of(failure.kind);
  if (pointer_in(failure.place)) {
    const std::vector<Wrong> one = {{failure.place, words.say(failure.message)}};
    const auto* mistakes = dynamic_cast<const Mistakes*>(&failure);
    const std::vector<Wrong>& all = mistakes ? mistakes->all : one;
    return problem_with(trouble, all.front().what, mistakes_of(all), words);
  }
  const auto* wrong = dynamic_cast<const WrongParameter*>(&failure);
  return problem_response(trouble, said_of_address(failure.place + words.say(failure.message)),
                          wrong ? wrong->parameter : parameter_in(failure.message, given), words);
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

serving::Response not_of_type(const std::string& expected, const words::Words& words) {
  return problem_response(
      media_type, words.say({"problem.mediaTypeExpected", {events::text(expected)}}), "", words);
}

serving::Response not_acceptable(const words::Words& words) {
  return problem_response(unwanted, "", "", words);
}

serving::Response not_allowed(const std::string& allowed, const words::Words& words) {
  serving::Response response = problem_response(
      method, words.say({"problem.methodAllowed", {events::text(allowed)}}), "", words);
  response.headers.push_back({"Allow", allowed});
  return response;
}

}  // namespace app
