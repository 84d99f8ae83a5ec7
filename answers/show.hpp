// `mag show`: one event in full – what it states, what corrects it and, if asked for, what followed
// from it.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "answers/marks.hpp"
#include "answers/members.hpp"
#include "answers/moments.hpp"

namespace answers {

struct Shown {
  // What followed: only the whole log tells.
  struct Effects {
    std::vector<engine::Position> caused;
    std::vector<projections::Term> begun, ended;
    std::vector<projections::Term> waiting;  // given by it, for a cycle that never opened
    std::string clause;                      // of the kind, where the terms of that day have it
  };
  engine::Envelope event;
  engine::Position hidden_by;
  std::vector<engine::Position> amended_by;
  std::optional<Effects> effects;
  // With `effects` all that is known, else, if names were asked for, the persons that the event
  // names, as they were last described before it was recorded, else first afterwards.
  projections::Register named;
  std::optional<Mark> mark{};  // under a scenario
};

struct Wanted {
  bool effects = false, names = false;
};
// The event with this number. Without effects the log is neither folded nor gone through; without
// names nothing is read but the event and what amends it.
Shown show(const Source& source, const Moment& moment, const std::string& number, Wanted wanted);
boost::json::object to_json(const Shown& shown);

}  // namespace answers
