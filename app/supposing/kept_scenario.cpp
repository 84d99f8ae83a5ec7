#include "app/supposing/kept_scenario.hpp"

#include <cctype>
#include <filesystem>

#include "app/keeping/whole_file.hpp"
#include "events/folding.hpp"
#include "replay/scenario_file.hpp"

namespace app {
namespace {

// "Été à Genève" as "ete-a-geneve": letters and digits that any system takes.
std::string file_name(const std::string& name) {
  std::string file;
  for (const char sign : events::without_accents(name))
    if (std::isalnum(static_cast<unsigned char>(sign)))
      file += sign;
    else if (!file.empty() && file.back() != '-')
      file += '-';
  while (file.ends_with('-')) file.pop_back();
  return file.empty() ? "scenario" : file;
}

// The first of "kenya.json", "kenya-2.json" … that is not there.
std::string free_name(const std::string& name) {
  std::string free = name + ".json";
  for (int number = 2; std::filesystem::exists(free); ++number)
    free = name + "-" + std::to_string(number) + ".json";
  return free;
}

}  // namespace

void keep(Session& session, std::istream& in, const replay::Scenario& scenario) {
  const std::string usual = free_name(file_name(scenario.name));
  Questions questions(session, in);
  try {
    const std::string kept =
        questions.until({"interview.file", {events::text(usual)}}, [&](std::string name) {
          if (name == "-") return std::optional<std::string>("");
          if (name.empty()) name = usual;
          WholeFile file(name);
          file.add(replay::to_json(scenario));
          file.publish();
          return std::optional(name);
        });
    if (!kept.empty()) return session.remark({"interview.kept", {events::text(kept)}});
  } catch (const Questions::Quit&) {
  }
  session.remark({"interview.notKept", {}});
}

}  // namespace app
