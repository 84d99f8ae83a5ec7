// For which hosts the server answers: a page elsewhere whose name leads here must not read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace serving {

class Hosts {
 public:
  // `address`: on which the server listens; one that stands for all of this machine's is reached by
  // any address, which nobody else's name can lead to unseen. `allowed`: names or addresses, each
  // with a port or, for any port, without.
  Hosts(const std::string& address, const std::vector<std::string>& allowed);

  // `host`: the value of the header. One thread calls it.
  bool knows(std::string_view host);

 private:
  bool is_known(std::string_view host) const;

  std::string address_;
  std::vector<std::string> allowed_;
  bool is_local_, is_everywhere_;
  std::string known_;  // that was asked for last: nearly all ask for the same
};

// Under what connections of an address are counted, which need not be one: whoever has one IPv6
// address has 2^64.
std::string counted_as(const std::string& address);

// Whether a text is an IP address.
bool is_address(const std::string& text);

// Whether it stands for all of this machine's: 0.0.0.0, ::.
bool is_everywhere(const std::string& address);

// Whether a text is an address of this machine alone: 127.0.0.0/8, ::1.
bool is_loopback(const std::string& address);

}  // namespace serving
