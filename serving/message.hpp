// What is asked over HTTP, and what is answered.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serving/target.hpp"

namespace serving {

class Feed;

struct Header {
  std::string name;
  std::string value;

  friend bool operator==(const Header&, const Header&) = default;
};
using Headers = std::vector<Header>;

struct Request {
  std::string method;
  std::string written;  // the target as it came, of many that may mean the same
  Target target;
  Headers headers;  // as they came, with names in small letters; those after a body are left out
  std::string body;
  std::string peer;    // the address, without the port
  std::string origin;  // how the server was reached: "https://mag.example.org"

  // The value of the only header of that name (in small letters), or all of them in one list;
  // "" when there is none.
  std::string header(std::string_view name) const;
};

// What makes of a connection a stream that goes on with what is published after `from`.
struct Following {
  std::shared_ptr<Feed> feed;
  std::uint64_t from;
  std::string greeting{};  // lines that it begins with, such as "id: 12\n"
};

struct Response {
  int status = 200;
  Headers headers{};  // those of the connection and the length are the server's
  std::shared_ptr<const std::string> body{};    // shared by all to whom it is sent; none: empty
  std::shared_ptr<const std::string> zipped{};  // the same in gzip, for whoever takes that, or none
  std::optional<Following> following{};         // then status and body are not used
  // Headers that were written out before (`prepared`); `headers` come in front of them.
  std::shared_ptr<const std::string> lines{};
  std::string route{};  // for the access log and the counters: the template, never the target
  bool is_cached = false;

  // The value of the first of `headers` of that name, in letters of any size; "" when there is
  // none.
  std::string header(std::string_view name) const;
};

// Whether an answer may be sent as gzip, by a header Accept-Encoding.
bool takes_gzip(std::string_view accept_encoding);

// Whether a header Accept wants an answer of this type; "" wants any.
bool takes_type(std::string_view accept, std::string_view type);

// Whether a header If-None-Match names `etag`, which may be weak and may have become `…-gzip"` on
// its way.
bool is_known_tag(std::string_view if_none_match, std::string_view etag);

// Of `offered`, of which there is one at least, what a header Accept-Language prefers; the first
// when it prefers none.
std::string_view preferred_language(std::string_view accept_language,
                                    std::span<const std::string_view> offered);

// What says that nothing has changed since the reader was given `full`.
Response not_modified(const Response& full);

}  // namespace serving
