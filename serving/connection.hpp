// A connection: one request after the other, each answered before the next is read.
#pragma once

#include <string>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "serving/common.hpp"

namespace serving {

// Ends when the connection does, or has become a stream. `common` outlives it.
boost::asio::awaitable<void> attend(Common& common, boost::asio::ip::tcp::socket socket,
                                    Place place, std::string peer);

}  // namespace serving
