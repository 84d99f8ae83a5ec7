#include "app/supposing/scenario_file.hpp"

#include <ostream>

#include "app/cli/lines.hpp"
#include "app/recording/intake.hpp"
#include "replay/scenario_file.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

// What came with a question has no lines that anybody sees: there a place is a pointer.
Session::Wrong wrong(const replay::ScenarioMistake& mistake, bool is_handed,
                     const words::Words& words) {
  if (is_handed) {
    events::Mistake told = mistake.mistake;
    told.field.clear();
    return {mistake.file + "#" + mistake.mistake.field + ": ", say(words, told)};
  }
  const bool is_placed = mistake.mistake.column > 0;
  return {place_of(mistake.file, {is_placed ? mistake.line : 0, mistake.mistake.column, ""}),
          say(words, mistake.mistake)};
}

}  // namespace

replay::Scenario scenario_of(Session& session, const std::string& path) {
  session.no_files(path);
  // What one file names is looked for and missed there; the first is missed as any file is.
  if (path != "-") opened(path);
  auto scenario =
      replay::read_scenario(path, [&](const std::string& name) -> std::optional<std::string> {
        if (session.handed() && name != "-") return std::nullopt;
        try {
          return std::string(without_mark(session.handed() ? *session.handed() : text_of(name)));
        } catch (const Failure&) {
          return std::nullopt;
        }
      });
  if (scenario) return std::move(*scenario);
  std::vector<Session::Wrong> all;
  for (const replay::ScenarioMistake& each : scenario.error())
    all.push_back(wrong(each, session.handed().has_value(), session.words()));
  session.refuse(std::move(all));
}

}  // namespace app
