#include <algorithm>

#include "answers/people.hpp"
#include "app/svg/coats.hpp"

namespace app {
namespace {

using answers::Tenure;

constexpr long long head_high = 40, bar_high = 14, year_wide = 32;

// Names beside their ribbons, or above them.
struct Layout {
  long long names_wide, cell_wide, row_high, bar_top;
  const char* hatching;  // the id of the pattern, which no other on a page has
};
constexpr Layout names_beside{210, 36, 22, 0, "inferred"},
    names_above{7, 16, 40, 17, "inferred-above"};

// As wide as a tablet held upright, where there is room enough for each cycle.
Layout beside(std::size_t cycles) {
  constexpr long long wide = 736;
  Layout layout = names_beside;
  layout.cell_wide = std::clamp((wide - layout.names_wide) / static_cast<long long>(cycles + 1),
                                names_above.cell_wide, names_beside.cell_wide);
  return layout;
}

// Where cycles stand, each as wide as any other: nothing is said of days that none has.
class Scale {
 public:
  Scale(const std::vector<projections::OpenedCycle>& cycles, const Layout& layout)
      : cycles_(cycles), layout_(layout) {}

  long long width() const { return left_of(cycles_.size() + 1); }
  long long left_of(std::size_t cycle) const {
    return layout_.names_wide + layout_.cell_wide * static_cast<long long>(cycle);
  }
  // Within the cycle that was running on the day.
  long long at(engine::Date day) const {
    std::size_t cycle = 0;
    while (cycle + 1 < cycles_.size() && cycles_[cycle + 1].on <= day) ++cycle;
    const std::int32_t begin = cycles_[cycle].on.days;
    const std::int32_t end =
        cycle + 1 < cycles_.size() ? cycles_[cycle + 1].on.days : begin + usual_days;
    const std::int32_t into = std::clamp(day.days - begin, 0, end - begin);
    return left_of(cycle) + layout_.cell_wide * into / std::max(end - begin, 1);
  }
  // The end of the cycle; of one without end, of the last.
  long long right_of(events::Cycle cycle) const {
    const auto found = std::find_if(cycles_.begin(), cycles_.end(),
                                    [&](const auto& each) { return each.cycle == cycle; });
    return found == cycles_.end() ? left_of(cycles_.size())
                                  : left_of(static_cast<std::size_t>(found - cycles_.begin()) + 1);
  }

