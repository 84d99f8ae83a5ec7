#include "answers/people.hpp"

#include "answers/who.hpp"
#include "answers/why.hpp"
#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_people(Session& session, const Given& given) {
  const answers::View view(session.timeline());
  const words::Words words = view.in(session.words());
  if (given.operands.empty()) {
    show(session, answers::people(view, given, words), words);
    return Exit::done;
  }
  for (const char* filter : {"--group", "--country", "--sort"})
    if (given.flag(filter))
      not_understood("usage.withoutMeaning",
                     {events::text("people " + given.operands.front()), events::text(filter)});
  const auto person = answers::who(view.reg().people(), answers::one_name(given.operands));
  const answers::PersonShown shown = answers::person_shown(view, person);
  if (session.globals().format == Format::svg)
    show(session, alone(shown), words);
  else
    show(session, shown, words);
  return Exit::done;
}

}  // namespace

Verb people_verb() {
  return {
      .name = "people",
      .summary = {"everybody on record, with what each held and how one knows",
                  "toutes les personnes au registre, avec leurs sièges et ce qui les atteste"},
      .operands =
          {{"WHO",
            {"one person (p-0042, or a name or part of it): terms, other spellings, sources",
             "une seule personne (p-0042, un nom ou une partie) : mandats, autres graphies, "
             "sources"},
            Times::any}},
      .options = {{"--group GROUP",
                   {"only those who had a seat for this stakeholder group, such as civilSociety",
                    "seulement les personnes qui ont eu un siège pour ce groupe, comme "
                    "civilSociety"}},
                  {"--country CODE",
                   {"only those who had a seat of this country, such as BR",
                    "seulement les personnes qui ont eu un siège de ce pays, comme BR"}},
                  {"--sort ORDER",
                   {"by first (the first day, as without it), name, length (the number of terms), "
                    "group or country",
                    "par first (le premier jour, comme sans cette option), name (le nom), length "
                    "(le nombre de mandats), group (le groupe) ou country (le pays)"}}},
      .examples = {{"mag people --group civilSociety --sort length",
                    {"who sat for civil society, the longest first",
                     "qui a siégé pour la société civile, les plus longs mandats d'abord"}},
                   {"mag people Hassan",
                    {"the terms of one person, and the sources",
                     "les mandats d'une personne, et les sources"}},
                   {"mag people --format svg --lang fr > people.svg",
                    {"everybody as a drawing, in French",
                     "toutes les personnes en dessin, en français"}}},
      .run = run_people,
      .formats = {Format::text, Format::json, Format::csv, Format::svg},
      .reads = Reads::day};
}

}  // namespace app
