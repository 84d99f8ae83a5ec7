#include "app/cli/help_remarks.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

constexpr Said term_renewed = {
    "Membership goes on for the term of this cycle, in the same seat. Said before the cycle opens, "
    "it is the seat held then. What is stated of its group, country or role counts from this term "
    "on; what is not stays as it was.",
    "La période au MAG se poursuit pour le mandat de ce cycle, dans le même siège. Si le cycle "
    "n'est pas "
    "encore ouvert, c'est le siège occupé au jour de la décision. Ce qui est énoncé du groupe, du "
    "pays ou du rôle vaut à partir de ce mandat ; le reste demeure."};
constexpr Said renewed_seat = {
    "Which of the person's seats goes on, where there are several; not stated: of those that were "
    "not renewed yet, a stakeholder seat before the others.",
    "Lequel des sièges de la personne se poursuit, si elle en a plusieurs ; à défaut, parmi ceux "
    "qui n'ont pas encore été renouvelés, un siège de partie prenante avant les autres."};
constexpr Said which_seats = {
    "Which of the person's seats, where there are several; not stated: all of them.",
    "Lequel des sièges de la personne, si elle en a plusieurs ; à défaut, tous."};

constexpr auto all = std::to_array<Remark>({
    {"",
     "effectiveOn",
     {"The day from which the decision counts; often earlier than the day it was recorded.",
      "Le jour à partir duquel la décision compte ; souvent antérieur au jour où elle a été "
      "consignée."}},
    {"",
     "source",
     {"Where one can check it: a document symbol or an address.",
      "Où l'on peut vérifier : la cote d'un document ou une adresse."}},
    {"",
     "note",
     {"What a reader should know of how the source was read.",
      "Ce que le lecteur doit savoir de la façon dont la source a été lue."}},
    {"",
     "acknowledged",
     {"The reason given for recording a contestable decision in spite of its findings.",
      "Le motif donné pour consigner une décision contestable malgré ses constats."}},
    {"",
     "cause",
     {"The earlier event that this one follows from: the cycle that opened, the correction that "
      "asked for it.",
      "L'événement antérieur dont celui-ci découle : le cycle qui s'est ouvert, la correction qui "
      "l'a demandé."}},
    {"",
     "amends",
     {"The earlier event that this one corrects. Its cause is the eventCorrected that says why.",
      "L'événement antérieur que celui-ci corrige. Sa cause est l'eventCorrected qui dit "
      "pourquoi."}},
    {"bodyEstablished",
     "",
     {"The body that this log belongs to comes into being.",
      "L'organe auquel appartient ce journal voit le jour."}},
    {"termsAdopted",
     "",
     {"A version of the terms of reference takes effect, with the value of every parameter that "
      "its text fixes. A parameter that the version does not name has the default documented by "
      "its rule when the rule's clause is in this version, and the rule does not apply when the "
      "clause is not.",
      "Une version des termes de référence prend effet, avec la valeur de chaque paramètre que son "
      "texte fixe. Un paramètre que la version ne nomme pas a la valeur par défaut que documente "
      "sa règle si la clause de la règle est dans cette version, et la règle ne s'applique pas si "
      "la clause n'y est pas."}},
    {"termsAdopted",
     "clauses",
     {"Numbers of the clauses that this version contains (\"IV.4\"); a rule asks only about those.",
      "Numéros des clauses que contient cette version (« IV.4 ») ; une règle n'interroge que "
      "celles-là."}},
    {"personDescribed",
     "",
     {"The only event that names a person. The latest description counts.",
      "Le seul événement qui nomme une personne. La description la plus récente compte."}},
    {"affiliationChanged",
     "",
     {"Members serve in a personal capacity: a new employer or country does not end a term. A new "
      "group leaves the seat with the group it was given for, and is a finding.",
      "Les membres siègent à titre personnel : un nouvel employeur ou un nouveau pays ne met pas "
      "fin à un mandat. Un nouveau groupe laisse le siège au groupe pour lequel il a été donné, et "
      "fait l'objet d'un constat."}},
    {"forumHeld",
     "",
     {"An edition of the Forum closed on the day this takes effect. An edition held online only, "
      "or with no country stated, gives no host country seat.",
      "Une édition du Forum s'est close le jour où cela prend effet. Une édition tenue en ligne "
      "seulement, ou sans pays indiqué, ne donne pas de siège de pays hôte."}},
    {"hostSeatFilled",
     "",
     {"A former host country designates who sits for it, until the seat is vacated or filled anew. "
      "Who sat for it before, designated or appointed, does so no longer.",
      "Un ancien pays hôte désigne qui siège pour lui, jusqu'à ce que le siège soit libéré ou "
      "pourvu de nouveau. Qui siégeait pour lui auparavant, par désignation ou nomination, n'y "
      "siège plus."}},
    {"hostSeatVacated",
     "",
     {"Nobody sits for the country any more, designated or appointed.",
      "Plus personne, par désignation ou nomination, ne siège pour le pays."}},
    {"cycleOpened",
     "",
     {"The members of this cycle take office, those too whose seats were given before; the terms "
      "of "
      "the cycle before end. Nothing else opens a cycle.",
      "Les membres de ce cycle entrent en fonction, y compris les membres dont le siège a été "
      "donné "
      "auparavant ; les mandats du cycle précédent prennent fin. Rien d'autre n'ouvre un cycle."}},
    {"cycleOpened",
     "roster",
     {"Whether the log names every member of the cycle.",
      "Si le journal nomme tous les membres du cycle."}},
    {"memberAppointed",
     "",
     {"A new period of membership begins with the term of this cycle. A seat given before its "
      "cycle "
      "opens is nobody's until then.",
      "Une nouvelle période au MAG commence avec le mandat de ce cycle. Un siège donné avant "
      "l'ouverture de son cycle n'est à personne d'ici là."}},
    {"memberAppointed",
     "termsBefore",
     {"Terms known to precede this one without a break that the log does not hold; not stated when "
      "the source does not say whether the person is new.",
      "Mandats dont on sait qu'ils précèdent celui-ci sans interruption et que le journal ne "
      "contient pas ; à ne pas indiquer si la source ne dit pas si la personne est nouvelle."}},
    {"memberResigned", "seat", which_seats},
    {"memberReplaced",
     "",
     {"Another person takes over a seat before the cycle ends: its kind and group, and the "
      "country of a host country seat. Another country is that of the person taking over. Of "
      "somebody whose seat only waits for its cycle, that is taken over.",
      "Une autre personne reprend un siège avant la fin du cycle : sa nature et son groupe, et le "
      "pays d'un siège de pays hôte. Un autre pays est celui de la personne qui succède. De qui "
      "n'a "
      "qu'un siège en attente de son cycle, c'est celui-là qui est repris."}},
    {"memberReplaced",
     "seat",
     {"Which of the person's seats, where there are several; not stated: the one held longest, a "
      "stakeholder seat before the others.",
      "Lequel des sièges de la personne, si elle en a plusieurs ; à défaut, celui qui est occupé "
      "le "
      "plus longtemps, un siège de partie prenante avant les autres."}},
    {"memberRemoved", "seat", which_seats},
    {"termRenewedTacitly", "", term_renewed},
    {"termRenewedTacitly", "seat", renewed_seat},
    {"termRenewed", "", term_renewed},
    {"termRenewed", "seat", renewed_seat},
    {"termExpired",
     "",
     {"Membership ended with the cycle before this one: the term was not renewed.",
      "La période au MAG a pris fin avec le cycle précédant celui-ci : le mandat n'a pas été "
      "renouvelé."}},
    {"termExpired", "seat", which_seats},
    {"memberEvaluated",
     "",
     {"Commitment and contribution in this cycle.",
      "L'engagement et la contribution dans ce cycle."}},
    {"rotationDecided",
     "",
     {"The number of outgoing members before this cycle.",
      "Le nombre de membres sortants avant ce cycle."}},
    {"memberRotatedOut", "seat", which_seats},
    {"figurePublished",
     "",
     {"A source states how many. It takes effect on the day the figure speaks of.",
      "Une source dit combien. La décision prend effet le jour dont parle le chiffre."}},
    {"figureFollowed",
     "",
     {"Sources disagree on a figure: the log measures by that of the event with this "
      "number.",
      "Les sources divergent sur un chiffre : le journal mesure d'après celui de l'événement qui "
      "porte ce numéro."}},
    {"claimPublished",
     "",
     {"A source states otherwise than the event with this number, which the log follows.",
      "Une source affirme autre chose que l'événement qui porte ce numéro, que suit le journal."}},
    {"eventCorrected",
     "",
     {"From the day this is recorded, the event with this number no longer counts; it stays "
      "readable. A replacement is recorded with it, as an event of its own that corrects it.",
      "Du jour où cela est consigné, l'événement qui porte ce numéro ne compte plus ; il reste "
      "lisible. Un remplacement est consigné avec la correction, comme un événement à part entière "
      "qui le corrige."}},
    {"seatVacant",
     "",
     {"The list of this cycle shows a seat that nobody holds on that day.",
      "La liste de ce cycle montre un siège que personne n'occupe ce jour-là."}},
});

}  // namespace

std::span<const Remark> remarks() { return all; }

Said remark_on(std::string_view kind, std::string_view field) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Remark& remark) {
    return remark.kind == kind && remark.field == field;
  });
  return found == all.end() ? Said{} : found->says;
}

}  // namespace app
