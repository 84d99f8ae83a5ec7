#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

#include "answers/shapes.hpp"
#include "app/site/addresses.hpp"
#include "app/site/form.hpp"
#include "app/site/problems.hpp"
#include "app/site/site.hpp"
#include "serving/target.hpp"

namespace app {
namespace {

using serving::Request;
using serving::Response;

constexpr std::size_t deepest = 16;
constexpr std::size_t most_supposed = 200;

bool is_of_type(const Request& request, std::string_view type) {
  const std::string said = request.header("content-type");
  std::string name = said.substr(0, said.find(';'));
  std::erase(name, ' ');
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char sign) { return static_cast<char>(std::tolower(sign)); });
  return name == type;
}

// A form of this site, as far as the browser says whose it is: no other is heard.
bool is_own_form(const Request& request) {
  const std::string from = request.header("sec-fetch-site");
  return is_of_type(request, "application/x-www-form-urlencoded") &&
         (from.empty() || from == "same-origin" || from == "none");
}

// What a script puts into a page: a part of it, in a document of its own.
std::string part_of_page(const char* kind, const std::string& html) {
  return "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title></title>\n<section id=\"result\" "
         "class=\"" +
         std::string(kind) + "\">\n" + html + "</section>\n";
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

std::optional<TakingScenario> taking_scenario(std::span<const std::string> path) {
  const auto named = [](std::string_view asked) -> const Route* {
    for (const Route& each : routes())
      if (each.path == asked && each.takes_scenario) return &each;
    return nullptr;
  };
  if (path.size() > 2 && path[0] == "api" && path[1] == "v1") {
    const auto place = place_of(paths_of_routes(), path.subspan(2));
    const Route* route = place ? named(routes()[place->route].path) : nullptr;
    return route ? std::optional(TakingScenario{route}) : std::nullopt;
  }
  const auto language = path.empty() ? std::nullopt : language_named(path.front());
  const auto place = language ? place_of(paths_of_pages(), path.subspan(1)) : std::nullopt;
  if (!place) return std::nullopt;
  const PageRoute& page = pages()[place->route];
  const Route* route = named(page.asks.front());
  return route ? std::optional(TakingScenario{route, &page, *language}) : std::nullopt;
}

std::string PublicSite::part_of_problem(const Response& problem, events::Language language) {
  const words::Words words(language, words::Typography::set);
  const boost::json::object said = boost::json::parse(*problem.body).as_object();
  // What a page would lead to is not led to from here.
  const auto text = [&](const boost::json::object& of, const char* name) {
    return escaped(words::unmarked(words.set(answers::text_in(of, name))));
  };
  std::string html =
      "<h2>" + text(said, "title") + "</h2>\n<p>" + text(said, "detail") + "</p>\n<ul>\n";
  if (const boost::json::value* errors = said.if_contains("errors"))
    for (const boost::json::value& each : errors->as_array())
      html += "<li><code>" + text(each.as_object(), "pointer") +
              text(each.as_object(), "parameter") + "</code> " + text(each.as_object(), "detail") +
              "</li>\n";
  return part_of_page("refused", html + "</ul>\n");
}

Response PublicSite::supposed(const View& view, const Request& request,
                              const TakingScenario& taking) {
  if (taking.page && is_own_form(request)) return supposed_by_form(view, request, taking);
  const bool is_json = is_of_type(request, "application/json");
  return supposed(view, is_json ? &request.body : nullptr, request.target.query, taking);
}

Response PublicSite::supposed_by_form(const View& view, const Request& request,
                                      const TakingScenario& taking) {
  const PageRoute& page = *taking.page;
  const std::string path(page.path);
  const Parameters given = given_with(request);
  const auto fields = serving::parse_form(request.body);
  Response response;
  try {
    if (!fields) not_understood("site.form");
    SentForm sent{*fields, "", ""};
    const answers::Source source{view->timeline(), engine::date_of(options_.now())};
    const answers::Moment moment = moment_of(given);
    sent.scenario = scenario_of_form(answers::View(answers::at(source, moment)), *fields, moment);
    const Response part = supposed(view, &sent.scenario, given, taking);
    sent.result = part.body->substr(part.body->find("<section"));
    response = page_of(view, page, given, path, taking.language, false, &sent);
    response.status = part.status;
  } catch (const answers::Failure& failure) {
    response = page_of_problem(problem_response(failure, words::Words(taking.language)), path,
                               taking.language);
  }
  response.headers = {{"Content-Type", "text/html; charset=utf-8"},
                      {"Cache-Control", "no-store"},
                      {"Content-Language", std::string(language_tag(taking.language))}};
  response.route = "/{lang}/" + path;
  return response;
}

Response PublicSite::supposed(const View& view, const std::string* scenario,
                              const Parameters& given, const TakingScenario& taking) {
  const bool is_page = taking.page != nullptr;
  const Asking asking{
      .format = is_page ? Format::html : Format::json,
      .language = is_page ? taking.language : asked_language(given, events::Language::en),
      .scenario = scenario,
      .patience = options_.patience};
  const words::Words words(asking.language);
  Response response;
  const auto answer = [&](std::string body) {
    response.body = std::make_shared<const std::string>(std::move(body));
  };
  try {
    if (!scenario) {
      response = not_of_type("application/json", words);
    } else {
      refuse_too_much(*scenario);
      response.headers = {{"Content-Type", "application/json"},
                          {"Cache-Control", "no-store"},
                          {"Content-Language", std::string(language_tag(asking.language))}};
      if (is_page)
        answer(part_of_page("supposed", part_supposed(view, *taking.page, given, asking)));
      else
        answer(ask(*view, options_.now(), arguments_of(*taking.route, given, asking), asking));
    }
  } catch (const answers::Failure& failure) {
    response = problem_response(failure, words);
  }
  if (is_page) {
    if (response.status != 200) answer(part_of_problem(response, taking.language));
    response.headers.front().value = "text/html; charset=utf-8";
  }
  response.route = (is_page ? "/{lang}/" : "/api/v1/") +
                   std::string(is_page ? taking.page->path : taking.route->path);
  return response;
}

}  // namespace app
