#include "serving/stream.hpp"

#include <array>
#include <charconv>
#include <exception>

#include <boost/asio/buffer.hpp>

#include "serving/feed.hpp"
#include "serving/letters.hpp"
#include "serving/writing.hpp"

namespace serving {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::string_view chunk_end = "\r\n";

std::string chunk_start(std::size_t size) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), size, 16);
  return std::string(digits.data(), end.ptr) + "\r\n";
}

std::string chunk_of(std::string_view text) {
  return chunk_start(text.size()).append(text).append(chunk_end);
}

// Lives as long as something is under way on its socket. It holds no buffer while nothing is to be
// written, and no clock of its own.
class Stream : public Watched, public std::enable_shared_from_this<Stream> {
 public:
  Stream(Common& common, tcp::socket socket, std::array<Place, 2> places, Following following,
         Access access)
      : Watched(common),
        socket_(std::move(socket)),
        places_(std::move(places)),
        feed_(std::move(following.feed)),
        heard_(following.from),
        access_(std::move(access)) {
    common_.tally.streams(1);
  }
  ~Stream() override { common_.tally.streams(-1); }

  void begin(std::string head, const std::string& greeting) {
    common_.listen_to(feed_);
    wait_for_end();
    write(std::move(head) + chunk_of("retry: 3000\n: you are connected\n" + greeting + "\n"));
  }

  bool look(Clock::time_point now) override {
    if (has_ended_ || now < (is_writing_ ? due_ : beat_)) return false;
    if (is_writing_)
      cut();
    else
      write(chunk_of(":\n\n"));
    return true;
  }
  void hear() override { go_on(); }
  void part() override { go_on(); }
  void cut() override;

 private:
  void wait_for_end();
  void go_on();
  void say_next();
  void write(std::string text, Feed::Block block = nullptr);
  void write_rest();
  void written(const error_code& trouble, std::size_t taken);

  const Limits& limits() const { return common_.options.limits; }

  tcp::socket socket_;
  std::array<Place, 2> places_;
  std::shared_ptr<Feed> feed_;
  std::uint64_t heard_;
  Access access_;
  std::string text_;   // being written, and then
  Feed::Block block_;  // this, if there is any, and what ends a chunk
  std::size_t done_ = 0;
  Clock::time_point began_ = Clock::now();
  Clock::time_point due_{};
  Clock::time_point beat_{};
  bool is_writing_ = false;
  bool has_said_bye_ = false;
  bool has_ended_ = false;
};

// A peer that follows has nothing more to say: whatever comes is the end.
void Stream::wait_for_end() {
  socket_.async_wait(tcp::socket::wait_read,
                     [self = shared_from_this()](const error_code&) { self->cut(); });
}

void Stream::go_on() {
  if (is_writing_ || has_ended_) return;
  if (has_said_bye_) return cut();
  if (common_.is_parting || feed_->has_ended()) {
    has_said_bye_ = true;
    return write(chunk_of("event: bye\ndata:\n\n") + "0\r\n\r\n");
  }
  try {
    say_next();
  } catch (const std::exception& mistake) {
    common_.say_trouble(mistake.what());
    cut();
  }
}

void Stream::say_next() {
  Feed::Next next = feed_->after(heard_);
  heard_ = next.heard;
  if (!next.block || next.block->empty()) return;  // an empty chunk would be the last
  std::string start = chunk_start(next.block->size());
  write(std::move(start), std::move(next.block));
}

void Stream::write(std::string text, Feed::Block block) {
  text_ = std::move(text);
  block_ = std::move(block);
  done_ = 0;
  is_writing_ = true;
  beat_ = Clock::now() + limits().heartbeat;
  write_rest();
}

void Stream::write_rest() {
  due_ = Clock::now() + limits().stalled_time;
  std::array<std::string_view, 3> parts{text_};
  if (block_) parts = {text_, *block_, chunk_end};
  std::array<asio::const_buffer, 3> rest;
  std::size_t skipped = done_;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const std::size_t of_this = std::min(skipped, parts[at].size());
    rest[at] = asio::buffer(parts[at].data() + of_this, parts[at].size() - of_this);
    skipped -= of_this;
  }
  socket_.async_write_some(
      rest, [self = shared_from_this()](const error_code& trouble, std::size_t taken) {
        self->written(trouble, taken);
      });
}

void Stream::written(const error_code& trouble, std::size_t taken) {
  access_.bytes += taken;
  common_.tally.sent(taken);
  done_ += taken;
  if (trouble || has_ended_) return cut();
  const std::size_t all =
      text_.size() + (block_ ? block_->size() + chunk_end.size() : std::size_t{0});
  if (done_ < all) return write_rest();
  is_writing_ = false;
  std::string().swap(text_);
  block_.reset();
  go_on();
}

void Stream::cut() {
  if (has_ended_) return;
  has_ended_ = true;
  access_.took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began_);
  common_.tally.answered(access_.route, access_.status);
  if (common_.options.on_access) common_.options.on_access(access_);
  error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_both, ignored);
  socket_.close(ignored);
}

// What a stream says of itself takes the place of what the site said.
void say(Headers& headers, std::string_view name, std::string_view value) {
  std::erase_if(headers, [&](const Header& each) { return is_same(each.name, name); });
  headers.push_back({std::string(name), std::string(value)});
}

}  // namespace

void begin_stream(Common& common, tcp::socket socket, std::array<Place, 2> places,
                  const Response& response, Access access) {
  Response opening = response;
  say(opening.headers, "Content-Type", "text/event-stream");
  say(opening.headers, "Cache-Control", "no-store, no-transform");
  say(opening.headers, "X-Accel-Buffering", "no");
  std::erase_if(opening.headers,
                [](const Header& each) { return is_same(each.name, "Content-Encoding"); });
  Framing framing;
  framing.is_chunked = true;
  framing.connection = "close";
  std::string head = head_of(opening, framing, common.date());
  std::make_shared<Stream>(common, std::move(socket), std::move(places), *response.following,
                           std::move(access))
      ->begin(std::move(head), response.following->greeting);
}

}  // namespace serving
