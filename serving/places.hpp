// How many connections there may be, in all and of one address.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace serving {

class Places;

// The place of one connection, or of nobody; given back when it ends, which is before its Places
// do.
class Place {
 public:
  Place() = default;
  Place(Place&& other) noexcept
      : places_(std::exchange(other.places_, nullptr)), address_(std::move(other.address_)) {}
  Place& operator=(Place&& other) noexcept {
    std::swap(places_, other.places_);
    std::swap(address_, other.address_);
    return *this;
  }
  ~Place();

 private:
  friend class Places;
  Place(Places& places, std::string address) : places_(&places), address_(std::move(address)) {}

  Places* places_ = nullptr;
  std::string address_;
};

class Places {
 public:
  Places(std::size_t in_all, std::size_t an_address) : in_all_(in_all), an_address_(an_address) {}
  Places(const Places&) = delete;
  Places& operator=(const Places&) = delete;

  // Nothing when all are taken.
  std::optional<Place> take(const std::string& address) {
    if (taken_ >= in_all_) return std::nullopt;
    std::size_t& own = by_address_[address];
    if (own >= an_address_) return std::nullopt;
    ++own;
    ++taken_;
    return Place(*this, address);
  }

 private:
  friend class Place;

  const std::size_t in_all_, an_address_;
  std::size_t taken_ = 0;
  std::unordered_map<std::string, std::size_t> by_address_;
};

inline Place::~Place() {
  if (!places_) return;
  --places_->taken_;
  const auto own = places_->by_address_.find(address_);
  if (--own->second == 0) places_->by_address_.erase(own);
}

}  // namespace serving
