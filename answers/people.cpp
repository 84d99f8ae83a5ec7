#include "answers/people.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <set>
#include <tuple>

#include "answers/event_filter.hpp"
#include "answers/failure.hpp"
#include "answers/shapes.hpp"
#include "events/folding.hpp"
#include "events/nearest.hpp"
#include "events/payload.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using projections::Register;

// Whether the term goes on one that was not ended, in the next cycle.
bool follows(const Register& reg, const projections::Term& before, const projections::Term& term) {
  if (before.seat != term.seat || before.until < engine::Date::latest() || before.ended_by)
    return false;
  const auto* next = reg.history().after(before.cycle);
  return next && next->value.cycle == term.cycle;
}

void end_of(const Register& reg, const projections::Term& term, Tenure& tenure) {
  tenure.ended_by = term.ended_by;
  if (term.until < engine::Date::latest()) {
    tenure.end = Tenure::End::ended;
    tenure.last = term.until;
    return;
  }
  const auto* next = term.cycle == events::no_end ? nullptr : reg.history().after(term.cycle);
  if (!next) {
    tenure.end = Tenure::End::sits;
  } else if (term.ended_by || next->value.roster == events::Completeness::complete) {
    tenure.end = Tenure::End::not_renewed;
    tenure.last = next->value.on - 1;
  }
}

std::vector<Tenure> tenures_of(const View& view, events::Person person) {
  const Register& reg = view.reg();
  std::vector<Tenure> tenures;
  std::vector<const projections::Term*> lasts;  // of each
  for (const std::int32_t index : reg.service().of(person)) {
    const projections::Term& term = reg.service().term(index);
    if (projections::was_never_served(term)) continue;
    const auto last = std::find_if(lasts.begin(), lasts.end(),
                                   [&](const auto* each) { return follows(reg, *each, term); });
    const auto place = static_cast<std::size_t>(last - lasts.begin());
    if (last == lasts.end()) {
      lasts.push_back(&term);
      tenures.push_back({term.seat, {}, {}, {}});
    }
    lasts[place] = &term;
    Tenure& tenure = tenures[place];
    tenure.group = term.group;
    tenure.country = term.country;
    tenure.terms.push_back({term.cycle, term.from, term.begun_by, {}});
    if (const auto event = view.timeline().at(term.begun_by)) {
      const events::Particulars said = events::particulars(event->payload);
      tenure.terms.back().kind = said.kind;
      if (!event->supposed) tenure.terms.back().basis = said.basis;
    }
  }
  for (std::size_t i = 0; i < tenures.size(); ++i) end_of(reg, *lasts[i], tenures[i]);
  return tenures;
}

PersonOnRecord on_record(const View& view, events::Person person) {
  const auto known = view.reg().people().of(person);
  return {person, std::string(known.value.name), std::string(known.value.affiliation),
          tenures_of(view, person)};
}

std::vector<projections::OpenedCycle> cycles_of(const View& view) {
  std::vector<projections::OpenedCycle> cycles;
  for (const auto& each : view.reg().history().cycles) cycles.push_back(each.value);
  return cycles;
}

// What people are in order by; who never had a seat comes last.
enum class Order { first, name, length, group, country };

Order order_named(const std::string& name) {
  constexpr std::array<std::string_view, 5> known = {"first", "name", "length", "group", "country"};
  const auto found = std::find(known.begin(), known.end(), name);
  if (found != known.end()) return static_cast<Order>(found - known.begin());
  not_understood(
      "usage.notValid",
      {events::text("--sort"), events::text(name),
       events::message(events::one_of("expected.oneOf", events::nearest(name, known), known))});
}

void sort(std::vector<PersonOnRecord>& people, Order order, const words::Words& words) {
  const auto key = [&](const PersonOnRecord& each) {
    const Tenure* first = each.tenures.empty() ? nullptr : &each.tenures.front();
    std::int64_t number = 0;
    std::string text;
    if (order == Order::first && first) number = first->terms.front().from.days;
    if (order == Order::length) number = -static_cast<std::int64_t>(each.terms());
    if (order == Order::group && first) number = static_cast<std::int64_t>(first->group);
    if (order == Order::country && first && first->country)
      text = events::without_accents(words.word(events::country(first->country)));
    return std::tuple(!first, number, text, each.name.empty(), events::without_accents(each.name),
                      each.person);
  };
  std::sort(people.begin(), people.end(),
            [&](const auto& one, const auto& other) { return key(one) < key(other); });
}

