// A server that runs in a thread of its own, with a site that does what a test needs.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "serving/http.hpp"
#include "tests/serving/client.hpp"

namespace tests {

// How many bytes the body of `big` has.
inline constexpr std::size_t big_size = std::size_t{32} * 1024 * 1024;

// Something that others wait for.
class Event {
 public:
  void happen();
  void wait();

 private:
  std::mutex guard_;
  std::condition_variable changed_;
  bool has_happened_ = false;
};

// By the first segment of a path: `now` and `later` answer with the path, at once or by a worker;
// `echo` with the body; `gate` waits until it is opened; `big` is of many megabytes; `zipped` has
// gzip beside; `throw` and `throw-later` throw; `header` has the value of `v` in a header; `stream`
// follows `feed` from `from`; `guarded` sets security headers itself. With `?hard=` it takes work.
class TestSite : public serving::Site {
 public:
  TestSite();
  std::optional<serving::Response> at_once(const serving::Request& request) override;
  serving::Response answer(const serving::Request& request) override;
  bool is_laborious(const serving::Request& request) const override;

  std::shared_ptr<serving::Feed> feed;
  Event gate;
  Event is_at_gate;  // somebody
};

class Running {
 public:
  explicit Running(serving::Options options = {});
  ~Running();

  serving::Server& server() { return *server_; }
  std::uint16_t port() const { return server_->port(); }
  // Waits until the server has returned.
  void end();
  // What was said by then; the server has been told to end.
  std::vector<serving::Access> accesses();
  std::vector<std::string> troubles();
  // How many there are so far; the server goes on.
  std::size_t troubles_so_far();

  TestSite site;

 private:
  std::mutex guard_;
  std::vector<serving::Access> accesses_;
  std::vector<std::string> troubles_;
  std::unique_ptr<serving::Server> server_;
  std::thread thread_;
};

}  // namespace tests
