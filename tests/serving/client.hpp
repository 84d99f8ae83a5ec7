// The other end of a connection, as it is on the wire: what is sent is what the test says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tests {

// An answer, taken apart.
struct Answer {
  int status = 0;  // 0: the connection ended before there was one
  std::string head;
  std::string body;

  // The value of a header, or "(none)"; names as the server writes them.
  std::string header(std::string_view name) const;
};

// Waits for nothing longer than a minute; then the test fails.
class Client {
 public:
  explicit Client(std::uint16_t port, int most_received_ahead = 0);
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client();

  // What cannot be sent, because the peer is gone, is lost.
  void send(std::string_view bytes);
  // Nothing more will be sent.
  void finish();
  // Leaves with what is unread.
  void leave();

  // The next answer, by its length; `without_body` for one to HEAD or a stream.
  Answer answer(bool without_body = false);
  // What comes up to and with `end`, or until the peer closes.
  std::string until(std::string_view end);
  // What is left until the peer closes; a reset ends it as well.
  std::string rest();

  Answer ask(std::string_view bytes) {
    send(bytes);
    return answer();
  }

 private:
  bool receive();  // false at the end

  int socket_;
  std::string received_;
};

// A request of that path and nothing more to it.
std::string get(std::string_view path, std::string_view more_headers = "");

}  // namespace tests
