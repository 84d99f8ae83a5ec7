// Others than those who are measured (tests/bench/load): who follows and says nothing, who asks
// slowly, who asks and does not read, who records without pause.
//
//   crowd streams|slow|stopped PORT COUNT TARGET    until standard input ends; says "ready" first
//   crowd record LOG SECONDS                        then says how many events a second
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
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

void crowd(const std::string& kind, int port, int count, const std::string& target) {
  const std::string request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n";
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

// What stands last is recorded again and again.
void record(const std::string& path, int seconds) {
  engine::Log log = engine::Log::open(path);
  const engine::Reading reading = log.read();
  const engine::Envelope event = *reading.at(reading.last());
  const engine::Draft draft{event.effective_on, {}, {}, event.confidential, event.payload};
  engine::Position last = reading.last();
  const Clock::time_point began = Clock::now(), end = began + std::chrono::seconds(seconds);
  std::uint64_t count = 0;
  for (; Clock::now() < end; ++count) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
    const auto receipt = log.append({&draft, 1}, last, {}, engine::Instant{nanoseconds});
    if (!receipt) throw std::runtime_error("somebody else records");
    last = receipt->last;
  }
  const std::chrono::duration<double> took = Clock::now() - began;
  std::printf("%.1f\n", static_cast<double>(count) / took.count());
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> given(argv + 1, argv + argc);
  try {
    if (given.size() == 3 && given[0] == "record")
      record(given[1], std::stoi(given[2]));
    else if (given.size() == 4)
      crowd(given[0], std::stoi(given[1]), std::stoi(given[2]), given[3]);
    else
      return 2;
  } catch (const std::exception& trouble) {
    std::fprintf(stderr, "%s\n", trouble.what());
    return 1;
  }
}
