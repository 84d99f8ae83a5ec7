#include "tests/app/served.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <utility>

namespace test {

Program::Program(const std::vector<std::string>& command) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  std::vector<char*> arguments;
  for (const std::string& each : command) arguments.push_back(const_cast<char*>(each.c_str()));
  arguments.push_back(nullptr);
  process_ = fork();
  if (process_ == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execvp(arguments[0], arguments.data());
    _exit(99);
  }
  close(ends[1]);
  said_ = ends[0];
  line_ = next_line();
}

std::string Program::next_line() {
  std::string line;
  char sign = 0;
  while (read(said_, &sign, 1) == 1 && sign != '\n') line += sign;
  return line;
}

Program::~Program() {
  if (process_ > 0) end(SIGTERM);
  close(said_);
}

int Program::end(int signal) {
  kill(process_, signal);
  int status = -1;
  waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

namespace {

std::vector<std::string> serving(const Folder& folder, const std::vector<std::string>& more) {
  std::vector<std::string> command = {MAG_BINARY, "serve", "--lang",
                                      "en",       "--log", (folder.path() / "mag.log.d").string()};
  if (more.empty() || more.front() != "--listen") command.insert(command.end(), {"--listen", "0"});
  command.insert(command.end(), more.begin(), more.end());
  return command;
}

}  // namespace

Served::Served(const Folder& folder, const std::vector<std::string>& more)
    : running_(serving(folder, more)) {}

int Served::port() const {
  const std::size_t at = line().find("http://");
  return at == std::string::npos ? 0 : std::stoi(line().substr(line().find(':', at + 7) + 1));
}

int Served::end() { return running_.end(SIGTERM); }
void Served::kill() { running_.end(SIGKILL); }

Peer::Peer(int port) : connection_(socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(connect(connection_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
}

Peer::~Peer() { close(connection_); }

void Peer::send(const std::string& text) {
  REQUIRE(::send(connection_, text.data(), text.size(), MSG_NOSIGNAL) ==
          static_cast<ssize_t>(text.size()));
}

bool Peer::hears_within(int milliseconds) {
  pollfd waited{connection_, POLLIN, 0};
  return !came_.empty() || poll(&waited, 1, milliseconds) > 0;
}

std::string Peer::until(const std::string& end) {
  char buffer[4096];
  while (end.empty() || came_.find(end) == std::string::npos) {
    pollfd waited{connection_, POLLIN, 0};
    if (poll(&waited, 1, 20'000) <= 0) break;
    const ssize_t got = recv(connection_, buffer, sizeof buffer, 0);
    if (got <= 0) break;
    came_.append(buffer, static_cast<std::size_t>(got));
  }
  const std::size_t at = end.empty() ? std::string::npos : came_.find(end);
  if (at == std::string::npos) return std::exchange(came_, "");
  std::string text = came_.substr(0, at + end.size());
  came_.erase(0, at + end.size());
  return text;
}

std::string fetched(int port, const std::string& request) {
  Peer peer(port);
  peer.send(request);
  return peer.rest();
}

}  // namespace test
