#include "app/csv/coats.hpp"

namespace app {

void write(const Csv& csv, const answers::Difference& difference, const words::Words& words) {
  csv.row({"what", "subject", "name", "before", "after", "because"});
  const auto both = [](std::string_view one, std::string_view other) {
    return std::string(one) + (one.empty() || other.empty() ? "" : " ") + std::string(other);
  };
  const auto held = [&](const std::optional<projections::SeatHeld>& seat) {
    return seat ? both(events::name_of(seat->seat), events::name_of(seat->group)) : std::string();
  };
  const auto verdict = [&](const std::optional<rules::Finding>& finding) {
    return finding ? both(rules::name_of(finding->verdict), finding->measured) : std::string();
  };
  for (const replay::SeatChange& change : difference.changes.seats)
    csv.row({"seat " + std::string(answers::name_of(change.what)), events::to_string(change.person),
             words.name_of(change.person), held(change.before), held(change.after),
             change.because ? std::to_string(change.because.value) : ""});
  for (const replay::CountChange& change : difference.changes.counts)
    csv.row({"count", events::name_of(change.seat), events::name_of(change.group),
             std::to_string(change.before), std::to_string(change.after), ""});
  for (const replay::FindingChange& change : difference.changes.findings)
    csv.row({"finding", (change.after ? *change.after : *change.before).id, "",
             verdict(change.before), verdict(change.after), ""});
}

}  // namespace app
