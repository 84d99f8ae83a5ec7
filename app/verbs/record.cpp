#include "answers/event_filter.hpp"
#include "answers/who.hpp"
#include "app/cli/lines.hpp"
#include "app/cli/session.hpp"
#include "app/help/placeholders.hpp"
#include "app/recording/field_mistakes.hpp"
#include "app/recording/from_scenario.hpp"
#include "app/recording/intake.hpp"
#include "app/recording/single.hpp"
#include "app/recording/typed_decision.hpp"
#include "app/verbs/verb_list.hpp"
#include "events/catalogue.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

std::string document_of(const std::string& path) {
  std::string text = text_of(path);
  text.erase(0, text.size() - without_mark(text).size());
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  text.erase(last == std::string::npos ? 0 : last + 1);
  return text;
}

// The fields with persons as numbers, who may be given by a name on record.
TypedFields with_numbers(Session& session, events::Kind kind, TypedFields fields) {
  for (auto& [given, value] : fields) {
    const auto* field = events::declaration_of(kind, answers::camel_case(given));
    const bool is_person = field != nullptr && field->format == events::Format::person;
    const bool is_number =
        value.starts_with("p-") || value.find_first_not_of("0123456789") == std::string::npos;
    if (!is_person || is_number) continue;
    const engine::Reading reading = session.log().read();
    const projections::Register reg = replay::Timeline(reading).fold();
    value = to_string(answers::who(reg.people(), value, "--" + given));
  }
  return fields;
}

void tell_mistake(Session& session, const events::Mistake& mistake) {
  session.err() << "mag: " << words::sanitised(say(session.words(), mistake)) << '\n';
}

// That nobody, or several, are meant by a name comes after all else that is wrong.
TypedFields with_numbers_or_mistakes(Session& session, events::Kind kind,
                                     const TypedFields& fields) {
  try {
    return with_numbers(session, kind, fields);
  } catch (const Failure&) {
    for (const events::Mistake& each : mistakes_in(kind, fields))
      if (each.expected.key != "expected.person") tell_mistake(session, each);
    throw;
  }
}

// All that is wrong is said; the last of it as the failure.
[[noreturn]] void refuse(Session& session, events::Kind kind,
                         const std::vector<events::Mistake>& mistakes) {
  for (std::size_t i = 0; i + 1 < mistakes.size(); ++i) tell_mistake(session, mistakes[i]);
  const events::Argument said = events::text(say(session.words(), mistakes.back()));
  if (mistakes.size() == 1 && !mistakes.back().found.empty())
    throw Failure(Trouble::refused, {"record.mistake", {said}});
  throw Failure(Trouble::refused, {"record.mistakeInFields",
                                   {said, events::text(std::string(events::name_of(kind)))}});
}

using Read = tl::expected<events::Payload, events::Mistake>;

// The decision from --json or from KIND and fields.
Read read(Session& session, const Given& given) {
  if (const auto path = given.value("--json")) {
    if (!given.operands.empty() || !given.fields.empty()) not_understood("usage.jsonAndFields");
    return events::from_json(document_of(*path));
  }
  if (given.operands.empty())
    not_understood(
        "usage.operandMissing",
        {events::text("record"), events::text(placeholder("KIND", session.globals().language))});
  const events::Kind kind = answers::kind_named(given.operands.front());
  typed_decision(kind, given.fields);  // that each is a field, before anything is made of it
  const TypedFields fields = with_numbers_or_mistakes(session, kind, given.fields);
  if (const auto mistakes = mistakes_in(kind, fields); !mistakes.empty())
    refuse(session, kind, mistakes);
  return typed_decision(kind, fields).payload();
}

events::Payload sound(Session& session, Read payload) {
  if (payload) return std::move(*payload);
  throw Failure(Trouble::refused,
                {"record.mistake", {events::text(say(session.words(), payload.error()))}});
}

// The decision that the user wants recorded, with the reason, if one was given.
events::Payload asked_for(Session& session, const Given& given) {
  events::Payload payload = sound(session, read(session, given));
  const auto reason = reason_of(given, "--acknowledge");
  if (!reason) return payload;
  return sound(session, events::Decision(payload.bytes()).put("acknowledged", *reason).payload());
}

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
