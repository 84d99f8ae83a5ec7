#include "serving/http.hpp"

#include <doctest/doctest.h>

#include "tests/serving/running.hpp"

namespace {

using tests::Answer;
using tests::Client;
using tests::get;
using tests::Running;

// Says what the server has to say in the reader's language.
struct FrenchSite : tests::TestSite {
  serving::Response problem(const serving::Problem& problem, std::string_view language) override {
    if (language == "de") throw std::runtime_error("no German");
    serving::Response response;
    response.headers = {{"Content-Language", std::string(language)}};
    response.body = std::make_shared<const std::string>("problème : " + std::string(problem.name));
    return response;
  }
};

// What a server of that site says to one request.
Answer said_by(serving::Site& site, std::string_view request) {
  serving::Server server({}, site);
  std::thread thread([&] { server.run(); });
  Answer answer;
  {
    Client client(server.port());
    answer = client.ask(request);
  }
  server.stop();
  thread.join();
  return answer;
}

}  // namespace

TEST_CASE("a request is answered at once or by a worker") {
  Running running;
  Client client(running.port());
  for (const char* path : {"/now", "/later", "/now", "/later"}) {
    const Answer answer = client.ask(get(path));
    CHECK(answer.status == 200);
    CHECK(answer.body == std::string(path).substr(1));
    CHECK(answer.header("Connection") == "(none)");
  }
}

