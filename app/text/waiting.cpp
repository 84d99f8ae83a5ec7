#include "app/text/waiting.hpp"

#include <algorithm>
#include <boost/json/object.hpp>
#include <iterator>
#include <ostream>

#include "app/asking/json.hpp"
#include "app/text/table.hpp"

namespace app {

namespace json = boost::json;
using projections::Term;

std::vector<Term> waiting_for(const projections::Register& reg, events::Person person) {
  std::vector<Term> waiting;
  const auto all = reg.waiting().all();
  std::copy_if(all.begin(), all.end(), std::back_inserter(waiting),
               [&](const Term& term) { return !person || term.person == person; });
  return waiting;
}

json::array json_of(const std::vector<Term>& waiting) {
  json::array array;
  for (const Term& term : waiting) {
    json::object seat;
    seat["person"] = events::to_string(term.person);
    seat["cycle"] = term.cycle.year;
    seat["seat"] = text_or_null(events::name_of(term.seat));
    seat["group"] = text_or_null(events::name_of(term.group));
    seat["country"] = text_or_null(events::to_string(term.country));
    seat["role"] = text_or_null(term.role);
    seat["givenOn"] = engine::to_string(term.from);
    seat["because"] = positions({term.begun_by});
    array.push_back(std::move(seat));
  }
  return array;
}

void print_waiting(Session& session, const std::vector<Term>& waiting, const words::Words& words) {
  if (waiting.empty()) return;
  const std::size_t width = session.globals().width;
  session.out() << '\n';
  paragraph(session.out(), words.say("waiting.heading"), width);
  for (const Term& term : waiting) {
    std::string told = words.name_of(term.person) + " · " + words.label(term.seat);
    if (term.group != events::Group::unstated) told += " · " + words.label(term.group);
    if (term.country) told += " · " + words.word(events::country(term.country));
    told += " · " +
            words.say({"waiting.cycle", {events::cycle(term.cycle), events::date(term.from)}}) +
            " · " + words.say({"event.number", {events::position(term.begun_by)}});
    paragraph(session.out(), shown(told), width, 2, 4);
  }
}

}  // namespace app
