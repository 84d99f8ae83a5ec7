// mag serve, as it is run: it says where, answers there, and ends when it is told to.
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <string>

#include "tests/app/command.hpp"

namespace {

using namespace test;

// The program, until the end of the test.
class Served {
 public:
  explicit Served(const Folder& folder, const std::string& more = "") {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const std::string log = folder.path() / "mag.log.d";
    process_ = fork();
    if (process_ == 0) {
      dup2(ends[1], STDOUT_FILENO);
      close(ends[0]);
      close(ends[1]);
      if (more.empty())
        execl(MAG_BINARY, "mag", "serve", "--listen", "0", "--lang", "en", "--log", log.c_str(),
              nullptr);
      else
        execl(MAG_BINARY, "mag", "serve", "--listen", "0", "--lang", "en", "--log", log.c_str(),
              more.c_str(), nullptr);
      _exit(99);
    }
    close(ends[1]);
    said_ = ends[0];
    char sign = 0;
    while (read(said_, &sign, 1) == 1 && sign != '\n') line_ += sign;
  }
  ~Served() {
    if (process_ > 0) end();
    close(said_);
  }

  const std::string& line() const { return line_; }
  int port() const {
    const std::size_t at = line_.find("127.0.0.1:");
    return at == std::string::npos ? 0 : std::stoi(line_.substr(at + 10));
  }
  // Tells it to end; its exit status.
  int end() {
    kill(process_, SIGTERM);
    int status = -1;
    waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t process_ = -1;
  int said_ = -1;
  std::string line_;
};

std::string fetched(int port, const std::string& request) {
  const int connection = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  REQUIRE(write(connection, request.data(), request.size()) ==
          static_cast<ssize_t>(request.size()));
  std::string answer;
  char buffer[4096];
  for (ssize_t got = 0; (got = read(connection, buffer, sizeof buffer)) > 0;)
    answer.append(buffer, static_cast<std::size_t>(got));
  close(connection);
  return answer;
}

}  // namespace

TEST_CASE("mag serve says where the record is shown, answers, and ends with status 0") {
  const SmallBody body;
  Served served(body);
  CHECK(served.line().starts_with("The record is shown at http://127.0.0.1:"));
  const std::string host = "Host: localhost\r\nConnection: close\r\n\r\n";
  const std::string answer =
      fetched(served.port(), "GET /api/v1/composition?asOf=2020-12-01 HTTP/1.1\r\n" + host);
  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(answer.substr(answer.find("\r\n\r\n") + 4) ==
        body.mag("composition --as-of 2020-12-01 --format json --public").out);
  CHECK(answer.find("\r\nContent-Security-Policy: default-src 'none';") != std::string::npos);
  const std::string elsewhere =
      fetched(served.port(), "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
  CHECK(elsewhere.starts_with("HTTP/1.1 421 "));
  CHECK(served.end() == 0);
}

TEST_CASE("what mag serve is told wrongly is refused before anything is served") {
  const SmallBody body;
  check_fails(body.mag("serve --listen nowhere"), 2, {"--listen", "\"nowhere\"", "127.0.0.1:8080"});
  check_fails(body.mag("serve --listen 127.0.0.1:70000"), 2, {"--listen"});
  check_fails(body.mag("serve --listen 192.0.2.1:0"), 6, {"192.0.2.1:0"});
  check_fails(body.mag("serve --base-path mag"), 2, {"--base-path", "/mag"});
  check_fails(body.mag("serve --as-of 2020"), 2, {"--as-of"});
  check_fails(body.mag("serve --log nowhere.d"), 2, {"nowhere.d"});
}
