#include "tests/faults/disk.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace faults {
namespace {

// Whoever has a log to itself makes its lock file anew: what a cut leaves in it counts for nothing.
bool is_lock(const std::string& path) { return path.ends_with("/lock.mdb"); }

std::string sector_of(const std::string& bytes, std::uint64_t number) {
  std::string content =
      number * sector < bytes.size() ? bytes.substr(number * sector, sector) : std::string();
  content.resize(sector);
  return content;
}

void put_sector(std::string& bytes, std::uint64_t number, const std::string& content) {
  if (bytes.size() < (number + 1) * sector) bytes.resize((number + 1) * sector);
  bytes.replace(number * sector, sector, content);
}

template <class Value>
void add_new(std::vector<Value>& all, const Value& value) {
  if (std::find(all.begin(), all.end(), value) == all.end()) all.push_back(value);
}

// Counts what there is to choose, and takes what was written last.
class Counting final : public Choice {
 public:
  std::uint64_t pick(std::uint64_t options) override {
    constexpr std::uint64_t most = std::uint64_t{1} << 63;
    ++ways;
    states = states > most / options ? most : states * options;
    return options - 1;
  }
  std::uint64_t ways = 0, states = 1;
};

}  // namespace

void Disk::resize(Node& node, std::uint64_t length) {
  const std::uint64_t before = node.current.size();
  // A sector that was cut off and is there again is empty until it is written.
  for (std::uint64_t cut = length / sector; cut * sector < before; ++cut)
    node.sectors[cut].push_back(sector_of(node.current.substr(0, length), cut));
  for (std::uint64_t step = (before / sector + 1) * sector; step < length; step += sector)
    add_new(node.lengths, step);
  node.current.resize(length);
  if (length != before) add_new(node.lengths, length);
}

void Disk::write(Node& node, std::uint64_t offset, const std::string& bytes) {
  if (bytes.empty()) return;
  const std::uint64_t end = offset + bytes.size();
  if (end > node.current.size()) resize(node, end);
  node.current.replace(offset, bytes.size(), bytes);
  for (std::uint64_t each = offset / sector; each * sector < end; ++each)
    node.sectors[each].push_back(sector_of(node.current, each));
}

void Disk::begin(const Operation& operation) {
  if (is_lock(operation.path)) return;
  const auto node = nodes_.find(operation.path);
  if (operation.kind == Kind::make_directory || operation.kind == Kind::create) {
    nodes_[operation.path].directory = operation.kind == Kind::make_directory;
    nodes_[operation.path].removed = false;
  } else if (operation.kind == Kind::sync || operation.kind == Kind::mark) {
    return;
  } else if (node == nodes_.end()) {
    throw std::logic_error("a file of which nothing is known: " + operation.path);
  } else if (operation.kind == Kind::write) {
    write(node->second, operation.offset, operation.bytes);
  } else if (operation.kind == Kind::truncate) {
    resize(node->second, operation.offset);
  } else if (operation.kind == Kind::remove) {
    node->second.removed = true;
  } else if (operation.kind == Kind::rename) {
    Node& moved = nodes_[operation.bytes] = std::move(node->second);
    moved.former = operation.path;
    nodes_.erase(node);
  } else {
    throw std::logic_error("a call of which the disk knows nothing");
  }
}

bool Disk::promises(const Operation& operation) {
  return !is_lock(operation.path) && (operation.kind == Kind::sync || operation.synced);
}

// A move is made in both directories or in none.
void Disk::sync_names(const std::string& directory) {
  const auto is_in = [&](const std::string& path) {
    return std::filesystem::path(path).parent_path() == directory;
  };
  for (auto& [path, node] : nodes_) {
    if (!is_in(path) && !is_in(node.former)) continue;
    node.named = true;
    node.former.clear();
  }
  std::erase_if(nodes_, [&](const auto& each) { return each.second.removed && is_in(each.first); });
}

