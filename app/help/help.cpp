#include "app/help/help.hpp"

#include <array>
#include <ostream>

#include "app/cli/command_line.hpp"
#include "app/help/page.hpp"
#include "app/help/placeholders.hpp"
#include "app/text/table.hpp"

namespace app {
namespace {

struct Status {
  Exit exit;
  Said says;
};

constexpr auto statuses = std::to_array<Status>({
    {Exit::done, {"done", "fait"}},
    {Exit::findings,
     {"findings as serious as --fail-on says, or more",
      "des constats au moins aussi graves que le dit --fail-on"}},
    {Exit::usage, {"the command was not understood", "la commande n'a pas été comprise"}},
    {Exit::refused,
     {"a decision was refused or the input data are incorrect; nothing of it was written",
      "une décision a été refusée ou les données d'entrée sont incorrectes ; rien n'en a été "
      "écrit"}},
    {Exit::damaged,
     {"the log is damaged, was written by a newer version, or is not a log",
      "le journal est endommagé, a été écrit par une version plus récente ou n'en est pas un"}},
    {Exit::conflict,
     {"another program has written to the log in the meantime",
      "un autre programme a écrit dans le journal entre-temps"}},
    {Exit::surroundings,
     {"system error: disk full, no access, out of memory",
      "erreur du système : disque plein, accès refusé, mémoire épuisée"}},
});

std::string heading(const Option& option, const Page& page) {
  std::string text(option.name);
  if (!option.value.empty()) text += " " + placeholder(option.value, page.language());
  return text;
}

std::string usage_of(const Verb& verb, const Page& page) {
  std::string usage = "mag ";
  usage += verb.name;
  for (const Operand& operand : verb.operands) {
    const bool optional = operand.given == Times::at_most_once || operand.given == Times::any;
    usage += (optional ? " [" : " ") + placeholder(operand.name, page.language());
    if (operand.given == Times::at_least_once || operand.given == Times::any) usage += " …";
    if (optional) usage += ']';
  }
  if (verb.free_fields) usage.append(" ").append(page("[--field VALUE …]", "[--champ VALEUR …]"));
  for (const Option& option : verb.options) usage += " [" + heading(option, page) + "]";
  return usage;
}

Entry entry_of(const Option& option, const Page& page) {
  return {heading(option, page), page(option.help)};
}
Entry entry_of(const Operand& operand, const Page& page) {
  return {placeholder(operand.name, page.language()), page(operand.help)};
}
Entry entry_of(const Status& status, const Page& page) {
  return {std::to_string(static_cast<int>(status.exit)), page(status.says)};
}
Entry entry_of(const Notion& notion, const Page& page) {
  return {page(notion.word), page(notion.says)};
}
Entry entry_of(const Verb& verb, const Page& page) {
  return {std::string(verb.name), page(verb.summary)};
}

template <class All>
std::vector<Entry> entries_of(const All& all, const Page& page) {
  std::vector<Entry> entries;
  for (const auto& each : all) entries.push_back(entry_of(each, page));
  return entries;
}

constexpr Said common_options = {"Options common to all commands",
                                 "Options communes à toutes les commandes"};

constexpr Said introduction = {
    "keeps the record of a body as a log of decisions, and explains who sits and under which rule",
    "tient le registre d'un organe sous forme de journal de décisions, et explique qui siège et "
    "selon quelle règle"};

// Words that every other page uses.
constexpr auto notions = std::to_array<Notion>({
    {{"log", "journal"},
     {"the file of recorded decisions; the record is what it amounts to",
      "le fichier des décisions consignées ; le registre est ce qui en résulte"}},
    {{"event", "événement"},
     {"a recorded decision; each has a number", "une décision consignée ; chacun a un numéro"}},
    {{"cycle", "cycle"},
     {"from one round of appointments to the next, named by a year",
      "d'une série de nominations à la suivante, désigné par une année"}},
    {{"finding", "constat"},
     {"what one rule says of one cycle, or of a seat or figure in it",
      "ce qu'une règle dit d'un cycle, ou d'un siège ou d'un chiffre de ce cycle"}},
    {{"verdict", "verdict"},
     {"met, deviation, breach, undetermined or not applicable",
      "respecté, écart, manquement, indéterminé ou sans objet"}},
    {{"basis", "fondement"},
     {"what a decision rests on: stated by its source, tacit, or inferred from it",
      "ce sur quoi repose une décision : énoncé par sa source, tacite, ou déduit de celle-ci"}},
});

void mark_verb(std::ostream& out, const Verb& verb, const Page& page) {
  out << "\n## mag " << verb.name << "\n\n" << page(verb.summary) << ".\n";
  if (!verb.examples.empty()) {
    out << "\n```sh\n";
    for (const Example& example : verb.examples)
      out << "# " << page(example.says) << '\n' << example.command << '\n';
    out << "```\n";
  }
  out << '\n'
      << page("Usage", "Emploi") << page(": ", " : ") << '`' << usage_of(verb, page) << "`\n";
  mark_list(out, page("Operand", "Opérande"), page("Meaning", "Sens"),
            entries_of(verb.operands, page));
  mark_list(out, "Option", page("Meaning", "Sens"), entries_of(verb.options, page));
  if (!verb.notions.empty()) out << '\n';
  for (const Entry& notion : entries_of(verb.notions, page))
    out << "- " << notion.term << page(": ", " : ") << notion.says << '\n';
}

}  // namespace

const Verb& help_verb() {
  static const Verb verb{
      .name = "help",
      .summary = {"explains a command, a kind of decision or a member list",
                  "explique une commande, un type de décision ou une liste des membres"},
      .operands =
          {{"COMMAND",
            {"the command, the kind of decision, or list: the columns of a member list",
             "la commande, le type de décision, ou liste : les colonnes d'une liste des membres"},
            Times::at_most_once}},
      .options =
          {{"--markdown",
            {"the manual of commands, as Markdown", "le manuel des commandes, en Markdown"}},
           {"--decisions",
            {"the manual of decisions, as Markdown", "le manuel des décisions, en Markdown"}},
           {"--rules", {"the manual of rules, as Markdown", "le manuel des règles, en Markdown"}},
           {"--clauses",
            {"the clauses of the terms of reference, and what records and judges each, as Markdown",
             "les clauses des termes de référence, avec ce qui consigne et juge chacune, en "
             "Markdown"}}},
      .reads = Reads::nothing};
  return verb;
}

void print_overview(std::ostream& out, const Globals& globals) {
  const Page page(globals.language);
  print_title(out, "mag", page(introduction), globals);
  print_list(out, page("Commands", "Commandes"), entries_of(verbs(), page), globals);
  print_list(out, page(common_options), entries_of(global_options(), page), globals);
  print_list(out, page("Exit status", "Code de sortie"), entries_of(statuses, page), globals);
  print_list(out, page("Words", "Vocabulaire"), entries_of(notions, page), globals);
  out << '\n';
  paragraph(out,
            page("`mag help COMMAND` explains a command, with examples; `mag help KIND` explains a "
                 "kind of decision, such as memberAppointed; `mag help list` explains the columns "
                 "of a member list.",
                 "`mag help COMMANDE` explique une commande, avec des exemples ; `mag help TYPE` "
                 "explique un type de décision, comme memberAppointed ; `mag help liste` explique "
                 "les colonnes d'une liste des membres."),
            globals.width);
}

void print_help(std::ostream& out, const Verb& verb, const Globals& globals) {
  const Page page(globals.language);
  print_title(out, "mag " + std::string(verb.name), page(verb.summary), globals);
  if (!verb.examples.empty()) {
    print_heading(out, page("Examples", "Exemples"), globals);
    for (const Example& example : verb.examples) {
      const std::string command = wrap_command(example.command, globals.width - 2, 6);
      out << "  " << paint(command, Colour::bold, globals.colour) << "\n      ";
      print_text(out, page(example.says), 6, globals);
    }
  }
  print_heading(out, page("Usage", "Emploi"), globals);
  out << "  ";
  print_text(out, usage_of(verb, page), 8, globals);
  print_list(out, page("Operands", "Opérandes"), entries_of(verb.operands, page), globals);
  print_list(out, "Options", entries_of(verb.options, page), globals);
  print_list(out, page("Verdicts, and their codes", "Verdicts, et leurs codes"),
             entries_of(verb.notions, page), globals);
  print_list(out, page(common_options), entries_of(global_options(), page), globals);
}

void print_manual(std::ostream& out, events::Language language) {
  const Page page(language);
  out << page("# The manual of mag\n", "# Le manuel de mag\n")
      << page(
             "\n<!-- Written by `mag help --markdown`; change the commands, not this page. -->\n\n",
             "\n<!-- Écrit par `mag help --markdown` ; modifier les commandes, pas cette page. "
             "-->\n\n")
      << "`mag` " << page(introduction) << ". "
      << page(
             "What can be recorded is in the [manual of decisions](decisions.md), what the rules "
             "check in the [manual of rules](rules.md), what each sentence of the terms of "
             "reference comes to in the [clauses](clauses.md).\n",
             "Ce qui peut être consigné figure dans le [manuel des décisions](decisions.fr.md), ce "
             "que vérifient les règles dans le [manuel des règles](rules.fr.md), ce que devient "
             "chaque phrase des termes de référence dans les [clauses](clauses.fr.md).\n");
  for (const Entry& notion : entries_of(notions, page))
    out << "\n- **" << notion.term << "**" << page(": ", " : ") << notion.says;
  out << '\n';
  for (const Verb& verb : verbs())
    out << "\n- [`mag " << verb.name << "`](#mag-" << verb.name << ")" << page(": ", " : ")
        << page(verb.summary);
  out << page("\n- [`mag help list`](#member-lists): the columns of a member list",
              "\n- [`mag help liste`](#listes-des-membres) : les colonnes d'une liste des membres");
  out << "\n\n## " << page(common_options) << '\n';
  mark_list(out, "Option", page("Meaning", "Sens"), entries_of(global_options(), page));
  out << "\n## " << page("Exit status", "Code de sortie") << '\n';
  mark_list(out, page("Status", "Code"), page("Meaning", "Sens"), entries_of(statuses, page));
  for (const Verb& verb : verbs()) mark_verb(out, verb, page);
  mark_list_help(out, language);
}

}  // namespace app
