#include <algorithm>
#include <cstring>

#include "engine/errors.hpp"
#include "engine/log_state.hpp"

namespace engine {
namespace {

std::string_view text_of(store::Bytes key) {
  return {reinterpret_cast<const char*>(key.data()), key.size()};
}

}  // namespace

format::Batch batch_in(store::Bytes value, const std::filesystem::path& directory) {
  format::Batch batch;
  if (value.size() != sizeof batch)
    throw LogError(LogError::corrupt, directory, "a key's batch has a wrong length");
  std::memcpy(&batch, value.data(), sizeof batch);
  return batch;
}

std::vector<KeyedBatch> keyed_batches(const store::Transaction& transaction, const Tables& tables,
                                      Position last, const std::filesystem::path& directory) {
  const auto batch_of = [&](Position position) {
    return event_at(transaction, tables, position, directory).batch;
  };
  std::vector<KeyedBatch> all;
  store::Cursor keys(transaction, tables.keys);
  for (bool there = keys.first(); there; there = keys.next()) {
    const format::Batch found = batch_in(keys.value(), directory);
    const KeyedBatch batch{{found.first}, {found.last}, text_of(keys.key())};
    if (!batch.first || batch.last < batch.first || batch.last > last) {
      fail_at(batch.first, "a key's batch is not in the log", directory);
    }
    const bool whole = batch_of(batch.first) == batch.first &&
                       batch_of(batch.last) == batch.first &&
                       (batch.last == last || batch_of(batch.last + 1) == batch.last + 1);
    require(whole ? nullptr : "a key's batch is not one", batch.first, directory);
    all.push_back(batch);
  }
  std::sort(all.begin(), all.end(),
            [](const KeyedBatch& one, const KeyedBatch& other) { return one.first < other.first; });
  const auto twice = std::adjacent_find(
      all.begin(), all.end(),
      [](const KeyedBatch& one, const KeyedBatch& other) { return one.first == other.first; });
  if (twice != all.end()) fail_at(twice->first, "its batch has two keys", directory);
  return all;
}

std::vector<KeyedBatch> LogReading::keys() {
  return keyed_batches(transaction_, tables_, last_, directory_);
}

}  // namespace engine
