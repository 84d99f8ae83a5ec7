// Whether the pages of a log's file are what LMDB takes them for. LMDB trusts its pages: one that
// leads astray makes it read an older state, end the program, or write over what is in use. So they
// are gone through before it does: those of the state that is read, each once, and the free ones.
#pragma once

#include <cstdint>
#include <filesystem>

namespace engine::pages {

// Holds the two head pages against each other and against the file's length. Throws CorruptLog. A
// file that LMDB itself refuses, because it is something else, is left to it.
void check_heads(const std::filesystem::path& directory);

// Goes through all pages of the state that transaction `snapshot` left, which a reading must hold
// meanwhile. Throws CorruptLog. False when writers have moved on so far that it cannot be found.
bool check(const std::filesystem::path& directory, std::uint64_t snapshot);

}  // namespace engine::pages
