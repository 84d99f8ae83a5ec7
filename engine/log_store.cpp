#include "engine/log_store.hpp"

#include <lmdb.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "engine/errors.hpp"
#include "engine/log_disk.hpp"
#include "engine/log_format.hpp"
#include "engine/log_pages.hpp"

namespace engine::store {
namespace {

// Where the pages of a file contradict each other, LMDB would end the program.
[[noreturn]] void contradicted(MDB_env* environment, const char* what) {
  const char* directory = "";
  mdb_env_get_path(environment, &directory);
  throw LogError(LogError::corrupt, directory, what);
}

constexpr unsigned most_tables = 8;
constexpr unsigned most_readers = 1024;
constexpr mdb_mode_t file_mode = 0660;
constexpr std::size_t lock_file_size = std::size_t{17} * 4096;  // room for most_readers
// Maps are multiples of this, which every page size divides.
constexpr std::size_t map_step = std::size_t{1} << 16;

// Told from the other errors because the map can grow and the transaction be tried again.
struct MapFull {};

constexpr std::size_t rounded(std::size_t bytes) {
  return std::max(map_step, (bytes + map_step - 1) / map_step * map_step);
}

MDB_val value_of(Bytes bytes) { return {bytes.size(), const_cast<std::byte*>(bytes.data())}; }

Bytes bytes_of(const MDB_val& value) {
  return {static_cast<const std::byte*>(value.mv_data), value.mv_size};
}

unsigned flags_of(Order order) {
  constexpr unsigned flags[] = {0, MDB_INTEGERKEY, MDB_DUPSORT | MDB_DUPFIXED};
  return flags[static_cast<unsigned>(order)];
}

// LMDB chooses one of two head pages and reads it a moment later: whoever is held up in between for
// two commits is given what the second of them wrote, before that is durable and others see it.
bool may_have_head_of_later(MDB_env* environment, MDB_txn* reading) {
  MDB_envinfo info{};
  mdb_env_info(environment, &info);
  return info.me_last_txnid > mdb_txn_id(reading) + 1;
}

}  // namespace

// Transaction

Transaction::Transaction(Environment& environment, MDB_txn* transaction, bool reading)
    : environment_(&environment), transaction_(transaction), reading_(reading) {}

Transaction::Transaction(Transaction&& other) noexcept
    : environment_(other.environment_),
      transaction_(std::exchange(other.transaction_, nullptr)),
      reading_(std::exchange(other.reading_, false)) {}

Transaction::~Transaction() { end(); }

void Transaction::end() noexcept {
  if (transaction_ != nullptr) mdb_txn_abort(std::exchange(transaction_, nullptr));
  if (std::exchange(reading_, false)) {
    const std::lock_guard guard(environment_->counting_);
    --environment_->readings_;
  }
}

std::optional<Table> Transaction::table(const char* name) const {
  MDB_dbi handle = 0;
  const int code = mdb_dbi_open(transaction_, name, 0, &handle);
  if (code == MDB_SUCCESS) return handle;
  // Incompatible: an entry of that name that is no table.
  if (code == MDB_NOTFOUND || code == MDB_INCOMPATIBLE) return std::nullopt;
  environment_->fail(code, true);
}

Table Transaction::made_table(const char* name, Order order) {
  MDB_dbi handle = 0;
  const unsigned flags = MDB_CREATE | flags_of(order);
  environment_->require(mdb_dbi_open(transaction_, name, flags, &handle), false);
  return handle;
}

bool Transaction::has_order(Table table, Order order) const {
  unsigned flags = 0;
  environment_->require(mdb_dbi_flags(transaction_, table, &flags), true);
  return flags == flags_of(order);
}

std::uint64_t Transaction::count(Table table) const {
  MDB_stat stat{};
  environment_->require(mdb_stat(transaction_, table, &stat), true);
  return stat.ms_entries;
}

Table Transaction::tables() const {
  MDB_dbi tables = 0;
  environment_->require(mdb_dbi_open(transaction_, nullptr, 0, &tables), true);
  return tables;
}

bool Transaction::untouched() const { return count(tables()) == 0; }

std::optional<Bytes> Transaction::description(Bytes name) const { return find(tables(), name); }

std::uint64_t Transaction::snapshot() const { return mdb_txn_id(transaction_); }

std::optional<Bytes> Transaction::find(Table table, Bytes key) const {
  MDB_val wanted = value_of(key);
  MDB_val found{};
  const int code = mdb_get(transaction_, table, &wanted, &found);
  if (code == MDB_SUCCESS) return bytes_of(found);
  if (code == MDB_NOTFOUND) return std::nullopt;
  environment_->fail(code, reading_);
}

void Transaction::put(Table table, Bytes key, Bytes value) {
  MDB_val place = value_of(key);
  MDB_val content = value_of(value);
  environment_->require(mdb_put(transaction_, table, &place, &content, 0), false);
}

std::span<std::byte> Transaction::append(Table table, Bytes key, std::size_t size) {
  MDB_val place = value_of(key);
  MDB_val room{size, nullptr};
  constexpr unsigned flags = MDB_APPEND | MDB_RESERVE;
  environment_->require(mdb_put(transaction_, table, &place, &room, flags), false);
  return {static_cast<std::byte*>(room.mv_data), room.mv_size};
}

void Transaction::commit() {
  const bool reading = reading_;
  const int code = mdb_txn_commit(std::exchange(transaction_, nullptr));
  end();
  // Errors of the system are positive.
  environment_->failed_ = environment_->failed_ || (!reading && code > 0);
  environment_->require(code, reading);
}

// Cursor

Cursor::Cursor(const Transaction& transaction, Table table)
    : environment_(*transaction.environment_) {
  environment_.require(mdb_cursor_open(transaction.transaction_, table, &cursor_),
                       transaction.reading_);
}

Cursor::~Cursor() { mdb_cursor_close(cursor_); }

bool Cursor::move(int operation) {
  MDB_val key = value_of(key_);
  MDB_val value = value_of(value_);
  const int code = mdb_cursor_get(cursor_, &key, &value, static_cast<MDB_cursor_op>(operation));
  if (code == MDB_SUCCESS) {
    key_ = bytes_of(key);
    value_ = bytes_of(value);
    return true;
  }
  if (code == MDB_NOTFOUND) return false;
  environment_.fail(code, true);
}

bool Cursor::first() { return move(MDB_FIRST); }
bool Cursor::last() { return move(MDB_LAST); }
bool Cursor::next() { return move(MDB_NEXT); }
bool Cursor::next_set() { return move(MDB_NEXT_NODUP); }

bool Cursor::seek(Bytes key) {
  key_ = key;
  return move(MDB_SET_RANGE);
}

bool Cursor::seek_pair(Bytes key, Bytes value) {
  key_ = key;
  value_ = value;
  return move(MDB_GET_BOTH);
}

Bytes Cursor::values() {
  // LMDB leaves the value as it was when the key has one only.
  move(MDB_GET_MULTIPLE);
  return value_;
}

std::optional<Bytes> Cursor::more_values() {
  if (!move(MDB_NEXT_MULTIPLE)) return std::nullopt;
  return value_;
}

// Environment

Environment::Environment(std::filesystem::path directory, Access access, std::size_t map_bytes)
    : directory_(std::move(directory)), access_(access) {
  pages::check_heads(directory_);
  environment_ = opened(rounded(map_bytes));
  try {
    mdb_reader_check(environment_, nullptr);
    const std::size_t roomy = rounded(2 * used_bytes());
    if (this->map_bytes() < roomy && disk::can_reserve(roomy)) resize(roomy, roomy);
  } catch (...) {
    mdb_env_close(environment_);
    throw;
  }
}

Environment::~Environment() {
  mdb_env_close(environment_);
  if (failed_) replace_head();
}

void Environment::replace_head() noexcept try {
  MDB_env* const environment = opened(map_step);
  MDB_txn* transaction = nullptr;
  MDB_dbi table = 0;
  MDB_val key = value_of(std::as_bytes(std::span{format::mark_key}));
  MDB_val value{};
  if (mdb_txn_begin(environment, nullptr, 0, &transaction) == MDB_SUCCESS) {
    if (mdb_dbi_open(transaction, format::meta_name, 0, &table) == MDB_SUCCESS &&
        mdb_get(transaction, table, &key, &value) == MDB_SUCCESS) {
      const std::vector<std::byte> same(bytes_of(value).begin(), bytes_of(value).end());
      value = value_of(same);
      mdb_put(transaction, table, &key, &value, 0);
    }
    mdb_txn_commit(transaction);
  }
  mdb_env_close(environment);
} catch (const std::exception&) {
  // The disk fails still; who opens the log next will be told.
}

MDB_env* Environment::opened(std::size_t map_bytes) {
  unsigned flags = MDB_NOTLS | (access_ == Access::read ? MDB_RDONLY : 0) |
                   (access_ == Access::stage ? MDB_NOSYNC : 0);
  if (const int code = disk::fill_lock_file(directory_, lock_file_size, file_mode))
    fail(code, false);
  while (true) {
    MDB_env* environment = nullptr;
    require(mdb_env_create(&environment), true);
    mdb_env_set_assert(environment, contradicted);
    mdb_env_set_maxdbs(environment, most_tables);
    mdb_env_set_maxreaders(environment, most_readers);
    mdb_env_set_mapsize(environment, map_bytes);
    const int code = mdb_env_open(environment, directory_.c_str(), flags, file_mode);
    if (code == MDB_SUCCESS) return environment;
    mdb_env_close(environment);
    if (code == ENOMEM && map_bytes > map_step) {
      map_bytes = rounded(map_bytes / 2);
    } else if (code == EACCES && access_ == Access::read && (flags & MDB_NOLOCK) == 0 &&
               !disk::in_use_elsewhere(directory_)) {
      // The lock file cannot be written here, and nobody writes the log at the moment.
      flags |= MDB_NOLOCK;
    } else {
      fail(code, access_ == Access::read);
    }
  }
}

std::size_t Environment::used_bytes() const {
  MDB_envinfo info{};
  MDB_stat stat{};
  mdb_env_info(environment_, &info);
  mdb_env_stat(environment_, &stat);
  return (info.me_last_pgno + 1) * stat.ms_psize;
}

std::size_t Environment::map_bytes() const {
  MDB_envinfo info{};
  mdb_env_info(environment_, &info);
  return info.me_mapsize;
}

Transaction Environment::read() {
  bool readers_checked = false;
  while (true) {
    {
      const std::lock_guard guard(counting_);
      if (!usable_) fail(MDB_PANIC, true);
      MDB_txn* transaction = nullptr;
      const int code = mdb_txn_begin(environment_, nullptr, MDB_RDONLY, &transaction);
      if (code == MDB_SUCCESS && !may_have_head_of_later(environment_, transaction)) {
        ++readings_;
        return {*this, transaction, true};
      }
      mdb_txn_abort(transaction);
      if (code == MDB_SUCCESS) continue;
      if (code == MDB_READERS_FULL && !std::exchange(readers_checked, true)) {
        mdb_reader_check(environment_, nullptr);
        continue;
      }
      if (code != MDB_MAP_RESIZED) fail(code, true);
    }
    const std::lock_guard alone(writing_);
    resize(used_bytes(), 2 * used_bytes());
  }
}

Transaction Environment::begin_write() {
  if (access_ == Access::read)
    throw LogError(LogError::read_only, directory_, "it was opened for reading only");
  while (true) {
    if (!usable_) fail(MDB_PANIC, false);
    MDB_txn* transaction = nullptr;
    const int code = mdb_txn_begin(environment_, nullptr, 0, &transaction);
    if (code == MDB_SUCCESS) return {*this, transaction, false};
    if (code != MDB_MAP_RESIZED) fail(code, false);
    resize(used_bytes(), 2 * used_bytes());
  }
}

void Environment::write(FunctionRef<bool(Transaction&)> body) {
  const std::lock_guard alone(writing_);
  while (true) {
    try {
      Transaction transaction = begin_write();
      if (body(transaction)) transaction.commit();
      return;
    } catch (const MapFull&) {
      resize(map_bytes() + map_step, 2 * map_bytes());
    }
  }
}

void Environment::resize(std::size_t least, std::size_t wanted) {
  const std::lock_guard guard(counting_);
  if (readings_ > 0) throw LogError(LogError::readings_open, directory_);
  least = rounded(std::max(least, used_bytes()));
  wanted = rounded(std::max(least, wanted));
  // LMDB gives its map up before it asks for the new one: ask first.
  while (wanted > least && !disk::can_reserve(wanted))
    wanted = least + (wanted - least) / 2 / map_step * map_step;
  if (!disk::can_reserve(wanted)) fail(ENOMEM, false);
  const int code = mdb_env_set_mapsize(environment_, wanted);
  if (code != MDB_SUCCESS) {
    usable_ = false;
    fail(code, false);
  }
}

void Environment::require(int code, bool reading) const {
  if (code != MDB_SUCCESS) fail(code, reading);
}

void Environment::fail(int code, bool reading) const {
  using enum LogError::Kind;
  const char* const detail = mdb_strerror(code);
  switch (code) {
    case MDB_MAP_FULL:
      throw MapFull{};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      throw LogError(disk_full, directory_, detail);
    case EIO:
      // What LMDB says of a write that the disk took only in part.
      if (!reading && disk::is_full(directory_)) throw LogError(disk_full, directory_, detail);
      break;
    case EROFS:
    case EACCES:
    case EPERM:
      throw LogError(reading && code != EROFS ? no_access : read_only, directory_, detail);
    case MDB_INVALID:
      if (disk::begins_like_lmdb(directory_)) throw LogError(corrupt, directory_, detail);
      throw LogError(not_a_log, directory_, detail);
    case MDB_VERSION_MISMATCH:
      throw LogError(not_a_log, directory_, detail);
    case MDB_CORRUPTED:
    case MDB_PAGE_NOTFOUND:
    case MDB_PANIC:
    case MDB_CURSOR_FULL:
    case MDB_PAGE_FULL:
    case MDB_KEYEXIST:
    case MDB_BAD_VALSIZE:
      throw LogError(corrupt, directory_, detail);
    case MDB_BAD_TXN:  // after a page that led a reading astray
    case MDB_INCOMPATIBLE:
      if (reading) throw LogError(corrupt, directory_, detail);
      break;
    case MDB_TXN_FULL:
      throw LogError(invalid_draft, directory_, "too many events at once");
    case MDB_READERS_FULL:
      throw LogError(too_many_readings, directory_, detail);
    default:
      break;
  }
  throw LogError(storage_failed, directory_, detail);
}

}  // namespace engine::store
