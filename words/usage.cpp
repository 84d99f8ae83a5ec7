#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// What was wrong with a command, by key; {0}, {1} … are the arguments.
constexpr auto of_usage = std::to_array<Sentence>({
    {"usage.asOfWithDays",
     "--as-of cannot be combined with two days or cycles, only with an event number such as @412",
     "--as-of ne peut pas être combiné avec deux jours ou cycles, seulement avec un numéro "
     "d'événement comme @412"},
    {"usage.asOfWithRange", "--as-of cannot be combined with --from and --to",
     "--as-of ne peut pas être combiné avec --from et --to"},
    {"usage.country", "--country: \"{0}\" is not valid; expected: {1}",
     "--country : valeur \"{0}\" refusée ; attendu : {1}"},
    {"usage.cycle", "--cycle: \"{0}\" is not valid; expected: the year of a cycle such as 2019",
     "--cycle : valeur \"{0}\" refusée ; attendu : l'année d'un cycle comme 2019"},
    {"usage.cycleMoved",
     "cycle {0} is no longer open: its opening ({event 1}) was replaced by {event 2}, which opens "
     "the cycle {3} on {4}",
     "le cycle {0} n'est plus ouvert : son ouverture ({événement 1}) a été remplacée par "
     "{l'événement 2}, qui ouvre le cycle {3} le {4}"},
    {"usage.cycleNeverRan",
     "cycle {0} never ran: its opening is recorded for {1}, when a later cycle was running",
     "le cycle {0} n'a jamais été en cours : son ouverture est consignée au {1}, alors qu'un cycle "
     "postérieur était en cours"},
    {"usage.cycleToOpen", "\"{0}\" is not valid; expected: the year of a cycle such as 2019",
     "valeur \"{0}\" refusée ; attendu : l'année d'un cycle comme 2019"},
    {"usage.cycleWithdrawn",
     "cycle {0} is no longer open: its opening ({event 1}) was withdrawn by {event 2}",
     "le cycle {0} n'est plus ouvert : son ouverture ({événement 1}) a été retirée par "
     "{l'événement 2}"},
    {"usage.date", "{0}: \"{1}\" is not valid; expected: a date such as 2019-06-01 or a year",
     "{0} : valeur \"{1}\" refusée ; attendu : une date comme 2019-06-01 ou une année"},
    {"usage.day",
     "{0}: \"{1}\" is not valid; expected: a date such as 2019-06-01 or a cycle such as 2019",
     "{0} : valeur \"{1}\" refusée ; attendu : une date comme 2019-06-01 ou un cycle comme 2019"},
    {"usage.dayOnly", "{0}: \"{1}\" is not valid; expected: a date such as 2019-06-01",
     "{0} : valeur \"{1}\" refusée ; attendu : une date comme 2019-06-01"},
    {"usage.dayOrPosition",
     "{0}: \"{1}\" is not valid; expected: a date such as 2019-06-01, a cycle such as 2019 or an "
     "event number such as @412",
     "{0} : valeur \"{1}\" refusée ; attendu : une date comme 2019-06-01, un cycle comme 2019 ou "
     "un numéro d'événement comme @412"},
    {"usage.expect", "--expect: \"{0}\" is not valid; expected: an event number such as 17",
     "--expect : valeur \"{0}\" refusée ; attendu : un numéro d'événement comme 17"},
    {"usage.failOn",
     "--fail-on: \"{0}\" is not valid; expected: breach, departure (a deviation) or unknown (an "
     "undetermined finding)",
     "--fail-on : valeur \"{0}\" refusée ; attendu : breach (manquement), departure (écart) ou "
     "unknown (constat indéterminé)"},
    {"usage.fieldTwice", "--{0} is given twice; once is enough",
     "--{0} est donné deux fois ; une seule suffit"},
    {"usage.flagWithValue", "{0} takes no value", "{0} ne prend pas de valeur"},
    {"usage.for", "--for: \"{0}\" is not valid; expected: excel",
     "--for : valeur \"{0}\" refusée ; attendu : excel"},
    {"usage.forWithoutCsv", "--for excel requires --format csv", "--for excel exige --format csv"},
    {"usage.format", "--format: this command offers {0}",
     "--format : formats proposés par cette commande : {0}"},
    {"usage.formatUnknown",
     "--format: \"{0}\" is not valid; expected: text, json, jsonl, csv or dot",
     "--format : valeur \"{0}\" refusée ; attendu : text, json, jsonl, csv ou dot"},
    {"usage.help", "mag help explains the commands; mag help COMMAND explains one.",
     "mag help explique les commandes ; mag help COMMANDE en explique une."},
    {"usage.jsonAndFields",
     "--json gives the whole decision and cannot be combined with KIND or fields",
     "--json donne la décision entière et ne peut pas être combiné avec TYPE ou des champs"},
    {"usage.knownAt",
     "{0}: \"{1}\" is not valid; expected: an event number such as 412, a date, or a moment such "
     "as 2026-11-24T10:00Z",
     "{0} : valeur \"{1}\" refusée ; attendu : un numéro d'événement comme 412, une date ou un "
     "moment comme 2026-11-24T10:00Z"},
    {"usage.knownAtWithPositions", "--known-at cannot be combined with two event numbers",
     "--known-at ne peut pas être combiné avec deux numéros d'événement"},
    {"usage.lang", "--lang: \"{0}\" is not valid; expected: en or fr",
     "--lang : valeur \"{0}\" refusée ; attendu : en ou fr"},
    {"usage.nestedField", "--{0} cannot be given as a field: give the decision with --json",
     "--{0} ne peut pas être donné comme champ : donner la décision avec --json"},
    {"usage.noCycleInRange", "no cycle of the record lies between --from and --to",
     "aucun cycle du registre ne se trouve entre --from et --to"},
    {"usage.noCycles", "cycle {0}: no cycle is on record yet",
     "cycle {0} : aucun cycle n'est encore au registre"},
    {"usage.noPublicEvent", "there is no public event {0}", "il n'y a pas d'événement public {0}"},
    {"usage.noSuchCycle", "cycle {0} is not on record; the cycles on record go from {1} to {2}",
     "le cycle {0} n'est pas au registre ; les cycles consignés vont de {1} à {2}"},
    {"usage.noSuchDay", "{0}: \"{1}\" is not valid; expected: {2}",
     "{0} : valeur \"{1}\" refusée ; attendu : {2}"},
    {"usage.noSuchFinding", "no finding \"{0}\" on {1}; mag audit --all lists them",
     "aucun constat \"{0}\" au {1} ; mag audit --all les énumère"},
    {"usage.noVerb", "no command given", "aucune commande indiquée"},
    {"usage.nobody", "no person is on record as \"{0}\" at that moment",
     "aucune personne ne figure au registre comme \"{0}\" à ce moment"},
    {"usage.nobodyFor",
     "{1}: no person is on record as \"{0}\"; expected: a name on record, or a number such as "
     "p-0042",
     "{1} : aucune personne ne figure au registre comme \"{0}\" ; attendu : un nom du registre, ou "
     "un numéro comme p-0042"},
    {"usage.number", "{0}: \"{1}\" is not valid; expected: a number from {2} to {3}",
     "{0} : valeur \"{1}\" refusée ; attendu : un nombre de {2} à {3}"},
    {"usage.onDay", "{0}: \"{1}\" is not valid; expected: a date such as 2019-06-01",
     "{0} : valeur \"{1}\" refusée ; attendu : une date comme 2019-06-01"},
    {"usage.oneAtATime", "one person or finding at a time: unexpected argument \"{0}\"",
     "une personne ou un constat à la fois : argument inattendu \"{0}\""},
    {"usage.oneOf", "{0} cannot be combined with {1}", "{0} ne peut pas être combiné avec {1}"},
    {"usage.operandEmpty", "{0}: {1} is empty; expected: {2}",
     "{0} : {1} est vide ; attendu : {2}"},
    {"usage.operandMissing", "{0}: {1} is missing", "{0} : il manque {1}"},
    {"usage.optionTwice", "{0} is given twice; one value is expected",
     "{0} est donné deux fois ; attendu : une seule valeur"},
    {"usage.position", "\"{0}\" is not valid; expected: an event number such as 17",
     "valeur \"{0}\" refusée ; attendu : un numéro d'événement comme 17"},
    {"usage.positionPastEnd", "there is no {event 0}; the last one is {event 1}",
     "il n'y a pas d'{événement 0} ; le dernier est {l'événement 1}"},
    {"usage.reasonMissing", "{0} requires a reason", "{0} exige un motif"},
    {"usage.scenarioSource",
     "what is supposed has no source: give --source, where the decisions can be checked",
     "ce qui est supposé n'a pas de source : indiquer --source, où les décisions peuvent être "
     "vérifiées"},
    {"usage.several", "\"{0}\" may be any of these: {1}", "\"{0}\" peut désigner : {1}"},
    {"usage.severalFor", "{2}: \"{0}\" may be any of these: {1}",
     "{2} : \"{0}\" peut désigner : {1}"},
    {"usage.share", "{0}: \"{1}\" is not valid; expected: a fraction from 0 to 1 such as 1/20",
     "{0} : valeur \"{1}\" refusée ; attendu : une fraction de 0 à 1 comme 1/20"},
    {"usage.tooMuch", "{0}: unexpected argument \"{1}\"; a value of several words stands in quotes",
     "{0} : argument inattendu \"{1}\" ; une valeur de plusieurs mots se met entre guillemets"},
    {"usage.unknownField", "{0} has no field {1}", "{0} n'a pas de champ {1}"},
    {"usage.unknownFieldNear", "{0} has no field {1}; did you mean {2}?",
     "{0} n'a pas de champ {1} ; vouliez-vous dire {2} ?"},
    {"usage.unknownGroup", "unknown group: \"{0}\"", "groupe inconnu : \"{0}\""},
    {"usage.unknownGroupNear", "unknown group: \"{0}\"; did you mean {1}?",
     "groupe inconnu : \"{0}\" ; vouliez-vous dire {1} ?"},
    {"usage.unknownKind", "unknown kind of decision: \"{0}\"",
     "type de décision inconnu : \"{0}\""},
    {"usage.unknownKindNear", "unknown kind of decision: \"{0}\"; did you mean {1}?",
     "type de décision inconnu : \"{0}\" ; vouliez-vous dire {1} ?"},
    {"usage.unknownOption", "unknown option: {0}", "option inconnue : {0}"},
    {"usage.unknownOptionNear", "unknown option: {0}; did you mean {1}?",
     "option inconnue : {0} ; vouliez-vous dire {1} ?"},
    {"usage.unknownVerb", "unknown command: \"{0}\"", "commande inconnue : \"{0}\""},
    {"usage.unknownVerbNear", "unknown command: \"{0}\"; did you mean {1}?",
     "commande inconnue : \"{0}\" ; vouliez-vous dire {1} ?"},
    {"usage.valueEmpty", "{0}: the value is empty; give one, or leave the option out",
     "{0} : la valeur est vide ; en donner une, ou omettre l'option"},
    {"usage.valueMissing", "{0} requires a value", "{0} exige une valeur"},
    {"usage.withoutMeaning", "{0}: {1} has no meaning here; leave it out",
     "{0} : {1} n'a pas de sens ici ; l'omettre"},
    {"usage.yearInCycle",
     "no cycle is named {0}: the cycle {1} runs on {2}. To look at that day: {3}",
     "aucun cycle n'a pour nom {0} : le {2}, c'est le cycle {1} qui court. Pour voir ce jour : "
     "{3}"},
});

}  // namespace

std::span<const Sentence> sentences_of_usage() { return of_usage; }

}  // namespace words
