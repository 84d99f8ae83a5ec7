// A backup that was cut or changed is refused, and the line is named.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/events/carrying.hpp"

using namespace events_tests;

namespace {

std::string example() {
  CarriedLog log;
  write_example(log);
  return backup_of(log.log().read());
}

// Two events in as few bytes as may be, since every byte is tried.
std::string small_backup() {
  CarriedLog log;
  log.add(
      {R"({"effectiveOn":"2006-05-17","authority":"mag","basis":"stated","source":"s","bodyEstablished":{"name":"é"}})",
       R"({"effectiveOn":"2006-05-17","authority":"mag","basis":"stated","source":"s","cause":1,"memberEvaluated":{"person":"p-0042","cycle":2006,"evaluation":"positive"}})"},
      "2026-11-24", "k");
  return backup_of(log.log().read());
}

// A mistake that names a line of the text, or the one behind its last.
bool is_refused(const std::string& text) {
  const std::string mistake = mistake_in(text);
  if (mistake == "nothing") return false;
  const std::size_t line = std::stoul(mistake);
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  return line >= 1 && line <= lines + 1;
}

}  // namespace

TEST_CASE("the change of any byte to any other is refused") {
  const std::string backup = small_backup();
  REQUIRE(mistake_in(backup) == "nothing");
  std::size_t accepted = 0;
  for (std::size_t at = 0; at < backup.size(); ++at) {
    std::string text = backup;
    for (int byte = 0; byte < 256; ++byte) {
      text[at] = static_cast<char>(byte);
      if (text[at] == backup[at] || is_refused(text)) continue;
      ++accepted;
      INFO("byte ", at, " as ", byte);
      CHECK(false);
    }
  }
  CHECK(accepted == 0);
}

TEST_CASE("a backup that was cut is refused, wherever that was") {
  const std::string backup = example();
  for (std::size_t size = 0; size < backup.size(); ++size) {
    CAPTURE(size);
    CHECK(is_refused(backup.substr(0, size)));
  }
}

TEST_CASE("a byte that is missing, doubled or added is refused") {
  const std::string backup = small_backup();
  for (std::size_t at = 0; at < backup.size(); ++at) {
    CAPTURE(at);
    CHECK(is_refused(std::string(backup).erase(at, 1)));
    for (const char byte : {backup[at], ' ', '\n', '\r', '\0', '0', '"', ',', '}'})
      CHECK(is_refused(std::string(backup).insert(at, 1, byte)));
  }
  for (const char byte : {' ', '\n', '\r', '\0', 'x'}) CHECK(is_refused(backup + byte));
}

TEST_CASE(
    "a line that is missing, doubled or moved is refused, even with a last line made for it") {
  std::vector<std::string> lines = lines_of(example());
  lines.pop_back();
  for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
    CAPTURE(at);
    std::vector<std::string> without = lines, twice = lines, moved = lines;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(at));
    twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(at), lines[at]);
    std::swap(moved[at], moved[at + 1]);
    for (const auto& spoilt : {without, twice, moved}) CHECK(is_refused(sealed(spoilt)));
  }
  // Without the last event, it is a sound backup of a shorter log.
  lines.pop_back();
  CHECK(mistake_in(sealed(lines)) == "nothing");
}

