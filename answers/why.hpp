// `mag why`: why somebody holds, or last held, a seat; and where a finding comes from.
#pragma once

#include <boost/json/object.hpp>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "answers/audit.hpp"
#include "answers/moments.hpp"
#include "replay/explanation.hpp"

namespace answers {

struct SeatWhy {
  Heading heading;
  replay::SeatExplanation why;
  // The cycles of the person's other terms: before a break, in another seat that is not held now,
  // or not known to follow.
  std::vector<events::Cycle> other_cycles;
  std::vector<projections::Term> waiting;
  std::vector<Found> findings;
};
struct FindingWhy {
  Heading heading;
  replay::FindingExplanation why;
  Found found;
  std::vector<std::string>
      supposed{};  // of its parameters those that a scenario gives another value
};
using Why = std::variant<SeatWhy, FindingWhy>;

// The day on which to look for `asked`, one person or the id of a finding. Without --as-of the id
// says: the last day of its cycle, or for coherence the day on which its event takes effect, if
// that is still to come.
replay::Timeline timeline_of(const Source& source, const Moment& moment, const std::string& asked);
// Several words are one name; an id stands alone.
std::string one_name(const std::vector<std::string>& words);
Why why(const View& view, const std::string& asked, const words::Words& words);

boost::json::object to_json(const SeatWhy& answer, const words::Words& words);
boost::json::object to_json(const FindingWhy& answer, const words::Words& words);

}  // namespace answers
