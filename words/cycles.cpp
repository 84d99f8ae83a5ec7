#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// What is said of a cycle that opens, by key.
constexpr auto of_cycles = std::to_array<Sentence>({
    {"cycle.apart", "named apart, not renewed", "désignation à part, sans renouvellement"},
    {"cycle.atLimit", "expires: at the limit", "expire : limite atteinte"},
    {"cycle.count", "{1}: {0}", "{1} : {0}"},
    {"cycle.decided", "renewed, as recorded", "renouvelé, d'après le registre"},
    {"cycle.ended", "ends, as recorded", "prend fin, d'après le registre"},
    {"cycle.evaluation", "evaluation ({0})", "évaluation ({0})"},
    {"cycle.goesOn", "goes on without end", "se poursuit sans terme"},
    {"cycle.happens", "What happens", "Ce qui se passe"},
    {"cycle.heading", "The cycle {0} opens on {1}, after the cycle {2}",
     "Le cycle {0} s'ouvre le {1}, après le cycle {2}"},
    {"cycle.lacks", "missing: {0}", "manque : {0}"},
    {"cycle.missing", "Missing", "Manque"},
    {"cycle.noClause", "no clause in force renews it", "aucune clause en vigueur ne le renouvelle"},
    {"cycle.noSeats", "The record names nobody in the cycle {0}: nothing goes on by itself.",
     "Le registre ne nomme personne dans le cycle {0} : rien ne se poursuit de soi-même."},
    {"cycle.noSource",
     "no terms of reference in force on that day to rest on: give --source, where the opening can "
     "be checked",
     "aucun terme de référence en vigueur ce jour-là sur lequel s'appuyer : indiquer --source, où "
     "l'ouverture peut être vérifiée"},
    {"cycle.notRenewed", "not renewed: negative evaluation",
     "non renouvelé : évaluation défavorable"},
    {"cycle.note", "Clause {0}; the seat was given on {1}.",
     "Clause {0} ; le siège avait été donné le {1}."},
    {"cycle.noteNotRenewed", "The seat was given on {0}.", "Le siège avait été donné le {0}."},
    {"cycle.recorded", "Recorded: events {0} to {1}.", "Consigné : événements {0} à {1}."},
    {"cycle.recordedOne", "Recorded: {event 0}.", "Consigné : {événement 0}."},
    {"cycle.renewed", "tacit renewal", "tacite reconduction"},
    {"cycle.renewedBelowLimit", "tacit renewal, if below the limit",
     "tacite reconduction, si la limite n'est pas atteinte"},
    {"cycle.takesOffice", "takes office", "entre en fonctions"},
    {"cycle.termsBefore", "earlier terms", "mandats antérieurs"},
});

}  // namespace

std::span<const Sentence> sentences_of_cycles() { return of_cycles; }

}  // namespace words
