// What was decided for a cycle whose opening was taken back.
#include "decisions/openings.hpp"

#include <doctest/doctest.h>

#include <deque>

#include "tests/decisions/lines.hpp"

using namespace test;
using decisions::LostOpenings;
using engine::Position;

namespace {

// Events with payloads of their own.
class Events {
 public:
  engine::Envelope at(std::uint64_t position, const std::string& text) {
    payloads_.push_back(events::from_json(text).value());
    engine::Envelope envelope;
    envelope.position = {position};
    envelope.payload = payloads_.back().bytes();
    return envelope;
  }

 private:
  std::deque<events::Payload> payloads_;
};

}  // namespace

TEST_CASE("what was given before the opening was taken back waits in vain, what came later waits") {
  Events all;
  LostOpenings lost;
  lost.add(all.at(2, opened(2010)), {6});
  lost.add(all.at(3, appointed("2010-05-01", "p-0001", 2011)), {7});
  const auto refused = lost.refusal(all.at(5, appointed("2010-05-01", "p-0001", 2010)));
  REQUIRE(refused);
  CHECK(refused->reason.key == "refused.nothingOpens");
  CHECK(refused->because == std::vector<Position>{{2}, {6}});
  CHECK_FALSE(lost.refusal(all.at(7, appointed("2010-05-01", "p-0001", 2010))));
  CHECK_FALSE(lost.refusal(all.at(5, appointed("2010-05-01", "p-0001", 2011))));
}

TEST_CASE("of a cycle that was opened twice the latest loss counts, and none once it is open") {
  Events all;
  LostOpenings lost;
  lost.add(all.at(9, opened(2010)), {12});
  lost.add(all.at(2, opened(2010)), {6});
  CHECK(lost.refusal(all.at(10, appointed("2010-05-01", "p-0001", 2010))));
  lost.found(all.at(13, opened(2011)));
  CHECK_FALSE(lost.none());
  lost.found(all.at(14, opened(2010)));
  CHECK(lost.none());
  CHECK_FALSE(lost.refusal(all.at(10, appointed("2010-05-01", "p-0001", 2010))));
}
