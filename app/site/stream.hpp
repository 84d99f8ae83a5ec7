// The stream: whoever follows it is told, in a sentence, what is added to the public record.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>

#include "events/catalogue.hpp"
#include "replay/public_view.hpp"
#include "serving/feed.hpp"
#include "serving/message.hpp"

namespace app {

// What of the log comes first tells it from another: a digest, "empty" when nothing is public.
std::string epoch_of(const engine::Reading& shown);

// `tell` is called by one thread, everything else by any.
class Stream {
 public:
  // Tells of all that `view` holds and the one before it did not. Of the first only the last
  // batches, so that whoever followed before the program was started again misses nothing.
  void tell(const replay::PublicView& view);
  // Another log comes: whoever follows is left, and comes again.
  void begin_anew();
  // By which whoever has seen all up to `last` goes on: "0123456789abcdef-516"; "" before anything
  // was told.
  std::string id(engine::Position last) const;
  // What makes the connection a stream, or why it cannot be one. Never blocks.
  serving::Response follow(const serving::Request& request) const;

 private:
  using Feed = std::shared_ptr<serving::Feed>;
  struct Feeds {
    std::string epoch;
    std::array<Feed, 2> by_language;
  };

  void publish(const engine::Reading& shown, const projections::People& people,
               engine::Position last);
  std::shared_ptr<const Feeds> feeds() const;

  engine::Position told_;
  mutable std::mutex guard_;
  std::shared_ptr<const Feeds> feeds_;
};

}  // namespace app
