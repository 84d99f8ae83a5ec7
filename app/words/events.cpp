#include <array>

#include "app/words/words.hpp"

namespace app {
namespace {

// By key; {0}, {1} … are the arguments.
constexpr auto sentences = std::to_array<Sentence>({
    {"expected.aKind", "the kind of the decision, such as \"memberAppointed\", with its fields",
     "le type de la décision, comme « memberAppointed », avec ses champs"},
    {"expected.canonical", "the canonical form of a decision", "la forme canonique d'une décision"},
    {"expected.count", "a number, 0 or more", "un nombre, 0 ou plus"},
    {"expected.country", "an ISO 3166 code of two capital letters, such as BR",
     "un code ISO 3166 de deux majuscules, comme BR"},
    {"expected.countryNearest", "an ISO 3166 code of two capital letters: {0}?",
     "un code ISO 3166 de deux majuscules : {0} ?"},
    {"expected.cycle", "the year of a cycle, from {0} to {1}, without quotes",
     "l'année d'un cycle, de {0} à {1}, sans guillemets"},
    {"expected.date", "a day as \"2008-08-15\", from 1800 to 2999",
     "un jour comme « 2008-08-15 », de 1800 à 2999"},
    {"expected.earlierLine", "one of the decisions before it in the file: there are not {0}",
     "une des décisions qui précèdent dans le fichier : il n'y en a pas {0}"},
    {"expected.inRange", "a number from {0} to {1}", "un nombre de {0} à {1}"},
    {"expected.json", "one decision as a JSON object", "une décision, comme objet JSON"},
    {"expected.knownField", "one of: {0}", "l'un de : {0}"},
    {"expected.knownFieldNearest", "{0}? (one of: {1})", "{0} ? (l'un de : {1})"},
    {"expected.knownVersion", "a decision of a version that this program knows",
     "une décision d'une version que ce programme connaît"},
    {"expected.leftOut", "nothing: leave it out here", "rien : ne pas l'indiquer ici"},
    {"expected.list", "a list in square brackets", "une liste entre crochets"},
    {"expected.minorUnits", "an amount in the smallest unit of the currency, 0 or more",
     "un montant dans la plus petite unité de la monnaie, 0 ou plus"},
    {"expected.noCorrection", "another decision: a correction cannot itself be a replacement",
     "une autre décision : une correction ne peut pas elle-même remplacer"},
    {"expected.noDuplicate", "the field only once", "le champ une seule fois"},
    {"expected.number", "a number from {0} to {1}", "un nombre de {0} à {1}"},
    {"expected.object", "an object in braces", "un objet entre accolades"},
    {"expected.oneDecision", "the end of the line: one decision a line",
     "la fin de la ligne : une décision par ligne"},
    {"expected.oneKind", "one kind of decision; {0} is stated already",
     "un seul type de décision ; {0} est déjà indiqué"},
    {"expected.oneOf", "one of: {0}", "l'un de : {0}"},
    {"expected.oneOfNearest", "{0}? (one of: {1})", "{0} ? (l'un de : {1})"},
    {"expected.ordinal", "a number from {0} to {1}", "un nombre de {0} à {1}"},
    {"expected.person", "a person as \"p-0042\"", "une personne comme « p-0042 »"},
    {"expected.position", "the position of an earlier event, 1 or more, or \"previous\"",
     "la position d'un événement antérieur, 1 ou plus, ou « previous »"},
    {"expected.previousInFile",
     "a position: \"previous\" only has a meaning in a file of decisions",
     "une position : « previous » n'a de sens que dans un fichier de décisions"},
    {"expected.printable", "text without control characters",
     "du texte sans caractères de commande"},
    {"expected.required", "a value: it must be stated", "une valeur : elle doit être indiquée"},
    {"expected.shallowJson", "a decision that is nested less deeply",
     "une décision moins profondément imbriquée"},
    {"expected.shorterDecision", "a decision of at most {0} bytes",
     "une décision d'au plus {0} octets"},
    {"expected.shorterLine", "a line of at most {0} bytes", "une ligne d'au plus {0} octets"},
    {"expected.shorterText", "a text of at most {0} bytes", "un texte d'au plus {0} octets"},
    {"expected.someItems", "at least one item, or to be left out",
     "au moins un élément, ou rien du tout"},
    {"expected.someText", "some text, or to be left out", "du texte, ou rien du tout"},
    {"expected.statedOrLeftOut", "a value, or to be left out", "une valeur, ou rien du tout"},
    {"expected.text", "a text in quotes", "un texte entre guillemets"},
    {"expected.trueOrFalse", "true or false", "true ou false"},
    {"expected.utf8", "UTF-8 text", "du texte UTF-8"},
    {"expected.wellFormed", "a well-formed decision", "une décision bien formée"},
    {"expected.withdrawnOrReplacement", "either \"withdrawn\": true or a \"replacement\"",
     "soit « withdrawn » : true, soit un « replacement »"},
});

}  // namespace

std::span<const Sentence> sentences_of_events() { return sentences; }

}  // namespace app
