#include "app/cli/heading.hpp"

#include <ostream>

#include "app/cli/table.hpp"

namespace app {

namespace json = boost::json;

void print_heading(Session& session, const replay::Timeline& timeline,
                   const projections::Register& reg, const Words& words) {
  std::ostream& out = session.out();
  const auto& history = reg.history();
  const std::string body =
      history.body ? std::string(history.body.value.name) : words.choose("The body", "L'organe");
  out << paint(words.say({"heading.day", {events::text(body), events::date(timeline.until())}}),
               Colour::bold, session.globals().colour);
  if (const auto* cycle = history.cycle(reg.current()))
    out << " · "
        << words.say({"heading.cycleSince",
                      {events::cycle(cycle->value.cycle), events::date(cycle->value.on)}});
  const rules::Parameters terms = timeline.parameters(reg);
  out << " · "
      << (terms.in_force()
              ? words.say({"heading.terms", {events::text(std::string(terms.version()))}})
              : words.say("heading.noTerms"));
  out << " · " << words.say({"heading.known", {events::position(timeline.known_at())}}) << "\n\n";
}

json::object heading_of(const replay::Timeline& timeline, const projections::Register& reg) {
  json::object object;
  object["asOf"] = engine::to_string(timeline.until());
  object["knownAt"] = timeline.known_at().value;
  object["cycle"] = reg.current() ? json::value(reg.current().year) : json::value(nullptr);
  return object;
}

}  // namespace app
