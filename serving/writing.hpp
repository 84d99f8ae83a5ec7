// How an answer begins: its status line and headers.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "serving/message.hpp"

namespace serving {

// What follows the head, and what becomes of the connection.
struct Framing {
  std::optional<std::size_t> length;  // none: no Content-Length
  bool is_chunked = false;
  bool is_zipped = false;
  std::string_view connection{};  // "": no such header
};

// Whether the names and values of its headers can be sent: none holds a control character, and none
// says what is for the server to say.
bool can_be_sent(const Response& response);

// A response for many: its headers, and what every response says, are written out once and not
// looked at again. One that cannot be sent stays as it is.
Response prepared(Response response);

// The head of a response that can be sent, with `date` and all that every response says.
std::string head_of(const Response& response, const Framing& framing, std::string_view date);

// As a header says it: "Sun, 06 Nov 1994 08:49:37 GMT".
std::string date_of(std::chrono::system_clock::time_point moment);

// Whether a response of that status has neither body nor length.
bool is_bare(int status);

}  // namespace serving
