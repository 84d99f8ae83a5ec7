// What the site says of itself, and of the problems that it may answer with.
#include <array>

#include "words/words.hpp"

namespace words {
namespace {

constexpr auto of_about = std::to_array<Sentence>({
    {"about.access", "Accessibility", "Accessibilité"},
    {"about.accessible",
     "Each page arrives as text with headings, tables and links, and works without scripts, with "
     "the keyboard alone, enlarged, on a narrow screen and on paper. Nothing is said by colour "
     "alone, and each picture has its table. The aim is WCAG 2.2, level AA.",
     "Chaque page arrive comme un texte avec titres, tableaux et liens, et fonctionne sans script, "
     "au clavier seul, agrandie, sur un écran étroit et sur papier. Rien n'est dit par la seule "
     "couleur, et chaque image a son tableau. L'objectif est WCAG 2.2, niveau AA."},
    {"about.api",
     "Each answer is to be had for programs: under /api/v1/ as JSON, with .csv behind the path as "
     "a "
     "table; it is what the command mag prints. All addresses and shapes are described here:",
     "Chaque réponse est à la disposition des programmes : sous /api/v1/ en JSON, avec .csv après "
     "le chemin en tableau ; c'est ce qu'affiche la commande mag. Toutes les adresses et les "
     "formes "
     "sont décrites ici :"},
    {"about.bases",
     "What an event rests on is its basis: stated by the source, tacit where nothing was decided "
     "to "
     "the contrary, or inferred from what the source shows.",
     "Ce sur quoi repose un événement est son fondement : énoncé par la source, tacite lorsque "
     "rien "
     "n'a été décidé en sens contraire, ou déduit de ce que montre la source."},
    {"about.builtIn",
     "Built in are Boost (BSL-1.0), Cap'n Proto (MIT), LMDB (OpenLDAP), libsodium (ISC), toml++ "
     "(MIT), utf8proc (MIT), tl::expected (CC0) and names of countries of iso-codes (LGPL 2.1 or "
     "later).",
     "Le programme intègre Boost (BSL-1.0), Cap'n Proto (MIT), LMDB (OpenLDAP), libsodium (ISC), "
     "toml++ (MIT), utf8proc (MIT), tl::expected (CC0) et des noms de pays d'iso-codes (LGPL 2.1 "
     "ou "
     "ultérieure)."},
    {"about.citing", "Citing and subscribing", "Citer et s'abonner"},
    {"about.code", "The program is free software under the Apache License 2.0.",
     "Le programme est un logiciel libre sous licence Apache 2.0."},
    {"about.confidential", "What is not shown", "Ce qui n'est pas montré"},
    {"about.correcting",
     "Nothing in the record is changed: a mistake is corrected by a further event, which names the "
     "one that it corrects, and how it was known before can still be seen.",
     "Rien n'est modifié dans le registre : une erreur est corrigée par un nouvel événement, qui "
     "nomme celui qu'il corrige, et ce qui était connu auparavant reste visible."},
    {"about.facts",
     "The facts of the record belong to nobody; the sources stand beside them, and have licences "
     "of "
     "their own.",
     "Les faits du registre n'appartiennent à personne ; leurs sources figurent à côté, avec leurs "
     "propres licences."},
    {"about.fingerprint",
     "The fingerprint of an answer is the SHA-256 of its JSON. The command that stands beside it "
     "says it again on any machine that has the record; where it is another, the answer is "
     "another.",
     "L'empreinte d'une réponse est le SHA-256 de son JSON. La commande indiquée à côté la redonne "
     "sur toute machine qui a le registre ; si elle est autre, la réponse est autre."},
    {"about.known",
     "The record holds what sources say. What they do not say is shown as not known, and never as "
     "zero: a seat may be named; counted in a published figure, without a name; vacant, where the "
     "record says so; or not known at all. Where sources contradict each other, each stands here, "
     "with the one that is followed.",
     "Le registre contient ce que disent les sources. Ce qu'elles ne disent pas est montré comme "
     "non "
     "connu, et jamais comme zéro : un siège peut être nominatif ; compté dans un chiffre publié, "
     "sans nom ; vacant, là où le registre le dit ; ou tout à fait inconnu. Lorsque des sources se "
     "contredisent, chacune figure ici, avec celle qui est suivie."},
    {"about.licence", "Licences", "Licences"},
    {"about.mistakes", "Mistakes", "Erreurs"},
    {"about.numbers",
     "Events are numbered as the public sees them. No number, count or time shows whether "
     "something "
     "confidential was recorded.",
     "Les événements sont numérotés tels que le public les voit. Aucun numéro, compte ou moment ne "
     "montre si quelque chose de confidentiel a été consigné."},
    {"about.people",
     "Members serve in a personal capacity. Pages about a person ask search engines not to list "
     "them.",
     "Les membres siègent à titre personnel. Les pages sur une personne demandent aux moteurs de "
     "recherche de ne pas les répertorier."},
    {"about.pinned",
     "The permanent address below each answer says its day and what was known, so that it gives "
     "the "
     "same answer later; it says so when it does not.",
     "L'adresse permanente sous chaque réponse dit sa date et l'état des connaissances, si bien "
     "qu'elle donne plus tard la même réponse ; elle le dit lorsque ce n'est pas le cas."},
    {"about.problems",
     "A question that cannot be answered gets a problem document (RFC 9457), whose type is a page "
     "here.",
     "Une question à laquelle il ne peut être répondu reçoit un document de problème (RFC 9457), "
     "dont le type est une page d'ici."},
    {"about.programs", "For programs", "Pour les programmes"},
    {"about.reading", "How to read it", "Comment le lire"},
    {"about.reporting",
     "Whoever finds a mistake tells it to whoever runs this site, with the permanent address of "
     "the "
     "answer and a source that says otherwise.",
     "Toute erreur est à signaler à qui gère ce site, avec l'adresse permanente de la réponse et "
     "une "
     "source qui dit autre chose."},
    {"about.subscribing",
     "The calendar has the days on which terms end, editions of the Forum and meetings; the feed "
     "has the newest events. Both are below each page.",
     "L'agenda contient les dates de fin de mandat, les éditions du Forum et les réunions ; le "
     "flux "
     "contient les événements les plus récents. Les deux se trouvent sous chaque page."},
    {"about.times",
     "Each event has two times: the day on which it takes effect, and the moment at which it was "
     "recorded. So an answer is of a day, as known at a moment.",
     "Chaque événement a deux temps : la date à laquelle il prend effet, et le moment où il a été "
     "consigné. Une réponse est donc celle d'une date, dans un état des connaissances."},
    {"about.title", "About this site", "À propos de ce site"},
    {"about.untried", "It has not yet been tried by people who use a screen reader every day.",
     "Il n'a pas encore été essayé par des personnes qui utilisent un lecteur d'écran au "
     "quotidien."},
    {"about.verdicts",
     "A finding is what one rule says of one cycle, or of one seat or figure in it: met; "
     "deviation, "
     "not met, but the text leaves room; breach, not met, and the text leaves no room; "
     "undetermined, "
     "since facts are missing; not applicable, since no such clause was in force.",
     "Un constat est ce que dit une règle d'un cycle, ou d'un siège ou d'un chiffre de ce cycle : "
     "respectée ; écart, non respectée, mais le texte laisse une marge ; manquement, non "
     "respectée, "
     "et le texte n'en laisse pas ; indéterminé, faute de faits ; sans objet, faute de clause en "
     "vigueur."},
    {"about.what",
     "This site shows the public record of a body whose members are appointed: who sits, why, what "
     "the rules find, and what is not known. It can only be read.",
     "Ce site montre le registre public d'un organe dont les membres sont nommés : qui siège, "
     "pourquoi, ce que constatent les règles, et ce qui n'est pas connu. Il ne peut être que lu."},
    {"about.withheld",
     "Evaluations, attendance, contributions and funding are confidential, and are not on this "
     "site.",
     "Les évaluations, les présences, les contributions et les financements sont confidentiels, et "
     "ne sont pas sur ce site."},
});

constexpr auto of_problems = std::to_array<Sentence>({
    {"problem.absentSays",
     "It is not on the public record, or nothing is at the address. What is "
     "confidential is answered in the same way.",
     "Cela n'est pas au registre public, ou rien ne se trouve à l'adresse. Il est "
     "répondu de la même manière pour ce qui est confidentiel."},
    {"problem.badExpectation", "Nothing but 100-continue can be expected",
     "Rien d'autre que 100-continue ne peut être attendu"},
    {"problem.badExpectationSays", "The request has a header Expect that is not understood.",
     "La requête a un en-tête Expect qui n'est pas compris."},
    {"problem.badRequest", "Not a request", "Ce n'est pas une requête"},
    {"problem.badRequestSays",
     "What was sent is no request of HTTP, or one of which it is not certain where it ends.",
     "Ce qui a été envoyé n'est pas une requête HTTP, ou une dont on ne sait où elle se termine."},
    {"problem.badTarget", "Not an address of this site", "Ce n'est pas une adresse de ce site"},
    {"problem.badTargetSays", "The address has signs that no address of this site has.",
     "L'adresse contient des signes qu'aucune adresse de ce site ne contient."},
    {"problem.bodyTooLarge", "The body is too large", "Le corps est trop grand"},
    {"problem.bodyTooLargeSays", "More was sent than is taken.",
     "Il a été envoyé plus que ce qui est accepté."},
    {"problem.conflictSays", "The record has changed meanwhile; asking again is enough.",
     "Le registre a changé entre-temps ; il suffit de demander à nouveau."},
    {"problem.headersTooLarge", "The headers are too large", "Les en-têtes sont trop grands"},
    {"problem.headersTooLargeSays", "The headers of the request are longer than is taken.",
     "Les en-têtes de la requête sont plus longs que ce qui est accepté."},
    {"problem.httpVersion", "This needs HTTP/1.1", "HTTP/1.1 est nécessaire"},
    {"problem.httpVersionSays", "The request is of a version of HTTP that is not spoken here.",
     "La requête est d'une version de HTTP qui n'est pas parlée ici."},
    {"problem.mediaTypeSays", "What was sent is of a type that is not read at this address.",
     "Ce qui a été envoyé est d'un type qui n'est pas lu à cette adresse."},
    {"problem.methodSays", "The header Allow says what can be done at this address.",
     "L'en-tête Allow dit ce qui peut être fait à cette adresse."},
    {"problem.notAcceptable", "The answer is not to be had in such a form",
     "La réponse n'existe pas sous cette forme"},
    {"problem.notAcceptableSays",
     "The header Accept wants none of the types that the answer has: the address decides which.",
     "L'en-tête Accept ne veut d'aucun des types de la réponse : c'est l'adresse qui décide."},
    {"problem.questionSays",
     "A parameter is not known, is missing, or has a value that it cannot have; the problem names "
     "it "
     "where it can.",
     "Un paramètre n'est pas connu, manque, ou a une valeur qu'il ne peut avoir ; le problème le "
     "nomme quand il le peut."},
    {"problem.refusedSays",
     "What is supposed cannot be laid over the record; the problem says where and why.",
     "Ce qui est supposé ne peut être appliqué au registre ; le problème dit où et pourquoi."},
    {"problem.serverMistake", "The server made a mistake", "Le serveur a fait une erreur"},
    {"problem.serverMistakeSays", "The fault is not in the request.",
     "La faute n'est pas dans la requête."},
    {"problem.targetTooLong", "The address is too long", "L'adresse est trop longue"},
    {"problem.targetTooLongSays", "The address has more than eight thousand signs.",
     "L'adresse a plus de huit mille signes."},
    {"problem.tooBusy", "Too many requests at once", "Trop de requêtes à la fois"},
    {"problem.tooBusySays", "The header Retry-After says when to ask again.",
     "L'en-tête Retry-After dit quand demander à nouveau."},
    {"problem.tooMany", "Too many such requests at once", "Trop de requêtes de ce genre à la fois"},
    {"problem.tooManySays", "The header Retry-After says when to ask again.",
     "L'en-tête Retry-After dit quand demander à nouveau."},
    {"problem.tooSlow", "The request took too long to arrive",
     "La requête a mis trop de temps à arriver"},
    {"problem.tooSlowSays", "It was not whole within the time that is given for it.",
     "Elle n'était pas entière dans le temps imparti."},
    {"problem.unknownCoding", "Unknown transfer coding", "Codage de transfert inconnu"},
    {"problem.unknownCodingSays", "The request is coded in a way that is not read here.",
     "La requête est codée d'une façon qui n'est pas lue ici."},
    {"problem.unknownHost", "This server does not answer for this host",
     "Ce serveur ne répond pas pour cet hôte"},
    {"problem.unknownHostSays",
     "The header Host has a name that this site was not told to be its own (mag serve "
     "--allow-host).",
     "L'en-tête Host a un nom que ce site ne sait pas être le sien (mag serve --allow-host)."},
    {"problem.unknownMethod", "Unknown method", "Méthode inconnue"},
    {"problem.unknownMethodSays", "HTTP knows no such method.",
     "HTTP ne connaît pas cette méthode."},
    {"problem.unreadableSays",
     "The log of the record is damaged, of a newer version, or cannot be read.",
     "Le journal du registre est endommagé, d'une version plus récente, ou illisible."},
});

}  // namespace

std::span<const Sentence> sentences_of_about() { return of_about; }
std::span<const Sentence> sentences_of_problems() { return of_problems; }

}  // namespace words
