#include "engine/log.hpp"

#include <cstring>
#include <utility>

#include "engine/errors.hpp"
#include "engine/log_pages.hpp"
#include "engine/log_state.hpp"

namespace engine {
namespace {

using Path = std::filesystem::path;

constexpr const char* cut_short = "its making was cut short; make it again";

// The mark of the log in an environment, or nothing when the environment is of another program.
std::optional<format::Mark> find_mark(const store::Transaction& transaction) {
  const auto meta = transaction.table(format::meta_name);
  if (!meta || !transaction.has_order(*meta, store::Order::by_bytes)) return std::nullopt;
  const auto bytes = transaction.find(*meta, text_bytes(format::mark_key));
  format::Mark mark;
  if (!bytes || bytes->size() != sizeof mark) return std::nullopt;
  std::memcpy(&mark, bytes->data(), sizeof mark);
  if (mark.magic != format::Mark{}.magic) return std::nullopt;
  return mark;
}

void check_mark(const store::Transaction& transaction, const Path& directory) {
  const auto mark = find_mark(transaction);
  if (!mark) {
    if (transaction.untouched()) throw LogError(LogError::no_log, directory, cut_short);
    throw LogError(LogError::not_a_log, directory, "another program's data");
  }
  if (mark->byte_order != format::Mark{}.byte_order) {
    throw LogError(LogError::not_a_log, directory, "written on a machine of another byte order");
  }
  if (mark->version > format::version) {
    throw LogError(LogError::newer_version, directory,
                   "version " + std::to_string(mark->version) + ", known up to " +
                       std::to_string(format::version));
  }
  if (mark->version == 0) throw LogError(LogError::corrupt, directory, "version 0");
}

store::Table known_table(const store::Transaction& transaction, const char* name,
                         store::Order order, const Path& directory) {
  const auto table = transaction.table(name);
  if (!table || !transaction.has_order(*table, order)) {
    throw LogError(LogError::corrupt, directory,
                   std::string("its table of ") + name + " is missing");
  }
  return *table;
}

Tables make_tables(store::Transaction& transaction) {
  const store::Table meta = transaction.made_table(format::meta_name, store::Order::by_bytes);
  transaction.put(meta, text_bytes(format::mark_key), object_bytes(format::Mark{}));
  return {.events = transaction.made_table(format::events_name, store::Order::by_number),
          .effect = transaction.made_table(format::effect_name, store::Order::sets),
          .amendments = transaction.made_table(format::amendments_name, store::Order::by_number),
          .keys = transaction.made_table(format::keys_name, store::Order::by_bytes)};
}

}  // namespace

store::Transaction checked_reading(store::Environment& environment) {
  // A busy writer may be two writings further on before the state is looked at, but not each time.
  constexpr int looks = 1'000;
  for (int look = 0; look < looks; ++look) {
    store::Transaction transaction = environment.read();
    if (pages::check(environment.directory(), transaction)) return transaction;
  }
  throw LogError(LogError::corrupt, environment.directory(),
                 "its head pages are not those that were written last");
}

Log::Log(std::unique_ptr<State> state) : state_(std::move(state)) {}
Log::Log(Log&&) noexcept = default;
Log& Log::operator=(Log&&) noexcept = default;
Log::~Log() = default;

Log Log::create(const Path& directory) { return create(directory, Options{}); }
Log Log::open(const Path& directory) { return open(directory, Options{}); }

Log Log::create(const Path& directory, Options options) {
  place::make(directory);
  const place::Contents contents = place::look(directory);
  if (contents == place::Contents::foreign)
    throw LogError(LogError::not_a_log, directory, "something else is there");
  if (contents == place::Contents::begun) place::clear_begun(directory);
  auto state = std::make_unique<State>(
      directory, options.durable ? store::Access::create : store::Access::stage, options.map_bytes);
  // Before it is a log: nobody has been told of it, and a making that fails here can be made again.
  if (options.durable) place::sync(directory);
  state->environment.write([&](store::Transaction& transaction) {
    if (!transaction.untouched()) {
      if (find_mark(transaction)) throw LogError(LogError::log_exists, directory);
      throw LogError(LogError::not_a_log, directory, "another program's data");
    }
    state->tables = make_tables(transaction);
    return true;
  });
  return Log(std::move(state));
}

Log Log::open(const Path& directory, Options options) {
  switch (place::look(directory)) {
    case place::Contents::nothing:
    case place::Contents::empty:
      throw LogError(LogError::no_log, directory);
    case place::Contents::begun:
      throw LogError(LogError::no_log, directory, cut_short);
    case place::Contents::foreign:
      throw LogError(LogError::not_a_log, directory);
    case place::Contents::data:
      break;
  }
  place::check_access(directory, !options.read_only);
  auto state = std::make_unique<State>(
      directory, options.read_only ? store::Access::read : store::Access::write, options.map_bytes);
  store::Transaction transaction =
      options.check_pages ? checked_reading(state->environment) : state->environment.read();
  check_mark(transaction, directory);
  const auto table = [&](const char* name, store::Order order) {
    return known_table(transaction, name, order, directory);
  };
  state->tables = {.events = table(format::events_name, store::Order::by_number),
                   .effect = table(format::effect_name, store::Order::sets),
                   .amendments = table(format::amendments_name, store::Order::by_number),
                   .keys = table(format::keys_name, store::Order::by_bytes)};
  transaction.commit();
  return Log(std::move(state));
}

const Path& Log::directory() const { return state_->environment.directory(); }

Reading Log::read() const {
  return Reading(std::make_unique<LogReading>(state_->tables, state_->environment));
}

}  // namespace engine
