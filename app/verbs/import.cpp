#include "app/recording/importing.hpp"
#include "app/recording/typed_decision.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

rosters::Stance stance_of(const Given& given) {
  using Kind = rosters::Stance::Kind;
  const auto disagrees = reason_of(given, "--disagrees");
  const auto corrects = reason_of(given, "--corrects");
  if (disagrees && corrects)
    not_understood("usage.oneOf", {events::text("--disagrees"), events::text("--corrects")});
  if (disagrees) return {Kind::disagrees, *disagrees};
  if (corrects) return {Kind::corrects, *corrects};
  return {};
}

Exit run_import(Session& session, const Given& given) {
  return import_files(
      session, {given.flag("--dry-run"), reason_of(given, "--acknowledge"), stance_of(given)},
      given.operands.at(0));
}

}  // namespace

Verb import_verb() {
  return {
      .name = "import",
      .summary =
          {"imports files of decisions and member lists; importing a file again adds nothing",
           "importe des fichiers de décisions et des listes de membres ; importer de nouveau le "
           "même fichier n'ajoute rien"},
      .operands =
          {{"PATH",
            {"a .jsonl file with one decision on each line, a member list as .csv (mag help list "
             "explains its columns), a folder of both, or - for decisions on standard input",
             "un fichier .jsonl avec une décision par ligne, une liste des membres en .csv (mag "
             "help liste en explique les colonnes), un dossier des deux, ou - pour des décisions "
             "sur l'entrée standard"}}},
      .options = {{"--acknowledge REASON",
                   {"record also the decisions that raise a question; they keep the reason",
                    "consigner aussi les décisions sur lesquelles porte une question ; elles "
                    "gardent le motif"}},
                  {"--disagrees REASON",
                   {"where a list differs from the record: keep what it says as the claims of a "
                    "source; the record stays, for this reason",
                    "si une liste diffère du registre : garder ce qu'elle dit comme affirmations "
                    "d'une source ; le registre reste tel quel, pour ce motif"}},
                  {"--corrects REASON",
                   {"where a list differs from the record: correct the record, for this reason",
                    "si une liste diffère du registre : corriger le registre, pour ce motif"}},
                  {"--dry-run",
                   {"only show what would be recorded; nothing is written",
                    "montrer seulement ce qui serait consigné ; rien n'est écrit"}}},
      .examples =
          {{"mag import data/igf-mag",
            {"every .jsonl and .csv of a folder, in the order of their names",
             "tous les .jsonl et .csv d'un dossier, dans l'ordre de leurs noms"}},
           {"mag import members.csv --dry-run",
            {"what a member list would add; aliases.csv beside it joins spellings of a name",
             "ce qu'ajouterait une liste des membres ; aliases.csv à côté réunit les graphies d'un "
             "nom"}},
           {"mag log --log old.log.d --format jsonl | mag import -",
            {"the same decisions in another log, with the same event numbers, but recorded now; "
             "mag backup and mag restore keep the recorded times",
             "les mêmes décisions dans un autre journal, avec les mêmes numéros d'événement, mais "
             "consignées maintenant ; mag backup et mag restore gardent les moments de "
             "consignation"}}},
      .run = run_import,
      .formats = {Format::text, Format::json}};
}

}  // namespace app
