// What has arrived on a connection and was not used yet.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <boost/asio/buffer.hpp>

namespace serving {

class Inbox {
 public:
  // Where what arrives next is to be put; valid until the next call that is not const.
  boost::asio::mutable_buffer room() {
    if (bytes_.size() < size_ + one_reading) bytes_.resize(size_ + one_reading);
    return boost::asio::buffer(bytes_.data() + size_, one_reading);
  }
  void add(std::size_t arrived) { size_ += arrived; }
  // Takes as many away from the front.
  void use(std::size_t used) {
    std::copy_n(bytes_.data() + used, size_ - used, bytes_.data());
    size_ -= used;
  }
  void clear() { size_ = 0; }
  // Gives room back that one long request needed.
  void shrink() {
    if (size_ == 0 && bytes_.size() > most_kept) std::string().swap(bytes_);
  }

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  std::string_view text() const { return {bytes_.data(), size_}; }

 private:
  static constexpr std::size_t one_reading = std::size_t{2} * 1024;
  static constexpr std::size_t most_kept = std::size_t{8} * 1024;

  std::string bytes_;
  std::size_t size_ = 0;
};

}  // namespace serving
