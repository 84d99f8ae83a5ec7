#include "engine/time.hpp"

#include <chrono>
#include <utility>

namespace engine {
namespace {

using std::chrono::days;
using std::chrono::nanoseconds;
using std::chrono::year_month_day;

// The calendar repeats itself after 400 years. A year_month_day holds 65,536 of them, a Date has
// many more.
constexpr std::int64_t era_years = 400, era_days = 146'097;

constexpr std::int64_t floor_divide(std::int64_t number, std::int64_t by) {
  return number / by - (number % by < 0 ? 1 : 0);
}

// A day of the first era from 1970 on, and how many eras later it is.
struct CivilDay {
  year_month_day in_era;
  std::int64_t era;

  std::int64_t year() const { return static_cast<int>(in_era.year()) + era * era_years; }
};

CivilDay civil_of(Date date) {
  const std::int64_t era = floor_divide(date.days, era_days);
  return {std::chrono::sys_days{days{date.days - era * era_days}}, era};
}

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

// Since midnight, of "hh:mmZ", "hh:mm:ssZ" or "hh:mm:ss.nnnnnnnnnZ".
std::optional<nanoseconds> parse_clock(std::string_view text) {
  const auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  nanoseconds clock = std::chrono::hours{*hour} + std::chrono::minutes{*minute};
  if (take(text, ':')) {
    const auto second = take_digits(text, 2);
    if (!second || *second > 59) return std::nullopt;
    clock += std::chrono::seconds{*second};
    if (take(text, '.')) {
      const auto fraction = take_digits(text, 9);
      if (!fraction) return std::nullopt;
      clock += nanoseconds{*fraction};
    }
  }
  if (text != "Z") return std::nullopt;
  return clock;
}

void append_padded(std::string& text, const char* before, std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  text += before;
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

}  // namespace

std::optional<Date> date_of(int year, unsigned month, unsigned day) {
  const std::int64_t era = floor_divide(year - 1970LL, era_years);
  const year_month_day civil{std::chrono::year{static_cast<int>(year - era * era_years)},
                             std::chrono::month{month}, std::chrono::day{day}};
  // Months and days are cut to a byte.
  if (month > 12 || day > 31 || !civil.ok()) return std::nullopt;
  const std::int64_t since =
      std::chrono::sys_days{civil}.time_since_epoch().count() + era * era_days;
  if (!std::in_range<std::int32_t>(since)) return std::nullopt;
  return Date{static_cast<std::int32_t>(since)};
}

Date date_of(Instant instant) {
  const auto since = std::chrono::floor<days>(nanoseconds{instant.nanoseconds});
  return {static_cast<std::int32_t>(since.count())};
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
  const CivilDay civil = civil_of(date);
  const std::int64_t year = civil.year();
  std::string text;
  append_padded(text, year < 0 ? "-" : "", year < 0 ? -year : year, 4);
  append_padded(text, "-", static_cast<unsigned>(civil.in_era.month()), 2);
  append_padded(text, "-", static_cast<unsigned>(civil.in_era.day()), 2);
  return text;
}

int year_of(Date date) { return static_cast<int>(civil_of(date).year()); }

std::optional<Instant> parse_instant(std::string_view text) {
  constexpr std::size_t date_length = 10;
  const auto date = parse_date(text.substr(0, date_length));
  if (!date) return std::nullopt;
  nanoseconds clock = days{1} - nanoseconds{1};
  if (text.size() > date_length) {
    if (text[date_length] != 'T') return std::nullopt;
    const auto parsed = parse_clock(text.substr(date_length + 1));
    if (!parsed) return std::nullopt;
    clock = *parsed;
  }
  // The years that a date may have reach past what 64 bits of nanoseconds can hold.
  std::int64_t instant = 0;
  if (__builtin_mul_overflow(date->days, nanoseconds{days{1}}.count(), &instant) ||
      __builtin_add_overflow(instant, clock.count(), &instant)) {
    return std::nullopt;
  }
  return Instant{instant};
}

std::string to_string(Instant instant) {
  nanoseconds since_midnight = nanoseconds{instant.nanoseconds} % days{1};
  if (since_midnight < nanoseconds{0}) since_midnight += days{1};
  const std::chrono::hh_mm_ss clock{since_midnight};
  std::string text = to_string(date_of(instant));
  append_padded(text, "T", clock.hours().count(), 2);
  append_padded(text, ":", clock.minutes().count(), 2);
  append_padded(text, ":", clock.seconds().count(), 2);
  append_padded(text, ".", clock.subseconds().count(), 9);
  return text + "Z";
}

}  // namespace engine
