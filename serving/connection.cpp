#include "serving/connection.hpp"

#include <algorithm>
#include <array>
#include <exception>

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "serving/forwarded.hpp"
#include "serving/inbox.hpp"
#include "serving/parsing.hpp"
#include "serving/stream.hpp"
#include "serving/writing.hpp"

namespace serving {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t most_taken_at_last = std::size_t{256} * 1024;

// What is left to be sent of an answer.
struct Rest {
  std::string_view head, body;
  bool is_empty() const { return head.empty() && body.empty(); }
};

asio::awaitable<Response> work(Site& site, const Request& request) {
  co_return site.answer(request);
}

class Connection : public Watched {
 public:
  Connection(Common& common, tcp::socket socket, Place place, std::string peer)
      : Watched(common),
        socket_(std::move(socket)),
        place_(std::move(place)),
        peer_(std::move(peer)) {
    socket_.non_blocking(true);
  }

  asio::awaitable<void> run();

  bool look(Clock::time_point now) override {
    const bool is_due = now >= due_;
    if (is_due) give_up();
    return is_due;
  }
  void part() override {
    if (may_be_left_) give_up();
  }
  void cut() override {
    error_code ignored;
    socket_.close(ignored);
    is_late_ = true;
  }

 private:
  void give_up() {
    is_late_ = true;
    error_code ignored;
    socket_.cancel(ignored);
  }
  void due_in(std::chrono::milliseconds time) {
    due_ = Clock::now() + time;
    is_late_ = false;
  }
  void never_due() { due_ = Clock::time_point::max(); }

  asio::awaitable<bool> read_more();
  asio::awaitable<bool> wait_for_first_byte();
  bool take(RequestParser& parser);
  asio::awaitable<bool> read_rest(RequestParser& parser);
  asio::awaitable<bool> heed_head(const RequestParser& parser);
  template <typename Make>
  std::optional<Response> made(const Request& request, Make make);
  asio::awaitable<Response> have_answered(const Request& request);
  asio::awaitable<Response> answer_to(const Request& request);
  bool write_now(Rest& rest);
  asio::awaitable<bool> write(Rest rest);
  asio::awaitable<bool> send(const Response& response, const Request& request, bool is_http_1_1);
  asio::awaitable<bool> answer_one(bool is_last);
  asio::awaitable<void> linger();
  bool knows_host(Request& request);
  std::optional<Place> place_of(const Request& request);
  bool becomes_stream(const Request& request, Response& response, Place asker);
  Access access_of(const Response& response) const;

  const Limits& limits() const { return common_.options.limits; }

