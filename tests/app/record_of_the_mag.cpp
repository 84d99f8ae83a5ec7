#include "tests/app/record_of_the_mag.hpp"

#include <stdexcept>

namespace test {

RecordOf::RecordOf(const std::string& body) {
  if (mag("init").status != 0 || mag("import '" MAG_SOURCE_DIR "/data/" + body + "'").status != 0)
    throw std::runtime_error("the record of " + body + " cannot be imported");
}

// As ./run --example makes it.
FictitiousBody::FictitiousBody() {
  write("example.jsonl", mag("generate --cycles 20 --seats 50 --seed 7").out);
  if (mag("init").status != 0 || mag("import example.jsonl").status != 0)
    throw std::runtime_error("the fictitious body cannot be imported");
}

const Folder& fictitious_body() {
  static const FictitiousBody body;
  return body;
}

const Folder& record_of_the_council() {
  static const RecordOf record("un-hrc");
  return record;
}

const Folder& record_of_the_mag() {
  static const RecordOf record("igf-mag");
  return record;
}

Answer ask(const std::string& arguments, const std::string& environment) {
  return record_of_the_mag().mag(arguments, "", environment);
}

}  // namespace test
