#include "serving/host.hpp"

#include <algorithm>

#include <boost/asio/ip/address.hpp>

#include "serving/letters.hpp"

namespace serving {
namespace {

struct HostAndPort {
  std::string host;  // in small letters, without brackets
  std::string_view port;
};

bool is_port(std::string_view text) {
  return !text.empty() && text.size() <= 5 &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// An empty host when the text is none.
HostAndPort split(std::string_view text) {
  std::size_t end = text.find(':');
  std::size_t skipped = 0;
  if (text.starts_with('[')) {
    end = text.find(']');
    if (end == std::string_view::npos) return {};
    skipped = 1;
  }
  const std::string_view rest =
      text.substr(std::min(end, text.size()) + (end < text.size() ? skipped : 0));
  if (!rest.empty() && (rest.front() != ':' || !is_port(rest.substr(1)))) return {};
  std::string host = in_small(text.substr(skipped, std::min(end, text.size()) - skipped));
  if (host.ends_with('.')) host.pop_back();  // of the root, which all names are below
  return {std::move(host), rest.substr(std::min<std::size_t>(1, rest.size()))};
}

// As addresses are written, when it is one.
std::string as_written(const std::string& host) {
  boost::system::error_code trouble;
  const auto address = boost::asio::ip::make_address(host, trouble);
  return trouble ? host : address.to_string();
}

}  // namespace

Hosts::Hosts(const std::string& address, const std::vector<std::string>& allowed)
    : address_(as_written(address)),
      allowed_(allowed),
      is_local_(is_loopback(address)),
      is_everywhere_(is_everywhere(address)) {}

bool Hosts::knows(std::string_view host) {
  if (!known_.empty() && host == known_) return true;
  if (!is_known(host)) return false;
  known_ = host;
  return true;
}

bool Hosts::is_known(std::string_view host) const {
  const HostAndPort asked = split(host);
  if (asked.host.empty()) return false;
  const std::string name = as_written(asked.host);
  if ((is_local_ || is_everywhere_) && (name == "localhost" || is_loopback(name))) return true;
  if (is_everywhere_ && is_address(name)) return true;
  if (name == address_) return true;
  return std::any_of(allowed_.begin(), allowed_.end(), [&](const std::string& each) {
    const HostAndPort known = split(each);
    return name == as_written(known.host) && (known.port.empty() || known.port == asked.port);
  });
}

std::string counted_as(const std::string& address) {
  namespace ip = boost::asio::ip;
  boost::system::error_code trouble;
  const auto parsed = ip::make_address(address, trouble);
  if (trouble || parsed.is_v4()) return address;
  if (parsed.to_v6().is_v4_mapped())
    return ip::make_address_v4(ip::v4_mapped, parsed.to_v6()).to_string();
  const auto bytes = parsed.to_v6().to_bytes();
  return {bytes.begin(), bytes.begin() + 8};
}

bool is_address(const std::string& text) {
  boost::system::error_code trouble;
  boost::asio::ip::make_address(text, trouble);
  return !trouble;
}

bool is_everywhere(const std::string& address) {
  boost::system::error_code trouble;
  const auto parsed = boost::asio::ip::make_address(address, trouble);
  return !trouble && parsed.is_unspecified();
}

bool is_loopback(const std::string& address) {
  boost::system::error_code trouble;
  const auto parsed = boost::asio::ip::make_address(address, trouble);
  return !trouble && parsed.is_loopback();
}

}  // namespace serving
