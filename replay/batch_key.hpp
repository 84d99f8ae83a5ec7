// The keys under which batches are recorded: by them a repeated recording is recognised.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/reading.hpp"

namespace engine {
class Log;
}

namespace replay {

// The purpose, "import" or "record", a colon, and a hash of everything that is written, and after
// what.
std::string batch_key(std::string_view purpose, std::span<const engine::Draft> drafts,
                      engine::Position expected);

// A key follows from what was recorded under it; keys of another form, which other programs chose,
// are taken as they are. The first batch whose key does not follow, if any; its text lives as long
// as the reading.
std::optional<engine::KeyedBatch> batch_with_wrong_key(const engine::Reading& reading);
// Throws LogError::corrupt when there is one.
void check_keys(const engine::Log& log, const engine::Reading& reading);

}  // namespace replay
