// Finding mistakes from the inside out, and in a text by itself.
#pragma once

#include <string_view>
#include <tl/expected.hpp>

#include "events/payload.hpp"

namespace events {

using Checked = tl::expected<void, Mistake>;

// How much of what was found a mistake shows, in bytes.
inline constexpr std::size_t shown_bytes = 80;

// The mistake `inner`, found in the field or list item `outer` ("country", "[2]").
tl::unexpected<Mistake> inside(std::string_view outer, Mistake inner);
// What is asked of every text that is recorded: to say something, without signs that nobody sees.
Checked recordable(std::string_view text);
// The same, and what check() asks of a text; an empty one states nothing.
Checked check_text(std::string_view text);
// "[2]": the second item of a list.
std::string item_name(std::size_t place);

}  // namespace events
