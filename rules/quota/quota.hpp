// IV.2: members come from the stakeholder groups. IV.4: about 40 % governments, the rest more or
// less equally divided. P.2: a seat stays with the group that it was given for.
#pragma once

#include "rules/rule.hpp"

namespace rules::quota {

Rule rule();

// The groups among which these terms share out the seats.
std::vector<events::Group> sharing_groups(const Parameters& parameters);

}  // namespace rules::quota
