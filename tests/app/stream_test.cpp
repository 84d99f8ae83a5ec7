// The stream: what is recorded is told to who follows, once, in order, in their language; of what
// is confidential there is nothing.
#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "tests/app/served.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;

const std::string public_decision =
    "record memberResigned --person p-0003 --effective-on 2020-11-01 --authority member --basis "
    "stated --source s";
const std::string secret_decision =
    "record memberEvaluated --person p-0001 --cycle 2020 --evaluation positive --effective-on "
    "2020-11-20 --authority secretariat --basis stated --source hush";
const std::string another_decision =
    "record figurePublished --cycle 2020 --measure members --value 4 --effective-on 2020-11-02 "
    "--authority secretariat --basis stated --source s";

std::string asking(const std::string& more, const std::string& headers = "") {
  return "GET /api/v1/stream" + more + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

std::string line_of(const std::string& block, const std::string& name) {
  const std::size_t at = block.find("\n" + name + ": ");
  if (at == std::string::npos) return "";
  const std::size_t begin = at + name.size() + 3;
  return block.substr(begin, block.find('\n', begin) - begin);
}

boost::json::value data_of(const std::string& block) {
  return boost::json::parse(line_of(block, "data"));
}

// A stream that has begun, and by which id it would go on.
struct Follower : Peer {
  std::string head, id;

  Follower(int port, const std::string& more, const std::string& headers = "") : Peer(port) {
    send(asking(more, headers));
    head = until("\r\n\r\n");
    id = line_of("\n" + until("\n\n\r\n"), "id");
  }
  std::string next() { return until("\n\n\r\n"); }
};

}  // namespace

TEST_CASE("who follows is told what is recorded, in their language, and nothing in confidence") {
  const SmallBody body;
  Served served(body);
  Follower english(served.port(), ""), french(served.port(), "?lang=fr");
  CHECK(english.head.starts_with("HTTP/1.1 200 "));
  CHECK(english.head.find("\r\nContent-Type: text/event-stream\r\n") != std::string::npos);
  CHECK(english.head.find("\r\nCache-Control: no-store, no-transform\r\n") != std::string::npos);
  CHECK(english.head.find("\r\nX-Accel-Buffering: no\r\n") != std::string::npos);
  CHECK(english.id.ends_with("-13"));
  REQUIRE(body.mag(secret_decision).status == 0);
  CHECK_FALSE(english.hears_within(500));
  REQUIRE(body.mag(public_decision).status == 0);
  const std::string told = english.next();
  CHECK(line_of("\n" + told.substr(told.find("\r\n") + 2), "event") == "recorded");
  CHECK(line_of(told, "id") == english.id.substr(0, english.id.size() - 2) + "14");
  const auto data = data_of(told);
  CHECK(at(data, "position") == 14);
  CHECK(at(data, "count") == 1);
  CHECK(boost::json::serialize(at(data, "days")) == R"(["2020-11-01"])");
  CHECK(boost::json::serialize(at(data, "kinds")) == R"(["memberResigned"])");
  CHECK(at(data, "says") ==
        "New on record, event 14: resignation of a member: Zoë Élan (1 November 2020)");
  const auto in_french = data_of(french.next());
  CHECK(says(std::string(at(in_french, "says").as_string()),
             "Nouveau au registre, événement 14 : démission d'un membre : Zoë Élan (1er novembre "
             "2020)"));
  // Also between two that are public nothing is told, and no number is passed over.
  REQUIRE(body.mag(secret_decision + "2").status == 0);
  REQUIRE(body.mag(another_decision).status == 0);
  const auto later = data_of(english.next());
  CHECK(at(later, "position") == 15);
  CHECK(boost::json::serialize(at(later, "cycles")) == "[2020]");
  CHECK(served.end() == 0);
  CHECK(english.rest().find("event: bye\n") != std::string::npos);
}

TEST_CASE(
    "who follows misses nothing while the server is gone, and is told when it is another log") {
  const SmallBody body;
  auto served = std::make_unique<Served>(body);
  const std::string id = Follower(served->port(), "").id;
  served->kill();
  REQUIRE(body.mag(public_decision).status == 0);
  served = std::make_unique<Served>(body);
  for (const bool by_header : {true, false}) {
    Follower again(served->port(), by_header ? "?lastEventId=other-1" : "?lastEventId=" + id,
                   by_header ? "Last-Event-ID: " + id + "\r\n" : "");
    CHECK(at(data_of(again.next()), "position") == 14);
  }
  const std::string epoch = id.substr(0, id.find('-'));
  for (const std::string unknown : {"0123456789abcdef-13", "nonsense", "99999999999999999999"})
    CHECK(Follower(served->port(), "?lastEventId=" + unknown).next().find("event: reset\n") !=
          std::string::npos);
  Follower ahead(served->port(), "?lastEventId=" + epoch + "-99");
  const std::string reset = ahead.next();
  CHECK(reset.find("event: reset\nid: " + epoch + "-14\n") != std::string::npos);
  CHECK(at(data_of(reset), "position") == 14);
  CHECK_FALSE(ahead.hears_within(200));
}

TEST_CASE("the stream refuses what it does not understand, as any address does") {
  const SmallBody body;
  Site site(body);
  CHECK(site.get("/api/v1/stream?lang=de").status == 400);
  CHECK(says(*site.get("/api/v1/stream?lang=fr&asOf=2011").body, "paramètre inconnu : asOf"));
  CHECK(site.get("/api/v1/stream", {}, "POST").status == 405);
  const auto response = site.get("/api/v1/stream?lang=fr");
  CHECK(response.following);
  CHECK(response.route == "/api/v1/stream");
  // Where a page stands is where the stream goes on.
  CHECK(site.body("/en/seats")
            .find("<body data-heard=\"" +
                  response.following->greeting.substr(4, response.following->greeting.size() - 5) +
                  "\">") != std::string::npos);
}

TEST_CASE("of many events the last fifty are told, and how many there were") {
  const EmptyLog body;
  Site site(body);
  const auto feed = site.get("/api/v1/stream").following->feed;
  CHECK(feed->newest() == 0);
  std::string lines = small_body;
  for (int i = 0; i < 60; ++i)
    lines += R"({"effectiveOn":"2020-02-01","authority":"secretariat","basis":"stated",)"
             R"("source":"s","personDescribed":{"person":"p-0)" +
             std::to_string(100 + i) + R"(","name":"<b>Name )" + std::to_string(i) + "\"}}\n";
  body.write("many.jsonl", lines);
  REQUIRE(body.mag("import many.jsonl").status == 0);
  site.get("/healthz");
  const auto data = data_of(*feed->after(0).block);
  CHECK(at(data, "count") == 73);
  CHECK(at(data, "events").as_array().size() == 50);
  CHECK(at(at(data, "events").as_array().back(), "position") == 73);
  CHECK(at(data, "says") == "New on record, events: 73; the last is event 73");
}
