#include "app/text/passage.hpp"

#include <algorithm>
#include <array>

#include "events/lists.hpp"

namespace app {

using decisions::Passage;

std::string_view course_key(Passage::Course course) {
  constexpr std::array<std::string_view, decisions::course_count> keys = {
      "cycle.renewed", "cycle.goesOn",     "cycle.decided", "cycle.takesOffice", "cycle.atLimit",
      "cycle.ended",   "cycle.notRenewed", "cycle.apart",   "cycle.noClause"};
  return keys[static_cast<std::size_t>(course)];
}

std::string course_text(const Passage& passage, const words::Words& words) {
  const bool depends =
      std::ranges::find(passage.missing, Passage::Missing::terms_before) != passage.missing.end();
  return words.say(depends ? "cycle.renewedBelowLimit" : course_key(passage.course));
}

std::string missing_text(const Passage& passage, events::Cycle cycle, const words::Words& words) {
  std::string missing;
  for (const Passage::Missing what : passage.missing)
    events::add_to(missing, what == Passage::Missing::evaluation
                                ? words.say({"cycle.evaluation", {events::cycle(cycle)}})
                                : words.say("cycle.termsBefore"));
  return missing;
}

std::string terms_text(std::int64_t terms, bool are_exact, std::optional<std::int64_t> allowed,
                       const words::Words& words) {
  std::string count = (are_exact ? "" : "≥ ") + std::to_string(terms);
  if (!allowed) return count;
  return words.say({"composition.termOf", {events::text(count), events::number(*allowed)}});
}

}  // namespace app
