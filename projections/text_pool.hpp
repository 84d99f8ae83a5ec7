// Keeps the texts that a register shows. Views into it stay valid as long as it lives, moved or
// not. Memory is taken in large pieces, so that a fold does not allocate
// for each event.
#pragma once

#include <memory>
#include <string_view>

namespace projections {

class TextPool {
 public:
  TextPool();

  // Keeps equal texts once.
  std::string_view keep(std::string_view text);
  // For texts that are not expected again.
  std::string_view copy(std::string_view text);

 private:
  struct Store;
  std::shared_ptr<Store> store_;
};

}  // namespace projections
