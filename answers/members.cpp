#include "answers/members.hpp"

#include <algorithm>
#include <set>

#include "counting/causes.hpp"
#include "counting/evidence.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace answers {
namespace {

using projections::SeatHeld;

// Who holds a seat for which this is true, observers aside.
template <class Test>
std::set<events::Person> holders(const View& view, Test test) {
  std::set<events::Person> persons;
  for (const SeatHeld& seat : view.reg().composition().in(view.cycle()))
    if (seat.seat != events::Seat::observer && test(seat)) persons.insert(seat.person);
  return persons;
}

std::int64_t without(std::set<events::Person> persons, const std::set<events::Person>& others) {
  for (const events::Person person : others) persons.erase(person);
  return static_cast<std::int64_t>(persons.size());
}

bool is_host(const SeatHeld& seat) { return seat.seat == events::Seat::host; }

}  // namespace

std::int64_t members_named(const View& view) {
  return counting::persons_seated(view.situation().seats);
}

std::int64_t members_named(const View& view, events::Group group) {
  const auto of_group =
      holders(view, [&](const SeatHeld& seat) { return seat.group == group && !is_host(seat); });
  if (group != events::Group::unstated) return static_cast<std::int64_t>(of_group.size());
  return without(of_group, holders(view, [](const SeatHeld& seat) {
                   return seat.group != events::Group::unstated && !is_host(seat);
                 }));
}

std::int64_t hosts_named(const View& view) {
  return without(holders(view, is_host),
                 holders(view, [](const SeatHeld& seat) { return !is_host(seat); }));
}

std::vector<Member> members(const View& view) {
  const projections::Register& reg = view.reg();
  std::vector<Member> members;
  for (const SeatHeld& held : reg.composition().in(view.cycle())) {
    const auto description = reg.people().of(held.person).value;
    const rules::term_limit::Served served =
        rules::term_limit::consecutive_terms(view.situation(), held.term);
    const auto service = reg.service().service_up_to(held.term);
    const projections::Term& term = reg.service().term(held.term);
    const std::int32_t first = service.empty() ? held.term : service.front();
    counting::Causes because;
    for (const std::int32_t index : service) because.add(reg.service().term(index).begun_by);
    members.push_back({held.person, description.name, description.affiliation, held.seat,
                       held.group, held.country, term.role, served.terms, served.exact,
                       rules::term_limit::most_terms(view.situation(), held.seat),
                       reg.service().term(first).from, held.through, because.in_order(),
                       term.begun_by, held.term});
  }
  return members;
}

std::vector<projections::Term> waiting_for(const projections::Register& reg,
                                           events::Person person) {
  const auto all = reg.waiting().all();
  std::vector<projections::Term> waiting(all.begin(), all.end());
  if (person) std::erase_if(waiting, [&](const auto& term) { return term.person != person; });
  return waiting;
}

Counts counts_of(const std::vector<rules::Finding>& findings) {
  Counts counts;
  for (const rules::Finding& finding : findings) {
    if (!finding.clause.empty())
      ++counts.by_verdict[static_cast<std::size_t>(finding.verdict)];
    else if (finding.verdict == rules::Verdict::departure)
      ++counts.disagreements;
    else
      ++(finding.verdict == rules::Verdict::unknown ? counts.open : counts.agreements);
  }
  return counts;
}

}  // namespace answers
