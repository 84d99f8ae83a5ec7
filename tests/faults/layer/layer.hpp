// A library between a program and the system: it counts the calls that make, write, sync, cut or
// remove something at a place, and at the n-th does what it was told to, or records them all.
//
// Linked into a program before LMDB it obeys faults_arm; preloaded into one (LD_PRELOAD) it obeys
//   MAG_FAULTS_UNDER   the place: an absolute path; what begins with it is counted
//   MAG_FAULT          what is to happen and when, as in "kill-before@7"; calls are counted from 1
//   MAG_FAULTS_RECORD  a file to which calls that succeeded are added (recording.hpp reads it)
//
// What can happen at the n-th call:
//   kill-before, kill-after   the process ends, as by kill -9
//   kill-torn                 the same, after half of the sectors of what the call writes
//   ENOSPC, EIO               the call fails and does nothing
//   short                     it writes half of the bytes, and says so
//   full                      from here on nothing new has room: one last write is short, the disk
//                             says that it is full
//   read-only                 from here on nothing may be changed
// "no-room@BYTES" refuses every map of memory that is larger.
//
// Syncs are counted and promised, not kept: a process that was killed loses nothing that it wrote,
// and what a power cut would lose is worked out from a recording.
#pragma once

#include <cstdint>

namespace faults {

constexpr std::uint64_t sector = 512;

enum class Kind : std::uint32_t {
  make_directory,
  create,
  write,
  sync,  // of a file or of a directory's entries
  truncate,
  allocate,  // as truncate, but never shorter
  rename,    // the new path stands where bytes would
  remove,
  mark  // no call: what a test had been told by then
};

// Head of an entry of a recording; the path and the bytes follow it.
struct Entry {
  Kind kind{};
  std::uint32_t path_size = 0;
  std::uint64_t offset = 0;  // or the new length, or the number of the mark
  std::uint64_t size = 0;
  std::uint64_t synced = 0;  // whether the write was a sync of itself (O_DSYNC)
};

}  // namespace faults

// For this process: what the environment would say; null or empty for nothing. Counts anew.
extern "C" void faults_arm(const char* under, const char* fault, const char* recording);
