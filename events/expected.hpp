// What to say of a text that is no date or no country: what was meant, or why it cannot be.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "events/message.hpp"

namespace events {

// Why there is no such day, of text that has the form of one: no such month, or 29 February of a
// common year. Nothing for text of another form, and of a year that no date may have.
std::optional<Message> why_no_day(std::string_view text);
// What was expected in place of a text that is no date.
Message date_expected(std::string_view text);
// What was expected in place of a text that is no country's code: the code that is meant, or those
// that may be, if the text says so.
Message country_expected(std::string_view text);
// What was expected in place of a word that is none of these: their list, and the one that may be
// meant, unless it is "".
Message one_of(std::string_view key, std::string_view meant,
               std::span<const std::string_view> known);

}  // namespace events
