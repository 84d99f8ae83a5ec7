// A log with the real record of data/igf-mag, imported once for all tests that only read it.
#pragma once

#include "tests/app/command.hpp"

namespace test {

// Folders with a log, mag.log.d, of a record of data/ – "un-hrc" – and of a fictitious body.
struct RecordOf : Folder {
  explicit RecordOf(const std::string& body);
};

struct FictitiousBody : Folder {
  FictitiousBody();
};

// `mag arguments` on the record of the MAG; nothing that writes.
Answer ask(const std::string& arguments, const std::string& environment = "LANG=C");
// The folders, each filled once.
const Folder& record_of_the_mag();
const Folder& record_of_the_council();
const Folder& fictitious_body();

}  // namespace test
