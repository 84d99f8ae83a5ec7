#include "app/cli/command_line.hpp"

#include <algorithm>
#include <array>

#include "answers/event_filter.hpp"
#include "app/help/help.hpp"
#include "app/help/placeholders.hpp"
#include "app/text/language.hpp"
#include "events/catalogue.hpp"
#include "events/lists.hpp"
#include "events/nearest.hpp"

namespace app {
namespace {

using Arguments = std::vector<std::string>;

bool is_option(std::string_view argument) { return argument.size() > 1 && argument.front() == '-'; }

std::string_view name_in(std::string_view argument) {
  return argument.substr(0, argument.find('='));
}

const Option* option_named(std::span<const Option> options, std::string_view name) {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const Option& option) { return option.name == name; });
  return found == options.end() ? nullptr : &*found;
}

// The option of every verb, or of this one, with this name; nothing when there is none.
const Option* option_known(std::string_view name, const Verb* verb) {
  const Option* option = option_named(global_options(), name);
  return option || !verb ? option : option_named(verb->options, name);
}

// Whether the option, as it is given, has its value in the next argument.
bool takes_next(const Option& option, std::string_view argument) {
  return !option.value.empty() && argument.find('=') == std::string_view::npos;
}

// The only candidate that begins like this; "" when there is none, or several.
std::string_view begun(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto begins = [&](std::string_view name) { return name.starts_with(word); };
  const auto first = std::find_if(candidates.begin(), candidates.end(), begins);
  if (word.empty() || first == candidates.end()) return {};
  return std::any_of(first + 1, candidates.end(), begins) ? std::string_view{} : *first;
}

// "usage.unknownOption", or with a suggestion "usage.unknownOptionNear".
[[noreturn]] void fail_unknown(std::string key, std::string_view word,
                               const std::vector<std::string_view>& candidates) {
  auto near = begun(word, candidates);
  if (near.empty()) near = events::nearest(word, candidates);
  answers::not_known(std::move(key), {events::text(std::string(word))}, std::string(near));
}

// What programs like this one call an option of ours.
std::string_view called_elsewhere(std::string_view word) {
  constexpr std::array<std::string_view, 5> where = {"--port", "--host", "--bind", "--address",
                                                     "-p"};
  return std::ranges::find(where, word) == where.end() ? std::string_view{} : "--listen";
}

[[noreturn]] void fail_unknown_option(std::string_view argument, const Verb* verb) {
  std::vector<std::string_view> candidates = {"--help"};
  for (const Option& option : global_options()) candidates.push_back(option.name);
  if (verb)
    for (const Option& option : verb->options) candidates.push_back(option.name);
  else
    candidates.emplace_back("--version");
  const auto meant = std::ranges::find(candidates, called_elsewhere(name_in(argument)));
  if (meant != candidates.end())
    answers::not_known("usage.unknownOption", {events::text(std::string(name_in(argument)))},
                       std::string(*meant));
  fail_unknown("usage.unknownOption", name_in(argument), candidates);
}

[[noreturn]] void fail_unknown_verb(std::string_view word) {
  std::vector<std::string_view> candidates = {"help"};
  for (const Verb& verb : verbs()) candidates.push_back(verb.name);
  fail_unknown("usage.unknownVerb", word, candidates);
}

bool asks_help(const std::string& argument) { return argument == "--help" || argument == "-h"; }

// Index of the verb, which may stand behind "--", or the number of arguments when there is none.
std::size_t place_of_verb(const Arguments& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") return std::min(i + 1, arguments.size());
    if (!is_option(arguments[i])) return i;
    if (asks_help(arguments[i]) || arguments[i] == "--version") continue;
    const Option* global = option_named(global_options(), name_in(arguments[i]));
    if (!global) fail_unknown_option(arguments[i], nullptr);
    if (takes_next(*global, arguments[i])) ++i;
  }
  return arguments.size();
}

// Takes `--field value` pairs that are neither options of the verb nor global out of `arguments`.
std::vector<std::pair<std::string, std::string>> take_fields(Arguments& arguments,
                                                             const Verb& verb) {
  std::vector<std::pair<std::string, std::string>> fields;
  Arguments rest;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      rest.insert(rest.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
      break;
    }
    const std::string_view name = name_in(argument);
    const Option* known = option_known(name, &verb);
    if (known || !argument.starts_with("--") || asks_help(argument)) {
      rest.push_back(argument);
      if (known && takes_next(*known, argument) && i + 1 < arguments.size())
        rest.push_back(arguments[++i]);
      continue;
    }
    const bool inline_value = name.size() < argument.size();
    if (!inline_value && (i + 1 == arguments.size() || arguments[i + 1].starts_with("--")))
      not_understood("usage.valueMissing", {events::text(argument)});
    const std::string key(name.substr(2));
    fields.emplace_back(key, inline_value ? argument.substr(name.size() + 1) : arguments[++i]);
  }
  arguments = std::move(rest);
  return fields;
}

