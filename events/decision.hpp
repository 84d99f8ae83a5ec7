// A decision put together from typed values, field by field. Nothing here knows a kind or a field:
// a new one is covered as soon as the catalogue holds it.
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "events/payload.hpp"

namespace events {

class Decision;
struct NamedValues;

// What a field states, as its format needs it; borrowed until it is put. An empty text or list and
// a code or number that stands for "not stated" state nothing.
class Value {
 public:
  template <std::integral Number>
  Value(Number number) : stated_(static_cast<std::int64_t>(number)) {}
  template <class Code>
  requires std::is_enum_v<Code> Value(Code code) : stated_(static_cast<std::int64_t>(code)) {}
  Value(engine::Date date) : Value(date.days) {}
  Value(engine::Position position) : Value(position.value) {}
  Value(Person person) : Value(person.number) {}
  Value(Cycle cycle) : Value(cycle.year) {}
  Value(Country country) : Value(country.letters) {}
  Value(std::string_view text) : stated_(text) {}
  Value(const std::string& text) : stated_(text) {}
  Value(const char* text) : stated_(text) {}
  Value(const std::vector<std::string>& texts) : stated_(&texts) {}
  Value(const std::vector<NamedValues>& structures) : stated_(&structures) {}
  Value(const Decision& replacement) : stated_(&replacement) {}

  using Stated = std::variant<std::int64_t, std::string_view, const std::vector<std::string>*,
                              const std::vector<NamedValues>*, const Decision*>;
  const Stated& stated() const { return stated_; }

 private:
  Stated stated_;
};

// The fields of a structure within a decision.
struct NamedValues {
  std::vector<std::pair<std::string_view, Value>> fields;
};

// Moved at most. A field is named as in JSON; it is one of the kind or of every decision.
class Decision {
 public:
  explicit Decision(Kind kind);
  // The same decision, to be changed.
  explicit Decision(std::span<const std::byte> payload);
  Decision(Decision&&) noexcept;
  Decision& operator=(Decision&&) noexcept;
  ~Decision();

  Kind kind() const;
  Decision& put(std::string_view field, const Value& value) &;
  Decision&& put(std::string_view field, const Value& value) && {
    return std::move(put(field, value));
  }
  // As somebody types it without knowing JSON: a number, "yes" or "no", a text; several of a list.
  Decision& put_typed(std::string_view field, const std::vector<std::string>& texts);

  // Or the first mistake of what was put, else of the whole.
  tl::expected<Payload, Mistake> payload() const;

 private:
  friend struct Setting;
  struct Made;
  std::unique_ptr<Made> made_;
};

// A decision that is whole but for authority, basis and source, as something supposed: nobody took
// it, and nothing states it.
Payload supposed(Decision decision);

}  // namespace events
