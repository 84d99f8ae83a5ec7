// A request out of bytes as they arrive; strict where readers on the way could disagree.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "serving/message.hpp"
#include "serving/options.hpp"
#include "serving/problem.hpp"

namespace serving {

class RequestParser {
 public:
  enum class Needs { head, body, nothing };

  // `before` is what was asked last over the same connection: the same target is not read again.
  explicit RequestParser(const Limits& limits, Request before = {});
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;
  ~RequestParser();

  // Takes what it can use from the front of `bytes` and says how many; the next call begins with
  // those that it left, and more. Not to be called once it needs nothing or has a problem.
  std::size_t take(std::string_view bytes);
  Needs needs() const { return needs_; }
  // What is wrong, or nullptr.
  const Problem* problem() const { return problem_; }

  // All but the body, once it needs no head; with the body, once it needs nothing.
  Request& request() { return request_; }
  bool is_http_1_1() const { return is_http_1_1_; }
  // Whether the sender means to ask more over the same connection.
  bool keeps_alive() const { return keeps_alive_; }
  // Whether the sender waits for a word before it sends the body.
  bool expects_continue() const { return expects_continue_; }

 private:
  struct Beast;

  const Problem* look(std::string_view bytes);
  std::size_t take_head(std::string_view bytes);
  std::size_t take_body(std::string_view bytes);
  const Problem* read_head(std::string_view head);
  const Problem* read_first_line(std::string_view line);
  const Problem* check_headers();
  const Problem* check_length();

  const Limits& limits_;
  std::unique_ptr<Beast> beast_;
  Request request_;
  Needs needs_ = Needs::head;
  const Problem* problem_ = nullptr;
  std::size_t looked_ = 0;  // how far the head has been looked through
  std::size_t head_end_ = 0;
  bool is_http_1_1_ = false;
  bool keeps_alive_ = false;
  bool expects_continue_ = false;
};

}  // namespace serving
