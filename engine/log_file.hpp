// Which file a log is: whoever restores a backup puts another one where it was.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

namespace engine {

// Two files that are there at the same time never have the same.
using FileIdentity = std::pair<std::uint64_t, std::uint64_t>;

// Of the log in a directory; nothing where there is none, or where it cannot be looked at.
std::optional<FileIdentity> file_of_log(const std::filesystem::path& directory);

}  // namespace engine
