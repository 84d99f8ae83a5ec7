#include "inventions/hosts.hpp"

#include <algorithm>

namespace inventions {

using events::Mode;

void Hosts::fill(CyclePage& page, Body& body, engine::Date on, events::Country country,
                 Line cause) {
  const std::uint32_t person = body.describe(page, on, chance_.one_in(2));
  seated_[country] = person;
  page.write(on, Authority::host_country, Basis::stated,
             Decision(Kind::host_seat_filled)
                 .put("country", country)
                 .put("person", person)
                 .put("group", events::Group::government),
             cause);
}

void Hosts::hold(CyclePage& page, Body& body, engine::Date from, bool bent) {
  const engine::Date opens = from + static_cast<std::int32_t>(chance_.below(20));
  const engine::Date closes = opens + 3;
  const bool online = chance_.one_in(16);
  const events::Country country = countries[next_country_];
  Decision forum(Kind::forum_held);
  forum.put("edition", ++edition_).put("year", page.cycle()).put("openedOn", opens);
  if (online) {
    forum.put("mode", Mode::online);
  } else {
    next_country_ = (next_country_ + 1) % countries.size();
    forum.put("city", "City " + std::to_string(edition_))
        .put("country", country)
        .put("mode", chance_.one_in(3) ? Mode::hybrid : Mode::in_person);
  }
  const std::size_t held =
      page.write(closes, Authority::secretariat, Basis::stated, std::move(forum));
  const engine::Date designated = closes + 20;
  if (bent && chance_.one_in(2)) {
    const events::Country stranger = countries[(next_country_ + 29) % countries.size()];
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
