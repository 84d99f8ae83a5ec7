#include "tests/bench/scratch.hpp"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace bench {

Scratch::Scratch() {
  std::string name = std::filesystem::current_path() / "logs-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder: " + name);
  path_ = name;
}

Scratch::~Scratch() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace bench
