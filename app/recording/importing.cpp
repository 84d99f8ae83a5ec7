#include "app/recording/importing.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

#include "app/cli/lines.hpp"
#include "app/cli/progress.hpp"
#include "app/recording/batch.hpp"
#include "app/recording/doubts.hpp"
#include "app/recording/intake.hpp"
#include "events/folding.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::string_view aliases_name = "aliases.csv";

std::string extension(const fs::path& path) { return events::folded(path.extension().string()); }

bool is_list(const fs::path& path) { return extension(path) == ".csv"; }

bool is_input(const fs::path& path) {
  return (extension(path) == ".jsonl" || is_list(path)) && path.filename() != aliases_name;
}

// The files that a path stands for, in name order; "-" is standard input.
std::vector<fs::path> files_of(const std::string& path) {
  if (path == "-") return {path};
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) throw Failure(Trouble::refused, {"import.noFile", {events::text(path)}});
  if (!fs::is_directory(status)) {
    if (!is_input(path)) throw Failure(Trouble::refused, {"import.notInput", {events::text(path)}});
    refuse_what_is_no_file(path);
    return {path};
  }
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end;
       entry.increment(error)) {
    if (!is_input(entry->path()) || entry->is_directory()) continue;
    refuse_what_is_no_file(entry->path());
    files.push_back(entry->path());
  }
  if (error) throw Failure(Trouble::refused, {"import.unreadable", {events::text(path)}});
  if (files.empty()) throw Failure(Trouble::refused, {"import.emptyFolder", {events::text(path)}});
  std::sort(files.begin(), files.end());
  return files;
}

// The other spellings beside a roster, if there are any.
std::vector<rosters::Alias> aliases_beside(const fs::path& roster, const words::Words& words) {
  const fs::path path = roster.parent_path() / aliases_name;
  if (!fs::exists(path)) return {};
  auto aliases = rosters::parse_aliases(text_of(path));
  if (!aliases)
    throw Failure(Trouble::refused,
                  {"import.aliases", {events::text(say(words, aliases.error().front().mistake))}},
                  place_of(path.string(), {aliases.error().front().line, 0, ""}));
  return std::move(*aliases);
}

struct Imported {
  std::string file;
  std::size_t recorded = 0, repeated = 0;
};

class Import {
 public:
  Import(Session& session, const HowToImport& how) : session_(session), how_(how) {}

