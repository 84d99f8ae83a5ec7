#include "answers/occasions.hpp"

#include <algorithm>
#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "answers/shapes.hpp"
#include "events/countries.hpp"
#include "events/event.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using events::Kind;

int number_in(const json::object& fields, std::string_view name) {
  const json::value* value = fields.if_contains(name);
  return value && value->is_int64() ? static_cast<int>(value->get_int64()) : 0;
}

bool says_when(Kind kind) {
  return kind == Kind::forum_scheduled || kind == Kind::forum_held ||
         kind == Kind::meeting_convened;
}

// Nothing where the day is not said.
std::optional<Occasion> occasion_of(Kind kind, const engine::Envelope& envelope) {
  const json::object decision = decision_shape(envelope);
  const json::object& fields = decision.at(events::name_of(kind)).as_object();
  const auto day = [&](const char* name) { return engine::parse_date(text_in(fields, name)); };
  const bool is_held = kind == Kind::forum_held, is_meeting = kind == Kind::meeting_convened;
  const auto opens = day(is_held ? "openedOn" : "opensOn");
  const auto closes = is_held ? std::optional(envelope.effective_on) : day("closesOn");
  if (!opens && !closes) return std::nullopt;
  Occasion occasion{kind};
  occasion.edition = number_in(fields, "edition");
  occasion.meeting = text_in(fields, "meeting");
  occasion.cycle.year = static_cast<std::int16_t>(number_in(fields, is_meeting ? "cycle" : "year"));
  occasion.place = text_in(fields, is_meeting ? "place" : "city");
  occasion.country = events::parse_country(text_in(fields, "country")).value_or(events::Country{});
  occasion.opens_on = opens.value_or(*(closes ? closes : opens));
  occasion.closes_on = std::max(closes.value_or(occasion.opens_on), occasion.opens_on);
  occasion.because = {envelope.position};
  return occasion;
}

}  // namespace

std::vector<Occasion> occasions(const replay::Timeline& timeline, engine::Date from) {
  // An edition is one, and a meeting of a cycle: what is said last of it counts.
  std::map<std::tuple<int, std::int16_t, std::string>, Occasion> last;
  timeline.each([&](const events::Event&, const engine::Envelope& envelope) {
    const Kind kind = events::particulars(envelope.payload).kind;
    if (!says_when(kind)) return true;
    auto occasion = occasion_of(kind, envelope);
    if (!occasion) return true;
    const bool is_edition = kind != Kind::meeting_convened;
    Occasion& known = last[{occasion->edition, is_edition ? std::int16_t{0} : occasion->cycle.year,
                            occasion->meeting}];
    occasion->because.insert(occasion->because.begin(), known.because.begin(), known.because.end());
    known = std::move(*occasion);
    return true;
  });
  std::vector<Occasion> all;
  for (auto& [key, each] : last)
    if (each.closes_on >= from) all.push_back(std::move(each));
  std::stable_sort(all.begin(), all.end(), [](const Occasion& one, const Occasion& other) {
    return one.opens_on < other.opens_on;
  });
  return all;
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
