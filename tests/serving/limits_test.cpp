// What slow, greedy or many peers get.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "tests/serving/running.hpp"

namespace {

using std::chrono::milliseconds;
using tests::Answer;
using tests::Client;
using tests::get;
using tests::Running;

serving::Options with(const std::function<void(serving::Limits&)>& change) {
  serving::Options options;
  change(options.limits);
  return options;
}

std::uint64_t connections_of(Running& running) { return running.server().counters().connections; }

void wait_until_open(Running& running, std::uint64_t connections) {
  while (connections_of(running) != connections) std::this_thread::sleep_for(milliseconds(1));
}

}  // namespace

TEST_CASE("a head that does not end in time is cut off, however steadily it comes") {
  Running running(with([](serving::Limits& limits) {
    limits.header_time = milliseconds(100);
    limits.lingering_time = milliseconds(50);
  }));
  Client silent(running.port());
  CHECK(silent.ask("GET / HTTP/1.1\r\nHo").status == 408);
  CHECK(silent.rest().empty());

  Client steady(running.port());
  steady.send("GET / HTTP/1.1\r\nX: ");
  std::thread sender([&] {
    // Fewer bytes than the head may have: it is time that runs out.
    for (int sent = 0; sent < 10'000; ++sent) {
      steady.send("a");
      std::this_thread::sleep_for(milliseconds(1));
      if (connections_of(running) == 0) return;
    }
  });
  CHECK(steady.answer().status == 408);
  sender.join();
}

TEST_CASE("many who are late in the same moment are all cut off") {
  Running running(with([](serving::Limits& limits) { limits.header_time = milliseconds(100); }));
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 600; ++i) {
    slow.push_back(std::make_unique<Client>(running.port()));
    slow.back()->send("GET / HT");
  }
  for (const auto& each : slow) CHECK(each->answer().status == 408);
  slow.clear();
  wait_until_open(running, 0);
}

TEST_CASE("a body that does not end in time is cut off") {
  Running running(with([](serving::Limits& limits) { limits.body_time = milliseconds(50); }));
  Client client(running.port());
  const Answer answer =
      client.ask("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na");
  CHECK(answer.status == 408);
  CHECK(answer.header("Connection") == "close");
}

TEST_CASE("who asks nothing is left without a word") {
  Running running(with([](serving::Limits& limits) { limits.idle_time = milliseconds(50); }));
  Client silent(running.port());
  CHECK(silent.rest().empty());
  Client client(running.port());
  CHECK(client.ask(get("/now")).body == "now");
  CHECK(client.rest().empty());
}

TEST_CASE("who does not take what it asked for is cut off") {
  Running running(with([](serving::Limits& limits) { limits.stalled_time = milliseconds(50); }));
  Client client(running.port(), 4096);
  client.send(get("/big"));
  CHECK(client.until("\r\n\r\n").starts_with("HTTP/1.1 200"));
  wait_until_open(running, 0);
  CHECK(client.rest().size() < tests::big_size);
}

TEST_CASE("who takes it slowly gets all") {
  Running running;
  Client client(running.port(), 4096);
  CHECK(client.ask(get("/big")).body.size() == tests::big_size);
}

TEST_CASE("the last request that a connection may ask closes it") {
  Running running(with([](serving::Limits& limits) { limits.requests_a_connection = 2; }));
  Client client(running.port());
  CHECK(client.ask(get("/now")).header("Connection") == "(none)");
  CHECK(client.ask(get("/now")).header("Connection") == "close");
  CHECK(client.ask(get("/now")).status == 0);
}

TEST_CASE("more connections than there may be are turned away, until one ends") {
  Running running(with([](serving::Limits& limits) { limits.connections = 2; }));
  auto first = std::make_unique<Client>(running.port());
  CHECK(first->ask(get("/now")).status == 200);
  Client second(running.port());
  CHECK(second.ask(get("/now")).status == 200);
  Client third(running.port());
  const Answer turned_away = third.answer();
  CHECK(turned_away.status == 503);
  CHECK(turned_away.header("Retry-After") == "1");
  CHECK(turned_away.header("Connection") == "close");
  CHECK(third.rest().empty());
  CHECK(running.server().counters().turned_away == 1);
  first.reset();
  wait_until_open(running, 1);
  Client fourth(running.port());
  CHECK(fourth.ask(get("/now")).status == 200);
  CHECK(second.ask(get("/now")).status == 200);
}

TEST_CASE("without descriptors nobody is taken, which is said once, until there are some again") {
  Running running;
  rlimit limit{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &limit) == 0);
  const rlimit before = limit;
  limit.rlim_cur = 128;
  REQUIRE(setrlimit(RLIMIT_NOFILE, &limit) == 0);
  for (std::size_t times = 1; times <= 2; ++times) {
    std::vector<int> taken;
    int each = 0;
    while ((each = open("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0) taken.push_back(each);
    REQUIRE(taken.size() > 1);
    close(taken.back());  // for the peer, none for the server
    taken.pop_back();
    Client waiting(running.port());
    while (running.troubles_so_far() < times) std::this_thread::sleep_for(milliseconds(1));
    std::this_thread::sleep_for(milliseconds(350));  // in which it tries more than once
    for (const int one : taken) close(one);
    CHECK(waiting.ask(get("/now")).status == 200);
    CHECK(running.troubles_so_far() == times);
  }
  REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK(running.troubles() ==
        std::vector<std::string>(2, "no connection was accepted: Too many open files"));
}

TEST_CASE("one address has its share of connections, unless all are of this machine") {
  serving::Options options =
      with([](serving::Limits& limits) { limits.connections_an_address = 1; });
  {
    Running running(options);
    Client first(running.port()), second(running.port());
    CHECK(first.ask(get("/now")).status == 200);
    CHECK(second.ask(get("/now")).status == 200);
  }
  options.address = "0.0.0.0";
  options.allowed_hosts = {"localhost"};
  Running running(options);
  Client first(running.port());
  CHECK(first.ask(get("/now")).status == 200);
  Client second(running.port());
  CHECK(second.answer().status == 503);
}

TEST_CASE("when all workers are busy and enough requests wait, a request is refused") {
  Running running(with([](serving::Limits& limits) {
    limits.workers = 1;
    limits.waiting_requests = 0;
  }));
  Client first(running.port());
  first.send(get("/gate"));
  running.site.is_at_gate.wait();
  Client second(running.port());
  const Answer refused = second.ask(get("/later"));
  CHECK(refused.status == 503);
  CHECK(refused.header("Retry-After") == "1");
  CHECK(refused.header("Connection") == "(none)");
  CHECK(second.ask(get("/now")).status == 200);
  running.site.gate.happen();
  CHECK(first.answer().body == "gate");
  CHECK(second.ask(get("/later")).status == 200);
}

TEST_CASE("what takes work has workers of its own: others do not wait for it") {
  Running running(with([](serving::Limits& limits) {
    limits.workers = 1;
    limits.laborious_requests = 1;
    limits.laborious_waiting = 0;
  }));
  Client first(running.port()), second(running.port());
  first.send(get("/gate?hard=1"));
  running.site.is_at_gate.wait();
  CHECK(second.ask(get("/later")).status == 200);
  const Answer refused = second.ask(get("/later?hard=1"));
  CHECK(refused.status == 429);
  CHECK(refused.header("Retry-After") == "1");
  running.site.gate.happen();
  CHECK(first.answer().body == "gate");
  CHECK(second.ask(get("/later?hard=1")).status == 200);
}
