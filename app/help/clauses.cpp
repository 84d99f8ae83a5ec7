// The legend of clauses, made from their sentences, the catalogue of events and that of rules.
#include <algorithm>
#include <ostream>

#include "app/help/help.hpp"
#include "app/help/page.hpp"
#include "events/lists.hpp"
#include "rules/rule.hpp"
#include "words/clauses.hpp"

namespace app {
namespace {

// Cells of a row: what is recorded of a clause, what judges it, what shows it.
struct Cells {
  std::string recorded_as, judged_by, shown_by;
};

void add_rules(Cells& cells, std::string_view clause, const Page& page) {
  const std::string manual = "rules" + page(".md", ".fr.md");
  for (const rules::Rule& rule : rules::catalogue()) {
    if (std::find(rule.clauses.begin(), rule.clauses.end(), clause) == rule.clauses.end()) continue;
    if (!cells.judged_by.empty()) cells.judged_by += "; ";
    cells.judged_by += "[" + std::string(rule.name) + "](" + manual + "#" + lower(rule.name) +
                       ") ([" + page("reading", "lecture") + "](../rules/" +
                       rules::folder_of(rule) + "/clause.md))";
    std::string parameters;
    for (const counting::Declared& declared : rule.declared)
      if (declared.clause == clause) events::add_to(parameters, marked(declared.name));
    if (!parameters.empty()) cells.judged_by += page(": ", " : ") + parameters;
  }
  if (!cells.judged_by.empty()) events::add_to(cells.shown_by, marked("mag audit"));
}

Cells cells_of(const words::Clause& clause, const Page& page) {
  Cells cells;
  if (!clause.shown_by.empty()) events::add_to(cells.shown_by, marked(clause.shown_by));
  add_rules(cells, clause.number, page);
  const bool is_shown = !cells.shown_by.empty();
  for (const events::Declaration& kind : events::decision_structure().kinds) {
    if (kind.clause != clause.number) continue;
    events::add_to(cells.recorded_as, "[" + marked(kind.name) + "](" + "decisions" +
                                          page(".md", ".fr.md") + "#" + lower(kind.name) + ")");
    if (!is_shown)
      events::add_to(cells.shown_by, marked("mag log --kind " + std::string(kind.name)));
  }
  return cells;
}

void mark_part(std::ostream& out, std::string_view part, const Page& page) {
  out << "\n## " << part << " – " << page(words::heading_of_part(part)) << '\n';
  std::vector<Row> rows;
  for (const words::Clause& clause : words::clauses()) {
    if (clause.number.substr(0, clause.number.find('.')) != part) continue;
    Cells cells = cells_of(clause, page);
    std::string says = page(clause.says);
    if (!clause.remark.en.empty()) says += " *" + page(clause.remark) + "*";
    rows.push_back({std::string(clause.number), std::move(says), std::move(cells.recorded_as),
                    std::move(cells.judged_by), std::move(cells.shown_by)});
  }
  mark_table(out,
             {"Clause", page("What it says, in our words", "Ce qu'elle dit, dans nos mots"),
              page("Recorded as", "Consigné comme"),
              page("Judged by, with parameters", "Jugée par, avec ses paramètres"),
              page("Shown by", "Montrée par")},
             rows);
}

}  // namespace

void print_clauses(std::ostream& out, events::Language language) {
  const Page page(language);
  out << page(
      "# The clauses of the terms of reference\n\n"
      "<!-- Written by `mag help --clauses`; change words/clauses.cpp, the catalogue of events or "
      "the rules, not this page. -->\n\n"
      "From a sentence of the terms of reference of the MAG to what is recorded of it, what judges "
      "it and what shows it. The terms of reference number only their parts, I to VI. The numbers "
      "here are our own: they count the sentences and items of each part, in order; P is what "
      "stands before part I. Every finding, every kind of event and every parameter names its "
      "clause by this number.\n\n"
      "A clause may be judged by what is recorded under another: size and shares (IV.1, IV.2, "
      "IV.4) by appointments (V.1) and published figures. A clause without an entry under *Judged "
      "by* is checked by no rule. What is not modelled is said beside the sentence.\n",
      "# Les clauses des termes de référence\n\n"
      "<!-- Écrit par `mag help --clauses` ; modifier words/clauses.cpp, le catalogue des "
      "événements ou les règles, pas cette page. -->\n\n"
      "D'une phrase des termes de référence du MAG à ce qui en est consigné, à ce qui la juge et à "
      "ce qui la montre. Les termes de référence ne numérotent que leurs parties, de I à VI. Les "
      "numéros employés ici sont les nôtres : ils comptent les phrases et les points de chaque "
      "partie, dans l'ordre ; P est ce qui précède la partie I. Chaque constat, chaque type "
      "d'événement et chaque paramètre désigne sa clause par ce numéro.\n\n"
      "Une clause peut être jugée d'après ce qui est consigné sous une autre : l'effectif et les "
      "parts (IV.1, IV.2, IV.4) d'après les nominations (V.1) et les chiffres publiés. Une clause "
      "sans mention sous *Jugée par* n'est vérifiée par aucune règle. Ce qui n'est pas modélisé "
      "est dit à côté de la phrase.\n");
  std::string_view last;
  for (const words::Clause& clause : words::clauses()) {
    const std::string_view part = clause.number.substr(0, clause.number.find('.'));
    if (part != std::exchange(last, part)) mark_part(out, part, page);
  }
}

}  // namespace app
