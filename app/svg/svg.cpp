#include "app/svg/svg.hpp"

#include "app/html/html.hpp"

namespace app {
namespace {

constexpr long long right_angle = 9'000, half_turn = 18'000;

}  // namespace

void Svg::start(std::string_view element, const Attributes& attributes) {
  svg_.append("<").append(element);
  for (const auto& [name, value] : attributes)
    svg_.append(" ")
        .append(name)
        .append("=\"")
        .append(escaped(words::unmarked(value)))
        .append("\"");
}

void Svg::begin(const Frame& frame) {
  const std::string width = std::to_string(frame.width), height = std::to_string(frame.height);
  open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
               {"width", width},
               {"height", height},
               {"viewBox", "0 0 " + width + " " + height},
               {"font-family", "DejaVu Sans, Verdana, sans-serif"},
               {"font-size", "14"},
               {"role", "group"},
               {"aria-label", frame.title}});
  put("title", {}, frame.title);
  put("desc", {}, frame.description);
}

void Svg::open(std::string_view element, const Attributes& attributes) {
  start(element, attributes);
  svg_ += ">";
}

void Svg::close(std::string_view element) { svg_.append("</").append(element).append(">\n"); }

void Svg::put(std::string_view element, const Attributes& attributes, std::string_view text) {
  start(element, attributes);
  if (text.empty()) {
    svg_ += "/>\n";
    return;
  }
  svg_ += ">" + escaped(words::unmarked(text));
  close(element);
}

void Svg::open_link(words::Named named, std::string_view id, const Attributes& attributes) {
  const std::string address = id.empty() ? "" : leads_(named, id);
  is_link_ = !address.empty();
  Attributes all = attributes;
  if (is_link_) all.insert(all.begin(), {"href", address});
  open(is_link_ ? "a" : "g", all);
}

void Svg::close_link() { close(is_link_ ? "a" : "g"); }

std::string Svg::take() {
  close("svg");
  return std::move(svg_);
}

// Bhaskara's: 4x(180 - x) / (40500 - x(180 - x)), x in degrees.
long long sine(long long radius, long long hundredths) {
  const long long product = hundredths * (half_turn - hundredths);
  return radius * 4 * product / (405'000'000 - product);
}

long long cosine(long long radius, long long hundredths) {
  return hundredths <= right_angle ? sine(radius, right_angle - hundredths)
                                   : -sine(radius, hundredths - right_angle);
}

std::string tenths(long long value) {
  const long long size = value < 0 ? -value : value;
  return (value < 0 ? "-" : "") + std::to_string(size / 10) +
         (size % 10 ? "." + std::to_string(size % 10) : "");
}

}  // namespace app
