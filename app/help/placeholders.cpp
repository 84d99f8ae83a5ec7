#include "app/help/placeholders.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

struct Placeholder {
  std::string_view en, fr;
};

constexpr auto placeholders = std::to_array<Placeholder>({
    {"A", "A"},
    {"B", "B"},
    {"CODE", "CODE"},
    {"COMMAND", "COMMANDE"},
    {"DATE", "DATE"},
    {"FILE", "FICHIER"},
    {"FOLDER", "DOSSIER"},
    {"FORMAT", "FORMAT"},
    {"GROUP", "GROUPE"},
    {"KIND", "TYPE"},
    {"LANG", "LANGUE"},
    {"N", "N"},
    {"NUMBER", "NUMÉRO"},
    {"PATH", "CHEMIN"},
    {"PROGRAM", "PROGRAMME"},
    {"REASON", "MOTIF"},
    {"SHARE", "PART"},
    {"VERDICT", "VERDICT"},
    {"WHEN", "MOMENT"},
    {"WHO", "QUI"},
    {"YEAR", "ANNÉE"},
});

const Placeholder* placeholder_named(std::string_view name) {
  const auto found = std::find_if(placeholders.begin(), placeholders.end(),
                                  [&](const Placeholder& each) { return each.en == name; });
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