json::array shape_of(const std::vector<Tenure>& tenures) {
  json::array all;
  for (const Tenure& each : tenures) {
    json::array terms;
    for (const Tenure::Term& term : each.terms)
      terms.push_back({{"cycle", cycle_or_null(term.cycle)},
                       {"from", engine::to_string(term.from)},
                       {"kind", events::name_of(term.kind)},
                       {"basis", text_or_null(events::name_of(term.basis))},
                       {"because", term.by.value}});
    all.push_back({{"seat", text_or_null(events::name_of(each.seat))},
                   {"group", text_or_null(events::name_of(each.group))},
                   {"country", text_or_null(events::to_string(each.country))},
                   {"terms", std::move(terms)},
                   {"end", name_of(each.end)},
                   {"last", day_or_null(each.last)},
                   {"endedBy", or_null(each.ended_by)}});
  }
  return all;
}

json::object shape_of(const PersonOnRecord& person) {
  return {{"person", events::to_string(person.person)},
          {"name", text_or_null(person.name)},
          {"affiliation", text_or_null(person.affiliation)},
          {"tenures", shape_of(person.tenures)}};
}

}  // namespace

std::string_view name_of(Tenure::End end) {
  constexpr std::array<std::string_view, 4> names = {"sits", "ended", "notRenewed", "unknown"};
  return names[static_cast<std::size_t>(end)];
}

std::vector<std::string> spellings_in(const engine::Envelope& envelope) {
  if (events::particulars(envelope.payload).kind != events::Kind::person_described) return {};
  const json::value decision = json::parse(events::to_json(envelope.payload));
  const json::value* others = decision.at("personDescribed").as_object().if_contains("aliases");
  std::vector<std::string> spellings;
  if (others && others->is_array())
    for (const json::value& other : others->get_array()) spellings.emplace_back(other.as_string());
  return spellings;
}

std::size_t PersonOnRecord::terms() const {
  std::size_t count = 0;
  for (const Tenure& each : tenures) count += each.terms.size();
  return count;
}

People people(const View& view, const Given& given, const words::Words& words) {
  const auto group = given.value("--group"), country = given.value("--country");
  const Order order = order_named(given.value("--sort").value_or("first"));
  const events::Group of = group ? group_named(*group) : events::Group::unstated;
  const events::Country from = country ? country_named(*country) : events::Country{};
  std::set<events::Person> all;
  for (const auto& known : view.reg().people().all()) all.insert(known.value.person);
  for (const projections::Term& term : view.reg().service().terms()) all.insert(term.person);
  People answer{heading_of(view), cycles_of(view), {}};
  const auto is_sought = [&](const PersonOnRecord& person) {
    if (!group && !country) return true;
    return std::any_of(person.tenures.begin(), person.tenures.end(), [&](const Tenure& each) {
      return (!group || each.group == of) && (!country || each.country == from);
    });
  };
  for (const events::Person person : all)
    if (PersonOnRecord found = on_record(view, person); is_sought(found))
      answer.people.push_back(std::move(found));
  sort(answer.people, order, words);
  return answer;
}

PersonShown person_shown(const View& view, events::Person person) {
  PersonShown answer{heading_of(view), cycles_of(view), on_record(view, person), {}, {}};
  view.timeline().each([&](const events::Event& event, const engine::Envelope& envelope) {
    const events::Persons named = events::persons_of(envelope.payload);
    if (named.first != person && named.second != person) return true;
    for (std::string& each : spellings_in(envelope))
      if (std::find(answer.spellings.begin(), answer.spellings.end(), each) ==
          answer.spellings.end())
        answer.spellings.push_back(std::move(each));
    if (envelope.supposed) return true;
    const std::string source(events::particulars(envelope.payload).source);
    auto same = std::find_if(answer.sources.begin(), answer.sources.end(),
                             [&](const auto& each) { return each.source == source; });
    if (same == answer.sources.end()) same = answer.sources.insert(same, {source, {}});
    same->events.push_back(event.position);
    return true;
  });
  if (answer.person.name.empty() && answer.person.tenures.empty() && answer.sources.empty())
    throw Failure(Trouble::absent, {"usage.nobody", {events::text(events::to_string(person))}});
  for (auto& each : answer.sources) std::sort(each.events.begin(), each.events.end());
  std::erase(answer.spellings, answer.person.name);
  return answer;
}

People alone(const PersonShown& shown) { return {shown.heading, shown.cycles, {shown.person}}; }

json::object to_json(const People& answer) {
  json::array people;
  for (const PersonOnRecord& each : answer.people) people.push_back(shape_of(each));
  json::object object = to_json(answer.heading);
  object["people"] = std::move(people);
  return object;
}

json::object to_json(const PersonShown& answer) {
  json::array sources;
  for (const auto& [source, because] : answer.sources)
    sources.push_back({{"source", source}, {"events", to_json(because)}});
  json::object object = to_json(answer.heading);
  for (auto& member : shape_of(answer.person)) object[member.key()] = member.value();
  object["spellings"] = json::array(answer.spellings.begin(), answer.spellings.end());
  object["sources"] = std::move(sources);
  return object;
}

}  // namespace answers
