#include "app/cli/help.hpp"

#include <array>
#include <ostream>

#include "app/cli/command_line.hpp"
#include "app/cli/help_page.hpp"
#include "app/cli/table.hpp"

namespace app {
namespace {

struct Status {
  Exit exit;
  Said says;
};

constexpr std::array<Status, 7> statuses = {{
    {Exit::done, {"done", "fait"}},
    {Exit::findings,
     {"findings at or above --fail-on", "des constats au moins aussi graves que --fail-on"}},
    {Exit::usage, {"the command was not understood", "la commande n'a pas été comprise"}},
    {Exit::refused,
     {"a decision was refused or the input is bad; nothing of it was written",
      "une décision a été refusée ou l'entrée est mauvaise ; rien n'en a été écrit"}},
    {Exit::damaged,
     {"the log is damaged, of a newer version, or something else than a log",
      "le journal est endommagé, d'une version plus récente, ou n'en est pas un"}},
    {Exit::conflict,
     {"somebody else has written to the log in the meantime",
      "quelqu'un d'autre a écrit dans le journal entre-temps"}},
    {Exit::surroundings,
     {"the machine could not do it: disk full, no access, out of memory",
      "la machine n'a pas pu : disque plein, accès refusé, mémoire épuisée"}},
}};

std::string heading(const Option& option) {
  std::string text(option.name);
  if (!option.value.empty()) text.append(" ").append(option.value);
  return text;
}

std::string usage_of(const Verb& verb, const Page& page) {
  std::string usage = "mag ";
  usage += verb.name;
  for (const Operand& operand : verb.operands) {
    usage += operand.required ? " " : " [";
    usage += operand.name;
    if (operand.many) usage += " …";
    if (!operand.required) usage += ']';
  }
  if (verb.free_fields) usage.append(" ").append(page("[--field value …]", "[--champ valeur …]"));
  for (const Option& option : verb.options) usage.append(" [").append(heading(option)).append("]");
  return usage;
}

std::vector<Entry> entries_of(std::span<const Option> options, const Page& page) {
  std::vector<Entry> entries;
  entries.reserve(options.size());
  for (const Option& option : options) entries.push_back({heading(option), page(option.help)});
  return entries;
}

std::vector<Entry> entries_of(const std::vector<Operand>& operands, const Page& page) {
  std::vector<Entry> entries;
  entries.reserve(operands.size());
  for (const Operand& operand : operands)
    entries.push_back({std::string(operand.name), page(operand.help)});
  return entries;
}

std::vector<Entry> exits(const Page& page) {
  std::vector<Entry> entries;
  entries.reserve(statuses.size());
  for (const Status& status : statuses)
    entries.push_back({std::to_string(static_cast<int>(status.exit)), page(status.says)});
  return entries;
}

constexpr Said about = {
    "keeps the record of a body as a log of decisions, and explains who sits and by which rule",
    "tient le registre d'un organe comme un journal de décisions, et explique qui siège et selon "
    "quelle règle"};

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
  if (!verb.operands.empty())
    mark_list(out, page("Operand", "Opérande"), page("Meaning", "Sens"),
              entries_of(verb.operands, page));
  if (!verb.options.empty())
    mark_list(out, page("Option", "Option"), page("Meaning", "Sens"),
              entries_of(verb.options, page));
}

}  // namespace

const Verb& help_verb() {
  static const Verb verb{
      "help",
      {"explains a verb or a kind of decision", "explique un verbe ou un type de décision"},
      {{"VERB", false, false, {"the verb, or the kind", "le verbe, ou le type"}}},
      {{"--markdown",
        "",
        {"the manual of verbs, as Markdown", "le manuel des verbes, en Markdown"}},
       {"--decisions",
        "",
        {"the manual of decisions, as Markdown", "le manuel des décisions, en Markdown"}},
       {"--rules", "", {"the manual of rules, as Markdown", "le manuel des règles, en Markdown"}}},
      {},
      false,
      nullptr};
  return verb;
}

void print_overview(std::ostream& out, const Globals& globals) {
  const Page page(globals.language);
  print_title(out, "mag", page(about), globals);
  print_heading(out, page("Verbs", "Verbes"), globals);
  std::vector<Entry> entries;
  for (const Verb& verb : verbs()) entries.push_back({std::string(verb.name), page(verb.summary)});
  print_list(out, entries, globals);
  print_heading(out, page("Options of every verb", "Options de tous les verbes"), globals);
  print_list(out, entries_of(global_options(), page), globals);
  print_heading(out, page("Exit status", "Code de sortie"), globals);
  print_list(out, exits(page), globals);
  out << '\n'
      << page(
             "`mag help VERB` explains a verb, with examples; `mag help KIND` a kind of decision,\n"
             "such as memberAppointed.",
             "`mag help VERBE` explique un verbe, avec des exemples ; `mag help TYPE` un type de\n"
             "décision, comme memberAppointed.")
      << '\n';
}

void print_help(std::ostream& out, const Verb& verb, const Globals& globals) {
  const Page page(globals.language);
  print_title(out, "mag " + std::string(verb.name), page(verb.summary), globals);
  if (!verb.examples.empty()) {
    print_heading(out, page("Examples", "Exemples"), globals);
    for (const Example& example : verb.examples) {
      out << "  " << paint(example.command, Colour::bold, globals.colour) << "\n      ";
      print_text(out, page(example.says), 6, globals);
    }
  }
  print_heading(out, page("Usage", "Emploi"), globals);
  out << "  ";
  print_text(out, usage_of(verb, page), 8, globals);
  if (!verb.operands.empty()) {
    print_heading(out, page("Operands", "Opérandes"), globals);
    print_list(out, entries_of(verb.operands, page), globals);
  }
  if (!verb.options.empty()) {
    print_heading(out, "Options", globals);
    print_list(out, entries_of(verb.options, page), globals);
  }
  print_heading(out, page("Options of every verb", "Options de tous les verbes"), globals);
  print_list(out, entries_of(global_options(), page), globals);
}

void print_manual(std::ostream& out, events::Language language) {
  const Page page(language);
  out << page("# The manual of mag\n", "# Le manuel de mag\n")
      << page("\n<!-- Written by `mag help --markdown`; change the verbs, not this page. -->\n\n",
              "\n<!-- Écrit par `mag help --markdown` ; modifier les verbes, pas cette page. "
              "-->\n\n")
      << "`mag` " << page(about) << ". "
      << page(
             "What can be recorded is in the [manual of decisions](decisions.md), what is asked of "
             "the record in the [manual of rules](rules.md).\n",
             "Ce qui peut être consigné figure dans le [manuel des décisions](decisions.fr.md), ce "
             "qui est demandé au registre dans le [manuel des règles](rules.fr.md).\n");
  std::vector<Entry> entries;
  for (const Verb& verb : verbs())
    out << "\n- [`mag " << verb.name << "`](#mag-" << verb.name << ")" << page(": ", " : ")
        << page(verb.summary);
  out << "\n\n## " << page("Options of every verb", "Options de tous les verbes") << '\n';
  mark_list(out, "Option", page("Meaning", "Sens"), entries_of(global_options(), page));
  out << "\n## " << page("Exit status", "Code de sortie") << '\n';
  mark_list(out, page("Status", "Code"), page("Meaning", "Sens"), exits(page));
  for (const Verb& verb : verbs()) mark_verb(out, verb, page);
}

}  // namespace app
