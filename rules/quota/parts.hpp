// The parts of the rule, clause by clause, and the parameters that they read.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "counting/evidence.hpp"
#include "counting/parameter_reading.hpp"
#include "rules/finding.hpp"

namespace rules::quota {

inline constexpr std::string_view person_clause = "P.2", groups_clause = "IV.2",
                                  shares_clause = "IV.4";

inline constexpr std::array declared = {
    Declared{"quota.groups", ParameterType::groups, "groups", "groupes", "", "",
             "government privateSector civilSociety technicalCommunity", groups_clause,
             "the groups that published guidance divides the seats among",
             "les groupes entre lesquels les directives publiées répartissent les sièges"},
    Declared{"quota.DIMENSION.VALUE.share", ParameterType::fraction, "of the seats", "des sièges",
             "0", "1", "", shares_clause, "", ""},
    Declared{"quota.DIMENSION.VALUE.tolerance", ParameterType::fraction, "of the seats",
             "des sièges", "0", "1", "1/20", shares_clause, "\"about\": five points to either side",
             "« environ » : cinq points de part et d'autre"},
    Declared{"quota.DIMENSION.VALUE.minimum", ParameterType::fraction, "of the seats", "des sièges",
             "0", "1", "", shares_clause, "", ""},
    Declared{"quota.DIMENSION.VALUE.maximum", ParameterType::fraction, "of the seats", "des sièges",
             "0", "1", "", shares_clause, "", ""},
    Declared{"quota.group.spread", ParameterType::integer, "seats", "sièges", "0", "", "4",
             shares_clause, "\"more or less equally\": a difference of a few seats at most",
             "« plus ou moins également » : une différence de quelques sièges au plus"},
    Declared{"quota.countsHostSeats", ParameterType::answer, "yes or no", "yes ou no", "", "", "no",
             shares_clause, "host country seats come in addition to the groups (IV.3)",
             "les sièges de pays hôte s'ajoutent à ceux des groupes (IV.3)"},
    Declared{"quota.countsChair", ParameterType::answer, "yes or no", "yes ou no", "", "", "no",
             shares_clause, "the chair sits for no group",
             "la présidence ne siège pour aucun groupe"},
};

// Which seats share in the quota.
Counting counting_by(ParameterReading& terms);

// IV.4: the shares that are asked for are kept.
std::vector<Finding> judge_shares(const Situation& situation);
// Before the clause, the shares that can be measured are told and nothing is required.
std::vector<Finding> before_the_clause(const Situation& situation);
// IV.4: the groups without a share or maximum of their own hold about as many seats each. Nothing
// where there are not two of them.
std::optional<Finding> judge_spread(const Situation& situation);
// IV.2: nobody sits for a group that the terms in force do not name. They name all unless
// quota.groups is stated.
std::vector<Finding> judge_outside_groups(const Situation& situation);
// P.2: who changes group in office keeps a seat that was given for another.
std::vector<Finding> judge_changed_groups(const Situation& situation);

}  // namespace rules::quota
