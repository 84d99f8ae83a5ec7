// A file that is there whole or not at all, and never in the place of another.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

class WholeFile {
 public:
  // Throws Failure(question) when something is there already; from here on, what engine::LogError
  // says of a disk that is full or cannot be written.
  explicit WholeFile(const std::filesystem::path& path);
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;
  ~WholeFile();  // takes away what was written, unless published

  void add(std::string_view text);
  // Makes it durable and gives it its name.
  void publish();

 private:
  void flush();
  [[noreturn]] void fail(int code) const;

  std::filesystem::path path_;
  std::string partial_;  // its name until then
  int file_ = -1;
  std::string waiting_;
};

}  // namespace app
