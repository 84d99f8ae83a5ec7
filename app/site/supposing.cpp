#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

#include "answers/shapes.hpp"
#include "app/site/addresses.hpp"
#include "app/site/comparing.hpp"
#include "app/site/form.hpp"
#include "app/site/leading.hpp"
#include "app/site/problems.hpp"
#include "app/site/site.hpp"
#include "engine/function_ref.hpp"
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

std::string section(const std::string& kind, const std::string& html) {
  return "<section id=\"result\" class=\"" + kind + "\">\n" + html + "</section>\n";
}

// Why nothing is said.
std::string section_of_problem(const Response& problem, events::Language language) {
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
  return section("refused", html + "</ul>\n");
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

// The answer to a scenario, null where what came is none, or why there is none.
Response answer_under(const std::string* scenario, const words::Words& words,
                      engine::FunctionRef<std::string()> answer) {
  if (!scenario) return not_of_type("application/json", words);
  try {
    refuse_too_much(*scenario);
    return {.headers = {{"Content-Type", "application/json"},
                        {"Cache-Control", "no-store"},
                        {"Content-Language", std::string(language_tag(words.language()))}},
            .body = std::make_shared<const std::string>(answer())};
  } catch (const answers::Failure& failure) {
    return problem_response(failure, words);
  }
}

// Who sits by the record, and who would.
std::string pictures_beside(const replay::PublicView& view, engine::Instant now,
                            const Parameters& given, const Asking& asking, Leads leads) {
  const words::Words words(asking.language, words::Typography::set);
  const auto seats_on = [&](const Parameters& moment, const std::string* scenario) {
    Asking asked = asking;
    asked.scenario = scenario;
    return ask(view, now, route_named("seats"), moment, asked, leads);
  };
  const Answered supposed = seats_on(given, asking.scenario);
  // A scenario may say its moment itself, as a cycle that it has alone.
  const answers::Heading& of = supposed.heading.value();
  Parameters moment = {{"asOf", engine::to_string(of.as_of)}};
  if (of.known_at) moment.emplace_back("knownAt", std::to_string(of.known_at.value));
  const auto side = [&](const char* key, const Answered& seats) {
    return "<div><h3>" + escaped(words.say(key)) + "</h3>\n" + pictures_in(seats.laid) + "</div>\n";
  };
  return "<div class=\"sides\">" + side("form.onRecord", seats_on(moment, nullptr)) +
         side("form.supposed", supposed) + "</div>\n";
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

Response PublicSite::supposed(const View& view, const Request& request,
                              const TakingScenario& taking) {
  if (taking.page && is_own_form(request)) return supposed_by_form(view, request, taking);
  const Parameters& given = request.target.query;
  const std::string* scenario = is_of_type(request, "application/json") ? &request.body : nullptr;
  Response response;
  if (taking.page) {
    response = section_supposed(view, scenario, given, taking);
    // A script takes it from there, and puts it into the page.
    response.body = std::make_shared<const std::string>(
        "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title></title>\n" + *response.body);
    response.route = "/{lang}/" + std::string(taking.page->path);
  } else {
    const Asking asking{.language = asked_language(given, events::Language::en),
                        .scenario = scenario,
                        .patience = options_.patience};
    response = answer_under(scenario, words::Words(asking.language), [&] {
      return ask(*view, options_.now(), *taking.route, given, asking).printed;
    });
    response.route = "/api/v1/" + std::string(taking.route->path);
  }
  return response;
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
    const Response part = section_supposed(view, &sent.scenario, given, taking);
    sent.section = *part.body;
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

Response PublicSite::section_supposed(const View& view, const std::string* scenario,
                                      const Parameters& given, const TakingScenario& taking) const {
  const Asking asking{.format = Format::html,
                      .language = taking.language,
                      .scenario = scenario,
                      .patience = options_.patience};
  const engine::Instant now = options_.now();
  Response response = answer_under(scenario, words::Words(asking.language), [&] {
    const words::Words words(asking.language, words::Typography::set);
    const Leading leads(ground_in(asking.language), moment_in(given), view->reading().last());
    Blocks laid = ask(*view, now, *taking.route, given, asking, leads).laid;
    put_before(laid, Block::Kind::list, pictures_beside(*view, now, given, asking, leads));
    // The page has its own heading already.
    return section("supposed", "<p class=\"banner\">" + escaped(words.say("form.banner")) +
                                   "</p>\n" + html_of(laid, "h2"));
  });
  if (response.status != 200)
    response.body =
        std::make_shared<const std::string>(section_of_problem(response, asking.language));
  response.headers.front().value = "text/html; charset=utf-8";
  return response;
}

Blocks PublicSite::form(const View& view, const Parameters& given, const std::string& ground,
                        Leads leads, const words::Words& words, const SentForm* sent) const {
  arguments_of(route_named("what-if"), given, {.language = words.language()});
  const answers::Source source{view->timeline(), engine::date_of(options_.now())};
  return {
      {Block::Kind::told, "<p>" + escaped(words.say("form.says")) + "</p>\n"},
      {Block::Kind::other, form_of_supposing(answers::View(answers::at(source, moment_of(given))),
                                             ground, leads, words, sent)},
      {Block::Kind::other, sent ? sent->section : "<section id=\"result\"></section>\n"}};
}

}  // namespace app
