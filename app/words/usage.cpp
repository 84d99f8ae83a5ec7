#include <array>

#include "app/words/words.hpp"

namespace app {
namespace {

// What was wrong with a command, by key; {0}, {1} … are the arguments.
constexpr auto sentences = std::to_array<Sentence>({
    {"usage.asOf",
     "--as-of: found \"{0}\", expected a date such as 2019-06-01 or a cycle such as 2019",
     "--as-of : « {0} » trouvé, attendu une date comme 2019-06-01 ou un cycle comme 2019"},
    {"usage.asOfWithDays",
     "--as-of means nothing between two days or cycles, only beside a position",
     "--as-of n'a pas de sens entre deux jours ou cycles, seulement avec une position"},
    {"usage.asOfWithRange", "--as-of does not go with --from and --to",
     "--as-of ne va pas avec --from et --to"},
    {"usage.country", "--country: found \"{0}\", expected {1}",
     "--country : « {0} » trouvé, attendu {1}"},
    {"usage.cycle", "--cycle: found \"{0}\", expected the year of a cycle such as 2019",
     "--cycle : « {0} » trouvé, attendu l'année d'un cycle comme 2019"},
    {"usage.cycleMoved",
     "cycle {0} is not open any more: its opening (event {1}) was replaced by event {2}, which "
     "opens "
     "the cycle {3} on {4}",
     "le cycle {0} n'est plus ouvert : son ouverture (événement {1}) a été remplacée par "
     "l'événement "
     "{2}, qui ouvre le cycle {3} le {4}"},
    {"usage.cycleNeverRan",
     "cycle {0} never ran: it is said to open on {1}, when a later cycle was running",
     "le cycle {0} n'a jamais couru : il est dit s'ouvrir le {1}, alors qu'un cycle postérieur "
     "était "
     "en cours"},
    {"usage.cycleWithdrawn",
     "cycle {0} is not open any more: its opening (event {1}) was withdrawn by event {2}",
     "le cycle {0} n'est plus ouvert : son ouverture (événement {1}) a été retirée par l'événement "
     "{2}"},
    {"usage.date", "found \"{0}\", expected a date such as 2019-06-01 or a year",
     "« {0} » trouvé, attendu une date comme 2019-06-01 ou une année"},
    {"usage.day", "found \"{0}\", expected a date such as 2019-06-01 or a cycle such as 2019",
     "« {0} » trouvé, attendu une date comme 2019-06-01 ou un cycle comme 2019"},
    {"usage.dayOrPosition",
     "found \"{0}\", expected a date such as 2019-06-01, a cycle such as 2019 or a position such "
     "as "
     "@412",
     "« {0} » trouvé, attendu une date comme 2019-06-01, un cycle comme 2019 ou une position comme "
     "@412"},
    {"usage.failOn", "--fail-on: found \"{0}\", expected breach, departure or unknown",
     "--fail-on : « {0} » trouvé, attendu breach, departure ou unknown"},
    {"usage.fieldTwice", "--{0} is given twice", "--{0} est donné deux fois"},
    {"usage.flagWithValue", "{0} takes no value", "{0} ne prend pas de valeur"},
    {"usage.for", "--for: found \"{0}\", expected excel", "--for : « {0} » trouvé, attendu excel"},
    {"usage.forWithoutCsv", "--for excel needs --format csv", "--for excel demande --format csv"},
    {"usage.format", "this verb does not offer that format; see its help",
     "ce verbe ne propose pas ce format ; voir son aide"},
    {"usage.formatUnknown", "--format: found \"{0}\", expected text, json, jsonl, csv or dot",
     "--format : « {0} » trouvé, attendu text, json, jsonl, csv ou dot"},
    {"usage.help", "mag help explains the verbs; mag help VERB explains one.",
     "mag help explique les verbes ; mag help VERBE en explique un."},
    {"usage.jsonAndFields", "--json gives the whole decision: no KIND and no fields beside it",
     "--json donne la décision entière : ni KIND ni champs à côté"},
    {"usage.knownAt",
     "--known-at: found \"{0}\", expected a position such as 412, a date, or a moment such as "
     "2026-11-24T10:00Z",
     "--known-at : « {0} » trouvé, attendu une position comme 412, une date ou un instant comme "
     "2026-11-24T10:00Z"},
    {"usage.knownAtWithPositions", "--known-at means nothing between two positions",
     "--known-at n'a pas de sens entre deux positions"},
    {"usage.lang", "--lang: found \"{0}\", expected en or fr",
     "--lang : « {0} » trouvé, attendu en ou fr"},
    {"usage.nestedField", "--{0} cannot be given as a field: give the decision with --json",
     "--{0} ne peut pas être donné comme champ : donner la décision avec --json"},
    {"usage.noCycleInRange", "no cycle of the record lies between --from and --to",
     "aucun cycle du registre entre --from et --to"},
    {"usage.noCycles", "cycle {0}: the record holds no cycle yet",
     "cycle {0} : le registre ne contient encore aucun cycle"},
    {"usage.noSuchCycle", "cycle {0} is not in the record, which knows the cycles {1} to {2}",
     "le cycle {0} n'est pas au registre, qui connaît les cycles {1} à {2}"},
    {"usage.noSuchDay", "found \"{0}\", expected {1}", "« {0} » trouvé, attendu {1}"},
    {"usage.noSuchFinding", "there is no finding \"{0}\" on {1}; mag audit --all lists them",
     "il n'y a pas de constat « {0} » au {1} ; mag audit --all les énumère"},
    {"usage.noVerb", "what is it to do? A verb is missing", "que faire ? Il manque un verbe"},
    {"usage.nobody", "nobody known by \"{0}\" at that moment",
     "personne n'est connu sous « {0} » à ce moment"},
    {"usage.number", "{0}: found \"{1}\", expected a number from {2} to {3}",
     "{0} : « {1} » trouvé, attendu un nombre de {2} à {3}"},
    {"usage.oneAtATime", "one person or finding at a time: \"{0}\" stands beside something else",
     "une personne ou un constat à la fois : « {0} » est à côté d'autre chose"},
    {"usage.oneOf", "{0} and {1} do not go together", "{0} et {1} ne vont pas ensemble"},
    {"usage.operandMissing", "{0}: {1} is missing", "{0} : il manque {1}"},
    {"usage.position", "found \"{0}\", expected a position such as 17",
     "« {0} » trouvé, attendu une position comme 17"},
    {"usage.positionPastEnd", "position {0}: the log ends at {1}",
     "position {0} : le journal s'arrête à {1}"},
    {"usage.reasonMissing", "{0} needs a reason", "{0} demande un motif"},
    {"usage.several", "\"{0}\" may be any of: {1}", "« {0} » peut désigner : {1}"},
    {"usage.share", "{0}: found \"{1}\", expected a fraction from 0 to 1 such as 1/20",
     "{0} : « {1} » trouvé, attendu une fraction de 0 à 1 comme 1/20"},
    {"usage.tooMuch", "{0}: \"{1}\" is one too many; a value of several words stands in quotes",
     "{0} : « {1} » est de trop ; une valeur de plusieurs mots se met entre guillemets"},
    {"usage.unknownField", "{0} has no field {1}", "{0} n'a pas de champ {1}"},
    {"usage.unknownFieldNear", "{0} has no field {1}; is {2} meant?",
     "{0} n'a pas de champ {1} ; s'agit-il de {2} ?"},
    {"usage.unknownGroup", "there is no group \"{0}\"", "il n'y a pas de groupe « {0} »"},
    {"usage.unknownGroupNear", "there is no group \"{0}\"; is {1} meant?",
     "il n'y a pas de groupe « {0} » ; s'agit-il de {1} ?"},
    {"usage.unknownKind", "there is no kind of decision \"{0}\"",
     "il n'y a pas de type de décision « {0} »"},
    {"usage.unknownKindNear", "there is no kind of decision \"{0}\"; is {1} meant?",
     "il n'y a pas de type de décision « {0} » ; s'agit-il de {1} ?"},
    {"usage.unknownOption", "there is no option {0}", "il n'y a pas d'option {0}"},
    {"usage.unknownOptionNear", "there is no option {0}; is {1} meant?",
     "il n'y a pas d'option {0} ; s'agit-il de {1} ?"},
    {"usage.unknownVerb", "there is no verb \"{0}\"", "il n'y a pas de verbe « {0} »"},
    {"usage.unknownVerbNear", "there is no verb \"{0}\"; is {1} meant?",
     "il n'y a pas de verbe « {0} » ; s'agit-il de {1} ?"},
    {"usage.valueEmpty", "{0}: the value is empty; give one, or leave the option out",
     "{0} : la valeur est vide ; en donner une, ou omettre l'option"},
    {"usage.valueMissing", "{0} needs a value", "{0} demande une valeur"},
    {"usage.withoutMeaning", "{0}: {1} means nothing here; leave it out",
     "{0} : {1} n'a pas de sens ici ; l'omettre"},
});

}  // namespace

std::span<const Sentence> sentences_of_usage() { return sentences; }

}  // namespace app
