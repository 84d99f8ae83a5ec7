// Payloads: the bytes of a decision, one canonical single-segment Cap'n Proto message. They enter a
// log only through here, checked; two equal decisions have equal bytes on any machine.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "engine/envelope.hpp"
#include "engine/function_ref.hpp"
#include "events/codes.hpp"
#include "events/message.hpp"

namespace events {

// Owned, 8-byte aligned payload bytes.
class Payload {
 public:
  Payload() = default;
  explicit Payload(std::vector<std::uint64_t> words) : words_(std::move(words)) {}
  std::span<const std::byte> bytes() const { return std::as_bytes(std::span(words_)); }
  friend bool operator==(const Payload&, const Payload&) = default;

 private:
  std::vector<std::uint64_t> words_;
};

// What is wrong with a decision, and where: the field as a path ("memberAppointed.country"), what
// was found there, and what was expected, as messages that the edge renders.
struct Mistake {
  std::string field;
  std::string found;       // as it stands in the input; "" when the field is absent
  Message expected;        // "expected.date", "expected.oneOf" …
  std::size_t column = 0;  // 1 is the first byte of the line; 0 when it cannot be told
};

// Resolves "previous:N" (N >= 1) to the position of the Nth decision before this one, or nothing.
using Previous = engine::FunctionRef<std::optional<engine::Position>(std::size_t)>;

// Reads one decision from its JSON text, whole or not at all: unknown fields, kinds, dates and
// codes are mistakes, as are missing required fields, duplicate keys and more than one kind.
tl::expected<Payload, Mistake> from_json(std::string_view text, Previous previous);
tl::expected<Payload, Mistake> from_json(std::string_view text);
// Reads what to_json() wrote of any decision that a log holds. It is from_json() but for texts:
// what is asked of them today (to say something, without signs that nobody sees) was not always
// asked.
tl::expected<Payload, Mistake> from_stored_json(std::string_view text);

// Reads a decision that is only supposed: who decided and on what basis need not be stated, and a
// source, if one is stated, is not taken, since nothing that is supposed has one.
tl::expected<Payload, Mistake> from_supposed_json(std::string_view text);

// The decision as one line of JSON, in schema order, unstated fields left out. from_stored_json()
// of it is the same payload.
std::string to_json(std::span<const std::byte> payload);
// The same for a file whose lines go into any log: a position is written as "previous:N", with how
// many decisions before this one it stands.
using Back = engine::FunctionRef<std::size_t(engine::Position)>;
std::string to_json(std::span<const std::byte> payload, Back back);

// Whether bytes from anywhere are a well-formed canonical payload that decode() may view, checked
// with bounds and limits; says what is wrong otherwise. Used when a log is verified.
tl::expected<void, Mistake> check(std::span<const std::byte> payload);

// The draft to append for a payload, which must outlive it: effective date, amends, cause and
// confidentiality are taken from the payload. `amended` is the payload of the event that it amends
// or, for an eventCorrected, corrects (empty when none): what corrects a confidential event is
// confidential too.
engine::Draft draft_of(const Payload& payload, std::span<const std::byte> amended = {});

// The same decision with this reason for having been recorded in spite of its findings; with ""
// without one.
Payload with_acknowledgement(std::span<const std::byte> payload, std::string_view reason);

// The same decision as one that is only supposed: without a source.
Payload without_source(std::span<const std::byte> payload);
// What a decision says and from when, equal for all that say it: not who took it, on what basis, by
// which source, nor what it follows from, amends or was noted of it.
Payload content_of(std::span<const std::byte> payload);

// The same decision with the number that `number` gives for each event that it names, whatever the
// field; none stands for an event that is not there. Nothing when the decision is about that one
// alone: a field that has to be stated names it.
std::optional<Payload> renumbered(std::span<const std::byte> payload,
                                  engine::FunctionRef<engine::Position(engine::Position)> number);

// The replacement that an eventCorrected carries, as a payload of its own, and the eventCorrected
// without it ("withdrawn" set): how a replacement is recorded as two events. `correction_position`
// is where the eventCorrected will stand. Nothing when the payload carries no replacement.
struct Split {
  Payload correction;
  Payload replacement;
};
std::optional<Split> split_replacement(std::span<const std::byte> payload,
                                       engine::Position correction_position);

}  // namespace events
