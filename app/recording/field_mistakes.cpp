#include "app/recording/field_mistakes.hpp"

#include <algorithm>
#include <string_view>

#include "answers/event_filter.hpp"
#include "app/help/fields.hpp"
#include "events/catalogue.hpp"

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

}  // namespace

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

}  // namespace app
