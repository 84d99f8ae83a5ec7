#include "answers/overview.hpp"

#include <boost/json/array.hpp>

#include "answers/audit.hpp"
#include "answers/composition.hpp"
#include "answers/shapes.hpp"

namespace answers {
namespace {

namespace json = boost::json;

Overview::Covered covered(const View& view, events::Group group) {
  Overview::Covered covered;
  covered.named =
      group == events::Group::unstated ? members_named(view) : members_named(view, group);
  if (const Published figure = published(view.reg(), group))
    covered.published = figure->value.value;
  return covered;
}

Overview::Line line_of(const View& view) {
  const auto* cycle = view.reg().history().cycle(view.cycle());
  Overview::Line line{view.cycle(),
                      cycle ? cycle->value.on : view.on(),
                      view.on(),
                      covered(view, events::Group::unstated),
                      {},
                      {},
                      counts_of(view.findings())};
  for (const events::Group group : Overview::groups())
    line.by_group.push_back(covered(view, group));
  for (const rules::Finding& finding : view.findings())
    if (finding.rule == "rotation" && finding.subject.empty()) line.new_members = finding.measured;
  return line;
}

json::object covered_shape(const Overview::Covered& covered) {
  return {{"named", covered.named}, {"published", or_null(covered.published)}};
}

json::object line_shape(const Overview::Line& line) {
  json::object by_group;
  for (std::size_t i = 0; i < line.by_group.size(); ++i)
    by_group[events::name_of(Overview::groups()[i])] = covered_shape(line.by_group[i]);
  return {{"cycle", line.cycle.year},
          {"since", engine::to_string(line.since)},
          {"asOf", engine::to_string(line.day)},
          {"members", covered_shape(line.all)},
          {"byGroup", std::move(by_group)},
          {"newMembers", text_or_null(line.new_members)},
          {"findings", to_json(line.findings.by_verdict)},
          {"disagreements", line.findings.disagreements}};
}

}  // namespace

std::span<const events::Group> Overview::groups() {
  return groups_shown().first(groups_shown().size() - 1);
}

Overview overview(const Source& source, const Moment& moment) {
  Overview overview;
  each_cycle(source, moment, [&](const View& view) { overview.cycles.push_back(line_of(view)); });
  return overview;
}

json::object to_json(const Overview& overview) {
  json::array cycles;
  for (const Overview::Line& line : overview.cycles) cycles.push_back(line_shape(line));
  return {{"cycles", std::move(cycles)}};
}

}  // namespace answers
