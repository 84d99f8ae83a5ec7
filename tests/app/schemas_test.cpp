// The shapes of answers, app/site/schemas.json: what the answers themselves have, of every address,
// on several records. Nothing that an answer has is left out of them, and they allow nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <set>

#include "app/site/addresses.hpp"
#include "app/site/machines.hpp"
#include "events/catalogue.hpp"
#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/site.hpp"
#include "tests/scratch.hpp"

namespace {

namespace json = boost::json;

const std::set<std::string, std::less<>>& kinds_of_decisions() {
  static const std::set<std::string, std::less<>> all = [] {
    std::set<std::string, std::less<>> names;
    for (const events::Declaration& kind : events::decision_structure().kinds)
      names.emplace(kind.name);
    return names;
  }();
  return all;
}

// What is by the names of groups, kinds, parameters and the like has any names.
bool is_by_name(std::string_view member) {
  return member == "byGroup" || member == "kinds" || member == "parameters" || member == "subject";
}

bool is_date(std::string_view text) { return engine::parse_date(text).has_value(); }

class Seen {
 public:
  void take(const json::value& value, std::string_view member) {
    if (value.is_object()) return take(value.get_object(), member);
    if (value.is_array()) {
      types_.insert("array");
      if (!items_) items_ = std::make_unique<Seen>();
      for (const json::value& each : value.get_array()) items_->take(each, member);
      return;
    }
    types_.insert(value.is_string()                       ? "string"
                  : value.is_int64() || value.is_uint64() ? "integer"
                  : value.is_bool()                       ? "boolean"
                  : value.is_null()                       ? "null"
                                                          : "number");
    if (value.is_string()) are_dates_ &= is_date(value.get_string());
    has_text_ |= value.is_string();
  }

  json::object schema() const {
    json::object schema;
    // Of what was never there, nobody saw what it is when it is.
    if (types_.size() == 1 && *types_.begin() != "null") schema["type"] = *types_.begin();
    if (types_.size() > 1) {
      json::array types;
      for (const std::string& type : types_) types.emplace_back(type);
      schema["type"] = std::move(types);
    }
    if (has_text_ && are_dates_) schema["format"] = "date";
    // Of a list that nobody saw anything in.
    if (items_ && !items_->types_.empty()) schema["items"] = items_->schema();
    if (values_) schema["additionalProperties"] = values_->schema();
    if (objects_ > 0 && !values_) members(schema);
    return schema;
  }

 private:
  void take(const json::object& object, std::string_view member) {
    types_.insert("object");
    if (is_by_name(member)) {
      if (!values_) values_ = std::make_unique<Seen>();
      for (const auto& each : object) values_->take(each.value(), "");
      return;
    }
    ++objects_;
    for (const auto& each : object) {
      if (kinds_of_decisions().contains(each.key())) {
        has_decision_ = true;
        continue;
      }
      std::unique_ptr<Seen>& known = members_[std::string(each.key())];
      if (!known) known = std::make_unique<Seen>();
      ++known->times_;
      known->take(each.value(), each.key());
    }
  }

  void members(json::object& schema) const {
    json::object properties;
    json::array required;
    for (const auto& [name, each] : members_) {
      properties[name] = each->schema();
      if (each->times_ == objects_) required.emplace_back(name);
    }
    // Its fields are those of the decision, as docs/decisions.md has them.
    if (has_decision_) {
      for (const std::string& kind : kinds_of_decisions())
        properties[kind] = json::object{{"type", "object"}};
      for (const events::Declaration& field : events::decision_structure().fields) {
        const bool is_number =
            field.shape == events::Shape::number && field.format != events::Format::date;
        if (!properties.contains(field.name))
          properties[field.name] = json::object{{"type", is_number ? "integer" : "string"}};
      }
    }
    schema["properties"] = std::move(properties);
    schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
  }

