#include <array>

#include "app/words/words.hpp"

namespace app {
namespace {

// By key; {0}, {1} … are the arguments.
constexpr auto sentences = std::to_array<Sentence>({
    {"coherence.refused", "Event {0} ({1}) contradicts what the record shows in its place: {2}.",
     "L'événement {0} ({1}) contredit ce que le registre montre à sa place : {2}."},
    {"hostSeat.beforeClause",
     "No clause on seats for former host countries was in force (terms: {0}).",
     "Aucune clause sur les sièges d'anciens pays hôtes n'était en vigueur (termes : {0})."},
    {"hostSeat.held", "{0} has had a seat as a former host since {2}; {1} sits for it.",
     "{0} a un siège d'ancien pays hôte depuis le {2} ; {1} y siège."},
    {"hostSeat.noCountry",
     "{0} sits in a host country seat, and the record does not say for which country.",
     "{0} occupe un siège de pays hôte, et le registre ne dit pas pour quel pays."},
    {"hostSeat.notAHost", "{1} sits for {0}, which is not a former host country.",
     "{1} siège pour {0}, qui n'est pas un ancien pays hôte."},
    {"hostSeat.preparing",
     "{1} sits for {0}, which prepares the Forum of {2} and is not a former host country yet.",
     "{1} siège pour {0}, qui prépare le Forum de {2} et n'est pas encore un ancien pays hôte."},
    {"hostSeat.tooMany", "{0} holds {1} host country seats, more than the {2} that it may hold.",
     "{0} occupe {1} sièges de pays hôte, plus que les {2} auxquels ce pays a droit."},
    {"hostSeat.undecided",
     "{0} is no more and became {1}; nobody has decided whose its host country seat is.",
     "{0} n'existe plus et est devenu {1} ; personne n'a décidé à qui revient son siège de "
     "pays hôte."},
    {"hostSeat.unnamed",
     "The record does not say who holds {0} of the {1} seats of former host countries, "
     "or whether "
     "they are vacant: {2}.",
     "Le registre ne dit pas qui occupe {0} des {1} sièges d'anciens pays hôtes, ni "
     "s'ils sont "
     "vacants : {2}."},
    {"hostSeat.vacant", "{0} has had a seat as a former host since {1}; it is vacant.",
     "{0} a un siège d'ancien pays hôte depuis le {1} ; il est vacant."},
    {"missing.before",
     "whether they held a seat in the cycle before (members concerned: {0} of {1})",
     "s'ils occupaient un siège dans le cycle précédent (membres concernés : {0} sur {1})"},
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
    {"parameter.aboveMaximum", "{0}: found {1}, expected at most {2}",
     "{0} : {1} trouvé, attendu au plus {2}"},
    {"parameter.belowMinimum", "{0}: found {1}, expected at least {2}",
     "{0} : {1} trouvé, attendu au moins {2}"},
    {"parameter.notAnswer", "{0}: found \"{1}\", expected yes or no",
     "{0} : « {1} » trouvé, attendu yes (oui) ou no (non)"},
    {"parameter.notFraction", "{0}: found \"{1}\", expected a fraction such as 2/5",
     "{0} : « {1} » trouvé, attendu une fraction comme 2/5"},
    {"parameter.notGroups",
     "{0}: found \"{1}\", expected groups with spaces between, each once: {2}",
     "{0} : « {1} » trouvé, attendu des groupes séparés par des espaces, chacun une fois : {2}"},
    {"parameter.notInteger", "{0}: found \"{1}\", expected a whole number",
     "{0} : « {1} » trouvé, attendu un nombre entier"},
    {"parameter.unknown", "no rule has a parameter {0}", "aucune règle n'a de paramètre {0}"},
    {"parameter.unknownNearest", "no rule has a parameter {0}; is {1} meant?",
     "aucune règle n'a de paramètre {0} ; s'agit-il de {1} ?"},
    {"quota.aboveMaximum", "{0}: {1} of the seats, more than the {2} allowed at most.",
     "{0} : {1} des sièges, plus que les {2} permis au plus."},
    {"quota.beforeClause",
     "{0}: {1} of the seats; no clause on sharing out the seats was in force (terms: {2}).",
     "{0} : {1} des sièges ; aucune clause sur la répartition des sièges n'était en "
     "vigueur (termes : {2})."},
    {"quota.beforeClauseUnmeasured",
     "No clause on sharing out the seats was in force (terms: {0}), and the record does "
     "not say how they were shared.",
     "Aucune clause sur la répartition des sièges n'était en vigueur (termes : {0}), et "
     "le registre ne dit pas comment ils étaient répartis."},
    {"quota.belowMinimum", "{0}: {1} of the seats, fewer than the {2} required at least.",
     "{0} : {1} des sièges, moins que les {2} requis au moins."},
    {"quota.contradiction",
     "{0}: {1} seats of {2} in all; the two figures contradict each other, and there is no share.",
     "{0} : {1} sièges sur {2} en tout ; les deux chiffres se contredisent, et il n'y a pas de "
     "part."},
    {"quota.groupChanged",
     "{0} sits for {1} and now belongs to {2}; the seat stays with the group it was given for.",
     "{0} siège pour le groupe « {1} » et appartient désormais au groupe « {2} » ; le "
     "siège reste "
     "au groupe pour lequel il a été donné."},
    {"quota.noLimit", "{0}: {1} of the seats; no share is asked of them.",
     "{0} : {1} des sièges ; aucune part n'est demandée."},
    {"quota.nobody", "{0}: nobody sits; there is no share.",
     "{0} : personne ne siège ; il n'y a pas de part."},
    {"quota.outsideGroups",
     "{0}: seats held for this group: {1}; the terms in force do not name it.",
     "{0} : sièges occupés pour ce groupe : {1} ; les termes en vigueur ne le nomment pas."},
    {"quota.outsideShare", "{0}: {1} of the seats, outside {2} ± {3}.",
     "{0} : {1} des sièges, hors de {2} ± {3}."},
    {"quota.spreadAbove", "{0} {1}, {2} {3}: {4} seats apart, more than {5}.",
     "{0} {1}, {2} {3} : {4} sièges d'écart, plus que {5}."},
    {"quota.spreadUnmeasured",
     "How evenly the other groups share the seats is not known, for example: {0}; missing: {1}.",
     "On ne sait pas si les autres groupes se partagent les sièges également, par exemple : {0} ; "
     "il "
     "manque : {1}."},
    {"quota.spreadWithin", "{0} {1}, {2} {3}: seats apart: {4}; at most {5} are allowed.",
     "{0} {1}, {2} {3} : écart en sièges : {4} ; {5} au plus sont permis."},
    {"quota.unmeasured", "{0}: the record does not say how many seats they hold; missing: {1}.",
     "{0} : le registre ne dit pas combien de sièges ils occupent ; il manque : {1}."},
    {"quota.within", "{0}: {1} of the seats; {2} is asked.",
     "{0} : {1} des sièges ; {2} est demandé."},
    {"reconciliation.addsUp", "{0}: the parts {1} make up the {3} published for all.",
     "{0} : les parts {1} donnent bien les {3} publiés pour l'ensemble."},
    {"reconciliation.agrees", "{0}, {1}, {2}: {3} were published, and the record names them all.",
     "{0}, {1}, {2} : {3} publiés, et le registre les nomme tous."},
    {"reconciliation.all", "all", "ensemble"},
    {"reconciliation.balances",
     "{0} members before, {1} due to leave and {2} open seats come to {3}, the number "
     "aimed at.",
     "{0} membres avant, {1} devant partir et {2} sièges à pourvoir donnent {3}, le "
     "nombre visé."},
    {"reconciliation.claim",
     "A source states otherwise than event {0} ({1}): \"{2}\". The record follows event "
     "{0}: \"{3}\"",
     "Une source affirme autre chose que l'événement {0} ({1}) : « {2} ». Le registre "
     "suit l'événement {0} : « {3} »"},
    {"reconciliation.claimOfTheGone",
     "A source stated otherwise than event {0} ({1}): \"{2}\". That event no longer counts; "
     "whether "
     "the record still differs is not known: \"{3}\"",
     "Une source affirmait autre chose que l'événement {0} ({1}) : « {2} ». Cet événement ne "
     "compte "
     "plus ; on ne sait pas si le registre diffère encore : « {3} »"},
    {"reconciliation.complete", "The record names every member: {0}; no figure was published.",
     "Le registre nomme chaque membre : {0} ; aucun chiffre n'a été publié."},
    {"reconciliation.conflict", "{0}, {1}, {2}: sources give {3}; the record follows {4}.",
     "{0}, {1}, {2} : les sources donnent {3} ; le registre retient {4}."},
    {"reconciliation.doesNotAddUp", "{0}: the parts {1} make {2}, but {3} were published for all.",
     "{0} : les parts {1} font {2}, mais {3} ont été publiés pour l'ensemble."},
    {"reconciliation.doesNotBalance",
     "{0} members before, {1} due to leave and {2} open seats come to {3}; {4} were aimed at.",
     "{0} membres avant, {1} devant partir et {2} sièges à pourvoir donnent {3} ; {4} étaient "
     "visés."},
    {"reconciliation.namesFewer",
     "{0}, {1}, {2}: {3} were published; the record names everyone and has {4}.",
     "{0}, {1}, {2} : {3} publiés ; le registre nomme chacun et en compte {4}."},
    {"reconciliation.namesMore", "{0}, {1}, {2}: {3} were published; the record names more: {4}.",
     "{0}, {1}, {2} : {3} publiés ; le registre en nomme davantage : {4}."},
    {"reconciliation.namesSome", "{0}, {1}, {2}: {3} were published; the record names {4} of them.",
     "{0}, {1}, {2} : {3} publiés ; le registre en nomme {4}."},
    {"reconciliation.noFigure",
     "No source on record says how many members there were; the record names {0}.",
     "Aucune source du registre ne dit combien il y avait de membres ; le registre en "
     "nomme {0}."},
    {"reconciliation.sameFigure", "{0}, {1}, {2}: several sources give the same figure, {4}.",
     "{0}, {1}, {2} : plusieurs sources donnent le même chiffre, {4}."},
    {"rotation.above", "{0}: {1} are new, more than asked ({2}).",
     "{0} : {1} sont nouveaux, plus que demandé ({2})."},
    {"rotation.beforeClause", "{0}: {1} are new; no clause on rotation was in force (terms: {2}).",
     "{0} : {1} sont nouveaux ; aucune clause sur la rotation n'était en vigueur "
     "(termes : {2})."},
    {"rotation.beforeClauseUnmeasured",
     "No clause on rotation was in force (terms: {0}), and the record does not say how "
     "many members are new.",
     "Aucune clause sur la rotation n'était en vigueur (termes : {0}), et le registre "
     "ne dit pas combien de membres sont nouveaux."},
    {"rotation.below", "{0}: {1} are new, fewer than asked ({2}).",
     "{0} : {1} sont nouveaux, moins que demandé ({2})."},
    {"rotation.contradiction",
     "{0}: what was published of new or returning members does not fit the {1} members in all; "
     "the figures contradict each other.",
     "{0} : ce qui a été publié des membres nouveaux ou reconduits ne va pas avec les {1} membres "
     "en tout ; les chiffres se contredisent."},
    {"rotation.everyone", "All members", "Ensemble des membres"},
    {"rotation.groupsUnmeasured",
     "The rotation was to be counted within each group; the record does not say how "
     "many in each "
     "are new.",
     "La rotation devait se compter au sein de chaque groupe ; le registre ne dit pas "
     "combien y "
     "sont nouveaux."},
    {"rotation.nobody", "Nobody sits; there is no share of new members.",
     "Personne ne siège ; il n'y a pas de part de nouveaux membres."},
    {"rotation.none",
     "{0}: {1} are new, that is nobody; {2} is asked. No seat changed hands; the terms "
     "of those who stayed went on.",
     "{0} : {1} sont nouveaux, soit personne ; {2} est demandé. Aucun siège n'a changé "
     "de mains ; les mandats de ceux qui sont restés se sont poursuivis."},
    {"rotation.planned",
     "{0}: {1} of the seats were to be renewed; the record does not say how many "
     "members are new.",
     "{0} : {1} des sièges devaient être renouvelés ; le registre ne dit pas combien de "
     "membres "
     "sont nouveaux."},
    {"rotation.unmeasured", "The record does not say how many members are new; missing: {0}.",
     "Le registre ne dit pas combien de membres sont nouveaux ; il manque : {0}."},
    {"rotation.within", "{0}: {1} are new; {2} is asked.",
     "{0} : {1} sont nouveaux ; {2} est demandé."},
    {"size.above", "Members: {0}, more than {1}.", "Membres : {0}, plus que {1}."},
    {"size.beforeClause", "Members: {0}; no clause on their number was in force (terms: {1}).",
     "Membres : {0} ; aucune clause sur leur nombre n'était en vigueur (termes : {1})."},
    {"size.beforeClauseUnmeasured",
     "No clause on the number of members was in force (terms: {0}), and the record does "
     "not say how many there were.",
     "Aucune clause sur le nombre de membres n'était en vigueur (termes : {0}), et le "
     "registre ne dit pas combien il y en avait."},
    {"size.below", "Members: {0}, fewer than {1}.", "Membres : {0}, moins que {1}."},
    {"size.unmeasured", "The record does not say how many members there were; missing: {0}.",
     "Le registre ne dit pas combien il y avait de membres ; il manque : {0}."},
    {"size.within", "Members: {0}; {1} is asked.", "Membres : {0} ; {1} est demandé."},
    {"termLimit.beforeClause",
     "No clause on how many terms may be served in a row was in force (terms: {0}).",
     "Aucune clause sur le nombre de mandats consécutifs n'était en vigueur (termes : {0})."},
    {"termLimit.exceeded", "{0} serves consecutive term number {1}; at most {2} are allowed.",
     "{0} accomplit un mandat consécutif n° {1} ; {2} au plus sont permis."},
    {"termLimit.none",
     "{0} has served too short a part of the cycle for it to count as a term; at most "
     "{2} in a row are allowed.",
     "{0} a accompli une part trop courte du cycle pour qu'elle compte comme un mandat "
     "; {2} de suite au plus sont permis."},
    {"termLimit.restUnknown",
     "The record does not say whether there are members whom it does not name, nor how many; "
     "their terms cannot be counted.",
     "Le registre ne dit pas s'il y a des membres qu'il ne nomme pas, ni combien ; leurs mandats "
     "ne peuvent pas être comptés."},
    {"termLimit.uncertain",
     "{0} serves at least consecutive term number {1} of {2}; the record does not say whether "
     "there "
     "were more before.",
     "{0} accomplit au moins un mandat consécutif n° {1} sur {2} ; le registre ne dit "
     "pas s'il y "
     "en "
     "a eu d'autres avant."},
    {"termLimit.uncounted",
     "The record shows no term of {0} that counts, and does not say whether there were any; at "
     "most {2} in a row are allowed.",
     "Le registre ne montre aucun mandat de {0} qui compte, et ne dit pas s'il y en a eu ; {2} de "
     "suite au plus sont permis."},
    {"termLimit.unnamed", "{0} of {1} members are not named; their terms cannot be counted.",
     "{0} des {1} membres ne sont pas nommés ; leurs mandats ne peuvent pas être comptés."},
    {"termLimit.within", "{0} serves consecutive term number {1} of {2}.",
     "{0} accomplit un mandat consécutif n° {1} sur {2}."},
    {"terms.none", "none", "aucuns"},
});

}  // namespace

std::span<const Sentence> sentences_of_rules() { return sentences; }

}  // namespace app
