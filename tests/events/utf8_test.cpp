// Characters that nobody sees.
#include "events/utf8.hpp"

#include <doctest/doctest.h>

#include "events/payload.hpp"

TEST_CASE("the first sign that nobody sees is named, with its place") {
  CHECK(events::unseen("Ana\u202egro").code == "U+202E");
  CHECK(events::unseen("Ana\u202egro").place == 4);
  CHECK(events::unseen("\ufeffAna\u200b").code == "U+FEFF");
  CHECK(events::unseen("é\u00ad").place == 2);
  CHECK(events::unseen("\U000E0041").code == "U+E0041");
  for (const auto* sign :
       {"\ufe0f", "\ufe00", "\U000E0100", "\U000E01EF", "\ufffc", "\u2800", "\ufffd"})
    CHECK(events::unseen("Ana" + std::string(sign)).place == 4);
  CHECK(events::unseen("José 李明 Ωδυσσεύς").place == 0);
  CHECK(events::unseen("").place == 0);
}

TEST_CASE("joiners belong to the names of scripts that are written with them, and to no others") {
  CHECK(events::unseen("علی\u200cرضا").place == 0);
  CHECK(events::unseen("ශ්\u200dරී").place == 0);
  CHECK(events::unseen("علی\u200c").place == 4);
  CHECK(events::unseen("علی\u200c\u200cرضا").place == 4);
  CHECK(events::unseen("An\u200da").code == "U+200D");
  CHECK(events::unseen("علی\u200dA").place == 4);
  CHECK(events::unseen("ص\u0605").place == 0);
}

TEST_CASE("what is cut to be shown steers nobody's terminal") {
  CHECK(events::cut_utf8("Ana\u202Egro.live", 40) == "Ana<U+202E>gro.live");
  CHECK(events::cut_utf8("Ana\u200B", 40) == "Ana<U+200B>");
  CHECK(events::cut_utf8("\033[1m", 40) == "\\x1b[1m");
  CHECK(events::cut_utf8("Zo\u00EB Ana\xff", 40) == "Zo\u00EB Ana\\xff");
  CHECK(events::cut_utf8("Zo\u00EB", 3) == "Zo…");
  CHECK(events::cut_utf8("Ana\u202E", 10) == "Ana…");
}

TEST_CASE("spaces of any width are blank") {
  CHECK(events::is_blank(" \u00a0\u2003\u3000"));
  CHECK_FALSE(events::is_blank(" x"));
}

TEST_CASE("what a log holds is read whatever was asked of its texts when it was recorded") {
  const std::string line =
      R"({"effectiveOn":"2008-01-01","authority":"mag","basis":"stated","source":"s",)"
      R"("personDescribed":{"person":"p-0001","name":"Ana)"
      "\u202e"
      R"(","affiliation":")"
      "\u00a0"
      R"("}})";
  CHECK_FALSE(events::from_json(line).has_value());
  const auto stored = events::from_stored_json(line);
  REQUIRE(stored.has_value());
  CHECK(events::to_json(stored->bytes()) == line);
}

TEST_CASE("every text of a decision is free of signs that nobody sees, and says something") {
  const auto named = [](const std::string& name) {
    return events::from_json(
        R"({"effectiveOn":"2008-01-01","authority":"mag","basis":"stated","source":"s",)"
        R"("personDescribed":{"person":"p-0001","name":")" +
        name + "\"}}");
  };
  CHECK(named("Ana"));
  REQUIRE_FALSE(named("Ana\u202e"));
  CHECK(named("Ana\u202e").error().expected.key == "expected.seen");
  CHECK(named("\\u200bAna").error().expected.key == "expected.seen");
  REQUIRE_FALSE(named("\u00a0"));
  CHECK(named("\u00a0").error().expected.key == "expected.someText");
}
