// What a visitor takes along of a page: of which day the answer is, what was known, its
// fingerprint, the address at which it stays what it is, and where it is to be had for programs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/site/asking.hpp"
#include "app/site/document.hpp"
#include "serving/message.hpp"

namespace app {

// The parameter by which the address of a page says which answer was cited.
inline constexpr std::string_view cited_parameter = "fingerprint";

// Which day and which state of the record an answer is of.
struct Stand {
  std::string day;            // "2011-12-30"; "" where the answer is not that of one day
  engine::Position known_at;  // the last public event that was known
  // What is given with the address that stays: each day and what was known are said. Nothing where
  // the answer goes on with the days, as that of a range up to today.
  std::optional<Parameters> pinned;
};
Stand stand_of(const replay::PublicView& view, engine::Instant now, const Route& route,
               const Parameters& given, const Answered& answer);

// SHA-256 of the answer in JSON, as `mag … --format json | sha256sum` says it.
std::string fingerprint_of(std::string_view json);

// Adds it to a page. `cited` is the fingerprint that its address says, or null.
void take_along(Document& document, const replay::PublicView& view, engine::Instant now,
                const PageRoute& page, const Parameters& given, events::Language language,
                const std::string* cited);

// Of a list that is answered in parts, those before ("prev") and behind ("next"): what is given
// there.
std::vector<std::pair<std::string, Parameters>> parts_around(const replay::PublicView& view,
                                                             engine::Instant now,
                                                             const Route& route,
                                                             const Parameters& given);

// The headers of an answer for programs: Link has its pages, the address at which it stays,
// and where a list goes on; Content-Disposition the name of a file, which has the day and what was
// known.
void add_links(serving::Headers& headers, const replay::PublicView& view, engine::Instant now,
               const Route& route, const Parameters& given, std::string_view ending,
               const Answered& answer, const std::string& base);

}  // namespace app
