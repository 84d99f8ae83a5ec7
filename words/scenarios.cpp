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
    {"mark.dropped", "left out", "laissé de côté"},
    {"mark.supposed", "supposed", "supposé"},
    {"mark.withdrawn", "withdrawn", "retiré"},
    {"scenario.hidden",
     "{event 0} no longer counts ({event 1}): suppose something of what took its place",
     "{l'événement 0} ne compte plus ({événement 1}) : l'hypothèse doit porter sur ce qui l'a "
     "remplacé"},
    {"scenario.noEvent", "there is no {event 0}; the last one is {event 1}",
     "il n'y a pas d'{événement 0} ; le dernier est {l'événement 1}"},
    {"scenario.twice", "another hypothesis says something else of {event 0}: {1}",
     "une autre hypothèse dit autre chose de {l'événement 0} : {1}"},
    {"whatIf.added", "Supposed on {2} ({event 0}): {1}", "Supposé au {2} ({événement 0}) : {1}"},
    {"whatIf.because", "Because of", "En raison de"},
    {"whatIf.changed", "From {2} on, {0} = {1}", "À partir du {2}, {0} = {1}"},
    {"whatIf.changedAlways", "From the beginning, {0} = {1}", "Depuis le début, {0} = {1}"},
    {"whatIf.dropped",
     "No longer possible, and left out:", "Devenu impossible, et laissé de côté :"},
    {"whatIf.droppedEvent", "{event 0}, {1}: {2}", "{événement 0}, {1} : {2}"},
    {"whatIf.heading", "What if: {0}", "Et si : {0}"},
    {"whatIf.headingUnnamed", "What if", "Et si"},
    {"whatIf.left",
     "{0} recorded decisions became impossible under the scenario and are left out; mag what-if {1} "
     "lists them",
     "{0} décisions consignées sont devenues impossibles dans ce scénario et sont laissées de côté ; "
     "mag what-if {1} les énumère"},
    {"whatIf.leftOne",
     "one recorded decision became impossible under the scenario and is left out; mag what-if {0} "
     "shows it",
     "une décision consignée est devenue impossible dans ce scénario et est laissée de côté ; mag "
     "what-if {0} la montre"},
    {"whatIf.none", "Nothing differs from the record on this day.",
     "Rien ne diffère du registre à cette date."},
    {"whatIf.nothing", "Nothing is supposed.", "Rien n'est supposé."},
    {"whatIf.numbered", "[{0}] {1}", "[{0}] {1}"},
    {"whatIf.recorded", "On record already ({event 0}, {2}): {1}",
     "Déjà au registre ({événement 0}, {2}) : {1}"},
    {"whatIf.replaced", "In place of {event 0} ({1}, {2}), supposed on {5} ({event 3}): {4}",
     "À la place de {l'événement 0} ({1}, {2}), supposé au {5} ({événement 3}) : {4}"},
    {"whatIf.seats", "Seats that differ from the record", "Sièges qui diffèrent du registre"},
    {"whatIf.shares", "Shares of the seats", "Parts des sièges"},
    {"whatIf.terms", "Terms in a row", "Mandats consécutifs"},
    {"whatIf.withdrawn", "Supposed not to have been decided: {event 0} of {2}, {1}",
     "Supposé n'avoir pas été décidé : {événement 0} du {2}, {1}"},
});

}  // namespace

std::span<const Sentence> sentences_of_scenarios() { return of_scenarios; }

}  // namespace words
