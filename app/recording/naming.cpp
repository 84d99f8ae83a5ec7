#include "app/recording/naming.hpp"

#include <algorithm>
#include <array>

#include "events/lists.hpp"
#include "events/numbers.hpp"

namespace app {
namespace {

engine::Position position_in(std::string_view text) {
  return {events::parse_number<std::uint64_t>(text).value_or(0)};
}

}  // namespace

events::Message proposed(events::Message message, Naming naming) {
  for (events::Argument& argument : message.arguments) {
    for (events::Message& within : argument.said) within = proposed(std::move(within), naming);
    if (argument.type != events::Argument::Type::position) continue;
    if (const auto line = naming(position_in(argument.value))) argument = events::proposed(*line);
  }
  return message;
}

std::string name_all(const words::Words& words, const std::vector<engine::Position>& positions,
                     Naming naming) {
  std::string events, proposed;
  long long count = 0;
  for (const engine::Position position : positions) {
    if (const auto line = naming(position)) {
      events::add_to(proposed, words.word(events::proposed(*line)));
      continue;
    }
    events::add_to(events, words.number_of(position));
    ++count;
  }
  if (count > 0)
    events = words.say({count == 1 ? "event.number" : "event.numbers", {events::text(events)}});
  return events + (events.empty() || proposed.empty() ? "" : ", ") + proposed;
}

rules::Finding before_recording(rules::Finding finding, Naming naming) {
  finding.text = proposed(std::move(finding.text), naming);
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
