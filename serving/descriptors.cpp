#include "serving/descriptors.hpp"

#include <sys/resource.h>
#include <algorithm>

namespace serving {

std::size_t allow_descriptors(std::size_t wanted) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
  if (limit.rlim_cur < wanted) {
    rlimit more{std::min<rlim_t>(wanted, limit.rlim_max), limit.rlim_max};
    if (setrlimit(RLIMIT_NOFILE, &more) == 0) limit = more;
  }
  return static_cast<std::size_t>(limit.rlim_cur);
}

}  // namespace serving
