// The nodes of a page of an LMDB file, none of which is believed before it was looked at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "engine/log_page_format.hpp"

namespace engine::pages {

using Bytes = std::span<const std::byte>;
using Number = std::uint64_t;  // of a page

template <class Plain>
Plain read(Bytes bytes, std::size_t offset = 0) {
  Plain plain;
  std::memcpy(&plain, bytes.data() + offset, sizeof plain);
  return plain;
}

// Thrown by whatever looks at pages.
struct Damage {
  Number page;
  const char* what;
};

inline void require(bool right, Number page, const char* what) {
  if (!right) throw Damage{page, what};
}

struct Node {
  NodeHeader header;
  Bytes key, value;  // a value that lies elsewhere is the number of its page
};

inline std::string_view name_of(const Node& node) {
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

}  // namespace engine::pages
