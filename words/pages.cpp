#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// What is said on the pages of the site, and to whoever asks there, by key.
constexpr auto of_pages = std::to_array<Sentence>({
    {"page.a", "From", "De"},
    {"page.asOf", "Day or cycle", "Date ou cycle"},
    {"page.b", "To", "À"},
    {"page.blame", "Seats by the event that last changed them",
     "Sièges, par l'événement qui les a modifiés en dernier"},
    {"page.command", "The same answer on your machine", "La même réponse sur votre machine"},
    {"page.compare", "Compare", "Comparer"},
    {"page.csv", "as CSV", "en CSV"},
    {"page.cycles", "What is known", "Ce qui est connu"},
    {"page.event", "Event", "Événement"},
    {"page.excel", "as a file for Excel", "en fichier pour Excel"},
    {"page.findings", "Findings", "Constats"},
    {"page.json", "as JSON", "en JSON"},
    {"page.knownAt", "As it was known on", "Tel que connu le"},
    {"page.main", "To the answer", "Aller à la réponse"},
    {"page.menu", "Pages", "Pages"},
    {"page.next", "What is ahead", "Ce qui vient"},
    {"page.otherLanguage", "Français", "English"},
    {"page.person", "A person", "Une personne"},
    {"page.readOnly", "This site only shows the public record; nothing can be changed here.",
     "Ce site montre seulement le registre public ; rien ne peut y être modifié."},
    {"page.record", "The record", "Le registre"},
    {"page.rules", "Terms of reference", "Termes de référence"},
    {"page.search", "A name, or the id of a finding", "Un nom, ou l'identifiant d'un constat"},
    {"page.seats", "Who sits", "Qui siège"},
    {"page.show", "Show", "Afficher"},
    {"page.svg", "as a picture", "en image"},
    {"page.why", "Why", "Pourquoi"},
    {"page.whyNot", "Why not", "Pourquoi pas"},
    {"problem.absent", "There is no such thing", "Cela n'existe pas"},
    {"problem.busy", "The record cannot be read at the moment",
     "Le registre ne peut être lu pour le moment"},
    {"problem.mediaType", "The body is of another kind", "Le corps est d'un autre type"},
    {"problem.mediaTypeExpected", "expected in the body: {0}", "attendu dans le corps : {0}"},
    {"problem.method", "That cannot be done here", "Cela ne peut être fait ici"},
    {"problem.methodAllowed", "allowed here: {0}", "permis ici : {0}"},
    {"problem.noPage", "nothing is at this address: {0}",
     "rien ne se trouve à cette adresse : {0}"},
    {"problem.noPageNear", "nothing is at this address: {0}; did you mean {1}?",
     "rien ne se trouve à cette adresse : {0} ; vouliez-vous dire {1} ?"},
    {"problem.question", "The question is not understood", "La question n'est pas comprise"},
    {"problem.refused", "This cannot be answered", "Il ne peut y être répondu"},
    {"serve.at", "The record is shown at {0} until this is ended (Ctrl-C).",
     "Le registre est montré à l'adresse {0} jusqu'à l'arrêt (Ctrl-C)."},
    {"serve.basePath", "--base-path: \"{0}\" is not valid; expected: one name such as /mag",
     "--base-path : valeur \"{0}\" refusée ; attendu : un seul nom comme /mag"},
    {"serve.cannotListen", "{0}: nothing can be served there: {1}",
     "{0} : rien ne peut y être servi : {1}"},
    {"serve.ended", "The site is no longer shown.", "Le site n'est plus montré."},
    {"serve.listen", "--listen: \"{0}\" is not valid; expected: an address such as 127.0.0.1:8080",
     "--listen : valeur \"{0}\" refusée ; attendu : une adresse comme 127.0.0.1:8080"},
    {"site.flag", "{0}: \"{1}\" is not valid; expected: true",
     "{0} : valeur \"{1}\" refusée ; attendu : true"},
    {"site.noFiles", "{0}: no file can be named here",
     "{0} : aucun fichier ne peut être nommé ici"},
    {"site.parameterMissing", "{0} is missing", "il manque {0}"},
    {"site.tooDeep", "lists and objects within each other are too many; at most: {0}",
     "trop de listes et d'objets imbriqués ; au plus : {0}"},
    {"site.tooLong",
     "this takes too long here; suppose less at once, or ask the command on your machine",
     "c'est trop long ici ; supposez moins à la fois, ou interrogez la commande sur votre machine"},
    {"site.tooMany", "too much is supposed at once; at most: {0}",
     "trop d'hypothèses à la fois ; au plus : {0}"},
    {"site.unknownParameter", "unknown parameter: {0}", "paramètre inconnu : {0}"},
    {"site.unknownParameterNear", "unknown parameter: {0}; did you mean {1}?",
     "paramètre inconnu : {0} ; vouliez-vous dire {1} ?"},
});

}  // namespace

std::span<const Sentence> sentences_of_pages() { return of_pages; }

}  // namespace words
