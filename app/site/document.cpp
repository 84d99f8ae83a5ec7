#include "app/site/document.hpp"

#include "app/html/html.hpp"
#include "app/site/controls.hpp"
#include "app/site/routes.hpp"
#include "app/text/language.hpp"

namespace app {
namespace {

using events::Language;

// Where what is said first of an answer ends: its heading, its facts, its sentences, but those that
// say what follows. What can be asked stands behind it, so that the answer is seen and heard first.
Blocks::const_iterator end_of_lead(const Blocks& body) {
  using Kind = Block::Kind;
  auto at = body.begin();
  const auto is = [&](Blocks::const_iterator block, Kind kind) {
    return block != body.end() && block->kind == kind;
  };
  const auto is_told = [&](Blocks::const_iterator block) {
    return is(block, Kind::told) || is(block, Kind::line);
  };
  if (!is(at, Kind::title)) return at;
  ++at;
  if (is(at, Kind::facts)) ++at;
  // What is asked about, where it has a heading of its own.
  if (is(at, Kind::heading) && is_told(at + 1)) ++at;
  if (is_told(at)) ++at;
  while (is_told(at) && !is(at + 1, Kind::list) && !is(at + 1, Kind::table)) ++at;
  return at;
}

class Writing {
 public:
  Writing(const Document& document, const Ground& ground, const words::Words& words)
      : document_(document),
        ground_(ground),
        words_(words),
        language_(language_tag(words.language())),
        other_(language_tag(words.language() == Language::fr ? Language::en : Language::fr)) {}

  // Its links lead out of the frame: what they lead to cannot be framed.
  std::string embed() {
    head();
    put("<base target=\"_top\">\n</head>\n<body class=\"embedded\">\n<main>\n" + document_.banner +
        html_of(document_.body));
    put("</main>\n<footer><p><a href=\"" + address(here(document_.path + document_.query)) + "\">" +
        say("page.embedSource") + "</a></p></footer>\n</body>\n</html>\n");
    return std::move(html_);
  }

  std::string write() {
    head();
    // Not deferred: what is chosen of dark and light holds before anything is painted.
    put("<script src=\"" + address(ground_.script) + "\"></script>\n");
    put("<link rel=\"alternate\" hreflang=\"" + other_ + "\" href=\"" + in_other() + "\">\n");
    for (const Subscription& each : subscriptions)
      put("<link rel=\"alternate\" type=\"" + std::string(each.type) + "\" title=\"" +
          say(each.title) + "\" href=\"" + address(here(std::string(each.path))) + "\">\n");
    put("</head>\n<body" + heard() + ">\n<a class=\"skip\" href=\"#answer\">" + say("page.main") +
        "</a>\n");
    menu();
    put("<main id=\"main\" data-page=\"" + escaped(document_.path) + "\">\n");
    sheet();
    pinned();
    put(document_.banner);
    const auto lead = end_of_lead(document_.body);
    put("<div id=\"answer\" tabindex=\"-1\">\n" + html_of({document_.body.begin(), lead}) +
        "</div>\n");
    form();
    nearby();
    put(html_of({lead, document_.body.end()}));
    elsewhere();
    put("</main>\n<div class=\"told\"><p id=\"connection\" role=\"status\" data-lost=\"" +
        say("page.connectionLost") + "\" data-back=\"" + say("page.connectionBack") +
        "\"></p><p id=\"news\" role=\"status\"></p></div>\n");
    put("<footer><p>" + say("page.readOnly") + "</p>\n");
    put("<ul class=\"elsewhere\">\n");
    put("<li><a href=\"" + address(here("about")) + "\">" + say("about.title") + "</a></li>\n");
    for (const Subscription& each : subscriptions)
      put("<li><a href=\"" + address(here(std::string(each.path))) + "\">" + say(each.title) +
          "</a></li>\n");
    put("</ul></footer>\n" + controls(words_) + "</body>\n</html>\n");
    return std::move(html_);
  }

