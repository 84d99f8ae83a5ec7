// What a server is told before it starts.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace serving {

// Times are held to a sixteenth of the shortest of them, or a quarter of a second if that is less;
// what is due for many at once is done within sixteen times that.
struct Limits {
  std::size_t header_bytes = std::size_t{16} * 1024;
  std::size_t target_bytes = std::size_t{8} * 1024;
  std::size_t body_bytes = std::size_t{64} * 1024;
  std::chrono::milliseconds header_time{5'000};     // in all, from its first byte
  std::chrono::milliseconds body_time{10'000};      // in all
  std::chrono::milliseconds idle_time{15'000};      // between requests, and before the first
  std::chrono::milliseconds stalled_time{20'000};   // in which a reader takes nothing
  std::chrono::milliseconds heartbeat{15'000};      // in which a stream says nothing
  std::chrono::milliseconds parting_time{5'000};    // for what is under way when the server stops
  std::chrono::milliseconds lingering_time{2'000};  // for a reader to take what is said at last
  std::size_t requests_a_connection = 1'000;
  std::size_t connections = 12'000;
  std::size_t connections_an_address = 64;  // of one IPv4 address or IPv6 /64, unless on loopback
  std::size_t workers = 2;
  std::size_t waiting_requests = 64;   // for a worker
  std::size_t laborious_requests = 2;  // at a time
  std::size_t laborious_waiting = 8;
};

// One request that was answered.
struct Access {
  std::chrono::system_clock::time_point at;
  std::string route;
  int status;
  std::uint64_t bytes;             // sent, with headers
  std::chrono::microseconds took;  // from the end of the request to the end of the answer
  bool is_cached;
};

struct Options {
  std::string address = "127.0.0.1";  // of IPv4 or IPv6
  std::uint16_t port = 0;             // 0: any that is free
  std::vector<std::string> allowed_hosts{};
  bool trusts_proxy = false;  // what it says of others, in X-Forwarded-For, -Host and -Proto
  Limits limits{};
  // Both are called on the thread that runs the server, and must neither block nor throw.
  std::function<void(const Access&)> on_access{};
  std::function<void(std::string_view)> on_trouble{};  // a line for the log
};

}  // namespace serving