  tcp::socket socket_;
  Place place_;
  std::string peer_;
  Inbox inbox_;
  Request before_;  // what was asked last
  Clock::time_point due_ = Clock::time_point::max();
  Clock::time_point asked_at_{};  // when the request was whole
  bool is_late_ = false;          // what was due did not come
  bool may_be_left_ = false;      // nothing is under way
  bool keeps_alive_ = false;
  const Problem* refused_ = nullptr;
  std::uint64_t sent_ = 0;  // of this answer
};

// False when nothing came: the peer is gone, or it is too late.
asio::awaitable<bool> Connection::read_more() {
  std::size_t came = 0;
  try {
    came = co_await socket_.async_read_some(inbox_.room(), asio::deferred);
  } catch (const boost::system::system_error&) {
  }
  inbox_.add(came);
  co_return came > 0;
}

asio::awaitable<bool> Connection::wait_for_first_byte() {
  if (!inbox_.empty()) co_return true;
  if (common_.is_parting) co_return false;
  inbox_.shrink();
  due_in(limits().idle_time);
  may_be_left_ = true;
  const bool came = co_await read_more();
  may_be_left_ = false;
  co_return came;
}

// What is to be seen to before the body is read; false when it is not to be.
asio::awaitable<bool> Connection::heed_head(const RequestParser& parser) {
  due_in(limits().body_time);
  if (!parser.expects_continue() || !inbox_.empty()) co_return true;
  const bool said = co_await write({"HTTP/1.1 100 Continue\r\n\r\n", {}});
  due_in(limits().body_time);
  co_return said;
}

// Makes what it can of what has arrived; true when the request is whole, or refused.
bool Connection::take(RequestParser& parser) {
  std::size_t used = 0;
  do {
    const bool had_head = parser.needs() != RequestParser::Needs::head;
    used = parser.take(inbox_.text());
    inbox_.use(used);
    refused_ = parser.problem();
    const bool has_head = parser.needs() != RequestParser::Needs::head;
    if (!refused_ && has_head && !had_head && !knows_host(parser.request()))
      refused_ = &problems::unknown_host;
    if (refused_ || parser.needs() == RequestParser::Needs::nothing) return true;
  } while (used > 0 && !inbox_.empty());
  return false;
}

// False when the peer is gone.
asio::awaitable<bool> Connection::read_rest(RequestParser& parser) {
  due_in(limits().header_time);
  bool has_heeded_head = false;
  do {
    if (!has_heeded_head && parser.needs() == RequestParser::Needs::body) {
      has_heeded_head = true;
      const bool goes_on = co_await heed_head(parser);
      if (!goes_on) co_return false;
    }
    const bool came = co_await read_more();
    if (is_late_) {
      refused_ = &problems::too_slow;
      co_return true;
    }
    if (!came) co_return false;
  } while (!take(parser));
  co_return true;
}

asio::awaitable<Response> Connection::have_answered(const Request& request) {
  const bool is_laborious = common_.site.is_laborious(request);
  Crew& crew = is_laborious ? common_.labourers : common_.workers;
  if (!crew.has_room())
    co_return common_.response_to(is_laborious ? problems::too_many : problems::busy,
                                  request.header("accept-language"));
  ++crew.unfinished;
  std::exception_ptr mistake;
  Response response;
  try {
    response =
        co_await asio::co_spawn(crew.threads, work(common_.site, request), asio::use_awaitable);
  } catch (...) {
    mistake = std::current_exception();
  }
  --crew.unfinished;
  if (mistake) std::rethrow_exception(mistake);
  co_return response;
}

// What is made, if anything, or what is said when it cannot be made or sent.
template <typename Make>
std::optional<Response> Connection::made(const Request& request, Make make) {
  std::string mistake;
  try {
    std::optional<Response> response = make();
    if (!response || can_be_sent(*response)) return response;
    mistake = "an answer has a status or headers that cannot be sent";
  } catch (const std::exception& thrown) {
    mistake = thrown.what();
  } catch (...) {
    mistake = "something that is no exception was thrown";
  }
  common_.say_trouble(mistake);
  return common_.response_to(problems::server_mistake, request.header("accept-language"));
}

asio::awaitable<Response> Connection::answer_to(const Request& request) {
  std::exception_ptr mistake;
  std::optional<Response> response;
  try {
    response = co_await have_answered(request);
  } catch (...) {
    mistake = std::current_exception();
  }
  co_return *made(request, [&] {
    if (mistake) std::rethrow_exception(mistake);
    return std::move(response);
  });
}

// Sends what the system takes now; false when the peer is gone.
bool Connection::write_now(Rest& rest) {
  error_code trouble;
  const auto head = asio::buffer(rest.head.data(), rest.head.size());
  const auto body = asio::buffer(rest.body.data(), rest.body.size());
  const std::size_t taken = rest.body.empty() ? socket_.write_some(head, trouble)
                                              : socket_.write_some(std::array{head, body}, trouble);
  sent_ += taken;
  const std::size_t of_head = std::min(taken, rest.head.size());
  rest.head.remove_prefix(of_head);
  rest.body.remove_prefix(taken - of_head);
  return !trouble || trouble == asio::error::would_block;
}

// False when the peer does not take all.
asio::awaitable<bool> Connection::write(Rest rest) {
  while (!rest.is_empty()) {
    due_in(limits().stalled_time);
    error_code trouble;
    co_await socket_.async_wait(tcp::socket::wait_write,
                                asio::redirect_error(asio::use_awaitable, trouble));
    if (trouble || !write_now(rest)) co_return false;
  }
  never_due();
  co_return true;
}

Access Connection::access_of(const Response& response) const {
  return {std::chrono::system_clock::now(),
          response.route,
          response.status,
          sent_,
          std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - asked_at_),
          response.is_cached};
}

