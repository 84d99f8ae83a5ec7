// A log with the real record of data/igf-mag, imported once for all tests that only read it.
#pragma once

#include "tests/app/command.hpp"

namespace test {

// A folder with a log, mag.log.d, of a record of data/: "un-hrc".
struct RecordOf : Folder {
  explicit RecordOf(const std::string& body);
};

// `mag arguments` on that log; nothing that writes.
Answer ask(const std::string& arguments, const std::string& environment = "LANG=C");
// The folder with its log, mag.log.d.
const Folder& record_of_the_mag();

}  // namespace test
