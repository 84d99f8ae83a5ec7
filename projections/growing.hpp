// A list of plain values that only grows.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <type_traits>

namespace projections {

// A vector that is full takes new memory, copies everything and gives the old back: a long fold
// loses much of its time to that, every page touched twice. This one grows in place where the
// system can do so; otherwise it is what a vector is. The program ends when there is no memory
// left.
template <class Value>
requires std::is_trivially_copyable_v<Value>
class Growing {
 public:
  Value& push_back(const Value& value) {
    if (size_ == room_) grow();
    return *::new (static_cast<void*>(memory_.get() + size_++)) Value(value);
  }

  std::size_t size() const { return size_; }
  Value& operator[](std::size_t index) { return memory_.get()[index]; }
  const Value& operator[](std::size_t index) const { return memory_.get()[index]; }
  std::span<const Value> all() const { return {memory_.get(), size_}; }

 private:
  void grow() {
    const std::size_t room = room_ == 0 ? 64 : room_ * 2;
    void* grown = std::realloc(memory_.get(), room * sizeof(Value));
    if (!grown) std::abort();
    static_cast<void>(memory_.release());
    memory_.reset(static_cast<Value*>(grown));
    room_ = room;
  }

  struct Free {
    void operator()(Value* values) const { std::free(values); }
  };
  std::unique_ptr<Value, Free> memory_;
  std::size_t size_ = 0, room_ = 0;
};

}  // namespace projections
