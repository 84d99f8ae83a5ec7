#include <array>
#include <utility>

#include "events/decision.hpp"
#include "events/json_text.hpp"
#include "replay/scenario_file.hpp"

namespace replay {

std::string to_json(const Scenario& scenario) {
  std::string withdraw, replace, add, parameters;
  const auto item = [](std::string& list, const std::string& text) {
    list += (list.empty() ? "" : ",\n  ") + text;
  };
  for (const Hypothesis& each : scenario.hypotheses) {
    const std::string position = std::to_string(each.position.value);
    switch (each.kind) {
      case Hypothesis::Kind::withdrawn:
        item(withdraw, position);
        break;
      case Hypothesis::Kind::replaced:
        item(replace, R"({"position":)" + position + R"(,"by":)" +
                          events::to_json(each.decision.bytes()) + "}");
        break;
      case Hypothesis::Kind::added:
        item(add, events::to_json(each.decision.bytes()));
        break;
      case Hypothesis::Kind::changed:
        item(parameters, R"({"name":)" + events::quoted(each.parameter) + R"(,"value":)" +
                             events::quoted(each.value) +
                             (each.from == engine::Date::earliest()
                                  ? ""
                                  : R"(,"from":)" + events::quoted(to_string(each.from))) +
                             "}");
    }
  }
  std::string text = R"({"format":)" + events::quoted(format_name);
  if (!scenario.name.empty()) text += R"(,"name":)" + events::quoted(scenario.name);
  if (scenario.known) text += R"(,"known":)" + std::to_string(scenario.known->value);
  if (scenario.as_of) text += R"(,"asOf":)" + events::quoted(*scenario.as_of);
  if (scenario.terms) {
    text += ",\n \"terms\":{\"toml\":" + events::quoted(scenario.terms->terms.text);
    if (scenario.terms->from)
      text += R"(,"from":)" + events::quoted(to_string(*scenario.terms->from));
    text += "}";
  }
  for (const auto& [name, list] : {std::pair("withdraw", &withdraw), std::pair("replace", &replace),
                                   std::pair("add", &add), std::pair("parameters", &parameters)})
    if (!list->empty()) text += ",\n \"" + std::string(name) + "\":[\n  " + *list + "]";
  return text + "}\n";
}

}  // namespace replay
