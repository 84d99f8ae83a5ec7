#include "decisions/roster_comparison.hpp"

#include <algorithm>
#include <set>

namespace decisions {
namespace {

using events::Seat;
using Kind = Difference::Kind;

class Comparison {
 public:
  Comparison(const ListRead& list, Recorded is_recorded)
      : list_(list),
        is_recorded_(is_recorded),
        opened_(list.reg.history().cycle(list.cycle.cycle)) {}

  std::vector<Difference> run() {
    // A cycle that this list opens holds nobody yet.
    if (!opened_) return {};
    for (const Term& term : list_.reg.service().terms())
      if (term.cycle == list_.cycle.cycle) recorded_kinds_.insert(term.seat);
    compare_completeness();
    for (std::size_t place = 0; place < list_.people.size(); ++place)
      if (!list_.cycle.entries[place].is_vacant) compare_line(place);
    if (list_.is_complete) find_missing();
    for (Difference& each : found_) {
      const Claim said = claim_of(each, list_.cycle);
      // Earlier claims that somebody is not listed have words, in whatever language.
      each.is_claimed = list_.roll.is_claimed(each.about, said.field,
                                              each.kind == Kind::missing ? "" : said.stated);
    }
    return std::move(found_);
  }

 private:
  void compare_completeness() {
    const bool differs = list_.cycle.states_complete && list_.cycle.complete &&
                         opened_->value.roster == events::Completeness::partial;
    if (differs)
      found_.push_back(
          {Kind::stated, 0, {}, opened_->value.roster_by, "roster", "partial", "complete"});
  }

  void compare_line(std::size_t place) {
    const RosterEntry& entry = list_.cycle.entries[place];
    const events::Person person = list_.people[place];
    const events::Cycle cycle = list_.cycle.cycle;
    const Term* term = seat_in(list_.reg, person, cycle, entry.seat);
    if (!term) term = term_for(list_.reg, person, cycle, entry.seat);
    if (term)
      compare_term(entry, person, *term);
    else if (entry.effective_on <= list_.opened_on && is_named_completely(entry.seat) &&
             !is_recorded_(place))
      add({Kind::added, entry.line, person, opened_->value.roster_by});
    const bool is_known = term ? source_of(term->begun_by) == entry.source : is_recorded_(place);
    is_known_list_ = is_known_list_ && (is_known || (term && was_derived(term->begun_by, entry)));
  }

  void compare_term(const RosterEntry& entry, events::Person person, const Term& term) {
    if (is_of_later_day(entry, term, list_.opened_on) || was_derived(term.begun_by, entry)) return;
    const auto hold = [&](const char* field, std::string_view recorded, std::string_view listed) {
      if (!listed.empty() && listed != recorded)
        add({Kind::stated, entry.line, person, term.begun_by, field, std::string(recorded),
             std::string(listed)});
    };
    hold("group", events::name_of(term.group), events::name_of(entry.group));
    hold("country", events::to_string(term.country), events::to_string(entry.country));
    hold("role", term.role, entry.role);
    if (term.begins_service && term.is_new != events::Answer::unstated)
      hold("isNew", events::name_of(term.is_new), events::name_of(entry.is_new));
  }

  // The record has all members in seats of this kind: it says that it is complete, and holds some.
  bool is_named_completely(Seat kind) const {
    return opened_->value.roster == events::Completeness::complete &&
           recorded_kinds_.contains(kind);
  }

  void find_missing() {
    std::set<std::string_view> sources;
    std::set<Seat> kinds;
    std::set<std::pair<events::Person, Seat>> listed;
    for (std::size_t place = 0; place < list_.people.size(); ++place) {
      const RosterEntry& entry = list_.cycle.entries[place];
      sources.insert(entry.source);
      kinds.insert(entry.seat);
      listed.insert({list_.people[place], entry.seat});
    }
    for (const Term& term : list_.reg.service().terms()) {
      const bool sits = term.cycle == list_.cycle.cycle && term.from <= list_.day &&
                        list_.day <= term.until && kinds.contains(term.seat);
      if (!sits || listed.contains({term.person, term.seat})) continue;
      // A list that was taken in before says nothing of what other sources brought since.
      const std::string source = source_of(term.begun_by);
      if (is_known_list_ && !sources.contains(source)) continue;
      add({Kind::missing, 0, term.person, term.begun_by});
    }
  }

  std::string source_of(engine::Position position) const {
    const auto earlier = list_.logged.at(position);
    return earlier ? std::string(events::particulars(earlier->payload).source) : "";
  }
  // Whether the event stands in the place of one that was derived from this line's source.
  bool was_derived(engine::Position position, const RosterEntry& entry) const {
    auto earlier = list_.logged.at(position);
    while (earlier) {
      const engine::Position amended = events::particulars(earlier->payload).amends;
      if (!amended) return false;
      if (source_of(amended) == entry.source) return true;
      earlier = list_.logged.at(amended);
    }
    return false;
  }

  void add(Difference difference) { found_.push_back(std::move(difference)); }

  const ListRead& list_;
  Recorded is_recorded_;
  const projections::Known<projections::OpenedCycle>* opened_;
  std::set<Seat> recorded_kinds_;
  bool is_known_list_ = true;
  std::vector<Difference> found_;
};

}  // namespace

bool is_of_later_day(const RosterEntry& entry, const Term& term, engine::Date opened_on) {
  const bool is_of_cycle = term.cycle != events::no_end;
  return entry.effective_on > (is_of_cycle ? std::max(term.from, opened_on) : term.from);
}

std::vector<Difference> compare(const ListRead& list, Recorded is_recorded) {
  return Comparison(list, is_recorded).run();
}

Claim claim_of(const Difference& difference, const RosterCycle& cycle) {
  if (difference.kind == Kind::stated) return {difference.field, difference.listed};
  if (difference.kind == Kind::missing) return {"person", std::string(not_listed)};
  const auto entry =
      std::find_if(cycle.entries.begin(), cycle.entries.end(),
                   [&](const RosterEntry& each) { return each.line == difference.line; });
  std::string stated = entry->name;
  for (const std::string& more : {std::string(events::name_of(entry->group)),
                                  events::to_string(entry->country), entry->affiliation})
    if (!more.empty()) stated += ", " + more;
  return {"roster", stated};
}

}  // namespace decisions