asio::awaitable<bool> Connection::send(const Response& response, const Request& request,
                                       bool is_http_1_1) {
  static const std::string nothing;
  Framing framing;
  framing.is_zipped = response.zipped && takes_gzip(request.header("accept-encoding"));
  const std::string& body = framing.is_zipped ? *response.zipped
                            : response.body   ? *response.body
                                              : nothing;
  if (!is_bare(response.status)) framing.length = body.size();
  if (!keeps_alive_)
    framing.connection = "close";
  else if (!is_http_1_1)
    framing.connection = "keep-alive";
  const std::string head = head_of(response, framing, common_.date());
  const bool has_body = request.method != "HEAD" && framing.length;
  sent_ = 0;
  Rest rest{head, has_body ? std::string_view(body) : std::string_view()};
  // Most answers are taken at once.
  bool sent = write_now(rest);
  if (sent && !rest.is_empty()) sent = co_await write(rest);
  common_.tally.answered(response.route, response.status);
  common_.tally.sent(sent_);
  if (common_.options.on_access) common_.options.on_access(access_of(response));
  if (!sent) cut();
  co_return sent;
}

bool Connection::knows_host(Request& request) {
  Reached by = reached(request, peer_, common_.options.trusts_proxy);
  request.peer = std::move(by.peer);
  request.origin = by.scheme + "://" + by.host;
  return common_.hosts.knows(by.host);
}

// Of whoever asks through a proxy: their connections are its own.
std::optional<Place> Connection::place_of(const Request& request) {
  if (!common_.options.trusts_proxy) return Place();
  return common_.askers.take(counted_as(request.peer));
}

bool Connection::becomes_stream(const Request& request, Response& response, Place asker) {
  if (!response.following) return false;
  response.status = 200;
  response.body.reset();
  if (request.method == "HEAD") return false;
  sent_ = 0;
  begin_stream(common_, std::move(socket_), {std::move(place_), std::move(asker)}, response,
               access_of(response));
  return true;
}

// False when the connection is to end.
asio::awaitable<bool> Connection::answer_one(bool is_last) {
  RequestParser parser(limits(), std::move(before_));
  if (!take(parser)) {
    const bool came = co_await read_rest(parser);
    if (!came) co_return false;
  }
  never_due();
  asked_at_ = Clock::now();
  Request& request = parser.request();
  Response response;
  std::optional<Place> asker;
  if (refused_) {
    keeps_alive_ = false;
    response = common_.response_to(*refused_, request.header("accept-language"));
  } else if (asker = place_of(request); !asker) {
    response = common_.response_to(problems::busy, request.header("accept-language"));
    keeps_alive_ = parser.keeps_alive() && !is_last && !common_.is_parting;
  } else {
    std::optional<Response> at_once = made(request, [&] { return common_.site.at_once(request); });
    if (!at_once) at_once = co_await answer_to(request);
    response = std::move(*at_once);
    if (response.following && !parser.is_http_1_1())
      response = common_.response_to(problems::http_version, request.header("accept-language"));
    keeps_alive_ = parser.keeps_alive() && !is_last && !common_.is_parting;
    if (becomes_stream(request, response, std::move(*asker))) co_return false;
  }
  const bool sent = co_await send(response, request, parser.is_http_1_1());
  before_ = std::move(request);
  if (!sent) co_return false;
  co_return keeps_alive_;
}

// Closing while something of the peer's is unread would take from it what was said at last.
asio::awaitable<void> Connection::linger() {
  if (!socket_.is_open() || (common_.is_parting && !refused_)) co_return;
  error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_send, ignored);
  due_in(limits().lingering_time);
  may_be_left_ = true;
  std::size_t taken = 0;
  while (taken < most_taken_at_last && !is_late_) {
    inbox_.clear();
    const bool came = co_await read_more();
    if (!came) break;
    taken += inbox_.size();
  }
}

asio::awaitable<void> Connection::run() {
  const std::size_t most = limits().requests_a_connection;
  for (std::size_t answered = 1; answered <= most; ++answered) {
    const bool came = co_await wait_for_first_byte();
    if (!came) co_return;
    const bool goes_on = co_await answer_one(answered == most);
    if (!goes_on) break;
  }
  co_await linger();
}

}  // namespace

asio::awaitable<void> attend(Common& common, tcp::socket socket, Place place, std::string peer) {
  Connection connection(common, std::move(socket), std::move(place), std::move(peer));
  co_await connection.run();
}

}  // namespace serving
