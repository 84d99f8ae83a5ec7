#include "events/expected.hpp"

#include <algorithm>
#include <string>

#include "events/countries.hpp"
#include "events/lists.hpp"

namespace events {
namespace {

constexpr std::size_t date_length = 10;  // "2008-08-15"

// Whether digits stand where those of a date do, and dashes between.
bool has_form_of_date(std::string_view text) {
  if (text.size() != date_length) return false;
  for (std::size_t i = 0; i < date_length; ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (i == 4 || i == 7 ? text[i] != '-' : !is_digit) return false;
  }
  return true;
}

std::string with_day(std::string_view month, int day) {
  return std::string(month) + "-" + std::to_string(day);
}

}  // namespace

std::optional<Message> why_no_day(std::string_view given) {
  if (!has_form_of_date(given) || engine::parse_date(given)) return std::nullopt;
  const std::string year(given.substr(0, 4)), month(given.substr(0, 7));
  if (!engine::parse_date(year + "-01-01")) return std::nullopt;
  if (!engine::parse_date(month + "-01")) return Message{"expected.month", {}};
  if (given.ends_with("-02-29")) return Message{"expected.commonYear", {text(year)}};
  constexpr int longest = 31;
  int last = longest;
  while (!engine::parse_date(with_day(month, last))) --last;
  return Message{"expected.dayOfMonth", {text(month), number(last)}};
}

Message date_expected(std::string_view text) {
  return why_no_day(text).value_or(Message{"expected.date", {}});
}

Message country_expected(std::string_view given) {
  const std::vector<Country> meant = countries_meant(given);
  if (meant.empty()) return {"expected.country", {}};
  if (meant.size() == 1)
    return {"expected.countryMeant", {text(to_string(meant.front())), country(meant.front())}};
  std::string codes, names;
  for (const Country each : meant) {
    add_to(codes, to_string(each));
    add_to(names, to_string(each), " ");
  }
  return {"expected.countryOneOf", {text(codes), {Argument::Type::countries, names}}};
}

Message one_of(std::string_view key, std::string_view meant,
               std::span<const std::string_view> known) {
  std::string list;
  for (const std::string_view name : known) add_to(list, name);
  if (meant.empty()) return {std::string(key), {text(list)}};
  return {std::string(key) + "Nearest", {text(std::string(meant)), text(list)}};
}

}  // namespace events
