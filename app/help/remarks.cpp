#include "app/help/remarks.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

constexpr Said term_renewed = {
    "Membership goes on for the term of this cycle, in the same seat. If this takes effect before "
    "the cycle opens, that is the seat held on that day. A group, country or role that is stated "
    "here counts from this term on; what is left out stays as it was.",
    "La personne garde son siège pour le mandat de ce cycle. Si la décision prend effet avant "
    "l'ouverture du cycle, il s'agit du siège occupé ce jour-là. Le groupe, le pays ou le rôle "
    "énoncé ici vaut à partir de ce mandat ; ce qui est omis reste inchangé."};
constexpr Said renewed_seat = {
    "Which of the person's seats is renewed, where there are several. Left out: one that was not "
    "renewed yet, a stakeholder seat before the others.",
    "Lequel des sièges de la personne est renouvelé, si elle en a plusieurs. À défaut : un siège "
    "qui n'a pas encore été renouvelé, de préférence un siège de partie prenante."};
constexpr Said which_seats = {
    "Which of the person's seats, where there are several. Left out: all of them.",
    "Lequel des sièges de la personne, si elle en a plusieurs. À défaut : tous."};

constexpr auto all = std::to_array<Remark>({
    {"/effectiveOn",
     {"The day from which the decision counts, often earlier than the day on which it was "
      "recorded.",
      "Le jour à partir duquel la décision compte, souvent antérieur au jour où elle a été "
      "consignée."}},
    {"/source",
     {"Where the decision can be checked: a document symbol or an address.",
      "Où la décision peut être vérifiée : la cote d'un document ou une adresse."}},
    {"/note",
     {"What a reader should know of the way in which the source was read.",
      "Ce qu'il faut savoir de la façon dont la source a été lue."}},
    {"/acknowledged",
     {"The reason for recording the decision although findings were against it.",
      "Le motif pour lequel la décision a été consignée malgré les constats qui s'y opposaient."}},
    {"/cause",
     {"The earlier event that this one follows from: the opening of a cycle, or the correction "
      "that brought it.",
      "L'événement antérieur dont celui-ci découle : l'ouverture d'un cycle, ou la correction qui "
      "l'a apporté."}},
    {"/amends",
     {"The earlier event that this one replaces. The reason is in the eventCorrected that is its "
      "cause.",
      "L'événement antérieur que celui-ci remplace. Le motif figure dans l'événement "
      "eventCorrected qui en est la cause."}},
    {"bodyEstablished",
     {"The body whose record this log holds is set up.",
      "L'organe dont ce journal contient le registre est créé."}},
    {"termsAdopted",
     {"A version of the terms of reference takes effect, with the value of every parameter that "
      "its text fixes. If the clause of a rule is not in this version, the rule does not apply. If "
      "it is, a parameter that the version does not state has the default given in the manual of "
      "rules.",
      "Une version des termes de référence prend effet, avec la valeur de chaque paramètre que son "
      "texte fixe. Si la clause d'une règle n'est pas dans cette version, la règle ne s'applique "
      "pas. Si elle y est, un paramètre que la version n'énonce pas a la valeur par défaut "
      "indiquée dans le manuel des règles."}},
    {"termsAdopted/clauses",
     {"Numbers of the clauses that this version contains (\"IV.4\"); only the rules of these "
      "apply.",
      "Numéros des clauses que contient cette version (« IV.4 ») ; seules les règles de ces "
      "clauses s'appliquent."}},
    {"personDescribed",
     {"The only kind of event that names a person. The latest one counts.",
      "Le seul type d'événement qui nomme une personne. Le plus récent compte."}},
    {"affiliationChanged",
     {"Members serve in a personal capacity: a new employer or country does not end a term. If the "
      "person changes group, the seat stays with the group it was given for, and a finding says "
      "so.",
      "Les membres siègent à titre personnel : un changement d'employeur ou de pays ne met pas fin "
      "au mandat. Si la personne change de groupe, le siège reste au groupe pour lequel il a été "
      "donné, et un constat le signale."}},
    {"forumHeld",
     {"An edition of the Forum closed on the day on which this takes effect. An edition held "
      "online only, or without a country, gives no host country seat.",
      "Une édition du Forum s'est close le jour où la décision prend effet. Une édition seulement "
      "virtuelle, ou sans pays indiqué, ne donne pas de siège de pays hôte."}},
    {"hostSeatFilled",
     {"A former host country designates the person who sits for it, until the seat is vacated or "
      "filled anew. The person who sat for it before, designated or appointed, no longer does.",
      "Un ancien pays hôte désigne la personne qui siège pour lui, jusqu'à ce que le siège soit "
      "libéré ou pourvu de nouveau. La personne qui siégeait pour lui auparavant, par désignation "
      "ou nomination, cesse d'y siéger."}},
    {"hostSeatVacated",
     {"From this day on nobody sits for the country, designated or appointed.",
      "À partir de ce jour, personne ne siège pour le pays, ni par désignation ni par "
      "nomination."}},
    {"cycleOpened",
     {"The members of this cycle take office, including those whose seats were given before; the "
      "terms of the previous cycle end. Nothing else opens a cycle.",
      "Les membres de ce cycle entrent en fonction, y compris les membres dont le siège a été "
      "donné auparavant ; les mandats du cycle précédent prennent fin. Rien d'autre n'ouvre un "
      "cycle."}},
    {"cycleOpened/roster",
     {"Complete if the log names every member of the cycle, otherwise partial.",
      "Complète si le journal nomme chaque membre du cycle, sinon partielle."}},
    {"memberAppointed",
     {"A new period of membership begins with the term of this cycle. A seat that is given before "
      "its cycle opens begins on the day it opens.",
      "Une nouvelle période dans l'organe commence avec le mandat de ce cycle. Un siège donné "
      "avant l'ouverture de son cycle commence le jour de cette ouverture."}},
    {"memberAppointed/termsBefore",
     {"Terms before this one, without a break, that the log does not hold. To be left out when the "
      "source does not say whether the person is new.",
      "Mandats qui précèdent celui-ci sans interruption et que le journal ne contient pas. À "
      "omettre si la source ne dit pas s'il s'agit d'un nouveau membre."}},
    {"memberResigned/seat", which_seats},
    {"memberReplaced",
     {"Another person takes over a seat before the cycle ends: its kind and group, and the country "
      "of a host country seat. In any other seat the country is that of the person taking over. A "
      "person who holds no seat yet is replaced in the one that waits for its cycle.",
      "Une autre personne reprend un siège avant la fin du cycle : sa nature et son groupe, et le "
      "pays d'un siège de pays hôte. Pour tout autre siège, le pays est celui de la personne qui "
      "succède. Une personne qui n'occupe pas encore de siège est remplacée dans le siège qui "
      "attend son cycle."}},
    {"memberReplaced/seat",
     {"Which of the person's seats, where there are several. Left out: the stakeholder seat, and "
      "without one the seat held longest.",
      "Lequel des sièges de la personne, si elle en a plusieurs. À défaut : le siège de partie "
      "prenante, sinon celui qu'elle occupe depuis le plus longtemps."}},
    {"memberRemoved/seat", which_seats},
    {"termRenewedTacitly", term_renewed},
    {"termRenewedTacitly/seat", renewed_seat},
    {"termRenewed", term_renewed},
    {"termRenewed/seat", renewed_seat},
    {"termExpired",
     {"The term was not renewed: it ended with the previous cycle.",
      "Le mandat n'a pas été renouvelé : il a pris fin avec le cycle précédent."}},
    {"termExpired/seat", which_seats},
    {"memberEvaluated",
     {"The person's commitment and contribution in this cycle were evaluated.",
      "L'engagement et la contribution de la personne au cours de ce cycle ont été évalués."}},
    {"rotationDecided",
     {"The number of outgoing members before this cycle.",
      "Le nombre de membres sortants avant ce cycle."}},
    {"memberRotatedOut/seat", which_seats},
    {"figurePublished",
     {"A figure: a number that a source publishes. It takes effect on the day for which it is "
      "given.",
      "Un chiffre : un nombre que publie une source. Il prend effet le jour pour lequel il est "
      "donné."}},
    {"figureFollowed",
     {"Sources disagree on a figure: rules use the one of the event with this number.",
      "Les sources divergent sur un chiffre : les règles retiennent celui de l'événement qui porte "
      "ce numéro."}},
    {"claimPublished",
     {"A source contradicts the event with this number, which the record keeps.",
      "Une source contredit l'événement qui porte ce numéro, que le registre garde."}},
    {"eventCorrected",
     {"Once this is recorded, the event with this number no longer counts; it stays readable. A "
      "replacement is recorded with the correction, as an event of its own.",
      "Dès que la correction est consignée, l'événement qui porte ce numéro ne compte plus ; il "
      "reste lisible. Un remplacement est consigné avec la correction, comme un événement à part "
      "entière."}},
    {"seatVacant",
     {"The member list of this cycle shows a seat that nobody holds on that day. It stays vacant "
      "until somebody takes a seat of this kind on a later day, with the group and country that "
      "are stated here.",
      "La liste des membres de ce cycle montre un siège que personne n'occupe ce jour-là. Il reste "
      "vacant jusqu'à ce qu'une personne prenne, un jour suivant, un siège de ce type, avec le "
      "groupe et le pays indiqués ici."}},
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
