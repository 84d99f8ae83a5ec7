// Scenarios as files: JSON that people write, keep and send each other (docs/interface.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "events/payload.hpp"
#include "replay/scenario.hpp"

namespace replay {

// What the member `format` says.
inline constexpr std::string_view format_name = "mag-scenario/1";

// What is wrong in the file of a scenario, and where. The mistake's field is a JSON pointer
// ("/add/0/memberAppointed/country", "" for the whole), its column one of this line.
struct ScenarioMistake {
  std::string file;
  std::size_t line = 0;
  events::Mistake mistake;
};

// Gives the text of a file; nothing when there is none that can be read.
using OpenFile = engine::FunctionRef<std::optional<std::string>(const std::string& path)>;

// Reads a scenario with all that it stands on (`over`, counted from the folder of the file that
// names it): their hypotheses come first, so that of a parameter the value of the last file holds.
// The places of the hypotheses are "FILE#/add/0". All mistakes are told, each file whole.
tl::expected<Scenario, std::vector<ScenarioMistake>> read_scenario(const std::string& path,
                                                                   OpenFile open);
// The same scenario in one file that stands on no other; read again it is this one.
std::string to_json(const Scenario& scenario);

}  // namespace replay
