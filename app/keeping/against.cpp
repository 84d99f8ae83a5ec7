#include "app/keeping/against.hpp"

#include <algorithm>

#include "app/cli/progress.hpp"
#include "app/keeping/backup_file.hpp"
#include "events/utf8.hpp"

namespace app {
namespace {

// Around the place where two lines begin to differ, the part of each.
std::pair<std::string, std::string> differing(std::string_view one, std::string_view other) {
  constexpr std::size_t before = 24, shown = 60;
  const auto place = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first;
  auto start = static_cast<std::size_t>(place - one.begin());
  start = events::start_of_character(one, start - std::min(start, before));
  return {events::cut_utf8(one.substr(start), shown), events::cut_utf8(other.substr(start), shown)};
}

}  // namespace

events::Backed hold_against(Session& session, const std::string& backup) {
  const engine::Reading& reading = session.reading();
  BackupFile file(backup);
  events::BackupReader& reader = file.reader();
  Progress progress(session, backup);
  events::EventLines lines(reading);
  // Told at the end: a backup that is not sound says nothing about the log.
  std::optional<Failure> difference;
  while (true) {
    const auto event = reader.next();
    if (!event) throw file.refused(session.words(), event.error(), "verify.badBackup");
    if (!*event) break;
    progress.at(reader.bytes(), file.size());
    if (difference) continue;
    const events::Argument position = events::position((*event)->position);
    const auto counterpart = reading.at((*event)->position);
    const std::string recorded = counterpart ? lines.of(*counterpart) : "";
    if (recorded == reader.line()) continue;
    const auto [there, here] = differing(reader.line(), recorded);
    const events::Message ends{"verify.ends", {position, events::position(reading.last())}};
    const events::Message differs{"verify.differs",
                                  {position, events::text(there), events::text(here)}};
    difference.emplace(Trouble::damaged, recorded.empty() ? ends : differs,
                       file.place(reader.line_number()));
  }
  if (difference) throw Failure(std::move(*difference));
  return reader.backed();
}

}  // namespace app
