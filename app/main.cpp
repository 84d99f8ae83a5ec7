// Puts the command together: arguments, surroundings, clock and streams in, exit status out. The
// outermost border, where everything that was thrown becomes a sentence and a status.
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <new>

#include "app/cli/clock.hpp"
#include "app/cli/command_line.hpp"
#include "app/cli/session.hpp"
#include "app/help/help.hpp"
#include "app/supposing/scenario_file.hpp"
#include "app/text/table.hpp"
#include "engine/errors.hpp"
#include "words/layout.hpp"

namespace {

using app::Exit;

// A file that is opened gets the lowest free number: the log's own, if a standard stream was
// closed, and an answer would be written over it. What stands in for a stream cannot be used in its
// direction, so that its use fails as that of a closed one does.
void hold_standard_streams() {
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
    if (fcntl(number, F_GETFD) != -1 || errno != EBADF) continue;
    if (open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY) != number) std::abort();
  }
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

app::Surroundings surroundings() {
  app::Surroundings around;
  around.log = environment("MAG_LOG");
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (around.locale.empty()) around.locale = environment(name);
  around.no_colour = !environment("NO_COLOR").empty();
  around.out_terminal = isatty(STDOUT_FILENO) == 1;
  around.in_terminal = isatty(STDIN_FILENO) == 1;
  around.err_terminal = isatty(STDERR_FILENO) == 1;
  winsize size{};
  if (around.out_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    around.width = size.ws_col;
  return around;
}

Exit obey(const app::Command& command) {
  using Asks = app::Command::Asks;
  switch (command.asks) {
    case Asks::overview:
      app::print_overview(std::cout, command.globals);
      return Exit::done;
    case Asks::help:
      app::print_help(std::cout, *command.verb, command.globals);
      return Exit::done;
    case Asks::kind:
      app::print_kind(std::cout, command.kind, command.globals);
      return Exit::done;
    case Asks::list:
      app::print_list_help(std::cout, command.globals);
      return Exit::done;
    case Asks::manual:
      command.manual(std::cout, command.globals.language);
      return Exit::done;
    case Asks::version:
      std::cout << "mag " MAG_VERSION "\n";
      return Exit::done;
    case Asks::verb:
      break;
  }
  app::Session session(command.globals, app::now_of_clock(), std::cout, std::cerr);
  if (command.globals.what_if) session.suppose(app::scenario_of(session, *command.globals.what_if));
  return command.verb->run(session, command.given);
}

// What to make of a log that cannot be used; the last of these, whatever else is wrong with it.
struct Trouble {
  engine::LogError::Kind kind;
  Exit exit;
  const char* key;
};
using Log = engine::LogError;
constexpr Trouble troubles[] = {
    {Log::no_log, Exit::usage, "error.noLog"},
    {Log::log_exists, Exit::usage, "error.logExists"},
    {Log::place_taken, Exit::usage, "error.placeTaken"},
    {Log::not_a_log, Exit::damaged, "error.notALog"},
    {Log::corrupt, Exit::damaged, "error.corruptLog"},
    {Log::newer_version, Exit::damaged, "error.newerVersion"},
    {Log::disk_full, Exit::surroundings, "error.diskFull"},
    {Log::read_only, Exit::surroundings, "error.readOnlyPlace"},
    {Log::second_name, Exit::surroundings, "error.secondName"},
    {Log::no_access, Exit::surroundings, "error.noAccess"},
    {Log::too_many_readings, Exit::surroundings, "error.tooManyReadings"},
    {Log::storage_failed, Exit::surroundings, "error.storage"},
};

Exit tell(const words::Words& words, Exit exit, const events::Message& message,
          const std::string& place = "") {
  std::cout.flush();
  std::cerr << "mag: " << words::sanitised(place + words.say(message)) << '\n';
  if (exit == Exit::usage && message.key.starts_with("usage."))
    std::cerr << words.say("usage.help") << '\n';
  return exit;
}

Exit run(const std::vector<std::string>& arguments) {
  const app::Surroundings around = surroundings();
  const words::Words words(app::language_of(arguments, around), words::Typography::set);
  try {
    const Exit exit = obey(app::parse_command_line(arguments, around));
    std::cout.flush();
    if (!std::cout) return tell(words, Exit::surroundings, {"error.output", {}});
    return exit;
  } catch (const answers::Failure& failure) {
    return tell(words, app::exit_of(failure.kind), failure.message, failure.place);
  } catch (const engine::LogError& error) {
    const Trouble* trouble =
        std::find_if(std::begin(troubles), std::end(troubles) - 1,
                     [&](const Trouble& one) { return one.kind == error.kind; });
    // Written for whoever repairs it, and in English only.
    const std::string detail =
        error.detail.empty() ? "" : words.say({"error.detail", {events::text(error.detail)}});
    return tell(words, trouble->exit,
                {trouble->key, {events::text(error.place), events::text(detail)}});
  } catch (const std::ios_base::failure&) {
    return tell(words, Exit::refused, {"error.input", {}});
  } catch (const std::bad_alloc&) {
    return tell(words, Exit::surroundings, {"error.memory", {}});
  } catch (const std::exception& error) {
    return tell(words, Exit::surroundings, {"error.other", {events::text(error.what())}});
  }
}

}  // namespace

int main(int argc, char** argv) {
  hold_standard_streams();
  std::ios::sync_with_stdio(false);
  return static_cast<int>(run({argv + std::min(argc, 1), argv + argc}));
}
