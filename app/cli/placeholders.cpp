#include "app/cli/placeholders.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

struct Placeholder {
  std::string_view name, en, fr;
};

constexpr auto placeholders = std::to_array<Placeholder>({
    {"A", "A", "A"},
    {"B", "B", "B"},
    {"CODE", "CODE", "CODE"},
    {"COMMAND", "COMMAND", "COMMANDE"},
    {"DATE", "DATE", "DATE"},
    {"FILE", "FILE", "FICHIER"},
    {"FOLDER", "FOLDER", "DOSSIER"},
    {"FORMAT", "FORMAT", "FORMAT"},
    {"GROUP", "GROUP", "GROUPE"},
    {"KIND", "KIND", "TYPE"},
    {"LANG", "LANG", "LANGUE"},
    {"N", "N", "N"},
    {"NUMBER", "NUMBER", "NUMÉRO"},
    {"PATH", "PATH", "CHEMIN"},
    {"POSITION", "NUMBER", "NUMÉRO"},
    {"PROGRAM", "PROGRAM", "PROGRAMME"},
    {"REASON", "REASON", "MOTIF"},
    {"SHARE", "SHARE", "PART"},
    {"VERDICT", "VERDICT", "VERDICT"},
    {"WHEN", "WHEN", "MOMENT"},
    {"WHO", "WHO", "QUI"},
    {"YEAR", "YEAR", "ANNÉE"},
});

const Placeholder* placeholder_named(std::string_view name) {
  const auto found = std::find_if(placeholders.begin(), placeholders.end(),
                                  [&](const Placeholder& each) { return each.name == name; });
  return found == placeholders.end() ? nullptr : &*found;
}

}  // namespace

std::string placeholder(std::string_view name, events::Language language) {
  const Placeholder* found = placeholder_named(name);
  if (!found) return std::string(name);
  return std::string(language == events::Language::fr ? found->fr : found->en);
}

bool is_placeholder(std::string_view name) { return placeholder_named(name) != nullptr; }

}  // namespace app