  std::set<std::string> types_;
  bool has_text_ = false, are_dates_ = true, has_decision_ = false;
  std::size_t times_ = 0;  // that the object which has it was seen with it
  std::size_t objects_ = 0;
  std::unique_ptr<Seen> items_, values_;
  std::map<std::string, std::unique_ptr<Seen>> members_;
};

// Indented by one sign a level, what is short on one line.
std::string laid_out(const json::value& value, std::size_t indent) {
  constexpr std::size_t most = 100;
  std::string line = json::serialize(value);
  if (line.size() + indent <= most || !(value.is_object() || value.is_array())) return line;
  const std::string margin(indent + 1, ' ');
  std::string text(1, value.is_object() ? '{' : '[');
  bool is_first = true;
  const auto add = [&](const std::string& piece) {
    text += (is_first ? "\n" : ",\n") + margin + piece;
    is_first = false;
  };
  if (value.is_object())
    for (const auto& each : value.get_object())
      add(json::serialize(json::value(each.key())) + ":" + laid_out(each.value(), indent + 1));
  else
    for (const json::value& each : value.get_array()) add(laid_out(each, indent + 1));
  return text + "\n" + std::string(indent, ' ') + (value.is_object() ? "}" : "]");
}

// What an operand is tried with, whatever it is; each must be right for one of the records.
const std::vector<std::string>& tried_values() {
  static const std::vector<std::string> all = {"2",
                                               "4",
                                               "7",
                                               "13",
                                               "33",
                                               "60",
                                               "400",
                                               "434",
                                               "p-0001",
                                               "p-0013",
                                               "Hassan",
                                               "Hofmann",
                                               "Nobody",
                                               "IV.1",
                                               "IV.4",
                                               "rotation.share",
                                               "size.target",
                                               "2008",
                                               "2011",
                                               "rotation/V.4/2010",
                                               "quota/IV.4/government/2011",
                                               "quota/IV.4/government/2018",
                                               "reconciliation/members/2018"};
  return all;
}

// Addresses of a route: every operand with all that is tried, on some days.
std::vector<std::string> questions_of(const app::Route& route) {
  std::vector<app::Parameters> all = {{}};
  for (const std::string_view operand : route.operands) {
    std::vector<app::Parameters> more;
    for (const std::string& value : tried_values())
      for (app::Parameters each : all) {
        // Two sides are told apart.
        if (!each.empty() && each.back().second == value) continue;
        if (!each.empty() && route.operands.size() > 1 && more.size() > 66) continue;
        each.emplace_back(operand, value);
        more.push_back(std::move(each));
      }
    all = std::move(more);
  }
  std::vector<std::string> addresses;
  const std::vector<const app::Option*> options = app::options_of(route);
  const bool has_all = std::any_of(options.begin(), options.end(), [](const app::Option* option) {
    return option->name == "--all";
  });
  for (const app::Parameters& given : all)
    for (const char* day : {"", "2008", "2011", "2020-12-01"}) {
      app::Parameters asked = given;
      if (*day != '\0') asked.emplace_back("asOf", day);
      if (has_all) asked.emplace_back("all", "true");
      addresses.push_back(app::address_of(route, asked, ""));
    }
  return addresses;
}

// What is supposed of the small body, or of that of the MAG.
const std::vector<std::string>& scenarios() {
  static const std::vector<std::string> all = {
      R"({"format":"mag-scenario/1"})",
      R"({"format":"mag-scenario/1","name":"left","add":[{"effectiveOn":"2020-06-01",
          "memberResigned":{"person":"p-0001"}}]})",
      R"({"format":"mag-scenario/1","withdraw":[7]})",
      R"({"format":"mag-scenario/1","withdraw":[2]})",
      R"({"format":"mag-scenario/1","parameters":[{"name":"size.target","value":"3",
          "from":"2020-03-01"}]})"};
  return all;
}

json::object schemas_of_answers() {
  const test::SmallBody small;
  std::map<std::string, Seen> shapes;
  for (const test::Folder* folder : {&test::record_of_the_mag(), &test::record_of_the_council(),
                                     static_cast<const test::Folder*>(&small)}) {
    test::Site site(*folder);
    for (const std::string& scenario : scenarios()) {
      const serving::Response answer = site.post("/api/v1/what-if?asOf=2020-12-01", scenario);
      if (answer.status == 200) shapes["what-if"].take(json::parse(*answer.body), "");
    }
    for (const app::Route& route : app::routes())
      for (const std::string& address : questions_of(route)) {
        const serving::Response answer = site.get(address);
        if (answer.status == 200)
          shapes[app::schema_name(route.path)].take(json::parse(*answer.body), "");
      }
  }
  json::object schemas;
  for (const auto& [name, shape] : shapes) schemas[name] = shape.schema();
  return schemas;
}

}  // namespace

TEST_CASE("the schemas of answers are what the answers have") {
  const std::string path = MAG_SOURCE_DIR "/app/site/schemas.json";
  const json::object schemas = schemas_of_answers();
  for (const app::Route& route : app::routes())
    if (route.verb != "what-if")
      CHECK_MESSAGE(schemas.contains(app::schema_name(route.path)), route.path);
  const std::string text = laid_out(schemas, 0) + "\n";
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
  const bool is_same = tests::read_file(path) == text;
  CHECK_MESSAGE(is_same,
                "answers have another shape than app/site/schemas.json; this renews it: "
                "UPDATE_GOLDEN=1 build/release/tests/test_app -tc='*schemas*'");
}
