// An event put into words, for whoever shows one: all its fields with their labels, or on one line
// what it is about; a seat on a line too.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "words/words.hpp"

namespace answers {

struct FieldShown {
  std::string label;
  std::string value;
};

// What every decision states, then what this kind states; in schema order, the kind itself aside.
// Of a supposed one not what only a record has.
std::vector<FieldShown> fields_shown(const engine::Envelope& event, const words::Words& words);

// The kind of decision; of a renewal that was inferred, that it was, not that it was tacit.
std::string kind_of(std::span<const std::byte> payload, const words::Words& words);

// "Ana Souza · 2008 · civil society · Brazil": the values of the kind's own fields, long texts cut.
std::string about(std::span<const std::byte> payload, const words::Words& words);

// A sentence that one could send: "On 14 February 2008 Ana Souza was appointed for the cycle 2008
// (civil society, Brazil)."
std::string told(std::span<const std::byte> payload, engine::Date on, const words::Words& words);

// A seat on a line: a stakeholder seat is that of its group; of another a role says more only if it
// is not the name of the seat.
std::string seat_text(events::Seat seat, events::Group group, std::string_view role,
                      const words::Words& words);
// Positions in a cell: "3 17 18".
std::string numbers(const std::vector<engine::Position>& positions);

}  // namespace answers
