#include "app/recording/decision_text.hpp"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "answers/event_filter.hpp"
#include "app/cli/verb.hpp"
#include "events/fields.hpp"
#include "events/nearest.hpp"

namespace app {
namespace {

namespace json = boost::json;

// A number or answer as such; anything else as a string, which the reader of JSON will refuse by
// name if a number was expected.
json::value value_of(const events::Field& field, const std::string& text) {
  const bool digits = !text.empty() && text.size() < 16 &&
                      text.find_first_not_of("0123456789") == std::string::npos;
  switch (field.type) {
    case events::FieldType::number:
    case events::FieldType::cycle:
    case events::FieldType::position:
      return digits ? json::value(std::stoll(text)) : json::value(text);
    case events::FieldType::answer:
      return text == "true" || text == "yes"   ? json::value(true)
             : text == "false" || text == "no" ? json::value(false)
                                               : json::value(text);
    case events::FieldType::nested:
      throw Failure(Trouble::question,
                    {"usage.nestedField", {events::text(std::string(field.name))}});
    default:
      return json::value(text);
  }
}

const events::Field* find(const std::vector<events::Field>& fields, const std::string& name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const events::Field& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

[[noreturn]] void fail_unknown(events::Kind kind, const std::string& name) {
  std::vector<std::string_view> known = {"acknowledge", "json", "dry-run", "expect"};
  for (const events::Field& field : events::fields_of(kind)) known.push_back(field.name);
  for (const events::Field& field : events::fields_of_decision()) known.push_back(field.name);
  std::string key = "usage.unknownField";
  std::vector<events::Argument> about = {events::text(std::string(events::name_of(kind))),
                                         events::text("--" + name)};
  if (const auto near = events::nearest(answers::camel_case(name), known); !near.empty()) {
    key += "Near";
    about.push_back(events::text("--" + std::string(near)));
  }
  throw Failure(Trouble::question, {std::move(key), std::move(about)});
}

void put(json::object& object, const events::Field& field, const std::string& text) {
  if (field.type != events::FieldType::texts) {
    if (object.contains(field.name))
      throw Failure(Trouble::question,
                    {"usage.fieldTwice", {events::text(std::string(field.name))}});
    object[field.name] = value_of(field, text);
    return;
  }
  json::value& list = object[field.name];
  if (!list.is_array()) list = json::array();
  list.get_array().push_back(json::value(text));
}

}  // namespace

std::string decision_text(events::Kind kind,
                          const std::vector<std::pair<std::string, std::string>>& fields) {
  json::object decision, content;
  for (const auto& [given, value] : fields) {
    const std::string name = answers::camel_case(given);
    if (const events::Field* field = find(events::fields_of(kind), name))
      put(content, *field, value);
    else if (const events::Field* common = find(events::fields_of_decision(), name))
      put(decision, *common, value);
    else
      fail_unknown(kind, given);
  }
  decision[events::name_of(kind)] = std::move(content);
  return json::serialize(decision);
}

std::string acknowledged(const std::string& text, const std::string& reason) {
  json::object decision = json::parse(text).as_object();
  decision["acknowledged"] = reason;
  return json::serialize(decision);
}

}  // namespace app
