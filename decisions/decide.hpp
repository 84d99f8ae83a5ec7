// What may be recorded: a pure function from a register and a proposed decision to nothing, or a
// refusal. Decisions guard the record, they do not judge it: an unlawful act that happened can be
// recorded; only what would make the history nonsense is refused.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "events/event.hpp"
#include "events/message.hpp"
#include "events/payload.hpp"
#include "projections/register.hpp"

namespace decisions {

struct Refusal {
  events::Message reason;
  std::vector<engine::Position> because;  // the events that stand against it
};

// What the log holds at a position, for decisions about earlier events: the payload, and what hides
// it (none when it counts). Nothing when there is no such event.
struct Earlier {
  std::span<const std::byte> payload;
  engine::Position hidden_by;
};
using Lookup = engine::FunctionRef<std::optional<Earlier>(engine::Position)>;

// What stands against the way in which a decision refers to others. Asked once, against what was
// recorded before it. Refused are corrections of what is not there, hidden, or itself a correction,
// causes and claims about what is not there, and what amends without a correction.
std::optional<Refusal> misreference(std::span<const std::byte> proposed, Lookup earlier);

// What stands against a decision in its place in the order of effect, whenever it was recorded.
// `reg` is the register just before it, all events of the log counted; `earlier` knows all of them.
// Refused are: seats for somebody who holds one of that kind, renewals and endings for somebody who
// does not sit, terms for a cycle that is not the running or a new one, cycles and editions out of
// order or twice, codes not in use on the day, unknown groups, dates before the body was
// established – and so on, each with its reason.
std::optional<Refusal> refusal(const projections::Register& reg,
                               std::span<const std::byte> proposed, Lookup earlier);

// What is unusual in a decision that may be recorded all the same: a country's code before or after
// its days.
std::optional<events::Message> remark_on(std::span<const std::byte> proposed);

}  // namespace decisions
