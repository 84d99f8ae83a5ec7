// Decisions of any kind, made from the catalogue itself: a kind or field that is added to it is
// made, and so tested, from then on.
#pragma once

#include <cstddef>
#include <string>

#include "engine/function_ref.hpp"
#include "events/codes.hpp"

namespace events_tests {

// A number from 0 to below its argument; the only source of variety.
using Choose = engine::FunctionRef<std::size_t(std::size_t)>;

enum class Fields { required, all, some };

// A valid decision as JSON, its members in the order of the schema, or shuffled.
std::string make_decision(events::Kind kind, Fields fields, Choose choose, bool shuffled = false);

// A text as JSON writes it.
std::string in_quotes(std::string_view text);

// Always the same choices, in turn.
class Turns {
 public:
  std::size_t operator()(std::size_t below) { return turn_++ % below; }

 private:
  std::size_t turn_ = 0;
};

}  // namespace events_tests
