#include "answers/event_filter.hpp"

#include <algorithm>

#include "answers/failure.hpp"
#include "answers/who.hpp"
#include "events/catalogue.hpp"
#include "events/code_meant.hpp"
#include "events/countries.hpp"
#include "events/folding.hpp"
#include "events/letters.hpp"
#include "events/nearest.hpp"

namespace answers {
namespace {

std::optional<int> year_in(const std::string& text) {
  return is_year(text) ? std::optional(std::stoi(text)) : std::nullopt;
}

engine::Date bound(const char* option, const std::string& text, unsigned month, unsigned day) {
  if (const auto year = year_in(text))
    if (const auto date = engine::date_of(*year, month, day)) return *date;
  if (const auto date = engine::parse_date(text)) return *date;
  fail_day(option, text, "usage.date");
}

}  // namespace

std::string camel_case(std::string_view name) {
  std::string camel;
  bool raise = false;
  for (const char letter : name) {
    if (letter == '-') {
      raise = true;
      continue;
    }
    camel += raise ? events::capital(letter) : letter;
    raise = false;
  }
  return camel;
}

events::Kind kind_named(const std::string& name) {
  if (const auto kind = events::code_named<events::Kind>(camel_case(name))) return *kind;
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < events::kind_count; ++i)
    known.push_back(events::name_of(static_cast<events::Kind>(i)));
  // The only one that begins so, else the nearest.
  const auto begins = [&](std::string_view kind) {
    return !name.empty() && events::folded(kind).starts_with(events::folded(name));
  };
  const auto first = std::find_if(known.begin(), known.end(), begins);
  const bool is_only = std::count_if(known.begin(), known.end(), begins) == 1;
  const std::string_view meant = is_only ? *first : events::nearest(name, known);
  not_known("usage.unknownKind", {events::text(name)}, std::string(meant));
}

events::Group group_named(const std::string& name) {
  if (const auto group = events::code_named<events::Group>(camel_case(name))) return *group;
  const std::string_view meant = events::code_meant(name, events::codes_of("Group").subspan(1));
  not_known("usage.unknownGroup", {events::text(name)}, std::string(meant));
}

events::Country country_named(const std::string& code) {
  if (const auto country = events::parse_country(code)) return *country;
  not_understood("usage.country",
                 {events::text(code), events::message(events::country_expected(code))});
}

std::string_view code_given(const std::string& option, const std::string& name,
                            std::string_view enumeration, std::string_view but) {
  const auto codes = events::codes_of(enumeration).subspan(1);
  std::vector<std::string_view> known;
  for (const events::CodeWord& code : codes)
    if (code.name != but) known.push_back(code.name);
  const auto found = std::ranges::find(known, camel_case(name));
  if (found != known.end()) return *found;
  std::string_view meant = events::code_meant(name, codes);
  if (meant == but) meant = {};
  not_understood("usage.notValid",
                 {events::text(option), events::text(name),
                  events::message(events::one_of("expected.oneOf", meant, known))});
}

EventFilter filter_of(const Given& given, const projections::People& people) {
  EventFilter filter;
  if (const auto text = given.value("--person")) filter.person_ = who(people, *text);
  if (const auto text = given.value("--kind")) filter.kind_ = kind_named(*text);
  if (const auto text = given.value("--group")) filter.group_ = group_named(*text);
  if (const auto text = given.value("--country")) filter.country_ = country_named(*text);
  if (const auto text = given.value("--cycle")) {
    const auto year = year_in(*text);
    if (!year) not_understood("usage.cycle", {events::text(*text)});
    filter.cycle_ = events::Cycle{static_cast<std::int16_t>(*year)};
  }
  if (const auto text = given.value("--from")) filter.from_ = bound("--from", *text, 1, 1);
  if (const auto text = given.value("--to")) filter.to_ = bound("--to", *text, 12, 31);
  return filter;
}

bool EventFilter::wants(const engine::Envelope& envelope) const {
  if (envelope.effective_on < from_ || to_ < envelope.effective_on) return false;
  if (person_) {
    const events::Persons named = events::persons_of(envelope.payload);
    if (named.first != *person_ && named.second != *person_) return false;
  }
  if (kind_ && events::particulars(envelope.payload).kind != *kind_) return false;
  if (!group_ && !country_ && !cycle_) return true;
  const events::Named touched = events::named_in(envelope.payload);
  return (!group_ || touched.group == *group_) && (!country_ || touched.country == *country_) &&
         (!cycle_ || touched.cycle == *cycle_);
}

}  // namespace answers
