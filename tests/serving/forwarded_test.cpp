#include "serving/forwarded.hpp"

#include <doctest/doctest.h>

#include "serving/host.hpp"
#include "tests/serving/running.hpp"

namespace {

using serving::reached;
using serving::Request;
using tests::Client;
using tests::get;
using tests::Running;

Request with(serving::Headers headers) {
  Request request;
  request.headers = std::move(headers);
  request.headers.push_back({"host", "localhost:8080"});
  return request;
}

}  // namespace

TEST_CASE("what a proxy says counts only where it is trusted, and of a list what it added") {
  const Request request = with({{"x-forwarded-for", "6.6.6.6, 192.0.2.7"},
                                {"x-forwarded-host", "mag.example.org"},
                                {"x-forwarded-proto", "HTTPS"}});
  const auto plain = reached(request, "127.0.0.1", false);
  CHECK(plain.peer == "127.0.0.1");
  CHECK(plain.host == "localhost:8080");
  CHECK(plain.scheme == "http");
  const auto by_proxy = reached(request, "127.0.0.1", true);
  CHECK(by_proxy.peer == "192.0.2.7");
  CHECK(by_proxy.host == "mag.example.org");
  CHECK(by_proxy.scheme == "https");
  const auto silent = reached(with({}), "127.0.0.1", true);
  CHECK(silent.peer == "127.0.0.1");
  CHECK(silent.host == "localhost:8080");
  CHECK(reached(with({{"x-forwarded-proto", "javascript"}}), "", true).scheme == "http");
}

TEST_CASE("the host that a proxy names is checked like any other") {
  serving::Options options;
  options.allowed_hosts = {"mag.example.org"};
  const std::string named = "X-Forwarded-Host: evil.example\r\n";
  {
    Running running(options);
    CHECK(Client(running.port()).ask(get("/now", named)).status == 200);
  }
  options.trusts_proxy = true;
  Running running(options);
  CHECK(Client(running.port()).ask(get("/now", named)).status == 421);
  CHECK(Client(running.port()).ask(get("/now", "X-Forwarded-Host: mag.example.org\r\n")).status ==
        200);
}

TEST_CASE("through a proxy an address has as many at once as may be, and no more") {
  serving::Options options;
  options.trusts_proxy = true;
  options.limits.connections_an_address = 2;
  Running running(options);
  const std::string one = "X-Forwarded-For: 192.0.2.7\r\n", other = "X-Forwarded-For: 2.2.2.2\r\n";
  Client first(running.port()), second(running.port()), third(running.port());
  for (Client* each : {&first, &second}) {
    each->send(get("/stream", one));
    CHECK(each->answer(true).status == 200);
  }
  CHECK(third.ask(get("/now", one)).status == 503);
  CHECK(third.ask(get("/now", other)).status == 200);
  first.leave();
  while (third.ask(get("/now", one)).status != 200) std::this_thread::yield();
}

TEST_CASE("addresses are counted as whoever has them") {
  CHECK(serving::counted_as("192.0.2.7") == "192.0.2.7");
  CHECK(serving::counted_as("::ffff:192.0.2.7") == "192.0.2.7");
  CHECK(serving::counted_as("2001:db8::1") == serving::counted_as("2001:db8::ffff:2"));
  CHECK(serving::counted_as("2001:db8::1") != serving::counted_as("2001:db8:0:1::1"));
  CHECK(serving::counted_as("unknown") == "unknown");
}
