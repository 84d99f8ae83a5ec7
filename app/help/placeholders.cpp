#include "app/help/placeholders.hpp"

#include <algorithm>
#include <array>

#include "app/cli/verb.hpp"

namespace app {
namespace {

constexpr auto placeholders = std::to_array<Said>({
    {"A", "A"},
    {"B", "B"},
    {"CLAUSE", "CLAUSE"},
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
    {"NAMES", "NOMS"},
    {"NUMBER", "NUMÉRO"},
    {"ORDER", "ORDRE"},
    {"ORIGIN", "ORIGINE"},
    {"PATH", "CHEMIN"},
    {"PROGRAM", "PROGRAMME"},
    {"REASON", "MOTIF"},
    {"SCENARIO", "SCÉNARIO"},
    {"SEAT", "SIÈGE"},
    {"SHARE", "PART"},
    {"SOURCE", "SOURCE"},
    {"TEXT", "TEXTE"},
    {"URL", "ADRESSE"},
    {"VERDICT", "VERDICT"},
    {"WHAT", "QUOI"},
    {"WHEN", "MOMENT"},
    {"WHERE", "OÙ"},
    {"WHO", "QUI"},
    {"YEAR", "ANNÉE"},
    {"open", "open"},
});

}  // namespace

std::string placeholder(std::string_view name, events::Language language) {
  const auto* found = std::find_if(placeholders.begin(), placeholders.end(),
                                   [&](const Said& each) { return each.en == name; });
  return std::string(found == placeholders.end() ? "" : found->in(language));
}

}  // namespace app
