// A connection that has become a stream of server-sent events.
#pragma once

#include <array>

#include <boost/asio/ip/tcp.hpp>

#include "serving/common.hpp"

namespace serving {

// Sends the head of `response`, which follows a feed, and what is published, until the peer leaves
// or the server stops, and keeps the places until then; `access` is what is then said of it, but
// for the bytes and how long it took.
void begin_stream(Common& common, boost::asio::ip::tcp::socket socket, std::array<Place, 2> places,
                  const Response& response, Access access);

}  // namespace serving
