#include "serving/parsing.hpp"

#include <algorithm>
#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "serving/letters.hpp"

namespace serving {
namespace {

namespace http = boost::beast::http;

// A chunk's size and what may be said beside it, or the headers after a body, fit into this.
constexpr std::size_t longest_between_chunks = std::size_t{4} * 1024;

bool is_known_method(std::string_view method) {
  constexpr std::string_view known[] = {"GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"};
  return std::find(std::begin(known), std::end(known), method) != std::end(known);
}

const Problem* problem_of(TargetMistake mistake) {
  return mistake == TargetMistake::too_long ? &problems::target_too_long : &problems::bad_target;
}

std::size_t count(const Headers& headers, std::string_view name) {
  return static_cast<std::size_t>(std::count_if(
      headers.begin(), headers.end(), [&](const Header& each) { return each.name == name; }));
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

struct RequestParser::Beast {
  http::request_parser<http::string_body> parser;
};

RequestParser::RequestParser(const Limits& limits, Request before)
    : limits_(limits), beast_(std::make_unique<Beast>()), request_(std::move(before)) {
  request_.method.clear();
  request_.headers.clear();
  request_.body = {};
  beast_->parser.header_limit(static_cast<std::uint32_t>(2 * limits.header_bytes));
  beast_->parser.body_limit(limits.body_bytes);
}

RequestParser::~RequestParser() = default;

std::size_t RequestParser::take(std::string_view bytes) {
  return needs_ == Needs::head ? take_head(bytes) : take_body(bytes);
}

// Looks through what has arrived of the head since the last time.
const Problem* RequestParser::look(std::string_view bytes) {
  char letter = looked_ == 0 ? '\n' : bytes[looked_ - 1];
  for (; looked_ < bytes.size() && head_end_ == 0; ++looked_) {
    const char before = std::exchange(letter, bytes[looked_]);
    if (letter > ' ' && letter < 0x7F && before > '\r') continue;  // most are of this kind
    if ((before == '\r') != (letter == '\n')) return &problems::bad_request;
    if (letter == '\n' && looked_ >= 3 && bytes[looked_ - 2] == '\n') head_end_ = looked_ + 1;
    const bool is_blank = letter == ' ' || letter == '\t';
    if (before == '\n' && is_blank) return &problems::bad_request;  // a line that is folded
    const auto code = static_cast<unsigned char>(letter);
    if ((code < 0x20 && letter != '\t' && letter != '\r' && letter != '\n') || code == 0x7F)
      return &problems::bad_request;
  }
  const bool is_long =
      head_end_ > limits_.header_bytes || (head_end_ == 0 && bytes.size() >= limits_.header_bytes);
  if (is_long)
    return bytes.substr(0, limits_.header_bytes).find('\n') == std::string_view::npos
               ? &problems::target_too_long
               : &problems::headers_too_large;
  return nullptr;
}

std::size_t RequestParser::take_head(std::string_view bytes) {
  // Some senders end a body with an empty line too many.
  if (looked_ == 0 && bytes.starts_with("\r\n")) return 2;
  if (looked_ == 0 && bytes == "\r") return 0;
  // Also where nothing else is read: it is answered without a body.
  if (bytes.starts_with("HEAD ")) request_.method = "HEAD";
  problem_ = look(bytes);
  if (problem_ || head_end_ == 0) return 0;
  problem_ = read_head(bytes.substr(0, head_end_));
  return head_end_;
}

const Problem* RequestParser::read_first_line(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == last) return &problems::bad_request;
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (version.size() != 8 || !version.starts_with("HTTP/") || !is_number(version.substr(5, 1)) ||
      version[6] != '.' || !is_number(version.substr(7)) || !is_token(method))
    return &problems::bad_request;
  is_http_1_1_ = version == "HTTP/1.1";
  if (!is_http_1_1_ && version != "HTTP/1.0") return &problems::http_version;
  if (!is_known_method(method)) return &problems::unknown_method;
  request_.method = method;
  if (!target.empty() && request_.written == target) return nullptr;
  auto parsed = parse_target(target, limits_.target_bytes);
  if (!parsed) return problem_of(parsed.error());
  request_.target = std::move(*parsed);
  request_.written = target;
  return nullptr;
}

const Problem* RequestParser::read_head(std::string_view head) {
  if (const Problem* problem = read_first_line(head.substr(0, head.find('\r')))) return problem;
  auto& parser = beast_->parser;
  boost::system::error_code trouble;
  parser.put(boost::asio::buffer(head.data(), head.size()), trouble);
  if (trouble == http::error::body_limit) return &problems::body_too_large;
  if (trouble && trouble != http::error::need_more) return &problems::bad_request;
  if (!parser.is_header_done()) return &problems::bad_request;
  request_.headers.reserve(16);
  for (const auto& field : parser.get())
    request_.headers.push_back({in_small(field.name_string()), std::string(field.value())});
  keeps_alive_ = parser.keep_alive();
  parser.eager(true);
  if (const Problem* problem = check_headers()) return problem;
  needs_ = parser.is_done() ? Needs::nothing : Needs::body;
  return nullptr;
}

const Problem* RequestParser::check_headers() {
  if (count(request_.headers, "host") != 1 || request_.header("host").empty())
    return &problems::bad_request;
  if (const Problem* problem = check_length()) return problem;
  const std::string expected = request_.header("expect");
  if (!expected.empty() && !is_same(expected, "100-continue")) return &problems::bad_expectation;
  expects_continue_ = is_http_1_1_ && !expected.empty();
  return nullptr;
}

// Where the body ends must be told in one way, and once.
const Problem* RequestParser::check_length() {
  const std::size_t lengths = count(request_.headers, "content-length");
  const std::size_t codings = count(request_.headers, "transfer-encoding");
  if (lengths + codings > 1) return &problems::bad_request;
  if (lengths == 1 && !is_number(request_.header("content-length"))) return &problems::bad_request;
  if (codings == 1 && !is_http_1_1_) return &problems::bad_request;
  if (codings == 1 && !is_same(request_.header("transfer-encoding"), "chunked"))
    return &problems::unknown_coding;
  return nullptr;
}

std::size_t RequestParser::take_body(std::string_view bytes) {
  auto& parser = beast_->parser;
  boost::system::error_code trouble;
  // That many there are at least in what may be the last chunk, and Beast counts on them.
  constexpr std::size_t last_chunk = 5;
  const bool may_be_last = bytes.empty() || bytes.front() == '0';
  if (parser.chunked() && may_be_last && bytes.size() < last_chunk) return 0;
  const std::size_t used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), trouble);
  const bool is_endless = bytes.size() - used > longest_between_chunks && !parser.is_done();
  if (trouble == http::error::body_limit)
    problem_ = &problems::body_too_large;
  else if (is_endless || (trouble && trouble != http::error::need_more))
    problem_ = &problems::bad_request;
  if (!problem_ && parser.is_done()) {
    request_.body = std::move(parser.get().body());
    needs_ = Needs::nothing;
  }
  return used;
}

}  // namespace serving
