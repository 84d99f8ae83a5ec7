#include "serving/http.hpp"

#include <algorithm>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "serving/common.hpp"
#include "serving/connection.hpp"
#include "serving/writing.hpp"

namespace serving {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

// In so many ticks everybody is looked at. What is due at the same time for many is seen to one
// after the other, so that nobody else waits for it: after each comes a moment for the others, and
// a round has so many moments; in eight rounds all are seen to.
constexpr int ticks_a_round = 16;
constexpr int moments_a_round = 256;
constexpr int moments_for_all = 8 * moments_a_round;

// Bytes that the system takes from us for a peer before it has sent those that it has: who does not
// read is to cost it little.
using MostUnsent = asio::detail::socket_option::integer<IPPROTO_TCP, TCP_NOTSENT_LOWAT>;
constexpr int most_unsent = 64 * 1024;

std::chrono::microseconds round_of(const Limits& limits) {
  const auto shortest =
      std::min({limits.header_time, limits.body_time, limits.idle_time, limits.stalled_time,
                limits.heartbeat, limits.parting_time, limits.lingering_time});
  return std::clamp(shortest / 16, std::chrono::milliseconds(4), std::chrono::milliseconds(250));
}

// An IPv4 address that came as IPv6 is what it was.
asio::ip::address unmapped(const asio::ip::address& address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  return address;
}

// What is set here holds for each connection that comes in.
tcp::acceptor listening(asio::io_context& io, const Options& options) {
  try {
    const tcp::endpoint endpoint(asio::ip::make_address(options.address), options.port);
    tcp::acceptor acceptor(io, endpoint);
    acceptor.set_option(tcp::no_delay(true));
    acceptor.set_option(MostUnsent(most_unsent));
    return acceptor;
  } catch (const boost::system::system_error& trouble) {
    throw CannotListen(place_of(options.address, options.port), trouble.code().message());
  }
}

}  // namespace

std::string place_of(const std::string& address, std::uint16_t port) {
  const bool is_v6 = address.find(':') != std::string::npos;
  return (is_v6 ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

struct Server::State {
  State(Options options, Site& site)
      : common(std::move(options), site),
        acceptor(listening(common.io, common.options)),
        port(acceptor.local_endpoint().port()),
        timer(common.io),
        round(round_of(common.options.limits)) {}

  asio::awaitable<void> accept();
  void take(tcp::socket socket, const std::string& peer);
  void turn_away(tcp::socket socket);
  void wait_for(std::chrono::microseconds time);
  void look_around();
  bool look_at_next();
  void part();

  Common common;
  tcp::acceptor acceptor;
  const std::uint16_t port;
  asio::steady_timer timer;
  const std::chrono::microseconds round;
  std::size_t next = 0;  // whose turn it is to be looked at
  Clock::time_point cut_at = Clock::time_point::max();
  bool is_cut = false;
};

asio::awaitable<void> Server::State::accept() {
  bool is_well = true;
  while (!common.is_parting) {
    error_code trouble;
    tcp::endpoint peer;
    tcp::socket socket =
        co_await acceptor.async_accept(peer, asio::redirect_error(asio::use_awaitable, trouble));
    if (common.is_parting) break;
    if (!trouble) {
      is_well = true;
      take(std::move(socket), unmapped(peer.address()).to_string());
      continue;
    }
    if (trouble == asio::error::connection_aborted) continue;
    // No descriptors or memory are left: others must end first.
    if (is_well) common.say_trouble("no connection was accepted: " + trouble.message());
    is_well = false;
    asio::steady_timer pause(common.io, std::chrono::milliseconds(100));
    co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, trouble));
  }
}

void Server::State::take(tcp::socket socket, const std::string& peer) {
  std::optional<Place> place = common.places.take(counted_as(peer));
  if (!place) return turn_away(std::move(socket));
  asio::co_spawn(common.io, attend(common, std::move(socket), std::move(*place), peer),
                 [](const std::exception_ptr& thrown) {
                   if (thrown) std::rethrow_exception(thrown);  // into run, which tells of it
                 });
}

// Says why, if that can be said at once.
void Server::State::turn_away(tcp::socket socket) {
  common.tally.turned_away();
  const Response response = common.response_to(problems::busy, "");
  Framing framing;
  framing.length = response.body ? response.body->size() : 0;
  framing.connection = "close";
  std::string text = head_of(response, framing, common.date());
  if (response.body) text += *response.body;
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(text), ignored);
  socket.shutdown(tcp::socket::shutdown_send, ignored);
}

void Server::State::wait_for(std::chrono::microseconds time) {
  timer.expires_after(time);
  timer.async_wait([this](const error_code&) { look_around(); });
}

void Server::State::look_around() {
  const bool is_more_due = look_at_next();
  if (common.is_parting && common.watched.empty()) return;  // nothing is left to wait for
  if (is_cut) return common.io.stop();  // what still is there waits for the site
  if (Clock::now() >= cut_at) {
    is_cut = true;
    for (Watched* each : common.watched) each->cut();
  }
  wait_for(round / (is_more_due ? moments_a_round : common.watched.empty() ? 1 : ticks_a_round));
}

// True when more may be due than was seen to.
bool Server::State::look_at_next() {
  const auto now = Clock::now();
  const std::size_t all = common.watched.size();
  std::size_t seen_to = 0;
  for (std::size_t i = 0; all > 0 && i <= all / ticks_a_round; ++i) {
    next = next + 1 < all ? next + 1 : 0;
    if (common.watched[next]->look(now) && ++seen_to > all / moments_for_all) return true;
  }
  return false;
}

void Server::State::part() {
  if (common.is_parting) return;
  common.is_parting = true;
  cut_at = Clock::now() + common.options.limits.parting_time;
  error_code ignored;
  acceptor.close(ignored);
  for (Watched* each : common.watched) each->part();
  timer.cancel();  // which looks around, and then more often
}

Server::Server(Options options, Site& site)
    : state_(std::make_unique<State>(std::move(options), site)) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return state_->port; }

void Server::run() {
  State& state = *state_;
  asio::co_spawn(state.common.io, state.accept(), asio::detached);
  state.wait_for(state.round);
  while (true) {
    try {
      state.common.io.run();
      return;
    } catch (const std::exception& mistake) {  // of one connection
      state.common.say_trouble(mistake.what());
    }
  }
}

void Server::stop() {
  asio::post(state_->common.io, [state = state_.get()] { state->part(); });
}

Counters Server::counters() const { return state_->common.tally.counters(); }

}  // namespace serving
