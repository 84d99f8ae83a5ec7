#include "engine/log_records.hpp"

#include "engine/log_format.hpp"
#include "engine/log_state.hpp"

namespace engine {
namespace {

// Records appended one after the other lie in a page one below the other.
void prefetch_records_after(store::Bytes record) {
  constexpr std::size_t ahead = 6;
  // A hint only: what lies there is not read, so it may lie before the map.
  __builtin_prefetch(record.data() - ahead * record.size());
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
    prefetch_records_after(cursor.value());
  }
}

}  // namespace engine
