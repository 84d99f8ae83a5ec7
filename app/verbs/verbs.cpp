#include <array>

#include "app/verbs/verb_list.hpp"

namespace app {

std::span<const Verb> verbs() {
  static const std::array all = {
      init_verb(), generate_verb(),    import_verb(), record_verb(),  log_verb(),
      show_verb(), composition_verb(), blame_verb(),  why_verb(),     audit_verb(),
      diff_verb(), verify_verb(),      backup_verb(), restore_verb(),
  };
  return all;
}

const Verb* verb_named(std::string_view name) {
  for (const Verb& verb : verbs())
    if (verb.name == name) return &verb;
  return nullptr;
}

Exit exit_of(Trouble trouble) {
  switch (trouble) {
    case Trouble::question:
    case Trouble::absent:
      return Exit::usage;
    case Trouble::refused:
      return Exit::refused;
    case Trouble::damaged:
      return Exit::damaged;
    case Trouble::conflict:
      return Exit::conflict;
    case Trouble::surroundings:
      break;
  }
  return Exit::surroundings;
}

}  // namespace app