void Disk::finish(const Operation& operation) {
  if (!promises(operation)) return;
  if (operation.kind == Kind::sync) sync_names(operation.path);
  const auto found = nodes_.find(operation.path);
  if (found == nodes_.end()) return;
  Node& node = found->second;
  if (operation.kind == Kind::sync) {
    node.synced = node.current;
    node.sectors.clear();
    node.lengths.clear();
    return;
  }
  // Such a write promises itself, and nothing of what was written before it.
  const std::uint64_t end = operation.offset + operation.bytes.size();
  if (node.synced.size() < end) node.synced.resize(end);
  for (std::uint64_t each = operation.offset / sector; each * sector < end; ++each) {
    const std::size_t length = node.synced.size();
    put_sector(node.synced, each, sector_of(node.current, each));
    node.synced.resize(length);
    node.sectors.erase(each);
  }
}

std::string Disk::chosen(const Node& node, Choice& choice) {
  std::vector<std::uint64_t> lengths{node.synced.size()};
  for (const std::uint64_t length : node.lengths) add_new(lengths, length);
  const std::uint64_t length =
      lengths.size() > 1 ? lengths[choice.pick(lengths.size())] : lengths.front();
  std::string bytes = node.synced;
  for (const auto& [number, versions] : node.sectors) {
    std::vector<std::string> contents{sector_of(node.synced, number)};
    for (const std::string& version : versions) add_new(contents, version);
    if (contents.size() > 1) put_sector(bytes, number, contents[choice.pick(contents.size())]);
  }
  bytes.resize(length);
  return bytes;
}

template <class Found>
void Disk::choose(Choice& choice, const Found& found) const {
  std::string absent;
  for (const auto& [path, node] : nodes_) {
    if (!absent.empty() && path.starts_with(absent)) continue;
    if ((!node.named && choice.pick(2) == 0) || (node.removed && choice.pick(2) == 1)) {
      absent = path + "/";
      continue;
    }
    const bool is_moved = node.former.empty() || choice.pick(2) == 1;
    found((is_moved ? path : node.former).substr(root_.size()), node,
          node.directory ? "" : chosen(node, choice));
  }
}

std::uint64_t Disk::ways() const {
  Counting counting;
  choose(counting, [](const std::string&, const Node&, const std::string&) {});
  return counting.ways;
}

std::uint64_t Disk::states() const {
  Counting counting;
  choose(counting, [](const std::string&, const Node&, const std::string&) {});
  return counting.states;
}

void Disk::leave(const std::filesystem::path& place, Choice& choice) const {
  std::filesystem::remove_all(place);
  std::filesystem::create_directories(place);
  choose(choice, [&](const std::string& path, const Node& node, const std::string& bytes) {
    const std::filesystem::path here = place.string() + path;
    if (node.directory) {
      std::filesystem::create_directory(here);
    } else {
      std::ofstream(here, std::ios::binary) << bytes;
    }
  });
}

std::optional<std::string> Disk::content(const std::string& path) const {
  const auto found = nodes_.find(path);
  if (found == nodes_.end()) return std::nullopt;
  return found->second.current;
}

std::uint64_t Numbered::pick(std::uint64_t options) {
  const std::uint64_t digit = number_ % options;
  number_ /= options;
  return digit;
}

Chance::Chance(std::mt19937_64& random, std::uint64_t ways)
    : random_(random),
      style_(static_cast<Style>(random() % 4)),
      density_(random() % 17),
      one_(random() % std::max<std::uint64_t>(ways, 1)) {}

std::uint64_t Chance::pick(std::uint64_t options) {
  const std::uint64_t own = picked_++;
  if (options > 2) return random_() % 2 == 0 ? options - 1 : random_() % options;
  switch (style_) {
    case Style::density:
      return random_() % 16 < density_ ? 1 : 0;
    case Style::only_one:
      return own == one_ ? 1 : 0;
    case Style::all_but_one:
      return own == one_ ? 0 : 1;
    case Style::first_ones:
      return own < one_ ? 1 : 0;
  }
  return 0;
}

}  // namespace faults
