#include "answers/composition.hpp"

#include <array>
#include <boost/json/array.hpp>

#include "answers/shapes.hpp"
#include "counting/evidence.hpp"

namespace answers {
namespace {

namespace json = boost::json;

constexpr std::array seats = {events::Seat::stakeholder, events::Seat::host, events::Seat::chair,
                              events::Seat::observer};

// The finding of a rule about a group, or about nobody in particular.
const rules::Finding* finding_on(const View& view, std::string_view rule, std::string_view group) {
  for (const rules::Finding& finding : view.findings()) {
    if (finding.rule != rule) continue;
    if (group.empty() && finding.subject.empty()) return &finding;
    for (const auto& [name, value] : finding.subject)
      if (name == "group" && value == group) return &finding;
  }
  return nullptr;
}

json::value figure_shape(Published figure) {
  if (!figure) return nullptr;
  return {{"value", figure->value.value}, {"because", json::array{figure->since.value}}};
}

json::object totals(const Composition& composition) {
  json::object by_group, by_seat;
  for (const auto& each : composition.groups)
    if (each.named)
      by_group[each.group == events::Group::unstated ? "unstated" : events::name_of(each.group)] =
          each.named;
  for (const events::Seat seat : seats) {
    std::int64_t count = 0;
    for (const Member& member : composition.members) count += member.seat == seat;
    by_seat[events::name_of(seat)] = count;
  }
  return {{"members", composition.all.named}, {"byGroup", by_group}, {"bySeat", by_seat}};
}

json::array persons_of(const rules::host_seat::HostSeat& seat) {
  json::array persons;
  for (const events::Person person : seat.persons)
    persons.push_back(json::value(to_string(person)));
  return persons;
}

json::array host_seats(const Composition& composition) {
  json::array all;
  for (const rules::host_seat::HostSeat& seat : composition.host_seats)
    all.push_back(
        {{"country", events::to_string(seat.country)},
         {"since", engine::to_string(seat.since)},
         {"person", seat.persons.empty() ? nullptr : json::value(to_string(seat.persons[0]))},
         {"persons", persons_of(seat)},
         {"vacant", seat.vacant},
         {"because", to_json(seat.because)}});
  return all;
}

json::array vacant_seats(const Composition& composition) {
  json::array vacant;
  for (const auto& [seat, by] : composition.vacant)
    vacant.push_back({{"seat", events::name_of(seat.seat)},
                      {"group", text_or_null(events::name_of(seat.group))},
                      {"country", text_or_null(events::to_string(seat.country))},
                      {"role", text_or_null(seat.role)},
                      {"affiliation", text_or_null(seat.affiliation)},
                      {"on", engine::to_string(seat.on)},
                      {"because", json::array{by.value}}});
  return vacant;
}

}  // namespace

std::span<const events::Group> groups_shown() {
  static constexpr std::array groups = {
      events::Group::government,    events::Group::private_sector,
      events::Group::civil_society, events::Group::technical_community,
      events::Group::media,         events::Group::unstated};
  return groups;
}

Published published(const projections::Register& reg, events::Group group) {
  return counting::followed(reg, reg.current(), events::Measure::members, group);
}

Composition composition(const View& view) {
  const projections::Register& reg = view.reg();
  Composition answer{.heading = heading_of(view),
                     .members = members(view),
                     .groups = {},
                     .all = {events::Group::unstated, members_named(view), published(reg),
                             finding_on(view, "size", "")},
                     .hosts = hosts_named(view),
                     .unnamed = {},
                     .host_seats_by_clause = view.terms().contains("IV.3"),
                     .host_seats = rules::host_seat::host_seats(view.situation()),
                     .vacant = reg.history().vacancies,
                     .waiting = waiting_for(reg)};
  for (const events::Group group : groups_shown()) {
    const bool stated = group != events::Group::unstated;
    answer.groups.push_back({group, members_named(view, group),
                             stated ? published(reg, group) : nullptr,
                             stated ? finding_on(view, "quota", events::name_of(group)) : nullptr});
  }
  const Composition::Of& all = answer.all;
  if (all.figure && all.figure->value.value >= all.named)
    answer.unnamed = all.figure->value.value - all.named;
  answer.size_unknown = !all.figure && !view.situation().seats.names_everyone(view.cycle());
  std::erase_if(answer.vacant, [&](const auto& each) { return each.value.cycle != view.cycle(); });
  return answer;
}

json::object to_json(const Composition& composition) {
  json::array members;
  for (const Member& member : composition.members) members.push_back(to_json(member));
  json::object by_group;
  for (const auto& each : composition.groups)
    if (each.figure) by_group[events::name_of(each.group)] = figure_shape(each.figure);
  json::object object = to_json(composition.heading);
  object["terms"] = text_or_null(composition.heading.terms);
  object["members"] = std::move(members);
  object["totals"] = totals(composition);
  object["published"] = {{"members", figure_shape(composition.all.figure)},
                         {"byGroup", std::move(by_group)}};
  object["unnamed"] = or_null(composition.unnamed);
  object["hostSeats"] = host_seats(composition);
  object["vacantSeats"] = vacant_seats(composition);
  object["waiting"] = to_json(composition.waiting);
  return object;
}

}  // namespace answers
