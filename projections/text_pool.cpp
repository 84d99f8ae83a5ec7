#include "projections/text_pool.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <cstring>
#include <vector>

namespace projections {
namespace {

constexpr std::size_t first_piece = 4096, largest_piece = std::size_t{1} << 20;

struct TextHash {
  using is_avalanching = void;

  static std::uint64_t mix(std::uint64_t value) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide{value} * 0x9e3779b97f4a7c15u;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  }

  std::size_t operator()(std::string_view text) const noexcept {
    std::uint64_t hash = mix(text.size() + 1);
    while (text.size() >= 8) {
      std::uint64_t word;
      std::memcpy(&word, text.data(), 8);
      hash = mix(hash ^ word);
      text.remove_prefix(8);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, text.data(), text.size());
    return mix(hash ^ rest);
  }
};

}  // namespace

struct TextPool::Store {
  boost::unordered_flat_set<std::string_view, TextHash> texts;
  std::vector<std::unique_ptr<char[]>> pieces;
  std::size_t piece_size = first_piece / 2;
  char* free = nullptr;
  std::size_t left = 0;

  std::string_view copy(std::string_view text) {
    if (text.size() > left) {
      piece_size = std::min(piece_size * 2, largest_piece);
      left = std::max(text.size(), piece_size);
      pieces.push_back(std::make_unique_for_overwrite<char[]>(left));
      free = pieces.back().get();
    }
    char* place = free;
    std::memcpy(place, text.data(), text.size());
    free += text.size();
    left -= text.size();
    return {place, text.size()};
  }
};

TextPool::TextPool() : store_(std::make_shared<Store>()) {}

std::string_view TextPool::keep(std::string_view text) {
  if (text.empty()) return {};
  if (const auto found = store_->texts.find(text); found != store_->texts.end()) return *found;
  return *store_->texts.insert(store_->copy(text)).first;
}

std::string_view TextPool::copy(std::string_view text) {
  return text.empty() ? std::string_view() : store_->copy(text);
}

}  // namespace projections
