// A folder of a test's own, gone at its end, and the files in it.
#pragma once

#include <filesystem>
#include <string>

namespace tests {

class Scratch {
 public:
  // Below `home`, and open to other users of the machine, who take part in some tests.
  explicit Scratch(const std::filesystem::path& home = std::filesystem::temp_directory_path());
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch();

  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }
  // A file of this folder, or of one in it, which is made.
  void write(const std::string& name, const std::string& content) const;
  std::string read(const std::string& name) const;

 private:
  std::filesystem::path path_;
};

// A home in memory where the system offers it: hundreds of logs that live for a moment need no
// disk, each of which would wait for it.
std::filesystem::path memory();

// All that a file holds; "" when there is none.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& content);

}  // namespace tests
