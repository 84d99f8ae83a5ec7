#include "answers/who.hpp"

#include <algorithm>
#include <vector>

#include "answers/failure.hpp"
#include "events/folding.hpp"
#include "events/lists.hpp"
#include "events/numbers.hpp"

namespace answers {
namespace {

// Whether every word that was asked for is part of the name: "Michael Gallagher" is part of
// "Michael D. Gallagher".
bool is_part(std::string_view asked, std::string_view name) {
  bool any = false;
  while (!asked.empty()) {
    const std::size_t end = std::min(asked.find(' '), asked.size());
    const std::string_view word = asked.substr(0, end);
    if (name.find(word) == std::string_view::npos) return false;
    any |= !word.empty();
    asked.remove_prefix(std::min(end + 1, asked.size()));
  }
  return any;
}

}  // namespace

std::optional<events::Person> person_numbered(const std::string& asked) {
  if (asked.find_first_of("pP") != 0) return std::nullopt;
  const std::size_t digits = asked.find_first_not_of(" -", 1);
  if (digits > 2) return std::nullopt;
  const auto number = events::parse_number<std::uint32_t>(std::string_view(asked).substr(digits));
  if (!number || *number == 0 || *number > events::last_person_number) return std::nullopt;
  return events::Person{*number};
}

std::optional<events::Person> who_if_any(const projections::People& people,
                                         const std::string& asked, const std::string& option) {
  if (const auto person = person_numbered(asked)) return *person;
  const std::string wanted = events::without_accents(asked);
  std::vector<events::Person> whole, part;
  std::string names;
  for (const auto& known : people.all()) {
    const std::string name = events::without_accents(known.value.name);
    if (!is_part(wanted, name)) continue;
    (name == wanted ? whole : part).push_back(known.value.person);
    events::add_to(
        names, std::string(known.value.name) + " (" + events::to_string(known.value.person) + ")");
  }
  if (whole.size() == 1) return whole.front();
  if (whole.empty() && part.size() == 1) return part.front();
  if (whole.empty() && part.empty()) return std::nullopt;
  std::vector<events::Argument> about = {events::text(asked), events::text(names)};
  if (!option.empty()) about.push_back(events::text(option));
  not_understood(option.empty() ? "usage.several" : "usage.severalFor", std::move(about));
}

events::Person who(const projections::People& people, const std::string& asked,
                   const std::string& option) {
  if (const auto person = who_if_any(people, asked, option)) return *person;
  if (option.empty()) throw Failure(Trouble::absent, {"usage.nobody", {events::text(asked)}});
  throw Failure(Trouble::absent, {"usage.nobodyFor", {events::text(asked), events::text(option)}});
}

}  // namespace answers
