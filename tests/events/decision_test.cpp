// A decision put together from typed values is the one that its JSON says, with the same mistakes.
#include "events/decision.hpp"

#include <doctest/doctest.h>

#include "engine/time.hpp"

namespace {

using namespace events;

const std::string decision_head =
    R"({"effectiveOn":"2008-08-15","authority":"mag","basis":"inferred","source":"S",)";

Decision decided(Kind kind) {
  return Decision(kind)
      .put("effectiveOn", *engine::parse_date("2008-08-15"))
      .put("authority", Authority::mag)
      .put("basis", Basis::inferred)
      .put("source", "S");
}

Decision appointed() {
  return decided(Kind::member_appointed)
      .put("person", Person{42})
      .put("cycle", Cycle{2008})
      .put("group", Group::unstated)
      .put("country", Country{'B' * 256 + 'R'})
      .put("seat", Seat::stakeholder)
      .put("role", "")
      .put("isNew", Answer::yes);
}

void same(const Decision& decision, const std::string& json) {
  const auto payload = decision.payload();
  REQUIRE(payload.has_value());
  CHECK(*payload == from_json(json).value());
  CHECK(to_json(payload->bytes()) == json);
}

}  // namespace

TEST_CASE("typed values make the payload that JSON makes; what is not stated is left out") {
  same(appointed(), decision_head +
                        R"("memberAppointed":{"person":"p-0042","cycle":2008,"country":"BR",)"
                        R"("seat":"stakeholder","isNew":"yes"}})");
}

TEST_CASE("lists, structures and a replacement are values too") {
  const std::vector<std::string> clauses = {"IV.1", "V.2"};
  const std::vector<NamedValues> parameters = {
      {{{"name", "size.target"}, {"value", "40"}, {"basis", Basis::stated}}}};
  same(decided(Kind::terms_adopted)
           .put("version", "2008")
           .put("clauses", clauses)
           .put("parameters", parameters)
           .put("title", std::string()),
       decision_head + R"("termsAdopted":{"version":"2008","clauses":["IV.1","V.2"],)"
                       R"("parameters":[{"name":"size.target","value":"40","basis":"stated"}]}})");
  const std::string inner = to_json(appointed().payload()->bytes());
  same(decided(Kind::event_corrected)
           .put("position", engine::Position{7})
           .put("replacement", appointed())
           .put("reason", "r"),
       decision_head + R"("eventCorrected":{"position":7,"replacement":)" + inner +
           R"(,"reason":"r"}})");
}

TEST_CASE("a recorded decision is changed field by field") {
  const Payload first = *appointed().put("cause", engine::Position{3}).payload();
  CHECK(*Decision(first.bytes()).put("cause", engine::none).payload() == *appointed().payload());
}

TEST_CASE("mistakes are those of JSON: of a text as it is put, of the whole at the end") {
  const auto unseen = decided(Kind::event_corrected)
                          .put("position", engine::Position{7})
                          .put("replacement", appointed().put("role", "a\u202eb"))
                          .put("reason", "r")
                          .payload();
  REQUIRE_FALSE(unseen.has_value());
  CHECK(unseen.error().field == "eventCorrected.replacement.memberAppointed.role");
  CHECK(unseen.error().expected.key == "expected.seen");
  CHECK(unseen.error().found == "\"a<U+202E>b\"");
  const auto longer = appointed().put("role", std::string(4097, 'm')).payload();
  REQUIRE_FALSE(longer.has_value());
  CHECK(longer.error().field == "memberAppointed.role");
  CHECK(longer.error().found == "\"" + std::string(79, 'm') + "…");
  const auto missing = Decision(Kind::cycle_opened).put("cycle", 2008).payload();
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().field == "effectiveOn");
  CHECK(missing.error().found.empty());
}

TEST_CASE("typed texts are read as JSON would have them") {
  const auto typed = [](const std::string& field, const std::string& text) {
    Decision decision = appointed();
    decision.put_typed(field, {text});
    return decision.payload();
  };
  CHECK(*typed("cycle", "2008") == *appointed().payload());
  CHECK(*typed("isNew", "yes") == *appointed().payload());
  const auto mistaken = typed("cycle", "soon");
  REQUIRE_FALSE(mistaken.has_value());
  CHECK(mistaken.error().field == "memberAppointed.cycle");
  CHECK(mistaken.error().found == "\"soon\"");
  CHECK(typed("effectiveOn", "2011-02-29").error().expected.key == "expected.commonYear");
}

TEST_CASE("in a file of lines, positions count back") {
  const Payload payload = *appointed().put("cause", engine::Position{3}).payload();
  const std::string line =
      to_json(payload.bytes(), [](engine::Position about) { return 9 - about.value; });
  CHECK(line.find(R"("cause":"previous:6")") != std::string::npos);
  CHECK(from_json(line, [](std::size_t back) {
          return std::optional(engine::Position{9 - back});
        }) == payload);
}
