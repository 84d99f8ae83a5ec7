#include "rules/size/size.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "counting/evidence.hpp"
#include "rules/finding.hpp"

namespace rules::size {
namespace {

constexpr std::string_view clause = "IV.1";

constexpr std::array declared = {
    Declared{"size.target", ParameterType::integer, "how many members there are, about",
             "combien de membres il y a, environ", "members", "membres", "1", "", "50", clause,
             "the text says about fifty", "le texte dit environ cinquante"},
    Declared{"size.tolerance", ParameterType::integer,
             "how many members more or fewer are still allowed",
             "combien de membres en plus ou en moins sont encore admis", "members", "membres", "0",
             "", "5", clause, "\"about\": a tenth to either side",
             "« environ » : un dixième de part et d'autre"},
    Declared{"size.countsHostSeats", ParameterType::answer,
             "whether host country seats are counted among the members",
             "si les sièges de pays hôte sont comptés parmi les membres", "yes or no", "yes ou no",
             "", "", "no", clause, "host country seats come in addition to the groups (IV.3)",
             "les sièges de pays hôte s'ajoutent à ceux des groupes (IV.3)"},
    Declared{"size.countsChair", ParameterType::answer,
             "whether the chair is counted among the members",
             "si la présidence est comptée parmi les membres", "yes or no", "yes ou no", "", "",
             "no", clause, "the chair is named apart from the members",
             "la présidence est nommée à part des membres"},
};

// How many persons hold seats that count: the least that there are.
std::int64_t members_named(const Situation& situation, Counting counting) {
  std::set<events::Person> persons;
  for (const std::int32_t index : situation.seats.counted(counting))
    persons.insert(situation.seats.term(index).person);
  return static_cast<std::int64_t>(persons.size());
}

// Before the clause, what can be counted is told and nothing is required.
Finding before_the_clause(Finding finding, const Situation& situation,
                          const events::Argument& whose) {
  const auto terms = terms_in_force(situation), count = events::text(finding.measured);
  if (finding.evidence == Evidence::none)
    return conclude(std::move(finding), Verdict::not_applicable, "size.beforeClauseUnmeasured",
                    {terms});
  return conclude(std::move(finding), Verdict::not_applicable, "size.beforeClause",
                  {count, terms, whose});
}

// The number of members lies within the tolerance on either side of the target.
Finding compare(Finding finding, const Counted& found, ParameterReading& terms,
                const events::Argument& whose) {
  const std::int64_t members = found.value;
  const std::int64_t target = terms.integer("size.target");
  const std::int64_t tolerance = terms.integer("size.tolerance");
  finding.parameters = terms.noted();
  finding.required = std::to_string(target);
  if (tolerance > 0) finding.required += " ± " + std::to_string(tolerance);
  finding.gauge.asked = Fraction{target};
  finding.gauge.from = Fraction{std::max<std::int64_t>(target - tolerance, 0)};
  finding.gauge.to = Fraction{target + tolerance};
  if (finding.evidence == Evidence::none)
    return conclude(std::move(finding), Verdict::unknown, "size.unmeasured",
                    {events::message(found.missing)});
  const bool above = members > target + tolerance, below = members < target - tolerance;
  const std::vector said = {events::number(members), events::fraction(finding.required), whose};
  if (above) return conclude(std::move(finding), Verdict::departure, "size.above", said);
  if (below) return conclude(std::move(finding), Verdict::departure, "size.below", said);
  return conclude(std::move(finding), Verdict::holds, "size.within", said);
}

// IV.1: the MAG has about fifty members; the number may change from one year to the next.
std::vector<Finding> judge(const Situation& situation) {
  ParameterReading terms(situation.parameters, declared);
  const Counting counting{terms.answer("size.countsHostSeats"), terms.answer("size.countsChair")};
  const Counted found = counting::count_members(situation, counting);

  Finding finding = finding_about(situation, "size", clause, {});
  finding.evidence = found.evidence;
  if (found.evidence != Evidence::none) {
    finding.measured = std::to_string(found.value);
    finding.gauge.measured = Fraction{found.value};
  } else if (const std::int64_t named = members_named(situation, counting); named > 0) {
    finding.gauge.least = Fraction{named};
  }
  rest_on(finding, situation, Causes(found.because));
  const auto whose =
      events::message(counting::counted_members(situation.seats, counting, found.evidence));
  if (!situation.parameters.contains(clause))
    return {before_the_clause(std::move(finding), situation, whose)};
  return {compare(std::move(finding), found, terms, whose)};
}

}  // namespace

// Not modelled: a figure said to be approximate is taken at its word.
Rule rule() { return {"size", {clause}, {declared.begin(), declared.end()}, judge}; }

}  // namespace rules::size
