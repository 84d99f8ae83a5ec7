#include "rules/host_seat/host_seat.hpp"

#include <algorithm>

#include "events/countries.hpp"
#include "events/lists.hpp"
#include "rules/finding.hpp"
#include "rules/host_seat/former_hosts.hpp"

namespace rules::host_seat {
namespace {

Finding about(const Situation& situation, events::Country country, std::size_t held,
              std::string required, const ParameterReading& terms, Causes causes) {
  Finding finding =
      finding_about(situation, "hostSeat", clause, {{"country", events::to_string(country)}});
  finding.evidence = Evidence::seats;
  finding.measured = std::to_string(held);
  finding.required = std::move(required);
  finding.parameters = terms.noted();
  rest_on(finding, situation, std::move(causes));
  return finding;
}

events::Argument heirs_of(events::Country country) {
  std::string countries;
  for (const events::Country heir : events::successors_of(country))
    events::add_to(countries, events::to_string(heir), " ");
  return code(events::Argument::Type::countries, countries);
}

// All who sit for the country.
events::Argument holders(const Situation& situation, const std::vector<std::int32_t>& held) {
  events::Argument all = events::person(situation.seats.term(held.front()).person);
  for (std::size_t i = 1; i < held.size(); ++i)
    all = events::message({"hostSeat.holders",
                           {std::move(all), events::person(situation.seats.term(held[i]).person)}});
  return all;
}

// IV.3: a country that has hosted the Forum keeps a seat for good – held, or vacant. Nothing when
// the record does not say which.
std::optional<Finding> judge_seat(const Situation& situation, const HostSeat& seat,
                                  const std::vector<std::int32_t>& held) {
  ParameterReading terms(situation.parameters, declared);
  terms.integer("hostSeat.seatsPerCountry");
  const bool nobody_known = held.empty() && !seat.vacant;
  if (nobody_known && !seat.undecided) return std::nullopt;
  Finding finding = about(situation, seat.country, held.size(), "≤ " + std::to_string(seat.allowed),
                          terms, Causes(seat.because));
  const auto country = events::country(seat.country);
  const auto since = events::date(seat.since);
  if (nobody_known) {
    finding.evidence = Evidence::none;
    finding.measured.clear();
  }
  if (seat.undecided)
    return conclude(std::move(finding), Verdict::unknown, "hostSeat.undecided",
                    {country, heirs_of(seat.country)});
  if (held.empty())
    return conclude(std::move(finding), Verdict::holds, "hostSeat.vacant", {country, since});
  if (static_cast<std::int64_t>(held.size()) > seat.allowed)
    return conclude(std::move(finding), Verdict::breach, "hostSeat.tooMany",
                    {country, events::number(held.size()), events::number(seat.allowed),
                     holders(situation, held)});
  return conclude(std::move(finding), Verdict::holds, "hostSeat.held",
                  {country, holders(situation, held), since});
}

// The edition that the country prepares, or null.
const projections::Known<projections::ScheduledForum>* prepared_by(const Situation& situation,
                                                                   events::Country country) {
  const auto& history = situation.reg.history();
  for (const auto& each : history.scheduled) {
    const bool is_over =
        std::any_of(history.forums.begin(), history.forums.end(),
                    [&](const auto& held) { return held.value.edition == each.value.edition; });
    if (!is_over && events::code_on(situation.on, each.value.country) == country) return &each;
  }
  return nullptr;
}

// IV.3: the seats are for former hosts; the text forbids nobody else one, but gives none either.
Finding judge_stranger(const Situation& situation, events::Country country,
                       const std::vector<std::int32_t>& held) {
  ParameterReading terms(situation.parameters, declared);
  terms.integer("hostSeat.daysAfterClose");
  Causes causes;
  explain(situation, country, causes);
  const auto* prepared = prepared_by(situation, country);
  if (prepared) causes.add(prepared->since);
  Finding finding = about(situation, country, held.size(), "0", terms, std::move(causes));
  std::vector said = {events::country(country), holders(situation, held)};
  if (!prepared)
    return conclude(std::move(finding), Verdict::departure, "hostSeat.notAHost", std::move(said));
  said.push_back(events::number(prepared->value.year.year));
  return conclude(std::move(finding), Verdict::departure, "hostSeat.preparing", std::move(said));
}

// IV.3: a seat of which the record does not give the country may be a former host's, or not.
Finding judge_without_country(const Situation& situation, std::int32_t index) {
  const events::Person person = situation.seats.term(index).person;
  Finding finding =
      finding_about(situation, "hostSeat", clause, {{"person", events::to_string(person)}});
  finding.evidence = Evidence::seats;
  finding.measured = "1";
  Causes causes;
  situation.seats.explain(index, causes);
  rest_on(finding, situation, std::move(causes));
  return conclude(std::move(finding), Verdict::unknown, "hostSeat.noCountry",
                  {events::person(person)});
}

// IV.3: the seats of which the record knows neither a holder nor that they are vacant.
Finding judge_unnamed(const Situation& situation, const std::vector<HostSeat>& unnamed,
                      std::size_t all) {
  ParameterReading terms(situation.parameters, declared);
  Finding finding = finding_about(situation, "hostSeat", clause, {});
  Causes causes;
  std::string countries;
  for (const HostSeat& seat : unnamed) {
    events::add_to(countries, events::to_string(seat.country), " ");
    causes.add(seat.because);
  }
  finding.required = "≤ " + std::to_string(terms.integer("hostSeat.seatsPerCountry"));
  finding.parameters = terms.noted();
  rest_on(finding, situation, std::move(causes));
  return conclude(std::move(finding), Verdict::unknown, "hostSeat.unnamed",
                  {events::number(unnamed.size()), events::number(all),
                   code(events::Argument::Type::countries, countries)});
}

// IV.3: a country that has hosted the Forum keeps a seat in the MAG for good.
std::vector<Finding> judge(const Situation& situation) {
  if (!situation.parameters.contains(clause))
    return {before_clause(situation, "hostSeat", clause, "hostSeat.beforeClause")};
  const std::vector<HostSeat> former = host_seats(situation);
  ByCountry held = held_seats(situation);
  std::vector<Finding> findings;
  std::vector<HostSeat> unnamed;
  for (const HostSeat& seat : former) {
    const auto node = held.extract(seat.country);
    const auto holders = node ? node.mapped() : std::vector<std::int32_t>{};
    if (auto finding = judge_seat(situation, seat, holders))
      findings.push_back(std::move(*finding));
    else
      unnamed.push_back(seat);
  }
  for (const auto& [country, holders] : held) {
    if (country) {
      findings.push_back(judge_stranger(situation, country, holders));
      continue;
    }
    for (const std::int32_t index : holders)
      findings.push_back(judge_without_country(situation, index));
  }
  if (!unnamed.empty()) findings.push_back(judge_unnamed(situation, unnamed, former.size()));
  return findings;
}

}  // namespace

// Not modelled: the nationality of who sits; the record has only the country that designates.
Rule rule() { return {"hostSeat", {clause}, {declared.begin(), declared.end()}, judge}; }

}  // namespace rules::host_seat
