// What the public may see of a log, as a log that holds no more than that.
#pragma once

#include <memory>

#include "engine/reading.hpp"
#include "replay/timeline.hpp"

namespace replay {

// The events that are not confidential, each as it was recorded, but numbered anew: the public
// event n is the n-th of them, and a batch is named by the first of its events that are public. So
// whatever is answered of it is what would be answered had nothing confidential been recorded.
// Confidential is also what corrects something confidential, and what is about that alone, such as
// a claim; a cause that is confidential is none. Making it reads the log once, from the first event
// to the last; then it needs the log no more, and several threads may use it at once.
class PublicView {
 public:
  explicit PublicView(const engine::Reading& log);

  const engine::Reading& reading() const { return reading_; }
  // All of it, which knows that it is the public's; must not outlive the view.
  Timeline timeline() const;

 private:
  friend class PublicRecord;
  struct Shown {
    engine::Reading reading;
  };
  explicit PublicView(Shown shown) : reading_(std::move(shown.reading)) {}

  engine::Reading reading_;
};

// The public views of a log that is still written, one after the other. One thread uses it.
class PublicRecord {
 public:
  PublicRecord();
  ~PublicRecord();

  // Takes in what the log holds more than when it was last asked: no other event is read again. The
  // log is the same, and no shorter. Whether any of that is public.
  bool take_in(const engine::Reading& log);
  // Of all that was taken in so far; it stays what it is.
  PublicView view();

 private:
  class Showing;
  friend class PublicView;

  std::unique_ptr<Showing> showing_;
};

}  // namespace replay
