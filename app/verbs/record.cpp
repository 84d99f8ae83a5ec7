#include "answers/event_filter.hpp"
#include "app/recording/asked_for.hpp"
#include "app/recording/from_scenario.hpp"
#include "app/recording/single.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

std::optional<engine::Position> expectation(const Given& given) {
  const auto text = given.value("--expect");
  if (!text) return std::nullopt;
  if (text->size() > 15 || !answers::is_number(*text))
    not_understood("usage.expect", {events::text(*text)});
  return engine::Position{std::stoull(*text)};
}

Exit run_record(Session& session, const Given& given) {
  if (const auto path = given.value("--from-scenario")) {
    if (!given.operands.empty() || given.flag("--json"))
      not_understood("usage.oneOf",
                     {events::text("--from-scenario"),
                      events::text(given.flag("--json") ? "--json" : given.operands.front())});
    return record_scenario(session, given, *path, expectation(given));
  }
  const events::Payload payload = asked_for(session, given);
  record_one(session, payload, {given.flag("--dry-run"), expectation(given)});
  return Exit::done;
}

}  // namespace

Verb record_verb() {
  return {
      .name = "record",
      .summary = {"shows what a decision changes, then records it",
                  "montre ce que change une décision, puis la consigne"},
      .operands = {{"KIND",
                    {"the kind of decision, such as memberAppointed; its fields follow as --field "
                     "VALUE, a person by number or by a name on record",
                     "le type de décision, comme memberAppointed ; ses champs suivent : --champ "
                     "VALEUR, une personne par son numéro ou par un nom du registre"},
                    Times::at_most_once}},
      .options =
          {{"--json FILE",
            {"the whole decision as JSON, from a file or from - for standard input",
             "la décision entière en JSON, d'un fichier ou de - pour l'entrée standard"}},
           {"--from-scenario FILE",
            {"all that a scenario supposes, as decisions and corrections; with --source, and where "
             "the scenario leaves them open --authority, --basis, and of corrections "
             "--effective-on "
             "and --reason",
             "tout ce que suppose un scénario, comme décisions et corrections ; avec --source et, "
             "si "
             "le scénario les laisse ouverts, --authority, --basis et, pour les corrections, "
             "--effective-on et --reason"}},
           {"--acknowledge REASON",
            {"record it in spite of the breaches and deviations that it raises; the reason is kept",
             "la consigner malgré les manquements et les écarts qu'elle provoque ; le motif est "
             "gardé"}},
           {"--dry-run",
            {"only show what it would change; nothing is written",
             "montrer seulement ce qu'elle changerait ; rien n'est écrit"}},
           {"--expect NUMBER",
            {"refuse if the log does not end at the event of this number (exit status 5)",
             "refuser si le journal ne finit pas à l'événement de ce numéro (code de sortie 5)"}}},
      .examples = {{"mag record memberResigned --person p-0020 --effective-on 2012-06-01 "
                    "--authority member --basis stated --source 'letter of 1 June 2012'",
                    {"a resignation; field names are those of the JSON form",
                     "une démission ; les noms des champs sont ceux de la forme JSON"}},
                   {"mag record --json decision.json --dry-run",
                    {"what a decision would change", "ce qu'une décision changerait"}},
                   {"mag record --from-scenario agreed.json --source 'letter of 1 June 2012'",
                    {"what was supposed has been decided", "ce qui était supposé a été décidé"}},
                   {"mag record --json decision.json --acknowledge 'asked for by the host country'",
                    {"recorded in spite of its findings", "consignée malgré ses constats"}}},
      .run = run_record,
      .formats = {Format::text, Format::json},
      .free_fields = true};
}

}  // namespace app
