// Answers to which people subscribe: a calendar (RFC 5545) of what is ahead, and a feed (RFC 4287)
// of what was recorded last. Ids stay the same as long as the log does.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "answers/log.hpp"
#include "answers/next.hpp"
#include "words/words.hpp"

namespace app {

// Days on which terms end, where they are on record; the last of the year for which terms are
// given; editions of the Forum and meetings. All of them last whole days. `place` is where the
// pages of the site lie, to which it leads then; "" where there is none.
void write_calendar(std::ostream& out, const answers::Next& next, const words::Words& words,
                    const std::string& place);

// The newest events of those that were asked for, at most 50. Its addresses are seen from where the
// site has it, /LANGUAGE/feed.atom, and so are right wherever the site lies. `chosen` says what was
// asked for among them, and tells this feed from others; "": all events. With a `place`, where the
// pages of the site lie, they are right anywhere.
void write_feed(std::ostream& out, const answers::Log& log, const words::Words& words,
                const std::string& chosen, const std::string& place);

// A UUID (RFC 9562, version 8) that is the same for the same text.
std::string uuid_of(std::string_view text);

}  // namespace app
