#include "app/recording/typed_decision.hpp"

#include <algorithm>

#include "answers/event_filter.hpp"
#include "app/cli/verb.hpp"
#include "events/catalogue.hpp"
#include "events/mistake.hpp"
#include "events/nearest.hpp"

namespace app {
namespace {

struct Stated {
  const events::Declaration* field;
  std::vector<std::string> texts;
};

// Whether a decision of another kind has the field: then it is no slip.
bool is_of_another_kind(const std::string& field) {
  for (std::size_t kind = 0; kind < events::kind_count; ++kind) {
    const auto* own = events::field_of(static_cast<events::Kind>(kind)).structure;
    if (own && own->find(field)) return true;
  }
  return false;
}

[[noreturn]] void fail_unknown(events::Kind kind, const std::string& name) {
  std::vector<std::string_view> known = {"acknowledge", "json", "dry-run", "expect"};
  for (const auto* structure : {events::field_of(kind).structure, &events::decision_structure()})
    for (const events::Declaration& field : structure->fields) known.push_back(field.name);
  const std::string field = answers::camel_case(name);
  const std::string near(is_of_another_kind(field) ? "" : events::nearest(field, known));
  answers::not_known("usage.unknownField",
                     {events::text(std::string(events::name_of(kind))), events::text("--" + name)},
                     near.empty() ? near : "--" + near);
}

void note(const events::Declaration& field, const std::string& text, std::vector<Stated>& stated) {
  using events::Shape;
  if (field.shape == Shape::structure || field.shape == Shape::structures)
    not_understood("usage.nestedField", {events::text(std::string(field.name))});
  const auto known = std::find_if(stated.begin(), stated.end(),
                                  [&](const Stated& each) { return each.field == &field; });
  if (known == stated.end()) return stated.push_back({&field, {text}});
  if (field.shape != Shape::texts)
    not_understood("usage.fieldTwice", {events::text(std::string(field.name))});
  known->texts.push_back(text);
}

}  // namespace

events::Decision typed_decision(events::Kind kind, const TypedFields& fields) {
  const events::Structure& own = *events::field_of(kind).structure;
  const events::Structure& common = events::decision_structure();
  std::vector<Stated> of_kind, of_all;
  for (const auto& [given, text] : fields) {
    const std::string name = answers::camel_case(given);
    if (const auto* field = own.find(name))
      note(*field, text, of_kind);
    else if (const auto* field_of_all = common.find(name))
      note(*field_of_all, text, of_all);
    else
      fail_unknown(kind, given);
  }
  events::Decision decision(kind);
  for (const std::vector<Stated>& stated : {of_all, of_kind})
    for (const Stated& each : stated) decision.put_typed(each.field->name, each.texts);
  return decision;
}

std::optional<std::string> reason_of(const Given& given, const char* option) {
  auto reason = given.value(option);
  if (!reason) return reason;
  if (reason->find_first_not_of(' ') == std::string::npos)
    not_understood("usage.reasonMissing", {events::text(option)});
  if (const auto checked = events::check_text(*reason); !checked) {
    const events::Mistake& wrong = checked.error();
    throw Failure(Trouble::refused,
                  {"mistake.found", {events::message(wrong.expected), events::text(wrong.found)}},
                  std::string(option) + ": ");
  }
  return reason;
}

}  // namespace app
