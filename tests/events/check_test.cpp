// Bytes from anywhere: what check() lets through may be viewed, anything else is named.
#include <doctest/doctest.h>

#include <cstring>
#include <string>
#include <vector>

#include "events/catalogue.hpp"
#include "events/payload.hpp"

using namespace events;

namespace {

// The words of a payload, by the layout of the first version (docs: capnp compile -ocapnp): the
// pointer to the decision, four words of data, then pointers and what they point to.
constexpr std::size_t codes_word = 1, cause_word = 2, kind_word = 4, first_pointer = 5;

std::vector<std::uint64_t> words_of(const std::string& line) {
  const Payload payload = from_json(line).value();
  std::vector<std::uint64_t> words(payload.bytes().size() / 8);
  std::memcpy(words.data(), payload.bytes().data(), payload.bytes().size());
  return words;
}

std::vector<std::uint64_t> agenda() {
  return words_of(R"({"effectiveOn":"2008-08-15","authority":"mag","basis":"stated",)"
                  R"("source":"PI/1846","agendaApproved":{"meeting":"m"}})");
}

Mistake mistake_in(const std::vector<std::uint64_t>& words) {
  const auto checked = check(std::as_bytes(std::span(words)));
  REQUIRE_FALSE(checked.has_value());
  CHECK(checked.error().column == 0);
  return checked.error();
}

void is_refused(const std::vector<std::uint64_t>& words, const std::string& field,
                const std::string& key) {
  const Mistake mistake = mistake_in(words);
  CHECK(mistake.field == field);
  CHECK(mistake.expected.key == key);
}

}  // namespace

TEST_CASE("a payload may be checked wherever it lies") {
  const std::vector<std::uint64_t> words = agenda();
  CHECK(check(std::as_bytes(std::span(words))).has_value());
  std::vector<std::byte> moved(words.size() * 8 + 1);
  std::memcpy(moved.data() + 1, words.data(), words.size() * 8);
  CHECK(check(std::span(moved).subspan(1)).has_value());
}

TEST_CASE("what a newer version wrote is known as such") {
  auto kind = agenda();
  kind[kind_word] = decision_structure().kinds.size();
  is_refused(kind, "", "expected.knownVersion");
  auto code = agenda();
  code[codes_word] |= 0xff00000000;
  is_refused(code, "authority", "expected.knownVersion");
  CHECK(mistake_in(code).found == "255");
  auto field = agenda();
  field[kind_word] |= std::uint64_t{1} << 16;
  is_refused(field, "", "expected.knownVersion");
}

TEST_CASE("a newer field in the kind itself is not lost silently") {
  auto words = words_of(R"({"effectiveOn":"2008-08-15","authority":"mag","basis":"stated",)"
                        R"("source":"S","memberResigned":{"person":"p-0042"}})");
  // Person and seat are the lower 48 bits of the only word of the kind's data; the rest is free.
  for (std::uint64_t& word : words)
    if (word == 42) word |= std::uint64_t{1} << 48;
  is_refused(words, "memberResigned", "expected.knownVersion");
}

TEST_CASE("required fields and ranges hold for bytes too") {
  auto undated = agenda();
  undated[codes_word] &= ~std::uint64_t{0xffffffff};
  is_refused(undated, "effectiveOn", "expected.required");
  auto late = agenda();
  late[codes_word] &= ~std::uint64_t{0xffffffff};
  late[codes_word] |= 0xfffffff0;
  is_refused(late, "effectiveOn", "expected.inRange");
  auto caused = agenda();
  caused[cause_word] = 1'000'000'000'000'000;
  is_refused(caused, "cause", "expected.inRange");
  CHECK(mistake_in(caused).found == "1000000000000000");
  auto unfounded = agenda();
  unfounded[codes_word] &= 0x0000ffffffffffff;
  is_refused(unfounded, "basis", "expected.required");
}

TEST_CASE("texts hold no stray bytes") {
  auto words = agenda();
  std::size_t place = 0;
  while (std::memcmp(&words[place], "PI/1846", 7) != 0) ++place;
  auto* const text = reinterpret_cast<char*>(&words[place]);
  text[1] = '\n';
  is_refused(words, "source", "expected.printable");
  text[1] = '\xff';
  is_refused(words, "source", "expected.utf8");
  CHECK(mistake_in(words).found == "P\\xff/1846");
}

TEST_CASE("other bytes for the same decision are refused") {
  auto longer = agenda();
  longer.push_back(0);
  is_refused(longer, "", "expected.canonical");
  auto unterminated = agenda();
  unterminated[first_pointer] = 0;  // the source: its text stays, with nothing that points to it
  is_refused(unterminated, "", "expected.canonical");
}

TEST_CASE("pointers that lead astray are refused") {
  is_refused({}, "", "expected.wellFormed");
  is_refused({0}, "", "expected.canonical");
  is_refused({~std::uint64_t{0}}, "", "expected.wellFormed");
  for (std::size_t pointer = 0; pointer < 9; ++pointer) {
    auto words = agenda();
    words[pointer] = 0x00ff00ff00000400;
    CHECK_FALSE(check(std::as_bytes(std::span(words))).has_value());
  }
  auto self = agenda();
  self[first_pointer + 3] = 0x0004000400000000 | (0xffffffff - 8) << 2;
  CHECK_FALSE(check(std::as_bytes(std::span(self))).has_value());
}

TEST_CASE("sizes are limited") {
  const std::vector<std::byte> odd(12);
  CHECK(check(odd).error().expected.key == "expected.wellFormed");
  const std::vector<std::uint64_t> large((1 << 17) + 1);
  is_refused(large, "", "expected.shorterDecision");
}

TEST_CASE("a decision as large as a log takes is checked whole, and one larger is refused") {
  const auto with_clauses = [](int count) {
    std::string line = R"({"effectiveOn":"2008-08-15","authority":"mag","basis":"stated",)"
                       R"("source":"S","termsAdopted":{"version":"1","clauses":["c")";
    for (int i = 1; i < count; ++i) line += R"(,"c")";
    return line + "]}}";
  };
  const auto whole = from_json(with_clauses(65000));
  REQUIRE(whole.has_value());
  CHECK(whole->bytes().size() > 1'000'000);
  CHECK(check(whole->bytes()).has_value());
  CHECK(from_json(to_json(whole->bytes())) == *whole);
  const auto larger = from_json(with_clauses(66000));
  REQUIRE_FALSE(larger.has_value());
  CHECK(larger.error().expected.key == "expected.shorterDecision");
}
