#include <array>

#include "app/verbs/verb_list.hpp"

namespace app {

std::span<const Verb> verbs() {
  static const std::array all = {
      init_verb(),  generate_verb(),    import_verb(),  record_verb(),  cycle_verb(),
      log_verb(),   find_verb(),        sources_verb(), forums_verb(),  meetings_verb(),
      show_verb(),  composition_verb(), seats_verb(),   days_verb(),    coverage_verb(),
      blame_verb(), next_verb(),        people_verb(),  why_verb(),     why_not_verb(),
      audit_verb(), diff_verb(),        what_if_verb(), terms_verb(),   clauses_verb(),
      serve_verb(), verify_verb(),      backup_verb(),  restore_verb(),
  };
  return all;
}

const Verb* verb_named(std::string_view name) {
  for (const Verb& verb : verbs())
    if (verb.name == name) return &verb;
  return nullptr;
}

Exit exit_of(Trouble trouble) {
  constexpr std::array statuses = {Exit::usage,   Exit::usage,    Exit::refused,
                                   Exit::damaged, Exit::conflict, Exit::surroundings};
  static_assert(statuses.size() == static_cast<std::size_t>(Trouble::surroundings) + 1);
  return statuses[static_cast<std::size_t>(trouble)];
}

}  // namespace app
