// What the public sees against a log into which nothing confidential was ever recorded.
#include "replay/public_view.hpp"

#include <doctest/doctest.h>

#include "tests/replay/record.hpp"

using namespace replay_tests;
using engine::Position;
using replay::PublicView;
using Positions = std::vector<std::uint64_t>;

namespace {

std::string about(Position position, std::string_view kind) {
  const std::string named = R"({"position":)" + std::to_string(position.value);
  if (kind == "claim")
    return R"("claimPublished":)" + named + R"(,"field":"person","stated":"p-9","reason":"older"})";
  return R"("figureFollowed":)" + named + R"(,"reason":"newer"})";
}

std::string because(Position cause, const std::string& content) {
  return R"("cause":)" + std::to_string(cause.value) + "," + content;
}

const std::string published = R"("figurePublished":{"cycle":2006,"measure":"members","value":2})";

// All that a reading hands on, an event a line.
std::string told(const engine::Reading& reading) {
  std::string text;
  reading.by_position({1}, reading.last(), [&](const engine::Envelope& event) {
    for (const auto position : {event.position, event.rank, event.amends, event.cause, event.batch})
      text += std::to_string(position.value) + " ";
    text += engine::to_string(event.effective_on) + (event.confidential ? " secret " : " ") +
            events::to_json(event.payload) + "\n";
    return true;
  });
  return text;
}

void check_same(const Record& record, const Record& open) {
  const PublicView view(record.read());
  const engine::Reading reading = open.read();
  CHECK(told(view.reading()) == told(reading));
  for (Position known; known <= reading.last(); known = known + 1)
    CHECK(answer(view.timeline().known(known)) == answer(replay::Timeline(reading).known(known)));
  CHECK(view.timeline().is_public());
  CHECK_FALSE(replay::Timeline(reading).is_public());
}

struct Two {
  Record record, open;

  // Records a batch, of which the second log is given the public decisions alone, as they are
  // there.
  void add(const std::vector<events::Payload>& all, const std::vector<events::Payload>& shown) {
    record.add(all);
    if (!shown.empty()) open.add(shown);
    CHECK(growing.take_in(record.read()) == !shown.empty());
    CHECK(told(growing.view().reading()) == told(open.read()));
  }

 private:
  replay::PublicRecord growing;
};

}  // namespace

TEST_CASE_FIXTURE(Two, "numbers, ranks, causes, batches and claims are those of what is public") {
  const auto secret = decision("2006-06-01", evaluated(1, 2006, "negative"));
  const auto opening = decision("2006-02-01", opened(2006));
  const auto seat = decision("2006-02-01", appointed(1, 2006));
  const auto figure = decision("2006-02-01", published);
  add({secret}, {});                                                       // 1
  add({secret, opening, secret, seat, secret}, {opening, seat});           // 2 to 6: 1, 2
  add({decision("2006-02-01", because({3}, appointed(2, 2006))), secret},  // 7: 3
      {decision("2006-02-01", because({1}, appointed(2, 2006)))});
  add({figure}, {figure});  // 9: 4
  add({decision("2006-03-01", about({9}, "figure")), decision("2006-03-01", about({7}, "claim"))},
      {decision("2006-03-01", about({4}, "figure")), decision("2006-03-01", about({3}, "claim"))});
  add({decision("2006-09-01", replaced({5}, "2006-03-01", appointed(3, 2006)))},  // 12, 13: 7, 8
      {decision("2006-09-01", replaced({2}, "2006-03-01", appointed(3, 2006)))});
  add({decision("2006-10-01", withdrawn({13}))}, {decision("2006-10-01", withdrawn({8}))});
  check_same(record, open);
}

TEST_CASE_FIXTURE(Two, "what is about something confidential alone is confidential too") {
  const auto opening = decision("2006-02-01", opened(2006));
  add({opening}, {opening});
  add({decision("2006-06-01", evaluated(1, 2006, "negative"))}, {});                   // 2
  add({decision("2006-07-01", about({2}, "claim"))}, {});                              // 3
  add({decision("2006-07-01", about({3}, "claim"))}, {});                              // 4
  add({decision("2006-07-01", withdrawn({3}))}, {});                                   // 5
  add({decision("2006-07-01", replaced({2}, "2006-06-01", resigned(1)))}, {});         // 6, 7
  add({decision("2006-07-01", replaced({7}, "2006-06-01", appointed(1, 2006)))}, {});  // 8, 9
  add({decision("2006-07-01", because({2}, resigned(1)))}, {decision("2006-07-01", resigned(1))});
  check_same(record, open);
}

TEST_CASE_FIXTURE(Two, "a number of what is not recorded stays as far ahead") {
  add({decision("2006-06-01", evaluated(1, 2006, "negative"))}, {});
  for (const std::uint64_t ahead : {0, 1, 7})
    add({decision("2006-07-01", about(record.read().last() + 1 + ahead, "figure"))},
        {decision("2006-07-01", about(open.read().last() + 1 + ahead, "figure"))});
  check_same(record, open);
}

TEST_CASE("of a log without events, or with none that is public, the public sees nothing") {
  Record record;
  CHECK(PublicView(record.read()).reading().last() == engine::none);
  record.add("2006-06-01", evaluated(1, 2006, "negative"));
  const PublicView view(record.read());
  CHECK(view.reading().last() == engine::none);
  CHECK(answer(view.timeline()) == answer(replay::Timeline(Record().read())));
}
