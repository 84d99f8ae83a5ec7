// Which events a list is to show (--person, --kind, --from …): chosen by what they name and when
// they take effect.
#pragma once

#include <optional>

#include "answers/given.hpp"
#include "events/event.hpp"
#include "projections/people.hpp"

namespace answers {

class EventFilter {
 public:
  bool wants(const engine::Envelope& envelope) const;
  // Leaves out what takes effect later than this day.
  void until(engine::Date day) { to_ = std::min(to_, day); }

 private:
  friend EventFilter filter_of(const Given& given, const projections::People& people);

  std::optional<events::Person> person_;
  std::optional<events::Kind> kind_;
  std::optional<events::Group> group_;
  std::optional<events::Country> country_;
  std::optional<events::Cycle> cycle_;
  engine::Date from_ = engine::Date::earliest(), to_ = engine::Date::latest();
};

// From --person, --kind, --group, --country, --cycle, --from and --to. Throws Failure(question).
EventFilter filter_of(const Given& given, const projections::People& people);

// The kind of this name, written memberAppointed or member-appointed. Throws Failure(question) with
// the nearest name.
events::Kind kind_named(const std::string& name);
// The group of this name, or with the nearest; the country of this code. Throws Failure(question).
events::Group group_named(const std::string& name);
events::Country country_named(const std::string& code);
// The code of this name of an enumeration ("Seat"), given for an option; `but` this one.
// Throws Failure(question) with all that may be given.
std::string_view code_given(const std::string& option, const std::string& name,
                            std::string_view enumeration, std::string_view but = "");
// "member-appointed" as memberAppointed.
std::string camel_case(std::string_view name);

}  // namespace answers
