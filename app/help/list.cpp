// Explaining member lists: made from the columns that their reader takes.
#include <array>
#include <ostream>

#include "app/help/fields.hpp"
#include "app/help/help.hpp"
#include "app/help/page.hpp"
#include "app/text/table.hpp"
#include "rosters/columns.hpp"

namespace app {
namespace {

using rosters::ListColumn;

// By the name of the column.
constexpr auto explained = std::to_array<std::pair<std::string_view, Said>>({
    {"cycle",
     {"the year of the cycle that the line is of, such as 2024",
      "l'année du cycle auquel se rapporte la ligne, par exemple 2024"}},
    {"effective_on",
     {"the day on which the seat begins, such as 2024-01-01. The day that more than half of the "
      "lines of a cycle share is the day of the list. A line with a later day is a member who "
      "joined; one with an earlier day, a seat given early",
      "le jour où le siège commence, par exemple 2024-01-01. Le jour commun à plus de la moitié "
      "des lignes d'un cycle est celui de la liste. Une ligne d'un jour ultérieur est l'arrivée "
      "d'un membre ; d'un jour antérieur, un siège attribué d'avance"}},
    {"name",
     {"the name as it is published. “vacant” or a dash instead: a vacant seat. Each person stands "
      "once in a cycle, and twice who chairs and is a member too: once with each seat",
      "le nom tel qu'il est publié. « vacant » ou un tiret à la place : un siège vacant. Chaque "
      "personne figure une fois par cycle, et deux fois si elle exerce la présidence et est aussi "
      "membre : une fois avec chaque siège"}},
    {"country",
     {"a code of ISO 3166 such as BR. Empty: not stated",
      "un code ISO 3166, par exemple BR. Vide : non précisé"}},
    {"group", {"the stakeholder group. Empty: not stated", "le groupe. Vide : non précisé"}},
    {"affiliation",
     {"the organization, as text. Empty: not stated",
      "l'organisation, en texte. Vide : non précisée"}},
    {"seat",
     {"the kind of seat; of a co-chair, chair, with the column role. Empty: stakeholder",
      "la nature du siège ; pour une coprésidence, chair, avec la colonne role. Vide : "
      "stakeholder"}},
    {"source",
     {"where the line was published: an address, or the title of a document",
      "où la ligne a été publiée : une adresse, ou le titre d'un document"}},
    {"status",
     {"whether the source says that the person is new. Empty: it does not say",
      "si la source dit que la personne est nouvelle. Vide : elle ne le dit pas"}},
    {"role",
     {"an office beside the seat, as text, such as co-chair. Empty: none stated",
      "une fonction en plus du siège, en texte, par exemple coprésidence. Vide : aucune indiquée"}},
    {"complete",
     {"whether the list names every member of the cycle; the same on all lines of a cycle. yes: "
      "who sat before and is not on it leaves. no: it says nothing of anyone else. Without the "
      "column, or empty: taken as yes, but nobody leaves by it without --acknowledge",
      "si la liste nomme chaque membre du cycle ; la même valeur sur toutes les lignes du cycle. "
      "yes : qui siégeait avant et n'y figure pas part. no : elle ne dit rien des autres. Sans "
      "cette colonne, ou vide : yes, mais personne ne part sans --acknowledge"}},
    {"note",
     {"a remark that is kept with the decision. Empty: none",
      "une remarque gardée avec la décision. Vide : aucune"}},
    {"person",
     {"the number of the person, such as p-0042, where a name is not enough. Empty: found by the "
      "name, or a new number",
      "le numéro de la personne, par exemple p-0042, si le nom ne suffit pas. Vide : trouvé par le "
      "nom, ou un nouveau numéro"}},
    {"authority",
     {"who decided, if the source says so. Empty: not stated",
      "qui a décidé, si la source le dit. Vide : non indiqué"}},
});

constexpr Said title = {"a member list as a .csv file, for mag import",
                        "une liste des membres en fichier .csv, pour mag import"};
constexpr Said form = {
    "The first line names the columns, in any order; each further line is a seat. Commas stand "
    "between the cells, or semicolons or tabs, on all lines alike; a cell that holds one stands in "
    "quotation marks. The text is UTF-8. A value may be written as its code or as its label, in "
    "English or French, whatever its capitals and accents; true and false count as yes and no.",
    "La première ligne nomme les colonnes, dans n'importe quel ordre ; chaque ligne suivante est "
    "un siège. Les cellules sont séparées par des virgules, ou des points-virgules ou des "
    "tabulations, les mêmes à toutes les lignes ; une cellule qui en contient se met entre "
    "guillemets. Le texte est en UTF-8. Une valeur peut s'écrire par son code ou par son libellé, "
    "en anglais ou en français, quels que soient les majuscules et les accents ; vrai et faux "
    "valent oui et non."};
constexpr Said example_says = {
    "Ana Silva is a member and chairs, one seat is vacant, Zoé Roy joined on 1 June 2024:",
    "Ana Silva est membre et exerce la présidence, un siège est vacant, Zoé Roy est membre depuis "
    "le 1er juin 2024 :"};
constexpr Said spellings = {
    "Other spellings of a name: a file aliases.csv in the same folder, with the columns `alias` "
    "and `name`. Try a list first with mag import LIST.csv --dry-run.",
    "Autres graphies d'un nom : un fichier aliases.csv dans le même dossier, avec les colonnes "
    "`alias` et `name`. Essayer d'abord une liste par mag import LISTE.csv --dry-run."};

std::string presence(const ListColumn& column, const Page& page) {
  if (column.in_cell) return page("required on every line", "obligatoire à chaque ligne");
  if (column.in_header) return page("the column is required", "colonne obligatoire");
  return page("optional", "facultative");
}

std::string meaning(const ListColumn& column, const Page& page) {
  std::string text;
  for (const auto& [name, says] : explained)
    if (name == column.name) text = page(says);
  if (!column.values.empty())
    text += page(". Values: ", ". Valeurs : ") + named(column.values, page);
  return text;
}

}  // namespace

std::string_view example_list() {
  return "cycle,effective_on,name,country,group,affiliation,seat,source,complete\n"
         "2024,2024-01-01,Ana Silva,BR,civilSociety,Example,stakeholder,list 1,yes\n"
         "2024,2024-01-01,Ana Silva,BR,,,chair,list 1,yes\n"
         "2024,2024-01-01,Li Na,CN,government,\"Office, unit 2\",stakeholder,list 1,yes\n"
         "2024,2024-01-01,vacant,,media,,stakeholder,list 1,yes\n"
         "2024,2024-06-01,Zoé Roy,FR,media,,stakeholder,letter 7,yes\n";
}

void print_list_help(std::ostream& out, const Globals& globals) {
  const Page page(globals.language);
  print_title(out, page("list", "liste"), page(title), globals);
  out << '\n';
  paragraph(out, page(form), globals.width);
  print_heading(out, page("Example", "Exemple"), globals);
  out << "  ";
  print_text(out, page(example_says), 2, globals);
  std::string_view lines = example_list();
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n') + 1;
    out << "  " << lines.substr(0, end);
    lines.remove_prefix(end);
  }
  std::vector<Entry> entries;
  for (const ListColumn& column : rosters::list_columns())
    entries.push_back(
        {std::string(column.name), "(" + presence(column, page) + ") " + meaning(column, page)});
  print_list(out, page("Columns", "Colonnes"), entries, globals);
  out << '\n';
  paragraph(out, page(spellings), globals.width);
}

void mark_list_help(std::ostream& out, events::Language language) {
  const Page page(language);
  out << "\n## " << page("Member lists", "Listes des membres") << "\n\n"
      << page(form) << "\n\n"
      << page(example_says) << "\n\n```csv\n"
      << example_list() << "```\n";
  std::vector<Row> rows;
  for (const ListColumn& column : rosters::list_columns())
    rows.push_back({marked(column.name), meaning(column, page), presence(column, page)});
  mark_table(out,
             {page("Column", "Colonne"), page("Meaning", "Sens"), page("Required", "Obligatoire")},
             rows);
  out << '\n' << page(spellings) << '\n';
}

}  // namespace app
