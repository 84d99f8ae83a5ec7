#include "engine/log_pages.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "engine/errors.hpp"
#include "engine/log_data_file.hpp"
#include "engine/log_format.hpp"
#include "engine/log_nodes.hpp"

namespace engine::pages {
namespace {

using Path = std::filesystem::path;
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
    require(number < file_.size() / page_size_, number, "it lies outside");
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
    const std::size_t count = Nodes(bytes, number, false).count();
    require(count > 0, number, "its room is wrong");
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

// How many events the state before `head` had, unless it is no longer there. As long as a reading
// holds the state of `head`, its pages are not written over.
std::optional<Number> events_before(const DataFile& file, Bytes map, const Head& head) {
  const std::size_t page_size = head.free.fixed_size;
  const Number place = 1 - head.transaction % heads;
  const auto before = file.head(place * page_size);
  if (!before || before->head.transaction + 1 != head.transaction) return std::nullopt;
  const Number root = before->head.main.root;
  if (root == no_page) return 0;
  require(root != head.main.root && root <= head.last_page, place, "it leads to a wrong state");
  Nodes nodes(map.subspan(root * page_size, page_size), root, false);
  for (std::size_t i = 0; i < nodes.count(); ++i) {
    const Node node = nodes.at(i);
    if (name_of(node) == format::events_name && node.value.size() == sizeof(Tree)) {
      return read<Tree>(node.value).entries;
    }
  }
  return 0;
}

// Where LMDB has the file in memory, by one of the tables' descriptions. The page on which these
// are is looked at before LMDB does.
Bytes map_of(const DataFile& file, const Head& head, const store::Transaction& transaction) {
  const Number root = head.main.root;
  if (root == no_page) return {};
  const std::size_t page_size = head.free.fixed_size;
  require(head.main.depth == 1 && root <= head.last_page && head.main.flags == 0, root,
          "it is no list of tables");
  std::vector<std::byte> page(page_size);
  require(file.read(root * page_size, page), root, "the file ends before it");
  const auto header = read<PageHeader>(page);
  require(header.number == root && header.flags == leaf_page, root, "it is no list of tables");
  Nodes nodes(page, root, false);
  std::optional<Node> first;
  for (std::size_t i = nodes.count(); i-- > 0;) {
    first = nodes.at(i);
    require(!first->key.empty() && first->header.flags == value_is_tree, root, "a table is none");
  }
  nodes.check_filled();
  const auto found = first ? transaction.description(first->key) : std::nullopt;
  require(found && found->size() == first->value.size(), root, "its tables are not in order");
  const std::byte* const begin = found->data() - (first->value.data() - page.data()) -
                                 static_cast<std::ptrdiff_t>(root * page_size);
  return {begin, (head.last_page + 1) * page_size};
}

}  // namespace

bool check(const Path& directory, const store::Transaction& transaction) {
  const Number snapshot = transaction.snapshot();
  const DataFile file(directory);
  const auto head_now = [&]() -> std::optional<Head> {
    const auto first = file.head(0);
    const auto page =
        first ? file.head(snapshot % heads * first->head.free.fixed_size) : std::nullopt;
    if (!page || page->head.transaction != snapshot) return std::nullopt;
    return page->head;
  };
  const auto head = head_now();
  if (!head) return false;
  try {
    require(head->last_page < file.size() / head->free.fixed_size, head->last_page,
            "the file ends before it");
    const Bytes map = map_of(file, *head, transaction);
    Walk walk(map, *head);
    walk.run();
    const auto before = events_before(file, map, *head);
    require(!before || *before <= walk.events(), snapshot % heads, "it is older than it says");
    return true;
  } catch (const Damage& damage) {
    // A writer may have been about to change the head.
    if (!head_now()) return false;
    throw LogError(LogError::corrupt, directory,
                   "page " + std::to_string(damage.page) + ": " + damage.what);
  }
}

}  // namespace engine::pages