 private:
  void head() {
    put("<!DOCTYPE html>\n<html lang=\"" + language_ + "\">\n<head>\n<meta charset=\"utf-8\">\n");
    put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    const std::string& of = document_.taken ? document_.taken->body : document_.title;
    put("<title>" + escaped(document_.title) +
        (of.empty() || of == document_.title ? "" : " · " + escaped(of)) + "</title>\n");
    put("<link rel=\"stylesheet\" href=\"" + address(ground_.style) + "\">\n");
  }

  void put(std::string_view html) { html_ += html; }
  std::string say(std::string_view key) const { return escaped(words_.say(key)); }
  std::string address(std::string_view path) const {
    return escaped(ground_.base + std::string(path));
  }
  std::string in_other() const {
    return address("/" + other_ + "/" + document_.path + document_.query);
  }

  std::string heard() const {
    return document_.heard.empty() ? "" : " data-heard=\"" + escaped(document_.heard) + "\"";
  }

  void menu() {
    put("<header>\n<nav aria-label=\"" + say("page.menu") + "\"><ul>\n");
    for (const PageRoute& page : pages()) {
      if (!page.is_in_menu) continue;
      const bool is_here = page.path == document_.path;
      put("<li><a href=\"" + address("/" + language_ + "/" + std::string(page.path)) + "\"" +
          (is_here ? " aria-current=\"page\"" : "") + ">" + say(page.title) + "</a></li>\n");
    }
    put("<li><a lang=\"" + other_ + "\" hreflang=\"" + other_ + "\" href=\"" + in_other() + "\">" +
        say("page.otherLanguage") + "</a></li>\n</ul></nav>\n");
    put("<form class=\"search\" role=\"search\" action=\"" + address("/" + language_ + "/search") +
        "\"><label>" + say("page.search") + " <input name=\"q\" required></label> <button>" +
        say("page.find") + "</button></form>\n</header>\n");
  }

  void form() {
    if (!document_.moment.empty()) return put(document_.moment);
    if (document_.fields.empty()) return;
    put("<form class=\"asked\">\n");
    for (const Document::Field& field : document_.fields) {
      const std::string name = escaped(field.name), list = name + "-known";
      if (field.label.empty()) {
        put("<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(field.value) +
            "\">\n");
        continue;
      }
      if (!field.menu.empty()) {
        put("<label>" + say(field.label) + " <select name=\"" + name + "\">");
        for (const auto& [value, label] : field.menu)
          put("<option value=\"" + escaped(value) + "\"" +
              (value == field.value ? " selected" : "") + ">" + escaped(label) + "</option>");
        put("</select></label>\n");
        continue;
      }
      put("<label>" + say(field.label) + " <input name=\"" + name + "\" value=\"" +
          escaped(field.value) + "\"" + (field.known.empty() ? "" : " list=\"" + list + "\"") +
          "></label>\n");
      if (field.known.empty()) continue;
      put("<datalist id=\"" + list + "\">");
      for (const std::string& each : field.known) put("<option value=\"" + escaped(each) + "\">");
      put("</datalist>\n");
    }
    put("<button>" + say("page.show") + "</button>\n</form>\n");
  }

  void nearby() {
    if (document_.nearby.empty()) return;
    put("<ul class=\"facts links\">\n");
    leads_to(document_.nearby);
    put("</ul>\n");
  }
  void leads_to(const std::vector<std::pair<std::string, std::string>>& all) {
    for (const auto& [key, path] : all)
      put("<li><a href=\"" + address(path) + "\">" + say(key) + "</a></li>\n");
  }

  std::string said(const events::Message& message) const { return escaped(words_.say(message)); }
  void item(std::string_view label, const std::string& html) {
    put("<li>" + escaped(words_.label_is(words_.say(label), "")) + html + "</li>\n");
  }
  std::string day() const { return words_.word(events::date(*engine::parse_date(taken().day))); }
  const TakenAlong& taken() const { return *document_.taken; }
  std::string here(const std::string& path) const { return "/" + language_ + "/" + path; }
  // The address at which the answer stays, with what says which it was.
  std::string pin() const {
    constexpr std::size_t shown = 16;
    return here(*taken().pinned) + (taken().pinned->find('?') == std::string::npos ? "?" : "&") +
           "fingerprint=" + taken().fingerprint.substr(0, shown);
  }

