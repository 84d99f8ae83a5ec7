// A disk that may lose what was not synced: from recorded calls to every state in which a power cut
// may leave the files. What is assumed of disks is said in docs/durability.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "tests/faults/recording.hpp"

namespace faults {

// Which of the states that a file's sectors, its length and the entry of its name may have.
class Choice {
 public:
  virtual ~Choice() = default;
  // A number below `options`: 0 is what was synced last, the highest what was written last.
  virtual std::uint64_t pick(std::uint64_t options) = 0;
};

class Disk {
 public:
  // What is at `root` and above is there for good; nothing is below it.
  explicit Disk(std::string root) : root_(std::move(root)) {}

  // Does what the call does, but for its promise.
  void begin(const Operation& operation);
  // Keeps the promise of a sync, or of a write that syncs itself.
  void finish(const Operation& operation);
  // Whether finish() makes anything durable, so that more may be missing before it than after.
  static bool promises(const Operation& operation);

  // In how many independent ways states may differ, and how many states there are at most; 2^63
  // when there are more.
  std::uint64_t ways() const;
  std::uint64_t states() const;
  // Writes the state that was chosen to `place`, in the stead of `root`, which it empties first.
  void leave(const std::filesystem::path& place, Choice& choice) const;

  // The file as the program sees it; nothing where there is none.
  std::optional<std::string> content(const std::string& path) const;

 private:
  struct Node {
    bool directory = false;
    bool named = false;    // its entry in its directory is durable
    bool removed = false;  // but perhaps not yet for good
    std::string former;    // the path that it was moved from, perhaps not yet for good
    std::string synced, current;
    std::map<std::uint64_t, std::vector<std::string>> sectors;  // what was written since, by number
    std::vector<std::uint64_t> lengths;                         // since
  };

  void sync_names(const std::string& directory);
  void write(Node& node, std::uint64_t offset, const std::string& bytes);
  static void resize(Node& node, std::uint64_t length);
  static std::string chosen(const Node& node, Choice& choice);
  template <class Found>
  void choose(Choice& choice, const Found& found) const;

  std::string root_;
  std::map<std::string, Node> nodes_;
};

// Counts through all states of a disk: the number of the state, digit by digit.
class Numbered final : public Choice {
 public:
  explicit Numbered(std::uint64_t number) : number_(number) {}
  std::uint64_t pick(std::uint64_t options) override;

 private:
  std::uint64_t number_;
};

// States by chance, of the kinds that hurt: little or much was lost, one sector only, whole pages.
class Chance final : public Choice {
 public:
  Chance(std::mt19937_64& random, std::uint64_t ways);
  std::uint64_t pick(std::uint64_t options) override;

 private:
  enum class Style { density, only_one, all_but_one, first_ones };

  std::mt19937_64& random_;
  Style style_;
  std::uint64_t density_;  // of 16
  std::uint64_t one_;
  std::uint64_t picked_ = 0;
};

}  // namespace faults
