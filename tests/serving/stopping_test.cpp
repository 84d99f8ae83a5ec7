#include <doctest/doctest.h>

#include <chrono>
#include <stdexcept>
#include <thread>

#include "tests/serving/running.hpp"

namespace {

using std::chrono::milliseconds;
using tests::Client;
using tests::get;
using tests::Running;

}  // namespace

TEST_CASE("what is being answered when the server stops is answered") {
  Running running;
  Client client(running.port()), idle(running.port());
  client.send(get("/gate"));
  running.site.is_at_gate.wait();
  running.server().stop();
  CHECK(idle.rest().empty());  // it has begun to stop
  running.site.gate.happen();
  const tests::Answer answer = client.answer();
  CHECK(answer.body == "gate");
  CHECK(answer.header("Connection") == "close");
  running.end();
  CHECK_THROWS_AS(Client(running.port()), std::runtime_error);
}

TEST_CASE("what does not end in time is cut off") {
  serving::Options options;
  options.limits.parting_time = milliseconds(50);
  Running running(options);
  Client at_gate(running.port()), half(running.port()), reader(running.port(), 4096);
  at_gate.send(get("/gate"));
  running.site.is_at_gate.wait();
  half.send("GET /now HTTP/1.1\r\n");
  reader.send(get("/big"));
  reader.until("\r\n\r\n");
  running.end();  // the gate is still closed
  CHECK(at_gate.rest().empty());
  CHECK(reader.rest().size() < tests::big_size);
}

TEST_CASE("a server may be stopped before it runs, and twice") {
  tests::TestSite site;
  serving::Server server({}, site);
  server.stop();
  server.stop();
  server.run();
  server.stop();
}

TEST_CASE("a server that never ran ends") {
  tests::TestSite site;
  const serving::Server server({}, site);
  CHECK(server.counters().connections == 0);
}