  // Whose record it is, at the head of a printed sheet, where the heading does not say it.
  void sheet() {
    if (!document_.taken || taken().body.empty()) return;
    const std::string body = escaped(taken().body);
    const bool is_said =
        !document_.body.empty() && document_.body.front().html.find(body) != std::string::npos;
    if (!is_said) put("<p class=\"sheet\">" + body + "</p>\n");
  }

  // What a page that stays says first of itself.
  void pinned() {
    if (!document_.taken || !taken().is_pinned) return;
    put("<div class=\"pinned\" role=\"note\">\n<p>" +
        said({"cite.pinned",
              {events::text(known()),
               events::number(static_cast<std::int64_t>(taken().known_at.value))}}) +
        " <a href=\"" + address(here(taken().current)) + "\">" + say("cite.current") +
        "</a></p>\n");
    if (taken().is_as_cited)
      put("<p>" + say(*taken().is_as_cited ? "cite.same" : "cite.other") + "</p>\n");
    put("</div>\n");
  }
  std::string known() const {
    return taken().known_at ? words_.instant(taken().known_on) : words_.say("cite.nothing");
  }

  // A sentence ready to be copied, and how it is checked.
  void citation() {
    if (!taken().pinned) return put("<p>" + say("cite.never") + "</p>\n");
    const std::string days =
        taken().day.empty() ? "" : words_.label_is(words_.say("cite.day"), day()) + ". ";
    put("<details class=\"cite\">\n<summary>" + say("cite.cite") +
        "</summary>\n<p class=\"citation\">" +
        said({"cite.sentence",
              {events::text(taken().body.empty() ? "mag" : taken().body),
               events::text(document_.title), events::text(days), events::text(known()),
               events::position(taken().known_at), events::text(ground_.whole() + pin()),
               events::text(taken().fingerprint)}}) +
        "</p>\n<p>" + say("cite.check") + " <code>" + escaped(taken().recompute) +
        "</code></p>\n</details>\n");
  }

  // What to paste into a page of one's own.
  void snippet() {
    const std::string source = ground_.whole() + "/embed" + here(document_.path + document_.query);
    put("<details class=\"cite\">\n<summary>" + say("page.embed") + "</summary>\n<p><code>" +
        escaped("<iframe src=\"" + escaped(source) + "\" title=\"" + escaped(document_.title) +
                "\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>") +
        "</code></p>\n</details>\n");
  }

  // The last line of every page: what it is of, and where else it is to be had.
  void elsewhere() {
    if (document_.elsewhere.empty()) return;
    if (document_.taken) {
      put("<ul class=\"elsewhere\">\n");
      if (!taken().day.empty())
        item("cite.day", "<time datetime=\"" + taken().day + "\">" + escaped(day()) + "</time>");
      item("cite.known", escaped(known()));
      if (taken().known_at)
        item("cite.last", "<a href=\"" +
                              address(here("record/" + std::to_string(taken().known_at.value))) +
                              "\">" + std::to_string(taken().known_at.value) + "</a>");
      item("cite.fingerprint", "<code>" + taken().fingerprint + "</code>");
      if (taken().pinned)
        item("cite.stays", "<a rel=\"bookmark\" href=\"" + address(pin()) + "\">" +
                               escaped(ground_.whole() + pin()) + "</a>");
      put("</ul>\n");
    }
    put("<ul class=\"elsewhere links\">\n");
    leads_to(document_.elsewhere);
    if (!document_.commands.empty()) {
      put("<li>" + say("page.command"));
      for (const std::string& each : document_.commands) put(" <code>" + escaped(each) + "</code>");
      put("</li>\n");
    }
    put("</ul>\n");
    if (document_.taken) citation();
    if (is_embeddable(document_.path)) snippet();
  }

  const Document& document_;
  const Ground& ground_;
  const words::Words& words_;
  const std::string language_, other_;
  std::string html_;
};

}  // namespace

std::string to_embed(const Document& document, const Ground& ground, const words::Words& words) {
  return Writing(document, ground, words).embed();
}

std::string to_html(const Document& document, const Ground& ground, const words::Words& words) {
  return Writing(document, ground, words).write();
}

}  // namespace app
