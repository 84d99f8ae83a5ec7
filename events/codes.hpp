// The codes and identifiers that events speak in, as plain values. The enumerations mirror those of
// catalogue.capnp, number by number; mirror.cpp asserts it.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace events {

// A person, known by number alone: "p-0042". 0 is nobody.
struct Person {
  std::uint32_t number = 0;

  friend auto operator<=>(Person, Person) = default;
  explicit operator bool() const { return number != 0; }
};
inline constexpr std::uint32_t last_person_number = 99'999'999;

// "p-" and at least four digits; exactly what to_string(Person) writes, anything else is nothing.
std::optional<Person> parse_person(std::string_view text);
std::string to_string(Person person);

// A cycle of preparation, named by its year. 0 is none.
struct Cycle {
  std::int16_t year = 0;

  friend auto operator<=>(Cycle, Cycle) = default;
  explicit operator bool() const { return year != 0; }
};
// A seat that ends with no cycle: a host seat held until it is vacated.
inline constexpr Cycle no_end{32767};
inline constexpr int first_cycle_year = 1900, last_cycle_year = 2999;

// An ISO 3166-1 alpha-2 code, former codes included; 0 is not stated. See countries.hpp.
struct Country {
  std::uint16_t letters = 0;  // first letter * 256 + second letter

  friend auto operator<=>(Country, Country) = default;
  explicit operator bool() const { return letters != 0; }
};
std::string to_string(Country country);  // "BR", or "" when not stated

enum class Authority : std::uint16_t {
  absent,
  secretary_general,
  under_secretary_general,
  secretariat,
  mag,
  chair,
  host_country,
  member,
  unstated  // said to be: the source does not name who decided
};
enum class Basis : std::uint16_t { unstated, stated, tacit, inferred };
enum class Group : std::uint16_t {
  unstated,
  government,
  private_sector,
  media,
  civil_society,
  technical_community
};
enum class Seat : std::uint16_t { unstated, stakeholder, host, chair, observer };
enum class Region : std::uint16_t {
  unstated,
  africa,
  asia_pacific,
  eastern_europe,
  latin_america_caribbean,
  western_europe_others
};
enum class Gender : std::uint16_t { unstated, woman, man, other };
enum class Mode : std::uint16_t { unstated, in_person, online, hybrid };
enum class Answer : std::uint16_t { unstated, yes, no };
enum class Completeness : std::uint16_t { unstated, partial, complete };
enum class Measure : std::uint16_t {
  unstated,
  members,
  new_members,
  returning_members,
  women,
  due_to_rotate_out,
  seats_to_renew,
  seats_to_stay,
  open_seats,
  target_seats,
  members_excluding_chair,
  seats_earmarked,
  planned_members,
  completed_three_terms,
  open_seats_for_women,
  workshops_proposed,
  workshops_approved,
  workshops_held,
  main_sessions_held,
  open_forums_held,
  lightning_sessions_held,
  dynamic_coalition_sessions_held,
  day_zero_events_held,
  sessions_proposed,
  sessions_approved,
  sessions_scheduled,
  sessions_held
};
enum class Evaluation : std::uint16_t { unstated, positive, negative };

inline constexpr std::size_t authority_count = 9, group_count = 6, region_count = 6,
                             gender_count = 4, seat_count = 5;

// The kinds of decisions, in the order of the catalogue's union.
enum class Kind : std::uint16_t {
  body_established,
  terms_adopted,
  person_described,
  affiliation_changed,
  forum_scheduled,
  theme_adopted,
  main_session_organised,
  workshop_proposed,
  workshop_approved,
  workshop_declined,
  intersessional_work_started,
  attendance_recorded,
  contribution_recorded,
  meeting_convened,
  agenda_approved,
  meeting_closed,
  consensus_recorded,
  meeting_held,
  forum_held,
  host_seat_filled,
  host_seat_vacated,
  observer_invited,
  observer_withdrawn,
  cycle_opened,
  member_appointed,
  member_resigned,
  member_replaced,
  member_removed,
  term_renewed_tacitly,
  term_renewed,
  term_expired,
  member_evaluated,
  rotation_decided,
  member_rotated_out,
  remuneration_paid,
  funding_granted,
  figure_published,
  figure_followed,
  claim_published,
  event_corrected,
  seat_vacant,
};
inline constexpr std::size_t kind_count = 41;

// The name of a code as JSON writes it ("civilSociety"), "" for number 0, which nobody states; and
// back, nothing when there is no such code. Defined for every enumeration above, read from the
// catalogue.
template <class Code>
std::string_view name_of(Code code);
template <class Code>
std::optional<Code> code_named(std::string_view name);

// What to call a code or kind, from the catalogue's labels.
enum class Language { en, fr };
template <class Code>
std::string_view label_of(Code code, Language language);
// The clause that a kind rests on ("V.2"), or "" for kinds about the record itself.
std::string_view clause_of(Kind kind);
bool is_confidential(Kind kind);
// A field of `kind` ("seat") or of every decision ("effectiveOn"): its label, or its own name when
// there is no such field.
std::string label_of_field(Kind kind, std::string_view field, Language language);

}  // namespace events

template <>
struct std::hash<events::Person> {
  std::size_t operator()(events::Person person) const noexcept { return person.number; }
};
