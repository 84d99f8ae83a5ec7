#include "serving/target.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

namespace {

using serving::Target;
using serving::TargetMistake;

constexpr std::size_t longest = 100;

void is_refused(std::string_view text, TargetMistake mistake) {
  CAPTURE(text);
  const auto target = serving::parse_target(text, longest);
  REQUIRE(!target);
  CHECK(static_cast<int>(target.error()) == static_cast<int>(mistake));
}

void is_read(std::string_view text, const Target& expected) {
  CAPTURE(text);
  const auto target = serving::parse_target(text, longest);
  REQUIRE(target);
  CHECK(target->path == expected.path);
  CHECK(target->query == expected.query);
  CHECK(serving::parse_target(serving::text_of(*target), 3 * longest) == *target);
}

}  // namespace

TEST_CASE("a target is a path, segment by segment, and a query in its order") {
  is_read("/", {{""}, {}});
  is_read("/en/seats", {{"en", "seats"}, {}});
  is_read("/en/", {{"en", ""}, {}});
  is_read("//x", {{"", "x"}, {}});
  is_read("/a%2Fb/%c3%a9", {{"a/b", "é"}, {}});
  is_read("/people/p-0020.json;v=1:@", {{"people", "p-0020.json;v=1:@"}, {}});
  is_read("/a+b?q=a+b%2B", {{"a+b"}, {{"q", "a b+"}}});
  is_read("/?b=1&a=2&b=3", {{""}, {{"b", "1"}, {"a", "2"}, {"b", "3"}}});
  is_read("/?", {{""}, {}});
  is_read("/?a&&b=", {{""}, {{"a", ""}, {"b", ""}}});
  is_read("/?id=rotation/V.4/2010?", {{""}, {{"id", "rotation/V.4/2010?"}}});
  is_read("/?q=%26%3D%23", {{""}, {{"q", "&=#"}}});
  is_read("/...", {{"..."}, {}});
}

TEST_CASE("the value of a name is the first") {
  const auto target = serving::parse_target("/?a=1&a=2", longest);
  REQUIRE(target);
  CHECK(target->value_of("a") == "1");
  CHECK(target->value_of("b") == std::nullopt);
}

TEST_CASE("what is no target in origin form is refused") {
  for (const char* text : {"", "*", "en/seats", "http://localhost/", "localhost:80", "/#top",
                           "/a b", "/\"", "/<", "/a\\b", "/\xC3\xA9", "/[x]"})
    is_refused(text, TargetMistake::not_origin_form);
  for (const char* text : {"/%", "/%4", "/%zz", "/?q=%", "/?q=%1", "/a%2", "/%%41"})
    is_refused(text, TargetMistake::bad_escape);
  for (const char* text : {"/%00", "/a%0d%0aSet-Cookie:x", "/?q=%7f", "/?%1b=1", "/\t", "/\x7f"})
    is_refused(text, TargetMistake::control_character);
  is_refused({"/a\0b", 4}, TargetMistake::control_character);
  for (const char* text : {"/%ff", "/%c0%af", "/%c3", "/%ed%a0%80", "/%f4%90%80%80", "/?q=%80",
                           "/%e0%80%80", "/%f8%88%80%80%80"})
    is_refused(text, TargetMistake::not_utf8);
  for (const char* text : {"/..", "/a/../b", "/%2e%2E/x", "/.", "/./a", "/a/%2e"})
    is_refused(text, TargetMistake::dot_segment);
  is_refused("/" + std::string(longest, 'a'), TargetMistake::too_long);
  is_read("/" + std::string(longest - 1, 'a'), {{std::string(longest - 1, 'a')}, {}});
}

TEST_CASE("what a form sends is read in its order, with its lines") {
  using Fields = std::vector<std::pair<std::string, std::string>>;
  const auto read = [](std::string_view text) { return serving::parse_form(text); };
  CHECK(read("a=1&b=x+y%2B%C3%A9&a=&c") ==
        Fields{{"a", "1"}, {"b", "x y+\xC3\xA9"}, {"a", ""}, {"c", ""}});
  CHECK(read("&=&=1&") == Fields{{"", "1"}});
  CHECK(read("t=one%0D%0Atwo%09") == Fields{{"t", "one\r\ntwo\t"}});
  CHECK(read("a=%0").error() == TargetMistake::bad_escape);
  CHECK(read("a=%ff").error() == TargetMistake::not_utf8);
  CHECK(read("%1b=a").error() == TargetMistake::control_character);
  CHECK(read("a=b c").error() == TargetMistake::not_origin_form);
}

TEST_CASE("whatever the bytes are, they are refused or come back as they were understood") {
  const auto good = rc::gen::element<std::string>("/", "/a", "?", "&", "=", "%2F", "%25", "%C3%A9",
                                                  "+", "a", "%e2%82%ac", ";", ":", "@", "~");
  const auto bad = rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                                  rc::gen::element<std::string>("/..", "%", "%0", "é", "%ff", "#"));
  const auto piece = rc::gen::weightedOneOf<std::string>({{20, good}, {1, bad}});
  CHECK(rc::check("targets", [&] {
    std::string text = *rc::gen::element<std::string>("/", "/", "/", "");
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(piece))
      text += each;
    const auto target = serving::parse_target(text, 4096);
    RC_CLASSIFY(target.has_value());
    if (!target) return;
    const auto again = serving::parse_target(serving::text_of(*target), 3 * 4096);
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == *target);
  }));
}
