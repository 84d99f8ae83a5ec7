// The record itself: corrections, causes, figures and claims.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"

using namespace test;

namespace {

const std::string gone = withdrawn("2010-06-01", 1);
const std::string anew = corrected("2010-06-01", 1, figure);

}  // namespace

TEST_CASE("one of several figures is followed") {
  const auto followed = [](int position) {
    return line("2010-05-01", "figureFollowed",
                "\"position\":" + std::to_string(position) + R"(,"reason":"most say so")");
  };
  given({figure}).when(followed(1)).recorded();
  given({figure}).when(followed(7)).refused("refused.noSuchEvent", {"7"});
  given({body}).when(followed(1)).refused("refused.notAFigure", {"1"}, {1});
  given({figure, gone}).when(followed(1)).refused("refused.hidden", {"1", "2"}, {1, 2});
  const std::string later =
      line("2010-05-02", "figurePublished", R"("cycle":2010,"measure":"members","value":50)");
  given({later}).when(followed(1)).refused("refused.figureLater", {"1", "2010-05-02"}, {1});
}

TEST_CASE("a claim is about an event of the record, counting or not") {
  const auto claimed = [](int position) {
    return line("2010-05-01", "claimPublished",
                "\"position\":" + std::to_string(position) +
                    R"(,"field":"value","stated":"51","reason":"a slip")");
  };
  given({figure}).when(claimed(1)).recorded();
  given({figure, gone}).when(claimed(1)).recorded();
  given({figure}).when(claimed(2)).refused("refused.noSuchEvent", {"2"});
}

TEST_CASE("an event is withdrawn or replaced, once") {
  given({figure}).when(gone).recorded();
  given({figure}).when(anew).recorded();
  given({}).when(gone).refused("refused.noSuchEvent", {"1"});
  given({figure}).when(withdrawn("2010-06-01", 2)).refused("refused.noSuchEvent", {"2"});
  given({figure, gone}).when(gone).refused("refused.hidden", {"1", "2"}, {1, 2});
  given({figure, gone}).when(anew).refused("refused.hidden", {"1", "2"}, {1, 2});
  given({figure, anew}).when(gone).refused("refused.hidden", {"1", "2"}, {1, 2});
}

TEST_CASE("an event that others rest on may be withdrawn") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), resigned("2010-07-01", "p-0001")})
      .when(withdrawn("2010-08-01", 2))
      .recorded();
}

TEST_CASE("what was withdrawn no longer stands against a decision") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), withdrawn("2010-06-01", 2)})
      .when(appointed("2010-05-01", "p-0001", 2010))
      .recorded();
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), withdrawn("2010-06-01", 2)})
      .when(resigned("2010-07-01", "p-0001"))
      .refused("refused.neverSat", {"p-0001", "2010-07-01"});
}

TEST_CASE("a replacement is held against the register like any other decision") {
  const auto opens = [](std::string_view on, int cycle) {
    return line(on, "cycleOpened", "\"cycle\":" + std::to_string(cycle));
  };
  const std::vector<std::string> story = {opened(2010), opened(2011)};
  given(story).when(corrected("2012-01-01", 2, opens("2011-06-01", 2011))).recorded();
  given(story)
      .when(corrected("2012-01-01", 2, opens("2011-06-01", 2010)))
      .refused("refused.cycleOpenedTwice", {"2010", "2010-05-01"}, {1});
}

TEST_CASE("a replacement is not held against what it replaces") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010)})
      .when(corrected("2010-08-01", 2, appointed("2010-05-03", "p-0001", 2010)))
      .recorded();
  given({figure})
      .when(
          corrected("2010-08-01", 1,
                    line("2010-05-01", "forumHeld", R"("edition":5,"year":2010,"mode":"online")")))
      .recorded();
}

TEST_CASE("what took another's place may itself be corrected, a correction may not") {
  given({figure, anew}).when(withdrawn("2010-07-01", 3)).recorded();
  given({figure, anew})
      .when(withdrawn("2010-07-01", 2))
      .refused("refused.correctsCorrection", {"2"}, {2});
  given({figure, gone})
      .when(withdrawn("2010-07-01", 2))
      .refused("refused.correctsCorrection", {"2"}, {2});
}

TEST_CASE("a decision takes another's place only because of its correction") {
  const auto amending = [](std::string_view more) {
    return line("2010-05-01", "figurePublished", R"("cycle":2010,"measure":"members","value":51)",
                more);
  };
  given({figure, gone}).when(amending(R"("amends":1,"cause":2)")).recorded();
  given({figure, gone})
      .when(amending(R"("amends":1)"))
      .refused("refused.amendsUncorrected", {"1"}, {1});
  given({figure, gone})
      .when(amending(R"("amends":1,"cause":1)"))
      .refused("refused.amendsUncorrected", {"1"}, {1});
  given({figure, body, gone})
      .when(amending(R"("amends":2,"cause":3)"))
      .refused("refused.amendsUncorrected", {"2"}, {2});
  given({figure, gone})
      .when(amending(R"("amends":9,"cause":2)"))
      .refused("refused.noSuchEvent", {"9"});
  // One of them: the second, or one that comes later, would make two of it.
  given({figure, gone, amending(R"("amends":1,"cause":2)")})
      .when(amending(R"("amends":1,"cause":2,"note":"once more")"))
      .refused("refused.hidden", {"1", "2"}, {1, 2});
  given({figure, gone, body})
      .when(amending(R"("amends":1,"cause":2)"))
      .refused("refused.hidden", {"1", "2"}, {1, 2});
}

TEST_CASE("a cause is an earlier event") {
  const auto caused = [](int cause) {
    return line("2010-05-01", "rotationDecided", R"("cycle":2010,"leaving":3)",
                "\"cause\":" + std::to_string(cause));
  };
  given({figure}).when(caused(1)).recorded();
  given({figure}).when(caused(2)).refused("refused.noSuchCause", {"2"});
}
