#include "answers/sources.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <map>
#include <tuple>

#include "answers/failure.hpp"
#include "answers/shapes.hpp"
#include "counting/evidence.hpp"
#include "events/folding.hpp"
#include "events/lists.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using KnownFigure = projections::Known<projections::Figure>;

auto measured_by(const projections::Figure& figure) {
  return std::tuple(figure.cycle, figure.measure, figure.group, figure.region, figure.country);
}

SourceShown::Figure figure_of(const projections::Register& reg, const KnownFigure& figure) {
  const projections::Figure& what = figure.value;
  const KnownFigure* counts =
      counting::followed(reg, what.cycle, what.measure, what.group, what.region, what.country);
  SourceShown::Figure told{figure.since, counts && counts->since == figure.since};
  for (const KnownFigure& other : reg.history().figures)
    if (measured_by(other.value) == measured_by(what) && other.value.value != what.value)
      told.contradicted_by.push_back(other.since);
  return told;
}

std::vector<SourceShown::Figure> figures_of(const View& view, const SourceOnRecord& source) {
  std::vector<SourceShown::Figure> figures;
  for (const KnownFigure& figure : view.reg().history().figures)
    if (std::binary_search(source.events.begin(), source.events.end(), figure.since))
      figures.push_back(figure_of(view.reg(), figure));
  return figures;
}

std::vector<SourceOnRecord> all_sources(const View& view) {
  std::map<std::string, std::vector<engine::Position>> by_source;
  view.timeline().each([&](const events::Event& event, const engine::Envelope& envelope) {
    const std::string_view source = events::particulars(envelope.payload).source;
    if (!envelope.supposed && !source.empty())
      by_source[std::string(source)].push_back(event.position);
    return true;
  });
  std::vector<SourceOnRecord> all;
  for (auto& [source, positions] : by_source) {
    std::sort(positions.begin(), positions.end());
    all.push_back({source, std::move(positions)});
    for (const SourceShown::Figure& figure : figures_of(view, all.back())) {
      ++all.back().figures;
      all.back().followed += figure.followed;
      all.back().contradicted += !figure.contradicted_by.empty();
    }
  }
  std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
    return one.events.front() < other.events.front();
  });
  return all;
}

SourceOnRecord source_meant(const View& view, const std::string& asked) {
  const std::string wanted = events::without_accents(asked);
  std::vector<SourceOnRecord> found;
  for (SourceOnRecord& each : all_sources(view)) {
    const bool is_it =
        is_number(asked)
            ? std::any_of(each.events.begin(), each.events.end(),
                          [&](const auto& by) { return std::to_string(by.value) == asked; })
            : events::without_accents(each.source).find(wanted) != std::string::npos;
    if (each.source == asked) return each;
    if (is_it) found.push_back(std::move(each));
  }
  if (found.empty()) throw Failure(Trouble::absent, {"sources.none", {events::text(asked)}});
  if (found.size() == 1) return std::move(found.front());
  std::string numbers;
  for (const SourceOnRecord& each : found)
    events::add_to(numbers, std::to_string(each.events.front().value));
  not_understood("sources.several", {events::text(asked), events::text(numbers)});
}

json::object shape_of(const SourceOnRecord& source) {
  return {{"source", source.source},
          {"because", to_json(source.events)},
          {"figures", source.figures},
          {"followed", source.followed},
          {"contradicted", source.contradicted}};
}

}  // namespace

Sources sources(const View& view) { return {heading_of(view), all_sources(view)}; }

SourceShown source_shown(const View& view, const std::string& asked) {
  SourceOnRecord source = source_meant(view, asked);
  replay::Branch branch(view.timeline());
  std::vector<replay::Step> steps;
  for (const engine::Position by : source.events) {
    branch.without(by);
    if (const auto step = replay::step_at(view.timeline(), view.reg(), by)) steps.push_back(*step);
  }
  const View without(branch.timeline());
  auto figures = figures_of(view, source);
  return {heading_of(view), std::move(source), std::move(steps), std::move(figures),
          difference(view, without)};
}

json::object to_json(const Sources& answer) {
  json::array sources;
  for (const SourceOnRecord& each : answer.sources) sources.push_back(shape_of(each));
  json::object object = to_json(answer.heading);
  object["sources"] = std::move(sources);
  return object;
}

json::object to_json(const SourceShown& answer, const words::Words& words) {
  json::array figures;
  for (const SourceShown::Figure& each : answer.figures)
    figures.push_back({{"position", each.by.value},
                       {"followed", each.followed},
                       {"contradictedBy", to_json(each.contradicted_by)}});
  const json::object differs = to_json(answer.without, words);
  json::object object = to_json(answer.heading);
  object["source"] = answer.source.source;
  object["events"] = to_json(answer.events, words);
  object["figures"] = std::move(figures);
  object["without"] = {{"seats", differs.at("seats")},
                       {"counts", differs.at("counts")},
                       {"findings", differs.at("findings")}};
  return object;
}

}  // namespace answers
