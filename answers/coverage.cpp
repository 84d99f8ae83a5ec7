#include "answers/coverage.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <set>

#include "answers/audit.hpp"
#include "answers/composition.hpp"
#include "answers/shapes.hpp"
#include "counting/evidence.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using events::Group;
using events::Measure;
using events::Region;

// What a visitor looks for, and may look for in vain.
constexpr std::array looked_for = {events::Kind::meeting_convened,
                                   events::Kind::main_session_organised,
                                   events::Kind::attendance_recorded, events::Kind::seat_vacant};

std::vector<Coverage::Counted> counted_in(const projections::Register& reg) {
  std::vector<Coverage::Counted> all = {{Measure::members}};
  for (const Group group : groups_shown())
    if (group != Group::unstated) all.push_back({Measure::members, group});
  std::set<Region> regions;
  for (const auto& figure : reg.history().figures)
    if (figure.value.measure == Measure::members && figure.value.region != Region::unstated)
      regions.insert(figure.value.region);
  for (const Region region : regions) all.push_back({Measure::members, Group::unstated, region});
  all.push_back({Measure::women});
  all.push_back({Measure::new_members});
  return all;
}

bool counts(const projections::Figure& figure, events::Cycle cycle, const Coverage::Counted& what) {
  return figure.cycle == cycle && figure.measure == what.measure && figure.group == what.group &&
         figure.region == what.region && !figure.country;
}

std::optional<std::int64_t> named_of(const View& view, const Coverage::Counted& what) {
  if (what.measure == Measure::new_members) return std::nullopt;
  if (what.group != Group::unstated) return members_named(view, what.group);
  const counting::Trait trait{
      .region = what.region,
      .gender = what.measure == Measure::women ? events::Gender::woman : events::Gender::unstated};
  std::set<events::Person> persons;
  for (const std::int32_t index : view.situation().seats.seated()) {
    const projections::Term& term = view.reg().service().term(index);
    if (has_trait(view.situation(), term, trait) == events::Answer::yes)
      persons.insert(term.person);
  }
  return static_cast<std::int64_t>(persons.size());
}

Coverage::Cell cell_of(const View& view, const Coverage::Counted& what) {
  Coverage::Cell cell;
  cell.named = named_of(view, what);
  for (const auto& figure : view.reg().history().figures) {
    if (!counts(figure.value, view.cycle(), what)) continue;
    const auto event = view.timeline().at(figure.since);
    cell.published.push_back(
        {figure.value.value, figure.since,
         event ? std::string(events::particulars(event->payload).source) : ""});
  }
  if (const auto* figure =
          counting::followed(view.reg(), view.cycle(), what.measure, what.group, what.region)) {
    counting::Causes causes;
    counting::explain(*figure, causes);
    cell.followed = figure->value.value;
    cell.because = causes.in_order();
  }
  return cell;
}

json::object cell_shape(const Coverage::Cell& cell) {
  json::array published;
  for (const Seats::Figure& each : cell.published)
    published.push_back(
        {{"value", each.value}, {"by", each.by.value}, {"source", text_or_null(each.source)}});
  return {{"followed", or_null(cell.followed)},
          {"contradicted", cell.is_contradicted()},
          {"published", std::move(published)},
          {"named", or_null(cell.named)},
          {"because", to_json(cell.because)}};
}

json::object line_shape(const Coverage& coverage, const Coverage::Line& line) {
  json::object measures, by_group, by_region;
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    const Coverage::Counted& what = coverage.counted[i];
    json::object& place = what.group != Group::unstated     ? by_group
                          : what.region != Region::unstated ? by_region
                                                            : measures;
    const std::string_view name = what.group != Group::unstated     ? events::name_of(what.group)
                                  : what.region != Region::unstated ? events::name_of(what.region)
                                                                    : events::name_of(what.measure);
    place[name] = cell_shape(line.cells[i]);
  }
  measures["byGroup"] = std::move(by_group);
  measures["byRegion"] = std::move(by_region);
  return {{"cycle", line.cycle.year},
          {"since", engine::to_string(line.since)},
          {"asOf", engine::to_string(line.day)},
          {"measures", std::move(measures)},
          {"findings", to_json(line.findings.by_verdict)},
          {"disagreements", line.findings.disagreements}};
}

}  // namespace

bool Coverage::Cell::is_contradicted() const {
  return std::ranges::any_of(published,
                             [&](const Seats::Figure& each) { return each.value != followed; });
}

Coverage coverage(const Source& source, const Moment& moment) {
  const replay::Timeline timeline = at(source, moment);
  Coverage answer{
      timeline.until(),   timeline.known_at(), timeline.is_supposed(), {}, {}, {}, false, false,
      learnt_by(timeline)};
  answer.counted = counted_in(timeline.fold());
  each_cycle(source, moment, [&](const View& view) {
    const auto* opened = view.reg().history().cycle(view.cycle());
    Coverage::Line line{view.cycle(),
                        opened ? opened->value.on : view.on(),
                        view.on(),
                        {},
                        counts_of(view.findings()),
                        view.situation().seats.names_everyone(view.cycle(), counting::every_seat)};
    for (const Coverage::Counted& what : answer.counted) line.cells.push_back(cell_of(view, what));
    answer.cycles.push_back(std::move(line));
  });
  std::set<events::Kind> kinds;
  timeline.each([&](const events::Event& event, const engine::Envelope&) {
    kinds.insert(event.kind);
    if (const auto* person = std::get_if<events::PersonDescribed>(&event.content))
      answer.has_genders |= person->gender != events::Gender::unstated;
    if (const auto* figure = std::get_if<events::FigurePublished>(&event.content))
      answer.has_regions |=
          figure->measure == Measure::members && figure->region != Region::unstated;
    return true;
  });
  for (const events::Kind kind : looked_for)
    if (!kinds.contains(kind)) answer.absent.push_back(kind);
  return answer;
}

json::object to_json(const Coverage& coverage) {
  json::array cycles, absent;
  for (const Coverage::Line& line : coverage.cycles) cycles.push_back(line_shape(coverage, line));
  for (const events::Kind kind : coverage.absent) absent.emplace_back(events::name_of(kind));
  if (!coverage.has_genders) absent.emplace_back("gender");
  if (!coverage.has_regions) absent.emplace_back("region");
  json::object object = {{"asOf", engine::to_string(coverage.as_of)},
                         {"knownAt", coverage.known_at.value}};
  if (coverage.is_supposed) object["supposed"] = true;
  object["cycles"] = std::move(cycles);
  object["absent"] = std::move(absent);
  return object;
}

}  // namespace answers
