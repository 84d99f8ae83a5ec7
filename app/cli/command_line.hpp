// Reading the command line: the global options, which may stand before or after the verb, the verb,
// and what is given to it.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/session.hpp"
#include "app/cli/verb.hpp"

namespace app {

// What the process finds around it, read once in main.
struct Surroundings {
  std::string log;            // $MAG_LOG, or ""
  std::string locale;         // $LC_ALL, $LC_MESSAGES or $LANG, the first that is set
  bool no_colour = false;     // $NO_COLOR is set
  bool out_terminal = false;  // standard output is a terminal
  bool err_terminal = false;
  bool in_terminal = false;
  std::size_t width = 80;  // of the terminal; as of a page where there is none
};

// What prints a manual.
using Manual = void (*)(std::ostream&, events::Language);

// What was asked for.
struct Command {
  enum class Asks { verb, overview, help, kind, list, manual, version };
  Asks asks = Asks::verb;
  Globals globals;
  const Verb* verb = nullptr;  // of Asks::verb and Asks::help
  events::Kind kind{};         // of Asks::kind
  Manual manual = nullptr;     // of Asks::manual
  Given given;
};

std::span<const Option> global_options();

// The language to speak in, even when the rest cannot be understood.
events::Language language_of(const std::vector<std::string>& arguments,
                             const Surroundings& surroundings);

// Throws Failure(question), naming what was not understood and the nearest word that would be.
Command parse_command_line(const std::vector<std::string>& arguments,
                           const Surroundings& surroundings);

}  // namespace app
