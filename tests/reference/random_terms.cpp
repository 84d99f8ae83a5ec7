#include "tests/reference/random_terms.hpp"

#include <fmt/format.h>

namespace reference {
namespace {

struct Choice {
  std::string name;
  std::vector<std::string> values;
};

const std::vector<std::string> shares = {"0", "1/4", "1/3", "2/5", "1/2", "3/4", "1"};
const std::vector<std::string> answers = {"yes", "no"};

const std::vector<Choice> choices = {
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

}  // namespace

std::string adopted_terms(Dice& dice, const std::string& version) {
  std::string clauses, parameters;
  for (const char* clause : {"P.2", "IV.1", "IV.2", "IV.3", "IV.4", "V.2", "V.4"})
    if (!dice.one_in(8)) clauses += fmt::format(R"({}"{}")", clauses.empty() ? "" : ",", clause);
  for (const Choice& choice : choices)
    if (dice.one_in(4))
      parameters += fmt::format(R"({}{{"name":"{}","value":"{}"}})", parameters.empty() ? "" : ",",
                                choice.name, dice.one_of(choice.values));
  return fmt::format(R"("termsAdopted":{{"version":"{}","clauses":[{}],"parameters":[{}]}})",
                     version, clauses, parameters);
}

}  // namespace reference
