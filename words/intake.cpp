#include <array>

#include "words/words.hpp"

namespace words {
namespace {

// What is said of files that are imported, by key; {0}, {1} … are the arguments.
constexpr auto of_intake = std::to_array<Sentence>({
    {"difference.added",
     "{0} is on this list, but not among the members of the cycle {1}, whom the record names "
     "completely ({event 2})",
     "{0} figure sur cette liste, mais pas parmi les membres du cycle {1}, dont le registre a la "
     "liste complète ({événement 2})"},
    {"difference.filled", "{0} is on this list in a seat that the record has as vacant ({event 1})",
     "{0} figure sur cette liste à un siège que le registre donne pour vacant ({événement 1})"},
    {"difference.missing",
     "{0} is a member of the cycle {1} ({event 2}), but not on this complete list",
     "{0} est membre du cycle {1} ({événement 2}), mais ne figure pas sur cette liste complète"},
    {"difference.missingSeat",
     "{0}, {3} – the record: held in the cycle {1} ({event 2}); this list: in another seat only",
     "{0}, {3} – le registre : occupé pendant le cycle {1} ({événement 2}) ; cette liste : à un "
     "autre siège seulement"},
    {"difference.newcomer", "{0} is on this list and new to the record of the cycle {1}",
     "{0} figure sur cette liste et pas encore au registre du cycle {1}"},
    {"difference.notListed", "{0} is a member of the cycle {1} ({event 2}), but not on this list",
     "{0} est membre du cycle {1} ({événement 2}), mais ne figure pas sur cette liste"},
    {"difference.stated", "{0}, {1} – this list: {2}; the record: {4} ({event 3})",
     "{0}, {1} – cette liste : {2} ; le registre : {4} ({événement 3})"},
    {"import.acknowledge",
     "{0}: nothing of this file was written; to record it all the same: --acknowledge \"reason\"",
     "{0} : rien de ce fichier n'a été écrit ; pour le consigner malgré tout : --acknowledge "
     "\"motif\""},
    {"import.aliasOfNobody",
     "{0}: \"{1}\" stands for \"{2}\", a name that is neither on the list nor on record",
     "{0} : \"{1}\" vaut pour \"{2}\", un nom qui ne figure ni sur la liste ni au registre"},
    {"import.aliases", "{0}", "{0}"},
    {"import.alsoLines", "{0} (also lines {1})", "{0} (de même aux lignes {1})"},
    {"import.alsoManyLines", "{0} (also lines {1}; further ones: {2}, the last {3})",
     "{0} (de même aux lignes {1} ; autres : {2}, la dernière {3})"},
    {"import.complete",
     "{0} – cycle {1}, read as the complete list; appointments: {2}; renewals: {3}; outgoing "
     "members: {4}",
     "{0} – cycle {1}, lu comme la liste complète ; nominations : {2} ; renouvellements : {3} ; "
     "membres sortants : {4}"},
    {"import.differs",
     "The record says otherwise of these cycles. To keep both and follow the record: --disagrees "
     "\"reason\". If the list is right and the record wrong: --corrects \"reason\". If both are "
     "right, each on its day: record first what changed since (memberAppointed, memberResigned, "
     "memberReplaced, affiliationChanged …), then import the list again.",
     "Le registre dit autre chose de ces cycles. Pour garder les deux et suivre le registre : "
     "--disagrees \"motif\". Si la liste a raison et le registre tort : --corrects \"motif\". Si "
     "les "
     "deux ont raison, chacun à son jour : consigner d'abord ce qui a changé depuis "
     "(memberAppointed, memberResigned, memberReplaced, affiliationChanged …), puis importer la "
     "liste "
     "de nouveau."},
    {"import.dry", "Nothing was written: this was a dry run.",
     "Rien n'a été écrit : c'était un essai à blanc."},
    {"import.emptyFolder", "{0} has no .jsonl or .csv file",
     "{0} ne contient aucun fichier .jsonl ou .csv"},
    {"import.ends", "The log ends at {event 0}.", "Le journal finit à {l'événement 0}."},
    {"import.isFolder", "{0} is a folder; expected: a file",
     "{0} est un dossier ; attendu : un fichier"},
    {"import.joined", "{0}: \"{1}\" counts as {2} ({3}), whose name reads the same",
     "{0} : \"{1}\" compte comme {2} ({3}), dont le nom se lit de même"},
    {"import.known", "The log now ends at {event 0}. Next: mag composition, mag audit, mag log",
     "Le journal finit maintenant à {l'événement 0}. Ensuite : mag composition, mag audit, mag "
     "log"},
    {"import.mayBePartial",
     "The file does not say whether its list is complete. If it has only some of the members: a "
     "column complete with no on its lines.",
     "Le fichier ne dit pas si sa liste est complète. Si elle ne donne qu'une partie des membres : "
     "une colonne complete avec no à ses lignes."},
    {"import.misread", "mag help list explains the columns of a list",
     "mag help liste explique les colonnes d'une liste"},
    {"import.more", "… more mistakes: {0}; later ones may follow from the first",
     "… autres erreurs : {0} ; les suivantes peuvent découler de la première"},
    {"import.noFile", "there is no file or folder at this place: {0}",
     "aucun fichier ni dossier à cet emplacement : {0}"},
    {"import.notAFile",
     "{0} is not a file but a pipe, a device or the like; give what is to be read by standard "
     "input, with - in place of the file",
     "{0} n'est pas un fichier mais un tube, un périphérique ou autre ; donner ce qui est à lire "
     "par l'entrée standard, avec - à la place du fichier"},
    {"import.notInput",
     "{0} is neither a .jsonl file of decisions, nor a .csv member list, nor a folder of them",
     "{0} n'est ni un fichier .jsonl de décisions, ni une liste des membres .csv, ni un dossier "
     "qui en contient"},
    {"import.notTried", "files not tried: {0}", "fichiers non essayés : {0}"},
    {"import.recorded", "{0} – decisions recorded: {1}; already there: {2}",
     "{0} – décisions consignées : {1} ; déjà présentes : {2}"},
    {"import.refused", "{0}: nothing of this file was written",
     "{0} : rien de ce fichier n'a été écrit"},
    {"import.unreadable", "{0} cannot be read", "lecture impossible : {0}"},
    {"import.wouldRecord", "{0} – decisions that would be recorded: {1}; already there: {2}",
     "{0} – décisions qui seraient consignées : {1} ; déjà présentes : {2}"},
    {"remark.almostSame",
     "{0} reads almost the same as {1} ({2}); for one person, a line in aliases.csv says so, or "
     "the "
     "number in a column person",
     "{0} se lit presque comme {1} ({2}) ; pour une seule personne, une ligne dans aliases.csv le "
     "dit, "
     "ou le numéro dans une colonne person"},
    {"remark.cameEarly",
     "{0} – day: {1}, before the cycle {2} opens; the seat is given from then on, and held from "
     "{3}. For a seat before that, add a line for the cycle then running",
     "{0} – jour : {1}, avant l'ouverture du cycle {2} ; le siège est attribué dès lors, et occupé "
     "dès le {3}. Pour un siège avant cela, ajouter une ligne pour le cycle alors en cours"},
    {"remark.joinedLate",
     "{0} – day: {1}, after that of the list of the cycle {2} ({3}); the seat is held from then on",
     "{0} – jour : {1}, après celui de la liste du cycle {2} ({3}) ; le siège est occupé dès lors"},
    {"remark.leftOpen",
     "lines with a country, group, role or affiliation of members for whom the record has none: "
     "{0}; it is not recorded. To add it to the record: --corrects \"reason\"",
     "lignes avec un pays, un groupe, un rôle ou une affiliation de membres pour qui le registre "
     "n'en a pas : {0} ; cela n'est pas consigné. Pour l'ajouter au registre : --corrects "
     "\"motif\""},
    {"remark.noLine", "a header line, and no line below it: the list names nobody",
     "une ligne d'en-tête et rien au-dessous : la liste ne nomme personne"},
    {"remark.otherAffiliation",
     "{0} – affiliation: {1}; not recorded, as another line of this cycle comes first: {2}",
     "{0} – affiliation : {1} ; non consignée, car une autre ligne de ce cycle la précède : {2}"},
    {"remark.sameName",
     "{0} counts as {1}, whose last seat is of the cycle {2}; for somebody else of that name, a "
     "column person says so",
     "{0} compte comme {1}, dont le dernier siège date du cycle {2} ; pour une autre personne du "
     "même nom, une colonne person le dit"},
});

}  // namespace

std::span<const Sentence> sentences_of_intake() { return of_intake; }

}  // namespace words
