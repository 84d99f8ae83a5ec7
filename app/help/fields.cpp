#include "app/help/fields.hpp"

#include <algorithm>
#include <iterator>

#include "events/letters.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

using events::Declaration;
using events::Shape;

// How a number of a format is written, and an example of one.
struct Written {
  events::Format format;
  Said form;
  std::string_view example;
};
constexpr Written numbers[] = {
    {events::Format::date,
     {"a date such as 2008-08-15", "une date, par exemple 2008-08-15"},
     "2019-06-01"},
    {events::Format::cycle, {"a year such as 2008", "une année, par exemple 2008"}, "2019"},
    {events::Format::person,
     {"a person's identifier such as p-0042", "l'identifiant d'une personne, par exemple p-0042"},
     "p-0042"},
    {events::Format::country,
     {"an ISO 3166 code such as BR", "un code ISO 3166, par exemple BR"},
     "BR"},
    {events::Format::position,
     {"the number of an earlier event such as 17",
      "le numéro d'un événement antérieur, par exemple 17"},
     "17"},
    {events::Format::ordinal, {"a number, 1 or more", "un nombre, 1 ou plus"}, "14"},
    {events::Format::minor_units,
     {"an amount in the currency's smallest unit",
      "un montant dans la plus petite unité de la devise"},
     "14"},
};
constexpr Written any_number = {{}, {"a number, 0 or more", "un nombre, 0 ou plus"}, "14"};

const Written& written(events::Format format) {
  const auto* found = std::find_if(std::begin(numbers), std::end(numbers),
                                   [&](const Written& each) { return each.format == format; });
  return found == std::end(numbers) ? any_number : *found;
}

std::string object_form(const Declaration& field, const Page& page) {
  if (!field.structure->kinds.empty())
    return page("a whole decision; in JSON only", "une décision entière ; en JSON seulement");
  std::string text = page("a list, in JSON only, of objects with: ",
                          "une liste, en JSON seulement, d'objets avec : ");
  for (const Declaration& part : field.structure->fields) {
    if (&part != &field.structure->fields.front()) text += ", ";
    text.append(part.name).append(" (").append(page(part.label));
    if (part.required) text += page(", required", ", obligatoire");
    text += ')';
  }
  return text;
}

std::string example_value(const Declaration& field, const Page& page) {
  if (field.shape == Shape::boolean) return "yes";
  if (field.shape == Shape::code) return std::string(field.codes[1].name);
  if (field.name == "successor") return "p-0043";
  if (field.shape == Shape::number) return std::string(written(field.format).example);
  const std::string label(field.label.in(page.language()));
  const char* quote = label.find('\'') == std::string::npos ? "'" : "\"";
  return quote + label + quote;
}

void add_example(std::string& command, const events::Structure& structure, const Page& page) {
  for (const Declaration& field : structure.fields)
    if (field.required || field.shape == Shape::boolean)
      command += " --" + dashed(field.name) + " " + example_value(field, page);
}

}  // namespace

std::string dashed(std::string_view name) { return events::in_words(name, '-'); }

std::string named(std::span<const events::CodeWord> codes, const Page& page) {
  std::string text;
  for (const events::CodeWord& code : codes) {
    events::add_to(text, code.name);
    const std::string label = page(code.label);
    if (label != code.name) text.append(" (").append(label).append(")");
  }
  return text;
}

std::string form_of(const Declaration& field, const Page& page) {
  switch (field.shape) {
    case Shape::text:
      return page("text", "texte");
    case Shape::texts:
      return page("a list of texts; on the command line, the field once for each",
                  "une liste de textes ; sur la ligne de commande, le champ une fois pour chacun");
    case Shape::boolean:
      return page("true or false", "true ou false");
    case Shape::code:
      return page("one of these codes: ", "l'un de ces codes : ") +
             named(field.codes.subspan(1), page);
    case Shape::number:
      return page(written(field.format).form);
    default:
      return object_form(field, page);
  }
}

std::string example_of(const Declaration& kind, const Page& page) {
  std::string command = "mag record " + std::string(kind.name);
  add_example(command, events::decision_structure(), page);
  add_example(command, *kind.structure, page);
  return command;
}

}  // namespace app