// The value of the option at `place`, which is moved on to where the value stands. What begins like
// an option is none: it was meant as the next one.
std::string value_of(const Arguments& arguments, std::size_t& place, const Verb* verb) {
  const std::string& argument = arguments[place];
  const std::string name(name_in(argument));
  const bool is_inline = name.size() < argument.size();
  if (!is_inline && (place + 1 == arguments.size() || arguments[place + 1] == "--" ||
                     option_known(name_in(arguments[place + 1]), verb)))
    not_understood("usage.valueMissing", {events::text(name)});
  std::string value = is_inline ? argument.substr(name.size() + 1) : arguments[++place];
  if (value.empty()) not_understood("usage.valueEmpty", {events::text(name)});
  return value;
}

Given parse(const Arguments& arguments, const Verb* verb) {
  Given parsed;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      parsed.operands.insert(parsed.operands.end(),
                             arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                             arguments.end());
      break;
    }
    if (!is_option(argument)) {
      parsed.operands.push_back(argument);
      continue;
    }
    const std::string name(name_in(argument));
    const Option* option = option_known(name, verb);
    if (!option) fail_unknown_option(argument, verb);
    if (!option->value.empty()) {
      std::string value = value_of(arguments, i, verb);
      // A name may come without quotes where nothing else could follow it.
      if (option->value == "WHO" && verb->operands.empty())
        while (i + 1 < arguments.size() && !is_option(arguments[i + 1]))
          value += " " + arguments[++i];
      if (parsed.options.contains(name)) not_understood("usage.optionTwice", {events::text(name)});
      parsed.options[name].push_back(std::move(value));
    } else {
      if (name.size() < argument.size())
        not_understood("usage.flagWithValue", {events::text(name)});
      parsed.options[name] = {};
    }
  }
  return parsed;
}

Globals globals_of(const Given& parsed, const Surroundings& surroundings,
                   events::Language language) {
  const auto value = [&](std::string_view name) { return parsed.value(name); };
  Globals globals;
  const std::string fallback = surroundings.log.empty() ? "./mag.log.d" : surroundings.log;
  globals.log = value("--log").value_or(fallback);
  globals.moment = {value("--as-of"), value("--known-at")};
  globals.what_if = value("--what-if");
  globals.public_only = parsed.flag("--public");
  if (const auto lang = value("--lang"); lang && !language_named(*lang))
    not_understood("usage.lang", {events::text(*lang)});
  if (const auto name = value("--format")) {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const auto& format) { return format.first == *name; });
    if (found == formats.end()) not_understood("usage.formatUnknown", {events::text(*name)});
    globals.format = found->second;
  }
  if (const auto program = value("--for")) {
    if (*program != "excel") not_understood("usage.for", {events::text(*program)});
    if (globals.format != Format::csv) not_understood("usage.forWithoutCsv");
    globals.for_excel = true;
  }
  globals.language = language;
  globals.quiet = parsed.options.contains("--quiet");
  globals.colour = surroundings.out_terminal && !surroundings.no_colour;
  globals.asks = surroundings.in_terminal && surroundings.err_terminal;
  globals.progress = surroundings.err_terminal && !globals.quiet;
  globals.width = surroundings.width;
  return globals;
}

// An option that could not change the answer is refused, not passed over.
void check_meaning(const Verb& verb, const Given& parsed) {
  const auto needs = [&](Reads least, const char* option) {
    if (verb.reads < least && parsed.options.contains(option))
      not_understood("usage.withoutMeaning",
                     {events::text(std::string(verb.name)), events::text(option)});
  };
  needs(Reads::day, "--as-of");
  needs(Reads::moment, "--known-at");
  needs(Reads::moment, "--public");
  needs(Reads::moment, "--what-if");
  if (verb.name == "what-if" && parsed.options.contains("--what-if"))
    not_understood("usage.withoutMeaning", {events::text("what-if"), events::text("--what-if")});
  needs(Reads::log, "--log");
}

// A format that the verb does not offer is refused, naming those that it does.
void check_format(const Verb& verb, Format asked) {
  if (std::find(verb.formats.begin(), verb.formats.end(), asked) != verb.formats.end()) return;
  std::string names;
  for (const auto& [name, format] : formats)
    if (std::find(verb.formats.begin(), verb.formats.end(), format) != verb.formats.end())
      events::add_to(names, name);
  not_understood("usage.format", {events::text(names)});
}

// Help is text, and one page at a time.
void check_help(const Given& parsed, const Globals& globals) {
  check_meaning(help_verb(), parsed);
  if (globals.format != Format::text)
    not_understood("usage.withoutMeaning", {events::text("help"), events::text("--format")});
  std::string page = parsed.operands.empty() ? "" : parsed.operands.front();
  for (const Option& manual : help_verb().options) {
    if (!parsed.options.contains(manual.name)) continue;
    if (!page.empty())
      not_understood("usage.oneOf", {events::text(page), events::text(std::string(manual.name))});
    page = manual.name;
  }
}

