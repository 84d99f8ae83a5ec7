// An event in words: its fields with their labels, or what it is about on one line.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "words/words.hpp"

namespace app {

struct FieldShown {
  std::string label;
  std::string value;
};

// What every decision states, then what this kind states; in schema order, the kind itself aside.
std::vector<FieldShown> fields_shown(std::span<const std::byte> payload, const words::Words& words);

// The kind of decision; of a renewal that was inferred, that it was, not that it was tacit.
std::string kind_of(std::span<const std::byte> payload, const words::Words& words);

// "Ana Souza · 2008 · civil society · Brazil": the values of the kind's own fields, long texts cut.
std::string about(std::span<const std::byte> payload, const words::Words& words);

}  // namespace app
