#include "tests/serving/client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <utility>

namespace tests {
namespace {

constexpr int longest_wait = 60'000;  // milliseconds

void wait_for(int socket, short what) {
  pollfd waiting{socket, what, 0};
  if (poll(&waiting, 1, longest_wait) != 1) throw std::runtime_error("nothing happened");
}

}  // namespace

std::string Answer::header(std::string_view name) const {
  const std::string before = "\r\n" + std::string(name) + ": ";
  const std::size_t at = head.find(before);
  if (at == std::string::npos) return "(none)";
  return head.substr(at + before.size(), head.find('\r', at + 2) - at - before.size());
}

Client::Client(std::uint16_t port, int most_received_ahead)
    : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  if (most_received_ahead > 0)
    setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &most_received_ahead, sizeof most_received_ahead);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("nobody listens");
}

Client::~Client() { leave(); }

void Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    wait_for(socket_, POLLOUT);
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

void Client::finish() { shutdown(socket_, SHUT_WR); }

void Client::leave() {
  if (socket_ >= 0) close(socket_);
  socket_ = -1;
}

bool Client::receive() {
  char bytes[16 * 1024];
  wait_for(socket_, POLLIN);
  const ssize_t came = recv(socket_, bytes, sizeof bytes, 0);
  if (came <= 0) return false;
  received_.append(bytes, static_cast<std::size_t>(came));
  return true;
}

std::string Client::until(std::string_view end) {
  std::size_t at = received_.find(end);
  while (at == std::string::npos && receive()) at = received_.find(end);
  const std::size_t size = at == std::string::npos ? received_.size() : at + end.size();
  std::string taken = received_.substr(0, size);
  received_.erase(0, size);
  return taken;
}

Answer Client::answer(bool without_body) {
  Answer answer;
  answer.head = until("\r\n\r\n");
  if (!answer.head.starts_with("HTTP/1.1 ")) return answer;
  answer.status = std::stoi(answer.head.substr(9, 3));
  const std::string length = answer.header("Content-Length");
  if (without_body || length == "(none)") return answer;
  while (received_.size() < std::stoul(length) && receive()) continue;
  answer.body = received_.substr(0, std::stoul(length));
  received_.erase(0, answer.body.size());
  return answer;
}

std::string Client::rest() {
  while (receive()) continue;
  return std::exchange(received_, {});
}

std::string get(std::string_view path, std::string_view more_headers) {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" +
         std::string(more_headers) + "\r\n";
}

}  // namespace tests
