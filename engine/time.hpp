// The two times of an event: the civil date on which it takes effect and the instant at which the
// log learnt of it. Neither reads a clock; the caller does.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace engine {

// A civil (Gregorian) date, as days since 1970-01-01. Totally ordered.
struct Date {
  std::int32_t days = 0;

  friend auto operator<=>(Date, Date) = default;
  static constexpr Date earliest() { return {std::numeric_limits<std::int32_t>::min()}; }
  static constexpr Date latest() { return {std::numeric_limits<std::int32_t>::max()}; }
  Date operator+(std::int32_t more) const { return {days + more}; }
  Date operator-(std::int32_t less) const { return {days - less}; }
};

// `year-month-day`, or nothing when there is no such day (month 13, 29 February 2011).
std::optional<Date> date_of(int year, unsigned month, unsigned day);

// Reads exactly "YYYY-MM-DD" with a year from 1800 to 2999; anything else is nothing.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);
int year_of(Date date);

// A UTC instant, as nanoseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t nanoseconds = 0;

  friend auto operator<=>(Instant, Instant) = default;
};

// The day on which it is, in UTC.
Date date_of(Instant instant);
// Reads "2026-11-24", "2026-11-24T10:00Z", "…T10:00:00Z" and "…T10:00:00.123456789Z"; a date alone
// stands for its last nanosecond. Anything else is nothing.
std::optional<Instant> parse_instant(std::string_view text);
// "2026-11-24T10:00:00.123456789Z": always nine decimals, so that text sorts like time.
std::string to_string(Instant instant);

}  // namespace engine
