#include "engine/log_records.hpp"

#include <cstdint>

#include "engine/log_format.hpp"
#include "engine/log_state.hpp"

namespace engine {
namespace {

// The pages of a log that only grew lie one behind the other. While this record is looked at, the
// memory of the next page is on its way: its head, and where about the same place in it is. Hints
// only: what lies there is not read, so it may lie outside the map.
void prefetch_next_page(const std::byte* record) {
  constexpr std::uintptr_t page = 4096;
  __builtin_prefetch(record + page);
  __builtin_prefetch(record + (page - reinterpret_cast<std::uintptr_t>(record) % page));
}

}  // namespace

void Records::find(const store::Transaction& transaction, store::Table events, Position last,
                   const std::filesystem::path& directory) {
  found_.reserve(last.value);
  store::Cursor cursor(transaction, events);
  Envelope event;
  for (Position next{1}; next <= last; next = next + 1) {
    const bool right = cursor.next() && position_of(cursor.key(), directory) == next;
    const store::Bytes record = cursor.value();
    require(right ? format::check(next, record) : "it is missing", next, directory);
    format::decode(next, record.data(), event);
    if (event.amends) amendments_.push_back({.by = next, .target = event.amends});
    found_.push_back(record.data());
    prefetch_next_page(record.data());
  }
}

}  // namespace engine
