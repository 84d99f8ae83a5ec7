#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// What is said of scenarios, and of what follows from them, by key.
constexpr auto of_scenarios = std::to_array<Sentence>({
    {"expected.otherScenario", "a scenario that does not stand on this one",
     "un scénario qui ne repose pas sur celui-ci"},
    {"expected.scenarioFile", "the name of a scenario file that can be read",
     "le nom d'un fichier de scénario lisible"},
    {"expected.scenarioFormat", "\"format\": \"{0}\", by which a scenario says that it is one",
     "\"format\" : \"{0}\", par lequel un scénario se déclare tel"},
    {"interview.begins",
     "One question after the other finds out what is to be supposed; an empty line goes on.",
     "Une question après l'autre établit les hypothèses ; une ligne vide mène à la suite."},
    {"interview.country",
     "Country, as two letters (KE; empty: none):", "Pays, en deux lettres (KE ; vide : aucun) :"},
    {"interview.cycle", "For the cycle (2010):", "Pour le cycle (2010) :"},
    {"interview.day", "Day to look at (2011-05-25, or a cycle such as 2011; empty: today):",
     "Date considérée (2011-05-25, ou un cycle comme 2011 ; vide : aujourd'hui) :"},
    {"interview.decision", "Number of the event, or name of the person it is about:",
     "Numéro de l'événement, ou nom de la personne concernée :"},
    {"interview.file",
     "File to keep the scenario in (empty: {0}):", "Fichier où garder le scénario (vide : {0}) :"},
    {"interview.from", "On which day (2010-05-05):", "À quelle date (2010-05-05) :"},
    {"interview.group",
     "Group (government, privateSector, media, civilSociety, technicalCommunity; empty: none):",
     "Groupe (government, privateSector, media, civilSociety, technicalCommunity ; vide : aucun) "
     ":"},
    {"interview.kept", "The scenario is kept in {0}; the same answer again: mag what-if {0}",
     "Le scénario est gardé dans {0} ; la même réponse à nouveau : mag what-if {0}"},
    {"interview.name", "Name of the scenario:", "Nom du scénario :"},
    {"interview.oneOf", "One of {0}, or an empty line.",
     "L'un de ces chiffres : {0}, ou une ligne vide."},
    {"interview.parameter", "Parameter (mag help --rules lists them):",
     "Paramètre (mag help --rules en donne la liste) :"},
    {"interview.seat", "Seat (stakeholder, host, chair, observer; empty: stakeholder):",
     "Siège (stakeholder, host, chair, observer ; vide : stakeholder) :"},
    {"interview.value", "Value:", "Valeur :"},
    {"interview.valueFrom", "From which day on (empty: from the beginning):",
     "À partir de quelle date (vide : depuis le début) :"},
    {"interview.what",
     "Suppose 1 that a decision was not taken, 2 that somebody was appointed, 3 that a parameter "
     "had another value (empty: that is all):",
     "Supposer 1 qu'une décision n'a pas été prise, 2 que quelqu'un a été nommé, 3 qu'un paramètre "
     "avait une autre valeur (vide : c'est tout) :"},
    {"interview.whichEvent", "Which of these events:", "Lequel de ces événements :"},
    {"interview.who", "Who (a name on record, or a number such as p-0900 for somebody new):",
     "Qui (un nom du registre, ou un numéro comme p-0900 pour une personne nouvelle) :"},
    {"mark.dropped", "left out", "laissé de côté"},
    {"mark.supposed", "supposed", "supposé"},
    {"mark.withdrawn", "withdrawn", "retiré"},
    {"record.scenarioDone", "Decisions recorded: {0}; on record already: {1}.",
     "Décisions consignées : {0} ; déjà au registre : {1}."},
    {"record.scenarioParameter",
     "a parameter is not decided by itself, terms of reference are adopted: take {0} out of the "
     "scenario, and record a termsAdopted that states it",
     "un paramètre ne se décide pas seul, des termes de référence s'adoptent : retirer {0} du "
     "scénario, et consigner un termsAdopted qui l'énonce"},
    {"record.scenarioRecorded", "Recorded as {event 1}: {0}", "Consigné comme {événement 1} : {0}"},
    {"record.scenarioRepeated", "On record already as {event 1}: {0}",
     "Déjà au registre comme {événement 1} : {0}"},
    {"record.scenarioWithdrawn", "withdrawal of {event 0}", "retrait de {l'événement 0}"},
    {"record.scenarioWould", "Not on record yet: {0}", "Pas encore au registre : {0}"},
    {"scenario.hidden",
     "{event 0} no longer counts ({event 1}): suppose something of what took its place",
     "{l'événement 0} ne compte plus ({événement 1}) : l'hypothèse doit porter sur ce qui l'a "
     "remplacé"},
    {"scenario.noEvent", "there is no {event 0}; the last one is {event 1}",
     "il n'y a pas d'{événement 0} ; le dernier est {l'événement 1}"},
    {"scenario.twice", "another hypothesis says something else of {event 0}: {1}",
     "une autre hypothèse dit autre chose de {l'événement 0} : {1}"},
    {"whatIf.added", "Supposed ({event 0}, {2}): {1}", "Supposé ({événement 0}, {2}) : {1}"},
    {"whatIf.because", "Because of", "En raison de"},
    {"whatIf.changed", "From {2} on, {0} = {1}", "À partir du {2}, {0} = {1}"},
    {"whatIf.changedAlways", "From the beginning, {0} = {1}", "Depuis le début, {0} = {1}"},
    {"whatIf.dropped",
     "No longer possible, and left out:", "Devenu impossible, et laissé de côté :"},
    {"whatIf.droppedEvent", "{event 0}, {1}: {2}", "{événement 0}, {1} : {2}"},
    {"whatIf.heading", "What if: {0}", "Et si : {0}"},
    {"whatIf.headingUnnamed", "What if", "Et si"},
    {"whatIf.left",
     "Recorded decisions that became impossible under the scenario, and are left out: {0}; mag "
     "what-if {1} lists them",
     "Décisions consignées devenues impossibles dans ce scénario, et laissées de côté : {0} ; mag "
     "what-if {1} les énumère"},
    {"whatIf.none", "Nothing differs from the record on this day.",
     "Rien ne diffère du registre à cette date."},
    {"whatIf.nothing", "Nothing is supposed.", "Rien n'est supposé."},
    {"whatIf.numbered", "[{0}] {1}", "[{0}] {1}"},
    {"whatIf.recorded", "On record already ({event 0}, {2}): {1}",
     "Déjà au registre ({événement 0}, {2}) : {1}"},
    {"whatIf.replaced", "In place of {event 0} ({1}, {2}), supposed ({event 3}, {5}): {4}",
     "À la place de {l'événement 0} ({1}, {2}), supposé ({événement 3}, {5}) : {4}"},
    {"whatIf.seats", "Seats that differ from the record", "Sièges qui diffèrent du registre"},
    {"whatIf.shares", "Shares of the seats", "Parts des sièges"},
    {"whatIf.terms", "Terms in a row", "Mandats consécutifs"},
    {"whatIf.withdrawn", "Supposed not to have been decided ({event 0}, {2}): {1}",
     "Supposé n'avoir pas été décidé ({événement 0}, {2}) : {1}"},
});

}  // namespace

std::span<const Sentence> sentences_of_scenarios() { return of_scenarios; }

}  // namespace words
