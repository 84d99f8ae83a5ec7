#include "app/cli/help.hpp"

#include <array>
#include <ostream>

#include "app/cli/command_line.hpp"
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
     {"the log is damaged, of a newer version, or no log at all",
      "le journal est endommagé, d'une version plus récente, ou n'en est pas un"}},
    {Exit::conflict,
     {"somebody else has written to the log in the meantime",
      "quelqu'un d'autre a écrit dans le journal entre-temps"}},
    {Exit::surroundings,
     {"the machine could not do it: disk full, no access, out of memory",
      "la machine n'a pas pu : disque plein, accès refusé, mémoire épuisée"}},
}};

// Words in one language, with what the page is called.
class Page {
 public:
  explicit Page(events::Language language) : french_(language == events::Language::fr) {}
  std::string_view operator()(const Said& said) const { return french_ ? said.fr : said.en; }
  std::string_view operator()(std::string_view en, std::string_view fr) const {
    return french_ ? fr : en;
  }

 private:
  bool french_;
};

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

struct Entry {
  std::string term;
  std::string_view says;
};

// A list of terms with what they mean, aligned.
void print_list(std::ostream& out, const std::vector<Entry>& entries, const Globals& globals) {
  std::size_t widest = 0;
  for (const Entry& entry : entries) widest = std::max(widest, columns_of(entry.term));
  const std::size_t indent = widest + 4;
  const std::size_t left = globals.width > indent + 24 ? globals.width - indent : 24;
  for (const Entry& entry : entries)
    out << "  " << paint(entry.term, Colour::bold, globals.colour)
        << std::string(widest - columns_of(entry.term) + 2, ' ') << wrap(entry.says, left, indent)
        << '\n';
}

void print_heading(std::ostream& out, std::string_view text, const Globals& globals) {
  out << '\n' << paint(text, Colour::blue, globals.colour) << '\n';
}

std::vector<Entry> entries_of(std::span<const Option> options, const Page& page) {
  std::vector<Entry> entries;
  for (const Option& option : options) entries.push_back({heading(option), page(option.help)});
  return entries;
}

std::vector<Entry> entries_of(const std::vector<Operand>& operands, const Page& page) {
  std::vector<Entry> entries;
  for (const Operand& operand : operands)
    entries.push_back({std::string(operand.name), page(operand.help)});
  return entries;
}

std::vector<Entry> exits(const Page& page) {
  std::vector<Entry> entries;
  for (const Status& status : statuses)
    entries.push_back({std::to_string(static_cast<int>(status.exit)), page(status.says)});
  return entries;
}

constexpr Said about = {
    "keeps the record of a body as a log of decisions, and explains who sits and by which rule",
    "tient le registre d'un organe comme un journal de décisions, et explique qui siège et selon "
    "quelle règle"};

// A cell of a Markdown table.
std::string cell(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    if (letter == '|') safe += '\\';
    safe += letter;
  }
  return safe;
}

void mark_table(std::ostream& out, std::string_view first, std::string_view second,
                const std::vector<Entry>& entries) {
  out << "\n| " << first << " | " << second << " |\n| --- | --- |\n";
  for (const Entry& entry : entries)
    out << "| `" << cell(entry.term) << "` | " << cell(entry.says) << " |\n";
}

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
    mark_table(out, page("Operand", "Opérande"), page("Meaning", "Sens"),
               entries_of(verb.operands, page));
  if (!verb.options.empty())
    mark_table(out, page("Option", "Option"), page("Meaning", "Sens"),
               entries_of(verb.options, page));
}

}  // namespace

void print_overview(std::ostream& out, const Globals& globals) {
  const Page page(globals.language);
  out << "mag · " << wrap(page(about), globals.width > 30 ? globals.width - 6 : 24, 6) << '\n';
  print_heading(out, page("Verbs", "Verbes"), globals);
  std::vector<Entry> entries;
  for (const Verb& verb : verbs()) entries.push_back({std::string(verb.name), page(verb.summary)});
  print_list(out, entries, globals);
  print_heading(out, page("Options of every verb", "Options de tous les verbes"), globals);
  print_list(out, entries_of(global_options(), page), globals);
  print_heading(out, page("Exit status", "Code de sortie"), globals);
  print_list(out, exits(page), globals);
  out << '\n'
      << page("`mag help VERB` explains a verb, with examples.",
              "`mag help VERBE` explique un verbe, avec des exemples.")
      << '\n';
}

void print_help(std::ostream& out, const Verb& verb, const Globals& globals) {
  const Page page(globals.language);
  const std::string title = "mag " + std::string(verb.name);
  out << paint(title, Colour::bold, globals.colour) << " · "
      << wrap(page(verb.summary), globals.width > 40 ? globals.width - title.size() - 3 : 24,
              title.size() + 3)
      << '\n';
  if (!verb.examples.empty()) {
    print_heading(out, page("Examples", "Exemples"), globals);
    for (const Example& example : verb.examples)
      out << "  " << paint(example.command, Colour::bold, globals.colour) << "\n      "
          << wrap(page(example.says), globals.width > 30 ? globals.width - 6 : 24, 6) << '\n';
  }
  print_heading(out, page("Usage", "Emploi"), globals);
  out << "  " << wrap(usage_of(verb, page), globals.width > 40 ? globals.width - 8 : 32, 8) << '\n';
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
      << "`mag` " << page(about) << ".\n";
  std::vector<Entry> entries;
  for (const Verb& verb : verbs())
    out << "\n- [`mag " << verb.name << "`](#mag-" << verb.name << ")" << page(": ", " : ")
        << page(verb.summary);
  out << "\n\n## " << page("Options of every verb", "Options de tous les verbes") << '\n';
  mark_table(out, "Option", page("Meaning", "Sens"), entries_of(global_options(), page));
  out << "\n## " << page("Exit status", "Code de sortie") << '\n';
  mark_table(out, page("Status", "Code"), page("Meaning", "Sens"), exits(page));
  for (const Verb& verb : verbs()) mark_verb(out, verb, page);
}

}  // namespace app
