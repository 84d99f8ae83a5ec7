#include "answers/occasions.hpp"

#include <algorithm>
#include <boost/json/object.hpp>
#include <optional>
#include <utility>

#include "answers/shapes.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using Day = std::optional<engine::Date>;

class Gathered {
 public:
  explicit Gathered(engine::Date from) : from_(from) {}

  void add(Occasion occasion, Day opens, Day closes) {
    if (!opens && !closes) return;
    occasion.opens_on = opens ? *opens : *closes;
    occasion.closes_on = std::max(closes.value_or(occasion.opens_on), occasion.opens_on);
    std::erase(occasion.because, engine::Position{});
    if (occasion.closes_on >= from_) all_.push_back(std::move(occasion));
  }
  std::vector<Occasion> by_day() {
    std::stable_sort(all_.begin(), all_.end(), [](const Occasion& one, const Occasion& other) {
      return one.opens_on < other.opens_on;
    });
    return std::move(all_);
  }

 private:
  const engine::Date from_;
  std::vector<Occasion> all_;
};

}  // namespace

std::vector<Occasion> occasions(const View& view, engine::Date from) {
  Gathered gathered(from);
  for (const Forums::Forum& each : forums(view).forums) {
    const bool is_held = static_cast<bool>(each.held_by);
    Occasion edition{is_held ? events::Kind::forum_held : events::Kind::forum_scheduled,
                     each.edition};
    edition.cycle = each.year;
    edition.place = each.city;
    edition.country = each.country;
    edition.because = {each.scheduled_by, each.held_by};
    gathered.add(std::move(edition), is_held ? each.opened_on : each.opens_on,
                 is_held ? each.closed_on : each.closes_on);
  }
  for (const Meetings::Meeting& each : meetings(view).meetings) {
    Occasion meeting{events::Kind::meeting_convened, 0, each.name, each.cycle, each.place};
    meeting.because = {each.convened_by};
    gathered.add(std::move(meeting), each.opens_on, each.closes_on);
  }
  return gathered.by_day();
}

json::array to_json(const std::vector<Occasion>& all) {
  json::array array;
  for (const Occasion& each : all)
    array.push_back({{"kind", events::name_of(each.kind)},
                     {"edition", each.edition ? json::value(each.edition) : nullptr},
                     {"meeting", text_or_null(each.meeting)},
                     {"cycle", cycle_or_null(each.cycle)},
                     {"place", text_or_null(each.place)},
                     {"country", text_or_null(events::to_string(each.country))},
                     {"opensOn", engine::to_string(each.opens_on)},
                     {"closesOn", engine::to_string(each.closes_on)},
                     {"because", to_json(each.because)}});
  return array;
}

}  // namespace answers
