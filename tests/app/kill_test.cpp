// The real binary is killed at random moments, some hundreds of times: what it acknowledged is
// there, a file of decisions is there whole or not at all, and the log is sound.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "tests/app/command.hpp"

namespace {

using namespace std::chrono_literals;
using std::chrono::microseconds;
using test::Folder;

constexpr int killings = 150;  // of each verb

// `mag arguments` in a folder; killed after a while, unless it is faster.
class Run {
 public:
  Run(const Folder& folder, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "mag");
    std::vector<char*> words;
    for (std::string& word : arguments) words.push_back(word.data());
    words.push_back(nullptr);
    const std::string place = folder.path().string();
    process_ = fork();
    if (process_ != 0) return;
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {0, 1, 2}) dup2(nowhere, stream);
    if (chdir(place.c_str()) == 0) execv(MAG_BINARY, words.data());
    _exit(127);
  }

  // The exit status; -1 when it was killed.
  int wait() const {
    int status = 0;
    REQUIRE(waitpid(process_, &status, 0) == process_);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  int kill_after(microseconds while_) const {
    std::this_thread::sleep_for(while_);
    kill(process_, SIGKILL);
    return wait();
  }

 private:
  pid_t process_;
};

std::string person(int number) { return "p-" + std::to_string(10'000 + number); }

std::string line(int number) {
  return "{\"effectiveOn\":\"2020-01-01\",\"authority\":\"secretariat\",\"basis\":\"stated\","
         "\"source\":\"s\",\"personDescribed\":{\"person\":\"" +
         person(number) + "\",\"name\":\"Somebody\"}}\n";
}

std::vector<std::string> recording(int number) {
  return {"record",         "personDescribed",
          "--person",       person(number),
          "--name",         "Somebody",
          "--effective-on", "2020-01-01",
          "--authority",    "secretariat",
          "--basis",        "stated",
          "--source",       "s"};
}

template <class Work>
microseconds time_of(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - start);
}

// Moments within a run. How long one takes changes with what else the machine does: the later
// moments move on after each run that was killed, and back after each that was faster.
class Moments {
 public:
  explicit Moments(microseconds usual) : latest_(static_cast<double>(usual.count())) {}
  microseconds next(std::mt19937& random) const {
    return microseconds(std::uniform_int_distribution<long>(0, static_cast<long>(latest_))(random));
  }
  void learn(bool killed) { latest_ = std::max(latest_ * (killed ? 1.03 : 0.9), 500.0); }

 private:
  double latest_;  // in microseconds
};

void check_sound(const Folder& folder) {
  const test::Answer verified = folder.mag("verify --quiet");
  CAPTURE(verified.err);
  REQUIRE(verified.status == 0);
}

}  // namespace

TEST_CASE("an import that is killed has taken in each file whole or not at all") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const Folder folder;
  std::vector<std::string> whole = {""};  // the log after so many files
  for (int file = 0, number = 0; file < 8; ++file) {
    std::string text;
    for (int i = 0; i < 50; ++i) text += line(number++);
    folder.write("in/" + std::to_string(file) + ".jsonl", text);
    whole.push_back(whole.back() + text);
  }
  const auto anew = [&] {
    std::filesystem::remove_all(folder.path() / "mag.log.d");
    REQUIRE(folder.mag("init --quiet").status == 0);
  };
  anew();
  Moments moments(time_of([&] { REQUIRE(Run(folder, {"import", "in"}).wait() == 0); }));
  anew();
  int killed = 0, partly = 0;
  for (int i = 0; i < killings; ++i) {
    const int status = Run(folder, {"import", "in"}).kill_after(moments.next(random));
    moments.learn(status == -1);
    killed += status == -1;
    CHECK((status == -1 || status == 0));
    if (i % 4 == 0) check_sound(folder);
    const std::string found = folder.mag("log --format jsonl").out;
    const auto files = std::find(whole.begin(), whole.end(), found);
    REQUIRE(files != whole.end());
    if (status == 0) CHECK(found == whole.back());
    partly += found != whole.front() && found != whole.back();
    if (found == whole.back()) anew();
  }
  CHECK(killed > 0);
  CHECK(partly > 0);
  CHECK(Run(folder, {"import", "in"}).wait() == 0);
  CHECK(folder.mag("log --format jsonl").out == whole.back());
  check_sound(folder);
}

TEST_CASE("a recording that is killed is there whole or not at all, and for good once it is said") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const Folder folder;
  REQUIRE(folder.mag("init --quiet").status == 0);
  Moments moments(time_of([&] { REQUIRE(Run(folder, recording(0)).wait() == 0); }));
  std::vector<int> said = {0};
  for (int number = 1; number <= killings; ++number) {
    const int status = Run(folder, recording(number)).kill_after(moments.next(random));
    CHECK((status == -1 || status == 0));
    moments.learn(status == -1);
    if (status == 0) said.push_back(number);
    if (number % 10 == 0) check_sound(folder);
  }
  CHECK(said.size() > 1);
  CHECK(said.size() <= killings);
  check_sound(folder);
  const std::string found = folder.mag("log --format jsonl").out;
  for (const int number : said) CHECK(found.find(line(number)) != std::string::npos);
  std::size_t at = 0;
  for (int number = 0; number <= killings; ++number)
    if (found.compare(at, line(number).size(), line(number)) == 0) at += line(number).size();
  CHECK(at == found.size());
}
