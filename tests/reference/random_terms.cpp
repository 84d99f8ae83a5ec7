#include "tests/reference/random_terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "counting/family.hpp"
#include "rules/parameter_mistake.hpp"
#include "rules/rule.hpp"

namespace reference {
namespace {

struct Choice {
  std::string name;
  std::vector<std::string> values;
};

const std::vector<std::string> shares = {"0", "1/4", "1/3", "2/5", "1/2", "3/4", "1"};
const std::vector<std::string> answers = {"yes", "no"};

// Where the values that a rule declares would say little of a body of few seats.
const std::vector<Choice> chosen = {
    {"size.target", {"1", "2", "3", "4"}},
    {"size.tolerance", {"0", "1"}},
    {"size.countsHostSeats", answers},
    {"size.countsChair", answers},
    {"quota.groups",
     {"government civilSociety", "government media civilSociety",
      "government privateSector media civilSociety technicalCommunity"}},
    {"quota.countsHostSeats", answers},
    {"quota.countsChair", answers},
    {"quota.group.spread", {"0", "1", "2"}},
    {"quota.group.government.share", shares},
    {"quota.group.government.tolerance", {"0", "1/4"}},
    {"quota.group.media.minimum", shares},
    {"quota.group.civilSociety.maximum", shares},
    {"quota.group.*.minimum", shares},
    {"quota.group.*.maximum", shares},
    {"quota.group.*.share", shares},
    {"quota.group.*.tolerance", {"0", "1/3"}},
    {"quota.region.*.maximum", shares},
    {"quota.region.africa.minimum", shares},
    {"quota.gender.woman.share", shares},
    {"quota.country.*.maximum", shares},
    {"quota.country.ZR.maximum", shares},
    {"quota.country.BR.minimum", shares},
    {"hostSeat.seatsPerCountry", {"1", "2"}},
    {"hostSeat.daysAfterClose", {"0", "1", "100"}},
    {"hostSeat.onlineGivesSeat", answers},
    {"termLimit.maxConsecutiveTerms", {"1", "2", "3"}},
    {"termLimit.breakCycles", {"1", "2"}},
    {"termLimit.partialTermCounts", {"0", "1/4", "1/2", "1"}},
    {"termLimit.chairExempt", answers},
    {"termLimit.hostExempt", answers},
    {"termLimit.generally", answers},
    {"rotation.share", shares},
    {"rotation.toleranceBelow", {"0", "1/10", "1/2"}},
    {"rotation.toleranceAbove", {"0", "1/10", "1/2"}},
    {"rotation.withinGroups", answers},
};

// Values that terms may state for a parameter that a rule declares: of a number the least three.
std::vector<std::string> values_of(const counting::Declared& declared) {
  switch (declared.type) {
    case counting::ParameterType::answer:
      return answers;
    case counting::ParameterType::groups:
      return {"government", "government media civilSociety"};
    case counting::ParameterType::fraction:
    case counting::ParameterType::integer:
      break;
  }
  std::vector<std::string> values;
  const counting::Fraction least = *counting::parse_fraction(
      declared.minimum.empty() ? std::string_view("0") : declared.minimum);
  const bool is_whole = declared.type == counting::ParameterType::integer;
  for (const counting::Fraction more : {counting::Fraction{0, 1}, {1, is_whole ? 1 : 3}, {2, 1}})
    if (std::string value = to_string(least + more); !rules::mistake_in(declared.name, value))
      values.push_back(std::move(value));
  return values;
}

// Every parameter of every rule: as chosen here, else as declared.
std::vector<Choice> every_choice() {
  std::vector<Choice> all = chosen;
  for (const rules::Rule& rule : rules::catalogue())
    for (const counting::Declared& declared : rule.declared)
      if (std::none_of(chosen.begin(), chosen.end(), [&](const Choice& choice) {
            return counting::belongs(choice.name, declared);
          }))
        all.push_back({counting::names_of(declared).front(), values_of(declared)});
  return all;
}

std::set<std::string_view> every_clause() {
  std::set<std::string_view> all;
  for (const rules::Rule& rule : rules::catalogue())
    all.insert(rule.clauses.begin(), rule.clauses.end());
  return all;
}

}  // namespace

std::string adopted_terms(Dice& dice, const std::string& version) {
  std::string clauses, parameters;
  static const std::set<std::string_view> known = every_clause();
  static const std::vector<Choice> choices = every_choice();
  for (const std::string_view clause : known)
    if (!dice.one_in(8)) clauses += fmt::format(R"({}"{}")", clauses.empty() ? "" : ",", clause);
  for (const Choice& choice : choices)
    if (dice.one_in(4))
      parameters += fmt::format(R"({}{{"name":"{}","value":"{}"}})", parameters.empty() ? "" : ",",
                                choice.name, dice.one_of(choice.values));
  return fmt::format(R"("termsAdopted":{{"version":"{}","clauses":[{}],"parameters":[{}]}})",
                     version, clauses, parameters);
}

}  // namespace reference
