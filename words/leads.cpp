#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// The sentences with which answers begin, by key.
constexpr auto of_leads = std::to_array<Sentence>({
    {"audit.lead", "Cycles: {0}; findings by verdict: {1}.",
     "Cycles : {0} ; constats par verdict : {1}."},
    {"blame.count", "Seats with a name: {0}.", "Sièges avec un nom : {0}."},
    {"blame.lead", "Seats with a name: {0}; basis of what last changed them – {1}.",
     "Sièges avec un nom : {0} ; fondement de ce qui les a modifiés en dernier – {1}."},
    {"clauses.lead", "Clauses: {0}; in force on this day: {1}; judged by a rule: {2}.",
     "Clauses : {0} ; en vigueur à cette date : {1} ; jugées par une règle : {2}."},
    {"clauses.otherTexts", "What they say stands in the sources of the versions.",
     "Ce qu'elles disent figure dans les sources des versions."},
    {"coverage.latest", "{0} – published figure: {1}; named: {2}",
     "{0} – chiffre publié : {1} ; avec un nom : {2}"},
    {"coverage.latestNamed", "{0} – members, all named: {1}",
     "{0} – membres, tous avec un nom : {1}"},
    {"coverage.latestUnknown", "{0} – how many members sit is not published; named: {1}",
     "{0} – nombre de membres non publié ; avec un nom : {1}"},
    {"coverage.lead",
     "Cycles: {0}; with a published number of members: {1}; named seats in all of them: {2}.",
     "Cycles : {0} ; avec un nombre de membres publié : {1} ; sièges avec un nom, en tout : {2}."},
    {"coverage.leadNamed",
     "Cycles: {0}; with every seat named: {1}; named seats in all of them: {2}; number of members: "
     "not published.",
     "Cycles : {0} ; avec un nom pour chaque siège : {1} ; sièges avec un nom, en tout : {2} ; "
     "nombre de membres : non publié."},
    {"coverage.unpublished", "Published for no cycle: {0}.", "Publié pour aucun cycle : {0}."},
    {"forums.lead", "Editions of the Forum: {0}; held: {1}.",
     "Éditions du Forum : {0} ; tenues : {1}."},
    {"forums.leadWithPlanned", "Editions of the Forum: {0}; held: {1}; only announced: {2}.",
     "Éditions du Forum : {0} ; tenues : {1} ; seulement annoncées : {2}."},
    {"log.corrected", "withdrawn or replaced since: {0}", "retirés ou remplacés depuis : {0}"},
    {"log.count", "Events: {0}", "Événements : {0}"},
    {"log.day", "taking effect: {0}", "date d'effet : {0}"},
    {"log.days", "taking effect: {0} to {1}", "dates d'effet : du {0} au {1}"},
    {"log.more", "there are more", "il y en a d'autres"},
    {"log.shown", "Events shown: {0}", "Événements affichés : {0}"},
    {"meetings.count", "Meetings: {0}; {1}.", "Réunions : {0} ; {1}."},
    {"meetings.lead", "Meetings: {0}; from {1} to {2}; {3}.",
     "Réunions : {0} ; du {1} au {2} ; {3}."},
    {"meetings.modeUnknown", "mode not known", "mode non connu"},
    {"next.lead", "Seats – with a name: {0}; to be filled, as recorded: {1}.",
     "Sièges – avec un nom : {0} ; à pourvoir, d'après le registre : {1}."},
    {"next.leadWithOpen",
     "Seats – with a name: {0}; to be filled, as recorded: {1}; not known whether held: {2}.",
     "Sièges – avec un nom : {0} ; à pourvoir, d'après le registre : {1} ; dont on ignore s'ils "
     "sont "
     "occupés : {2}."},
    {"people.count", "People: {0}", "Personnes : {0}"},
    {"people.open", "end of the seat not known: {0}", "fin du siège non connue : {0}"},
    {"people.sitting", "in office on this day: {0}", "en fonctions ce jour-là : {0}"},
    {"people.withoutCountry", "country not known: {0}", "pays non connu : {0}"},
    {"sources.lead", "Sources: {0}; events that rest on them: {1}.",
     "Sources : {0} ; événements qui en viennent : {1}."},
    {"sources.leadWithFigures",
     "Sources: {0}; events that rest on them: {1}; figures that they publish: {2}, of which "
     "followed: {3}, contradicted: {4}.",
     "Sources : {0} ; événements qui en viennent : {1} ; chiffres qu'elles publient : {2}, dont "
     "retenus : {3}, contredits : {4}."},
    {"sources.resting", "Events that rest on it: {0}", "Événements qui en viennent : {0}"},
    {"terms.lead", "Versions: {0}; in force on this day: {1}.",
     "Versions : {0} ; en vigueur à cette date : {1}."},
    {"terms.leadNone", "Versions: {0}; none in force on this day.",
     "Versions : {0} ; aucune en vigueur à cette date."},
});

}  // namespace

std::span<const Sentence> sentences_of_leads() { return of_leads; }

}  // namespace words
