// What is measured: the decisions of an invented body, appended as they are, without asking whether
// they may be recorded.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "engine/log.hpp"
#include "events/payload.hpp"
#include "inventions/generate.hpp"

namespace bench {

// The moment at which everything here is recorded.
inline constexpr engine::Instant recording{1};

// The first `most` events of the body, or all of them; the first stands at position 1.
std::vector<events::Payload> invented(const inventions::Invention& invention, std::uint64_t most);

// Makes a log of them and has it verified.
engine::Log log_of(std::span<const events::Payload> payloads,
                   const std::filesystem::path& directory);

}  // namespace bench
