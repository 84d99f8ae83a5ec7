// What a server has done and holds open, in numbers.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace serving {

struct Counters {
  struct Answered {
    std::string route;
    int status;
    std::uint64_t requests;
  };
  std::vector<Answered> answered;  // by route and status
  std::uint64_t bytes = 0;         // sent
  std::uint64_t connections = 0;   // open, with those of streams
  std::uint64_t streams = 0;       // open
  std::uint64_t turned_away = 0;   // connections, because there were too many
};

// Any thread may call it.
class Tally {
 public:
  void answered(std::string_view route, int status);
  void sent(std::uint64_t bytes);
  void connections(int more);
  void streams(int more);
  void turned_away();

  Counters counters() const;

 private:
  struct ByRoute {
    std::map<int, std::uint64_t> by_status;
  };

  mutable std::mutex guard_;
  std::map<std::string, ByRoute, std::less<>> routes_;
  Counters sums_;
};

}  // namespace serving
