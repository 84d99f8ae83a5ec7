#include <algorithm>
#include <array>
#include <boost/json/parse.hpp>

#include "answers/shapes.hpp"
#include "app/site/addresses.hpp"
#include "app/site/comparing.hpp"
#include "app/site/leading.hpp"
#include "app/site/menus.hpp"
#include "app/site/moment.hpp"
#include "app/site/problems.hpp"
#include "app/site/site.hpp"
#include "app/site/taking.hpp"

namespace app {
namespace {

using events::Language;
using serving::Response;

// What follows another answer about the same person and day, which are named there.
Blocks below_heading(const std::string& heading, Blocks body) {
  Blocks laid = {{Block::Kind::heading, "<h2>" + escaped(heading) + "</h2>\n"}};
  bool is_at_start = true;
  for (Block& each : body) {
    const bool is_said = each.kind == Block::Kind::title || each.kind == Block::Kind::facts ||
                         each.kind == Block::Kind::line;
    is_at_start &= is_said;
    if (!is_at_start) laid.push_back(std::move(each));
  }
  return laid;
}

// What the page is called that asks this first.
std::string_view title_of(std::string_view asked) {
  return std::ranges::find(pages(), asked, [](const PageRoute& page) { return page.asks.front(); })
      ->title;
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// What the form of a page has: what is given behind the question mark, and the moment.
std::vector<Document::Field> fields_of(const Route& route, const Parameters& given,
                                       const PageRoute& page) {
  std::vector<Document::Field> fields;
  const auto add = [&](std::string_view name, std::string_view label) {
    const std::string* value = value_in(given, name);
    fields.push_back({name, label, value ? *value : ""});
  };
  using Offered = std::array<std::string_view, 3>;  // of a page, or an operand out of the path
  static constexpr auto offered =
      std::to_array<Offered>({{"", "a", "page.a"},
                              {"", "b", "page.b"},
                              {"", "about", "page.about"},
                              {"", "person", "page.name"},
                              {"", "q", "page.search"},
                              {"people", "group", "page.group"},
                              {"people", "country", "page.country"},
                              {"people", "sort", "page.sort"},
                              {"record", "kind", "page.kind"},
                              {"record", "cycle", "label.cycle"},
                              {"record", "newest", "page.order"},
                              {"why-not", "group", "page.group"},
                              {"why-not", "country", "page.country"},
                              {"why-not", "seat", "label.seat"},
                              {"findings/day", "clause", "page.clauseField"},
                              {"findings/day", "verdict", "page.verdictField"}});
  for (const auto& [of, name, label] : offered)
    if (of.empty() ? has(route.operands, name) && !is_in(page.path, name) : of == page.path)
      add(name, label);
  const bool has_day = verb_named(route.verb)->reads == Reads::day && route.verb != "diff";
  if (has_day && route.fixed.empty()) add("asOf", "page.asOf");
  add("knownAt", "page.knownAt");
  // The rest of the question goes along, but for how far one had come in a long list.
  for (const auto& [name, value] : given)
    if (!is_in(page.path, name) && name != "after" && name != "before" &&
        std::ranges::find(fields, name, &Document::Field::name) == fields.end())
      fields.push_back({name, "", value});
  return fields;
}

// Where the same answer is for programs, for a spreadsheet, and as a picture.
std::vector<std::pair<std::string, std::string>> elsewhere_of(const Route& route,
                                                              const Parameters& given,
                                                              Language language) {
  std::vector<std::pair<std::string, std::string>> all;
  Parameters in_language = given;
  in_language.emplace_back("lang", language_tag(language));
  all.emplace_back("page.json", address_of(route, in_language, ""));
  if (offers(route, Format::csv)) {
    all.emplace_back("page.csv", address_of(route, in_language, ".csv"));
    Parameters excel = in_language;
    excel.emplace_back("for", "excel");
    all.emplace_back("page.excel", address_of(route, excel, ".csv"));
  }
  if (offers(route, Format::svg))
    all.emplace_back("page.svg", address_of(route, in_language, ".svg"));
  // How far one had come in a list, and in which order, is nothing to subscribe to.
  Parameters chosen = given;
  for (const char* name : {"after", "before", "limit", "newest"}) chosen = without(chosen, name);
  for (const Subscription& each : subscriptions)
    if (each.asks == route.path)
      all.emplace_back(each.title, "/" + std::string(language_tag(language)) + "/" +
                                       std::string(each.path) + query_of(chosen));
  return all;
}

// Where a long list goes on, or which event stands beside one.
std::string steps_of(const std::vector<std::pair<std::string, Parameters>>& parts,
                     const PageRoute& page, const std::string& ground, const words::Words& words) {
  std::string html;
  for (const auto& [relation, part] : parts) {
    const bool is_one = is_in(page.path, "position"), is_before = relation == "prev";
    html += "<a rel=\"" + relation + "\" href=\"" + escaped(ground + filled(page.path, part)) +
            "\">" +
            escaped(is_one ? words.say(is_before ? "page.eventBefore" : "page.eventAfter")
                           : words.say(is_before ? "page.eventsBefore" : "page.eventsAfter")) +
            "</a>\n";
  }
  return html.empty() ? "" : "<p class=\"steps\">" + html + "</p>\n";
}

// What stands below a page, besides single things. Whoever never sat is found nowhere, and may be
// asked about all the same.
std::vector<std::pair<std::string, std::string>> below(const PageRoute& page,
                                                       const std::string& ground,
                                                       const Parameters& given) {
  const Parameters moment = moment_in(given);
  std::vector<std::pair<std::string, std::string>> all;
  if (const std::string* looked_for = value_in(given, "q"))
    all.emplace_back("page.whyNot", ground + "why-not?person=" + percent_encoded(*looked_for));
  for (const PageRoute& other : pages())
    if (other.path.starts_with(std::string(page.path) + "/") &&
        other.path.find('{') == std::string_view::npos)
      all.emplace_back(other.title, ground + filled(other.path, taken_by(other.path, moment)));
  return all;
}

// What page it is stands before what it is of: of whom, where the answer does not say it.
void name_page(Blocks& body, const std::string& title, const std::string& whose) {
  auto named = std::ranges::find(body, Block::Kind::title, &Block::kind);
  if (named == body.end())
    named = body.insert(body.begin(), {Block::Kind::title, whose});
  else if (named != body.begin() || named->html == title)
    return;
  std::string& of = named->html;
  of = title + (of.empty() ? "" : " <span class=\"of\">" + of + "</span>");
}

// Whoever is not on record may still be asked about: where, or "".
std::string why_not_of(const answers::Failure& failure, const Parameters& given,
                       const std::string& ground) {
  const std::string* about = value_in(given, "about");
  const bool is_absent = failure.kind == answers::Trouble::absent && about;
  return is_absent ? ground + "why-not?person=" + percent_encoded(*about) : "";
}

// As a sentence, which may begin with the name of a parameter and a colon.
std::string sentence(std::string text) {
  if (text.empty()) return text;
  const std::size_t word = text.find_first_of(" :");
  const bool names = word != text.npos && text.find(':', word) <= word + 1;
  if (!names && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() & ~0x20);
  return std::string_view(".?!").find(text.back()) == std::string_view::npos ? text + "." : text;
}

// What a page asks, each answer below the one before; `title` becomes what the first is about,
// where it says so.
Blocks all_asked(const replay::PublicView& view, engine::Instant now, const PageRoute& page,
                 const Parameters& given, const Asking& asking, Leads leads, std::string& title) {
  const words::Words words(asking.language, words::Typography::set);
  Blocks all;
  for (const std::string_view each : page.asks) {
    Answered answer = ask(view, now, route_named(each), given, asking, leads);
    const bool is_first = all.empty();
    if (is_first && !answer.subject.empty()) title = std::move(answer.subject);
    append(all, is_first ? std::move(answer.laid)
                         : below_heading(words.say(title_of(each)), std::move(answer.laid)));
  }
  return all;
}

}  // namespace

Response PublicSite::page_of(const View& view, const PageRoute& page, const Parameters& all,
                             const std::string& path, Language language, bool is_embedded,
                             const SentForm* sent) const {
  const std::string* cited = value_in(all, cited_parameter);
  const Parameters given = without(all, cited_parameter);
  const words::Words words(language, words::Typography::set);
  const std::string ground = ground_in(language);
  const engine::Instant now = options_.now();
  const engine::Date today = engine::date_of(now);
  const Parameters asked = outside(page.path, given);
  MomentAsked moment{ground + path, asked};
  const Leading leads(ground, moment_in(given), view->reading().last());
  Document document{words.say(page.title), path, query_of(asked)};
  document.heard = stream_.id(view->reading().last());
  const Asking asking{.format = Format::html, .language = language};
  const Route& first = route_named(page.asks.front());
  document.fields = fields_of(first, given, page);
  offer_sides(document, *view, now);
  offer_menus(document, *view, today, words);
  // A comparison before anybody said of what.
  if (first.verb == "diff" && is_half_asked(given)) {
    document.body = comparison_says(given, ground, words);
  } else {
    try {
      if (first.takes_scenario) document.body = form(view, given, ground, leads, words, sent);
      say_moment(document, page, *view, today, moment, words);
      if (!first.takes_scenario)
        document.body = all_asked(*view, now, page, given, asking, leads, document.title);
      // What differs stands before the pictures, in which it has to be looked for.
      if (first.verb == "diff") {
        put_before(document.body, Block::Kind::heading, scenarios_beside(given, ground, words));
        document.body.push_back(
            {Block::Kind::other, pictures_of_sides(*view, now, given, asking, leads)});
      }
    } catch (const answers::Failure& failure) {
      moment.is_refused = true;
      say_moment(document, page, *view, today, moment, words);
      return page_of_problem(problem_response(failure, words), path, language,
                             why_not_of(failure, given, ground.substr(ground_.base.size())),
                             &document);
    }
    if (!first.takes_scenario) {
      document.elsewhere = elsewhere_of(first, given, language);
      document.body.push_back({Block::Kind::other, steps_of(parts_around(*view, now, first, given),
                                                            page, ground, words)});
      take_along(document, *view, now, page, given, language, cited);
    }
  }
  if (const std::string* event = value_in(given, "position"))
    if (const std::string doubt = leads(words::Named::withdrawal, *event); !doubt.empty())
      document.elsewhere.emplace_back("form.doubt", doubt.substr(ground_.base.size()));
  // Where days are gone through, the picture stays beside what moves it.
  for (auto& each : below(page, ground.substr(ground_.base.size()), given))
    (page.has_days ? document.elsewhere : document.nearby).push_back(std::move(each));
  name_page(document.body, linked_addresses(document.title),
            document.taken ? escaped(document.taken->body) : "");
  return {
      .headers = {{"Content-Type", "text/html; charset=utf-8"}},
      .body = std::make_shared<const std::string>(is_embedded ? to_embed(document, ground_, words)
                                                              : to_html(document, ground_, words))};
}

Response PublicSite::page_of_problem(const Response& problem, const std::string& path,
                                     Language language, const std::string& why_not,
                                     const Document* asked) const {
  const words::Words words(language, words::Typography::set);
  const boost::json::object said = boost::json::parse(*problem.body).as_object();
  const auto text = [&](const char* name) { return answers::text_in(said, name); };
  Document document{text("title"), path, ""};
  document.body = {
      {Block::Kind::title, escaped(words.set(text("title")))},
      {Block::Kind::told, "<p>" + escaped(sentence(words.set(text("detail")))) + "</p>\n"}};
  if (asked) {
    document.fields = asked->fields;
    document.moment = asked->moment;
  }
  if (!why_not.empty()) document.elsewhere.emplace_back("page.whyNot", why_not);
  Response response{.status = problem.status,
                    .headers = problem.headers,
                    .body = std::make_shared<const std::string>(to_html(document, ground_, words))};
  for (serving::Header& header : response.headers)
    if (header.name == "Content-Type") header.value = "text/html; charset=utf-8";
  return response;
}

std::string PublicSite::ground_in(Language language) const {
  return ground_.base + "/" + std::string(language_tag(language)) + "/";
}

}  // namespace app
