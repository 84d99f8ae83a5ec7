#include "app/recording/asked_for.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

#include "answers/event_filter.hpp"
#include "answers/who.hpp"
#include "app/cli/lines.hpp"
#include "app/help/fields.hpp"
#include "app/help/placeholders.hpp"
#include "app/recording/batch.hpp"
#include "app/recording/intake.hpp"
#include "app/recording/typed_decision.hpp"
#include "events/catalogue.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

// "person" in "memberAppointed.person", "clauses" in "termsAdopted.clauses[2]".
std::string_view field_in(std::string_view path, events::Kind kind) {
  const std::string_view name = events::name_of(kind);
  if (path.starts_with(name)) path.remove_prefix(name.size());
  if (path.starts_with('.')) path.remove_prefix(1);
  return path.substr(0, path.find_first_of(".["));
}

std::string typed(std::string_view field, const TypedFields& fields) {
  for (const auto& [given, value] : fields)
    if (answers::camel_case(given) == field) return "--" + given;
  return "--" + dashed(field);
}

bool is_stated(std::string_view field, const TypedFields& fields) {
  return std::any_of(fields.begin(), fields.end(), [&](const auto& given) {
    return answers::camel_case(given.first) == field && !given.second.empty();
  });
}

// The mistakes of the fields as they were given, then what is missing; each is named by its option,
// as typed. Empty for a decision.
std::vector<events::Mistake> mistakes_in(events::Kind kind, const TypedFields& fields) {
  std::vector<events::Mistake> mistakes;
  // What is wrong is left out, so that the next mistake shows.
  TypedFields left = fields;
  std::erase_if(left, [](const auto& field) { return field.second.empty(); });
  while (true) {
    const auto payload = typed_decision(kind, left).payload();
    if (payload || payload.error().expected.key == "expected.required") break;
    events::Mistake mistake = payload.error();
    const std::string field(field_in(mistake.field, kind));
    const std::size_t removed = std::erase_if(
        left, [&](const auto& each) { return answers::camel_case(each.first) == field; });
    if (removed > 0) mistake.field = typed(field, fields);
    mistakes.push_back(std::move(mistake));
    if (removed == 0) break;
  }
  const auto add_missing = [&](const events::Structure& structure) {
    for (const events::Declaration& field : structure.fields)
      if (field.required && !is_stated(field.name, fields))
        mistakes.push_back({typed(field.name, fields), "", {"expected.required", {}}, 0});
  };
  add_missing(events::decision_structure());
  add_missing(*events::field_of(kind).structure);
  return mistakes;
}

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

// The decision from --json or from KIND and fields.
tl::expected<events::Payload, events::Mistake> read(Session& session, const Given& given) {
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

}  // namespace

events::Payload asked_for(Session& session, const Given& given) {
  events::Payload payload = sound(session.words(), read(session, given));
  if (const auto reason = reason_of(given, "--acknowledge"))
    return events::with_acknowledgement(payload.bytes(), *reason);
  return payload;
}

}  // namespace app