void check_operands(const Verb& verb, const std::vector<std::string>& operands,
                    events::Language language) {
  for (std::size_t i = 0; i < verb.operands.size(); ++i)
    if (verb.operands[i].given != Times::at_most_once && verb.operands[i].given != Times::any &&
        i >= operands.size())
      not_understood("usage.operandMissing",
                     {events::text(std::string(verb.name)),
                      events::text(placeholder(verb.operands[i].name, language))});
  for (std::size_t i = 0; i < operands.size() && !verb.operands.empty(); ++i)
    if (operands[i].find_first_not_of(' ') == std::string::npos) {
      const Operand& empty = verb.operands[std::min(i, verb.operands.size() - 1)];
      not_understood("usage.operandEmpty", {events::text(std::string(verb.name)),
                                            events::text(placeholder(empty.name, language)),
                                            events::text(std::string(empty.help.in(language)))});
    }
  const bool many = !verb.operands.empty() && (verb.operands.back().given == Times::at_least_once ||
                                               verb.operands.back().given == Times::any);
  if (!many && operands.size() > verb.operands.size())
    not_understood("usage.tooMuch", {events::text(std::string(verb.name)),
                                     events::text(operands[verb.operands.size()])});
}

void explain_kind(Command& command, const std::string& name) {
  command.asks = Command::Asks::kind;
  command.kind = answers::kind_named(name);
}

// What is no verb is a kind of decision, if it looks like one.
void explain(Command& command, const std::string& topic) {
  const bool is_list = topic == "list" || topic == "liste";
  command.asks = is_list ? Command::Asks::list : Command::Asks::help;
  command.verb = verb_named(topic);
  if (command.verb || is_list) return;
  std::vector<std::string_view> kinds;
  for (const events::Declaration& kind : events::decision_structure().kinds)
    kinds.push_back(kind.name);
  if (events::nearest(answers::camel_case(topic), kinds).empty()) fail_unknown_verb(topic);
  explain_kind(command, topic);
}

// `mag help`, `mag help VERB`, `mag help KIND`, and the manuals.
void turn_into_help(Command& command) {
  const Given& given = command.given;
  constexpr std::pair<const char*, Manual> manuals[] = {{"--markdown", print_manual},
                                                        {"--decisions", print_decisions},
                                                        {"--rules", print_rules},
                                                        {"--clauses", print_clauses}};
  for (const auto& [option, print] : manuals)
    if (given.flag(option)) command.manual = print;
  if (command.manual)
    command.asks = Command::Asks::manual;
  else if (given.operands.empty() || given.operands.front() == "help")
    command.asks = Command::Asks::overview;
  else
    explain(command, given.operands.front());
}

}  // namespace

events::Language language_of(const Arguments& arguments, const Surroundings& surroundings) {
  std::string_view language = surroundings.locale;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i].starts_with("--lang="))
      language = std::string_view(arguments[i]).substr(7);
    else if (arguments[i] == "--lang" && i + 1 < arguments.size())
      language = arguments[i + 1];
  }
  return language.starts_with("fr") ? events::Language::fr : events::Language::en;
}

Command parse_command_line(const Arguments& arguments, const Surroundings& surroundings) {
  Command command;
  command.globals.language = language_of(arguments, surroundings);
  const std::size_t place = place_of_verb(arguments);
  const bool has_verb = place < arguments.size();
  const bool helps = has_verb && arguments[place] == "help";
  if (has_verb) command.verb = helps ? &help_verb() : verb_named(arguments[place]);
  if (has_verb && !command.verb) fail_unknown_verb(arguments[place]);

  Arguments rest = arguments;
  if (has_verb) rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(place));
  if (command.verb && command.verb->free_fields)
    command.given.fields = take_fields(rest, *command.verb);
  const auto options_end = std::find(rest.begin(), rest.end(), "--");
  const bool help = std::any_of(rest.begin(), options_end, asks_help);
  const bool version =
      !has_verb && std::find(rest.begin(), options_end, "--version") != options_end;
  rest.erase(std::remove_if(rest.begin(), options_end,
                            [&](const std::string& argument) {
                              return asks_help(argument) || (version && argument == "--version");
                            }),
             options_end);
  const Given parsed = parse(rest, command.verb);
  command.globals = globals_of(parsed, surroundings, command.globals.language);
  command.given.options = parsed.options;
  command.given.operands = parsed.operands;
  if (version) {
    check_help(parsed, command.globals);
    command.asks = Command::Asks::version;
  } else if (!has_verb) {
    if (!help) not_understood("usage.noVerb");
    check_help(parsed, command.globals);
    command.asks = Command::Asks::overview;
  } else if (helps) {
    check_operands(help_verb(), parsed.operands, command.globals.language);
    check_help(parsed, command.globals);
    turn_into_help(command);
  } else if (help && command.verb->free_fields && !parsed.operands.empty()) {
    explain_kind(command, parsed.operands.front());
  } else if (help) {
    command.asks = Command::Asks::help;
  } else {
    check_operands(*command.verb, parsed.operands, command.globals.language);
    check_meaning(*command.verb, parsed);
    check_format(*command.verb, command.globals.format);
  }
  return command;
}

}  // namespace app
