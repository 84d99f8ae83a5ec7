#include <algorithm>
#include <boost/json/parse.hpp>

#include "app/site/problems.hpp"
#include "app/site/site.hpp"

namespace app {
namespace {

using serving::Request;
using serving::Response;

constexpr std::size_t deepest = 16;
constexpr std::size_t most_supposed = 200;

bool is_json(std::string_view type) {
  std::string name(type.substr(0, type.find(';')));
  std::erase(name, ' ');
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char sign) { return static_cast<char>(std::tolower(sign)); });
  return name == "application/json";
}

// How much is supposed is looked at before any of it is: what is too much costs nothing.
std::size_t supposed_in(const boost::json::value& scenario) {
  std::size_t count = 0;
  if (const auto* object = scenario.if_object())
    for (const auto& member : *object) {
      if (const auto* list = member.value().if_array()) count += list->size();
      if (const auto* named = member.value().if_object()) count += named->size();
    }
  return count;
}

// What is no JSON at all is told where scenarios are read.
void refuse_too_much(const std::string& body) {
  boost::json::error_code trouble;
  boost::json::parse_options options;
  options.max_depth = deepest;
  const boost::json::value read = boost::json::parse(body, trouble, {}, options);
  const auto refuse = [](const char* key, std::size_t most) {
    throw Failure(Trouble::refused, {key, {events::number(most)}});
  };
  if (trouble == boost::json::error::too_deep) refuse("site.tooDeep", deepest);
  if (!trouble && supposed_in(read) > most_supposed) refuse("site.tooMany", most_supposed);
}

}  // namespace

bool takes_scenario(std::span<const std::string> path) {
  if (path.size() < 3 || path[0] != "api" || path[1] != "v1") return false;
  const auto place = place_of(paths_of_routes(), path.subspan(2));
  return place && routes()[place->route].takes_scenario;
}

Response PublicSite::supposed(const Request& request) {
  const std::vector<std::string> path = path_of(request);
  const Place place = *place_of(paths_of_routes(), std::span(path).subspan(2));
  const Route& route = routes()[place.route];
  const Parameters& given = request.target.query;
  const Asking asking{.language = asked_language(given, events::Language::en),
                      .scenario = &request.body,
                      .patience = options_.patience};
  const words::Words words(asking.language);
  Response response;
  try {
    if (!is_json(request.header("content-type"))) {
      response = not_of_type("application/json", words);
    } else {
      refuse_too_much(request.body);
      const View seen = view();
      const auto nowhere = [](words::Named, std::string_view) { return std::string(); };
      const auto arguments = arguments_of(route, given, asking);
      response = {.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
                  .body = std::make_shared<const std::string>(
                      ask(*seen, options_.now(), arguments, asking, nowhere))};
      response.headers.push_back({"Content-Language", language_tag(asking.language)});
    }
  } catch (const answers::Failure& failure) {
    response = problem_response(failure, words);
  }
  response.route = "/api/v1/" + std::string(route.path);
  return response;
}

}  // namespace app
