// Keeps the texts that a register shows. Views into it stay valid as long as it lives, moved or
// not; equal texts are kept once. Memory is taken in large pieces, so that a fold does not allocate
// for each event.
#pragma once

#include <memory>
#include <string_view>

namespace projections {

class Words {
 public:
  Words();

  std::string_view keep(std::string_view text);

 private:
  struct Store;
  std::shared_ptr<Store> store_;
};

}  // namespace projections
