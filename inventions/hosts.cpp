#include "inventions/hosts.hpp"

#include <algorithm>

namespace inventions {

void Hosts::fill(CyclePage& page, Body& body, engine::Date on, std::string_view country,
                 Line cause) {
  const std::uint32_t person = body.describe(page, on, chance_.one_in(2));
  seated_[country] = person;
  page.write(on, "hostCountry", "stated", "hostSeatFilled",
             FieldWriter().text("country", country).person(person).text("group", "government"),
             cause);
}

void Hosts::hold(CyclePage& page, Body& body, engine::Date from, bool bent) {
  const engine::Date opens = from + static_cast<std::int32_t>(chance_.below(20));
  const engine::Date closes = opens + 3;
  const bool online = chance_.one_in(16);
  const std::string_view country = countries[next_country_];
  FieldWriter content;
  content.number("edition", static_cast<std::uint64_t>(++edition_))
      .number("year", static_cast<std::uint64_t>(page.cycle()));
  if (online) {
    content.text("mode", "online");
  } else {
    next_country_ = (next_country_ + 1) % countries.size();
    content.text("city", std::string("City ").append(std::to_string(edition_)))
        .text("country", country)
        .text("mode", chance_.one_in(3) ? "hybrid" : "inPerson");
  }
  content.date("openedOn", opens);
  const std::size_t held = page.write(closes, "secretariat", "stated", "forumHeld", content);
  const engine::Date designated = closes + 20;
  if (bent && chance_.one_in(2)) {
    const std::string_view stranger = countries[(next_country_ + 29) % countries.size()];
    if (edition_ < 30 && !seated_.contains(stranger)) fill(page, body, designated, stranger, {});
  }
  if (!online && !bent && !seated_.contains(country)) fill(page, body, designated, country, held);
  if (!seated_.empty() && chance_.one_in(4)) {
    auto changed = seated_.begin();
    std::advance(changed, static_cast<std::ptrdiff_t>(chance_.below(seated_.size())));
    fill(page, body, closes + 25, changed->first, {});
  }
}

}  // namespace inventions
