// Deciding and recording while others record.
#include "replay/transaction.hpp"

#include <doctest/doctest.h>

#include "tests/replay/record.hpp"

using namespace replay_tests;
using engine::Position;
using replay::Attempt;
using replay::Recording;
using replay::transact;

namespace {

constexpr Recording recording{"record", engine::Instant{1}};

struct Opened : Record {
  Opened() {
    add("2006-01-01", adopted("one", 2));   // 1
    add("2006-02-01", opened(2006));        // 2
    add("2006-02-01", appointed(1, 2006));  // 3
  }
};

}  // namespace

TEST_CASE_FIXTURE(Opened, "what was admitted is recorded, in one batch") {
  const auto decide = [](Attempt& attempt) {
    attempt.admission().admit(decision("2006-03-01", appointed(2, 2006)));
    attempt.admission().admit(decision("2006-07-01", resigned(1)));
    return true;
  };
  const auto receipt = transact(log(), decide, recording);
  REQUIRE(receipt);
  CHECK(receipt->first == Position{4});
  CHECK(receipt->last == Position{5});
  CHECK(read().at({5})->batch == Position{4});
}

TEST_CASE_FIXTURE(Opened, "whoever decides against it writes nothing") {
  const auto decide = [](Attempt& attempt) {
    attempt.admission().admit(decision("2006-07-01", resigned(1)));
    return false;
  };
  const auto receipt = transact(log(), decide, recording);
  REQUIRE(receipt);
  CHECK_FALSE(receipt->last);
  CHECK(read().last() == Position{3});
}

TEST_CASE_FIXTURE(Opened,
                  "when another writer is faster it is decided anew, by what that one wrote") {
  int tried = 0;
  std::vector<bool> refused;
  const auto decide = [&](Attempt& attempt) {
    const auto leaves = decision("2006-08-01", resigned(1));
    refused.push_back(attempt.admission().admit(leaves).refused());
    if (++tried == 1) add("2006-07-01", resigned(1));
    return true;
  };
  const auto receipt = transact(log(), decide, recording);
  REQUIRE(receipt);
  CHECK(refused == std::vector<bool>{false, true});
  CHECK_FALSE(receipt->last);
  CHECK(read().last() == Position{4});
}

TEST_CASE_FIXTURE(Opened, "after the last attempt the conflict is told, and nothing was written") {
  int tried = 0;
  const auto decide = [&](Attempt& attempt) {
    attempt.admission().admit(decision("2006-08-01", resigned(1)));
    add("2006-07-01", described(1, "Somebody " + std::to_string(++tried)));
    return true;
  };
  Recording twice = recording;
  twice.attempts = 2;
  const auto receipt = transact(log(), decide, twice);
  REQUIRE_FALSE(receipt);
  CHECK(tried == 2);
  CHECK(receipt.error().expected == Position{4});
  CHECK(receipt.error().found == Position{5});
  CHECK(read().last() == Position{5});
}

TEST_CASE_FIXTURE(Opened, "who finds the decision there already may leave it at that") {
  std::vector<std::uint64_t> last;
  for (int time = 0; time < 2; ++time) {
    const auto receipt = transact(
        log(),
        [&](Attempt& attempt) {
          const auto admitted = attempt.admission().admit(decision("2006-07-01", resigned(1)));
          return !admitted.repeated;
        },
        recording);
    REQUIRE(receipt);
    last.push_back(receipt->last.value);
  }
  CHECK(last == std::vector<std::uint64_t>{4, 0});
  CHECK(read().last() == Position{4});
}

TEST_CASE_FIXTURE(Opened, "a decision is found by what it says, as often as it stands") {
  add("2006-07-01", resigned(1));                               // 4
  add("2006-08-01", withdrawn({4}));                            // 5
  add("2006-07-01", resigned(1));                               // 6
  add("2006-09-01", replaced({6}, "2006-07-02", resigned(1)));  // 7, 8
  const engine::Reading reading = read();
  replay::Admission admission(reading);
  using Positions = std::vector<Position>;
  const auto leaves = decision("2006-07-01", resigned(1));
  CHECK(admission.same(leaves) == Positions{{4}, {6}});
  CHECK(admission.same(decision("2006-09-01", replaced({6}, "2006-07-02", resigned(1)))) ==
        Positions{{8}});
  CHECK(admission.same(decision("2006-09-01", replaced({6}, "2006-07-03", resigned(1)))).empty());
  CHECK(admission.is_hidden({4}));
  CHECK(admission.is_hidden({6}));
  CHECK_FALSE(admission.is_hidden({8}));
  CHECK(admission.propose(leaves, true).position == Position{9});
  CHECK(admission.same(leaves) == Positions{{4}, {6}, {9}});
  CHECK(admission.admit(leaves, true).refused());  // and taken back
  CHECK(admission.same(leaves) == Positions{{4}, {6}, {9}});
}
