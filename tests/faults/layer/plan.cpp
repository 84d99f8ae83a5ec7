#include "tests/faults/layer/plan.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace faults {
namespace {

struct Named {
  std::string_view name;
  Act act;
  int error = 0;
};

constexpr std::array acts{Named{"kill-before", Act::kill_before},
                          Named{"kill-after", Act::kill_after},
                          Named{"kill-torn", Act::kill_torn},
                          Named{"ENOSPC", Act::fail, ENOSPC},
                          Named{"EIO", Act::fail, EIO},
                          Named{"short", Act::cut},
                          Named{"full", Act::full},
                          Named{"read-only", Act::read_only},
                          Named{"no-room", Act::no_room}};

std::string text(const char* given) { return given == nullptr ? "" : given; }

// Past the layer itself, which stands in the way of write.
long write_past(int file, std::string_view bytes) {
  return syscall(SYS_write, file, bytes.data(), bytes.size());
}

[[noreturn]] void give_up(std::string_view why) {
  write_past(STDERR_FILENO, why);
  std::abort();
}

[[noreturn]] void die() {
  syscall(SYS_kill, getpid(), SIGKILL);
  std::abort();
}

std::string_view as_bytes(const Entry& entry) {
  return {reinterpret_cast<const char*>(&entry), sizeof entry};
}

}  // namespace

Plan plan_of(const char* under, const char* fault, const char* recording) {
  Plan plan{.under = text(under), .recording = text(recording)};
  const std::string wanted = text(fault);
  if (wanted.empty()) return plan;
  const std::size_t mark = wanted.find('@');
  for (const Named& named : acts) {
    if (wanted.substr(0, mark) != named.name || mark == std::string::npos) continue;
    plan.act = named.act;
    plan.error = named.error;
    plan.at = std::strtol(wanted.c_str() + mark + 1, nullptr, 10);
  }
  if (plan.at < 1) give_up("MAG_FAULT is not understood: " + wanted + "\n");
  return plan;
}

bool Layer::watches(std::string_view path) const {
  return !plan_.under.empty() && path.starts_with(plan_.under);
}

Verdict Layer::judge(const Call& call) {
  ++count_;
  if (plan_.act == Act::read_only && count_ >= plan_.at) return {.error = EROFS};
  if (plan_.act == Act::full && count_ >= plan_.at && call.needs_room) {
    if (count_ > plan_.at || call.bytes.size() < 2) return {.error = ENOSPC};
    return {.whole = false, .bytes = call.bytes.size() / 2};
  }
  if (count_ != plan_.at) return {};
  switch (plan_.act) {
    case Act::kill_before:
      die();
    case Act::kill_after:
      return {.kill_after = true};
    case Act::kill_torn:
      if (call.bytes.empty()) return {.kill_after = true};
      return {.whole = false, .bytes = call.bytes.size() / 2 / sector * sector, .kill_after = true};
    case Act::fail:
      return {.error = plan_.error};
    case Act::cut:
      return {.whole = call.bytes.size() < 2, .bytes = call.bytes.size() / 2};
    default:
      return {};
  }
}

void Layer::done(const Call& call, const Verdict& verdict) const {
  if (!plan_.recording.empty()) {
    const Entry entry{.kind = call.kind,
                      .path_size = static_cast<std::uint32_t>(call.path.size()),
                      .offset = call.offset,
                      .size = call.bytes.size(),
                      .synced = call.synced};
    std::string all(as_bytes(entry));
    all.append(call.path).append(call.bytes);
    const int file = static_cast<int>(syscall(SYS_openat, AT_FDCWD, plan_.recording.c_str(),
                                              O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644));
    if (file < 0 || write_past(file, all) != static_cast<long>(all.size()))
      give_up("the recording cannot be written\n");
    syscall(SYS_close, file);
  }
  if (verdict.kill_after) die();
}

}  // namespace faults
