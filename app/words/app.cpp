#include <array>

#include "app/words/words.hpp"

namespace app {
namespace {

// By key; {0}, {1} … are the arguments.
constexpr auto sentences = std::to_array<Sentence>({
    {"audit.counts",
     "Rules: met: {0} · deviations: {1} · breaches: {2} · undetermined: {3} · not applicable: {5}. "
     "Record: met: {6} · disagreements: {4} · undetermined: {7}",
     "Règles : respectés : {0} · écarts : {1} · manquements : {2} · indéterminés : {3} · sans "
     "objet : {5}. Registre : respectés : {6} · désaccords : {4} · indéterminés : {7}"},
    {"audit.summaryCounts", "findings: {0} · cycles: {1}", "constats : {0} · cycles : {1}"},
    {"audit.summaryNone", "Nothing was found.", "Aucun constat."},
    {"backup.done", "{1} – events: {0}; digest: {2}", "{1} – événements : {0} ; empreinte : {2}"},
    {"backup.uncarried",
     "event {0} would not come back from a backup as it is: {1}; nothing was written",
     "l'événement {0} ne reviendrait pas tel quel d'une sauvegarde : {1} ; rien n'a été écrit"},
    {"claim.notListed", "not listed", "n'y figure pas"},
    {"clock.ahead",
     "This machine's clock ({0}) is five years or more ahead of the last recorded event ({1}): is "
     "it right?",
     "L'horloge de cette machine ({0}) est en avance de cinq ans ou plus sur le dernier événement "
     "consigné ({1}) : est-elle juste ?"},
    {"clock.behind",
     "This machine's clock ({0}) runs behind the last recorded event ({1}); what is recorded now "
     "gets the time of that event.",
     "L'horloge de cette machine ({0}) retarde sur le dernier événement consigné ({1}) ; ce qui "
     "est consigné maintenant reçoit la date et l'heure de cet événement."},
    {"composition.hostSeats", "Host country seats", "Sièges de pays hôte"},
    {"composition.hostSeatsByClause", "Host country seats (clause IV.3)",
     "Sièges de pays hôte (clause IV.3)"},
    {"composition.hostSince", "since {0}", "depuis le {0}"},
    {"composition.hostUnknown", "holder not known", "titulaire non connu"},
    {"composition.hostVacant", "vacant", "vacant"},
    {"composition.noCycle", "No cycle had opened by that day: the record does not say who sat.",
     "Aucun cycle n'était ouvert ce jour-là : le registre ne dit pas qui siégeait."},
    {"composition.nobody", "No member who sits on this day is on record.",
     "Aucun membre siégeant ce jour-là n'est au registre."},
    {"composition.partOfTerm",
     "Term 0: this seat is held for part of a term, or without end, which counts as no term.",
     "Mandat 0 : ce siège est occupé pour une partie d'un mandat, ou sans fin, ce qui ne compte "
     "pas comme un mandat."},
    {"composition.sizeUnknown", "The record does not say how many members this cycle had.",
     "Le registre ne dit pas combien de membres comptait ce cycle."},
    {"composition.unnamed",
     "Members – published figure: {1}; named on this day: {2}; not named: {0}.",
     "Membres – chiffre publié : {1} ; nommés ce jour-là : {2} ; non nommés : {0}."},
    {"composition.vacant", "Vacant: {0} (listed on {1}, event {2})",
     "Vacant : {0} (liste du {1}, événement {2})"},
    {"conflict.busy",
     "another program is writing to the log; nothing of this file was written; try again",
     "un autre programme écrit dans le journal ; rien de ce fichier n'a été écrit ; réessayer"},
    {"conflict.expected",
     "the log has changed since: it ends at event {1}, not {0}; nothing was written",
     "le journal a changé : il finit à l'événement {1}, non {0} ; rien n'a été écrit"},
    {"diff.counts", "Seats by kind and group", "Sièges par nature et par groupe"},
    {"diff.findings", "Findings", "Constats"},
    {"diff.heading", "{0} → {1}", "{0} → {1}"},
    {"diff.lapsed", "term expired: no renewal on record",
     "mandat arrivé à expiration : aucun renouvellement au registre"},
    {"diff.none", "Nothing differs.", "Aucune différence."},
    {"diff.seats", "Seats", "Sièges"},
    {"diff.side", "{0} (events 1 to {1})", "{0} (événements 1 à {1})"},
    {"diff.sideInCycle", "{0}, cycle {2} (events 1 to {1})", "{0}, cycle {2} (événements 1 à {1})"},
    {"difference.added",
     "{0} is on this list, but not among the members of the cycle {1}, whom the record names "
     "completely (event {2})",
     "{0} figure sur cette liste, mais pas parmi les membres du cycle {1}, dont le registre a la "
     "liste complète (événement {2})"},
    {"difference.filled", "{0} is on this list in a seat that the record has as vacant (event {1})",
     "{0} figure sur cette liste à un siège que le registre donne pour vacant (événement {1})"},
    {"difference.missing",
     "{0} is a member of the cycle {1} (event {2}), but not on this complete list",
     "{0} est membre du cycle {1} (événement {2}), mais ne figure pas sur cette liste complète"},
    {"difference.missingSeat",
     "{0}, {3} – the record: held in the cycle {1} (event {2}); this list: in another seat only",
     "{0}, {3} – le registre : occupé pendant le cycle {1} (événement {2}) ; cette liste : à un "
     "autre siège seulement"},
    {"difference.newcomer", "{0} is on this list and new to the record of the cycle {1}",
     "{0} figure sur cette liste et pas encore au registre du cycle {1}"},
    {"difference.notListed", "{0} is a member of the cycle {1} (event {2}), but not on this list",
     "{0} est membre du cycle {1} (événement {2}), mais ne figure pas sur cette liste"},
    {"difference.stated", "{0}, {1} – this list: {2}; the record: {4} (event {3})",
     "{0}, {1} – cette liste : {2} ; le registre : {4} (événement {3})"},
    {"ends.cycle", "The term ends with its cycle, as far as the record shows.",
     "Le mandat prend fin avec son cycle, d'après le registre."},
    {"ends.cycleUnlessRenewed", "The term ends with its cycle, unless it is renewed (V.2).",
     "Le mandat prend fin avec son cycle, sauf renouvellement (V.2)."},
    {"ends.notRenewed", "The term ends with its cycle: event {0} says that it is not renewed.",
     "Le mandat prend fin avec son cycle : selon l'événement {0}, il n'est pas renouvelé."},
    {"ends.notRenewedOn",
     "The term ends on {1}, when the cycle {2} opens: event {0} says that it is not renewed.",
     "Le mandat prend fin le {1}, à l'ouverture du cycle {2} : selon l'événement {0}, il n'est pas "
     "renouvelé."},
    {"ends.on", "The term ends on {0}, by event {1}.",
     "Le mandat prend fin le {0}, par l'événement {1}."},
    {"ends.opening",
     "The term ends on {0}, when the cycle {1} opens (event {2}): no renewal is recorded.",
     "Le mandat prend fin le {0}, à l'ouverture du cycle {1} (événement {2}) : aucun "
     "renouvellement n'est consigné."},
    {"error.badPayload",
     "event {0} is not a decision that this program can read; field: {1}; expected: {2}",
     "l'événement {0} n'est pas une décision que ce programme sait lire ; champ : {1} ; attendu : "
     "{2}"},
    {"error.corruptLog", "the log {0} is damaged{1}; restore it from a copy",
     "le journal {0} est endommagé{1} ; le restaurer d'une copie"},
    {"error.detail", " ({0})", " (détail technique, en anglais : {0})"},
    {"error.diskFull", "the disk of {0} is full{1}; nothing was written",
     "le disque de {0} est plein{1} ; rien n'a été écrit"},
    {"error.fileExists", "this place is taken: {0}; nothing was changed",
     "emplacement déjà occupé : {0} ; rien n'a été modifié"},
    {"error.input", "the input cannot be read; nothing was written",
     "l'entrée ne peut pas être lue ; rien n'a été écrit"},
    {"error.logExists", "a log exists already: {0}; nothing was changed",
     "un journal existe déjà : {0} ; rien n'a été modifié"},
    {"error.memory", "out of memory; nothing was written", "mémoire épuisée ; rien n'a été écrit"},
    {"error.newerVersion", "the log {0} was written by a newer version of mag{1}; use that version",
     "le journal {0} a été écrit par une version plus récente de mag{1} ; utiliser cette version"},
    {"error.noAccess", "{0} cannot be read{1}", "lecture impossible : {0}{1}"},
    {"error.noLog", "there is no log at this place: {0}; make one with: mag init",
     "aucun journal à cet emplacement : {0} ; en créer un avec : mag init"},
    {"error.notALog", "{0} is not a log of mag{1}; nothing was changed",
     "{0} n'est pas un journal de mag{1} ; rien n'a été modifié"},
    {"error.other", "internal error: {0}", "erreur interne : {0}"},
    {"error.output",
     "the answer could not be written to standard output; what was recorded before stays recorded",
     "la réponse n'a pas pu être écrite sur la sortie standard ; ce qui était consigné le reste"},
    {"error.placeTaken", "{0} is not empty{1}; nothing was changed",
     "{0} n'est pas vide{1} ; rien n'a été modifié"},
    {"error.readOnlyPlace", "{0} cannot be written{1}", "écriture impossible : {0}{1}"},
    {"error.secondName",
     "{0} is not used{1}: a program that came in by its other name would write over what is "
     "recorded here; leave the file one name (cp instead of ln)",
     "{0} n'est pas utilisé{1} : un programme entré par l'autre nom écrirait par-dessus ce qui est "
     "consigné ici ; ne laisser qu'un nom au fichier (cp au lieu de ln)"},
    {"error.storage", "the log {0} could not be used{1}",
     "le journal {0} n'a pas pu être utilisé{1}"},
    {"error.tooManyReadings", "too many programs read the log {0} at once; try again",
     "trop de programmes lisent le journal {0} à la fois ; réessayer"},
    {"error.unreadableLog",
     "the log {0} cannot be read to its end: its file is damaged, was cut short meanwhile, or this "
     "program is at fault; mag verify says more",
     "le journal {0} ne peut pas être lu jusqu'au bout : son fichier est endommagé, a été coupé "
     "entre-temps, ou ce programme est en défaut ; mag verify en dit plus"},
    {"event.number", "event {0}", "événement {0}"},
    {"event.numbers", "events {0}", "événements {0}"},
    {"event.renewalInferred", "renewal of a term (inferred)",
     "renouvellement d'un mandat (déduit)"},
    {"heading.cycleSince", "cycle {0}, since {1}", "cycle {0}, depuis le {1}"},
    {"heading.day", "{0}, {1}", "{0}, {1}"},
    {"heading.known", "as recorded up to event {0}", "d'après les événements 1 à {0}"},
    {"heading.noTerms", "no terms of reference in force", "sans termes de référence en vigueur"},
    {"heading.terms", "terms of reference {0}", "termes de référence {0}"},
    {"import.acknowledge",
     "{0}: nothing of this file was written; to record it all the same: --acknowledge \"reason\"",
     "{0} : rien de ce fichier n'a été écrit ; pour le consigner malgré tout : --acknowledge "
     "\"motif\""},
    {"import.aliasOfNobody",
     "{0}: \"{1}\" stands for \"{2}\", a name that is neither on the list nor on record",
     "{0} : \"{1}\" vaut pour \"{2}\", un nom qui ne figure ni sur la liste ni au registre"},
    {"import.aliases", "{0}", "{0}"},
    {"import.alsoLines", "{0} (also lines {1})", "{0} (de même aux lignes {1})"},
    {"import.complete",
     "{0} – cycle {1}, read as the complete list; appointments: {2}; renewals: {3}; outgoing "
     "members: {4}",
     "{0} – cycle {1}, lu comme la liste complète ; nominations : {2} ; renouvellements : {3} ; "
     "membres sortants : {4}"},
    {"import.differs",
     "The record says otherwise of these cycles. To keep both and follow the record: --disagrees "
     "\"reason\". If the list is right and the record wrong: --corrects \"reason\". If both are "
     "right, "
     "each on its day: record first what changed since, each change with its day (memberAppointed, "
     "memberResigned, memberReplaced, affiliationChanged …), then import the list again.",
     "Le registre dit autre chose de ces cycles. Pour garder les deux et suivre le registre : "
     "--disagrees \"motif\". Si la liste a raison et le registre tort : --corrects \"motif\". Si "
     "les "
     "deux ont raison, chacun à son jour : consigner d'abord ce qui a changé depuis, chaque "
     "changement avec son jour (memberAppointed, memberResigned, memberReplaced, "
     "affiliationChanged …), puis importer la liste de nouveau."},
    {"import.dry", "Nothing was written: this was a dry run.",
     "Rien n'a été écrit : c'était un essai à blanc."},
    {"import.emptyFolder", "{0} has no .jsonl or .csv file",
     "{0} ne contient aucun fichier .jsonl ou .csv"},
    {"import.ends", "The log ends at event {0}.", "Le journal finit à l'événement {0}."},
    {"import.joined", "{0}: \"{1}\" counts as {2} ({3}), whose name reads the same",
     "{0} : \"{1}\" compte comme {2} ({3}), dont le nom se lit de même"},
    {"import.known", "The log now ends at event {0}. Next: mag composition, mag audit, mag log",
     "Le journal finit maintenant à l'événement {0}. Ensuite : mag composition, mag audit, mag "
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
     "{0} is not a file but a pipe, a device or the like; give decisions by standard input: mag "
     "import -",
     "{0} n'est pas un fichier mais un tube, un périphérique ou autre ; donner des décisions par "
     "l'entrée standard : mag import -"},
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
    {"init.done", "Empty log created: {0}", "Journal vide créé : {0}"},
    {"init.next", "Next: mag import PATH, or mag generate | mag import -",
     "Ensuite : mag import CHEMIN, ou mag generate | mag import -"},
    {"log.empty", "The log has no events yet.", "Le journal ne contient encore aucun événement."},
    {"log.hidden", "[withdrawn by event {0}]", "[retiré par l'événement {0}]"},
    {"log.none", "No event matches.", "Aucun événement ne correspond à ces critères."},
    {"log.replaced", "[replaced by event {0}]", "[remplacé par l'événement {0}]"},
    {"mistake.fewerCells", "cells: {0}; expected: {1}, as in the header line",
     "cellules : {0} ; attendu : {1}, comme dans la ligne d'en-tête"},
    {"mistake.found", "{1} is not valid; expected: {0}", "valeur {1} refusée ; attendu : {0}"},
    {"mistake.missing", "missing; expected: {0}", "manquant ; attendu : {0}"},
    {"mistake.moreCells",
     "cells: {0}; expected: {1}, as in the header line; a cell that holds the separator stands in "
     "quotation marks",
     "cellules : {0} ; attendu : {1}, comme dans la ligne d'en-tête ; une cellule qui contient le "
     "séparateur se met entre guillemets"},
    {"mistake.otherEncoding",
     "the text looks like {0}; expected: UTF-8; in the spreadsheet, save the list as \"CSV UTF-8\"",
     "le texte semble être en {0} ; attendu : UTF-8 ; dans le tableur, enregistrer la liste au "
     "format \"CSV UTF-8\""},
    {"mistake.otherEncodingAt",
     "\"{0}\" looks like {1}; expected: UTF-8; in the spreadsheet, save the list as \"CSV UTF-8\"",
     "\"{0}\" semble être en {1} ; attendu : UTF-8 ; dans le tableur, enregistrer la liste au "
     "format \"CSV UTF-8\""},
    {"mistake.tooLong", "the line is longer than 4 MiB, the most that a decision may have",
     "la ligne dépasse 4 Mio, le maximum pour une décision"},
    {"mistake.unreadable", "the file could not be read to its end",
     "le fichier n'a pas pu être lu jusqu'au bout"},
    {"overview.findings", "Findings on that day, by verdict; disagreements of sources.",
     "Constats ce jour-là, par verdict ; désaccords de sources."},
    {"overview.legend",
     "Seats on the last day of each cycle: named / published figure; ? where none was published. "
     "New: new members / all members.",
     "Sièges au dernier jour de chaque cycle : nommés / chiffre publié ; ? si aucun n'a été "
     "publié. "
     "Nouv. : nouveaux membres / ensemble des membres."},
    {"proposed.alone", "this decision", "cette décision"},
    {"proposed.line", "line {0}", "ligne {0}"},
    {"proposed.said", "{0}", "{0}"},
    {"question.farAhead", "it would take effect on {0}, more than ten years from now",
     "elle prendrait effet le {0}, dans plus de dix ans"},
    {"question.farFromCycle",
     "it would take effect on {0}, more than five years from the cycle {1} that it is for",
     "elle prendrait effet le {0}, à plus de cinq ans du cycle {1} qu'elle concerne"},
    {"question.graver",
     "it takes effect before what is recorded already, and a finding becomes more serious: on {0}, "
     "{1} [{2}]",
     "elle prend effet avant ce qui est déjà consigné, et un constat s'aggrave : au {0}, {1} "
     "[{2}]"},
    {"question.incomplete",
     "the file does not say whether its list of the cycle {0} is complete; if it is, outgoing "
     "members: {1}. A column complete (yes or no) says so",
     "le fichier ne dit pas si sa liste du cycle {0} est complète ; si elle l'est, membres "
     "sortants : {1}. Une colonne complete (yes ou no) le dit"},
    {"question.waitingSeat",
     "nothing opens the cycle {0}, for which the seat is given: it takes effect only once a "
     "cycleOpened is recorded",
     "rien n'ouvre le cycle {0}, pour lequel le siège est attribué : il ne prend effet qu'une fois "
     "un cycleOpened consigné"},
    {"record.contestable",
     "the decision raises breaches or deviations (marked !); nothing was written. To record it all "
     "the same: --acknowledge \"reason\"",
     "la décision provoque des manquements ou des écarts (marqués !) ; rien n'a été écrit. Pour la "
     "consigner malgré tout : --acknowledge \"motif\""},
    {"record.contestableDry",
     "The decision would raise breaches or deviations (marked !). To record it all the same: "
     "--acknowledge \"reason\"",
     "La décision provoquerait des manquements ou des écarts (marqués !). Pour la consigner malgré "
     "tout : --acknowledge \"motif\""},
    {"record.done", "Recorded as event {0}.", "Consignée comme événement {0}."},
    {"record.dry", "Nothing was written: this was a dry run.",
     "Rien n'a été écrit : c'était un essai à blanc."},
    {"record.mistake", "{0}", "{0}"},
    {"record.mistakeInFields", "{0}; mag help {1} explains the fields",
     "{0} ; mag help {1} explique les champs"},
    {"record.more", "others: {0}", "autres : {0}"},
    {"record.on", "On {0}:", "Au {0} :"},
    {"record.others", "other findings that change, none more serious: {0}",
     "autres constats qui changent, aucun plus grave : {0}"},
    {"record.question",
     "{0}; nothing was written. To record it all the same: --acknowledge \"reason\"",
     "{0} ; rien n'a été écrit. Pour la consigner malgré tout : --acknowledge \"motif\""},
    {"record.questionDry", "{0}. To record it all the same: --acknowledge \"reason\"",
     "{0}. Pour la consigner malgré tout : --acknowledge \"motif\""},
    {"record.refused", "refused: {0}", "refusée : {0}"},
    {"record.repeated", "Already recorded as event {0}; nothing was added.",
     "Déjà consignée comme événement {0} ; rien n'a été ajouté."},
    {"refusal.because", "(because of {0})", "(en raison de : {0})"},
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
    {"remark.otherAffiliation",
     "{0} – affiliation: {1}; not recorded, as another line of this cycle comes first: {2}",
     "{0} – affiliation : {1} ; non consignée, car une autre ligne de ce cycle la précède : {2}"},
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
    {"remark.sameName",
     "{0} counts as {1}, whose last seat is of the cycle {2}; for somebody else of that name, a "
     "column person says so",
     "{0} compte comme {1}, dont le dernier siège date du cycle {2} ; pour une autre personne du "
     "même nom, une colonne person le dit"},
    {"restore.done", "{1} – events restored: {0}; digest: {2}",
     "{1} – événements restaurés : {0} ; empreinte : {2}"},
    {"restore.refused", "{0}; nothing was restored", "{0} ; rien n'a été restauré"},
    {"show.clause", "clause {0}", "clause {0}"},
    {"show.heading", "Event {0}: {1}", "Événement {0} : {1}"},
    {"show.more", "What followed from it: {0}", "Ce qui en a résulté : {0}"},
    {"verify.badBackup", "{0}; with this backup nothing can be compared",
     "{0} ; rien ne peut être comparé à cette sauvegarde"},
    {"verify.contains", "Backup {1}: all of its events are in the log, unchanged ({0}).",
     "Sauvegarde {1} : tous ses événements sont dans le journal, tels quels ({0})."},
    {"verify.counts", "events: {0}; batches: {1}; no longer counting: {2}; confidential: {3}",
     "événements : {0} ; lots : {1} ; ne comptant plus : {2} ; confidentiels : {3}"},
    {"verify.decisions", "decisions", "décisions"},
    {"verify.differs", "event {0} differs – backup: {1}; log: {2}",
     "l'événement {0} diffère – sauvegarde : {1} ; journal : {2}"},
    {"verify.ends", "event {0} is not in the log, which ends at event {1}",
     "l'événement {0} n'est pas dans le journal, qui finit à l'événement {1}"},
    {"verify.fingerprint", "Fingerprint of the result: {0}", "Empreinte du résultat : {0}"},
    {"verify.log", "log", "journal"},
    {"verify.recorded", "recorded from {0} to {1}", "consignés du {0} au {1}"},
    {"verify.sound", "No damage found in the log {0}.", "Aucune anomalie dans le journal {0}."},
    {"waiting.cycle", "given on {1} for the cycle {0}, which has not opened",
     "attribué le {1} pour le cycle {0}, qui n'est pas ouvert"},
    {"waiting.heading", "Seats given for a cycle that has not opened: nobody's until then",
     "Sièges attribués pour un cycle qui n'est pas encore ouvert : sans titulaire d'ici là"},
    {"why.evaluations", "Evaluations (confidential)", "Évaluations (confidentiel)"},
    {"why.events", "Supporting events", "Événements à l'appui"},
    {"why.findings", "Findings about this seat", "Constats relatifs à ce siège"},
    {"why.held", "no longer holds a seat; last seat: {0}, {1}, cycle {2}",
     "n'occupe plus de siège ; dernier siège : {0}, {1}, cycle {2}"},
    {"why.heldOpen", "no longer holds a seat; last seat: {0}, {1}",
     "n'occupe plus de siège ; dernier siège : {0}, {1}"},
    {"why.holds", "holds: {0}, {1}, cycle {2}", "occupe : {0}, {1}, cycle {2}"},
    {"why.holdsOpen", "holds: {0}, {1}", "occupe : {0}, {1}"},
    {"why.inARow", "Terms in a row on record: {0}", "Mandats successifs au registre : {0}"},
    {"why.inARowAtLeast",
     "Terms in a row on record: {0} or more; the record does not say what came just before",
     "Mandats successifs au registre : {0} ou plus ; le registre ne dit pas ce qui a précédé "
     "immédiatement"},
    {"why.neverSat", "appears in the record; no seat is recorded.",
     "figure au registre ; aucun siège n'y est consigné."},
    {"why.noEvaluation", "No evaluation is on record (V.3).",
     "Aucune évaluation n'est au registre (V.3)."},
    {"why.otherTerms", "Other terms on record: {0}.", "Autres mandats au registre : {0}."},
    {"why.seats", "Seats held on this day: {0}", "Sièges occupés ce jour-là : {0}"},
    {"why.term", "Consecutive terms: {0}", "Mandats consécutifs : {0}"},
    {"why.termAtLeast",
     "Consecutive terms: {0} or more; the record does not say what came just before",
     "Mandats consécutifs : {0} ou plus ; le registre ne dit pas ce qui a précédé immédiatement"},
    {"why.termAtLeastOf",
     "Consecutive terms: {0} or more (maximum: {1}); the record does not say what came just before",
     "Mandats consécutifs : {0} ou plus (maximum : {1}) ; le registre ne dit pas ce qui a précédé "
     "immédiatement"},
    {"why.termOf", "Consecutive terms: {0} (maximum: {1})",
     "Mandats consécutifs : {0} (maximum : {1})"},
    {"why.unknown", "it is not known whether this seat is still held: {0}, {1}, cycle {2}",
     "on ignore si ce siège est encore occupé : {0}, {1}, cycle {2}"},
    {"why.unknownOpen", "it is not known whether this seat is still held: {0}, {1}",
     "on ignore si ce siège est encore occupé : {0}, {1}"},
});

}  // namespace

std::span<const Sentence> sentences_of_app() { return sentences; }

}  // namespace app
