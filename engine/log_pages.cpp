#include "engine/log_pages.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "engine/errors.hpp"
#include "engine/log_format.hpp"
#include "engine/log_page_format.hpp"

namespace engine::pages {
namespace {

using Path = std::filesystem::path;
using Bytes = std::span<const std::byte>;
using Number = std::uint64_t;  // of a page

template <class Plain>
Plain read(Bytes bytes, std::size_t offset = 0) {
  Plain plain;
  std::memcpy(&plain, bytes.data() + offset, sizeof plain);
  return plain;
}

struct Damage {
  Number page;
  const char* what;
};

void require(bool right, Number page, const char* what) {
  if (!right) throw Damage{page, what};
}

// The data file in memory.
class File {
 public:
  explicit File(const Path& directory) {
    const int file = open((directory / "data.mdb").c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw NoAccess(directory, std::generic_category().message(errno));
    struct stat status {};
    if (fstat(file, &status) == 0) size_ = static_cast<std::size_t>(status.st_size);
    map_ = mmap(nullptr, size_, PROT_READ, MAP_SHARED, file, 0);
    const int error = errno;
    close(file);
    if (map_ == MAP_FAILED) throw StorageFailed(directory, std::generic_category().message(error));
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { munmap(map_, size_); }

  Bytes bytes() const { return {static_cast<const std::byte*>(map_), size_}; }

 private:
  void* map_ = nullptr;
  std::size_t size_ = 0;
};

// Keys between which those of a page must lie; no data: no bound.
struct Bounds {
  Bytes from, before;
};

bool is_before(Bytes one, Bytes other, std::uint16_t tree_flags) {
  if ((tree_flags & number_keys) != 0 && one.size() == sizeof(Number) &&
      other.size() == sizeof(Number)) {
    return read<Number>(one) < read<Number>(other);
  }
  return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end());
}

struct Node {
  NodeHeader header;
  Bytes key, value;  // a value that lies elsewhere is the number of its page
};

std::string_view name_of(const Node& node) {
  return {reinterpret_cast<const char*>(node.key.data()), node.key.size()};
}

// The nodes of a page, or of a page within a node: `bytes` is all of it.
class Nodes {
 public:
  Nodes(Bytes bytes, Number page, bool branch) : bytes_(bytes), page_(page), branch_(branch) {
    const auto header = read<PageHeader>(bytes);
    require(header.lower >= sizeof(PageHeader) && header.lower % 2 == 0 &&
                header.lower <= header.upper && header.upper <= bytes.size(),
            page, "its room is wrong");
    count_ = (header.lower - sizeof(PageHeader)) / 2;
    upper_ = header.upper;
  }

  std::size_t count() const { return count_; }

  Node at(std::size_t index) {
    const auto offset = read<std::uint16_t>(bytes_, sizeof(PageHeader) + 2 * index);
    require(offset % 2 == 0 && offset >= upper_ && offset + sizeof(NodeHeader) <= bytes_.size(),
            page_, "a node lies outside");
    Node node{read<NodeHeader>(bytes_, offset), {}, {}};
    const std::size_t value = branch_ ? 0
                              : (node.header.flags & value_elsewhere) != 0
                                  ? sizeof(Number)
                                  : node.header.value_size();
    const std::size_t size = sizeof(NodeHeader) + node.header.key_size + value;
    require(size <= bytes_.size() - offset, page_, "a node is too long");
    taken_ += (size + 1) / 2 * 2;
    node.key = bytes_.subspan(offset + sizeof(NodeHeader), node.header.key_size);
    node.value = bytes_.subspan(offset + sizeof(NodeHeader) + node.header.key_size, value);
    return node;
  }

  // Once each was asked for: whether they fill the page, and so do not overlap.
  void check_filled() const {
    require(taken_ == bytes_.size() - upper_, page_, "its nodes do not fill it");
  }

 private:
  Bytes bytes_;
  Number page_;
  bool branch_;
  std::size_t count_ = 0, upper_ = 0, taken_ = 0;
};

// Goes down the trees of one state.
class Walk {
 public:
  Walk(Bytes file, const Head& head)
      : file_(file), head_(head), page_size_(head.free.fixed_size), seen_(head.last_page + 1) {
    seen_[0] = seen_[1] = true;
  }

  void run() {
    tree(head_.main, Kind::main);
    // Behind the others: what is free must not be in use.
    Tree free = head_.free;
    free.fixed_size = 0;
    tree(free, Kind::free);
    for (const Bytes pages : free_pages_) free_list(pages);
  }

  // How many events there are.
  Number events() const { return events_; }

 private:
  enum class Kind { main, table, set, free };

  struct Descent {
    const Tree& tree;
    Kind kind;
    Tree found{};  // what was counted
  };

