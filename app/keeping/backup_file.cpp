#include "app/keeping/backup_file.hpp"

#include <filesystem>
#include <iostream>

#include "app/cli/lines.hpp"
#include "app/recording/intake.hpp"

namespace app {

BackupFile::BackupFile(const std::string& name)
    : name_(name == "-" ? "stdin" : name), reader_(name == "-" ? std::cin : file_) {
  if (name == "-") return;
  std::error_code unknown;
  if (!std::filesystem::exists(name, unknown))
    throw Failure(Trouble::refused, {"import.noFile", {events::text(name)}});
  file_ = opened(name);
  const std::uintmax_t size = std::filesystem::file_size(name, unknown);
  if (!unknown) size_ = size;
}

std::string BackupFile::place(std::size_t line, std::size_t column) const {
  return place_of(name_, {line, column, ""});
}

Failure BackupFile::refused(const words::Words& words, const events::BackupMistake& mistake,
                            const char* key) const {
  return {Trouble::refused,
          {key, {events::text(say(words, mistake.mistake))}},
          place(mistake.line, mistake.mistake.column)};
}

}  // namespace app
