// What a verb works with: the streams, the global options, and the log they name.
#pragma once

#include <array>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/cli/failure.hpp"
#include "app/cli/verb.hpp"
#include "engine/log.hpp"
#include "replay/timeline.hpp"
#include "words/words.hpp"

namespace app {

enum class Format { text, json, jsonl, csv, dot };
// As --format names it.
inline constexpr std::array<std::pair<std::string_view, Format>, 5> formats = {
    {{"text", Format::text},
     {"json", Format::json},
     {"jsonl", Format::jsonl},
     {"csv", Format::csv},
     {"dot", Format::dot}}};

struct Globals {
  std::string log;                      // --log, $MAG_LOG, ./mag.log.d
  std::optional<std::string> as_of;     // a date or a cycle
  std::optional<std::string> known_at;  // a position or a moment
  Format format = Format::text;
  bool for_excel = false;  // --for excel, of CSV only
  events::Language language = events::Language::en;
  bool quiet = false;
  bool colour = false;     // standard output is a terminal and NO_COLOR is not set
  bool progress = false;   // standard error is a terminal, and not --quiet
  std::size_t width = 80;  // columns of the terminal; 80 where the answer goes elsewhere
};

class Session {
 public:
  Session(Globals globals, engine::Instant now, std::ostream& out, std::ostream& err);
  Session(const Session&) = delete;
  ~Session();

  const Globals& globals() const { return globals_; }
  std::ostream& out() { return out_; }
  std::ostream& err() { return err_; }
  const words::Words& words() const { return words_; }
  engine::Instant now() const { return now_; }
  engine::Date today() const;

  // Opened on first use, only for reading unless told otherwise then. Throws what engine::Log
  // throws.
  engine::Log& log(bool to_write = false);
  // For a verb that reads a few events and folds nothing: the pages of the log are not gone through
  // when it is opened, later.
  void read_few() { reads_few_ = true; }
  // One consistent view for the whole verb.
  const engine::Reading& reading();
  // The reading as --known-at and --as-of select it; without --as-of, until today.
  replay::Timeline timeline();
  // What was known at "412", "2026-11-24" or "2026-11-24T10:00Z". Throws Failure(usage) otherwise.
  engine::Position position_of(const std::string& known_at);
  // The day meant by "2019-06-01" or by the cycle "2019", as `timeline` knows it. Throws
  // Failure(usage) for anything else – `mistake` is what to say of `name` then – and for a cycle
  // that has not opened.
  engine::Date day_of(const replay::Timeline& timeline, const std::string& as_of,
                      const std::string& name = "--as-of", const char* mistake = "usage.day");

  // Refuses formats that a verb does not offer: Failure(usage).
  void offers(std::initializer_list<Format> offered) const;

 private:
  Globals globals_;
  engine::Instant now_;
  std::ostream& out_;
  std::ostream& err_;
  words::Words words_;
  bool reads_few_ = false;
  std::optional<engine::Log> log_;
  std::optional<engine::Reading> reading_;
};

}  // namespace app
