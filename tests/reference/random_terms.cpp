#include "tests/reference/random_terms.hpp"

#include <fmt/format.h>

#include <algorithm>

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

const std::vector<std::string_view> clauses_chosen = {"P.2",  "IV.1", "IV.2", "IV.3",
                                                      "IV.4", "V.2",  "V.4"};

// What rules have besides.
struct Others {
  std::vector<std::string_view> clauses;
  std::vector<Choice> choices;
};
Others others() {
  Others found;
  for (const rules::Rule& rule : rules::catalogue()) {
    for (const std::string_view clause : rule.clauses)
      if (std::count(clauses_chosen.begin(), clauses_chosen.end(), clause) == 0)
        found.clauses.push_back(clause);
    for (const counting::Declared& declared : rule.declared)
      if (std::none_of(chosen.begin(), chosen.end(), [&](const Choice& choice) {
            return counting::belongs(choice.name, declared);
          }))
        found.choices.push_back({counting::names_of(declared).front(), values_of(declared)});
  }
  return found;
}

}  // namespace

std::string adopted_terms(Dice& dice, const std::string& version) {
  static const Others besides = others();
  std::string clauses, parameters;
  const auto state = [&](const Choice& choice, const std::string& value) {
    parameters += fmt::format(R"({}{{"name":"{}","value":"{}"}})", parameters.empty() ? "" : ",",
                              choice.name, value);
  };
  const auto add = [&](Dice& of, const std::vector<std::string_view>& some_clauses,
                       const std::vector<Choice>& choices) {
    for (const std::string_view clause : some_clauses)
      if (!of.one_in(8)) clauses += fmt::format(R"({}"{}")", clauses.empty() ? "" : ",", clause);
    for (const Choice& choice : choices)
      if (of.one_in(4)) state(choice, of.one_of(choice.values));
  };
  add(dice, clauses_chosen, chosen);
  // With dice of their own: a new rule leaves every body what it was.
  Dice copy = dice;
  add(copy, besides.clauses, besides.choices);
  if (parameters.empty()) state(chosen.front(), chosen.front().values.front());
  return fmt::format(R"("termsAdopted":{{"version":"{}","clauses":[{}],"parameters":[{}]}})",
                     version, clauses, parameters);
}

}  // namespace reference
