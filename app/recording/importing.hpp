// Taking in files one after the other, each whole or not at all: what is asked about them is told,
// and what became of them.
#pragma once

#include <optional>
#include <string>

#include "app/cli/session.hpp"
#include "rosters/comparison.hpp"

namespace app {

struct HowToImport {
  bool dry = false;                     // nothing is written
  std::optional<std::string> reason{};  // with one nothing is asked: each decision keeps it
  rosters::Stance stance{};             // where a list differs from the record
};

// `path` is a file, a folder of them, or "-" for standard input. Throws Failure.
Exit import_files(Session& session, const HowToImport& how, const std::string& path);

}  // namespace app
