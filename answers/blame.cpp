#include "answers/blame.hpp"

#include <boost/json/array.hpp>

#include "answers/shapes.hpp"

namespace answers {

namespace {

boost::json::value recorded_at(const replay::Step& by) {
  return text_or_null(by.is_supposed ? "" : to_string(by.recorded_at));
}

}  // namespace

Blame blame(const View& view) {
  Blame blame{heading_of(view), {}, waiting_for(view.reg())};
  for (Member& member : members(view))
    if (const auto by = replay::step_at(view.timeline(), view.reg(), member.begun_by))
      blame.seats.push_back({std::move(member), *by});
  return blame;
}

boost::json::object to_json(const Blame& blame, const words::Words& words) {
  boost::json::array seats;
  for (const auto& [member, by] : blame.seats) {
    boost::json::object seat = to_json(member);
    const boost::json::object step = to_json(by, words);
    boost::json::object changed{{"position", by.position.value}, {"recordedAt", recorded_at(by)}};
    if (by.is_supposed) changed["supposed"] = true;
    for (const char* said : {"kind", "effectiveOn", "authority", "basis", "source"})
      changed[said] = step.at(said);
    seat["lastChangedBy"] = std::move(changed);
    seats.push_back(std::move(seat));
  }
  boost::json::object object = to_json(blame.heading);
  object["seats"] = std::move(seats);
  object["waiting"] = to_json(blame.waiting);
  return object;
}

}  // namespace answers
