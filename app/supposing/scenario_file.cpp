#include "app/supposing/scenario_file.hpp"

#include <ostream>

#include "app/cli/lines.hpp"
#include "app/recording/intake.hpp"
#include "replay/scenario_file.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

std::string place_in(const replay::ScenarioMistake& mistake) {
  const bool is_placed = mistake.mistake.column > 0;
  return place_of(mistake.file, {is_placed ? mistake.line : 0, mistake.mistake.column, ""});
}

}  // namespace

replay::Scenario scenario_of(Session& session, const std::string& path) {
  session.no_files(path);
  // What one file names is looked for and missed there; the first is missed as any file is.
  if (path != "-") opened(path);
  auto scenario =
      replay::read_scenario(path, [&](const std::string& name) -> std::optional<std::string> {
        try {
          return std::string(without_mark(text_of(name)));
        } catch (const Failure&) {
          return std::nullopt;
        }
      });
  if (scenario) return std::move(*scenario);
  std::vector<Session::Wrong> all;
  for (const replay::ScenarioMistake& each : scenario.error())
    all.push_back({place_in(each), say(session.words(), each.mistake)});
  session.refuse(all);
}

}  // namespace app
