#include "serving/parsing.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

namespace {

using serving::Limits;
using serving::Problem;
using serving::RequestParser;
namespace problems = serving::problems;

// Gives a parser the bytes, `step` at a time, as a connection does; what is left stays in `bytes`.
void give(RequestParser& parser, std::string& bytes, std::size_t step) {
  std::string inbox;
  while (!parser.problem() && parser.needs() != RequestParser::Needs::nothing) {
    const std::size_t used = inbox.empty() ? 0 : parser.take(inbox);
    inbox.erase(0, used);
    if (used > 0 && !inbox.empty()) continue;
    if (parser.problem() || parser.needs() == RequestParser::Needs::nothing) break;
    if (bytes.empty()) break;
    inbox += bytes.substr(0, step);
    bytes.erase(0, step);
  }
  bytes.insert(0, inbox);
}

// Whatever the pieces in which it arrives.
void is_rejected(const std::string& request, const Problem& problem) {
  CAPTURE(request);
  for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{1'000'000}}) {
    Limits limits;
    limits.header_bytes = 400;
    limits.target_bytes = 200;
    limits.body_bytes = 100;
    RequestParser parser(limits);
    std::string bytes = request;
    give(parser, bytes, step);
    REQUIRE(parser.problem());
    CHECK(*parser.problem() == problem);
  }
}

std::string post(const std::string& headers, const std::string& body) {
  return "POST /x HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body;
}

}  // namespace

TEST_CASE("a request is read out of pieces, and what follows is left") {
  for (const std::size_t step : {std::size_t{1}, std::size_t{5}, std::size_t{1000}}) {
    const Limits limits;
    RequestParser parser(limits);
    std::string bytes =
        "\r\nPOST /a?b=c HTTP/1.1\r\nHost: h\r\nX-Y:  z \r\nContent-Length: 3\r\n\r\nabcGET";
    give(parser, bytes, step);
    REQUIRE(parser.needs() == RequestParser::Needs::nothing);
    CHECK(parser.request().method == "POST");
    CHECK(parser.request().target.path.front() == "a");
    CHECK(parser.request().header("x-y") == "z");
    CHECK(parser.request().body == "abc");
    CHECK(parser.keeps_alive());
    CHECK(bytes == std::string("GET").substr(0, bytes.size()));
  }
}

TEST_CASE("a body in chunks is read, and what is said after it is not") {
  for (const std::size_t step : {std::size_t{1}, std::size_t{3}, std::size_t{1000}}) {
    const Limits limits;
    RequestParser parser(limits);
    std::string bytes = post("Transfer-Encoding: chunked\r\n",
                             "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nHost: evil\r\n\r\nrest");
    give(parser, bytes, step);
    REQUIRE(parser.needs() == RequestParser::Needs::nothing);
    CHECK(parser.request().body == "abcde");
    CHECK(parser.request().header("host") == "h");
  }
}

