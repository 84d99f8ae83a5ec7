#include "tests/bench/bare_lmdb.hpp"

#include <lmdb.h>

#include <cstring>
#include <stdexcept>
#include <string>
#include <utility>

namespace bench {
namespace {

constexpr std::size_t map_bytes = std::size_t{1} << 36;
constexpr mdb_mode_t file_mode = 0660;

void require(int code) {
  if (code != MDB_SUCCESS) throw std::runtime_error(std::string("LMDB: ") + mdb_strerror(code));
}

struct Close {
  void operator()(MDB_env* environment) const { mdb_env_close(environment); }
  void operator()(MDB_txn* transaction) const { mdb_txn_abort(transaction); }
  void operator()(MDB_cursor* cursor) const { mdb_cursor_close(cursor); }
};
using Environment = std::unique_ptr<MDB_env, Close>;
using Transaction = std::unique_ptr<MDB_txn, Close>;
using Cursor = std::unique_ptr<MDB_cursor, Close>;

Environment open(const std::filesystem::path& directory, unsigned flags) {
  MDB_env* environment = nullptr;
  require(mdb_env_create(&environment));
  Environment owned(environment);
  require(mdb_env_set_maxdbs(environment, 8));
  require(mdb_env_set_mapsize(environment, map_bytes));
  require(mdb_env_open(environment, directory.c_str(), flags, file_mode));
  return owned;
}

Transaction begin(const Environment& environment, unsigned flags) {
  MDB_txn* transaction = nullptr;
  require(mdb_txn_begin(environment.get(), nullptr, flags, &transaction));
  return Transaction(transaction);
}

void commit(Transaction transaction) { require(mdb_txn_commit(transaction.release())); }

MDB_dbi table(const Transaction& transaction, const char* name, unsigned flags) {
  MDB_dbi handle = 0;
  require(mdb_dbi_open(transaction.get(), name, flags, &handle));
  return handle;
}

std::uint64_t word_at(const MDB_val& value, std::size_t offset) {
  std::uint64_t word = 0;
  std::memcpy(&word, static_cast<const std::byte*>(value.mv_data) + offset, sizeof word);
  return word;
}

MDB_val value_of(std::span<const std::byte> bytes) {
  return {bytes.size(), const_cast<std::byte*>(bytes.data())};
}

}  // namespace

struct BareEvents::State {
  Environment environment;
  MDB_dbi events = 0;

  template <class Look>
  void each(Look look) const {
    const Transaction transaction = begin(environment, MDB_RDONLY);
    MDB_cursor* opened = nullptr;
    require(mdb_cursor_open(transaction.get(), events, &opened));
    const Cursor cursor(opened);
    MDB_val key{};
    MDB_val value{};
    int code = MDB_SUCCESS;
    while ((code = mdb_cursor_get(opened, &key, &value, MDB_NEXT)) == MDB_SUCCESS) look(value);
    if (code != MDB_NOTFOUND) require(code);
  }
};

// Without a lock file, lest it give up the locks of the same log open in this process.
BareEvents::BareEvents(const std::filesystem::path& directory) : state_(std::make_unique<State>()) {
  state_->environment = open(directory, MDB_RDONLY | MDB_NOLOCK | MDB_NOTLS);
  Transaction transaction = begin(state_->environment, MDB_RDONLY);
  state_->events = table(transaction, "events", MDB_INTEGERKEY);
  commit(std::move(transaction));
}
BareEvents::BareEvents(BareEvents&&) noexcept = default;
BareEvents::~BareEvents() = default;

BareEvents::Seen BareEvents::read_all() const {
  Seen seen;
  state_->each([&](const MDB_val& value) {
    ++seen.records;
    seen.bytes += value.mv_size;
    for (std::size_t offset = 0; offset < value.mv_size; offset += sizeof seen.sum)
      seen.sum += word_at(value, offset);
  });
  return seen;
}

BareEvents::Seen BareEvents::pass_all() const {
  Seen seen;
  state_->each([&](const MDB_val& value) {
    ++seen.records;
    seen.bytes += value.mv_size;
    seen.sum += word_at(value, 0);
  });
  return seen;
}

struct BareStore::State {
  Environment environment;
  MDB_dbi events = 0, effect = 0;
  std::uint64_t last = 0;
};

BareStore::BareStore(const std::filesystem::path& directory) : state_(std::make_unique<State>()) {
  std::filesystem::create_directories(directory);
  state_->environment = open(directory, MDB_NOTLS);
  Transaction transaction = begin(state_->environment, 0);
  state_->events = table(transaction, "events", MDB_CREATE | MDB_INTEGERKEY);
  state_->effect = table(transaction, "effect", MDB_CREATE | MDB_DUPSORT | MDB_DUPFIXED);
  commit(std::move(transaction));
}
BareStore::BareStore(BareStore&&) noexcept = default;
BareStore::~BareStore() = default;

void BareStore::append(std::span<const Put> puts) {
  Transaction transaction = begin(state_->environment, 0);
  std::uint64_t position = state_->last;
  for (const Put& put : puts) {
    ++position;
    MDB_val key{sizeof position, &position};
    MDB_val value = value_of(put.record);
    require(mdb_put(transaction.get(), state_->events, &key, &value, MDB_APPEND));
    if (put.place.empty()) continue;
    key = value_of(put.day);
    value = value_of(put.place);
    require(mdb_put(transaction.get(), state_->effect, &key, &value, 0));
  }
  commit(std::move(transaction));
  state_->last = position;
}

std::uint64_t BareStore::records() const {
  const Transaction transaction = begin(state_->environment, MDB_RDONLY);
  MDB_stat stat{};
  require(mdb_stat(transaction.get(), state_->events, &stat));
  return stat.ms_entries;
}

}  // namespace bench
