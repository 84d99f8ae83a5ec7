#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// What is said in pictures and beside them, by key.
constexpr auto of_pictures = std::to_array<Sentence>({
    {"coverage.absent", "Not in the record: {0}.", "Absent du registre : {0}."},
    {"coverage.contradicted", "Where sources contradict each other",
     "Là où des sources se contredisent"},
    {"coverage.followed", "{0} – followed: {1}", "{0} – suivi : {1}"},
    {"coverage.genders", "gender of persons", "genre des personnes"},
    {"coverage.learnt", "Last recorded", "Consigné en dernier"},
    {"coverage.legend",
     "Published figures on the last day of each cycle; named: persons on record in a seat. –: not "
     "published; ≠: another source says otherwise.",
     "Chiffres publiés au dernier jour de chaque cycle ; noms : personnes au registre dans un "
     "siège. – : non publié ; ≠ : une autre source dit autre chose."},
    {"coverage.legendNamed", "Named: persons on record in a seat on the last day of each cycle.",
     "Noms : personnes au registre dans un siège au dernier jour de chaque cycle."},
    {"coverage.regions", "members by region", "membres par région"},
    {"coverage.says", "{0} ({event 1}; {2})", "{0} ({événement 1} ; {2})"},
    {"days.learnt", "{0}: events {1}", "{0} : événements {1}"},
    {"days.learntTitle", "When the log learnt something",
     "Quand le journal a appris quelque chose"},
    {"days.none", "Nothing is on record.", "Le registre est vide."},
    {"days.opens", "cycle {0} opens", "le cycle {0} s'ouvre"},
    {"days.published", "published figure: {0}", "chiffre publié : {0}"},
    {"days.title", "The days on which the record changes", "Les dates où le registre change"},
    {"gauge.all", "What is required, and how near it is",
     "Ce qui est requis, et à quelle distance"},
    {"gauge.atLeast", "at least: {0}", "au moins : {0}"},
    {"gauge.atMost", "at most: {0}", "au plus : {0}"},
    {"gauge.between", "between {0} and {1}", "entre {0} et {1}"},
    {"gauge.noRule", "no rule", "sans règle"},
    {"gauge.rotation", "new members", "nouveaux membres"},
    {"gauge.size", "number of members", "nombre de membres"},
    {"seat.counted", "in the figure of its group", "dans le chiffre de son groupe"},
    {"seat.ended", "ended, nobody on record since", "terminé, personne au registre depuis"},
    {"seat.named", "named", "avec un nom"},
    {"seat.supposed", "under the scenario only", "dans le scénario seulement"},
    {"seat.ungrouped", "with neither name nor group", "sans nom ni groupe"},
    {"seat.unknown", "holder not known", "titulaire non connu"},
    {"seat.vacant", "vacant", "vacant"},
    {"seats.allNamed", "all named", "tous avec un nom"},
    {"seats.approximate", "The figure is approximate.", "Le chiffre est approximatif."},
    {"seats.byFigure", "Members – published figure: {0}", "Membres – chiffre publié : {0}"},
    {"seats.byGroup", "Seats by group", "Sièges par groupe"},
    {"seats.byNames", "Members, all named: {0}", "Membres, tous avec un nom : {0}"},
    {"seats.byRegion", "Seats by region", "Sièges par région"},
    {"seats.caption",
     "Each sign is a seat, each sector a group, in the order of the terms of reference. Place in "
     "the drawing means nothing.",
     "Chaque signe est un siège, chaque secteur un groupe, dans l'ordre des termes de référence. "
     "La place dans le dessin ne signifie rien."},
    {"seats.captionByRegion",
     "Each sign is a seat, each sector a regional group of the United Nations, by the country of "
     "the seat. Place in the drawing means nothing.",
     "Chaque signe est un siège, chaque secteur un groupe régional des Nations Unies, d'après le "
     "pays du siège. La place dans le dessin ne signifie rien."},
    {"seats.chairNotSaid", "Whether the figure counts the chair is not on record.",
     "Le registre ne dit pas si le chiffre compte la présidence."},
    {"seats.contradicted", "Another source says: {0} ({event 1}; {2})",
     "Une autre source dit : {0} ({événement 1} ; {2})"},
    {"seats.counted", "without a name, in the figure of their group: {0}",
     "sans nom, dans le chiffre de leur groupe : {0}"},
    {"seats.ended", "left since, with nobody on record in their place: {0}",
     "départs depuis, sans personne au registre à leur place : {0}"},
    {"seats.excess",
     "Names and figures of groups exceed it by: {0}. Who sits for no group may be in the figure of "
     "one, or sources contradict each other.",
     "Les noms et les chiffres des groupes le dépassent de : {0}. Qui ne siège pour aucun groupe "
     "est peut-être dans le chiffre de l'un d'eux, ou des sources se contredisent."},
    {"seats.members", "Who is named", "Noms au registre"},
    {"seats.named", "named: {0}", "avec un nom : {0}"},
    {"seats.noTotal", "How many members sit is not published",
     "Le nombre de membres n'est pas publié"},
    {"seats.notPublished", "not published", "non publié"},
    {"seats.published", "published figure", "chiffre publié"},
    {"seats.supposed", "under the scenario only: {0}", "dans le scénario seulement : {0}"},
    {"seats.title", "Who sits: {0}", "Qui siège : {0}"},
    {"seats.ungrouped", "with neither name nor group: {0}", "sans nom ni groupe : {0}"},
    {"seats.withChair", "The figure counts the chair.", "Le chiffre compte la présidence."},
    {"seats.withoutChair", "The figure does not count the chair.",
     "Le chiffre ne compte pas la présidence."},
});

}  // namespace

std::span<const Sentence> sentences_of_pictures() { return of_pictures; }

}  // namespace words
