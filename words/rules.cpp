#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// By key; {0}, {1} … are the arguments.
constexpr auto of_rules = std::to_array<Sentence>({
    {"coherence.refused", "{Event 0} ({1}) contradicts what the record shows in its place: {2}.",
     "{L'événement 0} ({1}) contredit ce que le registre montre à sa place : {2}."},
    {"hostSeat.beforeClause",
     "No clause on host country seats was in force (terms of reference: {0}).",
     "Aucune clause sur les sièges de pays hôte n'était en vigueur (termes de référence : {0})."},
    {"hostSeat.held", "{0} – host country seat since {2}; held by: {1}.",
     "{0} – siège de pays hôte depuis le {2} ; occupé par : {1}."},
    {"hostSeat.holders", "{0}, {1}", "{0}, {1}"},
    {"hostSeat.noCountry", "{0} – host country seat; missing: for which country.",
     "{0} – siège de pays hôte ; il manque : au titre de quel pays."},
    {"hostSeat.notAHost",
     "Host country seat for a country that is not a former host: {0}; held by: {1}.",
     "Siège au titre d'un pays qui n'est pas un ancien pays hôte : {0} ; occupé par : {1}."},
    {"hostSeat.preparing",
     "Host country seat for a country that prepares the Forum of {2} and is not a former host yet: "
     "{0}; held by: {1}.",
     "Siège au titre d'un pays qui prépare le Forum de {2} et n'est pas encore un ancien pays "
     "hôte : {0} ; occupé par : {1}."},
    {"hostSeat.tooMany", "{0} – host country seats: {1}; maximum: {2}; held by: {3}.",
     "{0} – sièges de pays hôte : {1} ; maximum : {2} ; occupés par : {3}."},
    {"hostSeat.undecided",
     "{0} – this country no longer exists; after it: {1}; missing: a decision on whose host "
     "country seat it becomes.",
     "{0} – ce pays n'existe plus ; après lui : {1} ; il manque : une décision sur l'attribution "
     "de son siège de pays hôte."},
    {"hostSeat.unnamed",
     "Former host countries – seats: {1}; with neither holder nor vacancy on record: {0} ({2}); "
     "missing: who holds them.",
     "Anciens pays hôtes – sièges : {1} ; sans titulaire ni vacance au registre : {0} ({2}) ; il "
     "manque : qui les occupe."},
    {"hostSeat.vacant", "{0} – host country seat since {1}; vacant.",
     "{0} – siège de pays hôte depuis le {1} ; vacant."},
    {"members.all", "Members", "Membres"},
    {"members.published", "Members, by the published figure", "Membres, d'après le chiffre publié"},
    {"members.withBoth", "Members, with the chair and host country seats",
     "Membres, présidence et sièges de pays hôte compris"},
    {"members.withChair", "Members, with the chair", "Membres, présidence comprise"},
    {"members.withHosts", "Members, with host country seats",
     "Membres, sièges de pays hôte compris"},
    {"members.withoutBoth", "Members, without the chair and host country seats",
     "Membres, hors présidence et sièges de pays hôte"},
    {"members.withoutChair", "Members, without the chair", "Membres, hors présidence"},
    {"members.withoutHosts", "Members, without host country seats",
     "Membres, hors sièges de pays hôte"},
    {"missing.before",
     "whether the members held a seat in the cycle before (members concerned: {0} of {1})",
     "si les membres occupaient un siège dans le cycle précédent (membres concernés : {0} sur "
     "{1})"},
    {"missing.country", "the country (seats concerned: {0} of {1})",
     "le pays (sièges concernés : {0} sur {1})"},
    {"missing.gender", "the gender (seats concerned: {0} of {1})",
     "le genre (sièges concernés : {0} sur {1})"},
    {"missing.group", "the group (seats concerned: {0} of {1})",
     "le groupe (sièges concernés : {0} sur {1})"},
    {"missing.kind", "the kind of seat (seats concerned: {0} of {1})",
     "la nature du siège (sièges concernés : {0} sur {1})"},
    {"missing.list", "a complete list of the members, or a published figure",
     "une liste complète des membres, ou un chiffre publié"},
    {"missing.newMembers",
     "complete lists of this cycle and the one before, or the published number of new members",
     "des listes complètes de ce cycle et du précédent, ou le nombre publié de nouveaux membres"},
    {"parameter.aboveMaximum", "{0}: \"{1}\" is not valid; expected: at most {2}",
     "{0} : valeur \"{1}\" refusée ; attendu : au plus {2}"},
    {"parameter.belowMinimum", "{0}: \"{1}\" is not valid; expected: at least {2}",
     "{0} : valeur \"{1}\" refusée ; attendu : au moins {2}"},
    {"parameter.notAnswer", "{0}: \"{1}\" is not valid; expected: yes or no",
     "{0} : valeur \"{1}\" refusée ; attendu : yes (oui) ou no (non)"},
    {"parameter.notFraction", "{0}: \"{1}\" is not valid; expected: a fraction such as 2/5",
     "{0} : valeur \"{1}\" refusée ; attendu : une fraction comme 2/5"},
    {"parameter.notGroups",
     "{0}: \"{1}\" is not valid; expected: groups with spaces between, each once, of these: {2}",
     "{0} : valeur \"{1}\" refusée ; attendu : des groupes séparés par des espaces, chacun une "
     "fois, parmi : {2}"},
    {"parameter.notInteger", "{0}: \"{1}\" is not valid; expected: a whole number",
     "{0} : valeur \"{1}\" refusée ; attendu : un nombre entier"},
    {"parameter.unknown", "no rule has a parameter {0}", "aucune règle n'a de paramètre {0}"},
    {"parameter.unknownNearest", "no rule has a parameter {0}; did you mean {1}?",
     "aucune règle n'a de paramètre {0} ; vouliez-vous dire {1} ?"},
    {"parameter.unknownValue",
     "no rule has a parameter {0}: \"{2}\" is no {1}; expected one of these: {3}",
     "aucune règle n'a de paramètre {0} : {1} n'a pas de valeur \"{2}\" ; attendu l'un de ceux-ci "
     ": "
     "{3}"},
    {"parameter.unknownValueNearest",
     "no rule has a parameter {0}: \"{2}\" is no {1}; did you mean {3}?",
     "aucune règle n'a de paramètre {0} : {1} n'a pas de valeur \"{2}\" ; vouliez-vous dire {3} ?"},
    {"quota.aboveMaximum", "{0} – seats: {1}; maximum: {2}.",
     "{0} – sièges : {1} ; maximum : {2}."},
    {"quota.beforeClause",
     "{0} – seats: {1}; no clause on shares was in force (terms of reference: {2}).",
     "{0} – sièges : {1} ; aucune clause sur la répartition n'était en vigueur (termes de "
     "référence : {2})."},
    {"quota.beforeClauseUnmeasured",
     "No clause on shares was in force (terms of reference: {0}), and how the seats were shared is "
     "not on record.",
     "Aucune clause sur la répartition n'était en vigueur (termes de référence : {0}), et le "
     "registre ne dit pas comment les sièges étaient répartis."},
    {"quota.belowMinimum", "{0} – seats: {1}; minimum: {2}.",
     "{0} – sièges : {1} ; minimum : {2}."},
    {"quota.contradiction",
     "{0} – seats: {1}; in all: {2}; missing: figures that do not contradict each other.",
     "{0} – sièges : {1} ; en tout : {2} ; il manque : des chiffres qui ne se contredisent pas."},
    {"quota.groupChanged",
     "{0} – seat for: {1}; group now: {2}. The seat stays with the group that it was given for.",
     "{0} – siège pour : {1} ; groupe désormais : {2}. Le siège reste au groupe pour lequel il a "
     "été attribué."},
    {"quota.noLimit", "{0} – seats: {1}; no share is required.",
     "{0} – sièges : {1} ; aucune part n'est requise."},
    {"quota.nobody", "{0} – no seat is held, so there is no share; missing: members.",
     "{0} – aucun siège n'est occupé, donc aucune part ; il manque : des membres."},
    {"quota.outsideGroups", "{0} – seats: {1}; not a group of the terms of reference in force.",
     "{0} – sièges : {1} ; ce groupe n'est pas dans les termes de référence en vigueur."},
    {"quota.outsideShare", "{0} – seats: {1}; required: {2}.",
     "{0} – sièges : {1} ; requis : {2}."},
    {"quota.spreadAbove", "{0}: {1}; {2}: {3} – difference of seats: {4}; maximum: {5}.",
     "{0} : {1} ; {2} : {3} – différence de sièges : {4} ; maximum : {5}."},
    {"quota.spreadUnmeasured",
     "Seats of the other groups – whether they are shared evenly is not known, for example: {0}; "
     "missing: {1}.",
     "Sièges des autres groupes – on ne sait pas s'ils sont répartis également, par exemple : {0} "
     "; il manque : {1}."},
    {"quota.spreadWithin", "{0}: {1}; {2}: {3} – difference of seats: {4}; maximum: {5}.",
     "{0} : {1} ; {2} : {3} – différence de sièges : {4} ; maximum : {5}."},
    {"quota.unmeasured", "{0} – seats: not known; missing: {1}.",
     "{0} – sièges : nombre non connu ; il manque : {1}."},
    {"quota.within", "{0} – seats: {1}; required: {2}.", "{0} – sièges : {1} ; requis : {2}."},
    {"reconciliation.addsUp", "{0} – the sum {1} is the figure published for all: {2}.",
     "{0} – la somme {1} donne le chiffre publié pour l'ensemble : {2}."},
    {"reconciliation.agrees",
     "{0}, {1}, {2} – published figure: {3}; all of them are named on record.",
     "{0}, {1}, {2} – chiffre publié : {3} ; tous sont nommés au registre."},
    {"reconciliation.all", "all", "ensemble"},
    {"reconciliation.balances",
     "Members before: {0}; outgoing: {1}; open seats: {2}. Together: {3}, the target number.",
     "Membres avant : {0} ; membres sortants : {1} ; sièges à pourvoir : {2}. Ensemble : {3}, le "
     "nombre visé."},
    {"reconciliation.claim",
     "{5} – a source contradicts {event 0} ({1}): \"{2}\". Source: {4}. The record keeps "
     "{event 0}. "
     "Reason: \"{3}\"",
     "{5} – une source contredit {l'événement 0} ({1}) : « {2} ». Source : {4}. Le registre garde "
     "{l'événement 0}. Motif : « {3} »"},
    {"reconciliation.claimOfTheGone",
     "{5} – a source contradicted {event 0} ({1}), which no longer counts: \"{2}\". Source: {4}. "
     "Missing: whether the record still differs. Reason given then: \"{3}\"",
     "{5} – une source contredisait {l'événement 0} ({1}), qui ne compte plus : « {2} ». Source : "
     "{4}. Il manque : si le registre diffère encore. Motif donné alors : « {3} »"},
    {"reconciliation.complete", "{1}: {0}, all named on record; no figure was published.",
     "{1} : {0}, tous nommés au registre ; aucun chiffre n'a été publié."},
    {"reconciliation.conflict", "{0}, {1}, {2} – the sources give {3}; the record follows {4}.",
     "{0}, {1}, {2} – les sources donnent {3} ; le registre retient {4}."},
    {"reconciliation.doesNotAddUp", "{0} – the sum {1} is {2}; figure published for all: {3}.",
     "{0} – la somme {1} donne {2} ; chiffre publié pour l'ensemble : {3}."},
    {"reconciliation.doesNotBalance",
     "Members before: {0}; outgoing: {1}; open seats: {2}. Together: {3}; target number: {4}.",
     "Membres avant : {0} ; membres sortants : {1} ; sièges à pourvoir : {2}. Ensemble : {3} ; "
     "nombre visé : {4}."},
    {"reconciliation.namesFewer",
     "{0}, {1}, {2} – published figure: {3}; named on record, a complete list: {4}.",
     "{0}, {1}, {2} – chiffre publié : {3} ; nommés au registre, liste complète : {4}."},
    {"reconciliation.namesMore",
     "{0}, {1}, {2} – published figure: {3}; named on record, which is more: {4}.",
     "{0}, {1}, {2} – chiffre publié : {3} ; nommés au registre, soit davantage : {4}."},
    {"reconciliation.namesSome",
     "{0}, {1}, {2} – published figure: {3}; named on record: {4}; missing: a complete list.",
     "{0}, {1}, {2} – chiffre publié : {3} ; nommés au registre : {4} ; il manque : une liste "
     "complète."},
    {"reconciliation.noFigure",
     "{1} – named on record: {0}; missing: a published figure, or a complete list.",
     "{1} – nommés au registre : {0} ; il manque : un chiffre publié, ou une liste complète."},
    {"reconciliation.sameFigure", "{0}, {1}, {2} – several sources give the same figure: {4}.",
     "{0}, {1}, {2} – plusieurs sources donnent le même chiffre : {4}."},
    {"rotation.above", "{0} – new members: {1}; required: {2}.",
     "{0} – nouveaux membres : {1} ; requis : {2}."},
    {"rotation.beforeClause",
     "{0} – new members: {1}; no clause on rotation was in force (terms of reference: {2}).",
     "{0} – nouveaux membres : {1} ; aucune clause sur la rotation n'était en vigueur (termes de "
     "référence : {2})."},
    {"rotation.beforeClauseUnmeasured",
     "No clause on rotation was in force (terms of reference: {0}), and how many members are new "
     "is not on record.",
     "Aucune clause sur la rotation n'était en vigueur (termes de référence : {0}), et le registre "
     "ne dit pas le nombre de nouveaux membres."},
    {"rotation.below", "{0} – new members: {1}; required: {2}.",
     "{0} – nouveaux membres : {1} ; requis : {2}."},
    {"rotation.contradiction",
     "{0} – members: {1}; missing: figures of new or returning members that do not contradict it.",
     "{0} – membres : {1} ; il manque : des chiffres de nouveaux membres ou de membres reconduits "
     "qui ne le contredisent pas."},
    {"rotation.everyone", "All members", "Ensemble des membres"},
    {"rotation.groupsUnmeasured",
     "Rotation is required within each group; missing: how many members of each are new.",
     "La rotation est requise au sein de chaque groupe ; il manque : le nombre de nouveaux membres "
     "de chacun."},
    {"rotation.nobody", "No seat is held, so there is no share of new members; missing: members.",
     "Aucun siège n'est occupé, donc aucune part de nouveaux membres ; il manque : des membres."},
    {"rotation.none", "{0} – new members: none, {1}; required: {2}.",
     "{0} – nouveaux membres : aucun, {1} ; requis : {2}."},
    {"rotation.planned", "{0} – seats to be renewed: {1}; missing: how many members are new.",
     "{0} – sièges à renouveler : {1} ; il manque : le nombre de nouveaux membres."},
    {"rotation.unmeasured", "New members: not known; missing: {0}.",
     "Nouveaux membres : nombre non connu ; il manque : {0}."},
    {"rotation.within", "{0} – new members: {1}; required: {2}.",
     "{0} – nouveaux membres : {1} ; requis : {2}."},
    {"size.above", "{2}: {0}; required: {1}.", "{2} : {0} ; requis : {1}."},
    {"size.beforeClause",
     "{2}: {0}; no clause on their number was in force (terms of reference: {1}).",
     "{2} : {0} ; aucune clause sur leur nombre n'était en vigueur (termes de référence : "
     "{1})."},
    {"size.beforeClauseUnmeasured",
     "No clause on the number of members was in force (terms of reference: {0}), and how many "
     "there were is not on record.",
     "Aucune clause sur le nombre de membres n'était en vigueur (termes de référence : {0}), et le "
     "registre ne dit pas combien il y en avait."},
    {"size.below", "{2}: {0}; required: {1}.", "{2} : {0} ; requis : {1}."},
    {"size.unmeasured", "Members: number not known; missing: {0}.",
     "Membres : nombre non connu ; il manque : {0}."},
    {"size.within", "{2}: {0}; required: {1}.", "{2} : {0} ; requis : {1}."},
    {"termLimit.beforeClause",
     "No clause on consecutive terms was in force (terms of reference: {0}).",
     "Aucune clause sur les mandats consécutifs n'était en vigueur (termes de référence : {0})."},
    {"termLimit.exceeded", "{0} – consecutive terms: {1}; maximum: {2}.",
     "{0} – mandats consécutifs : {1} ; maximum : {2}."},
    {"termLimit.none", "{0} – part of a cycle, too short to count as a term; maximum: {2}.",
     "{0} – partie d'un cycle, trop courte pour compter comme un mandat ; maximum : {2}."},
    {"termLimit.orMore", "{0} or more", "{0} ou plus"},
    {"termLimit.restUnknown",
     "Members not named on record: number not known; missing: a complete list, or a published "
     "figure.",
     "Membres non nommés au registre : nombre non connu ; il manque : une liste complète, ou un "
     "chiffre publié."},
    {"termLimit.uncertain",
     "{0} – consecutive terms: {1} or more; maximum: {2}; missing: whether there were any before.",
     "{0} – mandats consécutifs : {1} ou plus ; maximum : {2} ; il manque : s'il y en a eu avant."},
    {"termLimit.uncounted",
     "{0} – no term that counts is on record; maximum: {2}; missing: whether there were any "
     "before.",
     "{0} – aucun mandat qui compte n'est au registre ; maximum : {2} ; il manque : s'il y en a eu "
     "avant."},
    {"termLimit.unnamed",
     "Members not named on record: {0} of {1}; missing: their names, by which to count their "
     "terms.",
     "Membres non nommés au registre : {0} sur {1} ; il manque : leurs noms, pour compter leurs "
     "mandats."},
    {"termLimit.within", "{0} – consecutive terms: {1}; maximum: {2}.",
     "{0} – mandats consécutifs : {1} ; maximum : {2}."},
    {"terms.none", "none", "néant"},
});

}  // namespace

std::span<const Sentence> sentences_of_rules() { return of_rules; }

}  // namespace words
