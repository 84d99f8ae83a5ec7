#include "words/clauses.hpp"

#include <algorithm>
#include <tuple>

namespace words {
namespace {

constexpr events::Label no_speaker{
    "Not modelled, on purpose: no event ties a person to what was said, and attendance is "
    "confidential.",
    "Non modélisé, à dessein : aucun événement ne rattache une personne à ce qui a été dit, et la "
    "présence est confidentielle."};

constexpr Clause all[] = {
    {"P.1",
     {"The Secretary-General of the United Nations set up the MAG in 2006 to help convene the "
      "annual Forum by preparing its programme and schedule.",
      "Le Secrétaire général des Nations Unies a établi le MAG en 2006 pour l'aider à réunir "
      "chaque année le Forum, dont le MAG prépare le programme et le calendrier."},
     "mag log --kind termsAdopted"},
    {"P.2",
     {"Members serve in a personal capacity, and are expected to have ties with their stakeholder "
      "group.",
      "Les membres siègent à titre personnel, et sont supposés entretenir des liens avec leur "
      "groupe de parties prenantes."},
     "mag why WHO",
     {"Not modelled: independence and ties; only the group is recorded.",
      "Non modélisés : l'indépendance et les liens ; seul le groupe est consigné."}},
    {"I.1",
     {"The MAG works out the programme and schedule of the annual Forum, with its themes, "
      "sub-themes and questions, from what all stakeholders contribute.",
      "Le MAG établit le programme et le calendrier du Forum annuel, avec ses thèmes, sous-thèmes "
      "et questions, à partir des contributions de toutes les parties prenantes."},
     ""},
    {"I.2",
     {"It finds the best way to plan and to organise the annual Forum.",
      "Il cherche la meilleure façon de préparer et d'organiser le Forum annuel."},
     "",
     {"Not modelled: it is advice, and leaves no decision to record.",
      "Non modélisé : c'est un avis, qui ne laisse aucune décision à consigner."}},
    {"I.3",
     {"It organises main sessions and, where needed, joins working groups on themes.",
      "Les sessions principales sont de son ressort ; il se joint au besoin aux groupes chargés "
      "d'un thème."},
     ""},
    {"I.4",
     {"It chooses the workshops and helps to organise them.",
      "Il choisit les ateliers et aide à les organiser."},
     ""},
    {"I.5",
     {"It coordinates the panels and supports those who speak or moderate.",
      "Il coordonne les panels et soutient les personnes qui interviennent ou modèrent."},
     "",
     {"Not modelled: support leaves no decision to record.",
      "Non modélisé : un soutien ne laisse aucune décision à consigner."}},
    {"I.6",
     {"It supports the work done between the annual meetings.",
      "Il soutient les travaux menés entre les réunions annuelles."},
     ""},
    {"I.7",
     {"It makes the work of the Forum known to all stakeholders and encourages them to take part.",
      "Il fait connaître les travaux du Forum à toutes les parties prenantes et les encourage à y "
      "participer."},
     "",
     {"Not modelled for the MAG as a whole; what members do is under II.4.",
      "Non modélisé pour le MAG dans son ensemble ; ce que font les membres relève de II.4."}},
    {"II.1",
     {"A member attends up to three physical meetings a year or, where that is not possible, takes "
      "part online.",
      "Un membre assiste à trois réunions physiques par an au plus ou, à défaut, y participe en "
      "ligne."},
     ""},
    {"II.2",
     {"A member takes an active part in the annual Forum.",
      "Un membre prend une part active au Forum annuel."},
     ""},
    {"II.3",
     {"A member takes part in the work between the annual meetings, online too.",
      "Un membre participe aux travaux menés entre les réunions annuelles, y compris en ligne."},
     "",
     {"Recorded under II.2, as a contribution `intersessionalWork`.",
      "Consigné sous II.2, comme contribution `intersessionalWork`."}},
    {"II.4",
     {"A member keeps the wider community informed and brings other networks in.",
      "Un membre tient la communauté informée et associe d'autres réseaux."},
     "",
     {"Recorded under II.2, as a contribution `outreach`.",
      "Consigné sous II.2, comme contribution `outreach`."}},
    {"II.5",
     {"A member looks for new funds for the trust fund of the Forum.",
      "Un membre cherche de nouvelles ressources pour le fonds fiduciaire du Forum."},
     "",
     {"Recorded under II.2, as a contribution `fundRaising`.",
      "Consigné sous II.2, comme contribution `fundRaising`."}},
    {"II.6",
     {"A member points out new issues that call for discussion, research or advice.",
      "Un membre signale les questions nouvelles qui appellent un débat, des recherches ou un "
      "avis."},
     "",
     {"Recorded under II.2, as a contribution `emergingIssues`.",
      "Consigné sous II.2, comme contribution `emergingIssues`."}},
    {"III.1",
     {"What is said in a meeting may be used, but not who said it (the Chatham House Rule).",
      "Ce qui se dit en réunion peut être repris, mais non attribué (règle de Chatham House)."},
     "",
     no_speaker},
    {"III.2",
     {"Before each meeting its agenda is approved; the Secretariat prepares it with the MAG.",
      "L'ordre du jour de chaque réunion est approuvé d'avance ; le Secrétariat le prépare avec le "
      "MAG."},
     ""},
    {"III.3",
     {"Meetings, online ones too, are open to observers unless it is said otherwise.",
      "Les réunions, y compris virtuelles, sont ouvertes aux observateurs, sauf mention "
      "contraire."},
     ""},
    {"III.4",
     {"Decisions are taken by rough consensus, after each member could speak.",
      "Les décisions se prennent par consensus approximatif, chaque membre ayant pu s'exprimer."},
     ""},
    {"III.5",
     {"Between two annual Forums there are two or three formal meetings, and online meetings from "
      "time to time.",
      "Entre deux Forums annuels se tiennent deux ou trois réunions officielles, et des réunions "
      "virtuelles de temps à autre."},
     ""},
    {"IV.1",
     {"The MAG has about fifty members. The number may change from one year to the next.",
      "Le MAG compte environ cinquante membres. Ce nombre peut varier d'une année à l'autre."},
     "mag composition"},
    {"IV.2",
     {"Members come from governments, the private sector, the media, civil society and the "
      "technical community.",
      "Les membres viennent des gouvernements, du secteur privé, des médias, de la société civile "
      "et de la communauté technique."},
     "mag composition"},
    {"IV.3",
     {"A country that has hosted the Forum keeps a seat in the MAG for good.",
      "Un pays qui a accueilli le Forum garde un siège au MAG, sans limite de durée."},
     "mag composition"},
    {"IV.4",
     {"Governments hold about two fifths of the seats, the other groups more or less equal parts "
      "of the rest. The proportions vary slightly with the years.",
      "Les gouvernements occupent à peu près deux cinquièmes des sièges, les autres groupes des "
      "parts à peu près égales du reste. Les proportions changent un peu selon les années."},
     "mag composition",
     {"Not modelled: that the proportions vary slightly; each year is judged by itself.",
      "Non modélisé : que les proportions varient un peu ; chaque année est jugée pour "
      "elle-même."}},
    {"IV.5",
     {"Intergovernmental organizations are invited to send someone who attends and contributes.",
      "Les organisations intergouvernementales sont invitées à se faire représenter aux réunions "
      "et aux travaux."},
     "mag composition"},
    {"V.1",
     {"The Secretary-General of the United Nations appoints the members, for one year.",
      "Le Secrétaire général des Nations Unies nomme les membres, pour un an."},
     "mag composition"},
    {"V.2",
     {"As a rule the term is renewed by tacit renewal for two more years in a row.",
      "La tacite reconduction prolonge d'ordinaire le mandat d'un an, deux fois de suite."},
     "mag why WHO"},
    {"V.3",
     {"Renewal depends on a yearly evaluation of commitment and contribution.",
      "Le renouvellement dépend d'une évaluation annuelle de l'engagement et de la contribution."},
     ""},
    {"V.4",
     {"Each year roughly one seat in three goes to a new member, for the sake of diversity and "
      "fresh views.",
      "Chaque année, à peu près un siège sur trois revient à un nouveau membre, pour la diversité "
      "et le renouvellement des points de vue."},
     "mag diff A B"},
    {"VI.1",
     {"Members get no fee and no other pay from the United Nations.",
      "Les membres ne touchent ni honoraires ni autre rémunération des Nations Unies."},
     "",
     {"A payment is recorded as a fact; no rule judges it.",
      "Un paiement est consigné comme un fait ; aucune règle ne le juge."}},
    {"VI.2",
     {"Some members may be given the cost of travel and of living for physical meetings of the MAG "
      "and for the annual Forum.",
      "Certains membres peuvent se voir financer les frais de voyage et de séjour pour les "
      "réunions physiques du MAG et pour le Forum annuel."},
     ""},
};

struct Part {
  std::string_view number;
  events::Label heading;
};
constexpr Part parts[] = {
    {"P", {"Preamble", "Préambule"}},
    {"I", {"Tasks of the MAG", "Tâches du MAG"}},
    {"II", {"Tasks of each member", "Tâches de chaque membre"}},
    {"III", {"Procedure", "Procédure"}},
    {"IV", {"Composition", "Composition"}},
    {"V", {"Appointments and terms", "Nominations et mandats"}},
    {"VI", {"Compensation", "Compensation"}},
};

}  // namespace

std::span<const Clause> clauses() { return all; }

bool comes_before(std::string_view one, std::string_view other) {
  const auto order = [](std::string_view number) {
    return std::tuple(number.empty(), !clause_numbered(number), clause_numbered(number), number);
  };
  return order(one) < order(other);
}

const Clause* clause_numbered(std::string_view number) {
  const auto* found = std::find_if(std::begin(all), std::end(all),
                                   [&](const Clause& each) { return each.number == number; });
  return found == std::end(all) ? nullptr : found;
}

events::Label heading_of_part(std::string_view part) {
  return std::find_if(std::begin(parts), std::end(parts),
                      [&](const Part& each) { return each.number == part; })
      ->heading;
}

}  // namespace words
