#include "app/recording/naming.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace app {
namespace {

// Stands on both sides of the line of what is proposed until the words around it are known; no
// record holds it.
constexpr char mark = '\x01';

engine::Position position_in(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? engine::Position{value} : engine::none;
}

void mark_proposed(events::Message& message, Naming naming) {
  for (events::Argument& argument : message.arguments) {
    for (events::Message& within : argument.said) mark_proposed(within, naming);
    if (argument.type != events::Argument::Type::position) continue;
    if (const auto line = naming(position_in(argument.value)))
      argument = events::text(mark + std::to_string(*line) + mark);
  }
}

// In French the article goes with the noun.
std::string with_article(const words::Words& words, std::size_t line) {
  const std::string name = name_proposed(words, line);
  return line > 0 ? words.choose("", "la ") + name : name;
}

}  // namespace

std::string name_proposed(const words::Words& words, std::size_t line) {
  return line > 0 ? words.say({"proposed.line", {events::number(static_cast<long long>(line))}})
                  : words.say("proposed.alone");
}

std::string say(const words::Words& words, const events::Message& message, Naming naming) {
  events::Message marked = message;
  mark_proposed(marked, naming);
  std::string said = words.say(marked);
  for (std::size_t at = said.find(mark); at != std::string::npos; at = said.find(mark)) {
    const std::size_t end = said.find(mark, at + 1);
    const std::size_t line = std::stoull(said.substr(at + 1, end - at - 1));
    const std::string_view before(said.data(), at);
    std::string name = name_proposed(words, line);
    std::size_t start = at;
    for (const std::string_view noun : {"l’événement ", "l'événement ", "événement ", "event "})
      if (before.ends_with(noun)) {
        if (noun.front() == 'l') name = with_article(words, line);
        start -= noun.size();
        break;
      }
    said.replace(start, end + 1 - start, name);
  }
  return said;
}

std::string name_all(const words::Words& words, const std::vector<engine::Position>& positions,
                     Naming naming) {
  std::string events, proposed;
  long long count = 0;
  for (const engine::Position position : positions) {
    if (const auto line = naming(position)) {
      proposed += (proposed.empty() ? "" : ", ") + name_proposed(words, *line);
      continue;
    }
    events += (events.empty() ? "" : ", ") + std::to_string(position.value);
    ++count;
  }
  if (count > 0)
    events = words.say({count == 1 ? "event.number" : "event.numbers", {events::text(events)}});
  return events + (events.empty() || proposed.empty() ? "" : ", ") + proposed;
}

rules::Finding before_recording(const words::Words& words, rules::Finding finding, Naming naming) {
  finding.text = {"proposed.said", {events::text(say(words, finding.text, naming))}};
  std::erase_if(finding.because,
                [&](engine::Position position) { return naming(position).has_value(); });
  return finding;
}

bool is_numbered_ahead(const std::string& id, Naming naming) {
  for (std::size_t start = 0; start != std::string::npos;) {
    const std::size_t end = id.find('/', start);
    const engine::Position position = position_in(
        std::string_view(id).substr(start, end == std::string::npos ? end : end - start));
    // The last part may be the year of a cycle.
    if (position && end != std::string::npos && naming(position)) return true;
    start = end == std::string::npos ? end : end + 1;
  }
  return id.starts_with("coherence/") && naming(position_in(id.substr(id.rfind('/') + 1)));
}

}  // namespace app
