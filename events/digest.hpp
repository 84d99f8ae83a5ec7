// SHA-256 of text that comes in lines, and how hashes are written.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace events {

// Each byte as two digits, in small letters.
std::string hexadecimal(std::span<const unsigned char> bytes);

class Digest {
 public:
  Digest();
  ~Digest();
  void add_line(std::string_view line);  // and its line feed
  std::string hex() const;               // of all lines so far, 64 digits

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace events
