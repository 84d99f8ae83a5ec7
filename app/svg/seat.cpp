#include "app/svg/seat.hpp"

namespace app {
namespace {

using State = answers::Seats::State;

void put_shape(Svg& svg, const Spot& spot, long long size, const Svg::Attributes& looks) {
  Svg::Attributes all = looks;
  if (spot.is_square) {
    all.insert(all.end(), {{"x", tenths(spot.x - size)},
                           {"y", tenths(spot.y - size)},
                           {"width", tenths(2 * size)},
                           {"height", tenths(2 * size)}});
    return svg.put("rect", all);
  }
  all.insert(all.end(), {{"cx", tenths(spot.x)}, {"cy", tenths(spot.y)}, {"r", tenths(size)}});
  svg.put("circle", all);
}

void put_letter(Svg& svg, const Spot& spot, std::string_view letter, const std::string& name,
                const std::string& colour) {
  if (letter.empty() || spot.size < 30) return;
  svg.put("text",
          {{"class", name},
           {"x", tenths(spot.x)},
           {"y", tenths(spot.y + spot.size * 38 / 100)},
           {"font-size", tenths(spot.size * 108 / 100)},
           {"font-weight", "bold"},
           {"text-anchor", "middle"},
           {"aria-hidden", "true"},
           {"fill", colour}},
          letter);
}

// Of the shape that stands for the seat; what is drawn over it is none.
constexpr const char *filled_disc = "disc fill", *outlined_disc = "disc line";

Svg::Attributes outline(const std::string& colour, std::string_view dashes = "",
                        const char* name = outlined_disc) {
  Svg::Attributes looks = {
      {"class", name}, {"fill", "none"}, {"stroke", colour}, {"stroke-width", "1.5"}};
  if (!dashes.empty()) looks.emplace_back("stroke-dasharray", dashes);
  return looks;
}

// A disc, or a square, of which the upper right quarter is missing.
void put_notched(Svg& svg, const Spot& spot, const std::string& colour) {
  const std::string middle = tenths(spot.x) + " " + tenths(spot.y), r = tenths(spot.size);
  const std::string arc =
      spot.is_square
          ? "V" + tenths(spot.y + spot.size) + "H" + tenths(spot.x - spot.size) + "V" +
                tenths(spot.y - spot.size) + "H" + tenths(spot.x)
          : "A" + r + " " + r + " 0 1 1 " + tenths(spot.x) + " " + tenths(spot.y - spot.size);
  svg.put("path", {{"class", filled_disc},
                   {"fill", colour},
                   {"d", "M" + middle + "H" + tenths(spot.x + spot.size) + arc + "Z"}});
}

void put_stroke(Svg& svg, const Spot& spot, const std::string& colour) {
  const long long reach = spot.is_square ? spot.size : spot.size * 7 / 10;
  Svg::Attributes looks = outline(colour, "", "line");
  looks.insert(looks.end(), {{"x1", tenths(spot.x - reach)},
                             {"y1", tenths(spot.y + reach)},
                             {"x2", tenths(spot.x + reach)},
                             {"y2", tenths(spot.y - reach)}});
  svg.put("line", looks);
}

}  // namespace

void draw_seat(Svg& svg, State state, const Tone& tone, const Spot& spot) {
  const Svg::Attributes filled = {{"class", filled_disc}, {"fill", tone.colour}};
  const long long within = spot.size - 8;  // of the line's half width and a little air
  switch (state) {
    case State::named:
      put_shape(svg, spot, spot.size, filled);
      return put_letter(svg, spot, tone.letter, "on", tone.on_it);
    case State::counted:
      put_shape(svg, spot, within, outline(tone.colour));
      return put_letter(svg, spot, tone.letter, "tone", tone.colour);
    case State::ungrouped:
      return put_shape(svg, spot, within, outline(tone.colour, "2 2"));
    case State::vacant:
      put_shape(svg, spot, within, outline(tone.colour));
      return put_stroke(svg, spot, tone.colour);
    case State::ended:
      return put_notched(svg, spot, tone.colour);
    case State::unknown:
      put_shape(svg, spot, within, outline(tone.colour, "4 2"));
      return put_letter(svg, spot, tone.letter.empty() ? "?" : tone.letter, "tone", tone.colour);
    case State::supposed:
      put_shape(svg, spot, spot.size * 7 / 10, filled);
      put_shape(svg, spot, spot.size, outline(tone.colour, "3 2", "line"));
      return put_letter(svg, {spot.x, spot.y, spot.size * 7 / 10, spot.is_square}, tone.letter,
                        "on", tone.on_it);
  }
}

void draw_text(Svg& svg, long long x, long long y, std::string_view text,
               const Svg::Attributes& more) {
  Svg::Attributes all = {{"x", tenths(x)}, {"y", tenths(y)}};
  all.insert(all.end(), more.begin(), more.end());
  const auto has = [&](std::string_view name) {
    for (const auto& each : more)
      if (each.first == name) return true;
    return false;
  };
  if (!has("fill")) all.emplace_back("fill", ink);
  if (!has("font-size")) all.emplace_back("font-size", "12");
  svg.put("text", all, text);
}

}  // namespace app
