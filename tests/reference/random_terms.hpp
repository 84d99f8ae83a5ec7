// Random terms of reference, and the dice that random bodies are thrown with.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace reference {

// The same numbers on any machine for the same seed.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  int below(int end) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(end)); }
  bool one_in(int chances) { return below(chances) == 0; }
  std::string one_of(const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }

 private:
  std::mt19937_64 engine_;
};

// A version of the terms, with some of the clauses and some of the parameters of each rule.
std::string adopted_terms(Dice& dice, const std::string& version);

}  // namespace reference
