// What lies beside the pages: what people subscribe to, what is shown within pages of others, and
// what the site says of itself.
#include <algorithm>
#include <array>

#include "app/site/about.hpp"
#include "app/site/addresses.hpp"
#include "app/site/machines.hpp"
#include "app/site/problems.hpp"
#include "app/site/site.hpp"
#include "app/site/taking.hpp"

namespace app {

using events::Language;
using serving::Request;
using serving::Response;

Response PublicSite::subscribed(const View& view, const Request& request,
                                const Subscription& subscription, Language language) {
  const Asking asking{.format = subscription.format,
                      .language = language,
                      .place = ground_.origin.empty() ? "" : ground_.origin + ground_in(language)};
  const Parameters given = given_with(request);
  Response response{
      .headers = {{"Content-Type", std::string(subscription.type) + "; charset=utf-8"}},
      .route = "/{lang}/" + std::string(subscription.path)};
  try {
    const Route& route = route_named(subscription.asks);
    response.body = std::make_shared<const std::string>(
        ask(*view, options_.now(), route, given, asking).printed);
  } catch (const answers::Failure& failure) {
    return problem_response(failure, words::Words(language));
  }
  return keep(std::move(response), view, request, given, language);
}

// Others may show it within their pages; it has no script, and asks nothing.
Response PublicSite::embedded(const View& view, const Request& request, const std::string& path,
                              Language language) {
  const auto all = pages();
  const auto page = std::find_if(all.begin(), all.end(), [&](const PageRoute& each) {
    return each.path == path && is_embeddable(path);
  });
  const words::Words words(language);
  if (page == all.end()) return nothing_here("embed/" + path, "", words);
  const Parameters given = given_with(request);
  Response response = page_of(view, *page, given, path, language, true);
  response.route = "/embed/{lang}/" + path;
  response.headers.push_back(
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action "
       "'none'; frame-ancestors *"});
  response.headers.push_back({"Cross-Origin-Resource-Policy", "cross-origin"});
  response.headers.push_back({"X-Robots-Tag", "noindex"});
  if (response.status != 200) return response;
  return keep(std::move(response), view, request, given, language);
}

std::optional<Response> PublicSite::beside(const Request& request,
                                           std::span<const std::string> path) {
  if (path.size() == 2 && path[0] == "problems" && is_problem(path[1])) {
    const Language language = language_accepted(request.header("accept-language"));
    return moved(ground_in(language) + "problems/" + path[1], "/problems/{name}");
  }
  if (path.size() == 3 && path[0] == "embed")
    if (const auto language = language_named(path[1])) {
      const View now = view();
      return now ? embedded(now, request, path[2], *language)
                 : log_problem(words::Words(*language));
    }
  const auto language = language_named(path.front());
  if (!language) return std::nullopt;
  if (path.size() == 2)
    for (const Subscription& each : subscriptions)
      if (each.path == path[1]) return subscribed(view(), request, each, *language);
  const words::Words words(*language, words::Typography::set);
  std::optional<Document> said;
  if (path.size() == 2 && path[1] == "about") said = about(ground_, words);
  if (path.size() == 3 && path[1] == "problems" && is_problem(path[2]))
    said = about_problem(path[2], words);
  if (!said) return std::nullopt;
  return Response{.headers = {{"Content-Type", "text/html; charset=utf-8"},
                              {"Content-Language", path.front()},
                              {"Cache-Control", "no-cache"}},
                  .body = std::make_shared<const std::string>(to_html(*said, ground_, words)),
                  .route = path.size() == 2 ? "/{lang}/about" : "/{lang}/problems/{name}"};
}

Response PublicSite::problem(const serving::Problem& problem, std::string_view accept_language) {
  const words::Words words(language_accepted(accept_language));
  return based({problem_response({problem.status, problem.name, title_of_problem(problem.name)}, "",
                                 "", words)});
}

// Of a problem, the address that says what it is, where the site lies.
Response PublicSite::based(Response response) const {
  if (ground_.whole().empty() || response.header("Content-Type") != "application/problem+json")
    return response;
  constexpr std::string_view begin = R"({"type":")";
  std::string body = *response.body;
  if (body.starts_with(begin)) body.insert(begin.size(), ground_.whole());
  response.body = std::make_shared<const std::string>(std::move(body));
  return response;
}

}  // namespace app
