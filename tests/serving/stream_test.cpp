#include "serving/stream.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <thread>

#include "tests/serving/running.hpp"

namespace {

using std::chrono::milliseconds;
using tests::Answer;
using tests::Client;
using tests::get;
using tests::Running;

const std::string opening = "retry: 3000\n: you are connected\n\n";

// As it comes in a chunk.
std::string chunk(const std::string& text) {
  char size[20];
  std::snprintf(size, sizeof size, "%zx", text.size());
  return std::string(size) + "\r\n" + text + "\r\n";
}

void begins(Client& client, const std::string& path) {
  client.send(get(path));
  CHECK(client.answer(true).status == 200);
  CHECK(client.until("connected\n\n\r\n") == chunk(opening));
}

void wait_for_streams(Running& running, std::uint64_t streams) {
  while (running.server().counters().streams != streams)
    std::this_thread::sleep_for(milliseconds(1));
}

}  // namespace

TEST_CASE("a stream is never stored, changed or compressed, and begins at once") {
  Running running;
  Client client(running.port());
  client.send(get("/stream", "Accept-Encoding: gzip\r\n"));
  const Answer answer = client.answer(true);
  CHECK(answer.status == 200);
  CHECK(answer.header("Content-Type") == "text/event-stream");
  CHECK(answer.header("Cache-Control") == "no-store, no-transform");
  CHECK(answer.header("X-Accel-Buffering") == "no");
  CHECK(answer.header("Transfer-Encoding") == "chunked");
  CHECK(answer.header("Content-Length") == "(none)");
  CHECK(answer.header("Content-Encoding") == "(none)");
  CHECK(answer.header("X-Content-Type-Options") == "nosniff");
  CHECK(client.until("connected\n\n\r\n") == chunk(opening));
  CHECK(running.server().counters().streams == 1);
  while (running.server().counters().connections != 1) std::this_thread::yield();
}

TEST_CASE("what is published comes to all who follow, from where they left off") {
  Running running;
  Client first(running.port()), second(running.port());
  begins(first, "/stream");
  running.site.feed->publish(11, "data: 11\n\n");
  CHECK(first.until("11\n\n\r\n") == chunk("data: 11\n\n"));
  running.site.feed->publish(13, "data: 13\n\n");
  CHECK(first.until("13\n\n\r\n") == chunk("data: 13\n\n"));
  begins(second, "/stream?from=11");
  CHECK(second.until("13\n\n\r\n") == chunk("data: 13\n\n"));
  running.site.feed->publish(14, "data: 14\n\n");
  CHECK(first.until("14\n\n\r\n") == chunk("data: 14\n\n"));
  CHECK(second.until("14\n\n\r\n") == chunk("data: 14\n\n"));
}

TEST_CASE("who comes from elsewhere, or too late, is told to begin again") {
  Running running;
  for (const char* path :
       {"/stream?from=9", "/stream?from=999", "/stream?from=18446744073709551615"}) {
    Client client(running.port());
    begins(client, path);
    CHECK(client.until("10\n\n\r\n") == chunk("event: reset\ndata: 10\n\n"));
  }
}

TEST_CASE("who reads slower than is published goes on from the newest") {
  Running running;
  Client client(running.port(), 4096);
  begins(client, "/stream");
  const std::string long_line = "data: " + std::string(std::size_t{1024} * 1024, 'x') + "\n\n";
  for (std::uint64_t number = 11; number < 60; ++number)
    running.site.feed->publish(number, long_line);
  running.site.feed->publish(60, "data: 60\n\n");
  const std::string heard = client.until("data: 60\n");  // as a block or as where to begin again
  CHECK(heard.find("event: reset\n") != std::string::npos);
  CHECK(heard.size() < 40 * long_line.size());
  running.site.feed->publish(61, "data: after all\n\n");
  CHECK(client.until("after all").ends_with("after all"));
}

TEST_CASE("who follows and takes nothing is cut off in the end") {
  serving::Options options;
  options.limits.stalled_time = milliseconds(50);
  Running running(options);
  Client client(running.port(), 4096);
  begins(client, "/stream");
  running.site.feed->publish(11, std::string(tests::big_size, 'x'));
  wait_for_streams(running, 0);
}

TEST_CASE("a stream of which nothing is to be said still beats") {
  serving::Options options;
  options.limits.heartbeat = milliseconds(20);
  Running running(options);
  Client client(running.port());
  begins(client, "/stream");
  for (int beat = 0; beat < 3; ++beat) CHECK(client.until(":\n\n\r\n") == chunk(":\n\n"));
}

TEST_CASE("streams are told goodbye when the server stops") {
  Running running;
  Client client(running.port());
  begins(client, "/stream");
  running.end();
  CHECK(client.rest() == chunk("event: bye\ndata:\n\n") + "0\r\n\r\n");
  const auto accesses = running.accesses();
  REQUIRE(accesses.size() == 1);
  CHECK(accesses[0].route == "/stream");
  CHECK(accesses[0].bytes > 0);
}

TEST_CASE("a stream ends when its reader leaves, or says more") {
  Running running;
  auto leaving = std::make_unique<Client>(running.port());
  Client talking(running.port());
  begins(*leaving, "/stream");
  begins(talking, "/stream");
  wait_for_streams(running, 2);
  leaving.reset();
  wait_for_streams(running, 1);
  talking.send(get("/now"));
  wait_for_streams(running, 0);
}

TEST_CASE("a stream needs HTTP/1.1, and HEAD only its headers") {
  Running running;
  Client old(running.port());
  CHECK(old.ask("GET /stream HTTP/1.0\r\nHost: localhost\r\n\r\n").status == 505);
  Client client(running.port());
  client.send("HEAD /stream HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/now"));
  CHECK(client.answer(true).status == 200);
  CHECK(client.answer().body == "now");
}
