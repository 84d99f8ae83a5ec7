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

void Records::find(Position position, Position last) {
  if (!cursor_) {
    cursor_.emplace(transaction_, events_);
    found_.reserve(last.value);
  }
  store::Cursor& cursor = *cursor_;
  for (Position next{found_.size() + 1}; next <= position; next = next + 1) {
    const bool right = cursor.next() && position_of(cursor.key(), directory_) == next;
    require(right ? format::check_form(cursor.value()) : "it is missing", next, directory_);
    found_.push_back(cursor.value().data());
    prefetch_next_page(cursor.value().data());
  }
}

}  // namespace engine
