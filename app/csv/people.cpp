#include "app/csv/coats.hpp"

namespace app {
namespace {

// A line for each term; what became of it stands with the last of a row.
void write_terms_of(const Csv& csv, const answers::PersonOnRecord& person) {
  const std::string number = events::to_string(person.person);
  if (person.tenures.empty())
    csv.row({number, person.name, "", "", "", "", "", "", "", "", "", "", ""});
  for (const answers::Tenure& tenure : person.tenures)
    for (const answers::Tenure::Term& term : tenure.terms) {
      const bool is_last = &term == &tenure.terms.back();
      const std::string ended_by =
          is_last && tenure.ended_by ? std::to_string(tenure.ended_by.value) : "";
      csv.row({number, person.name, events::name_of(tenure.seat), events::name_of(tenure.group),
               events::to_string(tenure.country),
               term.cycle == events::no_end ? "" : std::to_string(term.cycle.year),
               engine::to_string(term.from), events::name_of(term.kind),
               events::name_of(term.basis), std::to_string(term.by.value),
               is_last ? name_of(tenure.end) : "continued",
               is_last && tenure.last ? engine::to_string(*tenure.last) : "", ended_by});
    }
}

void write_columns_of_terms(const Csv& csv) {
  csv.row({"person", "name", "seat", "group", "country", "cycle", "from", "kind", "basis",
           "position", "end", "last", "ended_by"});
}

}  // namespace

void write(const Csv& csv, const answers::People& answer) {
  write_columns_of_terms(csv);
  for (const answers::PersonOnRecord& person : answer.people) write_terms_of(csv, person);
}

void write(const Csv& csv, const answers::PersonShown& answer) {
  write_columns_of_terms(csv);
  write_terms_of(csv, answer.person);
}

}  // namespace app
