// Drawings: well-formed, escaped, with links only where something is led to, and of whole numbers.
#include "app/svg/svg.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "app/html/html.hpp"
#include "app/text/terminal.hpp"

#include <sstream>

namespace {

const auto somewhere = [](words::Named, std::string_view id) {
  return "/x/" + std::string(id) + "?a&b";
};

std::string drawn(app::Leads leads) {
  app::Svg svg(leads);
  svg.begin({10, 20, "A \"title\" <b>", "said & done"});
  svg.open_link(words::Named::person, "p-0001", {{"class", "seat"}});
  svg.put("title", {}, words::marked(words::Named::person, "p-0001", "Ada <Lind>"));
  svg.put("circle", {{"r", app::tenths(105)}, {"cx", app::tenths(-5)}});
  svg.close_link();
  return svg.take();
}

}  // namespace

TEST_CASE("a drawing is escaped, without marks, and leads where it is told") {
  CHECK(drawn(somewhere) ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"20\" viewBox=\"0 0 10 "
        "20\" font-family=\"DejaVu Sans, Verdana, sans-serif\" font-size=\"14\" role=\"group\" "
        "aria-label=\"A &quot;title&quot; &lt;b&gt;\"><title>A &quot;title&quot; "
        "&lt;b&gt;</title>\n<desc>said &amp; done</desc>\n<a href=\"/x/p-0001?a&amp;b\" "
        "class=\"seat\"><title>Ada &lt;Lind&gt;</title>\n<circle r=\"10.5\" "
        "cx=\"-0.5\"/>\n</a>\n</svg>\n");
  CHECK(drawn(app::nowhere).find("<g class=\"seat\">") != std::string::npos);
  CHECK(drawn(app::nowhere).find("<a") == std::string::npos);
}

TEST_CASE("sine and cosine are near enough to draw by, and mirror each other") {
  for (long long angle = 0; angle <= 18'000; angle += 50) {
    CAPTURE(angle);
    const double exact = static_cast<double>(angle) / 18'000 * 3.14159265358979;
    CHECK(std::abs(static_cast<double>(app::sine(3'000, angle)) - 3'000 * std::sin(exact)) < 6.5);
    CHECK(std::abs(static_cast<double>(app::cosine(3'000, angle)) - 3'000 * std::cos(exact)) < 6.5);
    CHECK(app::sine(3'000, angle) == app::sine(3'000, 18'000 - angle));
    CHECK(app::cosine(3'000, angle) == -app::cosine(3'000, 18'000 - angle));
  }
}

TEST_CASE("a page shows a drawing with its caption, a terminal does not make it") {
  int made = 0;
  const auto drawing = [&](app::Leads leads) {
    ++made;
    return drawn(leads);
  };
  app::Html html(somewhere);
  html.picture("seats", drawing, "what <it> means");
  const app::Blocks laid = html.take();
  REQUIRE(laid.size() == 1);
  CHECK(laid[0].kind == app::Block::Kind::picture);
  CHECK(laid[0].html.starts_with("<figure class=\"picture seats\"><svg "));
  CHECK(
      laid[0].html.ends_with("</svg>\n<figcaption>what &lt;it&gt; means</figcaption></figure>\n"));
  std::ostringstream out;
  app::Terminal(out, 80, false).picture("seats", drawing, "what it means");
  CHECK(out.str().empty());
  CHECK(made == 1);
}