TEST_CASE("every answer says how it may be used") {
  Running running;
  Client client(running.port());
  const Answer answer = client.ask(get("/now"));
  CHECK(answer.head.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(answer.header("Content-Security-Policy") ==
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'");
  CHECK(answer.header("X-Content-Type-Options") == "nosniff");
  CHECK(answer.header("Referrer-Policy") == "no-referrer");
  CHECK(answer.header("Permissions-Policy").empty());
  CHECK(answer.header("Cross-Origin-Opener-Policy") == "same-origin");
  CHECK(answer.header("Cross-Origin-Resource-Policy") == "same-origin");
  CHECK(answer.header("Vary") == "Accept-Encoding");
  CHECK(answer.header("Content-Type") == "text/plain");
  CHECK(answer.header("Content-Length") == "3");
  CHECK(answer.header("Date").ends_with(" GMT"));

  const Answer guarded = client.ask(get("/guarded"));
  CHECK(guarded.header("content-security-policy") == "sandbox");
  CHECK(guarded.header("Content-Security-Policy") == "(none)");
  const Answer varied = client.ask(get("/varied"));
  CHECK(varied.head.find("Vary: Accept-Language\r\nVary: Accept-Encoding\r\n") !=
        std::string::npos);
}

TEST_CASE("HEAD is answered as GET, without the body") {
  Running running;
  Client client(running.port());
  client.send("HEAD /now HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/later"));
  const Answer head = client.answer(true);
  CHECK(head.status == 200);
  CHECK(head.header("Content-Length") == "3");
  CHECK(client.answer().body == "later");
  // Also where it is refused.
  client.send("HEAD /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n");
  CHECK(client.answer(true).status == 400);
  CHECK(client.rest().empty());
}

TEST_CASE("what is refused before it is read has no body for HEAD, and the length that GET has") {
  Running running;
  const std::string host = " HTTP/1.1\r\nHost: localhost\r\n", end = "\r\n";
  const struct {
    int status;
    std::string request;
  } refused[] = {{414, " /" + std::string(9'000, 'x') + host + end},
                 {414, " /" + std::string(17'000, 'x') + host + end},
                 {431, " /now" + host + "X: " + std::string(17'000, 'x') + end + end},
                 {421, " /now HTTP/1.1\r\nHost: elsewhere\r\n" + end},
                 {505, " /now HTTP/1.2\r\nHost: localhost\r\n" + end},
                 {400, " /now" + host + " folded" + end + end}};
  for (const auto& each : refused) {
    Client got(running.port()), asked(running.port());
    const Answer whole = got.ask("GET" + each.request);
    CHECK(whole.status == each.status);
    asked.send("HEAD" + each.request);
    const Answer head = asked.answer(true);
    CHECK(head.status == each.status);
    CHECK(head.header("Content-Length") == std::to_string(whole.body.size()));
    CHECK(head.header("Content-Type") == whole.header("Content-Type"));
    CHECK(asked.rest().empty());
  }
}

TEST_CASE("an answer that nothing has changed has neither body nor length") {
  Running running;
  Client client(running.port());
  const Answer same = client.ask(get("/same"));
  CHECK(same.status == 304);
  CHECK(same.header("Content-Length") == "(none)");
  CHECK(client.ask(get("/now")).body == "now");
}

TEST_CASE("requests that come together are answered in their order") {
  Running running;
  Client client(running.port());
  client.send(get("/later") + get("/now") + "POST /echo HTTP/1.1\r\nHost: localhost\r\n" +
              "Content-Length: 2\r\n\r\nhi" + get("/later") + get("/now", "Connection: close\r\n") +
              get("/now"));
  for (const char* body : {"later", "now", "hi", "later"}) CHECK(client.answer().body == body);
  const Answer last = client.answer();
  CHECK(last.body == "now");
  CHECK(last.header("Connection") == "close");
  CHECK(client.rest().empty());
}

TEST_CASE("HTTP/1.0 keeps a connection when it is asked to") {
  Running running;
  Client client(running.port());
  const Answer kept =
      client.ask("GET /now HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
  CHECK(kept.header("Connection") == "keep-alive");
  const Answer last = client.ask("GET /now HTTP/1.0\r\nHost: localhost\r\n\r\n");
  CHECK(last.header("Connection") == "close");
  CHECK(client.rest().empty());
}

TEST_CASE("a body is waited for, in chunks, and after a word if one is asked for") {
  Running running;
  Client client(running.port());
  CHECK(client
            .ask("POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                 "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n")
            .body == "abc");
  client.send(
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
      "Expect: 100-continue\r\n\r\n");
  CHECK(client.until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  CHECK(client.ask("xyz").body == "xyz");
}

TEST_CASE("what is no request is refused with a document, and the connection ends") {
  struct Refusal {
    const char* request;
    int status;
    const char* name;
  };
  const std::string host = "Host: localhost\r\n";
  const std::string long_header = "GET / HTTP/1.1\r\nX: " + std::string(16'384, 'a');
  const std::string long_target =
      "GET /" + std::string(8'192, 'a') + " HTTP/1.1\r\n" + host + "\r\n";
  Running running;
  for (const Refusal& each : {
           Refusal{"GET / HTTP/1.1\nHost: localhost\n\n", 400, "bad-request"},
           {"GET / HTTP/1.1\r\n\r\n", 400, "bad-request"},
           {"GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "bad-target"},
           {"POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65537\r\n\r\n", 413,
            "body-too-large"},
           {long_target.c_str(), 414, "target-too-long"},
           {"POST / HTTP/1.1\r\nHost: localhost\r\nExpect: x\r\n\r\n", 417, "bad-expectation"},
           {"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421, "unknown-host"},
           {"POST / HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 9\r\n\r\n", 421,
            "unknown-host"},
           {long_header.c_str(), 431, "headers-too-large"},
           {"BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501, "unknown-method"},
           {"GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505, "http-version"},
       }) {
    CAPTURE(each.name);
    Client client(running.port());
    const Answer answer = client.ask(each.request);
    CHECK(answer.status == each.status);
    CHECK(answer.header("Content-Type") == "application/problem+json");
    CHECK(answer.header("Connection") == "close");
    CHECK(answer.header("X-Content-Type-Options") == "nosniff");
    CHECK(answer.body.starts_with("{\"type\":\"/problems/" + std::string(each.name) + "\","));
    client.finish();
    CHECK(client.rest().empty());
  }
  for (const serving::Access& access : running.accesses())
    CHECK(access.route.starts_with("/problems/"));
}

TEST_CASE("who sends too much is told so, though it goes on sending") {
  Running running;
  Client client(running.port());
  client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n");
  client.send(std::string(200'000, 'x'));
  CHECK(client.answer().status == 413);
}

TEST_CASE("what the site throws is a 500, a line for the log, and the end of nothing") {
  Running running;
  Client client(running.port());
  for (const char* path : {"/throw", "/throw-later", "/split", "/own-length"}) {
    const Answer answer = client.ask(get(path));
    CHECK(answer.status == 500);
    CHECK(answer.body ==
          "{\"type\":\"/problems/server-mistake\",\"title\":"
          "\"The server made a mistake\",\"status\":500}\n");
    CHECK(answer.head.find("Set-Cookie") == std::string::npos);
  }
  CHECK(client.ask(get("/now")).body == "now");
  const std::string unsendable = "an answer has a status or headers that cannot be sent";
  CHECK(running.troubles() ==
        std::vector<std::string>{"thrown at once", "thrown later", unsendable, unsendable});
}

TEST_CASE("the site says in the reader's language what the server has to say") {
  FrenchSite site;
  const std::string request = "GET /.. HTTP/1.1\r\nHost: localhost\r\n\r\n";
  const Answer early = said_by(site, request);  // headers are not read any more
  CHECK(early.status == 400);
  CHECK(early.body == "problème : bad-target");
  const Answer answer = said_by(site, get("/throw", "Accept-Language: fr\r\n"));
  CHECK(answer.status == 500);
  CHECK(answer.header("Content-Language") == "fr");
  const Answer unable = said_by(site, get("/throw", "Accept-Language: de\r\n"));
  CHECK(unable.status == 500);
  CHECK(unable.header("Content-Type") == "application/problem+json");
}

TEST_CASE("what was answered is told and counted, without what was asked") {
  Running running;
  {
    Client client(running.port());
    client.ask(get("/now?q=name"));
    client.ask(get("/later/name"));
    client.ask(get("/now"));
  }
  const auto accesses = running.accesses();
  REQUIRE(accesses.size() == 3);
  CHECK(accesses[0].route == "/now");
  CHECK(accesses[0].status == 200);
  CHECK(accesses[0].bytes > 3);
  CHECK(accesses[0].is_cached);
  CHECK(accesses[1].route == "/later");
  CHECK(!accesses[1].is_cached);
  const serving::Counters counters = running.server().counters();
  CHECK(counters.connections == 0);
  CHECK(counters.streams == 0);
  CHECK(counters.bytes == accesses[0].bytes + accesses[1].bytes + accesses[2].bytes);
  REQUIRE(counters.answered.size() == 2);
  CHECK(counters.answered[0].route == "/later");
  CHECK(counters.answered[0].requests == 1);
  CHECK(counters.answered[1].route == "/now");
  CHECK(counters.answered[1].requests == 2);
}

TEST_CASE("it listens on IPv6 as well, and says when it cannot listen") {
  tests::TestSite site;
  serving::Options options;
  const serving::Server first(options, site);
  options.port = first.port();
  CHECK_THROWS_AS(serving::Server(options, site), serving::CannotListen);
  options.address = "localhost";
  CHECK_THROWS_AS(serving::Server(options, site), serving::CannotListen);
  options.address = "::1";
  options.port = 0;
  try {
    CHECK(serving::Server(options, site).port() > 0);
  } catch (const serving::CannotListen& none) {
    MESSAGE("no IPv6 here: " << none.what());
  }
}
