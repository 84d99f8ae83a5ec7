// The manual of rules, made from their catalogue.
#include <algorithm>
#include <ostream>

#include "app/help/help.hpp"
#include "app/help/page.hpp"
#include "events/lists.hpp"
#include "rules/rule.hpp"

namespace app {
namespace {

std::string type_of(const counting::Declared& declared, const Page& page) {
  using counting::ParameterType;
  if (declared.type == ParameterType::integer) return page("whole number", "nombre entier");
  if (declared.type == ParameterType::fraction) return "fraction";
  if (declared.type == ParameterType::answer) return page("yes or no", "yes (oui) ou no (non)");
  return page("groups, with spaces between them", "groupes, séparés par des espaces");
}

// "whole number, members, 1 or more"
std::string value_of(const counting::Declared& declared, const Page& page) {
  std::string text = type_of(declared, page);
  const std::string unit = page(declared.unit_en, declared.unit_fr);
  const bool says_more = declared.type == counting::ParameterType::integer ||
                         declared.type == counting::ParameterType::fraction;
  if (says_more && !unit.empty()) text += ", " + unit;
  const std::string least(declared.minimum), most(declared.maximum);
  if (!least.empty() && !most.empty())
    text += page(", from ", ", de ") + least + page(" to ", " à ") + most;
  else if (!least.empty())
    text += ", " + least + page(" or more", " ou plus");
  else if (!most.empty())
    text += ", " + most + page(" or less", " ou moins");
  return text;
}

std::string default_of(const counting::Declared& declared, const Page& page) {
  if (declared.fallback.empty())
    return page("none: nothing is required", "aucune : rien n'est requis");
  return marked(declared.fallback);
}

void mark_rule(std::ostream& out, const rules::Rule& rule, const Page& page) {
  out << "\n## " << rule.name << "\n\n";
  const bool several = rule.clauses.size() > 1;
  std::string clauses;
  for (const std::string_view clause : rule.clauses) events::add_to(clauses, clause);
  if (clauses.empty())
    out << page("About the record itself. ", "Sur le registre lui-même. ");
  else
    out << (several ? "Clauses " : "Clause ") << clauses << ". ";
  out << '['
      << (several ? page("What they say, in our words", "Ce qu'elles disent, dans nos mots")
                  : page("What it says, in our words", "Ce qu'elle dit, dans nos mots"))
      << "](../rules/" << folder_of(rule) << "/clause.md).\n";
  if (rule.declared.empty()) return;
  std::vector<Row> rows;
  for (const counting::Declared& declared : rule.declared)
    rows.push_back({marked(declared.name), page(declared.meaning_en, declared.meaning_fr),
                    value_of(declared, page), default_of(declared, page),
                    std::string(declared.clause), page(declared.reason_en, declared.reason_fr)});
  mark_table(out,
             {page("Parameter", "Paramètre"), page("What it fixes", "Ce qu'il fixe"),
              page("Value", "Valeur"), page("Default", "Défaut"), "Clause",
              page("Reason for the default", "Raison du défaut")},
             rows);
}

void mark_introduction(std::ostream& out, const Page& page) {
  out << page(
      "# The manual of rules\n\n"
      "<!-- Written by `mag help --rules`; change the rules, not this page. -->\n\n"
      "Every rule that `mag audit` checks, in the order in which findings are shown, with the "
      "parameters that the terms of reference may fix. A version of the terms of reference "
      "([`termsAdopted`](decisions.md#termsadopted)) lists its clauses and the parameters that its "
      "text states; a parameter that it does not state has the default. In a name, `DIMENSION` "
      "stands for `group`, `region`, `gender` or `country`, and `VALUE` for one of its codes, or "
      "for `*`: each of them.\n\n"
      "> **How to read this**\n"
      ">\n"
      "> - **Event**: a recorded decision. Each event of a log has a number.\n"
      "> - **Cycle**: the time from one round of appointments to the next, named by a year. The "
      "cycle of a year may begin in the year before.\n"
      "> - **Finding**: what one rule says of one cycle, or of one seat or figure in it. It has "
      "one verdict.\n"
      "> - **Verdict**: one of five.\n"
      ">   - *met* (in JSON `holds`): the record is as the clause requires.\n"
      ">   - *deviation* (`departure`): it is not, but the text leaves room (“about”, "
      "“generally”), or two sources contradict each other.\n"
      ">   - *breach* (`breach`): it is not, and the text leaves no room.\n"
      ">   - *undetermined* (`unknown`): the record does not say enough to judge.\n"
      ">   - *not applicable* (`notApplicable`): no terms of reference with the clause were in "
      "force.\n"
      "> - **Basis**: on what a recorded decision rests. It is *stated* by its source, *tacit* "
      "(nothing was decided to the contrary) or *inferred* from what the source shows.\n"
      "> - **Figure**: a number that a source publishes, such as how many members there are. Where "
      "not everyone is named, a finding may be based on figures.\n",
      "# Le manuel des règles\n\n"
      "<!-- Écrit par `mag help --rules` ; modifier les règles, pas cette page. -->\n\n"
      "Toutes les règles qu'applique `mag audit`, dans l'ordre où les constats sont montrés, avec "
      "les paramètres que les termes de référence peuvent fixer. Une version des termes de "
      "référence ([`termsAdopted`](decisions.fr.md#termsadopted)) énumère ses clauses et les "
      "paramètres que son texte énonce ; un paramètre qu'elle n'énonce pas a la valeur par défaut. "
      "Dans un nom, `DIMENSION` désigne `group`, `region`, `gender` ou `country`, et `VALUE` l'un "
      "de ses codes, ou `*` : chacun d'eux.\n\n"
      "> **Comment lire cette page**\n"
      ">\n"
      "> - **Événement** : une décision consignée. Chaque événement d'un journal a un numéro.\n"
      "> - **Cycle** : le temps d'une série de nominations à la suivante, désigné par une année. "
      "Le cycle d'une année peut commencer l'année précédente.\n"
      "> - **Constat** : ce qu'une règle dit d'un cycle, ou d'un siège ou d'un chiffre de ce "
      "cycle. Il a un verdict.\n"
      "> - **Verdict** : l'un des cinq suivants.\n"
      ">   - *respecté* (en JSON `holds`) : le registre est conforme à la clause.\n"
      ">   - *écart* (`departure`) : il ne l'est pas, mais le texte laisse une marge (« environ », "
      "« généralement »), ou deux sources se contredisent.\n"
      ">   - *manquement* (`breach`) : il ne l'est pas, et le texte ne laisse pas de marge.\n"
      ">   - *indéterminé* (`unknown`) : le registre n'en dit pas assez pour juger.\n"
      ">   - *sans objet* (`notApplicable`) : aucune version des termes de référence contenant la "
      "clause n'était en vigueur.\n"
      "> - **Fondement** : ce sur quoi repose une décision consignée. Elle est *énoncée* par sa "
      "source, *tacite* (rien n'a été décidé en sens contraire) ou *déduite* de ce que montre la "
      "source.\n"
      "> - **Chiffre** : un nombre que publie une source, par exemple le nombre de membres. Là où "
      "tous les membres ne sont pas nommés, un constat peut être fondé sur des chiffres.\n");
}

void mark_coherence(std::ostream& out, const Page& page) {
  out << page(
      "\n## coherence\n\n"
      "About the record itself, without a parameter. This check follows from what may be recorded "
      "([decisions](decisions.md)), not from a clause. A decision or correction that takes the "
      "sense from a recorded one is refused; a log written by an earlier version may hold such. "
      "The check puts each event that counts in its place by the date on which it takes effect. If "
      "the event would be refused there – the renewal of a person who had left, a second opening "
      "of a cycle – or waits for one that was taken back, there is a finding `coherence/EVENT` "
      "from that date on. It is a *deviation*, never a breach: nobody did wrong, the record "
      "contradicts itself. The finding names the events concerned; a correction of one of them "
      "sets the record right.\n",
      "\n## coherence\n\n"
      "Sur le registre lui-même, sans paramètre. Ce contrôle découle de ce qui peut être consigné "
      "([décisions](decisions.fr.md)), non d'une clause. Une décision ou une correction qui "
      "priverait de sens une décision déjà consignée est refusée ; un journal écrit par une "
      "version antérieure peut en contenir. Le contrôle prend chaque événement qui compte à sa "
      "place, à la date où il prend effet. Si l'événement y serait refusé – renouvellement d'une "
      "personne déjà partie, seconde ouverture d'un cycle – ou attend une ouverture retirée "
      "depuis, il y a un constat `coherence/ÉVÉNEMENT` à partir de cette date. C'est un *écart*, "
      "jamais un manquement : nul n'a mal agi, le registre se contredit. Le constat nomme les "
      "événements en cause ; la correction de l'un d'eux y remédie.\n");
}

}  // namespace

void print_rules(std::ostream& out, events::Language language) {
  const Page page(language);
  mark_introduction(out, page);
  for (const rules::Rule& rule : rules::catalogue()) mark_rule(out, rule, page);
  mark_coherence(out, page);
}

}  // namespace app
