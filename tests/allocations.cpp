#include "tests/allocations.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::uint64_t> count = 0;

void* counted(void* memory) {
  count.fetch_add(1, std::memory_order_relaxed);
  if (memory != nullptr) return memory;
  throw std::bad_alloc();
}

std::size_t at_least_one(std::size_t size) { return size == 0 ? 1 : size; }

// aligned_alloc wants a multiple of the alignment.
std::size_t rounded(std::size_t size, std::size_t to) { return (size + to - 1) / to * to; }

}  // namespace

// The forms that are not here end in these.
void* operator new(std::size_t size) { return counted(std::malloc(at_least_one(size))); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  const auto to = static_cast<std::size_t>(alignment);
  return counted(std::aligned_alloc(to, rounded(at_least_one(size), to)));
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

namespace tests {

std::uint64_t allocations() { return count.load(std::memory_order_relaxed); }

}  // namespace tests
