// Explaining decisions: made from the catalogue of events, for the terminal and as a manual.
#include <ostream>

#include "app/help/fields.hpp"
#include "app/help/help.hpp"
#include "app/help/page.hpp"
#include "app/help/remarks.hpp"
#include "app/text/table.hpp"
#include "events/catalogue.hpp"
#include "events/letters.hpp"

namespace app {
namespace {

using events::Declaration;

// The letter that opens a sentence as a capital, which labels do not have.
std::string capital(std::string text) {
  if (text.starts_with("é")) return "É" + text.substr(std::string_view("é").size());
  if (!text.empty()) text.front() = events::capital(text.front());
  return text;
}

std::string rests_on(const Declaration& kind, const Page& page) {
  std::string text = kind.clause.empty()
                         ? std::string(page("About the record itself", "Sur le registre lui-même"))
                         : "Clause " + std::string(kind.clause);
  if (kind.confidential)
    text += page("; confidential: left out of every view for the public",
                 " ; confidentiel : omis de toute consultation publique");
  return text + ".";
}

std::vector<Entry> entries_of(std::string_view kind, const events::Structure& structure,
                              const Page& page) {
  std::vector<Entry> entries;
  for (const Declaration& field : structure.fields) {
    std::string says = page(field.label);
    if (field.required) says += page(" (required)", " (obligatoire)");
    says += page(": ", " : ") + form_of(field, page);
    if (const std::string more = page(remark_on(kind, field.name)); !more.empty())
      says += ". " + more;
    entries.push_back({"--" + dashed(field.name), std::move(says)});
  }
  return entries;
}

void mark_fields(std::ostream& out, std::string_view kind, const events::Structure& structure,
                 const Page& page) {
  std::vector<Row> rows;
  for (const Declaration& field : structure.fields) {
    std::string says = page(field.label);
    if (const std::string more = page(remark_on(kind, field.name)); !more.empty())
      says += " – " + more;
    rows.push_back({marked(field.name), says, form_of(field, page),
                    field.required ? page("yes", "oui") : std::string()});
  }
  mark_table(out,
             {page("Field", "Champ"), page("Meaning", "Sens"), page("Written", "Écriture"),
              page("Required", "Obligatoire")},
             rows);
}

void mark_kind(std::ostream& out, const Declaration& kind, const Page& page) {
  out << "\n## " << kind.name << "\n\n"
      << capital(page(kind.label)) << ". " << rests_on(kind, page);
  if (const std::string more = page(remark_on(kind.name, "")); !more.empty()) out << ' ' << more;
  out << '\n';
  mark_fields(out, kind.name, *kind.structure, page);
  out << "\n```sh\n" << example_of(kind, page) << "\n```\n";
}

}  // namespace

void print_kind(std::ostream& out, events::Kind kind, const Globals& globals) {
  const Page page(globals.language);
  const Declaration& declared = events::field_of(kind);
  print_title(out, std::string(declared.name), page(declared.label), globals);
  out << "  ";
  print_text(out, rests_on(declared, page) + " " + page(remark_on(declared.name, "")), 2, globals);
  print_heading(out, page("Example", "Exemple"), globals);
  out << "  " << wrap_command(example_of(declared, page), globals.width - 2, 6) << '\n';
  print_list(out, page("Fields", "Champs"), entries_of(declared.name, *declared.structure, page),
             globals);
  print_list(out, page("Fields of every decision", "Champs de toute décision"),
             entries_of("", events::decision_structure(), page), globals);
}

void print_decisions(std::ostream& out, events::Language language) {
  const Page page(language);
  out << page(
      "# The manual of decisions\n\n"
      "<!-- Written by `mag help --decisions`; change events/catalogue.capnp, not this page. "
      "-->\n\n"
      "Every kind of decision that a log can hold, as the [catalogue](../events/"
      "catalogue.capnp) declares it. A recorded decision is an **event** of the log, with a "
      "number. A decision is recorded by `mag record`, or as a line of JSON by `mag import` ([the "
      "form](interface.md#a-decision-as-json)). Fields have the same names in both; on the command "
      "line they may also be written with dashes. A field that is left out says nothing: it stands "
      "neither for 0 nor for no.\n",
      "# Le manuel des décisions\n\n"
      "<!-- Écrit par `mag help --decisions` ; modifier events/catalogue.capnp, pas cette page. "
      "-->\n\n"
      "Tous les types de décision qu'un journal peut contenir, tels que les déclare le "
      "[catalogue](../events/catalogue.capnp). Une décision consignée est un **événement** du "
      "journal, qui porte un numéro. Une décision se consigne par `mag record`, ou comme ligne de "
      "JSON par `mag import` ([la forme, en anglais](interface.md#a-decision-as-json)). Les champs "
      "portent les mêmes noms dans les deux cas ; sur la ligne de commande, ils peuvent aussi "
      "s'écrire avec des tirets. Un champ omis ne dit rien : il ne vaut ni 0 ni non.\n");
  std::vector<Row> rows;
  for (const Declaration& kind : events::decision_structure().kinds)
    rows.push_back({"[" + marked(kind.name) + "](#" + lower(kind.name) + ")", page(kind.label),
                    std::string(kind.clause),
                    kind.confidential ? page("yes", "oui") : std::string()});
  mark_table(out,
             {page("Kind", "Type"), page("Meaning", "Sens"), "Clause",
              page("Confidential", "Confidentiel")},
             rows);
  out << "\n## " << page("Fields of every decision", "Champs de toute décision") << '\n';
  mark_fields(out, "", events::decision_structure(), page);
  for (const Declaration& kind : events::decision_structure().kinds) mark_kind(out, kind, page);
}

}  // namespace app
