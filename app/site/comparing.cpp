#include "app/site/comparing.hpp"

#include <algorithm>
#include <array>

#include "answers/moments.hpp"
#include "app/html/html.hpp"
#include "app/site/addresses.hpp"

namespace app {
namespace {

// What can be compared: the cycles, the latest first, and the record as it was some events ago.
std::vector<std::string> sides_of(const replay::PublicView& view, engine::Instant now) {
  std::vector<std::string> sides;
  for (const auto& each : replay::cycle_days(view.timeline(), engine::date_of(now)))
    sides.insert(sides.begin(), std::to_string(each.cycle.year));
  sides.push_back("@" + std::to_string(view.reading().last().value));
  return sides;
}

std::string what_if_at(const Parameters& moment, const std::string& ground,
                       const std::string& text) {
  return "<a href=\"" + escaped(ground + "what-if" + query_of(moment)) + "\">" + escaped(text) +
         "</a>";
}

}  // namespace

bool is_half_asked(const Parameters& given) {
  constexpr std::array<std::string_view, 4> known = {"a", "b", "asOf", "knownAt"};
  const auto is_known = [&](const auto& each) {
    return std::ranges::find(known, each.first) != known.end();
  };
  return !(value_in(given, "a") && value_in(given, "b")) && std::ranges::all_of(given, is_known);
}

void offer_sides(Document& document, const replay::PublicView& view, engine::Instant now) {
  for (Document::Field& field : document.fields)
    if (field.name == "a" || field.name == "b") field.known = sides_of(view, now);
}

Parameters moment_of_side(const std::string& side, const Parameters& moment) {
  if (side == "record") return moment;
  const auto known = answers::known_at_in(side);
  const std::string_view own = known ? "knownAt" : "asOf";
  Parameters all = {{std::string(own), known.value_or(side)}};
  for (const auto& each : moment)
    if (each.first != own) all.push_back(each);
  return all;
}

Blocks comparison_says(const Parameters& given, const std::string& ground,
                       const words::Words& words) {
  Blocks laid;
  Parameters moment = moment_in(given);
  for (const char* name : {"a", "b"})
    if (const std::string* side = value_in(given, name)) moment = moment_of_side(*side, moment);
  const bool has_a = value_in(given, "a"), has_b = value_in(given, "b");
  if (has_a != has_b)
    laid.push_back(
        {Block::Kind::told,
         "<p role=\"status\">" +
             escaped(words.say(
                 {"page.compareMissing", {events::text(words.say(has_a ? "page.b" : "page.a"))}})) +
             "</p>\n"});
  laid.push_back({Block::Kind::told, "<p>" + escaped(words.say("page.compareSays")) + " " +
                                         what_if_at(moment, ground, words.say("page.whatIf")) +
                                         "</p>\n"});
  return laid;
}

std::string scenarios_beside(const Parameters& given, const std::string& ground,
                             const words::Words& words) {
  std::string links;
  for (const char* name : {"a", "b"}) {
    const std::string& side = *value_in(given, name);
    links += " " + what_if_at(moment_of_side(side, moment_in(given)), ground, side);
  }
  return "<p class=\"steps\"><span>" +
         escaped(words.label_is(words.say("page.scenarioBeside"), "")) + "</span>" + links +
         "</p>\n";
}

std::string pictures_of_sides(const replay::PublicView& view, engine::Instant now,
                              const Parameters& given, const Asking& asking, Leads leads) {
  std::string sides;
  for (const char* side : {"a", "b"})
    sides +=
        pictures_in(ask(view, now, route_named("seats"),
                        moment_of_side(*value_in(given, side), moment_in(given)), asking, leads)
                        .laid);
  return "<div class=\"sides\">" + sides + "</div>\n";
}

std::string pictures_in(const Blocks& laid) {
  std::string pictures;
  for (const Block& each : laid)
    if (each.kind == Block::Kind::picture) pictures += each.html;
  return pictures;
}

}  // namespace app
