#include <algorithm>
#include <ostream>

#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

// Findings of several days, as text or JSON lines a day after the other.
void show_all(Session& session, const Given& given, const std::vector<answers::Audit>& audits) {
  const Format format = session.globals().format;
  if (given.flag("--summary")) return show_text(session, answers::summary(audits), session.words());
  if (format == Format::json && (given.value("--from") || given.value("--to")))
    return session.write_json(to_json(audits));
  if (format == Format::csv) {
    const Csv csv(session);
    write_audit_columns(csv);
    for (const answers::Audit& audit : audits) write(csv, audit);
    return;
  }
  for (const answers::Audit& audit : audits) {
    if (format == Format::text && &audit != &audits.front()) session.out() << '\n';
    if (format == Format::text || format == Format::html)
      show_text(session, audit, session.words());
    else
      session.write_json(to_json(audit));
  }
}

// All cycles, unless it is said which.
Exit run_by_clause(Session& session, const Given& given) {
  for (const char* other : {"--all", "--clause", "--verdict", "--summary", "--fail-on"})
    if (given.flag(other))
      not_understood("usage.withoutMeaning",
                     {events::text("audit --by-clause"), events::text(other)});
  if (session.globals().format == Format::jsonl)
    not_understood("usage.format", {events::text("text, json, csv")});
  std::vector<answers::Audit> audits;
  const auto add = [&](const answers::View& view) {
    audits.push_back(audit(view, session.words(), {.all = true}));
  };
  if (given.flag("--from") || given.flag("--to"))
    each_day(session.source(), session.globals().moment, given, add);
  else
    each_cycle(session.source(), session.globals().moment, add);
  show(session, answers::by_clause(audits), session.words());
  return Exit::done;
}

Exit run_audit(Session& session, const Given& given) {
  if (given.flag("--by-clause")) return run_by_clause(session, given);
  if (given.flag("--summary")) session.only_text();
  const std::string fail_on = given.value("--fail-on").value_or("");
  if (!fail_on.empty() && fail_on != "breach" && fail_on != "departure" && fail_on != "unknown")
    not_understood("usage.failOn", {events::text(fail_on)});
  const answers::Sought sought = answers::sought_in(given);
  std::vector<answers::Audit> audits;
  bool failed = false;
  each_day(session.source(), session.globals().moment, given, [&](const answers::View& view) {
    audits.push_back(audit(view, session.words(), sought));
    failed |= !fail_on.empty() &&
              std::any_of(view.findings().begin(), view.findings().end(), [&](const auto& f) {
                return answers::is_as_serious(f.verdict, fail_on);
              });
  });
  show_all(session, given, audits);
  return failed ? Exit::findings : Exit::done;
}

std::vector<Option> options_of_audit() {
  return {{"--all",
           {"also findings that are met or not applicable (no clause in force)",
            "aussi les constats respectés ou sans objet (aucune clause en vigueur)"}},
          {"--clause CLAUSE",
           {"only findings on this clause, such as IV.4; record for the record itself",
            "seulement les constats sur cette clause, comme IV.4 ; record pour le registre "
            "lui-même"}},
          {"--verdict VERDICT",
           {"only findings with this verdict: breach, departure, unknown, holds or notApplicable",
            "seulement les constats de ce verdict : breach, departure, unknown, holds ou "
            "notApplicable"}},
          {"--by-clause",
           {"a table of all cycles by clause, with how many findings of the gravest verdict",
            "un tableau de tous les cycles par clause, avec le nombre de constats du verdict le "
            "plus grave"}},
          {"--from DATE",
           {"the first of several cycles, audited on the last day of each",
            "le premier de plusieurs cycles, chacun audité à son dernier jour"}},
          {"--to DATE", {"the last of them", "le dernier de ces cycles"}},
          {"--summary",
           {"findings of one kind in one line, the most serious first, with the latest example",
            "les constats de même nature en une ligne, les plus graves d'abord, avec le dernier "
            "exemple"}},
          {"--fail-on VERDICT",
           {"exit with 1 if a finding is as serious as this, or more: breach, departure (a "
            "deviation) or unknown (undetermined)",
            "code de sortie 1 si un constat est au moins aussi grave : breach (manquement), "
            "departure (écart) ou unknown (indéterminé)"}}};
}

}  // namespace

Verb audit_verb() {
  return {
      .name = "audit",
      .summary = {"what the rules find on a date", "ce que constatent les règles à une date"},
      .options = options_of_audit(),
      .examples = {{"mag audit --as-of 2010 --all",
                    {"the cycle 2010, on its last day, with what is met or not applicable",
                     "le cycle 2010, à son dernier jour, avec ce qui est respecté ou sans objet"}},
                   {"mag audit --from 2008 --to 2012 --lang fr",
                    {"five cycles, in French", "cinq cycles, en français"}},
                   {"mag audit --from 1900 --summary",
                    {"all cycles on one screen", "tous les cycles sur un écran"}},
                   {"mag audit --by-clause",
                    {"which clauses were met in which cycle, at a glance",
                     "d'un coup d'œil, quelles clauses ont été respectées dans quel cycle"}},
                   {"mag audit --as-of 2010 --clause IV.4 --all",
                    {"what was found of one clause", "ce qui est constaté d'une clause"}},
                   {"mag audit --as-of 2010 --fail-on breach > findings.txt && echo 'no breach'",
                    {"in a script: exits with 1 if there is a breach",
                     "dans un script : code de sortie 1 s'il y a un manquement"}}},
      .run = run_audit,
      .formats = {Format::text, Format::json, Format::jsonl, Format::csv},
      .reads = Reads::day,
      .notions = {
          {{"met (holds)", "respecté (holds)"},
           {"the record is as the clause requires", "le registre est conforme à la clause"}},
          {{"deviation (departure)", "écart (departure)"},
           {"it is not, but the text leaves room (about, generally)",
            "il ne l'est pas, mais le texte laisse une marge (environ, généralement)"}},
          {{"disagreement (departure)", "désaccord (departure)"},
           {"two sources, or two parts of the record, contradict each other",
            "deux sources, ou deux parties du registre, se contredisent"}},
          {{"breach", "manquement (breach)"},
           {"the record is not as the clause requires, and the text leaves no room",
            "le registre n'est pas conforme à la clause, et le texte ne laisse pas de marge"}},
          {{"undetermined (unknown)", "indéterminé (unknown)"},
           {"the record does not say enough to judge",
            "le registre n'en dit pas assez pour juger"}},
          {{"not applicable (notApplicable)", "sans objet (notApplicable)"},
           {"no terms of reference with the clause were in force",
            "aucune version des termes de référence contenant la clause n'était en vigueur"}}}};
}

}  // namespace app
