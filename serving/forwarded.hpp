// Who asks, and under which name they reached the server, as a proxy in front of it says.
#pragma once

#include "serving/message.hpp"

namespace serving {

struct Reached {
  std::string peer;    // the address, or whatever the proxy calls them by
  std::string host;    // as the header Host says it
  std::string scheme;  // "http" or "https"
};

// As the request came, over plain HTTP from `peer`; or with `trusts_proxy` as its headers
// X-Forwarded-For, -Host and -Proto say, where there are any: of lists the last item, which is the
// one that the proxy has added.
Reached reached(const Request& request, const std::string& peer, bool trusts_proxy);

}  // namespace serving
