// How many terms somebody has served in a row, as the terms in force count them.
#pragma once

#include <array>
#include <optional>

#include "counting/causes.hpp"
#include "counting/parameter_reading.hpp"
#include "counting/seats.hpp"
#include "rules/rule.hpp"

namespace rules::term_limit {

inline constexpr std::string_view clause = "V.2";

inline constexpr std::array declared = {
    Declared{"termLimit.maxConsecutiveTerms", ParameterType::integer,
             "how many terms in a row a person may serve",
             "combien de mandats de suite une personne peut accomplir", "terms", "mandats", "1", "",
             "3", clause, "one term and two renewals", "un mandat et deux reconductions"},
    Declared{"termLimit.generally", ParameterType::answer,
             "whether the limit leaves room for exceptions",
             "si la limite laisse place à des exceptions", "yes or no", "yes ou no", "", "", "yes",
             clause, "the text says \"generally\": more is a deviation, not a breach",
             "le texte dit « généralement » : plus est un écart, non un manquement"},
    Declared{"termLimit.breakCycles", ParameterType::integer,
             "how many cycles without a seat end a row of terms",
             "combien de cycles sans siège mettent fin à une suite de mandats", "cycles", "cycles",
             "1", "", "1", clause, "\"consecutive\" ends with a full cycle without a seat",
             "« consécutif » prend fin par un cycle entier sans siège"},
    Declared{"termLimit.partialTermCounts", ParameterType::fraction,
             "the part of a cycle that a term has to exceed to count",
             "la part d'un cycle qu'un mandat doit dépasser pour compter", "of the cycle",
             "du cycle", "0", "1", "1/2", clause,
             "a part of a term counts when it is more than half",
             "une part de mandat compte si elle dépasse la moitié"},
    Declared{"termLimit.chairExempt", ParameterType::answer,
             "whether the limit leaves out the chair", "si la limite laisse de côté la présidence",
             "yes or no", "yes ou no", "", "", "yes", clause,
             "the chair is appointed apart, and may stay while in the chair",
             "la présidence est nommée à part, et peut rester tant qu'elle préside"},
    Declared{"termLimit.hostExempt", ParameterType::answer,
             "whether the limit leaves out host country seats",
             "si la limite laisse de côté les sièges de pays hôte", "yes or no", "yes ou no", "",
             "", "yes", clause, "host country seats are permanent (IV.3)",
             "les sièges de pays hôte sont permanents (IV.3)"},
};

// A cycle that is still running is taken to last a year, as a term does (V.1), or until today. The
// last day of that year.
engine::Date last_of_year(engine::Date first);

// What of somebody's service counts.
struct Served {
  std::int64_t terms = 0;  // at least so many
  bool exact = false;      // false: there may have been more
  Causes causes;
};

// Goes back, cycle by cycle.
class Consecutive {
 public:
  // Both must outlive it. Notes the parameters that it reads in `terms`.
  Consecutive(const Situation& situation, ParameterReading& terms);

  // Whether a seat of this kind comes under the limit; one of an unknown kind may.
  bool limits(events::Seat seat) const;
  // Terms in a row up to that of `index`, in all kinds of seats that come under the
  // limit; of one that does not, in seats of its kind.
  Served up_to(std::int32_t index) const;

 private:
  // Whether what somebody held in a cycle counts as a term; what does not, breaks nothing either.
  enum class Presence { full, part, exempt };
  struct Cycle {
    events::Cycle cycle;
    engine::Date from, to;  // first and last day
  };
  // What is known on the way back.
  struct Row {
    std::int64_t off = 0;       // cycles without a seat, in a row
    std::int64_t before = -1;   // the most terms said to precede that the log does not hold, or -1
    bool certain = true;        // those who were off since then are known to have been
    bool unknown_kind = false;  // there was a seat of which the kind is not known
  };
  void add(const Cycle& cycle, const std::vector<std::int32_t>& held, events::Seat seat, Row& row,
           Served& served) const;
  // Whether nobody can have served before the first cycle on record: the body was established when
  // it opened, or later.
  bool is_beginning_of_body(Causes& causes) const;
  bool counts_with(events::Seat seat, const projections::Term& term) const;
  Presence presence(const Cycle& cycle, events::Seat seat,
                    const std::vector<std::int32_t>& held) const;
  // Whether the record shows that somebody of whom it knows no seat in the cycle had none, and by
  // what.
  bool was_away(events::Person person, events::Cycle cycle, Causes& causes) const;

  const Situation* situation_;
  std::int64_t break_cycles_;
  Fraction part_;
  bool chair_exempt_, host_exempt_;
  std::vector<Cycle> cycles_;  // the running one first
};

// How many terms in a row somebody may serve in a seat of this kind; nothing when the terms in
// force have no clause V.2 or exempt the kind.
std::optional<std::int64_t> most_terms(const Situation& situation, events::Seat seat);
// How many terms in a row the holder of this term has served with it, as the terms in force count.
Served consecutive_terms(const Situation& situation, std::int32_t index);

}  // namespace rules::term_limit
