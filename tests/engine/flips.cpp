#include "tests/engine/flips.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <random>

#include "engine/errors.hpp"
#include "engine/log_checksum.hpp"

namespace engine_tests {
namespace {

using namespace engine;

constexpr std::uint64_t page_size = 4096;
constexpr std::uint64_t head_size = 152;
constexpr unsigned forever = 120;  // seconds in which nothing was answered

// A file in memory that processes share.
class Mapped {
 public:
  explicit Mapped(const std::filesystem::path& path) : size_(std::filesystem::file_size(path)) {
    const int file = open(path.c_str(), O_RDWR | O_CLOEXEC);
    bytes_ = mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    REQUIRE(bytes_ != MAP_FAILED);
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  ~Mapped() { munmap(bytes_, size_); }

  void flip(std::uint64_t bit) const {
    static_cast<unsigned char*>(bytes_)[bit / 8] ^= static_cast<unsigned char>(1U << bit % 8);
  }

 private:
  std::size_t size_;
  void* bytes_;
};

// What the processes that ask tell this one: how far they are, and what they found.
struct Board {
  std::size_t next;
  std::size_t same, damaged;
  Told last;
};

class SharedBoard {
 public:
  SharedBoard()
      : board_(static_cast<Board*>(mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE,
                                        MAP_SHARED | MAP_ANONYMOUS, -1, 0))) {
    REQUIRE(board_ != MAP_FAILED);
  }
  SharedBoard(const SharedBoard&) = delete;
  SharedBoard& operator=(const SharedBoard&) = delete;
  ~SharedBoard() { munmap(board_, sizeof(Board)); }
  Board* operator->() const { return board_; }

 private:
  Board* board_;
};

// Goes on as far as all is well. A process starts anew after some flips: what LMDB was stopped in
// the midst of is gone with it.
void go_on(const Mapped& file, const std::vector<std::uint64_t>& bits, Board& board,
           const std::function<Told()>& ask) {
  constexpr std::size_t a_process = 500;
  const std::size_t end = std::min(board.next + a_process, bits.size());
  while (board.next < end) {
    alarm(forever);
    file.flip(bits[board.next]);
    board.last = told_by(ask);
    file.flip(bits[board.next]);
    if (board.last != Told::same && board.last != Told::damaged) _exit(1);
    ++(board.last == Told::same ? board.same : board.damaged);
    ++board.next;
  }
  _exit(0);
}

std::string name_of(std::uint64_t bit) {
  return "bit " + std::to_string(bit % 8) + " of byte " + std::to_string(bit / 8);
}

}  // namespace

Flips flip(const std::filesystem::path& path, const std::vector<std::uint64_t>& bits,
           const std::function<Told()>& ask) {
  const Mapped file(path);
  const SharedBoard board;
  Flips found;
  while (board->next < bits.size()) {
    const pid_t process = fork();
    REQUIRE(process >= 0);
    if (process == 0) go_on(file, bits, *board.operator->(), ask);
    int status = 0;
    REQUIRE(waitpid(process, &status, 0) == process);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) continue;
    const std::uint64_t bit = bits[board->next++];
    if (WIFSIGNALED(status)) file.flip(bit);
    found.wrong.push_back(name_of(bit) + ": " +
                          (WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                           : board->last == Told::another ? "another answer"
                                                          : "another error"));
  }
  found.same = board->same;
  found.damaged = board->damaged;
  return found;
}

std::vector<std::uint64_t> some_bits(const std::filesystem::path& file, std::size_t more,
                                     std::uint64_t seed) {
  std::vector<std::uint64_t> bits;
  for (const std::uint64_t page : {0, 1})
    for (std::uint64_t bit = 0; bit < head_size * 8; ++bit)
      bits.push_back(page * page_size * 8 + bit);
  std::mt19937_64 random(seed);
  std::uniform_int_distribution<std::uint64_t> any(2 * page_size * 8,
                                                   std::filesystem::file_size(file) * 8 - 1);
  for (std::size_t i = 0; i < more; ++i) bits.push_back(any(random));
  return bits;
}

std::uint64_t digest_of(const Log& log) {
  std::uint32_t low = 0, high = 0;
  const auto add = [&](const auto& plain) {
    const auto bytes = std::as_bytes(std::span{&plain, 1});
    low = format::checksum(bytes, low);
    high = format::checksum(bytes, high ^ 0x5EED5EEDU);
  };
  const auto add_event = [&](const Envelope& event) {
    for (const Position position :
         {event.position, event.rank, event.amends, event.cause, event.batch})
      add(position.value);
    add(event.effective_on.days);
    add(event.recorded_at.nanoseconds);
    add(event.confidential);
    low = format::checksum(event.payload, low);
    return true;
  };
  const Reading reading = log.read();
  const auto add_amendments = [&] {
    for (const Amendment& amendment : reading.amendments(reading.last())) {
      add(amendment.by.value);
      add(amendment.target.value);
    }
  };
  add(reading.last().value);
  add_amendments();  // by their own table, while nothing else was read
  reading.by_position(Position{1}, reading.last(), add_event);
  reading.by_effect(reading.last(), Date::latest(), add_event);
  add_amendments();
  if (const auto event = reading.at(Position{reading.last().value / 2})) {
    add_event(*event);
    add(reading.known_at(event->recorded_at).value);
  }
  return std::uint64_t{high} << 32 | low;
}

Told told_by(const std::function<Told()>& ask) {
  try {
    return ask();
  } catch (const LogError& error) {
    const bool is_damage = error.kind == LogError::corrupt || error.kind == LogError::not_a_log ||
                           error.kind == LogError::newer_version;
    return is_damage ? Told::damaged : Told::otherwise;
  } catch (const std::exception&) {
    return Told::otherwise;
  }
}

}  // namespace engine_tests
