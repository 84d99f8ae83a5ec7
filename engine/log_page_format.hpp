// How LMDB 0.9 lays its data file out: what a check of the file needs to know that lmdb.h does not
// say. All of it is in the byte order of the machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace engine::pages {

inline constexpr std::uint32_t magic = 0xBEEFC0DE;
inline constexpr std::uint32_t layout_version = 1;
inline constexpr std::uint64_t no_page = ~std::uint64_t{0};
inline constexpr std::uint64_t heads = 2;  // pages 0 and 1, written in turns

// A page begins with this. Behind it stand, on branches and leaves, the offsets of the nodes, up to
// `lower`; the nodes themselves fill the page from `upper` to its end.
struct PageHeader {
  std::uint64_t number;
  std::uint16_t fixed_size;  // of a value, on leaves of values that are all as long
  std::uint16_t flags;
  std::uint16_t lower;
  std::uint16_t upper;
};
static_assert(sizeof(PageHeader) == 16);

inline constexpr std::uint16_t branch_page = 0x01;
inline constexpr std::uint16_t leaf_page = 0x02;
inline constexpr std::uint16_t overflow_page = 0x04;  // has a u32 of pages where `lower` stands
inline constexpr std::uint16_t head_page = 0x08;
inline constexpr std::uint16_t dirty_page = 0x10;  // stays on pages within a node
inline constexpr std::uint16_t fixed_page = 0x20;
inline constexpr std::uint16_t page_in_node = 0x40;

struct Tree {
  std::uint32_t fixed_size;
  std::uint16_t flags;
  std::uint16_t depth;
  std::uint64_t branches;
  std::uint64_t leaves;
  std::uint64_t overflows;
  std::uint64_t entries;
  std::uint64_t root;
};
static_assert(sizeof(Tree) == 48);

inline constexpr std::uint16_t reversed_keys = 0x02;
inline constexpr std::uint16_t sets_of_values = 0x04;
inline constexpr std::uint16_t number_keys = 0x08;
inline constexpr std::uint16_t fixed_values = 0x10;

// Behind the header of pages 0 and 1. The tree of free pages keeps the size of a page as its
// fixed_size.
struct Head {
  std::uint32_t magic;
  std::uint32_t version;
  std::uint64_t address;
  std::uint64_t map_bytes;
  Tree free;
  Tree main;
  std::uint64_t last_page;
  std::uint64_t transaction;
};
static_assert(sizeof(Head) == 136);

// A node begins with this; its key and value follow. In a branch the first three are the number of
// the page below.
struct NodeHeader {
  std::uint16_t low;
  std::uint16_t high;
  std::uint16_t flags;
  std::uint16_t key_size;

  std::size_t value_size() const { return low | std::size_t{high} << 16; }
  std::uint64_t child() const {
    return low | std::uint64_t{high} << 16 | std::uint64_t{flags} << 32;
  }
};
static_assert(sizeof(NodeHeader) == 8);

inline constexpr std::uint16_t value_elsewhere = 0x01;  // the value is the number of a page
inline constexpr std::uint16_t value_is_tree = 0x02;
inline constexpr std::uint16_t value_is_set =
    0x04;  // a page within the node or, with the above, a tree

}  // namespace engine::pages