TEST_CASE("who keeps a connection") {
  const auto keeps = [](std::string bytes) {
    const Limits limits;
    RequestParser parser(limits);
    give(parser, bytes, 1000);
    REQUIRE(parser.needs() == RequestParser::Needs::nothing);
    return parser.keeps_alive();
  };
  CHECK(keeps("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
  CHECK(!keeps("GET / HTTP/1.1\r\nHost: h\r\nConnection: Close\r\n\r\n"));
  CHECK(!keeps("GET / HTTP/1.0\r\nHost: h\r\n\r\n"));
  CHECK(keeps("GET / HTTP/1.0\r\nHost: h\r\nConnection: keep-alive\r\n\r\n"));
}

TEST_CASE("lines that readers could take apart differently are refused") {
  for (const char* request :
       {"GET / HTTP/1.1\nHost: h\n\n", "GET / HTTP/1.1\r\nHost: h\nX: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n b\r\n\r\n", "GET / HTTP/1.1\r\n Host: h\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n\tb\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\rX: y\r\n\r\n", "GET / HTTP/1.1\r\nHost : h\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX\x01: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: \x7f\r\n\r\n", " GET / HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET  / HTTP/1.1 \r\nHost: h\r\n\r\n", "GET /\r\nHost: h\r\n\r\n", "GET\r\n\r\n",
        "GET / HTTP/1\r\nHost: h\r\n\r\n", "GET / http/1.1\r\nHost: h\r\n\r\n",
        "G(T / HTTP/1.1\r\nHost: h\r\n\r\n", "GET / HTTP/1.1\r\nHost: h\r\nno colon\r\n\r\n",
        "\x16\x03\x01\x02"})
    is_rejected(request, problems::bad_request);
  is_rejected(std::string("GET / HTTP/1.1\r\nHost: h\0x\r\n\r\n", 28), problems::bad_request);
}

TEST_CASE("one host is to be named") {
  for (const char* request :
       {"GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n"})
    is_rejected(request, problems::bad_request);
}

TEST_CASE("where a body ends is to be told once") {
  is_rejected(post("Content-Length: 1\r\nContent-Length: 1\r\n", "a"), problems::bad_request);
  is_rejected(post("Content-Length: 1\r\nContent-Length: 2\r\n", "a"), problems::bad_request);
  is_rejected(post("Content-Length: 1, 1\r\n", "a"), problems::bad_request);
  is_rejected(post("Content-Length: +1\r\n", "a"), problems::bad_request);
  is_rejected(post("Content-Length: 0x1\r\n", "a"), problems::bad_request);
  is_rejected(post("Content-Length: -1\r\n", "a"), problems::bad_request);
  is_rejected(post("Content-Length: 99999999999999999999999\r\n", "a"), problems::bad_request);
  is_rejected(post("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", ""),
              problems::bad_request);
  is_rejected(post("Transfer-Encoding: chunked\r\nContent-Length: 1\r\n", ""),
              problems::bad_request);
  is_rejected(post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", ""),
              problems::bad_request);
  is_rejected("POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
              problems::bad_request);
  is_rejected(post("Transfer-Encoding: gzip, chunked\r\n", ""), problems::unknown_coding);
  is_rejected(post("Transfer-Encoding: identity\r\n", ""), problems::unknown_coding);
  is_rejected(post("Transfer-Encoding: chunked\r\n", "x\r\n"), problems::bad_request);
  is_rejected(post("Transfer-Encoding: chunked\r\n", "1\nab\r\n0\r\n\r\n"), problems::bad_request);
  is_rejected(post("Transfer-Encoding: chunked\r\n", "1\r\nab0\r\n\r\n"), problems::bad_request);
  is_rejected(post("Expect: a miracle\r\n", ""), problems::bad_expectation);
}

TEST_CASE("what is too large is refused before it is taken") {
  is_rejected(post("Content-Length: 101\r\n", ""), problems::body_too_large);
  is_rejected(post("Transfer-Encoding: chunked\r\n", "65\r\n"), problems::body_too_large);
  is_rejected(post("Transfer-Encoding: chunked\r\n",
                   "3c\r\n" + std::string(60, 'a') + "\r\n3c\r\n" + std::string(60, 'a')),
              problems::body_too_large);
  is_rejected("GET /" + std::string(200, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n",
              problems::target_too_long);
  is_rejected("GET /" + std::string(500, 'a'), problems::target_too_long);
  is_rejected("GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(500, 'a'),
              problems::headers_too_large);
  is_rejected("GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(500, 'a') + "\r\n\r\n",
              problems::headers_too_large);
  is_rejected(post("Transfer-Encoding: chunked\r\n", "1;x=" + std::string(5000, 'a')),
              problems::bad_request);
}

TEST_CASE("methods, versions and targets of others are refused") {
  for (const char* method : {"BREW", "get", "TRACE", "CONNECT", "PRI"})
    is_rejected(std::string(method) + " / HTTP/1.1\r\nHost: h\r\n\r\n", problems::unknown_method);
  for (const char* version : {"HTTP/2.0", "HTTP/0.9", "HTTP/1.2", "HTTP/3.0"})
    is_rejected(std::string("GET / ") + version + "\r\nHost: h\r\n\r\n", problems::http_version);
  for (const char* target : {"http://h/", "*", "h:80", "/../x", "/%00", "/%zz", "/ x", "x"})
    is_rejected(std::string("GET ") + target + " HTTP/1.1\r\nHost: h\r\n\r\n",
                problems::bad_target);
}

TEST_CASE("what was asked before says nothing of what is asked now") {
  const Limits limits;
  const auto read = [&](std::string bytes, const serving::Request& before,
                        const Problem*& problem) {
    RequestParser parser(limits, before);
    give(parser, bytes, 1000);
    problem = parser.problem();
    return parser.request();
  };
  const Problem* none = nullptr;
  const serving::Request before =
      read("POST /a?b=c HTTP/1.1\r\nHost: h\r\nX-Y: z\r\nContent-Length: 3\r\n\r\nabc", {}, none);
  REQUIRE_FALSE(none);
  REQUIRE(before.body == "abc");
  for (const std::string target : {"/a?b=c", "/a?b=d", "/", "", "a?b=c", "*"}) {
    CAPTURE(target);
    const std::string request = "GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n";
    const Problem *problem = nullptr, *expected = nullptr;
    const serving::Request after = read(request, before, problem);
    const serving::Request alone = read(request, {}, expected);
    CHECK(problem == expected);
    if (expected) continue;
    CHECK(after.method == alone.method);
    CHECK(after.written == alone.written);
    CHECK(serving::text_of(after.target) == serving::text_of(alone.target));
    CHECK(after.headers == alone.headers);
    CHECK(after.body.empty());
  }
}

TEST_CASE("whatever arrives, in whatever pieces, is read or refused alike") {
  const auto piece =
      rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                     rc::gen::element<std::string>(
                         "GET / HTTP/1.1\r\n", "Host: h\r\n", "\r\n", "POST /x HTTP/1.1\r\n",
                         "Content-Length: 4\r\n", "Transfer-Encoding: chunked\r\n", "abcd",
                         "4\r\nabcd\r\n", "0\r\n\r\n", ":", " ", "\n", "Expect: 100-continue\r\n",
                         "Connection: close\r\n", "5;a=b\r\n"));
  CHECK(rc::check("requests", [&] {
    std::string bytes = *rc::gen::element<std::string>("GET / HTTP/1.1\r\nHost: h\r\n",
                                                       "POST / HTTP/1.1\r\nHost: h\r\n", "");
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(piece))
      bytes += each;
    const Limits limits;
    RequestParser at_once(limits), by_byte(limits);
    std::string left = bytes, left_by_byte = bytes;
    give(at_once, left, bytes.size() + 1);
    give(by_byte, left_by_byte, 1);
    RC_ASSERT((at_once.problem() != nullptr) == (by_byte.problem() != nullptr));
    RC_ASSERT(at_once.needs() == by_byte.needs() || at_once.problem());
    if (at_once.needs() != RequestParser::Needs::nothing || at_once.problem()) return;
    RC_ASSERT(at_once.request().body == by_byte.request().body);
    RC_ASSERT(at_once.request().headers == by_byte.request().headers);
    RC_ASSERT(left == left_by_byte);
  }));
}