TEST_CASE("the line, the place in it and what was expected are named, the last line being right") {
  const std::string backup = example();
  const auto after = [&](std::size_t line, std::string_view from, std::string_view to) {
    return mistake_in(changed(backup, line, from, to));
  };
  CHECK(after(1, "mag-backup/1", "mag-backup/2") == "1:23 expected.backupVersion");
  CHECK(after(1, "\"format\"", "\"Format\"") == "1:1 expected.backupPart");
  CHECK(after(1, R"("The \"MAG\"")", "null") == "1 expected.body");
  CHECK(after(1, "MAG", "IGF") == "1 expected.body");
  CHECK(after(2, R"("name":"The \"MAG\"")", R"("name":"MAG")") == "1 expected.body");
  CHECK(after(3, "\"position\":2", "\"position\":3") == "3 expected.nextPosition");
  CHECK(after(3, "\"position\":2", "\"position\":02") == "3:13 expected.count");
  CHECK(after(3, "\"position\":2", "\"position\":-2") == "3:13 expected.count");
  CHECK(after(3, "\"position\":2", "\"position\": 2") == "3:13 expected.count");
  CHECK(after(3, "10:00:00.000000000Z", "10:00Z") == "3:45 expected.backupPart");
  CHECK(after(3, "10:00:00.000000000Z", "25:00:00.000000000Z") == "3:29 expected.moment");
  CHECK(after(3, "2026-11-24", "2026-11-25") == "3 expected.recordedTogether");
  CHECK(after(4, "2026-11-24", "2026-11-23") == "4 expected.recordedInOrder");
  CHECK(after(4, "\"batch\":3", "\"batch\":2") == "4 expected.batch");
  CHECK(after(4, "\"batch\":3", "\"batch\":4") == "4 expected.batch");
  CHECK(after(2, "\"batch\":1", "\"batch\":0") == "2 expected.batch");
  CHECK(after(3, "\"batch\":1,", "\"batch\":1,\"key\":\"k\",") == "3 expected.keyOfBatch");
  CHECK(after(4, "\"batch\":3,", "\"batch\":3,\"key\":\"\",").ends_with("expected.backupPart"));
  CHECK(
      after(4, "\"batch\":3,", "\"batch\":3,\"keyHex\":\"6b\",").ends_with("expected.backupPart"));
  CHECK(after(5, "\"keyHex\":\"00ff\"", "\"keyHex\":\"00FF\"").ends_with("expected.backupPart"));
  CHECK(after(4, "\"batch\":3,", "\"batch\":3,\"key\":\"" + std::string(481, 'k') + "\",") ==
        "4 expected.shorterText");
  CHECK(after(4, "\"confidential\":true", "\"confidential\":false").ends_with("knownField"));
  CHECK(after(3, "\"cause\":1", "\"cause\":2") == "3 expected.earlierEvent");
  CHECK(after(5, "\"position\":3", "\"position\":9") == "5 expected.earlierEvent");
  CHECK(after(6, "\"amends\":3", "\"amends\":5") == "6 expected.earlierEvent");
  CHECK(after(3, "\"cycle\":2006", "\"cycle\":\"2006\"").ends_with("expected.cycle"));
  CHECK(after(3, "\"cycleOpened\"", "\"cycleopened\"").ends_with("expected.knownFieldNearest"));
  CHECK(after(3, ",\"cycleOpened\"", ", \"cycleOpened\"").ends_with("expected.backupPart"));
  CHECK(after(4, "\"p-0042\"", "\"p-042\"").find("4:") == 0);
}

TEST_CASE("the last line says how many events there are, and their digest") {
  const std::string backup = example();
  const std::size_t last = backup.rfind("{\"events\"");
  const auto with_last = [&](const std::string& line) {
    return mistake_in(backup.substr(0, last) + line);
  };
  const std::string digest = backup.substr(backup.size() - 67, 64);
  CHECK(with_last(events::last_line(5, digest) + "\n") == "nothing");
  CHECK(with_last(events::last_line(4, digest) + "\n") == "7 expected.eventCount");
  CHECK(with_last(events::last_line(5, std::string(64, '0')) + "\n") == "7 expected.digest");
  CHECK(with_last(events::last_line(5, digest)) == "7:89 expected.lineFeed");
  CHECK(with_last(events::last_line(5, digest) + " \n") == "7:89 expected.endOfLine");
  CHECK(with_last(events::last_line(5, digest) + "\r\n") == "7:89 expected.endOfLine");
  CHECK(with_last(events::last_line(5, digest) + "\n\n") == "8:1 expected.fileEnd");
  CHECK(with_last("") == "7 expected.backupRest");
  CHECK(mistake_in("") == "1 expected.backupRest");
  CHECK(mistake_in("\xEF\xBB\xBF" + backup) == "1:1 expected.backupPart");
  CHECK(mistake_in(sealed({events::first_line("null")})) == "nothing");
  CHECK(mistake_in(sealed({events::first_line("\"MAG\"")})) == "1 expected.body");
  CHECK(mistake_in(backup.substr(0, backup.find('\n') + 1) + std::string(2 << 20, 'x')) ==
        "2 expected.shorterLine");
}

TEST_CASE("a key that stands twice is refused where the second batch begins") {
  const std::string backup =
      changed(example(), 4, "\"batch\":3,", "\"batch\":3,\"key\":\"import:1\",");
  CHECK(mistake_in(backup) == "nothing");
  CarriedLog log;
  CHECK(mistake_of_restoring(backup, log.log()) == "4 expected.keyOnce");
}
