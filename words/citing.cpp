// What is said of an answer for whoever takes it along, and by the site of itself.
#include "words/words.hpp"

namespace words {
namespace {

constexpr auto of_citing = std::to_array<Sentence>({
    {"ahead.name", "{0}: what is ahead", "{0} : ce qui vient"},
    {"ahead.term", "{0}: end of term", "{0} : fin de mandat"},
    {"ahead.year", "{0}: end of the year of the terms (V.1), cycle {1}",
     "{0} : fin de l'année des mandats (V.1), cycle {1}"},
    {"ahead.yearSays",
     "Terms are given for one year (V.1). With the cycle end, as far as the record shows:",
     "Les mandats sont d'un an (V.1). Prennent fin avec le cycle, d'après le "
     "registre :"},
    {"cite.check",
     "Whoever has the record gets the same fingerprint with this command; another one means that "
     "the answer is another:",
     "Qui possède le registre obtient la même empreinte avec cette commande ; une autre signifie "
     "que la réponse est autre :"},
    {"cite.cite", "Cite", "Citer"},
    {"cite.current", "The same as known today", "La même vue, telle que connue aujourd'hui"},
    {"cite.day", "Day", "Date"},
    {"cite.fingerprint", "Fingerprint (SHA-256)", "Empreinte (SHA-256)"},
    {"cite.known", "Known at", "État des connaissances"},
    {"cite.last", "Last event", "Dernier événement"},
    {"cite.never",
     "This answer goes on with the days, so that it cannot be pinned; that of one day or cycle "
     "can.",
     "Cette réponse change avec les jours et ne peut donc être figée ; celle d'une date ou d'un "
     "cycle peut l'être."},
    {"cite.nothing", "nothing recorded yet", "rien de consigné"},
    {"cite.other",
     "It is not, sign for sign, the answer that was cited: either the record was rewritten since, "
     "as when somebody's name is erased, or this version of the program words it otherwise.",
     "Ce n'est pas, signe pour signe, la réponse qui a été citée : soit le registre a été récrit "
     "depuis, comme lorsqu'un nom en est effacé, soit cette version du programme la formule "
     "autrement."},
    {"cite.pinned",
     "This view is pinned: it shows the record as it was known at a moment. Known at: {0}; last "
     "event: {1}.",
     "Cette vue est figée : elle montre le registre tel qu'il était connu à un moment donné. État "
     "des connaissances : {0} ; dernier événement : {1}."},
    {"cite.same", "It is the answer that was cited.", "C'est bien la réponse qui a été citée."},
    {"cite.sentence",
     "{0}: {1}. {2}As known at {3}, public record up to {event 4}. {5} (SHA-256 {6})",
     "{0} : {1}. {2}État des connaissances : {3}, registre public jusqu'à {l'événement 4}. {5} "
     "(SHA-256 {6})"},
    {"cite.stays", "Permanent address", "Adresse permanente"},
    {"newest.event", "Public {event 0}.", "Registre public, {l'événement 0}."},
    {"newest.title", "{0}: newest events of the record",
     "{0} : événements les plus récents du registre"},
});

}  // namespace

std::span<const Sentence> sentences_of_citing() { return of_citing; }

}  // namespace words
