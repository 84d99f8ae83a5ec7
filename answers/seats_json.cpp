#include <boost/json/array.hpp>

#include "answers/seats.hpp"
#include "answers/shapes.hpp"

namespace answers {
namespace {

namespace json = boost::json;

std::string_view answer_named(events::Answer answer) {
  return answer == events::Answer::yes ? "yes" : answer == events::Answer::no ? "no" : "unknown";
}

json::value total_shape(const std::optional<Seats::Total>& total) {
  if (!total) return nullptr;
  json::array contradicted;
  for (const Seats::Figure& each : total->contradicted)
    contradicted.push_back(
        {{"value", each.value}, {"by", each.by.value}, {"source", text_or_null(each.source)}});
  return {{"value", total->value},
          {"basis", total->by_names ? "named" : "published"},
          {"approximate", total->approximate},
          {"countsChair", answer_named(total->counts_chair)},
          {"because", to_json(total->because)},
          {"contradicted", std::move(contradicted)}};
}

json::object row_shape(const Seats::Row& row, const words::Words& words) {
  return {{"slot", row.slot},
          {"state", name_of(row.state)},
          {"seat", text_or_null(events::name_of(row.seat))},
          {"group", text_or_null(events::name_of(row.group))},
          {"region", text_or_null(events::name_of(row.region()))},
          {"country", text_or_null(events::to_string(row.country))},
          {"person", text_or_null(row.person ? to_string(row.person) : "")},
          {"name", text_or_null(row.person ? words.name_of(row.person) : "")},
          {"inTotal", row.in_total},
          {"because", to_json(row.because)}};
}

json::object gauge_shape(const Seats::Gauge& gauge) {
  const rules::Finding* finding = gauge.finding;
  json::object object = {{"about", gauge.about},
                         {"value", text_or_null(gauge.value)},
                         {"finding", text_or_null(finding ? finding->id : "")},
                         {"verdict", text_or_null(finding ? rules::name_of(finding->verdict) : "")},
                         {"evidence", text_or_null(gauge.evidence == counting::Evidence::none
                                                       ? ""
                                                       : counting::name_of(gauge.evidence))}};
  add_gauge(object, gauge.numbers);
  object["required"] = text_or_null(finding ? finding->required : "");
  return object;
}

}  // namespace

json::object to_json(const Seats& seats, const words::Words& words) {
  json::array groups, regions, rows, gauges;
  json::object states;
  for (std::size_t i = 0; i < Seats::state_count; ++i) {
    const auto state = static_cast<Seats::State>(i);
    states[name_of(state)] = seats.count(state);
  }
  for (const events::Group group : seats.groups) groups.emplace_back(events::name_of(group));
  for (const Seats::Part& part : seats.parts)
    if (seats.by_region) regions.emplace_back(events::name_of(part.region));
  for (const Seats::Row& row : seats.rows) rows.push_back(row_shape(row, words));
  for (const Seats::Gauge& gauge : seats.gauges) gauges.push_back(gauge_shape(gauge));
  json::object object = to_json(seats.now.heading);
  object["total"] = total_shape(seats.total);
  object["excess"] = seats.excess;
  object["states"] = std::move(states);
  object["groups"] = std::move(groups);
  object["by"] = seats.by_region ? "region" : "group";
  object["regions"] = std::move(regions);
  object["seats"] = std::move(rows);
  object["gauges"] = std::move(gauges);
  return object;
}

}  // namespace answers
