#include <vector>

#include "events/backup.hpp"

namespace events {
namespace {

// The events of one batch, until the next begins.
class Gathered {
 public:
  explicit Gathered(engine::Log& log) : log_(log) {}

  // Returns the mistake when the batch's key was that of an earlier one.
  std::optional<BackupMistake> append() {
    if (events_.empty()) return std::nullopt;
    std::vector<engine::Draft> drafts;
    drafts.reserve(events_.size());
    for (const Carried& event : events_) drafts.push_back(event.draft());
    const Carried& first = events_.front();
    const engine::Position before{first.position.value - 1};
    const auto receipt = log_.append(drafts, before, first.key, first.recorded_at);
    if (!receipt || receipt->repeated)
      return BackupMistake{line_, {"key", first.key, {"expected.keyOnce", {}}}};
    events_.clear();
    return std::nullopt;
  }

  void add(Carried event, std::size_t line) {
    if (events_.empty()) line_ = line;
    events_.push_back(std::move(event));
  }

  bool holds_batch_before(const Carried& event) const {
    return !events_.empty() && events_.front().batch != event.batch;
  }

 private:
  engine::Log& log_;
  std::vector<Carried> events_;
  std::size_t line_ = 0;
};

}  // namespace

tl::expected<Backed, BackupMistake> restore(BackupReader& backup, engine::Log& log,
                                            engine::FunctionRef<void(std::uint64_t)> progress) {
  Gathered batch(log);
  while (true) {
    auto event = backup.next();
    if (!event) return tl::unexpected(std::move(event).error());
    progress(backup.bytes());
    if (!*event || batch.holds_batch_before(**event)) {
      if (auto mistake = batch.append()) return tl::unexpected(std::move(*mistake));
    }
    if (!*event) return backup.backed();
    batch.add(std::move(**event), backup.line_number());
  }
}

}  // namespace events
