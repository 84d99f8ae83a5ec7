// A backup that somebody gives to be read.
#pragma once

#include <cstdint>
#include <fstream>
#include <iosfwd>
#include <string>

#include "app/cli/session.hpp"
#include "events/backup.hpp"

namespace app {

class BackupFile {
 public:
  // "-" is standard input. Throws Failure(refused) when there is no such file.
  explicit BackupFile(const std::string& name);

  events::BackupReader& reader() { return reader_; }
  std::uint64_t size() const { return size_; }  // 0 when it is not known
  // What to say of a mistake in it; `key` names a sentence with one argument.
  Failure refused(const words::Words& words, const events::BackupMistake& mistake,
                  const char* key) const;
  // "backup.jsonl:12: ".
  std::string place(std::size_t line, std::size_t column = 0) const;

 private:
  std::string name_;
  std::ifstream file_;
  std::uint64_t size_ = 0;
  events::BackupReader reader_;
};

}  // namespace app
