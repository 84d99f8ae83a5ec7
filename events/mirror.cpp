// Compiles only while the enumerations of codes.hpp are those of the catalogue, number by number.
#include <algorithm>
#include <string_view>
#include <utility>

#include "catalogue.capnp.h"
#include "events/catalogue.hpp"
#include "events/codes.hpp"

namespace events {
namespace {

// How an enumerator is written; the number itself where there is none. The compiler says it in the
// name of this function.
template <auto enumerator>
constexpr std::string_view spelling() {
  constexpr std::string_view mark = "enumerator = ";
  std::string_view text = __PRETTY_FUNCTION__;
  text.remove_prefix(text.find(mark) + mark.size());
  text = text.substr(0, text.find_first_of(";]"));
  return text.substr(text.find_last_of(":)") + 1);
}

// The catalogue's are written in capitals.
constexpr bool same(std::string_view ours, std::string_view theirs) {
  return std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                    [](char one, char other) { return one == other || one == other - 'A' + 'a'; });
}

template <class Ours, class Theirs>
constexpr bool mirrors() {
  constexpr int most = 99;
  static_assert(spelling<Ours{most}>() == "99", "it has more than are compared");
  return []<int... number>(std::integer_sequence<int, number...>) {
    return (same(spelling<Ours{number}>(), spelling<static_cast<Theirs>(number)>()) && ...);
  }
  (std::make_integer_sequence<int, most>{});
}

static_assert(spelling<Kind::seat_vacant>() == "seat_vacant");

static_assert(mirrors<Authority, schema::Authority>());
static_assert(mirrors<Basis, schema::Basis>());
static_assert(mirrors<Group, schema::Group>());
static_assert(mirrors<Seat, schema::Seat>());
static_assert(mirrors<Region, schema::Region>());
static_assert(mirrors<Gender, schema::Gender>());
static_assert(mirrors<Mode, schema::Mode>());
static_assert(mirrors<Answer, schema::Answer>());
static_assert(mirrors<Completeness, schema::Completeness>());
static_assert(mirrors<Measure, schema::Measure>());
static_assert(mirrors<Evaluation, schema::Evaluation>());
static_assert(mirrors<Kind, schema::Decision::Which>());
static_assert(mirrors<Format, schema::Format>());

}  // namespace
}  // namespace events
