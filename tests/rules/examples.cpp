#include "tests/rules/examples.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <map>
#include <stdexcept>

#include "events/event.hpp"

namespace rules_tests {
namespace {

namespace json = boost::json;

std::string text(const json::object& object, std::string_view field) {
  return std::string(object.at(field).as_string());
}

events::Payload payload_of(json::object decision) {
  for (const auto* field : {"authority", "source"})
    if (!decision.contains(field)) decision[field] = "secretariat";
  if (!decision.contains("basis")) decision["basis"] = "stated";
  auto payload = events::from_json(json::serialize(decision));
  if (!payload) {
    throw std::runtime_error(payload.error().field + ": " + payload.error().expected.key + " in " +
                             json::serialize(decision));
  }
  return std::move(*payload);
}

Example example_of(const json::object& object, const std::map<std::string, json::array>& earlier,
                   json::array& given) {
  if (object.contains("after")) {
    const auto before = earlier.find(text(object, "after"));
    if (before == earlier.end())
      throw std::runtime_error("no earlier example " + text(object, "after"));
    given = before->second;
  }
  for (const json::value& decision : object.at("given").as_array()) given.push_back(decision);
  Example example;
  example.name = text(object, "example");
  for (const json::value& decision : given)
    example.given.push_back(payload_of(decision.as_object()));
  example.on = engine::parse_date(text(object, "on")).value();
  for (const json::value& finding : object.at("then").as_array())
    example.then.push_back(finding.as_object());
  if (const auto* never = object.if_contains("never"))
    for (const json::value& id : never->as_array()) example.never.emplace_back(id.as_string());
  return example;
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
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    try {
      json::array given;
      examples.push_back(example_of(json::parse(line).as_object(), earlier, given));
      examples.back().line = number;
      earlier[examples.back().name] = std::move(given);
    } catch (const std::exception& error) {
      throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + error.what());
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
