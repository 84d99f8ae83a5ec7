#include "app/site/taking.hpp"

#include <algorithm>

#include "answers/log.hpp"
#include "app/cli/command_line.hpp"
#include "app/site/addresses.hpp"
#include "events/digest.hpp"
#include "events/numbers.hpp"

namespace app {
namespace {

using events::Language;

// Cycles become their last days, as they were known.
Parameters pinned_comparison(const answers::Source& source, const Parameters& given,
                             const std::string& day, const std::string& known_at) {
  Parameters pinned;
  std::size_t positions = 0, days = 0;
  const replay::Timeline timeline = answers::known(source, {std::nullopt, known_at});
  for (const char* name : {"a", "b"}) {
    const std::string text = *value_in(given, name);
    positions += answers::known_at_in(text).has_value();
    days += answers::is_year(text) || engine::parse_date(text);
    pinned.emplace_back(name, answers::is_year(text)
                                  ? engine::to_string(answers::day_of(source, timeline, text))
                                  : text);
  }
  if (days < 2) pinned.emplace_back("asOf", day);
  if (positions < 2) pinned.emplace_back("knownAt", known_at);
  return pinned;
}

// What the record calls the body today.
std::string body_of(const replay::PublicView& view) {
  const projections::Register reg = view.timeline().fold();
  const auto& body = reg.history().body;
  return body ? std::string(body.value.name) : "";
}

bool is_same(Parameters one, Parameters other) {
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  return one == other;
}

// The event before one, and the one behind it, as far as they are known.
std::vector<std::pair<std::string, Parameters>> events_beside(const replay::PublicView& view,
                                                              engine::Instant now,
                                                              const Route& route,
                                                              const Parameters& given,
                                                              const std::string& position) {
  std::vector<std::pair<std::string, Parameters>> beside;
  const auto number = events::parse_number<std::uint64_t>(position);
  if (!number) return beside;
  const Command command = parse_command_line(arguments_of(route, given, {}), {});
  const answers::Source source{view.timeline(), engine::date_of(now)};
  const std::uint64_t last = answers::known(source, command.globals.moment).known_at().value;
  const auto add = [&](const char* relation, std::uint64_t other) {
    Parameters one = without(given, "position");
    one.emplace_back("position", std::to_string(other));
    beside.emplace_back(relation, std::move(one));
  };
  if (*number > 1) add("prev", *number - 1);
  if (*number < last) add("next", *number + 1);
  return beside;
}

// Of a fingerprint in an address: more is only long.
constexpr std::size_t cited_digits = 16;

}  // namespace

Stand stand_of(const replay::PublicView& view, engine::Instant now, const Route& route,
               const Parameters& given, const Answered& answer) {
  const Parameters asked = without(given, cited_parameter);
  const std::vector<std::string> arguments = arguments_of(route, asked, {});
  const answers::Moment moment = parse_command_line(arguments, {}).globals.moment;
  const answers::Source source{view.timeline(), engine::date_of(now)};
  const Reads reads = verb_named(route.verb)->reads;
  Stand stand{"", answers::known(source, moment).known_at(), std::nullopt};
  if (reads != Reads::day && reads != Reads::moment) return stand;
  const std::string known_at = std::to_string(stand.known_at.value);
  // That of a finding is the last of its cycle.
  const std::string day = engine::to_string(answer.heading ? answer.heading->as_of
                                                           : answers::at(source, moment).until());
  if (route.verb == "diff") {
    stand.pinned = pinned_comparison(source, asked, day, known_at);
    return stand;
  }
  Parameters pinned = without(without(asked, "asOf"), "knownAt");
  if (value_in(given, "from") || value_in(given, "to")) {
    // The last day of the latest cycle is today: tomorrow it is another.
    const std::string today = R"("asOf":")" + engine::to_string(source.today) + '"';
    if (answer.printed.find(today) != std::string_view::npos) return stand;
  } else if (reads == Reads::day && (route.verb != "log" || moment.as_of)) {
    if (route.verb == "why-not") pinned = without(pinned, "cycle");
    pinned.emplace_back("asOf", stand.day = day);
  }
  pinned.emplace_back("knownAt", known_at);
  stand.pinned = std::move(pinned);
  return stand;
}

