// The golden logs (tests/golden): decisions of every kind as a version first wrote them, kept for
// ever. Every later version must read their bytes and say the same of them. A kind, field or code
// that is added goes into a golden log of its own (v2, v3); those before stay as they are.
#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "events/catalogue.hpp"
#include "events/event.hpp"
#include "events/payload.hpp"
#include "tests/events/carrying.hpp"
#include "tests/events/made_decision.hpp"
#include "tests/scratch.hpp"

using namespace events;
using namespace events_tests;

namespace {

const std::filesystem::path folder = MAG_SOURCE_DIR "/tests/golden";
const std::string newest = "v4";

std::string contents_of(const std::filesystem::path& path) {
  REQUIRE(std::filesystem::exists(path));
  return tests::read_file(path);
}

// Each payload after its length in words, a number of 64 bits, all little-endian.
std::vector<Payload> payloads_of(const std::string& bytes) {
  REQUIRE(bytes.size() % 8 == 0);
  std::vector<std::uint64_t> words(bytes.size() / 8);
  std::memcpy(words.data(), bytes.data(), bytes.size());
  std::vector<Payload> payloads;
  for (auto at = words.begin(); at != words.end();) {
    const auto length = static_cast<std::ptrdiff_t>(*at++);
    REQUIRE(length <= words.end() - at);
    payloads.emplace_back(std::vector(at, at + length));
    at += length;
  }
  return payloads;
}

// The codes that a line states, as they stand in it: "seat":"host".
std::set<std::string> codes_in(const std::string& line, const Structure& structure) {
  std::set<std::string> stated;
  for (const Declaration& field : structure.fields)
    for (const CodeWord& code : field.codes) {
      const std::string written = in_quotes(field.name) + ":" + in_quotes(code.name);
      if (line.find(written) != std::string::npos) stated.insert(written);
    }
  return stated;
}

// Choices that are the same on any machine (a linear congruence, Knuth's constants).
class Scattered {
 public:
  std::size_t operator()(std::size_t below) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % below;
  }

 private:
  std::uint64_t state_ = 7;
};

// Of each kind: one decision with only what must be stated, and some with every field stated,
// until each code of the kind has been.
std::vector<std::string> make_lines() {
  std::vector<std::string> lines;
  Scattered choose;
  for (std::size_t place = 0; place < kind_count; ++place) {
    const auto kind = static_cast<Kind>(place);
    lines.push_back(make_decision(kind, Fields::required, choose));
    std::set<std::string> stated;
    for (int attempt = 0; attempt < 200; ++attempt) {
      const std::string line = make_decision(kind, Fields::all, choose);
      const std::size_t before = stated.size();
      stated.merge(codes_in(line, *field_of(kind).structure));
      if (attempt == 0 || stated.size() > before) lines.push_back(line);
    }
  }
  return lines;
}

void write_golden() {
  std::ofstream lines(folder / (newest + ".jsonl"), std::ios::binary);
  std::ofstream bytes(folder / (newest + ".bin"), std::ios::binary);
  for (const std::string& line : make_lines()) {
    const Payload payload = from_json(line).value();
    lines << to_json(payload.bytes()) << '\n';
    const std::uint64_t length = payload.bytes().size() / 8;
    bytes.write(reinterpret_cast<const char*>(&length), sizeof length);
    bytes.write(reinterpret_cast<const char*>(payload.bytes().data()),
                static_cast<std::streamsize>(payload.bytes().size()));
  }
}

// Backups are golden, too, and restored by other tests.
bool is_backup(const std::filesystem::path& path) {
  return path.filename().string().starts_with("backup-");
}

std::vector<std::filesystem::path> golden_logs() {
  std::vector<std::filesystem::path> logs;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".jsonl" && !is_backup(entry.path()))
      logs.push_back(entry.path());
  REQUIRE_FALSE(logs.empty());
  return logs;
}

}  // namespace

TEST_CASE("the golden logs of every version read as they did then") {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) write_golden();
  for (const std::filesystem::path& log : golden_logs()) {
    const std::vector<std::string> lines = lines_of(contents_of(log));
    const std::vector<Payload> payloads =
        payloads_of(contents_of(std::filesystem::path(log).replace_extension(".bin")));
    REQUIRE(payloads.size() == lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CAPTURE(lines[i]);
      CHECK(check(payloads[i].bytes()).has_value());
      CHECK(to_json(payloads[i].bytes()) == lines[i]);
      CHECK(from_json(lines[i]) == payloads[i]);
    }
  }
}

TEST_CASE("the golden logs hold every kind, field and code") {
  std::string text;
  for (const std::filesystem::path& log : golden_logs()) text += contents_of(log);
  std::vector<const Structure*> structures = {&decision_structure()};
  for (const Declaration& kind : decision_structure().kinds) {
    CAPTURE(std::string(kind.name));
    CHECK(text.find(in_quotes(kind.name) + ":{") != std::string::npos);
    structures.push_back(kind.structure);
  }
  for (const Structure* structure : structures)
    for (const Declaration& field : structure->fields) {
      CAPTURE(std::string(field.name));
      CHECK(text.find(in_quotes(field.name) + ":") != std::string::npos);
      if (!field.codes.empty()) CHECK(codes_in(text, *structure).size() >= field.codes.size() - 1);
    }
}

TEST_CASE("the first golden log is the one that was committed") {
  const std::string bytes = contents_of(folder / "v1.bin");
  // Fowler, Noll and Vo's hash (FNV-1a, 64 bits) of the file.
  std::uint64_t hash = 14695981039346656037u;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211u;
  CHECK(hash == 7699326842058371870u);
}
