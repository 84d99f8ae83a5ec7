#include "app/svg/gauges.hpp"

#include <algorithm>

#include "app/svg/palette.hpp"
#include "app/svg/seat.hpp"
#include "events/countries.hpp"
#include "rules/finding.hpp"
#include "rules/quota/share.hpp"

namespace app {
namespace {

using answers::Seats;
using counting::Fraction;

bool is_share(const Seats::Gauge& gauge) { return gauge.about != "size"; }

// One bar: where a number lies on it.
class GaugeScale {
 public:
  GaugeScale(const Seats::Gauge& gauge, long long width) : width_(width) {
    if (is_share(gauge)) return;
    for (const auto& each : {gauge.numbers.measured, gauge.numbers.to, gauge.numbers.least})
      if (each) end_ = std::max<long long>(end_, each->numerator / each->denominator * 3 / 2);
  }
  long long at(Fraction number) const {
    return std::clamp(width_ * number.numerator / (number.denominator * end_), 0LL, width_);
  }

 private:
  long long width_, end_ = 1;
};

void put_rect(Svg& svg, long long from, long long to, long long y, long long height,
              Svg::Attributes looks) {
  looks.insert(looks.end(), {{"x", tenths(from)},
                             {"y", tenths(y)},
                             {"width", tenths(std::max(to - from, 1LL))},
                             {"height", tenths(height)}});
  svg.put("rect", looks);
}

// Strokes that a printer shows too.
void put_hatched(Svg& svg, long long from, long long to, long long y, long long height,
                 const std::string& colour) {
  std::string strokes;
  for (long long x = from; x <= to; x += 40)
    strokes += "M" + tenths(x) + " " + tenths(y) + "v" + tenths(height);
  strokes += "M" + tenths(to) + " " + tenths(y) + "v" + tenths(height);
  svg.put("path", {{"class", "line"}, {"d", strokes}, {"stroke", colour}, {"stroke-width", "1"}});
  put_rect(svg, from, to, y, height,
           {{"class", "line"}, {"fill", "none"}, {"stroke", colour}, {"stroke-width", "1"}});
}

void put_mark(Svg& svg, long long x, long long y, long long height) {
  svg.put("line", {{"class", "mark"},
                   {"x1", tenths(x)},
                   {"x2", tenths(x)},
                   {"y1", tenths(y)},
                   {"y2", tenths(y + height)},
                   {"stroke", std::string(ink)},
                   {"stroke-width", "2"}});
}

Seats::Part part_of(const Seats::Gauge& gauge, bool by_region) {
  const auto group = events::code_named<events::Group>(gauge.value);
  const auto region = events::code_named<events::Region>(gauge.value);
  if (by_region && gauge.about == "region" && region) return {.region = *region};
  if (!by_region && gauge.about == "group" && group) return {.group = *group};
  return {};
}

void draw_bar(Svg& svg, const Seats::Gauge& gauge, const Tone& tone, long long width, long long y) {
  const GaugeScale scale(gauge, width);
  const rules::Gauge& numbers = gauge.numbers;
  const bool is_required = numbers.asked || numbers.from || numbers.to;
  put_rect(svg, 0, width, y, 140,
           {{"class", "track"},
            {"fill", "none"},
            {"stroke", "#c9ced3"},
            {"stroke-dasharray", is_required ? "none" : "3 3"}});
  if (numbers.from || numbers.to)
    put_rect(svg, numbers.from ? scale.at(*numbers.from) : 0,
             numbers.to ? scale.at(*numbers.to) : width, y, 140,
             {{"class", "band"}, {"fill", "#dfe3e7"}});
  if (numbers.measured)
    put_rect(svg, 0, scale.at(*numbers.measured), y + 40, 60,
             {{"class", "fill"}, {"fill", tone.colour}});
  else if (numbers.least)
    put_hatched(svg, scale.at(*numbers.least), numbers.most ? scale.at(*numbers.most) : width,
                y + 30, 80, tone.colour);
  if (numbers.asked) put_mark(svg, scale.at(*numbers.asked), y - 20, 180);
}

}  // namespace

std::string name_of(const Seats::Gauge& gauge, const words::Words& words) {
  const auto group = events::code_named<events::Group>(gauge.value);
  if (gauge.about == "size") return words.say("gauge.size");
  if (gauge.about == "rotation")
    return words.say("gauge.rotation") + (group ? " · " + words.label(*group) : "");
  for (const rules::quota::Dimension& dimension : rules::quota::dimensions)
    if (dimension.name == gauge.about) return words.word(rules::code(dimension.type, gauge.value));
  return gauge.value;
}

std::string measure_of(const Seats::Gauge& gauge, const words::Words& words) {
  const auto said = [&](Fraction number) {
    return is_share(gauge) ? counting::as_part(number) : counting::to_string(number);
  };
  const rules::Gauge& numbers = gauge.numbers;
  if (numbers.measured) return words.word(events::fraction(said(*numbers.measured)));
  if (!numbers.least) return "";
  if (!numbers.most) return words.say({"gauge.atLeast", {events::fraction(said(*numbers.least))}});
  return words.say(
      {"gauge.between", {events::text(said(*numbers.least)), events::text(said(*numbers.most))}});
}

std::string verdict_of(const Seats::Gauge& gauge, const words::Words& words) {
  const bool is_judged = gauge.finding && gauge.finding->verdict != rules::Verdict::not_applicable;
  return is_judged ? words.verdict_of(*gauge.finding) : words.say("gauge.noRule");
}

void draw_gauges(Svg& svg, const Seats& seats, long long width, long long y,
                 const words::Words& words) {
  if (seats.gauges.empty()) return;
  svg.open("g", {{"role", "list"}, {"aria-label", words.say("gauge.all")}});
  for (const Seats::Gauge& gauge : seats.gauges) {
    const Tone tone = tone_of(part_of(gauge, seats.by_region), words);
    svg.open("g", {{"role", "listitem"}, {"class", "gauge " + tone.name}});
    svg.open_link(words::Named::finding, gauge.finding ? gauge.finding->id : "");
    const std::string required =
        gauge.finding && !gauge.finding->required.empty()
            ? words.label_is(words.say("label.requiredOfIt"),
                             words.word(events::fraction(gauge.finding->required)))
            : "";
    draw_text(svg, 0, y + 110, name_of(gauge, words), {{"font-weight", "bold"}});
    draw_text(svg, width, y + 110, verdict_of(gauge, words), {{"text-anchor", "end"}});
    draw_bar(svg, gauge, tone, width, y + 160);
    draw_text(svg, 0, y + 410, measure_of(gauge, words), {{"font-size", "11"}});
    draw_text(svg, width, y + 410, required,
              {{"class", "soft"},
               {"fill", std::string(grey)},
               {"font-size", "10.5"},
               {"text-anchor", "end"}});
    svg.close_link();
    svg.close("g");
    y += gauge_height;
  }
  svg.close("g");
}

}  // namespace app
