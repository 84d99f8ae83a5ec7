#include "answers/gatherings.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <map>
#include <tuple>

#include "answers/shapes.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using events::Kind;

// What a decision states besides what every one does.
json::object stated_in(events::Kind kind, const engine::Envelope& envelope) {
  return decision_shape(envelope).at(events::name_of(kind)).as_object();
}

events::Cycle year_in(const json::object& stated, std::string_view field) {
  const json::value* value = stated.if_contains(field);
  return value && value->is_int64() ? events::Cycle{static_cast<std::int16_t>(value->get_int64())}
                                    : events::Cycle{};
}

std::optional<engine::Date> day_in(const json::object& stated, std::string_view field) {
  return engine::parse_date(text_in(stated, field));
}

// What is planned last counts, until it is held.
void take_in(Forums::Forum& forum, engine::Position by, const events::ForumScheduled& planned,
             const json::object& stated) {
  forum.scheduled_by = by;
  if (forum.held_by) return;
  forum.year = planned.year;
  if (planned.country) forum.country = planned.country;
  if (const std::string city = text_in(stated, "city"); !city.empty()) forum.city = city;
  if (const auto day = day_in(stated, "opensOn")) forum.opens_on = day;
  if (const auto day = day_in(stated, "closesOn")) forum.closes_on = day;
}

void take_in(Forums::Forum& forum, engine::Position by, const events::ForumHeld& held,
             engine::Date closed_on) {
  forum.year = held.year;
  forum.city = std::string(held.city);
  forum.country = held.country;
  forum.mode = held.mode;
  if (held.opened_on != events::unstated_date) forum.opened_on = held.opened_on;
  forum.closed_on = closed_on;
  forum.held_by = by;
}

constexpr std::array of_programme = {Kind::theme_adopted,     Kind::main_session_organised,
                                     Kind::workshop_proposed, Kind::workshop_approved,
                                     Kind::workshop_declined, Kind::intersessional_work_started};
constexpr std::array of_meeting = {Kind::meeting_convened, Kind::agenda_approved,
                                   Kind::meeting_closed, Kind::consensus_recorded,
                                   Kind::meeting_held};

void take_in(Meetings::Meeting& meeting, const events::Event& event, const json::object& stated) {
  if (event.kind == events::Kind::agenda_approved) meeting.agenda_by = event.position;
  if (event.kind == events::Kind::meeting_closed) meeting.closed_by = event.position;
  if (event.kind == events::Kind::meeting_held) meeting.held_by = event.position;
  if (event.kind == events::Kind::consensus_recorded) meeting.agreed.push_back(event.position);
  if (event.kind != events::Kind::meeting_convened) return;
  meeting.convened_by = event.position;
  meeting.cycle = year_in(stated, "cycle");
  meeting.opens_on = day_in(stated, "opensOn");
  meeting.closes_on = day_in(stated, "closesOn");
  meeting.place = text_in(stated, "place");
  meeting.mode =
      events::code_named<events::Mode>(text_in(stated, "mode")).value_or(events::Mode::unstated);
}

}  // namespace

Forums forums(const View& view) {
  std::map<int, Forums::Forum> by_edition;
  std::map<std::int16_t, std::vector<engine::Position>> programmes;
  view.timeline().each([&](const events::Event& event, const engine::Envelope& envelope) {
    if (const auto* planned = std::get_if<events::ForumScheduled>(&event.content))
      take_in(by_edition[planned->edition], event.position, *planned,
              stated_in(event.kind, envelope));
    if (const auto* held = std::get_if<events::ForumHeld>(&event.content))
      take_in(by_edition[held->edition], event.position, *held, event.effective_on);
    if (std::ranges::find(of_programme, event.kind) != of_programme.end())
      programmes[year_in(stated_in(event.kind, envelope), "year").year].push_back(event.position);
    return true;
  });
  Forums answer{heading_of(view), {}};
  for (auto& [edition, forum] : by_edition) {
    forum.edition = edition;
    forum.programme = programmes[forum.year.year];
    answer.forums.push_back(std::move(forum));
  }
  return answer;
}

Meetings meetings(const View& view) {
  Meetings answer{heading_of(view), {}};
  std::map<std::string, std::size_t> latest;  // of each name
  view.timeline().each([&](const events::Event& event, const engine::Envelope& envelope) {
    if (std::ranges::find(of_meeting, event.kind) == of_meeting.end()) return true;
    const json::object stated = stated_in(event.kind, envelope);
    const std::string name = text_in(stated, "meeting");
    const auto known = latest.find(name);
    const bool is_another = known != latest.end() && event.kind == Kind::meeting_convened &&
                            answer.meetings[known->second].convened_by &&
                            answer.meetings[known->second].cycle != year_in(stated, "cycle");
    if (known == latest.end() || is_another) {
      latest[name] = answer.meetings.size();
      answer.meetings.push_back({name});
    }
    take_in(answer.meetings[latest[name]], event, stated);
    return true;
  });
  std::sort(answer.meetings.begin(), answer.meetings.end(), [](const auto& one, const auto& other) {
    return std::tie(one.opens_on, one.name, one.cycle) <
           std::tie(other.opens_on, other.name, other.cycle);
  });
  return answer;
}

json::object to_json(const Forums& answer) {
  json::array forums;
  for (const Forums::Forum& each : answer.forums)
    forums.push_back({{"edition", each.edition},
                      {"year", cycle_or_null(each.year)},
                      {"city", text_or_null(each.city)},
                      {"country", text_or_null(events::to_string(each.country))},
                      {"mode", text_or_null(events::name_of(each.mode))},
                      {"opensOn", day_or_null(each.opens_on)},
                      {"closesOn", day_or_null(each.closes_on)},
                      {"openedOn", day_or_null(each.opened_on)},
                      {"closedOn", day_or_null(each.closed_on)},
                      {"scheduledBy", or_null(each.scheduled_by)},
                      {"heldBy", or_null(each.held_by)},
                      {"programme", to_json(each.programme)}});
  json::object object = to_json(answer.heading);
  object["forums"] = std::move(forums);
  return object;
}

json::object to_json(const Meetings& answer) {
  json::array meetings;
  for (const Meetings::Meeting& each : answer.meetings)
    meetings.push_back({{"meeting", each.name},
                        {"cycle", cycle_or_null(each.cycle)},
                        {"opensOn", day_or_null(each.opens_on)},
                        {"closesOn", day_or_null(each.closes_on)},
                        {"place", text_or_null(each.place)},
                        {"mode", text_or_null(events::name_of(each.mode))},
                        {"convenedBy", or_null(each.convened_by)},
                        {"agendaBy", or_null(each.agenda_by)},
                        {"closedBy", or_null(each.closed_by)},
                        {"heldBy", or_null(each.held_by)},
                        {"agreed", to_json(each.agreed)}});
  json::object object = to_json(answer.heading);
  object["meetings"] = std::move(meetings);
  return object;
}

}  // namespace answers
