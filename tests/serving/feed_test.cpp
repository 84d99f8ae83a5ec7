#include "serving/feed.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>

namespace {

serving::Feed feed_of(std::size_t most_blocks, std::uint64_t since) {
  return {most_blocks, since,
          [](std::uint64_t newest) { return "reset " + std::to_string(newest); }};
}

void comes(const serving::Feed::Next& next, const std::string& block, std::uint64_t heard) {
  REQUIRE(next.block);
  CHECK(*next.block == block);
  CHECK(next.heard == heard);
}

}  // namespace

TEST_CASE("who has heard up to a number is given what follows") {
  serving::Feed feed = feed_of(3, 5);
  CHECK(feed.newest() == 5);
  CHECK(!feed.after(5).block);
  CHECK(feed.after(5).heard == 5);
  feed.publish(7, "a");
  feed.publish(9, "b");
  comes(feed.after(5), "a", 7);
  comes(feed.after(6), "a", 7);
  comes(feed.after(7), "b", 9);
  CHECK(!feed.after(9).block);
  CHECK(feed.newest() == 9);
}

TEST_CASE("who has missed something, or heard of what never was, begins again at the newest") {
  serving::Feed feed = feed_of(2, 5);
  comes(feed.after(4), "reset 5", 5);
  comes(feed.after(6), "reset 5", 5);
  comes(feed.after(serving::Feed::unknown), "reset 5", 5);
  feed.publish(6, "a");
  feed.publish(7, "b");
  comes(feed.after(5), "a", 6);
  feed.publish(8, "c");
  comes(feed.after(5), "reset 8", 8);
  comes(feed.after(6), "b", 7);
}

TEST_CASE("numbers that do not increase are a mistake") {
  serving::Feed feed = feed_of(2, 5);
  CHECK_THROWS_AS(feed.publish(5, "a"), std::logic_error);
  CHECK_THROWS_AS(feed.publish(serving::Feed::unknown, "a"), std::logic_error);
}

TEST_CASE("those who listen are told, until they do not") {
  serving::Feed feed = feed_of(2, 0);
  int first = 0, second = 0;
  const auto listener = feed.listen([&] { ++first; });
  feed.listen([&] { ++second; });
  feed.publish(1, "a");
  feed.forget(listener);
  feed.publish(2, "b");
  CHECK(first == 1);
  CHECK(second == 2);
}

TEST_CASE("a reader misses nothing while another thread publishes") {
  constexpr std::uint64_t last = 2000;
  serving::Feed feed = feed_of(last, 0);
  std::thread publisher([&] {
    for (std::uint64_t number = 1; number <= last; ++number)
      feed.publish(number, std::to_string(number));
  });
  std::uint64_t heard = 0;
  bool in_order = true;
  while (heard < last) {
    const auto next = feed.after(heard);
    if (!next.block) {
      std::this_thread::yield();
      continue;
    }
    in_order = in_order && next.heard == heard + 1 && *next.block == std::to_string(next.heard);
    heard = next.heard;
  }
  publisher.join();
  CHECK(in_order);
}
