#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// By key; {0}, {1} … are the arguments. What is expected completes "found …, expected …"; a refusal
// follows "refused:" and speaks of the decision.
constexpr auto of_decisions = std::to_array<Sentence>({
    {"ends.hostSeat", "No cycle ends it: the seat is held until it is vacated.",
     "Aucun cycle n'y met fin : le siège est occupé jusqu'à ce qu'il soit libéré."},
    {"ends.hostSeatByClause",
     "No cycle ends it: a host country seat is held until it is vacated (IV.3).",
     "Aucun cycle n'y met fin : un siège de pays hôte est occupé jusqu'à ce qu'il soit libéré "
     "(IV.3)."},
    {"expected.aliasOnce", "each spelling only once; it stands on line {0} already",
     "chaque graphie une seule fois ; elle figure déjà à la ligne {0}"},
    {"expected.closingQuote", "a quotation mark (\") that closes this field",
     "un guillemet (\") qui ferme ce champ"},
    {"expected.column", "a column of this name in the header line",
     "une colonne de ce nom dans la ligne d'en-tête"},
    {"expected.columnOnce", "each column only once", "chaque colonne une seule fois"},
    {"expected.correctedByHand",
     "what {event 0} says; decisions of its kind do not state this; correct it with mag record "
     "eventCorrected",
     "ce que dit {l'événement 0} ; les décisions de ce type ne l'énoncent pas ; le corriger avec "
     "mag record eventCorrected"},
    {"expected.dayBeforeCycle", "a day before {0}, on which the list of the cycle {1} begins",
     "un jour avant le {0}, où commence la liste du cycle {1}"},
    {"expected.dayOfList",
     "the day of the list, shared by more than half of its lines (lines: {0}; different days: "
     "{1}); give all who are members from the start the same day, or record first, by a "
     "cycleOpened, when the cycle {2} opened",
     "le jour de la liste, commun à plus de la moitié de ses lignes (lignes : {0} ; jours "
     "différents : {1}) ; donner le même jour à tous les membres du début, ou consigner d'abord, "
     "par un cycleOpened, quand le cycle {2} s'est ouvert"},
    {"expected.header", "a header line that names the columns",
     "une ligne d'en-tête qui nomme les colonnes"},
    {"expected.knownColumn", "one of the columns {0}", "une colonne parmi {0}"},
    {"expected.knownColumnNearest", "one of the columns {1}; did you mean {0}?",
     "une colonne parmi {1} ; vouliez-vous dire {0} ?"},
    {"expected.lineEnd", "the end of the line; a carriage return stands only before a line feed",
     "la fin de la ligne ; un retour chariot ne figure que devant un saut de ligne"},
    {"expected.noAlias", "the name itself; on line {0} this one is a spelling of another",
     "le nom lui-même ; à la ligne {0}, celui-ci est la graphie d'un autre"},
    {"expected.oncePerCycle", "each person only once a cycle; line {0} lists this one already",
     "chaque personne une seule fois par cycle ; la ligne {0} la mentionne déjà"},
    {"expected.oneLine", "text on one line; ⏎ stands for a line break in the cell",
     "du texte sur une ligne ; ⏎ représente un saut de ligne dans la cellule"},
    {"expected.quotedField",
     "quotation marks around the whole field, and each one inside it doubled (\"\")",
     "des guillemets autour du champ entier, et chacun de ceux qu'il contient doublé (\"\")"},
    {"expected.sameInCycle",
     "the same as on line {0}; the list of a cycle is complete on all its lines or on none",
     "la même valeur qu'à la ligne {0} ; la liste d'un cycle est complète à toutes ses lignes ou à "
     "aucune"},
    {"expected.separator", "the separator or the end of the line after the closing quotation mark",
     "le séparateur ou la fin de la ligne après le guillemet fermant"},
    {"expected.vacantOrName",
     "the name of a person, or Vacant if nobody holds the seat; for somebody who is called so, a "
     "number in the column person",
     "le nom d'une personne, ou Vacant si personne n'occupe le siège ; pour une personne de ce "
     "nom, "
     "un numéro dans la colonne person"},
    {"expected.whichPerson", "the number of the person meant, as several bear this name: {0}",
     "le numéro de la personne visée, car plusieurs portent ce nom : {0}"},
    {"refused.alreadySeated",
     "{0} already holds a seat of this kind in the cycle {1} ({2}, since {3})",
     "{0} occupe déjà un siège de cette nature dans le cycle {1} ({2}, depuis le {3})"},
    {"refused.amendsUncorrected",
     "only a correction puts a decision in the place of {event 0}: record an eventCorrected with a "
     "\"replacement\"",
     "seule une correction met une décision à la place de {l'événement 0} : consigner un "
     "eventCorrected avec un \"replacement\""},
    {"refused.beforeTheBody", "it would take effect on {0}, before the body was established on {1}",
     "elle prendrait effet le {0}, avant la création de l'organe le {1}"},
    {"refused.changesNothing",
     "it does not say what changed for {0}: state an affiliation, a country or a group",
     "elle ne dit pas ce qui a changé pour {0} : indiquer une affiliation, un pays ou un groupe"},
    {"refused.clauseTwice", "the clause {0} is listed twice",
     "la clause {0} figure deux fois dans la liste"},
    {"refused.closesBeforeItOpens", "the Forum would close on {0}, before it opened on {1}",
     "le Forum se terminerait le {0}, avant de s'ouvrir le {1}"},
    {"refused.correctsCorrection",
     "{event 0} is itself a correction, and a correction is not corrected: correct the event that "
     "it put in place, or record the withdrawn decision anew",
     "{l'événement 0} est lui-même une correction, et une correction ne se corrige pas : corriger "
     "l'événement qu'elle a mis en place, ou consigner de nouveau la décision retirée"},
    {"refused.countryNotInUse", "the country code {0} was not in use on {1}",
     "le code de pays {0} n'était pas en usage le {1}"},
    {"refused.countrySucceeded", "the country code {0} was not in use on {1}; in use after it: {2}",
     "le code de pays {0} n'était pas en usage le {1} ; en usage après lui : {2}"},
    {"refused.cycleNotDone",
     "the cycle {0} cannot open on {1}: the cycle {2} is not over, its Forum closes on {3}; open "
     "it on a later day, or record its cycleOpened by itself",
     "le cycle {0} ne peut pas s'ouvrir le {1} : le cycle {2} n'est pas terminé, son Forum se "
     "terminant le {3} ; l'ouvrir un jour ultérieur, ou consigner son cycleOpened seul"},
    {"refused.cycleNotLater", "the cycle {0} cannot open after the cycle {1}, which opened on {2}",
     "le cycle {0} ne peut pas s'ouvrir après le cycle {1}, ouvert le {2}"},
    {"refused.cycleNotOpen",
     "the cycle {0} had not opened by {1}, when the cycle {2} was running: record its cycleOpened "
     "first",
     "le cycle {0} n'était pas ouvert au {1}, le cycle {2} étant en cours : consigner d'abord son "
     "cycleOpened"},
    {"refused.cycleOpenedTwice", "the cycle {0} is open already, since {1}",
     "le cycle {0} est déjà ouvert, depuis le {1}"},
    {"refused.cycleOver", "the cycle {0} was over on {1}, when the cycle {2} was running",
     "le cycle {0} était terminé au {1}, le cycle {2} étant en cours"},
    {"refused.cycleSameDay",
     "the cycle {0} cannot open on {2}, the day on which the cycle {1} opened",
     "le cycle {0} ne peut pas s'ouvrir le {2}, jour où s'est ouvert le cycle {1}"},
    {"refused.editionHeld", "edition {0} of the Forum was held already; it closed on {1}",
     "l'édition {0} du Forum s'est déjà tenue ; elle s'est terminée le {1}"},
    {"refused.editionOrder",
     "edition {0} of the Forum cannot come after edition {1}, which closed on {2}",
     "l'édition {0} du Forum ne peut pas venir après l'édition {1}, terminée le {2}"},
    {"refused.editionYear",
     "edition {0} of the Forum is given the year {1}, but edition {2} before it was that of {3}: "
     "each edition has a later year than the one before",
     "l'édition {0} du Forum porte l'année {1}, alors que l'édition {2}, qui précède, était celle "
     "de {3} : chaque édition a une année postérieure à celle de la précédente"},
    {"refused.endedAlready", "{0} – it is already recorded that the term ends with the cycle {1}",
     "{0} – il est déjà consigné que le mandat prend fin avec le cycle {1}"},
    {"refused.establishedTwice",
     "the body is established already; to change what is recorded of it, correct that event",
     "l'organe est déjà créé ; pour modifier ce qui en est consigné, corriger cet événement"},
    {"refused.figureLater", "the figure of {event 0} is published later, on {1}",
     "le chiffre de {l'événement 0} n'est publié que plus tard, le {1}"},
    {"refused.groupNotInTerms",
     "the terms of reference in force (version {1}) do not name this group: {0}",
     "les termes de référence en vigueur (version {1}) ne nomment pas ce groupe : {0}"},
    {"refused.hidden", "{event 0} no longer counts: {event 1} took its place or withdrew it",
     "{l'événement 0} ne compte plus : {l'événement 1} l'a remplacé ou retiré"},
    {"refused.holdsHostSeat", "{0} already holds a host country seat ({1})",
     "{0} occupe déjà un siège de pays hôte ({1})"},
    {"refused.hostSeatNeverFilled",
     "the host country seat ({0}) had not been filled by {1}: there is nothing to vacate",
     "le siège de pays hôte ({0}) n'était pas encore pourvu au {1} : il n'y a rien à libérer"},
    {"refused.hostSeatVacant", "the host country seat ({0}) is vacant already on {1}",
     "le siège de pays hôte ({0}) est déjà vacant au {1}"},
    {"refused.laterEvent",
     "{event 0} ({1}, which takes effect on {2}) would no longer make sense: {3}",
     "{l'événement 0} ({1}, qui prend effet le {2}) n'aurait plus de sens : {3}"},
    {"refused.laterLine",
     "line {0} ({1}, which takes effect on {2}) would no longer make sense: {3}",
     "la ligne {0} ({1}, qui prend effet le {2}) n'aurait plus de sens : {3}"},
    {"refused.leftAlready", "{0} sat until {1} and holds no seat on {2}",
     "{0} a siégé jusqu'au {1} et n'occupe aucun siège au {2}"},
    {"refused.neverSat", "{0} – no seat on record up to {1}",
     "{0} – aucun siège au registre jusqu'au {1}"},
    {"refused.newAfterTerms",
     "{0} – a new member has served no term before; terms stated: {1}; state one or the other",
     "{0} – une entrée dans l'organe exclut des mandats antérieurs ; mandats énoncés : {1} ; "
     "énoncer l'un ou l'autre"},
    {"refused.noCycleBefore", "{0} – no cycle before {1} is on record",
     "{0} – aucun cycle avant {1} n'est au registre"},
    {"refused.noCycleToFollow",
     "the cycle {1}, which the cycle {0} would follow, is not on record: open {1} first, or record "
     "a cycleOpened of {0} by itself",
     "le cycle {1}, que suivrait le cycle {0}, n'est pas au registre : ouvrir d'abord {1}, ou "
     "consigner un cycleOpened de {0} seul"},
    {"refused.noSuchCause", "{event 0}, given as its cause, is not in the log",
     "{l'événement 0}, donné comme sa cause, n'est pas dans le journal"},
    {"refused.noSuchEvent", "{event 0} is not in the log",
     "{l'événement 0} n'est pas dans le journal"},
    {"refused.notAFigure", "{event 0} publishes no figure that could be followed",
     "{l'événement 0} ne publie aucun chiffre qui puisse être retenu"},
    {"refused.notInCycle",
     "{0} did not sit in the cycle {1}; the last one on record is the cycle {2}",
     "{0} n'a pas siégé dans le cycle {1} ; le dernier au registre est le cycle {2}"},
    {"refused.notInCycleBefore",
     "{0} did not sit in the cycle before, {1}; the last one on record is the cycle {2}",
     "{0} n'a pas siégé dans le cycle précédent, {1} ; le dernier au registre est le cycle {2}"},
    {"refused.nothingOpens", "nothing opens the cycle {0} any more",
     "plus aucun événement n'ouvre le cycle {0}"},
    {"refused.observerInvited", "{0} is invited as an observer already",
     "{0} figure déjà parmi les observateurs invités"},
    {"refused.observerNotInvited", "{0} is not invited as an observer on {1}",
     "{0} ne figure pas parmi les observateurs invités au {1}"},
    {"refused.openedAlready",
     "the cycle {0} is open already, since {1}; to change its opening, correct {event 2}",
     "le cycle {0} est déjà ouvert, depuis le {1} ; pour modifier son ouverture, corriger "
     "{l'événement 2}"},
    {"refused.opensOutOfOrder",
     "the cycle {0} would come after the cycle {1}, which opened on {2}: what is missing of the "
     "past is recorded as a cycleOpened by itself",
     "le cycle {0} viendrait après le cycle {1}, ouvert le {2} : ce qui manque du passé se "
     "consigne comme un cycleOpened seul"},
    {"refused.opensTooEarly",
     "the cycle {0} cannot open on {1}: the cycle {2} opened on {3}; open it on a later day",
     "le cycle {0} ne peut pas s'ouvrir le {1} : le cycle {2} s'est ouvert le {3} ; l'ouvrir un "
     "jour ultérieur"},
    {"refused.otherSeat", "{0} does not hold this kind of seat on {2}: {1}",
     "{0} n'occupe pas un siège de cette nature au {2} : {1}"},
    {"refused.otherSeatMeant",
     "{0} – no seat is named in it, and it would be about another one than so far (before: {1}; "
     "now: {2}); correct it, so that it names the seat",
     "{0} – aucun siège n'y est nommé, et il s'agirait d'un autre que jusqu'ici (avant : {1} ; "
     "désormais : {2}) ; le corriger, pour qu'il nomme le siège"},
    {"refused.parameterTwice", "the parameter {0} is listed twice",
     "le paramètre {0} figure deux fois dans la liste"},
    {"refused.renewalDeclined",
     "{0} – it is already recorded that the term is not renewed for the cycle {1}",
     "{0} – il est déjà consigné que le mandat n'est pas renouvelé pour le cycle {1}"},
    {"refused.renewedAlready", "{0} already sits in the cycle {1}, since {2}",
     "{0} siège déjà dans le cycle {1}, depuis le {2}"},
    {"refused.replacesThemselves", "a person cannot take over their own seat: {0}",
     "une personne ne peut pas se succéder à elle-même : {0}"},
    {"refused.satLast",
     "{0} holds no seat on {2}: the last term on record is that of the cycle {1}",
     "{0} n'occupe aucun siège au {2} : le dernier mandat au registre est celui du cycle {1}"},
    {"refused.seatWithoutEnd",
     "{0} – host country seat ({1}): no cycle ends it, so it is neither renewed nor does it "
     "expire; record hostSeatVacated when it is given up",
     "{0} – siège de pays hôte ({1}) : aucun cycle n'y met fin, ce siège ne se renouvelle ni "
     "n'expire ; consigner hostSeatVacated quand il est libéré"},
    {"refused.sitsInCycle",
     "{0} – a seat in the cycle {1} is on record: the term before it did not end there",
     "{0} – un siège dans le cycle {1} est au registre : le mandat précédent n'y a pas pris fin"},
    {"refused.unknownClause", "the terms of reference have no clause \"{0}\"",
     "les termes de référence n'ont pas de clause \"{0}\""},
    {"refused.unknownClauseNear",
     "the terms of reference have no clause \"{0}\"; did you mean {1}?",
     "les termes de référence n'ont pas de clause \"{0}\" ; vouliez-vous dire {1} ?"},
    {"refused.vacantBeforeOpening",
     "a seat of the cycle {0} cannot be vacant on {1}: that cycle is not running then",
     "un siège du cycle {0} ne peut pas être vacant le {1} : ce cycle n'est pas en cours"},
    {"refused.versionAdopted",
     "the version {0} of the terms of reference was adopted already, on {1}",
     "la version {0} des termes de référence est déjà adoptée, depuis le {1}"},
    {"refused.wayOut",
     "What to do: give the decision and the corrections of these events together, in one file; mag "
     "import judges it as a whole",
     "Que faire : donner la décision et les corrections de ces événements ensemble, dans un même "
     "fichier ; mag import le juge comme un tout"},
    {"remark.countryCode",
     "the country code {0} was not in use on {1} by ISO 3166, but less than a year from it: "
     "recorded as it stands",
     "le code de pays {0} n'était pas en usage le {1} selon la norme ISO 3166, mais à moins d'un "
     "an : consigné tel quel"},
});

}  // namespace

std::span<const Sentence> sentences_of_decisions() { return of_decisions; }

}  // namespace words
