// IV.3, IV.5: forums, the seats of their hosts, observers; and the countries that any decision
// names.
#include <algorithm>

#include "decisions/guards.hpp"
#include "decisions/seats.hpp"
#include "events/countries.hpp"
#include "events/lists.hpp"

namespace decisions {
namespace {

const projections::Known<projections::Observer>* observer(const Register& reg,
                                                          std::string_view organisation) {
  const auto& observers = reg.history().observers;
  const auto found = std::find_if(observers.begin(), observers.end(), [&](const auto& each) {
    return each.value.organisation == organisation;
  });
  return found == observers.end() ? nullptr : &*found;
}

}  // namespace

Guarded guard_country(const Proposed& proposed) {
  const events::Country country = events::named_in(proposed.payload).country;
  if (!country || events::in_use_about(country, proposed.on())) return std::nullopt;
  std::string successors;
  for (const events::Country each : events::successors_of(country))
    events::add_to(successors, events::to_string(each));
  const events::Argument code = events::text(events::to_string(country));
  if (successors.empty())
    return refuse("refused.countryNotInUse", {code, events::date(proposed.on())});
  return refuse("refused.countrySucceeded",
                {code, events::date(proposed.on()), events::text(successors)});
}

std::optional<events::Message> remark_on(std::span<const std::byte> proposed) {
  const events::Country country = events::named_in(proposed).country;
  const engine::Date on = events::particulars(proposed).effective_on;
  if (!country || events::in_use(country, on)) return std::nullopt;
  return events::Message{"remark.countryCode",
                         {events::text(events::to_string(country)), events::date(on)}};
}

Guarded guard(const Proposed& proposed, const events::ForumHeld& held) {
  if (held.opened_on != events::unstated_date && held.opened_on > proposed.on())
    return refuse("refused.closesBeforeItOpens",
                  {events::date(proposed.on()), events::date(held.opened_on)});
  for (const auto& known : proposed.reg.history().forums) {
    const projections::Forum& forum = known.value;
    if (forum.edition == held.edition)
      return refuse("refused.editionHeld",
                    {events::number(held.edition), events::date(forum.closed_on)}, {known.since});
    if (forum.edition > held.edition)
      return refuse("refused.editionOrder",
                    {events::number(held.edition), events::number(forum.edition),
                     events::date(forum.closed_on)},
                    {known.since});
    if (forum.year >= held.year)
      return refuse("refused.editionYear",
                    {events::number(held.edition), events::cycle(held.year),
                     events::number(forum.edition), events::cycle(forum.year)},
                    {known.since});
  }
  return std::nullopt;
}

Guarded guard(const Proposed& proposed, const events::HostSeatFilled& filled) {
  const Term* held =
      seat_in(proposed.reg, filled.person, proposed.reg.current(), events::Seat::host);
  if (!held) return std::nullopt;
  return refuse("refused.holdsHostSeat",
                {events::person(filled.person), events::country(held->country)}, {held->begun_by});
}

Guarded guard(const Proposed& proposed, const events::HostSeatVacated& vacated) {
  const Register& reg = proposed.reg;
  if (reg.composition().host(reg.current(), vacated.country, proposed.on())) return std::nullopt;
  const Term* last = last_host(reg, vacated.country, proposed.on());
  if (!last)
    return refuse("refused.hostSeatNeverFilled",
                  {events::country(vacated.country), events::date(proposed.on())});
  return refuse("refused.hostSeatVacant",
                {events::country(vacated.country), events::date(proposed.on())},
                {last->begun_by, last->ended_by});
}

Guarded guard(const Proposed& proposed, const events::ObserverInvited& invited) {
  const auto* known = observer(proposed.reg, invited.organisation);
  if (!known) return std::nullopt;
  return refuse("refused.observerInvited", {events::text(std::string(invited.organisation))},
                {known->since});
}

Guarded guard(const Proposed& proposed, const events::ObserverWithdrawn& withdrawn) {
  if (observer(proposed.reg, withdrawn.organisation)) return std::nullopt;
  return refuse("refused.observerNotInvited",
                {events::text(std::string(withdrawn.organisation)), events::date(proposed.on())});
}

}  // namespace decisions
