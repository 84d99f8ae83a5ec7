// The rules' verdicts a second time, written from the clauses (rules/*/clause.md) alone: a function
// for each clause, and nothing of the rules themselves.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "tests/reference/twin.hpp"

namespace reference::naive {

using engine::Date;

struct Verdict {
  std::string id, verdict, measured, evidence;
  std::optional<std::string> required;  // nothing: not worked out here

  friend bool operator<(const Verdict& one, const Verdict& other) { return one.id < other.id; }
};
using Verdicts = std::vector<Verdict>;

// The rules that have a second implementation; a new one need not.
inline constexpr std::string_view rules[] = {"size",      "quota",    "hostSeat",
                                             "termLimit", "rotation", "reconciliation"};
// What these rules find on the day, by id.
Verdicts verdicts(const Body& body);

Verdict size(const Body& body);
Verdicts shares(const Body& body);
Verdicts outside_groups(const Body& body);
Verdicts changed_groups(const Body& body);
Verdicts host_seats(const Body& body);
Verdicts term_limits(const Body& body);
Verdicts rotation(const Body& body);
Verdicts reconciliation(const Body& body);

// --- What they have in common.

std::string id_of(const Body& body, const std::string& start, const std::string& subject = "");

// A fraction as parameters have it; small whole numbers.
struct Part {
  long of = 0, all = 1;
};
Part part(const std::string& text);
bool is_less(Part one, Part other);
Part sum(Part one, Part other, int sign);
std::string text(Part part);  // in lowest terms

// What is asked of a seat, beyond being one: yes, no, or the record does not say.
using Trait = std::function<std::optional<bool>(const Term&)>;
struct What {  // a published figure counts
  events::Measure measure = events::Measure::members;
  events::Group group = events::Group::unstated;
  events::Region region = events::Region::unstated;
  events::Country country{};
};

// As it was described last; nothing where it is not stated.
std::optional<events::Gender> gender_of(const Body& body, events::Person person);

struct Count {
  long value = 0;
  std::string evidence = "none";  // "seats", "published": known
  bool is_known() const { return evidence != "none"; }
};
// As good as the weaker of the two.
std::string weaker(const std::string& one, const std::string& other);

// 0005: the figure that the record follows, null where there is none.
const Figure* followed(const Body& body, events::Cycle cycle, const What& what);
std::optional<long> published(const Body& body, events::Cycle cycle, const What& what);
// Whether the record names everyone who sat in the cycle; whoever the terms count besides members
// is in no published number.
bool names_everyone(const Body& body, const Cycle& cycle, bool only_members = true);

// How many persons sat on one day of the cycle, at most.
long most_at_once(const Body& body, const Cycle& cycle, bool (*counts)(const Term&));
// A seat of a stakeholder: not of a host, in the chair, or of a kind that is not known.
bool is_member(const Term& term);
struct Counting {
  bool host_seats = false, chair = false;
  bool counts(const Term& term) const;
  bool only_members() const { return !host_seats && !chair; }
};
Counting counting(const Body& body, const std::string& rule);
// 0005: seats on the day, if everyone is named and the trait of each known; else the figure.
Count seats(const Body& body, Counting counting, const Trait& trait, const What& what);

}  // namespace reference::naive
