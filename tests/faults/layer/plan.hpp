// What the layer was told to do, and how far its count is.
#pragma once

#include <string>
#include <string_view>

#include "tests/faults/layer/layer.hpp"

namespace faults {

enum class Act { none, kill_before, kill_after, kill_torn, fail, cut, full, read_only, no_room };

struct Plan {
  std::string under;
  Act act = Act::none;
  int error = 0;  // of Act::fail
  long at = 0;
  std::string recording;
};

// Ends the program with a message when `fault` cannot be understood.
Plan plan_of(const char* under, const char* fault, const char* recording);

// One call, as it is counted and recorded.
struct Call {
  Kind kind{};
  std::string path;
  std::uint64_t offset = 0;
  std::string_view bytes{};
  bool synced = false;
  bool needs_room = false;
};

// What is to become of a call.
struct Verdict {
  int error = 0;      // it fails
  bool whole = true;  // else: of what it writes, the first `bytes` only
  std::uint64_t bytes = 0;
  bool kill_after = false;  // the process ends after it
};

class Layer {
 public:
  explicit Layer(Plan plan) : plan_(std::move(plan)) {}

  bool watches(std::string_view path) const;
  // Counts the call. Does not return when the process is to end before it.
  Verdict judge(const Call& call);
  // Says that the call was done.
  void done(const Call& call, const Verdict& verdict) const;

  bool records() const { return !plan_.recording.empty(); }
  bool is_full() const { return plan_.act == Act::full && count_ >= plan_.at; }
  bool is_read_only() const { return plan_.act == Act::read_only && count_ + 1 >= plan_.at; }
  bool refuses_map(unsigned long bytes) const {
    return plan_.act == Act::no_room && bytes > static_cast<unsigned long>(plan_.at);
  }

 private:
  Plan plan_;
  long count_ = 0;
};

}  // namespace faults
