#include "answers/difference.hpp"

#include <array>
#include <boost/json/array.hpp>

#include "answers/composition.hpp"
#include "answers/failure.hpp"
#include "answers/shapes.hpp"

namespace answers {
namespace {

namespace json = boost::json;

bool is_scenario(const std::string& text) { return text.ends_with(".json"); }

// Whether it says nothing of the day.
bool is_state(const std::string& text) {
  return known_at_in(text) || is_scenario(text) || text == "record";
}

// `lead` is the scenario whose day counts for what says none.
replay::Timeline side(const Source& source, const Moment& moment, const char* operand,
                      const std::string& text, const OpenedScenario* lead) {
  const replay::Timeline timeline = known(source, moment);
  if (!is_state(text))
    return timeline.until(day_of(source, timeline, text, operand, "usage.dayOrPosition"));
  replay::Timeline dated = lead ? timeline.until(lead->timeline.until()) : at(source, moment);
  if (text == "record") return dated;
  return dated.known(position_of(timeline, *known_at_in(text)));
}

Difference::Known known_of(const View& view) {
  const Composition known = composition(view);
  const Published figure = known.all.figure;
  return {figure ? std::optional<std::int64_t>(figure->value.value) : std::nullopt, known.all.named,
          known.unnamed};
}

json::object known_shape(const Difference::Known& known) {
  return {{"published", or_null(known.published)},
          {"named", known.named},
          {"unnamed", or_null(known.unnamed)}};
}

json::value seat_shape(const std::optional<projections::SeatHeld>& seat) {
  return seat ? json::value(to_json(*seat)) : nullptr;
}

}  // namespace

std::string_view name_of(replay::SeatChange::What what) {
  constexpr std::array<std::string_view, 3> names = {"gained", "lost", "changed"};
  return names[static_cast<std::size_t>(what)];
}

Sides sides(const Source& source, const Moment& moment, const std::string& a, const std::string& b,
            OpenScenario open) {
  if (moment.as_of && !is_state(a) && !is_state(b)) not_understood("usage.asOfWithDays");
  if (moment.known_at && known_at_in(a) && known_at_in(b))
    not_understood("usage.knownAtWithPositions");
  const auto opened = [&](const std::string& text) {
    return is_scenario(text) ? std::optional(open(text)) : std::nullopt;
  };
  const std::optional<OpenedScenario> one = opened(a), other = opened(b);
  const OpenedScenario* lead = one && (one->says_day || !other || !other->says_day) ? &*one
                               : other                                              ? &*other
                                                                                    : nullptr;
  const auto shown = [&](const std::optional<OpenedScenario>& scenario, const char* operand,
                         const std::string& text) {
    if (!scenario) return side(source, moment, operand, text, lead);
    return scenario->says_day ? scenario->timeline
                              : scenario->timeline.until(lead->timeline.until());
  };
  return {shown(one, "A", a), shown(other, "B", b), one ? one->name : "", other ? other->name : ""};
}

Difference difference(const View& from, const View& to) {
  return {heading_of(from), heading_of(to), known_of(from), known_of(to),
          replay::compare({from.timeline(), from.reg(), from.findings()},
                          {to.timeline(), to.reg(), to.findings()})};
}

words::Words named(const View& from, const View& to, const words::Words& words) {
  const auto knows = [](const View& side) {
    return std::pair(side.timeline().known_at(), side.on());
  };
  return words.with((knows(from) > knows(to) ? from : to).reg().people(), to.on());
}

json::object to_json(const Difference& difference, const words::Words& words) {
  json::array seats, counts, findings;
  for (const replay::SeatChange& change : difference.changes.seats)
    seats.push_back(
        {{"person", events::to_string(change.person)},
         {"name", words.name_of(change.person)},
         {"what", name_of(change.what)},
         {"before", seat_shape(change.before)},
         {"after", seat_shape(change.after)},
         {"because", change.because ? json::array{change.because.value} : json::array{}}});
  for (const replay::CountChange& change : difference.changes.counts)
    counts.push_back({{"seat", text_or_null(events::name_of(change.seat))},
                      {"group", text_or_null(events::name_of(change.group))},
                      {"before", change.before},
                      {"after", change.after}});
  for (const replay::FindingChange& change : difference.changes.findings)
    findings.push_back(to_json(change, words));
  return {{"from", to_json(difference.from)},
          {"to", to_json(difference.to)},
          {"members",
           {{"before", known_shape(difference.before)}, {"after", known_shape(difference.after)}}},
          {"seats", std::move(seats)},
          {"counts", std::move(counts)},
          {"findings", std::move(findings)}};
}

}  // namespace answers
