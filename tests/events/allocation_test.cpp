// Viewing an event takes nothing from the heap, whatever its kind.
#include <doctest/doctest.h>

#include <vector>

#include "events/event.hpp"
#include "events/payload.hpp"
#include "tests/allocations.hpp"
#include "tests/events/made_decision.hpp"

using tests::allocations;
using namespace events;
using namespace events_tests;

TEST_CASE("decoding an event of any kind allocates nothing") {
  std::vector<Payload> payloads;
  for (std::size_t kind = 0; kind < kind_count; ++kind)
    for (const Fields fields : {Fields::required, Fields::all}) {
      Turns turns;
      payloads.push_back(from_json(make_decision(static_cast<Kind>(kind), fields, turns)).value());
    }
  persons_of(payloads.front().bytes());  // reads the schema, once
  const std::uint64_t before = allocations();
  std::size_t persons = 0;
  for (const Payload& payload : payloads) {
    engine::Envelope envelope;
    envelope.payload = payload.bytes();
    const Event event = decode(envelope);
    if (event.kind != particulars(payload.bytes()).kind) break;
    if (persons_of(payload.bytes()).first) ++persons;
    if (named_in(payload.bytes()).cycle) ++persons;
  }
  const std::uint64_t after = allocations();
  CHECK(after == before);
  CHECK(persons > kind_count);
}
