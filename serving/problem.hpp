// What the server itself answers when a request cannot reach the site (RFC 9457).
#pragma once

#include <string_view>

#include "serving/message.hpp"

namespace serving {

struct Problem {
  int status;
  std::string_view name;   // `type` is /problems/NAME
  std::string_view title;  // in English

  friend bool operator==(const Problem&, const Problem&) = default;
};

namespace problems {
inline constexpr Problem bad_request{400, "bad-request", "Not a request"};
inline constexpr Problem bad_target{400, "bad-target", "Not an address of this site"};
inline constexpr Problem too_slow{408, "too-slow", "The request took too long to arrive"};
inline constexpr Problem body_too_large{413, "body-too-large", "The body is too large"};
inline constexpr Problem target_too_long{414, "target-too-long", "The address is too long"};
inline constexpr Problem bad_expectation{417, "bad-expectation",
                                         "Nothing but 100-continue can be expected"};
inline constexpr Problem unknown_host{421, "unknown-host",
                                      "This server does not answer for this host"};
inline constexpr Problem too_many{429, "too-many", "Too many such requests at once"};
inline constexpr Problem headers_too_large{431, "headers-too-large", "The headers are too large"};
inline constexpr Problem server_mistake{500, "server-mistake", "The server made a mistake"};
inline constexpr Problem unknown_method{501, "unknown-method", "Unknown method"};
inline constexpr Problem unknown_coding{501, "unknown-coding", "Unknown transfer coding"};
inline constexpr Problem busy{503, "busy", "Too many requests at once"};
inline constexpr Problem http_version{505, "http-version", "This needs HTTP/1.1"};
}  // namespace problems

// The document of a problem, in English.
Response document_of(const Problem& problem);

}  // namespace serving
