// mag serve, as it is run: it says where, answers there, and ends when it is told to.
#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/log.hpp"
#include "tests/app/served.hpp"

using namespace test;

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
  check_fails(body.mag("serve --listen 192.0.2.1:0"), 6, {"192.0.2.1:0: nothing"});
  check_fails(body.mag("serve --listen elsewhere:80"), 2, {"--listen", "\"elsewhere:80\""});
  check_fails(body.mag("serve --listen 0 --metrics-listen 192.0.2.1:9"), 6,
              {"192.0.2.1:9: nothing"});
  check_fails(body.mag("serve --allow-host https://c.example.org/"), 2,
              {"--allow-host", "\"https://c.example.org/\"", "mag.example.org"});
  check_fails(body.mag("serve --allow-host a.example,,b.example"), 2, {"--allow-host", "\"\""});
  check_fails(body.mag("serve --metrics-listen nowhere"), 2, {"--metrics-listen", "\"nowhere\""});
  check_fails(body.mag("serve --allow-origin example.org"), 2, {"--allow-origin", "https://"});
  check_fails(body.mag("serve --base-path mag"), 2, {"--base-path", "/mag"});
  check_fails(body.mag("serve --as-of 2020"), 2, {"--as-of"});
  for (const char* theirs : {"--port", "--host=0.0.0.0", "--bind"})
    check_fails(body.mag("serve " + std::string(theirs) + " 80"), 2, {"did you mean --listen?"});
  check_fails(body.mag("log --port 80"), 2, {"unknown option: --port"});
  check_fails(body.mag("serve --log nowhere.d"), 2, {"nowhere.d"});
}

TEST_CASE(
    "where it listens on all addresses each of them leads there, and names that are allowed") {
  const SmallBody body;
  Served everywhere(body, {"--listen", "0.0.0.0:0"});
  CHECK(everywhere.line().starts_with("The record is shown at http://localhost:"));
  CHECK(everywhere.next_line().find("--allow-host") != std::string::npos);
  Served named(body, {"--listen", "0.0.0.0:0", "--allow-host", "a.example, b.example"});
  const auto status = [](const Served& served, const std::string& host) {
    return fetched(served.port(), "GET /healthz HTTP/1.1\r\nHost: " + host +
                                      "\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
        .substr(9, 3);
  };
  CHECK(status(everywhere, "192.0.2.7") == "200");
  CHECK(status(everywhere, "b.example") == "421");
  CHECK(status(named, "b.example") == "200");
}

TEST_CASE("counts are shown where they are asked to be, and nowhere else") {
  const SmallBody body;
  Served served(body, {"--metrics-listen", "0", "--trust-proxy"});
  const std::string host = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  const std::string said = served.next_line();
  const std::size_t at = said.find("127.0.0.1:");
  REQUIRE(at != std::string::npos);
  const int port = std::stoi(said.substr(at + 10));
  CHECK(fetched(served.port(), "GET /metrics" + host).starts_with("HTTP/1.1 404 "));
  const std::string counts = fetched(port, "GET /metrics" + host);
  CHECK(counts.starts_with("HTTP/1.1 200 "));
  CHECK(counts.find("mag_connections ") != std::string::npos);
  CHECK(fetched(port, "GET /en/cycles" + host).starts_with("HTTP/1.1 404 "));
  CHECK(fetched(port, "POST /metrics" + host).starts_with("HTTP/1.1 405 "));
  CHECK(served.end() == 0);
}

TEST_CASE("where the system allows few connections fewer are taken, and that is said") {
  const SmallBody body;
  const Program few({"sh", "-c",
                     "ulimit -n 256; exec '" MAG_BINARY "' serve --listen 0 --lang fr --log '" +
                         (body.path() / "mag.log.d").string() + "' 2>&1"});
  CHECK(says(few.line(), "Le système permet moins de connexions à la fois : 192"));
}

TEST_CASE("what was recorded as an event and is none is no answer, and ends no server") {
  const SmallBody body;
  Served served(body);
  {
    engine::Log log = engine::Log::open(body.path() / "mag.log.d");
    const engine::Reading reading = log.read();
    const auto last = reading.at(reading.last());
    REQUIRE(last);
    // Its shape is a decision's; what it refers to is not there.
    std::vector<std::byte> rubbish(last->payload.begin(), last->payload.end());
    for (std::size_t at = rubbish.size() / 2; at < rubbish.size(); ++at)
      rubbish[at] ^= std::byte{1};
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    REQUIRE(log.append({{engine::Draft{.effective_on = last->effective_on, .payload = rubbish}}},
                       reading.last(), {}, engine::Instant{std::chrono::nanoseconds(now).count()}));
  }
  const std::string request =
      "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  while (fetched(served.port(), request).starts_with("HTTP/1.1 200 ")) continue;
  CHECK(fetched(served.port(), request).starts_with("HTTP/1.1 503 "));
  const std::string page = fetched(
      served.port(), "GET /fr/seats HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  CHECK(page.starts_with("HTTP/1.1 503 "));
  CHECK(page.find("\r\nRefresh: 5\r\n") != std::string::npos);
  CHECK(page.find("<html lang=\"fr\"") != std::string::npos);
  CHECK(served.end() == 0);
}

TEST_CASE("a log that goes away and comes back is told, each with the time") {
  const SmallBody body;
  const std::filesystem::path log = body.path() / "mag.log.d", away = body.path() / "away";
  Program running(
      {"sh", "-c",
       "exec '" MAG_BINARY "' serve --listen 0 --lang fr --log '" + log.string() + "' 2>&1"});
  REQUIRE(says(running.line(), "http://127.0.0.1:"));
  std::filesystem::rename(log, away);
  const std::string gone = running.next_line();
  CHECK(gone.substr(0, 2) == "20");
  CHECK(says(gone, log.string()));
  std::filesystem::rename(away, log);
  const std::string back = running.next_line();
  CHECK(back.find("Z Le journal peut de nouveau être lu.") == gone.find("Z "));
}