std::string fingerprint_of(std::string_view json) {
  if (json.ends_with('\n')) json.remove_suffix(1);
  events::Digest digest;
  digest.add_line(json);
  return digest.hex();
}

void take_along(Document& document, const replay::PublicView& view, engine::Instant now,
                const PageRoute& page, const Parameters& given, Language language,
                const std::string* cited) {
  const Route& route = route_named(page.asks.front());
  const Asking asking{.language = language};
  const Answered answer = ask(view, now, route, given, asking);
  const Stand stand = stand_of(view, now, route, given, answer);
  TakenAlong taken{
      .day = stand.day, .known_at = stand.known_at, .fingerprint = fingerprint_of(answer.printed)};
  if (const auto last = view.reading().at(stand.known_at)) taken.known_on = last->recorded_at;
  taken.body = body_of(view);
  if (stand.pinned) {
    taken.pinned = filled(page.path, *stand.pinned);
    taken.is_pinned = is_same(*stand.pinned, given);
    taken.recompute =
        command_of(arguments_of(route, *stand.pinned, asking)) + " --format=json | sha256sum";
  }
  if (cited)
    taken.is_as_cited = cited->size() >= cited_digits && taken.fingerprint.starts_with(*cited);
  taken.current = filled(page.path, without(given, "knownAt"));
  document.taken = std::move(taken);
  for (const std::string_view each : page.asks)
    document.commands.push_back(command_of(arguments_of(route_named(each), given, asking)));
}

std::vector<std::pair<std::string, Parameters>> parts_around(const replay::PublicView& view,
                                                             engine::Instant now,
                                                             const Route& route,
                                                             const Parameters& given) {
  std::vector<std::pair<std::string, Parameters>> parts;
  if (const std::string* position = value_in(given, "position"))
    return events_beside(view, now, route, given, *position);
  if (!route.most) return parts;
  const Command command = parse_command_line(arguments_of(route, given, {}), {});
  const answers::Source source{view.timeline(), engine::date_of(now)};
  const answers::Log log(source, command.globals.moment, command.given);
  const auto around = log.around();
  const char* const bound = log.is_newest_first() ? "before" : "after";
  const auto add = [&](const char* relation, std::optional<engine::Position> from) {
    if (!from) return;
    Parameters part = without(given, bound);
    if (*from) part.emplace_back(bound, std::to_string(from->value));
    parts.emplace_back(relation, std::move(part));
  };
  add("prev", around.previous);
  add("next", around.next);
  return parts;
}

void add_links(serving::Headers& headers, const replay::PublicView& view, engine::Instant now,
               const Route& route, const Parameters& given, std::string_view ending,
               const Answered& answer, const std::string& base) {
  std::string links;
  const auto add = [&](const std::string& address, const std::string& relation) {
    links += (links.empty() ? "<" : ", <") + base + address + ">; rel=" + relation;
  };
  const std::string page = page_address_of(route, without(given, "lang"));
  if (!page.empty())
    for (const std::string_view language : languages)
      add("/" + std::string(language) + "/" + page,
          R"("alternate"; type="text/html"; hreflang=")" + std::string(language) + '"');
  const Stand stand = stand_of(view, now, route, given, answer);
  if (stand.pinned) add(address_of(route, *stand.pinned, ending), R"("canonical")");
  for (const auto& [relation, part] : parts_around(view, now, route, given))
    add(address_of(route, part, ending), '"' + relation + '"');
  if (!links.empty()) headers.push_back({"Link", std::move(links)});
  std::string name(route.path.substr(0, route.path.find('/')));
  if (!stand.day.empty()) name += "-" + stand.day;
  name += "-" + std::to_string(stand.known_at.value);
  headers.push_back({"Content-Disposition",
                     std::string(ending == ".csv" ? "attachment" : "inline") + "; filename=\"" +
                         name + (ending.empty() ? ".json" : std::string(ending)) + '"'});
}

}  // namespace app
