// A thin layer over LMDB: environments, transactions and cursors that clean up after themselves and
// turn error codes into the exceptions of errors.hpp. log_store.cpp alone sees lmdb.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>

#include "engine/function_ref.hpp"

struct MDB_env;
struct MDB_txn;
struct MDB_cursor;

namespace engine::store {

using Bytes = std::span<const std::byte>;
using Table = unsigned;

// How a table is sorted, which is fixed when it is made.
enum class Order {
  by_bytes,   // keys byte by byte
  by_number,  // keys are std::uint64_t
  sets        // keys byte by byte, each with a sorted set of values of one length
};

enum class Access { create, stage, write, read };  // stage: create, and leave syncing to others

// What `number` looks like as a key or value. It must outlive the bytes.
inline Bytes bytes_of(const std::uint64_t& number) { return std::as_bytes(std::span{&number, 1}); }

class Environment;
class Cursor;

// Bytes that it gives are valid until it ends; in a writing one, until the next change.
class Transaction {
 public:
  Transaction(Transaction&& other) noexcept;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  // The table, unless there is none of that name.
  std::optional<Table> table(const char* name) const;
  // The table, made when there is none.
  Table made_table(const char* name, Order order);
  bool has_order(Table table, Order order) const;
  std::uint64_t count(Table table) const;
  // Whether the environment holds nothing at all.
  bool untouched() const;
  // The number of the transaction that left the state that is read.
  std::uint64_t snapshot() const;
  // What LMDB keeps of the table of that name.
  std::optional<Bytes> description(Bytes name) const;

  std::optional<Bytes> find(Table table, Bytes key) const;

  void put(Table table, Bytes key, Bytes value);
  // Room for `size` bytes under `key`, which must sort behind every key of the table.
  std::span<std::byte> append(Table table, Bytes key, std::size_t size);

  // Makes tables found in a reading last beyond it; makes what was written durable.
  void commit();

 private:
  friend class Environment;
  friend class Cursor;
  Transaction(Environment& environment, MDB_txn* transaction, bool reading);
  void end() noexcept;
  Table tables() const;

  Environment* environment_;
  MDB_txn* transaction_;
  bool reading_;
};

// A place in a table. Each move says whether there is something there; key() and value() then are.
// Must end before its transaction does.
class Cursor {
 public:
  // On nothing yet: next() then moves to the first entry.
  Cursor(const Transaction& transaction, Table table);
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;
  ~Cursor();

  bool first();
  bool last();
  bool next();
  bool seek(Bytes key);  // the first entry that is not before `key`
  // In a table of sets: the key and value; the first value of the next key; as many values of the
  // current key as lie together; the next so many of the same key.
  bool seek_pair(Bytes key, Bytes value);
  bool next_set();
  Bytes values();
  std::optional<Bytes> more_values();

  Bytes key() const { return key_; }
  Bytes value() const { return value_; }

 private:
  bool move(int operation);

  const Environment& environment_;
  MDB_cursor* cursor_ = nullptr;
  Bytes key_;
  Bytes value_;
};

// The files of one log, open in this process. Safe to use from several threads.
class Environment {
 public:
  // `map_bytes` is a wish, granted as far as the system can.
  Environment(std::filesystem::path directory, Access access, std::size_t map_bytes);
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment();

  const std::filesystem::path& directory() const { return directory_; }

  Transaction read();
  // Runs `body` alone among all writers and commits if it returns true. Runs it again from the
  // start when the map had to grow, for which no reading of this process may be open
  // (LogError::readings_open).
  void write(FunctionRef<bool(Transaction&)> body);

 private:
  friend class Transaction;
  friend class Cursor;
  MDB_env* opened(std::size_t map_bytes);
  std::size_t used_bytes() const;
  std::size_t map_bytes() const;
  Transaction begin_write();
  void resize(std::size_t least, std::size_t wanted);
  void require(int code, bool reading) const;
  [[noreturn]] void fail(int code, bool reading) const;

  std::filesystem::path directory_;
  Access access_;
  // A writing that fails at its last step leaves a head page that looks like a damaged one: with
  // what it leads to, but under the number that stood there before. A writing that changes nothing
  // puts another in its place, if the disk lets it.
  void replace_head() noexcept;

  MDB_env* environment_ = nullptr;
  bool usable_ = true;
  bool failed_ = false;          // a writing, at its last step
  std::mutex writing_;           // taken before counting_
  mutable std::mutex counting_;  // guards readings_ and the map's size
  std::size_t readings_ = 0;
};

}  // namespace engine::store
