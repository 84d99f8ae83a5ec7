// What the connections of a server share. The thread that runs the server uses it, and no other but
// for `tally` and what is said.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include "serving/host.hpp"
#include "serving/options.hpp"
#include "serving/places.hpp"
#include "serving/site.hpp"
#include "serving/tally.hpp"

namespace serving {

class Feed;
using Clock = std::chrono::steady_clock;

struct Common;

// A connection, as one clock for all of them sees it.
class Watched {
 public:
  explicit Watched(Common& common);
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  virtual ~Watched();

  // Sees to what is due; false when nothing was.
  virtual bool look(Clock::time_point now) = 0;
  virtual void hear() {}    // something was published
  virtual void part() = 0;  // the server stops: end with what is under way
  virtual void cut() = 0;   // end now

 protected:
  Common& common_;

 private:
  std::size_t at_;  // among all that are watched
};

// Threads on which the site answers, and how many requests may wait for them.
struct Crew {
  Crew(std::size_t workers, std::size_t waiting) : most(workers + waiting), threads(workers) {}
  bool has_room() const { return unfinished < most; }

  const std::size_t most;
  std::size_t unfinished = 0;  // requests that wait for a worker or have one
  boost::asio::thread_pool threads;
};

struct Common {
  Common(Options given, Site& served);
  Common(const Common&) = delete;
  Common& operator=(const Common&) = delete;
  ~Common();

  // Has what is published there heard by all that is watched, from now on.
  void listen_to(const std::shared_ptr<Feed>& feed);
  void say_trouble(std::string_view line) const;
  // What the server itself answers; if the site fails at that too, in English.
  Response response_to(const Problem& problem, std::string_view accept_language) const;
  // Now, as a header says it; valid until the next call.
  std::string_view date();

  const Options options;
  Site& site;
  Hosts hosts;
  Tally tally;
  Places places;
  Places askers;  // through a proxy
  std::vector<Watched*> watched;
  bool is_parting = false;

  boost::asio::io_context io;  // what it still holds when it ends is watched until then
  Crew workers, labourers;

 private:
  struct Heard {
    std::shared_ptr<Feed> feed;
    std::uint64_t listener;
  };

  std::map<Feed*, Heard> heard_;
  std::chrono::system_clock::time_point date_at_{};
  std::string date_;
};

}  // namespace serving
