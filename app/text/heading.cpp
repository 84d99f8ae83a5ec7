#include "app/text/heading.hpp"

#include <ostream>
#include <string>
#include <vector>

#include "app/text/table.hpp"

namespace app {

namespace json = boost::json;

namespace {

// The parts with dots between them, each on a line of its own where it does not fit on the last.
std::string side_by_side(const std::vector<std::string>& parts, std::size_t width) {
  std::string text, line;
  for (const std::string& part : parts) {
    if (line.empty()) {
      line = part;
    } else if (columns_of(line + " · " + part) <= width) {
      line += " · " + part;
    } else {
      text += wrap(line, width, 0) + '\n';
      line = part;
    }
  }
  return text + wrap(line, width, 0) + '\n';
}

}  // namespace

void print_heading(Session& session, const replay::Timeline& timeline,
                   const projections::Register& reg, const words::Words& words) {
  const std::size_t width = session.globals().width;
  const auto& history = reg.history();
  const std::string body =
      history.body ? std::string(history.body.value.name) : words.choose("The body", "L'organe");
  const std::string day =
      words.say({"heading.day", {events::text(body), events::date(timeline.until())}});
  session.out() << paint(wrap(day, width, 0), Colour::bold, session.globals().colour) << '\n';
  std::vector<std::string> more;
  if (const auto* cycle = history.cycle(reg.current()))
    more.push_back(words.say({"heading.cycleSince",
                              {events::cycle(cycle->value.cycle), events::date(cycle->value.on)}}));
  const counting::Parameters terms = timeline.parameters(reg);
  more.push_back(terms.in_force()
                     ? words.say({"heading.terms", {events::text(std::string(terms.version()))}})
                     : words.say("heading.noTerms"));
  more.push_back(words.say({"heading.known", {events::position(timeline.known_at())}}));
  session.out() << side_by_side(more, width);
  session.out() << '\n';
}

json::object heading_of(const replay::Timeline& timeline, const projections::Register& reg) {
  json::object object;
  object["asOf"] = engine::to_string(timeline.until());
  object["knownAt"] = timeline.known_at().value;
  object["cycle"] = reg.current() ? json::value(reg.current().year) : json::value(nullptr);
  return object;
}

}  // namespace app
