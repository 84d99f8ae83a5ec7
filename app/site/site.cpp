#include "app/site/site.hpp"

#include <algorithm>
#include <array>

#include "app/site/addresses.hpp"
#include "app/site/assets.hpp"
#include "app/site/machines.hpp"
#include "app/site/problems.hpp"
#include "app/site/taking.hpp"
#include "engine/errors.hpp"
#include "events/nearest.hpp"
#include "serving/writing.hpp"
#include "serving/zipping.hpp"

namespace app {
namespace {

using events::Language;
using serving::Request;
using serving::Response;

constexpr std::string_view stream_path = "api/v1/stream";

bool is_reading(std::string_view method) { return method == "GET" || method == "HEAD"; }

std::string joined(std::span<const std::string> path) {
  std::string text;
  for (const std::string& segment : path) text += (text.empty() ? "" : "/") + segment;
  return text;
}

// Whether an answer stays what it is: its day and what was known are both said, and past.
bool is_pinned(const Parameters& given, engine::Date today) {
  bool has_day = false, has_known = false;
  for (const auto& [name, value] : given) {
    const auto day = engine::parse_date(value);
    has_day |= name == "asOf" && day && *day < today;
    has_known |= name == "knownAt" && answers::is_number(value);
  }
  return has_day && has_known;
}

// The answer, or that it is still the one that the reader has: whether it was kept here or is made
// anew, so that what is recorded in confidence does not show in that.
Response if_changed(const Request& request, const Response& response) {
  const std::string tag = response.header("ETag");
  const bool is_known = !tag.empty() && serving::is_known_tag(request.header("if-none-match"), tag);
  return is_known ? serving::not_modified(response) : response;
}

// Whether the header Accept, if there is one, wants an answer of that type; what is plain text
// comes in no other, and whoever asks whether all is well is not to hear of types.
bool accepts(const Request& request, const std::string& type) {
  return type.empty() || type.starts_with("text/plain") ||
         serving::takes_type(request.header("accept"), type);
}

}  // namespace

Language asked_language(const Parameters& given, Language otherwise) {
  const std::string* named = value_in(given, "lang");
  return named ? language_named(*named).value_or(otherwise) : otherwise;
}

Language language_accepted(std::string_view accept_language) {
  return language_named(serving::preferred_language(accept_language, languages))
      .value_or(Language::en);
}

PublicSite::PublicSite(engine::Log& log, Options options)
    : log_(log),
      directory_(log.directory()),
      file_(engine::file_of_log(directory_)),
      options_(std::move(options)),
      ground_{options_.base, style_sheet().address, script().address, options_.origin} {}

void PublicSite::open_anew() {
  show(nullptr);
  stream_.begin_anew();
  record_.reset();
  seen_ = engine::none;
  file_.reset();
  { const engine::Log closed(std::move(log_)); }  // one of a directory is open at a time
  log_ = engine::Log::open(directory_, {.read_only = true});
  file_ = engine::file_of_log(directory_);
}

void PublicSite::look() {
  try {
    if (!file_ || engine::file_of_log(directory_) != file_) open_anew();
    if (!record_) record_.emplace();
    const engine::Reading reading = log_.read();
    if (view() && reading.last() == seen_) return;
    if (record_->take_in(reading) || !view()) {
      const auto made = std::make_shared<const replay::PublicView>(record_->view());
      show(made);
      stream_.tell(*made);
    }
    seen_ = reading.last();
  } catch (const std::exception&) {  // of the log, or of what was made of it
    show(nullptr);
    record_.reset();
    throw;
  }
}

void PublicSite::show(View view) {
  const std::lock_guard lock(guard_);
  view_ = std::move(view);
  kept_.clear();
}

PublicSite::View PublicSite::view() const {
  const std::lock_guard lock(guard_);
  return view_;
}

// Weak: what is compressed on the way is still the same answer.
std::string PublicSite::tag_of(const View& view, const std::string& target,
                               const Parameters& given) const {
  const engine::Reading& reading = view->reading();
  const engine::Date today = engine::date_of(options_.now());
  // Of two logs that begin alike, as one and its backup do, the last events were recorded at
  // different times.
  const auto last = reading.at(reading.last());
  return "W/\"" + std::to_string(reading.last().value) + "." +
         (is_pinned(given, today) ? "" : engine::to_string(today)) + "." +
         digest_of(options_.version + "|" + epoch_of(reading) + "|" +
                   (last ? engine::to_string(last->recorded_at) : "") + "|" + target) +
         "\"";
}

std::vector<std::string> PublicSite::path_of(const Request& request) const {
  std::vector<std::string> path = request.target.path;
  // Whoever comes past the proxy that strips the base has it still.
  if (!options_.base.empty() && !path.empty() && "/" + path.front() == options_.base)
    path.erase(path.begin());
  if (path.empty()) path.emplace_back();
  return path;
}

std::string PublicSite::first_page(Language language) const {
  return ground_in(language) + std::string(pages().front().path);
}

Response PublicSite::home(const Request& request) const {
  const Language language = language_accepted(request.header("accept-language"));
  return moved(first_page(language));
}

std::optional<Response> PublicSite::kept(const Request& request) {
  const engine::Date today = engine::date_of(options_.now());
  const std::lock_guard lock(guard_);
  const auto found = kept_.find(request.written);
  if (found == kept_.end()) return std::nullopt;
  const Kept& kept = found->second;
  if ((!kept.stays && kept.day != today) || !accepts(request, kept.type)) return std::nullopt;
  return serving::is_known_tag(request.header("if-none-match"), kept.tag) ? kept.unchanged
                                                                          : kept.whole;
}

std::optional<Response> PublicSite::at_once(const Request& request) {
  if (!is_reading(request.method)) return std::nullopt;
  if (request.target.path.back() == "stream" && joined(path_of(request)) == stream_path) {
    Response response = stream_.follow(request);
    response.route = "/" + std::string(stream_path);
    return shared(request, based(std::move(response)));
  }
  auto response = kept(request);
  if (response) response = shared(request, std::move(*response));
  return response;
}

Response PublicSite::answer(const Request& request) { return shared(request, answer_to(request)); }

// Lets pages of another origin read data, and why there is none.
Response PublicSite::shared(const Request& request, Response response) const {
  if (options_.allow_origin.empty()) return response;
  const std::vector<std::string> path = path_of(request);
  if (path.front() != "api" && path.front() != "openapi.json") return response;
  serving::Headers own;
  const auto say = [&](const char* name, const std::string& value) {
    own.push_back({name, value});
  };
  say("Access-Control-Allow-Origin", options_.allow_origin);
  say("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
  if (request.method == "OPTIONS") {
    say("Access-Control-Allow-Methods", "GET, HEAD");
    say("Access-Control-Allow-Headers", "If-None-Match, Last-Event-ID");
    say("Access-Control-Max-Age", "86400");
  }
  // In front of what may have been written out before.
  response.headers.insert(response.headers.begin(), own.begin(), own.end());
  return response;
}

Response PublicSite::answer_to(const Request& request) {
  const words::Words words(language_accepted(request.header("accept-language")));
  const auto taking = taking_scenario(path_of(request));
  const bool is_read = !taking || taking->page;
  const std::string allowed = !taking   ? "GET, HEAD, OPTIONS"
                              : is_read ? "GET, HEAD, POST, OPTIONS"
                                        : "POST, OPTIONS";
  if (request.method == "OPTIONS")
    return {.status = 204, .headers = {{"Allow", allowed}}, .route = "options"};
  if (!(taking && request.method == "POST") && !(is_read && is_reading(request.method)))
    return based(not_allowed(allowed, words));
  try {
    if (request.method == "POST") {
      const View view = this->view();
      return based(view ? supposed(view, request, *taking) : log_problem(words));
    }
    // While this one waited for its turn, it may have been answered to another.
    if (const auto made = kept(request)) return *made;
    const Response response = respond(request);
    const bool is_wanted =
        response.status != 200 || accepts(request, response.header("Content-Type"));
    return based(is_wanted ? if_changed(request, response) : not_acceptable(words));
  } catch (const answers::Failure& failure) {
    return based(problem_response(failure, words));
  }
}

Response PublicSite::respond(const Request& request) {
  const std::vector<std::string> path = path_of(request);
  const std::span<const std::string> rest(path.begin() + 1, path.end());
  if (path.size() == 1 && path.front().empty()) return home(request);
  const View view = this->view();
  const auto language = language_named(path.front());
  const bool is_of_api = path.size() > 2 && path[0] == "api" && path[1] == "v1";
  if (!view && (language || is_of_api || path.front() == "readyz")) {
    Response problem = log_problem(words::Words(language.value_or(Language::en)));
    if (!language) return problem;
    problem.headers.push_back({"Refresh", "5"});  // the page comes when the log does
    return page_of_problem(problem, joined(rest), *language);
  }
  if (auto response = beside(request, path)) return *response;
  if (language) {
    if (rest.empty() || (rest.size() == 1 && rest.front().empty()))
      return moved(first_page(*language));
    return page(view, request, rest, *language);
  }
  if (is_of_api) return api(view, request, rest.subspan(1));
  const std::string whole = joined(path);
  if (const Asset* asset = asset_at("/" + whole))
    return {.headers = {{"Content-Type", asset->type},
                        {"Cache-Control", "public, max-age=31536000, immutable"}},
            .body = asset->text,
            .zipped = asset->zipped,
            .route = "assets"};
  if (whole == "healthz") return plain_text("ok\n", "/healthz");
  if (whole == "readyz") return plain_text("ready\n", "/readyz");
  if (whole == "metrics" && options_.shows_metrics)
    return metrics_of(server_ ? server_->counters() : serving::Counters{});
  if ("/" + whole == "/robots.txt") return plain_text(robots(), "/robots.txt");
  if (whole == "openapi.json") return openapi_response(ground_.whole());
  const Language reader = language_accepted(request.header("accept-language"));
  const Response nothing = nothing_here("/" + whole, "", words::Words(reader));
  // Browsers name the type, programs do not.
  const bool is_for_people = request.header("accept").find("text/html") != std::string::npos;
  return is_for_people ? page_of_problem(nothing, "", reader) : nothing;
}

Response PublicSite::api(const View& view, const Request& request,
                         std::span<const std::string> path) {
  std::vector<std::string> segments(path.begin(), path.end());
  Asking asking{.language = asked_language(request.target.query, Language::en)};
  std::string type = "application/json";
  std::string_view ending;
  for (const Ending& each : endings)
    if (segments.back().ends_with(each.ending)) {
      segments.back().resize(segments.back().size() - each.ending.size());
      asking.format = each.format;
      ending = each.ending;
      type = std::string(each.type) + "; charset=utf-8";
      break;
    }
  const words::Words words(asking.language);
  const auto place = place_of(paths_of_routes(), segments);
  if (!place) {
    const std::vector<std::string_view> known = paths_of_routes();
    const std::string_view near = events::nearest(joined(segments), known);
    return nothing_here(joined(segments), std::string(near), words);
  }
  const Route& route = routes()[place->route];
  Parameters given = place->given;
  for (const auto& [name, value] : request.target.query)
    if (name == "for" && asking.format == Format::csv && value == "excel")
      asking.for_excel = true;
    else
      given.emplace_back(name, value);
  try {
    const Answered answer = ask(*view, options_.now(), route, given, asking);
    Response response{.headers = {{"Content-Type", type}},
                      .body = std::make_shared<const std::string>(answer.printed),
                      .route = "/api/v1/" + std::string(route.path)};
    add_links(response.headers, *view, options_.now(), route, given, ending, answer, options_.base);
    return keep(std::move(response), view, request, given, asking.language);
  } catch (const answers::Failure& failure) {
    Response response = problem_response(failure, words, given);
    response.route = "/api/v1/" + std::string(route.path);
    return response;
  }
}

Response PublicSite::keep(Response response, const View& view, const Request& request,
                          const Parameters& given, Language language) {
  const std::string target = serving::text_of(request.target);
  const engine::Date today = engine::date_of(options_.now());
  const bool stays = is_pinned(given, today);
  // What somebody looks for is nobody else's, and is kept nowhere.
  if (response.route.ends_with("/search")) {
    response.headers.push_back({"Cache-Control", "no-store"});
    return response;
  }
  response.headers.push_back({"Content-Language", std::string(language_tag(language))});
  response.headers.push_back({"ETag", tag_of(view, target, given)});
  response.headers.push_back({"Cache-Control", stays ? "public, max-age=86400" : "no-cache"});
  constexpr std::size_t most_kept = 512;
  response.zipped = serving::zipped(*response.body);
  const std::lock_guard lock(guard_);
  if (view != view_) return response;
  if (kept_.size() >= most_kept) kept_.clear();
  Response kept = response;
  kept.is_cached = true;
  kept_.insert_or_assign(
      request.written,
      Kept{today, stays, response.header("ETag"), response.header("Content-Type"),
           serving::prepared(kept), serving::prepared(serving::not_modified(kept))});
  return response;
}

Response PublicSite::page(const View& view, const Request& request,
                          std::span<const std::string> path, Language language) {
  const auto place = place_of(paths_of_pages(), path);
  if (!place) {
    const std::vector<std::string_view> known = paths_of_pages();
    const std::string_view near = events::nearest(joined(path), known);
    return page_of_problem(nothing_here(joined(path), std::string(near), words::Words(language)),
                           joined(path), language);
  }
  const Parameters given = given_with(request, place->given);
  const PageRoute& page = pages()[place->route];
  Response response = page_of(view, page, given, joined(path), language);
  response.route = "/{lang}/" + std::string(page.path);
  if (response.status != 200) return response;
  if (is_about_a_person(page.path)) response.headers.push_back({"X-Robots-Tag", "noindex"});
  return keep(std::move(response), view, request, given, language);
}

}  // namespace app
