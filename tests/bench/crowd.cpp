// Others than those who are measured (tests/bench/load): who follows and says nothing, who asks
// slowly, who asks and does not read, who records without pause.
//
//   crowd streams|slow|stopped PORT COUNT TARGET    until standard input ends; says "ready" first
//   crowd record LOG SECONDS                        then says how many events a second
//   crowd heard PORT COUNT TARGET LOG TIMES         so many follow; then says after how many
//                                                   milliseconds 99 of 100 had heard of an event
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "engine/log.hpp"

namespace {

using Clock = std::chrono::steady_clock;

int connected(int port, bool takes_little) {
  const int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connection < 0) throw std::runtime_error("no descriptor is left");
  const int little = 4096;
  if (takes_little) setsockopt(connection, SOL_SOCKET, SO_RCVBUF, &little, sizeof little);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("nobody listens");
  return connection;
}

void say(int connection, const std::string& text) {
  // Whoever was cut off meanwhile is no longer there.
  (void)!send(connection, text.data(), text.size(), MSG_NOSIGNAL);
}

bool is_over(int milliseconds) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, milliseconds) > 0;
}

std::string request_of(const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n";
}

std::vector<int> gathered(const std::string& kind, int port, int count, const std::string& target) {
  const std::string request = request_of(target);
  std::vector<int> connections;
  for (int i = 0; i < count; ++i) {
    connections.push_back(connected(port, kind == "stopped"));
    if (kind == "slow")
      say(connections.back(), request + "X-Slow: ");
    else
      say(connections.back(), request + "\r\n");
    char first = 0;
    if (kind == "streams" && recv(connections.back(), &first, 1, 0) != 1)
      throw std::runtime_error("a stream was refused");
  }
  return connections;
}

void crowd(const std::string& kind, int port, int count, const std::string& target) {
  const std::string request = request_of(target);
  std::vector<int> connections = gathered(kind, port, count, target);
  std::puts("ready");
  std::fflush(stdout);
  // Nobody knows of the others: each says a byte twice a second, at a time of its own.
  constexpr std::size_t turns = 100;
  for (std::size_t turn = 0; !is_over(500 / turns); ++turn)
    for (std::size_t at = turn % turns; kind == "slow" && at < connections.size(); at += turns) {
      int& each = connections[at];
      // Who was cut off comes again.
      char sign = 0;
      if (recv(each, &sign, 1, MSG_DONTWAIT) >= 0) {
        close(each);
        each = connected(port, false);
        say(each, request + "X-Slow: ");
      }
      say(each, "x");
    }
}

// Records what stands last again and again.
class Recorder {
 public:
  explicit Recorder(const std::string& path) : log_(engine::Log::open(path)) {
    last_ = reading_.last();
    event_ = *reading_.at(last_);
  }
  void record() {
    const engine::Draft draft{event_.effective_on, {}, {}, event_.confidential, event_.payload};
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
    const auto receipt = log_.append({&draft, 1}, last_, {}, engine::Instant{nanoseconds});
    if (!receipt) throw std::runtime_error("somebody else records");
    last_ = receipt->last;
  }

 private:
  engine::Log log_;
  const engine::Reading reading_ = log_.read();  // of which the event is
  engine::Position last_;
  engine::Envelope event_;
};

void record(const std::string& path, int seconds) {
  Recorder recorder(path);
  const Clock::time_point began = Clock::now(), end = began + std::chrono::seconds(seconds);
  std::uint64_t count = 0;
  for (; Clock::now() < end; ++count) recorder.record();
  const std::chrono::duration<double> took = Clock::now() - began;
  std::printf("%.1f\n", static_cast<double>(count) / took.count());
}

// What has arrived on a connection.
std::string taken_from(int connection) {
  std::string text(std::size_t{4} * 1024, '\0');
  const ssize_t came = recv(connection, text.data(), text.size(), MSG_DONTWAIT);
  if (came == 0) throw std::runtime_error("a stream has ended");
  text.resize(static_cast<std::size_t>(std::max<ssize_t>(came, 0)));
  return text;
}

// When of a hundred ninety-nine have heard of what has just been recorded.
double milliseconds_until_heard(const std::vector<int>& connections) {
  const Clock::time_point began = Clock::now();
  std::vector<pollfd> waiting;
  for (const int each : connections) waiting.push_back({each, POLLIN, 0});
  while (waiting.size() > connections.size() / 100) {
    poll(waiting.data(), waiting.size(), 1000);
    std::erase_if(waiting, [](const pollfd& each) {
      return (each.revents & POLLIN) != 0 &&
             taken_from(each.fd).find("\nid: ") != std::string::npos;
    });
  }
  return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

void hear(int port, int count, const std::string& target, const std::string& log, int times) {
  const std::vector<int> connections = gathered("streams", port, count, target);
  Recorder recorder(log);
  for (int i = 0; i < times; ++i) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    for (const int each : connections) taken_from(each);
    recorder.record();
    std::printf("%.1f\n", milliseconds_until_heard(connections));
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> given(argv + 1, argv + argc);
  try {
    if (given.size() == 3 && given[0] == "record")
      record(given[1], std::stoi(given[2]));
    else if (given.size() == 6 && given[0] == "heard")
      hear(std::stoi(given[1]), std::stoi(given[2]), given[3], given[4], std::stoi(given[5]));
    else if (given.size() == 4)
      crowd(given[0], std::stoi(given[1]), std::stoi(given[2]), given[3]);
    else
      return 2;
  } catch (const std::exception& trouble) {
    std::fprintf(stderr, "%s\n", trouble.what());
    return 1;
  }
}
