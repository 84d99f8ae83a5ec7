// What the operating system says about the files of a log and the memory to map them into.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>

namespace engine::disk {

// Whether so much address space can be had.
bool can_reserve(std::size_t bytes);

// Whether another process has the log in `directory` open, or that cannot be known.
bool in_use_elsewhere(const std::filesystem::path& directory);

// Gives the lock file its blocks before it is mapped: on a full disk, writing to a hole in a mapped
// file would kill the process. Returns the error when the disk has no room for it, and 0 otherwise.
// Must not run while this process has the log open: closing any descriptor of the file gives up
// the locks on it.
int fill_lock_file(const std::filesystem::path& directory, std::size_t bytes, mode_t mode);

// Whether the data file begins as LMDB's do: tells a damaged log from a foreign file when LMDB
// refuses both.
bool begins_like_lmdb(const std::filesystem::path& directory);

// Gives a file another name, under which there is nothing yet. Returns the error, EEXIST when there
// is something, and 0 otherwise.
int move_to_free(const std::filesystem::path& from, const std::filesystem::path& to);

// Whether the disk, or what this process may write to one file, is used up.
bool is_full(const std::filesystem::path& directory);

}  // namespace engine::disk