  Bytes page(Number number) {
    require(number <= head_.last_page, number, "it lies outside");
    require(!seen_[number], number, "it is in use twice");
    seen_[number] = true;
    const Bytes bytes = file_.subspan(number * page_size_, page_size_);
    require(read<PageHeader>(bytes).number == number, number, "it is another page");
    return bytes;
  }

  void tree(const Tree& tree, Kind kind) {
    constexpr unsigned deepest = 32;
    Descent descent{tree, kind};
    if (tree.root != no_page) {
      require(tree.depth > 0 && tree.depth <= deepest, tree.root, "its tree is too deep");
      down(descent, tree.root, tree.depth, {});
    }
    const Tree& found = descent.found;
    require(found.branches == tree.branches && found.leaves == tree.leaves &&
                found.overflows == tree.overflows && found.entries == tree.entries &&
                (tree.root != no_page || tree.depth == 0),
            tree.root, "its tree is not as large as it says");
  }

  void down(Descent& descent, Number number, unsigned depth, const Bounds& bounds) {
    const Bytes bytes = page(number);
    const auto header = read<PageHeader>(bytes);
    if (depth > 1) {
      require(header.flags == branch_page, number, "it is no branch");
      ++descent.found.branches;
      branch(descent, bytes, number, depth, bounds);
    } else {
      ++descent.found.leaves;
      if (header.flags == (leaf_page | fixed_page) && descent.kind == Kind::set) {
        return fixed(descent, bytes, number);
      }
      require(header.flags == leaf_page, number, "it is no leaf");
      leaf(descent, bytes, number, bounds);
    }
  }

  void branch(Descent& descent, Bytes bytes, Number number, unsigned depth, const Bounds& bounds) {
    Nodes nodes(bytes, number, true);
    // The first key stands for the lower bound, whatever it says.
    require(nodes.count() > (descent.kind == Kind::free ? 0 : 1), number, "it has no branches");
    Node node = nodes.at(0);
    Bytes from = bounds.from;
    for (std::size_t i = 0; i < nodes.count(); ++i) {
      const bool last = i + 1 == nodes.count();
      const Node next = last ? Node{} : nodes.at(i + 1);
      const Bytes before = last ? bounds.before : next.key;
      if (!last) check_key(descent, number, next.key, {from, bounds.before}, i > 0);
      down(descent, node.header.child(), depth - 1, {from, before});
      from = before;
      node = next;
    }
    nodes.check_filled();
  }

  void leaf(Descent& descent, Bytes bytes, Number number, const Bounds& bounds) {
    Nodes nodes(bytes, number, false);
    require(nodes.count() > 0, number, "it is empty");
    Bytes from = bounds.from;
    for (std::size_t i = 0; i < nodes.count(); ++i) {
      const Node node = nodes.at(i);
      check_key(descent, number, node.key, {from, bounds.before}, i > 0);
      from = node.key;
      value(descent, node, number);
    }
    nodes.check_filled();
  }

  // `behind`: the lower bound is itself a key, and must not come again.
  static void check_key(const Descent& descent, Number number, Bytes key, const Bounds& bounds,
                        bool behind) {
    const std::uint16_t flags = descent.tree.flags;
    require(!key.empty() && ((flags & number_keys) == 0 || key.size() == sizeof(Number)), number,
            "a key has a wrong length");
    if ((flags & reversed_keys) != 0) return;
    const bool right = (behind ? is_before(bounds.from, key, flags)
                               : bounds.from.empty() || !is_before(key, bounds.from, flags)) &&
                       (bounds.before.empty() || is_before(key, bounds.before, flags));
    require(right, number, "its keys are not in order");
  }

  void value(Descent& descent, const Node& node, Number number) {
    const std::uint16_t flags = node.header.flags;
    const bool sets = (descent.tree.flags & sets_of_values) != 0;
    if (descent.kind == Kind::main && flags == value_is_tree) {
      require(node.value.size() == sizeof(Tree), number, "a table is none");
      ++descent.found.entries;
      const Tree table = read<Tree>(node.value);
      if (name_of(node) == format::events_name) events_ = table.entries;
      tree(table, Kind::table);
    } else if (sets && flags == (value_is_set | value_is_tree)) {
      require(node.value.size() == sizeof(Tree), number, "a set is none");
      const Tree set = read<Tree>(node.value);
      descent.found.entries += set.entries;
      tree(set, Kind::set);
    } else if (sets && flags == value_is_set) {
      descent.found.entries += set_in_node(node.value, number);
    } else if (!sets && flags == value_elsewhere) {
      ++descent.found.entries;
      const Bytes bytes = overflow(descent, node, number);
      if (descent.kind == Kind::free) free_pages_.push_back(bytes);
    } else {
      require(flags == 0, number, "a value is of no kind");
      ++descent.found.entries;
      if (descent.kind == Kind::free) free_pages_.push_back(node.value);
    }
  }

