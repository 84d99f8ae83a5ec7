#include "serving/forwarded.hpp"

#include "serving/letters.hpp"

namespace serving {

Reached reached(const Request& request, const std::string& peer, bool trusts_proxy) {
  const auto forwarded = [&](std::string_view name, const std::string& otherwise) {
    if (!trusts_proxy) return otherwise;
    const std::string all = request.header(name);
    const std::size_t comma = all.rfind(',');
    const std::string_view last =
        trimmed(comma == std::string::npos ? all : std::string_view(all).substr(comma + 1));
    return last.empty() ? otherwise : std::string(last);
  };
  return {forwarded("x-forwarded-for", peer), forwarded("x-forwarded-host", request.header("host")),
          in_small(forwarded("x-forwarded-proto", "http")) == "https" ? "https" : "http"};
}

}  // namespace serving
