#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <string>

#include "engine/errors.hpp"
#include "engine/log_data_file.hpp"
#include "engine/log_page_format.hpp"
#include "engine/log_pages.hpp"

namespace engine::pages {
namespace {

using Path = std::filesystem::path;

constexpr std::uint32_t smallest_page = 512;
constexpr std::uint32_t largest_page = 65'536;

// Writers take turns with the heads: whoever looks while one writes may see half of it. Damage
// stays as it is.
constexpr int looks = 100;

bool is_lmdb(const HeadPage& page) {
  return (page.header.flags & head_page) != 0 && page.head.magic == magic &&
         page.head.version == layout_version;
}

using Heads = std::array<HeadPage, heads>;

// What is wrong with the heads of a file of so many pages, or nothing.
const char* fault_of(const Heads& pages) {
  for (std::uint64_t number = 0; number < heads; ++number) {
    const HeadPage& page = pages[number];
    if (page.header.number != number || page.header.flags != head_page) {
      return "a head page stands elsewhere";
    }
    if (page.head.free.fixed_size != pages[0].head.free.fixed_size ||
        page.head.free.flags != number_keys) {
      return "a head page says something else of the file";
    }
  }
  const std::uint64_t even = pages[0].head.transaction;
  const std::uint64_t odd = pages[1].head.transaction;
  if (even == 0 && odd == 0) return nullptr;  // nothing was written yet
  if (even % 2 != 0 || odd % 2 != 1 || (odd != even + 1 && even != odd + 1)) {
    return "the head pages are not of two writings in a row";
  }
  const Head& newer = pages[even > odd ? 0 : 1].head;
  const Head& older = pages[even > odd ? 1 : 0].head;
  return older.last_page <= newer.last_page ? nullptr : "the head pages contradict each other";
}

std::optional<std::string> trouble(const DataFile& file, const Heads& pages) {
  if (const char* fault = fault_of(pages)) return fault;
  const std::uint64_t page_size = pages[0].head.free.fixed_size;
  const std::uint64_t last = std::max(pages[0].head.last_page, pages[1].head.last_page);
  const std::uint64_t size = file.size();
  if (last < size / page_size) return std::nullopt;
  return "its file ends after " + std::to_string(size) + " bytes, before page " +
         std::to_string(last);
}

}  // namespace

void check_heads(const Path& directory) {
  std::optional<std::string> found;
  for (int look = 0; look < looks; ++look) {
    const DataFile file(directory);
    const auto first = file.head(0);
    if (!first || !is_lmdb(*first)) return;
    const std::uint32_t page_size = first->head.free.fixed_size;
    if (!std::has_single_bit(page_size) || page_size < smallest_page || page_size > largest_page) {
      found = "a head page says something else of the file";
      continue;
    }
    const auto second = file.head(page_size);
    if (!second || !is_lmdb(*second)) return;
    found = trouble(file, {*first, *second});
    if (!found) return;
  }
  throw LogError(LogError::corrupt, directory, *found);
}

}  // namespace engine::pages