  Exit run(const std::string& path) {
    const std::vector<fs::path> files = files_of(path);
    check_stance(files);
    note_what_is_recorded();
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (take_in(files[i])) continue;
      if (i + 1 < files.size() && session_.globals().format == Format::text)
        session_.remark({"import.notTried", {events::number(files.size() - i - 1)}});
      report("import.ends");
      return Exit::refused;
    }
    tell_strangers();
    report(how_.dry ? "import.dry" : "import.known");
    return Exit::done;
  }

 private:
  // How a list differs can only be said of a list.
  void check_stance(const std::vector<fs::path>& files) const {
    using Kind = rosters::Stance::Kind;
    const bool has_list = std::any_of(files.begin(), files.end(), is_list);
    if (has_list || (how_.stance.kind != Kind::disagrees && how_.stance.kind != Kind::corrects))
      return;
    const char* option = how_.stance.kind == Kind::disagrees ? "--disagrees" : "--corrects";
    not_understood("usage.withoutMeaning", {events::text("import"), events::text(option)});
  }

  // What several files bring is not held against each other: only what was there before counts as
  // recorded already.
  void note_what_is_recorded() {
    const engine::Reading reading = session_.log(!how_.dry).read();
    if (const auto remark = remark_on_clock(reading, session_.now())) session_.remark(*remark);
    recorded_ = last_day_recorded(reading);
  }

  // Whether something of the file is to be acknowledged first. With a reason it is, and kept.
  bool is_asked_about(const std::string& file, replay::Attempt& attempt, engine::Position first,
                      const Intake& intake) {
    replay::Admission& admission = attempt.admission();
    std::vector<Question> questions = unlikely_dates(admission, first, session_.today());
    for (const Question& each : intake.taken().questions) questions.push_back(each);
    for (Question& each : waiting_seats(admission, first)) questions.push_back(std::move(each));
    for (Question& each :
         graver_findings(attempt.reading(), admission, first, recorded_, session_.today()))
      questions.push_back(std::move(each));
    if (how_.reason)
      for (const Question& each : questions) admission.acknowledge(each.about, *how_.reason);
    if (questions.empty() || how_.reason) return false;
    for (const Told& each : asked_once(questions, intake, session_.words()))
      tell_mistake(file, each);
    session_.remark({"import.acknowledge", {events::text(file)}});
    return !how_.dry;
  }

  // Reads one file into the admission.
  Intake take(const fs::path& file, replay::Attempt& attempt) {
    Intake intake(attempt.reading(), attempt.admission(), session_.words());
    Progress progress(session_, file.filename().string());
    if (file == "-") {
      if (!input_) input_ = text_of(file);
      std::istringstream in(*input_);
      intake.take_decisions(in, [&](std::uint64_t read) { progress.at(read, input_->size()); });
    } else if (is_list(file)) {
      intake.take_roster(text_of(file), aliases_beside(file, session_.words()), how_.stance);
    } else {
      std::ifstream in = opened(file);
      std::error_code unknown;
      const std::uintmax_t size = fs::file_size(file, unknown);
      intake.take_decisions(in, [&](std::uint64_t read) { progress.at(read, unknown ? 0 : size); });
    }
    return intake;
  }

  // False when the file cannot be read or has mistakes.
  bool take_in(const fs::path& file) {
    try {
      return import(file);
    } catch (const Failure& failure) {
      if (failure.kind != Trouble::refused) throw;
      // Its place ends in ": ", as a line of standard error has it.
      const std::string& place = failure.place;
      tell_mistake(place.empty() ? file.string() : place.substr(0, place.size() - 2),
                   {0, 0, session_.words().say(failure.message)});
      return false;
    }
  }

  // False when the file has mistakes; they were told, and nothing of it was written.
  bool import(const fs::path& file) {
    const std::string name = file == "-" ? "stdin" : file.string();
    std::optional<Intake> intake;
    bool is_admitted = false;
    const auto decide = [&](replay::Attempt& attempt) {
      const engine::Position first = attempt.admission().next();
      intake.emplace(take(file, attempt));
      const bool sound = intake->taken().mistakes_in_all == 0;
      if (!sound) tell_mistakes(name, intake->taken());
      return is_admitted = sound && !is_asked_about(name, attempt, first, *intake);
    };
    if (how_.dry) {
      if (!supposed_) supposed_.emplace(session_.log());
      decide(*supposed_);
    } else if (!replay::transact(session_.log(true), decide, {"import", session_.now()})) {
      throw Failure(Trouble::conflict, {"conflict.busy", {}}, name + ": ");
    }
    if (!is_admitted) return false;
    const Taken& taken = intake->taken();
    tell_remarks(name, taken);
    if (is_list(file)) {
      strangers_ = taken.strangers;
      aliases_file_ = (file.parent_path() / aliases_name).string();
    }
    imported_.push_back({name, taken.recorded, taken.repeated});
    if (session_.globals().format == Format::text) tell(imported_.back(), taken.complete);
    return true;
  }

  void tell_remarks(const std::string& file, const Taken& taken) {
    if (session_.globals().quiet) return;
    for (const Told& each : taken.remarks)
      session_.err() << words::sanitised(place_of(file, each) + each.text) << '\n';
    for (const rosters::Joined& each : taken.joined)
      session_.remark({"import.joined",
                       {events::text(file), events::text(each.listed), events::text(each.known),
                        events::text(to_string(each.person))}});
  }

  // An alias may be of somebody on a later list of the folder: the last one says.
  void tell_strangers() {
    if (session_.globals().quiet) return;
    for (const rosters::Alias& each : strangers_)
      session_.remark(
          {"import.aliasOfNobody",
           {events::text(aliases_file_), events::text(each.alias), events::text(each.name)}});
  }

  void tell(const Imported& done, const std::vector<Complete>& complete) {
    for (const Complete& list : complete)
      session_.say(
          {"import.complete",
           {events::text(done.file), events::cycle(list.cycle), events::number(list.appointed),
            events::number(list.renewed), events::number(list.leaving)}});
    session_.say(
        {how_.dry ? "import.wouldRecord" : "import.recorded",
         {events::text(done.file), events::number(done.recorded), events::number(done.repeated)}});
    session_.out().flush();
  }

  void tell_mistake(const std::string& file, const Told& told) {
    session_.err() << words::sanitised(place_of(file, told) + told.text) << '\n';
    mistakes_.push_back({{"file", file},
                         {"line", told.line},
                         {"column", told.column ? json::value(told.column) : nullptr},
                         {"text", told.text}});
  }

  void tell_mistakes(const std::string& file, const Taken& taken) {
    for (const Told& told : taken.mistakes) tell_mistake(file, told);
    const std::size_t more = taken.mistakes_in_all - taken.mistakes.size();
    if (more > 0) session_.remark({"import.more", {events::number(more)}});
    if (taken.takes_ground) session_.err() << session_.words().say("refused.wayOut") << ".\n";
    if (taken.misread) session_.remark({"import.misread", {}});
    if (taken.differs) session_.remark({"import.differs", {}});
    if (taken.may_be_partial) session_.remark({"import.mayBePartial", {}});
    session_.remark({"import.refused", {events::text(file)}});
  }

  void report(const char* remark) {
    const engine::Position known = session_.log().read().last();
    if (session_.globals().format == Format::json) {
      json::array files;
      for (const Imported& done : imported_)
        files.push_back(
            {{"file", done.file}, {"recorded", done.recorded}, {"repeated", done.repeated}});
      session_.write_json({{"files", std::move(files)},
                           {"mistakes", std::move(mistakes_)},
                           {"dryRun", how_.dry},
                           {"knownAt", known.value}});
    } else if (!session_.globals().quiet) {
      session_.remark({remark, {events::position(known)}});
    }
  }

  Session& session_;
  const HowToImport& how_;
  engine::Date recorded_ = engine::Date::earliest();
  std::optional<replay::Attempt> supposed_;  // what all files of a dry run bring
  std::optional<std::string> input_;
  std::vector<Imported> imported_;
  std::vector<rosters::Alias> strangers_;  // of the last list
  std::string aliases_file_;
  json::array mistakes_;
};

}  // namespace

Exit import_files(Session& session, const HowToImport& how, const std::string& path) {
  return Import(session, how).run(path);
}

}  // namespace app
