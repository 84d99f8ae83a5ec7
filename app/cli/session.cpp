#include "app/cli/session.hpp"

#include <boost/json/serialize.hpp>
#include <csignal>
#include <ostream>

#include "answers/what_if.hpp"
#include "app/cli/last_words.hpp"
#include "app/text/table.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

words::Typography typography_for(Format format) {
  switch (format) {
    case Format::html:
      return words::Typography::marked;
    case Format::text:
    case Format::svg:
    case Format::ics:
    case Format::atom:
      return words::Typography::set;
    default:
      return words::Typography::typed;
  }
}

}  // namespace

Session::Session(Globals globals, engine::Instant now, std::ostream& out, std::ostream& err)
    : globals_(std::move(globals)),
      now_(now),
      out_(out),
      err_(err),
      words_(globals_.language, typography_for(globals_.format)) {}

Session::Session(Globals globals, engine::Instant now, std::ostream& out, std::ostream& err,
                 const replay::PublicView& view, Leads leads)
    : Session(std::move(globals), now, out, err) {
  view_ = &view;
  leads_ = leads;
}

Mistakes::Mistakes(std::vector<Wrong> wrong)
    : Failure(Trouble::refused, {"record.mistake", {events::text(wrong.back().what)}},
              wrong.back().place),
      all(std::move(wrong)) {}

void Session::hand(std::string scenario, Patience patience) {
  handed_ = std::move(scenario);
  patience_ = patience;
}

void Session::go_on() const {
  if (patience_.is_over()) throw Failure(Trouble::refused, {"site.tooLong", {}});
}

void Session::no_files(const std::string& name) const {
  if (leads_ && !(handed_ && name == "-")) not_understood("site.noFiles", {events::text(name)});
}

engine::Date Session::today() const { return engine::date_of(now_); }

engine::Log& Session::log(bool to_write) {
  if (!log_) {
    // Whoever records goes on to the end, whether or not somebody reads what is said of it.
    if (to_write) std::signal(SIGPIPE, SIG_IGN);
    end_with_a_sentence(words_, globals_.log);
    const bool reads_all = !reads_few_ || globals_.public_only;
    log_ = engine::Log::open(globals_.log, {.read_only = !to_write, .check_pages = reads_all});
  }
  return *log_;
}

const engine::Reading& Session::reading() {
  if (!reading_) reading_ = log().read();
  return *reading_;
}

answers::Source Session::recorded() {
  if (view_) return {view_->timeline(), today()};
  if (!globals_.public_only) return {replay::Timeline(reading()), today()};
  if (!public_) public_.emplace(reading());
  return {public_->timeline(), today()};
}

answers::Source Session::source() {
  answers::Source source = recorded();
  if (!scenario_) return source;
  if (!laid_) {
    laid_ = lay(*scenario_, globals_.moment);
    tell_dropped();
  }
  return {laid_->timeline(), source.today, &*laid_};
}

// Never in silence.
void Session::tell_dropped() {
  const std::size_t count = laid_->dropped.size();
  if (count > 0)
    remark({"whatIf.left", {events::number(count), events::text(globals_.what_if.value_or("-"))}});
}

void Session::suppose(replay::Scenario scenario) {
  globals_.moment = answers::moment_of(scenario, globals_.moment);
  scenario_ = std::move(scenario);
}

replay::Laid Session::lay(replay::Scenario& scenario, const answers::Moment& moment) {
  const replay::Timeline known = answers::known(recorded(), moment);
  replay::spell_out(scenario, known);
  auto laid = replay::lay(scenario, known);
  if (laid) return std::move(*laid);
  const projections::Register reg = known.fold();  // for the names
  const words::Words named = words_.with(reg.people(), engine::Date::latest());
  std::vector<Wrong> all;
  for (const replay::Unfounded& each : laid.error())
    all.push_back({scenario.hypotheses[each.hypothesis].place + ": ", named.say(each.why)});
  refuse(std::move(all));
}

void Session::refuse(std::vector<Wrong> all) {
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    err_ << "mag: " << words::sanitised(all[i].place + all[i].what) << '\n';
  throw Mistakes(std::move(all));
}

replay::Timeline Session::timeline() { return answers::at(source(), globals_.moment); }

void Session::only_text() const {
  if (globals_.format != Format::text) not_understood("usage.format", {events::text("text")});
}

std::string Session::scenario_name() const {
  if (!scenario_) return "";
  if (!scenario_->name.empty()) return scenario_->name;
  return handed_ ? words_.say("form.scenario") : globals_.what_if.value_or("");
}

void Session::write_json(const boost::json::value& document) {
  if (scenario_ && document.is_object()) {
    boost::json::object object = document.get_object();
    if (!object.contains("supposed") && !object.contains("mark")) object["supposed"] = true;
    if (!object.contains("scenario")) object["scenario"] = scenario_name();
    out_ << boost::json::serialize(object) << '\n';
    return;
  }
  out_ << boost::json::serialize(document) << '\n';
}

void Session::report(const boost::json::value& document, const events::Message& sentence) {
  if (globals_.format == Format::json) return write_json(document);
  paragraph(out_, words_.say(sentence), globals_.width);
}

void Session::say(const events::Message& sentence) { out_ << words_.say(sentence) << '\n'; }

void Session::remark(const events::Message& sentence) {
  err_ << words::sanitised(words_.say(sentence)) << '\n';
}

void Session::lay_out(Blocks answer, std::string subject) {
  append(blocks_, std::move(answer));
  subject_ = std::move(subject);
}

}  // namespace app
