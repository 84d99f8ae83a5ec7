// What a verb works with: the streams, the global options, and the log they name.
#pragma once

#include <boost/json/value.hpp>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "answers/failure.hpp"
#include "answers/moments.hpp"
#include "answers/view.hpp"
#include "app/cli/patience.hpp"
#include "app/cli/verb.hpp"
#include "app/html/html.hpp"
#include "engine/log.hpp"
#include "replay/public_view.hpp"
#include "replay/scenario.hpp"
#include "words/words.hpp"

namespace app {

struct Globals {
  std::string log;                     // --log, $MAG_LOG, ./mag.log.d
  answers::Moment moment;              // --as-of, --known-at
  std::optional<std::string> what_if;  // --what-if: the file of a scenario
  bool public_only = false;            // --public: without confidential events
  Format format = Format::text;
  bool for_excel = false;  // --for excel, of CSV only
  events::Language language = events::Language::en;
  bool quiet = false;
  bool colour = false;     // standard output is a terminal and NO_COLOR is not set
  bool asks = false;       // standard input is a terminal, and standard error
  bool progress = false;   // standard error is a terminal, and not --quiet
  std::size_t width = 80;  // columns of the terminal; 80 where the answer goes elsewhere
};

// What is wrong in a file: where, "two.json:3:5: " or "two.json#/add/0: ", and what.
struct Wrong {
  std::string place, what;
};
// Failure(refused) of the last of all that is wrong.
struct Mistakes : Failure {
  explicit Mistakes(std::vector<Wrong> wrong);
  std::vector<Wrong> all;
};

class Session {
 public:
  Session(Globals globals, engine::Instant now, std::ostream& out, std::ostream& err);
  // Of somebody elsewhere, who sees the public record, and has no log and no files here. `leads`
  // says where a page leads; both outlive it.
  Session(Globals globals, engine::Instant now, std::ostream& out, std::ostream& err,
          const replay::PublicView& view, Leads leads);
  Session(const Session&) = delete;

  const Globals& globals() const { return globals_; }
  std::ostream& out() { return out_; }
  std::ostream& err() { return err_; }
  const words::Words& words() const { return words_; }
  engine::Instant now() const { return now_; }
  const Leads& leads() const { return *leads_; }
  // Where the pages of the site lie, for answers that lead there from elsewhere:
  // "https://mag.example.org/mag/en/"; "" where nobody said.
  void lie_at(std::string place) { place_ = std::move(place); }
  const std::string& place() const { return place_; }
  // Takes an answer that is laid out for a page, behind those before it, and what it is about, as
  // it says itself; "" where it does not.
  void lay_out(Blocks answer, std::string subject);
  Blocks& blocks() { return blocks_; }
  const std::string& subject() const { return subject_; }
  // Takes of which day, and of what was known, the answer is.
  void be_of(const answers::Heading& heading) { heading_ = heading; }
  const std::optional<answers::Heading>& heading() const { return heading_; }
  // Takes the text of a scenario that came with the question; it is named "-", as if it stood on
  // standard input. Whoever waits for the answer does so no longer than `patience`.
  void hand(std::string scenario, Patience patience);
  const std::optional<std::string>& handed() const { return handed_; }
  // Throws Failure(refused) when the answer takes longer than whoever asked may wait.
  void go_on() const;
  // Whoever asks has no files here. Throws Failure(question) for the name of one.
  void no_files(const std::string& name) const;
  engine::Date today() const;

  // Opened on first use, only for reading unless told otherwise then. Throws what engine::Log
  // throws.
  engine::Log& log(bool to_write = false);
  // For a verb that reads a few events and folds nothing: the pages of the log are not gone through
  // when it is opened, later.
  void read_few() { reads_few_ = true; }
  // One consistent view for the whole verb.
  const engine::Reading& reading();
  // All that is recorded, or with --public the view of it for the public, and the day that is
  // today; with --what-if under its scenario.
  answers::Source source();
  // Takes in the scenario of --what-if, before anything is asked: a day and what was known are
  // those that it says, unless others were given.
  void suppose(replay::Scenario scenario);
  // What the scenario of --what-if is called, or else its file; "" without one.
  std::string scenario_name() const;
  // The same without a scenario.
  answers::Source recorded();
  // The scenario, spelt out, laid over what was known then; what cannot be laid is told. Throws
  // Failure(refused).
  replay::Laid lay(replay::Scenario& scenario, const answers::Moment& moment);
  // All that is wrong with a file, in its order. Throws Mistakes.
  using Wrong = app::Wrong;
  [[noreturn]] void refuse(std::vector<Wrong> all);
  // The source as --known-at and --as-of select it; without --as-of, until today.
  replay::Timeline timeline();
  // Refuses every format but text: Failure(question).
  void only_text() const;

  // The document, in one line; under a scenario it says so.
  void write_json(const boost::json::value& document);
  // What was done: the document with --format json, else the sentence as a paragraph.
  void report(const boost::json::value& document, const events::Message& sentence);
  // A sentence on a line of standard output, or of standard error.
  void say(const events::Message& sentence);
  void remark(const events::Message& sentence);

 private:
  void tell_dropped();

  Globals globals_;
  engine::Instant now_;
  std::ostream& out_;
  std::ostream& err_;
  words::Words words_;
  bool reads_few_ = false;
  std::optional<Leads> leads_;
  std::string place_, subject_;
  Blocks blocks_;
  std::optional<answers::Heading> heading_;
  const replay::PublicView* view_ = nullptr;
  std::optional<std::string> handed_;
  Patience patience_;
  std::optional<engine::Log> log_;
  std::optional<engine::Reading> reading_;
  std::optional<replay::PublicView> public_;
  std::optional<replay::Scenario> scenario_;
  std::optional<replay::Laid> laid_;
};

}  // namespace app
