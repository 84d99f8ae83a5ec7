#include "engine/time.hpp"

#include <array>
#include <utility>

namespace engine {
namespace {

constexpr std::int64_t nanoseconds_per_second = 1'000'000'000;
constexpr std::int64_t seconds_per_day = 86'400;
constexpr std::int64_t nanoseconds_per_day = seconds_per_day * nanoseconds_per_second;

constexpr std::int64_t days_per_era = 146'097;  // 400 Gregorian years
constexpr std::int64_t era_offset = 719'468;    // from 0000-03-01 to 1970-01-01

// First day of each month, counted from 1 March, so that the leap day comes last.
constexpr std::array<std::int64_t, 12> month_starts{0,   31,  61,  92,  122, 153,
                                                    184, 214, 245, 275, 306, 337};

struct CivilDay {
  std::int64_t year;
  unsigned month;
  unsigned day;
};

constexpr std::int64_t floor_divide(std::int64_t number, std::int64_t by) {
  return number / by - (number % by < 0 ? 1 : 0);
}

constexpr bool is_leap(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr unsigned days_in_month(std::int64_t year, unsigned month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

constexpr std::int64_t days_before_march_year(std::int64_t year) {
  return year * 365 + year / 4 - year / 100 + year / 400;
}

constexpr std::int64_t days_of(CivilDay civil) {
  // January and February belong to the year that began on the March before.
  const std::int64_t march_year = civil.month > 2 ? civil.year : civil.year - 1;
  const std::int64_t era = floor_divide(march_year, 400);
  return era * days_per_era + days_before_march_year(march_year - era * 400) +
         month_starts[(civil.month + 9) % 12] + civil.day - 1 - era_offset;
}

constexpr CivilDay civil_of(std::int64_t days) {
  const std::int64_t from_march = days + era_offset;
  const std::int64_t era = floor_divide(from_march, days_per_era);
  const std::int64_t day_of_era = from_march - era * days_per_era;
  std::int64_t year = day_of_era / 366;
  while (year < 399 && days_before_march_year(year + 1) <= day_of_era) ++year;
  const std::int64_t day_of_year = day_of_era - days_before_march_year(year);
  unsigned month = 11;
  while (month_starts[month] > day_of_year) --month;
  const auto day = static_cast<unsigned>(day_of_year - month_starts[month]) + 1;
  const bool next_year = month >= 10;
  return {era * 400 + year + (next_year ? 1 : 0), next_year ? month - 9 : month + 3, day};
}

static_assert(days_of({1970, 1, 1}) == 0);
static_assert(days_of({2000, 3, 1}) == 11'017);
static_assert(civil_of(11'016).day == 29);

// Takes exactly `count` digits off the front of `text`.
std::optional<unsigned> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  unsigned number = 0;
  for (const char digit : text.substr(0, count)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + static_cast<unsigned>(digit - '0');
  }
  text.remove_prefix(count);
  return number;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

// Nanoseconds since midnight of "hh:mmZ", "hh:mm:ssZ" or "hh:mm:ss.nnnnnnnnnZ".
std::optional<std::int64_t> parse_clock(std::string_view text) {
  const auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  std::int64_t nanoseconds = (*hour * 3600LL + *minute * 60LL) * nanoseconds_per_second;
  if (take(text, ':')) {
    const auto second = take_digits(text, 2);
    if (!second || *second > 59) return std::nullopt;
    nanoseconds += *second * nanoseconds_per_second;
    if (take(text, '.')) {
      const auto fraction = take_digits(text, 9);
      if (!fraction) return std::nullopt;
      nanoseconds += *fraction;
    }
  }
  if (text != "Z") return std::nullopt;
  return nanoseconds;
}

void append_padded(std::string& text, std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

}  // namespace

std::optional<Date> date_of(int year, unsigned month, unsigned day) {
  if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  const std::int64_t days = days_of({year, month, day});
  if (!std::in_range<std::int32_t>(days)) return std::nullopt;
  return Date{static_cast<std::int32_t>(days)};
}

std::optional<Date> parse_date(std::string_view text) {
  const auto year = take_digits(text, 4);
  if (!year || *year < 1800 || *year > 2999 || !take(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day || !text.empty()) return std::nullopt;
  return date_of(static_cast<int>(*year), *month, *day);
}

std::string to_string(Date date) {
  const CivilDay civil = civil_of(date.days);
  std::string text(civil.year < 0 ? 1 : 0, '-');
  append_padded(text, civil.year < 0 ? -civil.year : civil.year, 4);
  text += '-';
  append_padded(text, civil.month, 2);
  text += '-';
  append_padded(text, civil.day, 2);
  return text;
}

int year_of(Date date) { return static_cast<int>(civil_of(date.days).year); }

std::optional<Instant> parse_instant(std::string_view text) {
  constexpr std::size_t date_length = 10;
  const auto date = parse_date(text.substr(0, date_length));
  if (!date) return std::nullopt;
  std::int64_t clock = nanoseconds_per_day - 1;
  if (text.size() > date_length) {
    if (text[date_length] != 'T') return std::nullopt;
    const auto parsed = parse_clock(text.substr(date_length + 1));
    if (!parsed) return std::nullopt;
    clock = *parsed;
  }
  // The years that a date may have reach past what 64 bits of nanoseconds can hold.
  std::int64_t instant = 0;
  if (__builtin_mul_overflow(date->days, nanoseconds_per_day, &instant) ||
      __builtin_add_overflow(instant, clock, &instant)) {
    return std::nullopt;
  }
  return Instant{instant};
}

std::string to_string(Instant instant) {
  const std::int64_t days = floor_divide(instant.nanoseconds, nanoseconds_per_day);
  // Taking the remainder of each part avoids days * nanoseconds_per_day, which may overflow.
  const std::int64_t remainder = instant.nanoseconds % nanoseconds_per_day;
  const std::int64_t clock = remainder < 0 ? remainder + nanoseconds_per_day : remainder;
  const std::int64_t seconds = clock / nanoseconds_per_second;
  std::string text = to_string(Date{static_cast<std::int32_t>(days)});
  text += 'T';
  append_padded(text, seconds / 3600, 2);
  text += ':';
  append_padded(text, seconds / 60 % 60, 2);
  text += ':';
  append_padded(text, seconds % 60, 2);
  text += '.';
  append_padded(text, clock % nanoseconds_per_second, 9);
  text += 'Z';
  return text;
}

}  // namespace engine
