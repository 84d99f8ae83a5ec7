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
    Declared{"quota.groups", ParameterType::groups, "the groups among which the seats are shared",
             "les groupes entre lesquels les sièges sont répartis", "groups", "groupes", "", "",
             "government privateSector civilSociety technicalCommunity", groups_clause,
             "the groups that published guidance divides the seats among",
             "les groupes entre lesquels les directives publiées répartissent les sièges"},
    Declared{"quota.DIMENSION.VALUE.share", ParameterType::fraction,
             "the share of the seats, about", "la part des sièges, environ", "of the seats",
             "des sièges", "0", "1", "", shares_clause, "", ""},
    Declared{"quota.DIMENSION.VALUE.tolerance", ParameterType::fraction,
             "how far from that share is still allowed",
             "l'écart à cette part qui est encore admis", "of the seats", "des sièges", "0", "1",
             "1/20", shares_clause, "\"about\": five points to either side",
             "« environ » : cinq points de part et d'autre"},
    Declared{"quota.DIMENSION.VALUE.minimum", ParameterType::fraction,
             "the smallest share of the seats that is allowed",
             "la plus petite part des sièges qui soit admise", "of the seats", "des sièges", "0",
             "1", "", shares_clause, "", ""},
    Declared{"quota.DIMENSION.VALUE.maximum", ParameterType::fraction,
             "the largest share of the seats that is allowed",
             "la plus grande part des sièges qui soit admise", "of the seats", "des sièges", "0",
             "1", "", shares_clause, "", ""},
    Declared{"quota.group.spread", ParameterType::integer,
             "how many seats the largest group without a share of its own may have more than the "
             "smallest",
             "combien de sièges le plus grand groupe sans part propre peut avoir de plus que le "
             "plus petit",
             "seats", "sièges", "0", "", "4", shares_clause,
             "\"more or less equally\": a difference of a few seats at most",
             "« plus ou moins également » : une différence de quelques sièges au plus"},
    Declared{"quota.countsHostSeats", ParameterType::answer,
             "whether the shares count host country seats",
             "si les parts comptent les sièges de pays hôte", "yes or no", "yes ou no", "", "",
             "no", shares_clause, "host country seats come in addition to the groups (IV.3)",
             "les sièges de pays hôte s'ajoutent à ceux des groupes (IV.3)"},
    Declared{"quota.countsChair", ParameterType::answer,
             "whether the shares count the seat of the chair",
             "si les parts comptent le siège de la présidence", "yes or no", "yes ou no", "", "",
             "no", shares_clause, "the chair sits for no group",
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
