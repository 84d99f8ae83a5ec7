#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// Labels and headings of tables, by key.
constexpr auto sentences = std::to_array<Sentence>({
    {"label.about", "About", "Objet"},
    {"label.after", "After", "Après"},
    {"label.all", "All", "Tous"},
    {"label.allMembers", "all members", "ensemble des membres"},
    {"label.basedOn", "Based on", "Fondé sur"},
    {"label.basis", "Basis", "Fondement"},
    {"label.because", "because of", "en raison de"},
    {"label.before", "Before", "Avant"},
    {"label.beginsTerm", "begins the term", "commence le mandat"},
    {"label.breaches", "Breaches", "Manquements"},
    {"label.civSoc", "Civ. soc.", "Soc. civ."},
    {"label.clause", "Clause", "Clause"},
    {"label.confidential", "confidential", "confidentiel"},
    {"label.correctedBy", "corrected by", "corrigé par"},
    {"label.corrects", "corrects", "corrige"},
    {"label.country", "Country", "Pays"},
    {"label.cycle", "Cycle", "Cycle"},
    {"label.decision", "Decision", "Décision"},
    {"label.deviations", "Deviations", "Écarts"},
    {"label.endsTerm", "ends the term", "termine le mandat"},
    {"label.event", "Event", "Événement"},
    {"label.events", "Events", "Événements"},
    {"label.finding", "Finding", "Constat"},
    {"label.gov", "Gov.", "Gouv."},
    {"label.group", "Group", "Groupe"},
    {"label.inferred", "inferred", "déduit"},
    {"label.isCauseOf", "is the cause of", "est la cause de"},
    {"label.measured", "Measured", "Mesuré"},
    {"label.media", "Media", "Médias"},
    {"label.met", "Met", "Respectés"},
    {"label.name", "Name", "Nom"},
    {"label.named", "Named", "Nommés"},
    {"label.new", "New", "Nouv."},
    {"label.no", "no", "non"},
    {"label.noLongerCounts", "no longer counts because of", "ne compte plus en raison de"},
    {"label.parameter", "Parameter", "Paramètre"},
    {"label.privSect", "Priv. sect.", "Sect. privé"},
    {"label.publishedFigure", "Published figure", "Chiffre publié"},
    {"label.recordedOn", "recorded on", "consigné le"},
    {"label.recordedWith", "recorded with", "consigné avec"},
    {"label.renewal", "Renewal", "Suite"},
    {"label.required", "Required", "Requis"},
    {"label.requiredOfIt", "required", "requis"},
    {"label.seat", "Seat", "Siège"},
    {"label.separator", "; ", " ; "},
    {"label.since", "Since", "Depuis"},
    {"label.sources", "Sources", "Sources"},
    {"label.sourcesDiffer", "Sources differ", "Désaccords"},
    {"label.stated", "stated", "énoncé"},
    {"label.tacit", "tacit", "tacite"},
    {"label.takesEffect", "Takes effect", "Prend effet le"},
    {"label.techComm", "Tech. comm.", "Comm. techn."},
    {"label.term", "Term", "Mandat"},
    {"label.termsOfReference", "Terms of reference", "Termes de référence"},
    {"label.theBody", "The body", "L'organe"},
    {"label.underScenario", "under the scenario", "dans le scénario"},
    {"label.undetermined", "Undetermined", "Indéterminés"},
    {"label.verdict", "Verdict", "Verdict"},
    {"label.waitsForCycle", "waits for its cycle", "attend son cycle"},
    {"label.yes", "yes", "oui"},
});

}  // namespace

std::span<const Sentence> sentences_of_labels() { return sentences; }

}  // namespace words
