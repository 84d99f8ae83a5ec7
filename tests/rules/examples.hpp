// The examples that stand beside each rule: given these decisions, on this date, these findings.
#pragma once

#include <boost/json/object.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "events/payload.hpp"
#include "rules/rule.hpp"

namespace rules_tests {

struct Example {
  std::string name;
  std::string place;    // "…/rules/size/examples.json:12", where it begins
  std::string mistake;  // why it is none, in a sentence; then there is nothing else to it
  std::vector<events::Payload> given;  // at positions 1, 2 …
  engine::Date on;
  std::vector<boost::json::object> then;  // fields of a finding, `id` always
  std::vector<std::string> never;         // ids of findings that there must not be
};

// Reads `examples.json`: a list of examples, each from a line `{` to a line `}`, so that one that
// cannot be read leaves the others whole:
//   {"example": "…", "after": "…", "given": […], "on": "2020-06-01", "then": […], "never": […]}
// `after` names an earlier example whose decisions come first. A decision may leave out authority,
// basis and source.
std::vector<Example> read_examples(const std::filesystem::path& file);

// The register of a day, of all the decisions or of those at some positions only.
projections::Register fold(const Example& example);
projections::Register fold(const Example& example, const std::vector<engine::Position>& only);

}  // namespace rules_tests
