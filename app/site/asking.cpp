#include "app/site/asking.hpp"

#include <algorithm>
#include <sstream>

#include "answers/event_filter.hpp"
#include "app/cli/command_line.hpp"
#include "app/site/addresses.hpp"
#include "app/supposing/scenario_file.hpp"
#include "events/nearest.hpp"
#include "events/numbers.hpp"

namespace app {
namespace {

[[noreturn]] void unknown_parameter(const Route& route, const std::string& name) {
  std::vector<std::string> known(route.operands.begin(), route.operands.end());
  for (const Option* option : options_of(route)) known.push_back(parameter_of(option->name));
  const std::vector<std::string_view> names(known.begin(), known.end());
  const std::string near(events::nearest(name, names));
  if (near.empty()) throw WrongParameter(name, {"site.unknownParameter", {events::text(name)}});
  throw WrongParameter(name,
                       {"site.unknownParameterNear", {events::text(name), events::text(near)}});
}

std::string format_named(Format format) {
  for (const auto& [name, each] : formats)
    if (each == format) return std::string(name);
  return "text";
}

// "--all" of "all=true", "--as-of=2011" of "asOf=2011".
std::string argument_of(const Option& option, const std::string& name, const std::string& value) {
  if (!option.value.empty()) return std::string(option.name) + "=" + value;
  if (value != "true")
    throw WrongParameter(name, {"site.flag", {events::text(name), events::text(value)}});
  return std::string(option.name);
}

void check_limit(const Route& route, const std::string& value) {
  const auto number = events::parse_number<std::size_t>(value);
  if (route.most && (!number || *number < 1 || *number > route.most))
    not_understood("usage.number", {events::text("--limit"), events::text(value), events::number(1),
                                    events::number(route.most)});
}

}  // namespace

std::vector<std::string> arguments_of(const Route& route, const Parameters& given,
                                      const Asking& asking) {
  std::vector<std::string> arguments = {std::string(route.verb), "--public",
                                        "--format=" + format_named(asking.format),
                                        "--lang=" + std::string(language_tag(asking.language))};
  arguments.insert(arguments.end(), route.fixed.begin(), route.fixed.end());
  if (asking.for_excel) arguments.emplace_back("--for=excel");
  // Beside the question what if, what else is asked is asked under the scenario.
  if (asking.scenario && !route.takes_scenario) arguments.emplace_back("--what-if=-");
  const std::vector<const Option*> options = options_of(route);
  std::vector<std::string> operands(route.operands.size());
  for (const auto& each : given) {
    const std::string &name = each.first, &value = each.second;
    const auto operand = std::find(route.operands.begin(), route.operands.end(), name);
    if (operand != route.operands.end()) {
      std::string& place = operands[static_cast<std::size_t>(operand - route.operands.begin())];
      if (!place.empty()) throw WrongParameter(name, {"usage.optionTwice", {events::text(name)}});
      place = value;
      continue;
    }
    if (name == "lang") {
      if (!language_named(value)) throw WrongParameter(name, {"usage.lang", {events::text(value)}});
      continue;
    }
    const auto option = std::find_if(options.begin(), options.end(), [&](const Option* known) {
      return parameter_of(known->name) == name;
    });
    if (option == options.end()) unknown_parameter(route, name);
    if (name == "limit") check_limit(route, value);
    arguments.push_back(argument_of(**option, name, value));
  }
  // A feed has the newest, and not more than it wants.
  if (route.most && asking.format != Format::atom && !value_in(given, "limit"))
    arguments.push_back("--limit=" + std::to_string(route.most));
  arguments.emplace_back("--");
  if (route.takes_scenario) arguments.emplace_back("-");
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const std::string name(route.operands[i]);
    if (operands[i].empty())
      throw WrongParameter(name, {"site.parameterMissing", {events::text(name)}});
    arguments.push_back(operands[i]);
  }
  return arguments;
}

Answered ask(const replay::PublicView& view, engine::Instant now, const Route& route,
             const Parameters& given, const Asking& asking, Leads leads) {
  Command command = parse_command_line(arguments_of(route, given, asking), {});
  command.globals.format = asking.format;
  std::ostringstream out, err;
  Session session(command.globals, now, out, err, view, leads);
  session.lie_at(asking.place);
  if (asking.scenario) session.hand(*asking.scenario, Patience(asking.patience));
  if (command.globals.what_if) session.suppose(scenario_of(session, *command.globals.what_if));
  command.verb->run(session, command.given);
  return {std::move(out).str(), std::move(session.blocks()), session.subject(), session.heading()};
}

std::string said_of_address(std::string_view text) {
  std::string said;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find("--"), text.size());
    said += text.substr(0, at);
    text.remove_prefix(at);
    const std::size_t end =
        std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), text.size());
    const std::string_view option = text.substr(0, end);
    said += option.size() > 3 && option[2] != '-' ? parameter_of(option) : std::string(option);
    text.remove_prefix(end);
  }
  return said;
}

}  // namespace app