 private:
  static constexpr std::int32_t usual_days = 365;
  const std::vector<projections::OpenedCycle>& cycles_;
  const Layout& layout_;
};

std::string fill_of(events::Basis basis, const Layout& layout) {
  return basis == events::Basis::tacit      ? "#86aeda"
         : basis == events::Basis::inferred ? "url(#" + std::string(layout.hatching) + ")"
                                            : "#1f5a96";
}

// A term nobody says more of than that somebody was seen.
bool is_sighting(const Tenure& tenure) {
  return tenure.terms.size() == 1 && tenure.end == Tenure::End::unknown &&
         tenure.terms.front().basis == events::Basis::inferred;
}

void draw_end(Svg& svg, const Tenure& tenure, long long x, long long y) {
  const std::string left = std::to_string(x), top = std::to_string(y);
  if (tenure.last)
    svg.put("path",
            {{"class", "edge"},
             {"d", "M" + left + " " + std::to_string(y - 2) + "v" + std::to_string(bar_high + 4)},
             {"stroke", "#111111"},
             {"stroke-width", "2"},
             {"fill", "none"}});
  // Torn: pieces of it are missing.
  if (tenure.end == Tenure::End::unknown)
    svg.put("path", {{"class", "torn"},
                     {"d", "M" + left + " " + top + "l-5 2l5 3l-5 3l5 3l-5 3h6v-14z"},
                     {"fill", "#ffffff"}});
  if (tenure.end == Tenure::End::unknown)
    svg.put("path", {{"class", "tear"},
                     {"d", "M" + left + " " + top + "l-5 2l5 3l-5 3l5 3l-5 3"},
                     {"stroke", "#1f5a96"},
                     {"stroke-width", "1.5"},
                     {"fill", "none"}});
}

void draw_tenure(Svg& svg, const Scale& scale, const Layout& layout, const Tenure& tenure,
                 long long y) {
  if (is_sighting(tenure)) {
    const long long centre = scale.right_of(tenure.terms.front().cycle) - layout.cell_wide / 2;
    svg.put("circle", {{"class", "sighting"},
                       {"cx", std::to_string(centre)},
                       {"cy", std::to_string(y + bar_high / 2)},
                       {"r", "5"},
                       {"fill", "#1f5a96"}});
    return;
  }
  long long right = 0;
  for (const Tenure::Term& term : tenure.terms) {
    const long long left = scale.at(term.from);
    right = scale.right_of(term.cycle);
    if (&term == &tenure.terms.back() && tenure.end == Tenure::End::ended)
      right = std::max(left + 2, scale.at(*tenure.last));
    svg.put("rect", {{"class", "term " + std::string(events::name_of(term.basis))},
                     {"x", std::to_string(left)},
                     {"y", std::to_string(y)},
                     {"width", std::to_string(std::max(right - left - 1, 2LL))},
                     {"height", std::to_string(bar_high)},
                     {"fill", fill_of(term.basis, layout)}});
  }
  draw_end(svg, tenure, right - 1, y);
}

// What names fit beside the ribbons.
std::string shortened(const std::string& name) {
  constexpr std::size_t most = 30;
  std::string text;
  std::size_t letters = 0;
  for (const char sign : name) {
    const bool begins = (static_cast<unsigned char>(sign) & 0xC0U) != 0x80U;
    if (begins && ++letters > most) return text + "…";
    text += sign;
  }
  return text;
}

void draw_head(Svg& svg, const Scale& scale, const Layout& layout, const answers::People& answer,
               long long height) {
  svg.open("defs");
  svg.open("pattern", {{"id", layout.hatching},
                       {"width", "5"},
                       {"height", "5"},
                       {"patternUnits", "userSpaceOnUse"},
                       {"patternTransform", "rotate(45)"}});
  svg.put("rect", {{"class", "paper"}, {"width", "5"}, {"height", "5"}, {"fill", "#ffffff"}});
  svg.put("rect", {{"class", "stripe"}, {"width", "2"}, {"height", "5"}, {"fill", "#1f5a96"}});
  svg.close("pattern");
  svg.close("defs");
  svg.put("rect", {{"class", "ground"},
                   {"width", std::to_string(scale.width())},
                   {"height", std::to_string(height)},
                   {"fill", "#ffffff"}});
  for (std::size_t i = 0; i < answer.cycles.size(); ++i) {
    const std::string x = std::to_string(scale.left_of(i));
    svg.put("path",
            {{"class", "grid"},
             {"d", "M" + x + " " + std::to_string(head_high - 8) + "V" + std::to_string(height)},
             {"stroke", "#dddddd"},
             {"fill", "none"}});
    // A year stands above each cycle, or above every other one.
    if (layout.cell_wide < year_wide && i % 2 == 1) continue;
    svg.put("text",
            {{"x", std::to_string(scale.left_of(i) + layout.cell_wide / 2)},
             {"y", std::to_string(head_high - 14)},
             {"text-anchor", "middle"},
             {"font-size", "11"},
             {"fill", "#333333"}},
            std::to_string(answer.cycles[i].cycle.year));
  }
}

void draw_people(Svg& svg, const Layout& layout, const answers::People& answer,
                 const words::Words& words) {
  const Scale scale(answer.cycles, layout);
  const long long height =
      head_high + layout.row_high * static_cast<long long>(answer.people.size()) + 8;
  svg.begin({scale.width(), height, words.say("people.picture"), words.say("people.legend")});
  draw_head(svg, scale, layout, answer, height);
  long long y = head_high;
  for (const answers::PersonOnRecord& person : answer.people) {
    const std::string name = person.name.empty() ? events::to_string(person.person) : person.name;
    svg.open_link(words::Named::person, events::to_string(person.person));
    const std::string shown = shortened(name);
    Svg::Attributes looks = {
        {"x", "4"}, {"y", std::to_string(y + 12)}, {"font-size", "12"}, {"fill", "#111111"}};
    // However wide its letters are, a long name ends where the ribbons beside it begin.
    if (shown != name && layout.bar_top == 0)
      looks.insert(looks.end(), {{"textLength", std::to_string(layout.names_wide - 8)},
                                 {"lengthAdjust", "spacingAndGlyphs"}});
    svg.put("text", looks, shown);
    if (!answer.cycles.empty())
      for (const Tenure& tenure : person.tenures)
        draw_tenure(svg, scale, layout, tenure, y + layout.bar_top);
    svg.close_link();
    y += layout.row_high;
  }
}

}  // namespace

void draw(Svg& svg, const answers::People& answer, const words::Words& words) {
  draw_people(svg, beside(answer.cycles.size()), answer, words);
}

void draw_narrow(Svg& svg, const answers::People& answer, const words::Words& words) {
  draw_people(svg, names_above, answer, words);
}

}  // namespace app
