#include "tests/app/record_of_the_mag.hpp"

#include <stdexcept>

namespace test {

const Folder& record_of_the_mag() {
  struct Record : Folder {
    Record() {
      if (mag("init").status != 0 || mag("import '" MAG_SOURCE_DIR "/data/igf-mag'").status != 0)
        throw std::runtime_error("the record of the MAG cannot be imported");
    }
  };
  static const Record record;
  return record;
}

Answer ask(const std::string& arguments, const std::string& environment) {
  return record_of_the_mag().mag(arguments, "", environment);
}

}  // namespace test
