#include "app/cli/session.hpp"

#include <algorithm>
#include <csignal>
#include <ostream>

#include "app/cli/last_words.hpp"

namespace app {
Session::Session(Globals globals, engine::Instant now, std::ostream& out, std::ostream& err)
    : globals_(std::move(globals)),
      now_(now),
      out_(out),
      err_(err),
      words_(globals_.language,
             globals_.format == Format::text ? words::Typography::set : words::Typography::typed) {}

Session::~Session() = default;

engine::Date Session::today() const { return engine::date_of(now_); }

engine::Log& Session::log(bool to_write) {
  if (!log_) {
    // Whoever records goes on to the end, whether or not somebody reads what is said of it.
    if (to_write) std::signal(SIGPIPE, SIG_IGN);
    end_with_a_sentence(words_, globals_.log);
    log_ = engine::Log::open(globals_.log, {.read_only = !to_write, .check_pages = !reads_few_});
  }
  return *log_;
}

const engine::Reading& Session::reading() {
  if (!reading_) reading_ = log().read();
  return *reading_;
}

answers::Source Session::source() {
  const replay::Timeline all(reading());
  return {globals_.public_only ? all.public_only() : all, today()};
}

replay::Timeline Session::timeline() { return answers::at(source(), globals_.moment); }

void Session::only_text() const {
  if (globals_.format != Format::text)
    throw Failure(Trouble::question, {"usage.format", {events::text("text")}});
}

}  // namespace app
