#include "serving/message.hpp"

#include <doctest/doctest.h>

#include "serving/host.hpp"
#include "serving/problem.hpp"
#include "serving/writing.hpp"

TEST_CASE("gzip is taken when it is asked for and its weight is not nothing") {
  for (const char* header : {"gzip", "deflate, gzip;q=0.5, br", "GZIP", "*", "x-gzip",
                             "gzip;q=1.000", "br;q=1.0, *;q=0.1", "gzip ; q=0.001"})
    CHECK_MESSAGE(serving::takes_gzip(header), header);
  for (const char* header : {"", "identity", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *",
                             "br", "gzip;q=x", "gzipped", "gzip;q=-1"})
    CHECK_MESSAGE(!serving::takes_gzip(header), header);
}

TEST_CASE("a tag is known though it became strong, weak or compressed on its way") {
  const std::string_view tag = "W/\"b.359.2026-01-01.en.0f\"";
  for (const char* header :
       {"W/\"b.359.2026-01-01.en.0f\"", "\"b.359.2026-01-01.en.0f\"", "*", " * ",
        "\"x\", W/\"b.359.2026-01-01.en.0f\"", "W/\"b.359.2026-01-01.en.0f-gzip\"",
        "\"b.359.2026-01-01.en.0f\"-gzip", "\"a,b\",\"b.359.2026-01-01.en.0f\""})
    CHECK_MESSAGE(serving::is_known_tag(header, tag), header);
  for (const char* header :
       {"", "\"b.360.2026-01-01.en.0f\"", "b.359.2026-01-01.en.0f", "\"", "\"x, W/\"", "\"*\""})
    CHECK_MESSAGE(!serving::is_known_tag(header, tag), header);
}

TEST_CASE("of the languages that are offered the preferred one is taken, else the first") {
  constexpr std::string_view offered[] = {"en", "fr"};
  const auto preferred = [&](const char* header) {
    return serving::preferred_language(header, offered);
  };
  CHECK(preferred("") == "en");
  CHECK(preferred("fr") == "fr");
  CHECK(preferred("fr-CA,fr;q=0.9,en;q=0.8") == "fr");
  CHECK(preferred("en;q=0.5, FR;q=0.7") == "fr");
  CHECK(preferred("de, fr;q=0.1") == "fr");
  CHECK(preferred("de, *;q=0.5, fr;q=0.1") == "en");
  CHECK(preferred("fr;q=0") == "en");
  CHECK(preferred("frisian") == "en");
}

TEST_CASE("several headers of a name are one list") {
  serving::Request request;
  request.headers = {{"accept", "a"}, {"host", "h"}, {"accept", "b"}};
  CHECK(request.header("accept") == "a, b");
  CHECK(request.header("cookie").empty());
}

TEST_CASE("not modified: what caches need is said again, and nothing else") {
  serving::Response full;
  full.headers = {{"etag", "\"a\""}, {"Content-Type", "text/html"}, {"Cache-Control", "no-cache"}};
  full.body = std::make_shared<const std::string>("x");
  full.route = "/r";
  const serving::Response short_one = serving::not_modified(full);
  CHECK(short_one.status == 304);
  CHECK(short_one.headers == serving::Headers{{"etag", "\"a\""}, {"Cache-Control", "no-cache"}});
  CHECK(!short_one.body);
  CHECK(short_one.route == "/r");
}

TEST_CASE("hosts: on loopback whatever is this machine, else the address and what is allowed") {
  serving::Hosts local("127.0.0.1", {"mag.example.org", "other.example.org:8443"});
  for (const char* host :
       {"localhost", "LOCALHOST:80", "127.0.0.1", "127.1.2.3:9", "[::1]", "[::1]:8080", "[0:0::1]",
        "mag.example.org", "Mag.Example.Org:1", "other.example.org:8443"})
    CHECK_MESSAGE(local.knows(host), host);
  for (const char* host : {"", "evil.example", "localhost.evil.example", "128.0.0.1", "[::2]",
                           "::1", "localhost:", "localhost:x", "localhost:123456", "[::1", "[::1]x",
                           ":80", "other.example.org", "other.example.org:80", "127.1",
                           "2130706433", "localhost@evil.example", "localhost/", "localhost "})
    CHECK_MESSAGE(!local.knows(host), host);
  serving::Hosts open("192.0.2.7", {});
  CHECK(open.knows("192.0.2.7:80"));
  CHECK(!open.knows("localhost"));
  CHECK(!open.knows("127.0.0.1"));
  CHECK(serving::Hosts("2001:db8::0:1", {}).knows("[2001:DB8::1]:80"));
  // A name with the dot of the root is the same.
  CHECK(local.knows("mag.example.org."));
  for (const char* all : {"0.0.0.0", "::"}) {
    serving::Hosts everywhere(all, {"mag.example.org"});
    for (const char* host :
         {"192.0.2.7:80", "[2001:db8::1]", "127.0.0.1", "localhost:9", "mag.example.org"})
      CHECK_MESSAGE(everywhere.knows(host), host);
    for (const char* host : {"evil.example", "192.0.2.7.evil.example", "2130706433", ""})
      CHECK_MESSAGE(!everywhere.knows(host), host);
  }
}

TEST_CASE("a date is written as HTTP wants it") {
  using std::chrono::system_clock;
  CHECK(serving::date_of(system_clock::time_point(std::chrono::seconds(784'111'777))) ==
        "Sun, 06 Nov 1994 08:49:37 GMT");
  CHECK(serving::date_of(system_clock::time_point{}) == "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST_CASE("a problem is a document that says which, and how it is called") {
  const serving::Response response = serving::document_of(serving::problems::busy);
  CHECK(response.status == 503);
  CHECK(response.header("content-type") == "application/problem+json");
  CHECK(*response.body ==
        "{\"type\":\"/problems/busy\",\"title\":\"Too many requests at once\","
        "\"status\":503}\n");
}

TEST_CASE("headers written out before are sent as they would be") {
  serving::Response response;
  response.headers = {{"ETag", "W/\"1\""}, {"Referrer-Policy", "origin"}};
  for (const int status : {200, 304}) {
    response.status = status;
    const serving::Response prepared = serving::prepared(response);
    CHECK(prepared.headers.empty());
    CHECK(serving::head_of(prepared, {}, "now") == serving::head_of(response, {}, "now"));
    CHECK(prepared.lines->find("origin") != std::string::npos);
    CHECK((prepared.lines->find("nosniff") != std::string::npos) == (status == 200));
    serving::Response more = prepared, other = response;
    more.headers.push_back({"X", "y"});
    other.headers.insert(other.headers.begin(), {"X", "y"});
    CHECK(serving::head_of(more, {}, "now") == serving::head_of(other, {}, "now"));
  }
  response.headers.push_back({"Link", "a\nb"});
  CHECK_FALSE(serving::can_be_sent(serving::prepared(response)));
}

TEST_CASE("headers that would become others are not sent") {
  const auto can_be_sent = [](serving::Header header) {
    serving::Response response;
    response.headers.push_back(std::move(header));
    return serving::can_be_sent(response);
  };
  CHECK(can_be_sent({"Link", "<é>; rel=next"}));
  for (const char* value : {"a\r\nb: c", "a\nb", "\x01", "\x7f", "a\tb"})
    CHECK(!can_be_sent({"Link", value}));
  for (const char* name : {"", "a b", "a:", "é", "connection", "Content-Length", "Date"})
    CHECK(!can_be_sent({name, "x"}));
}
