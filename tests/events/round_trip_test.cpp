// What is written is what was read: JSON to payload and back, for random decisions of every kind.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "events/event.hpp"
#include "events/payload.hpp"
#include "tests/events/made_decision.hpp"

using namespace events;
using namespace events_tests;

namespace {

constexpr auto choose_any = [](std::size_t below) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, below));
};

Kind any_kind() { return static_cast<Kind>(*rc::gen::inRange<std::size_t>(0, kind_count)); }

Payload read_back(const std::string& line) {
  auto payload = from_json(line);
  if (!payload) {
    const Mistake& mistake = payload.error();
    RC_FAIL(line + "\n" + mistake.field + ": " + mistake.expected.key + ", found " + mistake.found);
  }
  return std::move(*payload);
}

void holds(bool passed) { REQUIRE(passed); }

}  // namespace

TEST_CASE("a decision of any kind reads back from its own line, and the line is stable") {
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    holds(rc::check(std::string(name_of(static_cast<Kind>(kind))), [kind] {
      const std::string line =
          make_decision(static_cast<Kind>(kind), Fields::some, choose_any, false);
      const Payload payload = read_back(line);
      RC_ASSERT(to_json(payload.bytes()) == line);
      RC_ASSERT(read_back(to_json(payload.bytes())) == payload);
      RC_ASSERT(check(payload.bytes()).has_value());
      RC_ASSERT(particulars(payload.bytes()).kind == static_cast<Kind>(kind));
    }));
  }
}

TEST_CASE("the order of members and the space between them leave the payload as it is") {
  holds(rc::check([] {
    const std::string line = make_decision(any_kind(), Fields::some, choose_any, true);
    const Payload payload = read_back(line);
    const std::string ordered = to_json(payload.bytes());
    RC_ASSERT(read_back(ordered) == payload);
    RC_ASSERT(read_back(" \t" + ordered + " \r\n") == payload);
    std::string left = line, right = ordered;
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    RC_ASSERT(left == right);
  }));
}

TEST_CASE("escapes are resolved: a text is the same text however it is written") {
  const std::string plain = R"({"effectiveOn":"2008-08-15","authority":"mag","basis":"stated",)"
                            R"("source":"é🌍/","agendaApproved":{"meeting":"m"}})";
  const std::string escaped = R"({"effectiveOn":"2008\u002d08-15","authority":"m\u0061g",)"
                              R"("basis":"stated","source":"\u00e9\ud83c\udf0d\/",)"
                              R"("agenda\u0041pproved":{"meeting":"m"}})";
  REQUIRE(from_json(plain).has_value());
  REQUIRE(from_json(escaped).has_value());
  CHECK(*from_json(plain) == *from_json(escaped));
  CHECK(to_json(from_json(escaped)->bytes()) == plain);
}

TEST_CASE("bytes changed anywhere are refused, or are the very bytes of another decision") {
  std::size_t refused = 0, other = 0;
  holds(rc::check([&] {
    const Payload payload = read_back(make_decision(any_kind(), Fields::some, choose_any));
    std::vector<std::uint64_t> words(payload.bytes().size() / 8);
    std::copy(payload.bytes().begin(), payload.bytes().end(),
              reinterpret_cast<std::byte*>(words.data()));
    for (std::size_t i = 0, changes = 1 + choose_any(3); i < changes; ++i)
      words[choose_any(words.size())] ^= std::uint64_t{1} << choose_any(64);
    const Payload changed(std::move(words));
    if (!check(changed.bytes())) {
      ++refused;
      return;
    }
    ++other;
    RC_ASSERT(from_stored_json(to_json(changed.bytes())).value() == changed);
  }));
  CHECK(refused > 0);
  CHECK(other > 0);
}

TEST_CASE("a payload cut short at any word is refused") {
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    Turns turns;
    const Payload payload = *from_json(make_decision(static_cast<Kind>(kind), Fields::all, turns));
    for (std::size_t size = 0; size < payload.bytes().size(); ++size)
      CHECK_FALSE(check(payload.bytes().first(size)).has_value());
  }
}
