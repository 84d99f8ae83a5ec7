// Something to be said to a user, before it is put into words: a key of the message catalogue and
// typed arguments. Only words/ turns it into English or French.
#pragma once

#include <concepts>
#include <string>
#include <utility>
#include <vector>

#include "engine/envelope.hpp"
#include "events/codes.hpp"

namespace events {

struct Message;

// An argument is text whose type says how to word it: a group is named, a date is written out, a
// text stands as it is. Of a message within a message, `said` has it.
struct Argument {
  enum class Type {
    text,
    number,
    fraction,
    date,
    cycle,
    person,
    country,
    countries,  // several, with spaces between: "BR GR"
    group,
    region,
    gender,
    seat,
    kind,
    measure,
    position,
    proposed,  // what has no position yet: by its line, "0" where it stands alone
    clause,
    parameter,
    message
  };
  Argument(Type type, std::string value);
  Argument(Type type, std::string value, std::vector<Message> said);

  Type type;
  std::string value;  // as JSON writes it: "civilSociety", "2008-08-15", "p-0042", "25/50"
  std::vector<Message> said;

  friend bool operator==(const Argument&, const Argument&);
};

struct Message {
  std::string key;  // "quota.aboveMaximum", "refused.alreadySeated" …
  std::vector<Argument> arguments;

  friend bool operator==(const Message&, const Message&) = default;
};

// Behind Message, which the arguments of a message hold in their turn.
inline Argument::Argument(Type its_type, std::string its_value)
    : type(its_type), value(std::move(its_value)) {}
inline Argument::Argument(Type its_type, std::string its_value, std::vector<Message> its_said)
    : type(its_type), value(std::move(its_value)), said(std::move(its_said)) {}
inline bool operator==(const Argument& one, const Argument& other) {
  return one.type == other.type && one.value == other.value && one.said == other.said;
}

inline Argument text(std::string value) { return {Argument::Type::text, std::move(value)}; }
inline Argument message(Message value) { return {Argument::Type::message, "", {std::move(value)}}; }
inline Argument kind(Kind value) { return {Argument::Type::kind, std::string(name_of(value))}; }
inline Argument number(std::integral auto value) {
  return {Argument::Type::number, std::to_string(value)};
}
inline Argument date(engine::Date value) {
  return {Argument::Type::date, engine::to_string(value)};
}
inline Argument cycle(Cycle value) { return {Argument::Type::cycle, std::to_string(value.year)}; }
inline Argument person(Person value) { return {Argument::Type::person, to_string(value)}; }
inline Argument group(Group value) { return {Argument::Type::group, std::string(name_of(value))}; }
inline Argument seat(Seat value) { return {Argument::Type::seat, std::string(name_of(value))}; }
inline Argument country(Country value) { return {Argument::Type::country, to_string(value)}; }
inline Argument position(engine::Position value) {
  return {Argument::Type::position, std::to_string(value.value)};
}
inline Argument proposed(std::size_t line) {
  return {Argument::Type::proposed, std::to_string(line)};
}
inline Argument clause(std::string value) { return {Argument::Type::clause, std::move(value)}; }
inline Argument parameter(std::string value) {
  return {Argument::Type::parameter, std::move(value)};
}
inline Argument fraction(std::string value) { return {Argument::Type::fraction, std::move(value)}; }

}  // namespace events
