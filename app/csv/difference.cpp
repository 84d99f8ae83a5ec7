#include "app/csv/coats.hpp"

namespace app {

void write(const Csv& csv, const answers::Difference& difference, const words::Words& words) {
  // Of a comparison with what is supposed also which side is.
  const answers::Heading &from = difference.from, &to = difference.to;
  const auto row = [&](std::vector<std::string> cells, const std::string& before,
                       const std::string& after) {
    if (!from.scenario.empty() || !to.scenario.empty()) cells.insert(cells.end(), {before, after});
    csv.row(cells);
  };
  const auto line = [&](std::vector<std::string> cells) {
    row(std::move(cells), from.scenario.empty() ? "record" : from.scenario,
        to.scenario.empty() ? "record" : to.scenario);
  };
  row({"what", "subject", "name", "before", "after", "because"}, "from", "to");
  const auto both = [](std::string_view one, std::string_view other) {
    return std::string(one) + (one.empty() || other.empty() ? "" : " ") + std::string(other);
  };
  const auto held = [&](const std::optional<projections::SeatHeld>& seat) {
    return seat ? both(events::name_of(seat->seat), events::name_of(seat->group)) : std::string();
  };
  const auto verdict = [&](const std::optional<rules::Finding>& finding) {
    return finding ? both(rules::name_of(finding->verdict), finding->measured) : std::string();
  };
  const auto number = [](std::optional<std::int64_t> known) {
    return known ? std::to_string(*known) : std::string();
  };
  const answers::Difference::Known &before = difference.before, &after = difference.after;
  line({"members", "published", "", number(before.published), number(after.published), ""});
  line({"members", "named", "", number(before.named), number(after.named), ""});
  line({"members", "unnamed", "", number(before.unnamed), number(after.unnamed), ""});
  for (const replay::SeatChange& change : difference.changes.seats)
    line({"seat " + std::string(answers::name_of(change.what)), events::to_string(change.person),
          words.name_of(change.person), held(change.before), held(change.after),
          change.because ? std::to_string(change.because.value) : ""});
  for (const replay::CountChange& change : difference.changes.counts)
    line({"count", std::string(events::name_of(change.seat)),
          std::string(events::name_of(change.group)), std::to_string(change.before),
          std::to_string(change.after), ""});
  for (const replay::FindingChange& change : difference.changes.findings)
    line({"finding", (change.after ? *change.after : *change.before).id, "", verdict(change.before),
          verdict(change.after), ""});
}

}  // namespace app
