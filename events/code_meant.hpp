// Which code somebody means who writes it otherwise: by its label, in either language, or nearly.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "events/catalogue.hpp"

namespace events {

// The place of the code whose name, or label in either language, this is, whatever its capitals,
// accents, spaces and dashes: "Société civile" for civilSociety.
std::optional<std::size_t> code_labelled(std::string_view word, std::span<const CodeWord> codes);
// The name of the code that may be meant: so labelled; the only one of whose name or label the word
// is part, or that is part of it; or the nearest. "" when none is.
std::string_view code_meant(std::string_view word, std::span<const CodeWord> codes);

}  // namespace events
