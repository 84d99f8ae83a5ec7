// Flipping single bits of a log's file, one after the other, and asking after each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "engine/log.hpp"

namespace engine_tests {

// What became of asking a log with a flipped bit.
enum class Told { same, damaged, another, otherwise };

struct Flips {
  std::size_t same = 0, damaged = 0;
  // The bits after which another answer came, an error that does not say what is the matter, a
  // signal, or nothing for a long time.
  std::vector<std::string> wrong;
};

// Flips each of `bits` of `file`, which is whole again afterwards. `ask` runs in processes of its
// own.
Flips flip(const std::filesystem::path& file, const std::vector<std::uint64_t>& bits,
           const std::function<Told()>& ask);

// Every bit of the two head pages that means anything, and `more` of the rest of the file, chosen
// by `seed`.
std::vector<std::uint64_t> some_bits(const std::filesystem::path& file, std::size_t more,
                                     std::uint64_t seed);

// All that a log answers, in one number. Throws what the log throws.
std::uint64_t digest_of(const engine::Log& log);

// Whether what `ask` throws says that the log is damaged.
Told told_by(const std::function<Told()>& ask);

}  // namespace engine_tests
