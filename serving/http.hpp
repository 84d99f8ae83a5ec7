// An HTTP/1.1 server for a site that is only read: hostile or slow peers cost it little, and end
// nothing but themselves.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>

#include "serving/feed.hpp"
#include "serving/options.hpp"
#include "serving/site.hpp"
#include "serving/tally.hpp"

namespace serving {

// The address is none, or not of this machine, or the port is taken: `what` says which, as the
// system does.
struct CannotListen : std::runtime_error {
  CannotListen(std::string at, const std::string& why) : runtime_error(why), place(std::move(at)) {}
  std::string place;  // "127.0.0.1:8080"
};
// "127.0.0.1:8080", "[::1]:8080"
std::string place_of(const std::string& address, std::uint16_t port);

class Server {
 public:
  // Listens from now on; nobody is answered before `run`. `site` outlives the server. Throws
  // CannotListen.
  Server(Options options, Site& site);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  // Waits for answers that the site is still making.
  ~Server();

  std::uint16_t port() const;

  // Serves until `stop`. Called once.
  void run();
  // From any thread, at any time, more than once: accepts nobody any more, lets running requests
  // end, says goodbye to streams; `run` then returns, after Limits::parting_time at the latest.
  void stop();

  // Any thread may ask.
  Counters counters() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace serving
