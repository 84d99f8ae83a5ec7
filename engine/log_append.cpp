#include <algorithm>
#include <string>

#include "engine/errors.hpp"
#include "engine/log_state.hpp"

namespace engine {
namespace {

using Path = std::filesystem::path;

void check_drafts(std::span<const Draft> drafts, Position last, std::string_view key,
                  const Path& directory) {
  if (key.size() > format::longest_key)
    throw LogError(LogError::invalid_draft, directory, "the key is too long");
  Position own = last;
  for (const Draft& draft : drafts) {
    own = own + 1;
    const auto refuse_if = [&](bool is_wrong, const char* why) {
      if (is_wrong)
        throw LogError(LogError::invalid_draft, directory,
                       "event " + std::to_string(own.value - last.value) + " of the batch: " + why);
    };
    const std::size_t size = draft.payload.size();
    refuse_if(size == 0, "its payload is empty");
    refuse_if(size % 8 != 0, "its payload is no multiple of 8 bytes");
    refuse_if(size > format::largest_payload, "its payload is over 1 MiB");
    refuse_if(draft.amends >= own, "it amends an event that is not before it");
    refuse_if(draft.cause >= own, "its cause is an event that is not before it");
  }
}

// One append, within its write transaction.
struct Appending {
  store::Transaction& transaction;
  const Tables& tables;
  const Path& directory;
  Position batch;
  Instant recorded_at;

  void write(const Draft& draft, Position position) {
    Envelope event = draft.at(position, batch, recorded_at);
    if (draft.amends) {
      event.rank = event_at(transaction, tables, draft.amends, directory).rank;
      transaction.put(tables.amendments, store::bytes_of(position.value),
                      store::bytes_of(draft.amends.value));
    }
    transaction.put(tables.effect, format::effect_key(event.effective_on),
                    format::effect_place(event.rank, position));
    format::encode(event, transaction.append(tables.events, store::bytes_of(position.value),
                                             format::header_size + event.payload.size()));
  }
};

std::optional<Receipt> earlier_receipt(const store::Transaction& transaction, const Tables& tables,
                                       std::string_view key, const Path& directory) {
  if (key.empty()) return std::nullopt;
  const auto found = transaction.find(tables.keys, text_bytes(key));
  if (!found) return std::nullopt;
  const format::Batch batch = batch_in(*found, directory);
  return Receipt{.first = {batch.first}, .last = {batch.last}, .repeated = true};
}

}  // namespace

tl::expected<Receipt, Conflict> Log::append(std::span<const Draft> drafts, Position expected,
                                            std::string_view key, Instant now) {
  const Path& place = directory();
  const Tables& tables = state_->tables;
  tl::expected<Receipt, Conflict> answer;
  state_->environment.write([&](store::Transaction& transaction) {
    if (const auto earlier = earlier_receipt(transaction, tables, key, place)) {
      answer = *earlier;
      return false;
    }
    const auto before = last_event(transaction, tables, place);
    const Position last = before ? before->position : none;
    if (last != expected) {
      answer = tl::unexpected(Conflict{.expected = expected, .found = last});
      return false;
    }
    check_drafts(drafts, last, key, place);
    answer = Receipt{};
    if (drafts.empty()) return false;
    Appending appending{.transaction = transaction,
                        .tables = tables,
                        .directory = place,
                        .batch = last + 1,
                        .recorded_at = before ? std::max(now, before->recorded_at) : now};
    Position position = last;
    for (const Draft& draft : drafts) {
      position = position + 1;
      appending.write(draft, position);
    }
    if (!key.empty()) {
      const format::Batch batch{.first = last.value + 1, .last = position.value};
      transaction.put(tables.keys, text_bytes(key), object_bytes(batch));
    }
    answer = Receipt{.first = last + 1, .last = position};
    return true;
  });
  return answer;
}

}  // namespace engine
