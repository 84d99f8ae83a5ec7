// Reads a decision from the tree of its JSON: known fields, each once, each written as its format
// asks. What follows from the values together (check) is not looked at here.
#pragma once

#include <capnp/dynamic.h>

#include <cstdint>
#include <optional>

#include "events/catalogue.hpp"
#include "events/json_text.hpp"
#include "events/mistake.hpp"

namespace events {

// Who wrote the decision: somebody who records it, or a log that holds it already. What is recorded
// may hold no text that is blank and no sign that nobody sees; what was recorded before that was
// asked is still read.
enum class Writer { person, log };

class JsonReader {
 public:
  using Made = capnp::DynamicStruct::Builder;

  // Without `previous`, "previous:N" is a mistake.
  explicit JsonReader(Writer writer, const Previous* previous = nullptr)
      : writer_(writer), previous_(previous) {}

  Checked structure(Made made, const JsonNode& node, const Structure& structure) const;
  Checked field(Made made, const JsonNode& node, const Declaration& declared) const;

 private:
  Checked plain_text(const JsonNode& node) const;
  Checked list(Made made, const JsonNode& node, const Declaration& declared) const;
  tl::expected<std::int64_t, Mistake> number(const JsonNode& node,
                                             const Declaration& declared) const;
  tl::expected<std::int64_t, Mistake> position(const JsonNode& node,
                                               const Declaration& declared) const;

  Writer writer_;
  const Previous* previous_;
};

// The mistake, shown as it is written at the node of its path.
Mistake placed(Mistake mistake, const JsonNode& decision);

}  // namespace events