  Bytes overflow(Descent& descent, const Node& node, Number number) {
    const auto first = read<Number>(node.value);
    const Bytes bytes = page(first);
    const auto count = read<std::uint32_t>(bytes, offsetof(PageHeader, lower));
    const std::size_t size = node.header.value_size();
    require(read<PageHeader>(bytes).flags == overflow_page &&
                count == (sizeof(PageHeader) - 1 + size) / page_size_ + 1,
            first, "it is no overflow");
    require(count - 1 <= head_.last_page - first, number, "a value lies outside");
    for (std::uint32_t i = 1; i < count; ++i) {
      require(!seen_[first + i], first + i, "it is in use twice");
      seen_[first + i] = true;
    }
    descent.found.overflows += count;
    return file_.subspan(first * page_size_ + sizeof(PageHeader), size);
  }

  // A leaf of values that are all as long; their order is the reading's to check.
  void fixed(Descent& descent, Bytes bytes, Number number) {
    const auto header = read<PageHeader>(bytes);
    require(header.fixed_size == descent.tree.fixed_size && header.fixed_size > 0, number,
            "its values have a wrong length");
    descent.found.entries += values_in(bytes, number);
  }

  static std::size_t values_in(Bytes bytes, Number number) {
    const auto header = read<PageHeader>(bytes);
    require(header.lower > sizeof(PageHeader) && header.lower % 2 == 0 &&
                header.lower <= header.upper && header.upper <= bytes.size(),
            number, "its room is wrong");
    const std::size_t count = (header.lower - sizeof(PageHeader)) / 2;
    require(sizeof(PageHeader) + count * header.fixed_size + (header.upper - header.lower) ==
                bytes.size(),
            number, "its values do not fill it");
    return count;
  }

  static std::size_t set_in_node(Bytes bytes, Number number) {
    require(bytes.size() > sizeof(PageHeader), number, "a set is too short");
    const auto flags = static_cast<std::uint16_t>(read<PageHeader>(bytes).flags & ~dirty_page);
    if (flags == (leaf_page | fixed_page | page_in_node)) return values_in(bytes, number);
    require(flags == (leaf_page | page_in_node), number, "a set is of no kind");
    Nodes nodes(bytes, number, false);
    for (std::size_t i = 0; i < nodes.count(); ++i) nodes.at(i);
    nodes.check_filled();
    return nodes.count();
  }

  // Numbers of pages, the highest first, behind their count.
  void free_list(Bytes bytes) {
    require(bytes.size() >= sizeof(Number), no_page, "a list of free pages is too short");
    const auto count = read<Number>(bytes);
    require(count < bytes.size() / sizeof(Number), no_page, "a list of free pages is too short");
    Number before = head_.last_page + 1;
    for (Number i = 1; i <= count; ++i) {
      const auto number = read<Number>(bytes, i * sizeof(Number));
      require(number < before && !seen_[number], number, "it is free and in use");
      seen_[number] = true;
      before = number;
    }
  }

  Bytes file_;
  const Head& head_;
  std::size_t page_size_;
  std::vector<bool> seen_;
  std::vector<Bytes> free_pages_;
  Number events_ = 0;
};

Head head_at(Bytes file, Number number) {
  const std::size_t page_size = read<Head>(file, sizeof(PageHeader)).free.fixed_size;
  return read<Head>(file, number * page_size + sizeof(PageHeader));
}

// How many events the state before `head` had, unless it is no longer there. As long as a reading
// holds the state of `head`, its pages are not written over.
std::optional<Number> events_before(Bytes file, const Head& head) {
  const Number place = 1 - head.transaction % heads;
  const Head before = head_at(file, place);
  if (before.transaction + 1 != head.transaction) return std::nullopt;
  const Number root = before.main.root;
  if (root == no_page) return 0;
  require(root != head.main.root && root <= head.last_page, place, "it leads to a wrong state");
  const std::size_t page_size = head.free.fixed_size;
  Nodes nodes(file.subspan(root * page_size, page_size), root, false);
  for (std::size_t i = 0; i < nodes.count(); ++i) {
    const Node node = nodes.at(i);
    if (name_of(node) == format::events_name && node.value.size() == sizeof(Tree)) {
      return read<Tree>(node.value).entries;
    }
  }
  return 0;
}

}  // namespace

bool check(const Path& directory, std::uint64_t snapshot) {
  const File file(directory);
  const Bytes bytes = file.bytes();
  const Number place = snapshot % heads;
  const Head head = head_at(bytes, place);
  if (head.transaction != snapshot) return false;
  try {
    Walk walk(bytes, head);
    walk.run();
    const auto before = events_before(bytes, head);
    require(!before || *before <= walk.events(), place, "it is older than it says");
    return true;
  } catch (const Damage& damage) {
    // A writer may have been about to change the head.
    if (head_at(bytes, place).transaction != snapshot) return false;
    throw CorruptLog(directory, "page " + std::to_string(damage.page) + ": " + damage.what);
  }
}

}  // namespace engine::pages
