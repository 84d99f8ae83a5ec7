// A log with the real record of data/igf-mag, imported once for all tests that only read it.
#pragma once

#include "tests/app/command.hpp"

namespace test {

// `mag arguments` on that log; nothing that writes.
Answer ask(const std::string& arguments, const std::string& environment = "LANG=C");
// The folder with its log, mag.log.d.
const Folder& record_of_the_mag();

}  // namespace test
