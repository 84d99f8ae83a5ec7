// Whether a JSON tree has the form of a decision: known fields, each once, each written as its
// format asks. What follows from the values together (check) is not looked at here.
#pragma once

#include <cstdint>
#include <optional>

#include "events/json_text.hpp"
#include "events/mistake.hpp"

namespace events {

// Who wrote the decision: somebody who records it, or a log that holds it already. What is recorded
// may hold no text that is blank and no sign that nobody sees; what was recorded before that was
// asked is still read.
enum class Writer { person, log };

// Resolves "previous:N" in place: the node becomes the number. Without `previous` such a text is a
// mistake.
Checked check_json(JsonNode& decision, Writer writer, const Previous* previous);

// The node that a mistake's path names ("termsAdopted.parameters[2].value", 1 is the first), or the
// nearest node that holds it.
const JsonNode& node_at(const JsonNode& decision, std::string_view path);

// "12" to 12 when it is written as a whole number without sign +, leading zero, fraction or
// exponent.
std::optional<std::int64_t> whole_number(std::string_view raw);

}  // namespace events
