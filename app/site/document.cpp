#include "app/site/document.hpp"

#include "app/html/html.hpp"
#include "app/site/controls.hpp"
#include "app/site/routes.hpp"

namespace app {
namespace {

using events::Language;

class Writing {
 public:
  Writing(const Document& document, const Ground& ground, const words::Words& words)
      : document_(document),
        ground_(ground),
        words_(words),
        language_(words.language() == Language::fr ? "fr" : "en"),
        other_(words.language() == Language::fr ? "en" : "fr") {}

  std::string write() {
    put("<!DOCTYPE html>\n<html lang=\"" + language_ + "\">\n<head>\n<meta charset=\"utf-8\">\n");
    put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    put("<title>" + escaped(document_.title) + "</title>\n");
    put("<link rel=\"stylesheet\" href=\"" + address(ground_.style) + "\">\n");
    // Not deferred: what is chosen of dark and light holds before anything is painted.
    put("<script src=\"" + address(ground_.script) + "\"></script>\n");
    put("<link rel=\"alternate\" hreflang=\"" + other_ + "\" href=\"" + in_other() + "\">\n");
    put("</head>\n<body" + heard() + ">\n<a class=\"skip\" href=\"#main\">" + say("page.main") +
        "</a>\n");
    menu();
    put("<main id=\"main\">\n");
    form();
    put(document_.banner);
    put(document_.body);
    elsewhere();
    put("</main>\n<p id=\"news\" role=\"status\"></p>\n");
    put("<footer><p>" + say("page.readOnly") + "</p></footer>\n" + controls(words_));
    put("</body>\n</html>\n");
    return std::move(html_);
  }

 private:
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
    put("<form class=\"search\" role=\"search\" action=\"" + address("/" + language_ + "/why") +
        "\"><label>" + say("page.search") + " <input name=\"about\" required></label> <button>" +
        say("page.why") + "</button></form>\n</header>\n");
  }

  void form() {
    if (!document_.moment.empty()) return put(document_.moment);
    if (document_.fields.empty()) return;
    put("<form class=\"asked\">\n");
    for (const Document::Field& field : document_.fields) {
      const std::string name = escaped(field.name), list = name + "-known";
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

  void elsewhere() {
    if (document_.elsewhere.empty()) return;
    put("<ul class=\"elsewhere\">\n");
    for (const auto& [key, path] : document_.elsewhere)
      put("<li><a href=\"" + address(path) + "\">" + say(key) + "</a></li>\n");
    if (!document_.command.empty())
      put("<li>" + say("page.command") + " <code>" + escaped(document_.command) + "</code></li>\n");
    put("</ul>\n");
  }

  const Document& document_;
  const Ground& ground_;
  const words::Words& words_;
  const std::string language_, other_;
  std::string html_;
};

}  // namespace

std::string to_html(const Document& document, const Ground& ground, const words::Words& words) {
  return Writing(document, ground, words).write();
}

}  // namespace app
