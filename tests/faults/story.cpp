#include "tests/faults/story.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace faults {
namespace {

namespace fs = std::filesystem;

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

std::string person(int number) { return "p-" + std::to_string(10'000 + number); }

}  // namespace

std::vector<Kept> kept_in(const fs::path& place) {
  const engine::Log log = engine::Log::open(place);
  log.verify([](std::uint64_t, std::uint64_t) {});
  const engine::Reading reading = log.read();
  std::vector<Kept> all;
  reading.by_position(engine::Position{1}, reading.last(), [&](const engine::Envelope& event) {
    all.push_back(
        {.batch = event.batch,
         .rank = event.rank,
         .amends = event.amends,
         .cause = event.cause,
         .effective_on = event.effective_on,
         .recorded_at = event.recorded_at,
         .confidential = event.confidential,
         .payload{reinterpret_cast<const char*>(event.payload.data()), event.payload.size()}});
    return true;
  });
  return all;
}

bool whole_batches(const std::vector<Kept>& some, const std::vector<Kept>& all) {
  if (some.size() > all.size()) return false;
  if (!std::equal(some.begin(), some.end(), all.begin())) return false;
  return some.size() == all.size() || all[some.size()].batch.value == some.size() + 1;
}

void Bench::clear() const {
  fs::remove_all(place());
  fs::create_directory(place());
  fs::remove(recording());
}

void Bench::keep(const std::string& name) const {
  fs::copy(place(), folder_ / name, fs::copy_options::recursive);
}

void Bench::bring_back(const std::string& name) const {
  clear();
  fs::copy(folder_ / name, place(), fs::copy_options::recursive);
}

Ended Bench::mag(const std::vector<std::string>& arguments) const { return run(arguments, {}); }

Ended Bench::faulty(const std::string& fault, const std::vector<std::string>& arguments) const {
  return run(arguments, {"LD_PRELOAD=" MAG_FAULTS_LIBRARY, "MAG_FAULTS_UNDER=" + place().string(),
                         "MAG_FAULT=" + fault});
}

Ended Bench::recorded(const std::vector<std::string>& arguments) const {
  return run(arguments, {"LD_PRELOAD=" MAG_FAULTS_LIBRARY, "MAG_FAULTS_UNDER=" + place().string(),
                         "MAG_FAULTS_RECORD=" + recording().string()});
}

Ended Bench::run(std::vector<std::string> arguments, std::vector<std::string> environment) const {
  arguments.insert(arguments.begin(), {"mag", "--log", log().string()});
  // The layer stands before the address sanitizer, which wants to be asked about that.
  environment.insert(environment.end(), {"LANG=C", "ASAN_OPTIONS=verify_asan_link_order=0"});
  const std::vector<char*> words = pointers(arguments);
  const std::vector<char*> values = pointers(environment);
  const std::string out = folder_ / ".out";
  const std::string err = folder_ / ".err";
  const pid_t process = fork();
  if (process < 0) throw std::runtime_error("no process");
  if (process == 0) {
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    const int answers = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    const int remarks = open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (dup2(nothing, 0) == 0 && dup2(answers, 1) == 1 && dup2(remarks, 2) == 2 &&
        chdir(folder_.c_str()) == 0)
      execve(MAG_BINARY, words.data(), values.data());
    _exit(127);
  }
  int status = 0;
  if (waitpid(process, &status, 0) != process) throw std::runtime_error("no such process");
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), engine_tests::read_file(out),
          engine_tests::read_file(err)};
}

std::string backup_of_three(const Bench& bench) {
  std::string file = bench.folder() / "backup.jsonl";
  bool done = bench.mag({"init"}).status == 0;
  for (int number = 1; number <= 3; ++number)
    done = done && bench.mag(recording_of(number)).status == 0;
  if (!done || bench.mag({"backup", file}).status != 0) throw std::runtime_error("no backup");
  bench.clear();
  return file;
}

std::string line(int number) {
  return "{\"effectiveOn\":\"2020-01-01\",\"authority\":\"secretariat\",\"basis\":\"stated\","
         "\"source\":\"s\",\"personDescribed\":{\"person\":\"" +
         person(number) + "\",\"name\":\"Somebody\"}}\n";
}

std::string write_files(const Bench& bench, int files, int lines_each) {
  fs::create_directory(bench.folder() / "in");
  std::string all;
  for (int file = 0, number = 0; file < files; ++file) {
    std::string text;
    for (int i = 0; i < lines_each; ++i) text += line(number++);
    engine_tests::write_file(bench.folder() / "in" / (std::to_string(file) + ".jsonl"), text);
    all += text;
  }
  return all;
}

std::vector<std::string> recording_of(int number) {
  return {"record",         "personDescribed",
          "--person",       person(number),
          "--name",         "Somebody",
          "--effective-on", "2020-01-01",
          "--authority",    "secretariat",
          "--basis",        "stated",
          "--source",       "s"};
}

}  // namespace faults
