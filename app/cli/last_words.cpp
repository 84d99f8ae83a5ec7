#include "app/cli/last_words.hpp"

#include <unistd.h>

#include <csignal>

#include "app/cli/verb.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

// Made beforehand: a handler may not allocate.
std::string& sentence() {
  static std::string text;
  return text;
}

void say_and_end(int) {
  const std::string& text = sentence();
  [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
  _exit(static_cast<int>(Exit::damaged));
}

// A sanitizer has a handler of its own, which says more of a fault of this program.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

}  // namespace

void end_with_a_sentence(const words::Words& words, const std::string& log) {
  if (sanitized) return;
  sentence() =
      "mag: " + words::sanitised(words.say({"error.unreadableLog", {events::text(log)}})) + "\n";
  struct sigaction action {};
  action.sa_handler = say_and_end;
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE}) sigaction(signal, &action, nullptr);
}

}  // namespace app
