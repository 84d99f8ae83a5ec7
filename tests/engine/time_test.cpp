#include "engine/time.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace engine;

TEST_CASE("dates follow each other as in a calendar counted by hand over twelve centuries") {
  Date date{-62'091};
  for (int year = 1800; year < 3000; ++year) {
    const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    for (unsigned month = 1; month <= 12; ++month) {
      const unsigned length = month == 2 ? (is_leap ? 29 : 28) : 30 + (month + month / 8) % 2;
      for (unsigned day = 1; day <= length; ++day, date = date + 1) {
        REQUIRE(date_of(year, month, day) == date);
        REQUIRE(parse_date(to_string(date)) == date);
        REQUIRE(year_of(date) == year);
      }
      REQUIRE_FALSE(date_of(year, month, length + 1));
    }
  }
}

TEST_CASE("there are only the days that there are") {
  CHECK(date_of(2012, 2, 29).has_value());
  CHECK_FALSE(date_of(2011, 2, 29).has_value());
  CHECK(date_of(2000, 2, 29).has_value());
  CHECK_FALSE(date_of(1900, 2, 29).has_value());
  CHECK_FALSE(date_of(2011, 13, 1).has_value());
  CHECK_FALSE(date_of(2011, 0, 1).has_value());
  CHECK_FALSE(date_of(2011, 4, 31).has_value());
  CHECK_FALSE(date_of(2011, 4, 0).has_value());
  CHECK_FALSE(date_of(2011, 257, 1).has_value());
  CHECK_FALSE(date_of(2011, 1, 257).has_value());
  CHECK_FALSE(date_of(9'000'000, 1, 1).has_value());
  CHECK(date_of(-1, 3, 1).has_value());
}

TEST_CASE("a date is read in one form only") {
  CHECK(parse_date("2026-11-24") == date_of(2026, 11, 24));
  for (const char* text :
       {"", "2026-11-2", "2026-11-245", "2026/11/24", "26-11-24", "+026-11-24", "1799-12-31",
        "3000-01-01", " 2026-11-24", "2026-11-24 ", "2026-1a-24"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("dates outside the readable years can still be written") {
  CHECK(to_string(Date::earliest()) == "-5877641-06-23");
  CHECK(to_string(Date::latest()) == "5881580-07-11");
  CHECK(to_string(date_of(-1, 3, 1).value()) == "-0001-03-01");
  CHECK(to_string(date_of(7, 3, 1).value()) == "0007-03-01");
}

TEST_CASE("an instant is read in its four forms") {
  const std::int64_t day = 86'400'000'000'000;
  const std::int64_t midnight = parse_date("2026-11-24")->days * day;
  const std::int64_t ten = midnight + 36'000'000'000'000;
  CHECK(parse_instant("2026-11-24") == Instant{midnight + day - 1});
  CHECK(parse_instant("2026-11-24T10:00Z") == Instant{ten});
  CHECK(parse_instant("2026-11-24T10:00:07Z") == Instant{ten + 7'000'000'000});
  CHECK(parse_instant("2026-11-24T10:00:00.123456789Z") == Instant{ten + 123'456'789});
  for (const char* text :
       {"", "2026-11-24T", "2026-11-24T10Z", "2026-11-24T10:00", "2026-11-24 10:00Z",
        "2026-11-24T24:00Z", "2026-11-24T10:60Z", "2026-11-24T10:00:60Z", "2026-11-24T10:00:00.5Z",
        "2026-11-24T10:00:00.Z", "2026-11-24T10:00+01:00", "2026-02-30", "2026-11-24T10:00ZZ",
        "2500-01-01", "2262-04-12"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_instant(text).has_value());
  }
}

TEST_CASE("an instant lies on one day, before 1970 too") {
  const std::int64_t day = 86'400'000'000'000;
  CHECK(date_of(Instant{day - 1}) == Date{0});
  CHECK(date_of(Instant{day}) == Date{1});
  CHECK(date_of(Instant{-1}) == Date{-1});
  CHECK(date_of(Instant{-day}) == Date{-1});
}

TEST_CASE("an instant is written so that it sorts and reads back") {
  CHECK(to_string(Instant{0}) == "1970-01-01T00:00:00.000000000Z");
  CHECK(to_string(Instant{-1}) == "1969-12-31T23:59:59.999999999Z");
  CHECK(to_string(Instant{std::numeric_limits<std::int64_t>::min()}) ==
        "1677-09-21T00:12:43.145224192Z");
  CHECK(to_string(Instant{std::numeric_limits<std::int64_t>::max()}) ==
        "2262-04-11T23:47:16.854775807Z");
  for (const char* text : {"2006-05-17T08:09:10.000000011Z", "1969-07-20T20:17:40.000000000Z"}) {
    CHECK(to_string(parse_instant(text).value()) == text);
  }
}
