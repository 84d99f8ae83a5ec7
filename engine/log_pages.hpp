// Whether the pages of a log's file are what LMDB takes them for. LMDB trusts its pages: one that
// leads astray makes it read an older state, end the program, or write over what is in use. So they
// are gone through before it does: those of the state that is read, each once, and the free ones.
#pragma once

#include <filesystem>

#include "engine/log_store.hpp"

namespace engine::pages {

// Holds the two head pages against each other and against the file's length. Throws
// LogError::corrupt. A file that LMDB itself refuses, because it is something else, is left to it.
void check_heads(const std::filesystem::path& directory);

// Goes through all pages of the state that `transaction` reads. Throws LogError::corrupt. False
// when writers have moved on so far that its head cannot be found.
bool check(const std::filesystem::path& directory, const store::Transaction& transaction);

}  // namespace engine::pages
