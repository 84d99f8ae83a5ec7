// Countries in time: codes come, go and come back, and names change under a code that stays.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "events/countries.hpp"

using namespace events;

namespace {

engine::Date on(std::string_view text) { return engine::parse_date(text).value(); }

Country code(std::string_view text) { return parse_country(text).value(); }

std::vector<std::string> successors(std::string_view text) {
  std::vector<std::string> list;
  for (const Country country : successors_of(code(text))) list.push_back(to_string(country));
  return list;
}

std::vector<Country> all_countries() {
  std::vector<Country> all;
  for (char first = 'A'; first <= 'Z'; ++first)
    for (char second = 'A'; second <= 'Z'; ++second)
      if (const auto country = parse_country(std::string{first, second})) all.push_back(*country);
  return all;
}

}  // namespace

TEST_CASE("codes in use and former codes are known, others are not") {
  CHECK(to_string(code("BR")) == "BR");
  CHECK(parse_country("YU").has_value());
  for (const auto* text : {"", "B", "br", "Br", "XX", "UK", "BRA", "B1", "ÉÉ", "76"})
    CHECK_FALSE(parse_country(text).has_value());
}

TEST_CASE("what is no code says which country is meant, or which may be") {
  const auto meant = [](std::string_view text) {
    std::string codes;
    for (const Country country : countries_meant(text))
      codes += (codes.empty() ? "" : " ") + to_string(country);
    return codes;
  };
  for (const auto* text : {"br", "Br", "BRA", "bra", "Brazil", "BRAZIL", "Brésil", "bresil"})
    CHECK_MESSAGE(meant(text) == "BR", text);
  for (const auto* text : {"UK", "uk", "GBR", "United Kingdom", "royaume-uni"})
    CHECK_MESSAGE(meant(text) == "GB", text);
  CHECK(meant("Cote d’Ivoire") == "CI");
  CHECK(meant("Russia") == "RU");
  CHECK(meant("Korea") == "KP KR");
  CHECK(meant("Niger") == "NE");
  CHECK(meant("Congo") == "CG");
  CHECK(meant("SUN") == "SU");
  for (const auto* text : {"", "X", "XX", "QQQ", "Atlantis", "Inx", "Island", "of", "-", "76", "é"})
    CHECK_MESSAGE(meant(text).empty(), text);
  CHECK(meant(std::string(1'000'000, 'a')).empty());
  CHECK(meant("\xff\xfe\xfd\xfc").empty());
}

TEST_CASE("the names and other codes of every country in use lead to it") {
  const engine::Date today = *engine::parse_date("2026-01-01");
  for (const Country country : all_countries()) {
    if (!in_use(country, today)) continue;
    for (const auto language : {Language::en, Language::fr}) {
      const std::string name(name_of(country, today, language));
      CAPTURE(name);
      CHECK(countries_meant(name) == std::vector{country});
    }
  }
}

TEST_CASE("the table holds the 249 codes in use and the former ones") {
  const auto all = all_countries();
  const auto used = [](engine::Date day) {
    return [day](Country country) { return in_use(country, day); };
  };
  CHECK(std::count_if(all.begin(), all.end(), used(on("2026-11-24"))) == 249);
  CHECK(all.size() > 265);
}

TEST_CASE("each of the countries has both names, and its successors exist") {
  for (const Country country : all_countries()) {
    CAPTURE(to_string(country));
    for (const auto* day : {"1974-01-01", "1990-06-01", "2006-10-30", "2026-11-24"}) {
      CHECK_FALSE(name_of(country, on(day), Language::en).empty());
      CHECK_FALSE(name_of(country, on(day), Language::fr).empty());
    }
    CHECK(successors_of(country).empty() == in_use(country, on("2026-11-24")));
    for (const Country next : successors_of(country)) CHECK(parse_country(to_string(next)));
  }
}

TEST_CASE("a code is in use from its first day to the day before it was withdrawn") {
  CHECK(in_use(code("YU"), on("2003-07-22")));
  CHECK_FALSE(in_use(code("YU"), on("2003-07-23")));
  CHECK_FALSE(in_use(code("SS"), on("2010-12-31")));
  CHECK(in_use(code("SS"), on("2011-01-01")));
  CHECK(in_use(code("GR"), on("1800-01-01")));
  CHECK(in_use_about(code("GR"), on("1800-01-01")));
  CHECK_FALSE(in_use(code("RU"), on("1991-12-26")));
  CHECK(in_use_about(code("RU"), on("1991-12-26")));
  CHECK_FALSE(in_use_about(code("RU"), on("1991-08-01")));
  CHECK(in_use_about(code("YU"), on("2004-07-22")));
  CHECK_FALSE(in_use_about(code("YU"), on("2004-08-01")));
}

