#include "app/site/controls.hpp"

#include "app/html/html.hpp"

namespace app {
namespace {

class Controls {
 public:
  explicit Controls(const words::Words& words) : words_(words) {}

  std::string write() {
    begin("days-control");
    html_ += "<div class=\"days\" role=\"group\"" + named("page.days") + ">";
    html_ += "<input type=\"range\" min=\"0\" step=\"1\"" + named("page.day") + ">";
    html_ += "<button type=\"button\" data-play aria-pressed=\"false\">" + say("page.play") +
             "</button></div>";
    end();
    begin("panel");
    html_ += "<dialog class=\"panel\"><h2 tabindex=\"-1\"></h2><p class=\"tools\">";
    button("data-step=\"-1\"", "page.seatBefore", "◀");
    button("data-step=\"1\"", "page.seatAfter", "▶");
    html_ += "<a data-whole>" + say("page.whole") + "</a>";
    html_ += "<button type=\"button\" data-close>" + say("page.close") +
             "</button></p><div data-body></div></dialog>";
    end();
    begin("theme-control");
    html_ += "<label class=\"theme\">" + say("page.theme") + " <select>";
    for (const auto& [value, key] :
         {std::pair{"", "page.themeOfSystem"}, {"light", "page.light"}, {"dark", "page.dark"}})
      html_ += "<option value=\"" + std::string(value) + "\">" + say(key) + "</option>";
    html_ += "</select></label>";
    end();
    return std::move(html_);
  }

 private:
  std::string say(std::string_view key) const { return escaped(words_.say(key)); }
  std::string named(std::string_view key) const { return " aria-label=\"" + say(key) + "\""; }
  void begin(std::string_view id) { html_ += "<template id=\"" + std::string(id) + "\">"; }
  void end() { html_ += "</template>\n"; }
  void button(std::string_view does, std::string_view key, std::string_view sign) {
    html_ += "<button type=\"button\" " + std::string(does) + named(key) + " title=\"" + say(key) +
             "\">" + std::string(sign) + "</button>";
  }

  const words::Words& words_;
  std::string html_;
};

}  // namespace

std::string controls(const words::Words& words) { return Controls(words).write(); }

}  // namespace app
