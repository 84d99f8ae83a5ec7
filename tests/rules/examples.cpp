#include "tests/rules/examples.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>
#include <fstream>
#include <map>
#include <stdexcept>

#include "events/event.hpp"
#include "words/words.hpp"

namespace rules_tests {
namespace {

namespace json = boost::json;

// What an example lacks to be one, in a sentence.
using NoExample = std::runtime_error;

const json::value& field_of(const json::object& object, const char* name) {
  if (const json::value* value = object.if_contains(name)) return *value;
  throw NoExample(std::string("there is no \"") + name + "\"");
}

std::string text(const json::object& object, const char* name) {
  const json::value& value = field_of(object, name);
  if (!value.is_string()) throw NoExample(std::string("\"") + name + "\" is no text");
  return std::string(value.get_string());
}

const json::array& list(const json::object& object, const char* name) {
  const json::value& value = field_of(object, name);
  if (!value.is_array()) throw NoExample(std::string("\"") + name + "\" is no list");
  return value.get_array();
}

events::Payload payload_of(json::object decision) {
  for (const auto* field : {"authority", "source"})
    if (!decision.contains(field)) decision[field] = "secretariat";
  if (!decision.contains("basis")) decision["basis"] = "stated";
  auto payload = events::from_json(json::serialize(decision));
  if (payload) return std::move(*payload);
  const events::Mistake& mistake = payload.error();
  const std::vector said = {events::message(mistake.expected), events::text(mistake.found)};
  throw NoExample(mistake.field + ": " +
                  words::Words(events::Language::en)
                      .say({said[1].value.empty() ? "mistake.missing" : "mistake.found", said}) +
                  "\n  in " + json::serialize(decision));
}

json::object parsed(const std::string& text) {
  json::stream_parser parser;
  json::error_code trouble;
  const std::size_t read = parser.write_some(text, trouble);
  if (!trouble) parser.finish(trouble);
  if (trouble)
    throw NoExample(
        "it is no JSON on its line " +
        std::to_string(1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(read), '\n')) +
        ": " + trouble.message());
  return parser.release().as_object();
}

// Reads one into `example`, of which the name is kept as soon as it is known.
void read(const json::object& object, std::map<std::string, json::array>& earlier,
          Example& example) {
  example.name = text(object, "example");
  json::array given;
  if (object.contains("after")) {
    const auto before = earlier.find(text(object, "after"));
    if (before == earlier.end())
      throw NoExample("no example before it is called \"" + text(object, "after") + "\"");
    given = before->second;
  }
  for (const json::value& decision : list(object, "given")) given.push_back(decision);
  earlier[example.name] = given;
  for (const json::value& decision : given)
    example.given.push_back(payload_of(decision.as_object()));
  const auto on = engine::parse_date(text(object, "on"));
  if (!on) throw NoExample("\"on\" is no date");
  example.on = *on;
  for (const json::value& finding : list(object, "then")) {
    example.then.push_back(finding.as_object());
    for (const char* field : {"id", "verdict"}) text(example.then.back(), field);
  }
  if (object.contains("never"))
    for (const json::value& id : list(object, "never")) example.never.emplace_back(id.as_string());
}

engine::Envelope envelope_of(const events::Payload& payload, engine::Position position) {
  engine::Envelope envelope;
  envelope.position = envelope.rank = position;
  envelope.effective_on = events::particulars(payload.bytes()).effective_on;
  envelope.payload = payload.bytes();
  return envelope;
}

}  // namespace

std::vector<Example> read_examples(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<Example> examples;
  std::map<std::string, json::array> earlier;
  std::string text;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line == "{") {
      Example& next = examples.emplace_back();
      next.place = file.string() + ":" + std::to_string(number);
      next.mistake = "it does not end with a line }";
      text.clear();
    }
    if (examples.empty()) continue;
    if (line != "}" && line != "},") {
      text += line + "\n";
      continue;
    }
    Example& example = examples.back();
    try {
      read(parsed(text + "}"), earlier, example);
      example.mistake.clear();
    } catch (const std::exception& wrong) {
      example = {example.name, example.place, wrong.what(), {}, {}, {}, {}};
    }
  }
  return examples;
}

projections::Register fold(const Example& example, const std::vector<engine::Position>& only) {
  std::vector<engine::Envelope> envelopes;
  for (const engine::Position position : only) {
    const auto envelope = envelope_of(example.given.at(position.value - 1), position);
    if (envelope.effective_on <= example.on) envelopes.push_back(envelope);
  }
  std::stable_sort(envelopes.begin(), envelopes.end(), [](const auto& one, const auto& other) {
    return one.effective_on < other.effective_on;
  });
  projections::Register reg;
  for (const engine::Envelope& envelope : envelopes) reg.apply(events::decode(envelope));
  return reg;
}

projections::Register fold(const Example& example) {
  std::vector<engine::Position> all;
  for (std::size_t i = 1; i <= example.given.size(); ++i) all.push_back({i});
  return fold(example, all);
}

}  // namespace rules_tests
