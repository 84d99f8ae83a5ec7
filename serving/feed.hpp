// What is published while others listen: a list of blocks, of which the oldest are dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace serving {

// Any thread may call it. A subscriber holds nothing but the number up to which it has heard.
class Feed {
 public:
  // A block is server-sent events, whole and formatted.
  using Block = std::shared_ptr<const std::string>;
  // Makes what is said to somebody who has missed what is no longer there, or who has heard of what
  // never was; they go on from `newest`. Called by one who listens: never blocks.
  using Reset = std::function<std::string(std::uint64_t newest)>;

  // A number that nothing is published under: who has heard up to there is told to begin again.
  static constexpr std::uint64_t unknown = UINT64_MAX;

  // `since`: what was before the feed; who has heard less has missed something.
  Feed(std::size_t most_blocks, std::uint64_t since, Reset reset);

  // `number` is greater than all before it.
  void publish(std::uint64_t number, std::string block);
  // Nothing is published any more: whoever listens is said goodbye to.
  void end();
  bool has_ended() const;
  // That of the last block, or `since`.
  std::uint64_t newest() const;

  // What comes next for somebody who has heard up to `heard`, and up to where they have then heard;
  // an empty block when there is nothing.
  struct Next {
    Block block;
    std::uint64_t heard;
  };
  Next after(std::uint64_t heard) const;

  // `called` is called after each block, by the thread that publishes; it must not call the feed.
  // Once `forget` has returned, it is not called any more.
  std::uint64_t listen(std::function<void()> called);
  void forget(std::uint64_t listener);

 private:
  struct Numbered {
    std::uint64_t number;
    Block block;
  };

  const std::size_t most_blocks_;
  const Reset reset_;
  mutable std::mutex blocks_guard_;
  std::deque<Numbered> blocks_;
  std::uint64_t dropped_;  // up to here
  std::uint64_t newest_;
  bool has_ended_ = false;
  std::mutex listeners_guard_;
  std::map<std::uint64_t, std::function<void()>> listeners_;
  std::uint64_t last_listener_ = 0;
};

}  // namespace serving
