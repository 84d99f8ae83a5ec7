#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// What is said of files of terms of reference, and of versions on record, by key.
constexpr auto of_terms = std::to_array<Sentence>({
    {"clauses.byDefault", "by default", "par défaut"},
    {"clauses.findings", "What the rules find", "Ce que constatent les règles"},
    {"clauses.heading", "Clause {0}", "Clause {0}"},
    {"clauses.inForce", "In force on this day.", "En vigueur à cette date."},
    {"clauses.judgedBy", "Judged by the rules: {0}", "Jugée par les règles : {0}"},
    {"clauses.noFindings", "On this day the rules find nothing of it.",
     "À cette date, les règles n'en constatent rien."},
    {"clauses.noVersion", "No version on record has it.",
     "Aucune version au registre ne la contient."},
    {"clauses.notInForce", "Not in force on this day.", "Pas en vigueur à cette date."},
    {"clauses.notJudged", "No rule judges it.", "Aucune règle ne la juge."},
    {"clauses.notStated", "not stated", "pas énoncé"},
    {"clauses.otherText", "What it says stands in the sources of the versions below.",
     "Ce qu'elle dit figure dans les sources des versions ci-dessous."},
    {"clauses.parameters", "Parameters", "Paramètres"},
    {"clauses.unknown", "no clause is called {0}; mag clauses lists them",
     "aucune clause ne s'appelle {0} ; mag clauses les énumère"},
    {"clauses.unknownNear", "no clause is called {0}; did you mean {1}?",
     "aucune clause ne s'appelle {0} ; vouliez-vous dire {1} ?"},
    {"clauses.versions", "Versions of the terms of reference that have it",
     "Versions des termes de référence qui la contiennent"},
    {"expected.parameterTable",
     "the parameter as [parameters.\"size.target\"], with value and clause below it",
     "le paramètre sous la forme [parameters.\"size.target\"], suivi de value et de clause"},
    {"expected.parameters", "a table [parameters.\"NAME\"] for each parameter",
     "une table [parameters.\"NOM\"] pour chaque paramètre"},
    {"terms.above", "{0}: {1}; expected: no more than {2}: {3}",
     "{0} : {1} ; attendu : au plus {2} : {3}"},
    {"terms.changed", "{0} ({1}): {2} → {3}", "{0} ({1}) : {2} → {3}"},
    {"terms.clauseNotInFile",
     "{0}: the clause {1} is not among the clauses of this file; add it there, or name another",
     "{0} : la clause {1} ne figure pas parmi les clauses de ce fichier ; l'y ajouter, ou en "
     "nommer une autre"},
    {"terms.dropped", "{0} ({1}): {2}, no longer stated", "{0} ({1}) : {2}, qui n'est plus énoncé"},
    {"terms.fromTo", "Terms of reference: from {0} to {1}", "Termes de référence : de {0} à {1}"},
    {"terms.gained", "Clauses that come in: {0}", "Clauses nouvelles : {0}"},
    {"terms.invalid", "{0}: \"{1}\" is not valid; expected: {2}",
     "{0} : valeur \"{1}\" refusée ; attendu : {2}"},
    {"terms.keyTwice", "this key or table stands twice; expected: once",
     "cette clé ou cette table figure deux fois ; attendu : une seule fois"},
    {"terms.lessThanAll", "{0}: the sum is {1}; expected: at least the whole",
     "{0} : la somme est de {1} ; attendu : au moins le tout"},
    {"terms.lost", "Clauses that fall away: {0}", "Clauses abandonnées : {0}"},
    {"terms.missing", "{0} is missing; expected: a value", "{0} : manquant ; attendu : une valeur"},
    {"terms.moreThanAll", "{0}: the sum is {1}; expected: at most the whole",
     "{0} : la somme est de {1} ; attendu : au plus le tout"},
    {"terms.noDay", "{0} does not say from when it holds; expected: --on DATE",
     "{0} ne dit pas à partir de quand le texte vaut ; attendu : --on DATE"},
    {"terms.noVersion", "no version of the terms of reference is called {0}; mag terms lists them",
     "aucune version des termes de référence ne s'appelle {0} ; mag terms les énumère"},
    {"terms.noVersionNear", "no version of the terms of reference is called {0}; did you mean {1}?",
     "aucune version des termes de référence ne s'appelle {0} ; vouliez-vous dire {1} ?"},
    {"terms.noneOnRecord", "No terms of reference are on record.",
     "Aucune version des termes de référence n'est au registre."},
    {"terms.notToml",
     "this line is not TOML; expected: a line such as version = \"2018\", with quotes around text",
     "cette ligne n'est pas du TOML ; attendu : une ligne comme version = \"2018\", avec des "
     "guillemets autour du texte"},
    {"terms.otherGroup", "{0}: {1} is not one of the groups of quota.groups; expected: one of {2}",
     "{0} : {1} ne figure pas parmi les groupes de quota.groups ; attendu : un groupe parmi {2}"},
    {"terms.otherGroupNear",
     "{0}: {1} is not one of the groups of quota.groups; expected: one of {2}; did you mean {3}?",
     "{0} : {1} ne figure pas parmi les groupes de quota.groups ; attendu : un groupe parmi {2} ; "
     "vouliez-vous dire {3} ?"},
    {"terms.parameterWithDefault", "{0}; by default {1}", "{0} ; par défaut {1}"},
    {"terms.parameterWithoutDefault", "{0}; no default: nothing is required unless it is stated",
     "{0} ; pas de valeur par défaut : rien n'est requis tant qu'elle n'est pas énoncée"},
    {"terms.ruleWithoutClause",
     "{0}: the rule that reads it applies by clause {1}, which is not among the clauses of this "
     "file",
     "{0} : la règle qui le lit s'applique en vertu de la clause {1}, qui ne figure pas parmi les "
     "clauses de ce fichier"},
    {"terms.same", "No clause and no parameter differs.",
     "Aucune clause et aucun paramètre ne diffère."},
    {"terms.stated", "{0} ({1}): {2}, stated", "{0} ({1}) : {2}, énoncé"},
    {"terms.supposed",
     "Supposed, whatever the version states:", "Supposé, quoi qu'énonce la version :"},
    {"terms.toleranceAlone", "{0}: there is no share that it is a tolerance of; expected: {1} too",
     "{0} : aucune part n'a cette tolérance ; attendu : également {1}"},
    {"terms.unknownKey", "{0} is not a key here; expected: one of {1}",
     "{0} n'est pas une clé à cet endroit ; attendu : une clé parmi {1}"},
    {"terms.unknownKeyNear", "{0} is not a key here; expected: one of {1}; did you mean {2}?",
     "{0} n'est pas une clé à cet endroit ; attendu : une clé parmi {1} ; vouliez-vous dire {2} ?"},
    {"terms.valueByClause", "{0}, by clause {1}", "{0}, par la clause {1}"},
    {"terms.valueByDefault", "{0}, by default; in force without stating it: clause {1}",
     "{0}, par défaut ; en vigueur sans l'énoncer : clause {1}"},
    {"terms.valueNone", "not stated, and without effect", "non énoncé, et sans effet"},
    {"terms.valueStated", "{0}, by clause {1} ({2})", "{0}, par la clause {1} ({2})"},
    {"terms.valueSupposed", "{0}, supposed", "{0}, supposé"},
    {"terms.version", "From {0} ({event 2}): {1}", "À partir du {0} ({événement 2}) : {1}"},
    {"terms.versionInForce", "From {0} ({event 2}), in force on this day: {1}",
     "À partir du {0} ({événement 2}), en vigueur à cette date : {1}"},
});

}  // namespace

std::span<const Sentence> sentences_of_terms() { return of_terms; }

}  // namespace words