TEST_CASE("a code given anew means what it meant on the day") {
  CHECK(name_of(code("CS"), on("1990-01-01"), Language::en) == "Czechoslovakia");
  CHECK(name_of(code("CS"), on("2006-05-17"), Language::en) == "Serbia and Montenegro");
  CHECK(name_of(code("CS"), on("2020-01-01"), Language::fr) == "Serbie-et-Monténégro");
  CHECK_FALSE(in_use(code("CS"), on("2000-01-01")));
  CHECK(in_use(code("CS"), on("2006-09-25")));
  CHECK(successors("CS") == std::vector<std::string>{"ME", "RS"});
  CHECK(successors("SU").size() == 15);
  CHECK(successors("RS").empty());
}

TEST_CASE("a code that was withdrawn in favour of one other is the same country under a new code") {
  CHECK(code_on(on("1997-07-13"), code("ZR")) == code("ZR"));
  CHECK(code_on(on("1997-07-14"), code("ZR")) == code("CD"));
  CHECK(code_on(on("2003-07-23"), code("YU")) == code("CS"));
  CHECK(code_on(on("2010-01-01"), code("YU")) == code("CS"));  // which became several
  CHECK(code_on(on("2010-01-01"), Country{}) == Country{});
}

TEST_CASE("a country that changed its name is called what it was called") {
  CHECK(name_of(code("CZ"), on("2010-01-01"), Language::en) == "Czech Republic");
  CHECK(name_of(code("CZ"), on("2026-01-01"), Language::en) == "Czechia");
  CHECK(name_of(code("CZ"), on("2010-01-01"), Language::fr) == "République tchèque");
}

TEST_CASE("names with a comma are read whole") {
  CHECK(name_of(code("BQ"), on("2020-01-01"), Language::en) == "Bonaire, Sint Eustatius and Saba");
}

TEST_CASE("the regional groups of the forum's hosts") {
  CHECK(region_of(code("BR")) == Region::latin_america_caribbean);
  CHECK(region_of(code("KE")) == Region::africa);
  CHECK(region_of(code("IN")) == Region::asia_pacific);
  CHECK(region_of(code("LT")) == Region::eastern_europe);
  CHECK(region_of(code("US")) == Region::western_europe_others);
}

TEST_CASE("of a country that is not stated nothing is said") {
  const Country nowhere;
  CHECK(to_string(nowhere).empty());
  CHECK_FALSE(in_use(nowhere, on("2020-01-01")));
  CHECK(name_of(nowhere, on("2020-01-01"), Language::en).empty());
  CHECK(region_of(nowhere) == Region::unstated);
  CHECK(successors_of(nowhere).empty());
}

TEST_CASE("a day outside the days of a code has the name of the nearest") {
  CHECK(name_of(code("CS"), on("2003-02-04"), Language::en) == "Serbia and Montenegro");
  CHECK(name_of(code("CS"), on("2003-07-22"), Language::en) == "Serbia and Montenegro");
  CHECK(name_of(code("CS"), on("1993-06-15"), Language::en) == "Czechoslovakia");
  CHECK(name_of(code("GE"), on("1991-04-09"), Language::en) == "Georgia");
  CHECK(name_of(code("CZ"), on("1993-01-01"), Language::en) == "Czech Republic");
  for (const Country country : all_countries()) {
    std::vector<engine::Date> days;
    for (engine::Date day = on("1970-01-01"); day < on("2027-01-01"); day = day + 1)
      if (in_use(country, day)) days.push_back(day);
    REQUIRE_FALSE(days.empty());
    for (engine::Date day = on("1970-01-01"); day < on("2027-01-01"); day = day + 17) {
      if (in_use(country, day)) continue;
      const auto after = std::lower_bound(days.begin(), days.end(), day);
      const bool is_last = after == days.end();
      const bool is_nearer = !is_last && (after == days.begin() ||
                                          after->days - day.days < day.days - (after - 1)->days);
      const engine::Date nearest = is_nearer ? *after : *(after - 1);
      const std::string named(name_of(country, day, Language::fr));
      CHECK_MESSAGE(named == name_of(country, nearest, Language::fr), to_string(country));
    }
  }
}

TEST_CASE("initials with stops are a code") {
  CHECK(countries_meant("U.S.") == std::vector{code("US")});
  CHECK(countries_meant("u.k.") == std::vector{code("GB")});
  CHECK(countries_meant("U.S.A.") == std::vector{code("US")});
}
