#include "rosters/comparison.hpp"

#include <algorithm>
#include <set>

#include "events/lists.hpp"
#include "rosters/vacancies.hpp"

namespace rosters {
namespace {

using events::Seat;
using Kind = Difference::Kind;

class Comparison {
 public:
  Comparison(const ListRead& list, Recorded seat, Recorded affiliation)
      : list_(list),
        is_recorded_(seat),
        is_stated_(affiliation),
        opened_(list.reg.history().cycle(list.cycle.cycle)),
        vacancies_(list) {}

  std::vector<Difference> run() {
    // A cycle that this list opens holds nobody yet.
    if (!opened_) return {};
    note_kinds();
    compare_completeness();
    for (std::size_t place = 0; place < list_.people.size(); ++place)
      list_.cycle.entries[place].is_vacant ? compare_vacancy(place) : compare_line(place);
    if (list_.is_complete) find_missing();
    for (Difference& each : found_) {
      // Earlier claims that somebody is not listed have words, in whatever language.
      const Claim said = claim_of(each, list_.cycle);
      const engine::Position about =
          each.kind == Kind::filled ? opened_->value.roster_by : each.about;
      each.is_claimed =
          list_.roll.is_claimed(about, said.field, said.stated == not_listed ? "" : said.stated);
    }
    return std::move(found_);
  }

 private:
  void note_kinds() {
    for (std::size_t place = 0; place < list_.people.size(); ++place) {
      const RosterEntry& entry = list_.cycle.entries[place];
      kinds_.insert(entry.seat);
      if (!entry.is_vacant) listed_.insert({list_.people[place], entry.seat});
    }
    for (const Term& term : list_.reg.service().terms()) {
      if (term.cycle != list_.cycle.cycle) continue;
      recorded_kinds_.insert(term.seat);
      shares_kind_ |= kinds_.contains(term.seat);
    }
  }

  void compare_completeness() {
    const bool differs = list_.cycle.states_complete && list_.cycle.complete &&
                         opened_->value.roster == events::Completeness::partial;
    if (differs)
      found_.push_back(
          {Kind::stated, 0, {}, opened_->value.roster_by, "roster", "partial", "complete"});
  }

  void compare_vacancy(std::size_t place) {
    if (vacancies_.is_recorded(place)) return;
    add({Kind::newcomer, list_.cycle.entries[place].line, {}, opened_->value.roster_by});
  }

  void compare_line(std::size_t place) {
    const RosterEntry& entry = list_.cycle.entries[place];
    const events::Person person = list_.people[place];
    const events::Cycle cycle = list_.cycle.cycle;
    const Term* term = decisions::seat_in(list_.reg, person, cycle, entry.seat);
    if (!term) term = decisions::term_for(list_.reg, person, cycle, entry.seat);
    const Term* other = term ? nullptr : in_other_seat(place);
    if (term || other)
      compare_term(place, term ? *term : *other);
    else if (!is_recorded_(place))
      compare_newcomer(entry, person);
    const bool is_known = term ? source_of(term->begun_by) == entry.source : is_recorded_(place);
    is_known_list_ = is_known_list_ && (is_known || (term && was_derived(term->begun_by, entry)));
  }

  void compare_newcomer(const RosterEntry& entry, events::Person person) {
    // Of a later day than a complete list, or on a partial one, somebody has joined.
    const engine::Date until = list_.is_complete ? list_.day : list_.opened_on;
    const bool is_beyond = entry.effective_on <= until && is_named_completely(entry.seat);
    add({is_beyond ? Kind::added : Kind::newcomer, entry.line, person, opened_->value.roster_by});
    if (const engine::Position vacancy = vacancies_.filled_by(entry))
      add({Kind::filled, entry.line, person, vacancy});
  }

  // The seat of another kind that the record has the person in, and the list has not.
  const Term* in_other_seat(std::size_t place) {
    const events::Person person = list_.people[place];
    for (const std::int32_t index : list_.reg.service().of(person)) {
      const Term& term = list_.reg.service().term(index);
      if (!sits(term) || listed_.contains({person, term.seat})) continue;
      if (moved_.insert(term.begun_by).second) return &term;
    }
    return nullptr;
  }

  void compare_term(std::size_t place, const Term& term) {
    const RosterEntry& entry = list_.cycle.entries[place];
    const events::Person person = list_.people[place];
    if (was_derived(term.begun_by, entry)) return;
    const projections::Known<projections::Description> known = list_.reg.people().of(person);
    const auto hold = [&](std::string_view field, std::string_view recorded,
                          std::string_view listed, engine::Position about) {
      if (!listed.empty() && listed != recorded)
        add({recorded.empty() ? Kind::open : Kind::stated, entry.line, person, about,
             std::string(field), std::string(recorded), std::string(listed)});
    };
    const engine::Position by = term.begun_by;
    if (term.seat != entry.seat && !is_recorded_(place))
      hold("seat", events::name_of(term.seat), events::name_of(entry.seat), by);
    // A change in office that is on record says so as well.
    if (known.value.group != entry.group)
      hold("group", events::name_of(term.group), events::name_of(entry.group), by);
    if (known.value.country != entry.country)
      hold("country", events::to_string(term.country), events::to_string(entry.country), by);
    hold("role", term.role, entry.role, by);
    if (term.begins_service && term.is_new != events::Answer::unstated)
      hold("isNew", events::name_of(term.is_new), events::name_of(entry.is_new), by);
    // Of a person's lines the first states it.
    const bool is_first = with_affiliation_.insert(person).second;
    if (is_first && known.value.affiliation != entry.affiliation && !is_stated_(place))
      hold("affiliation", known.value.affiliation, entry.affiliation, known.since);
  }

  // The record has all members in seats of this kind: it says that it is complete, and holds some,
  // or some of another kind that the list has, too.
  bool is_named_completely(Seat kind) const {
    return opened_->value.roster == events::Completeness::complete &&
           (recorded_kinds_.contains(kind) || shares_kind_);
  }

  bool sits(const Term& term) const {
    return term.cycle == list_.cycle.cycle && term.from <= list_.day && list_.day <= term.until;
  }

  void find_missing() {
    std::set<std::string> sources;
    for (const RosterEntry& entry : list_.cycle.entries) sources.insert(entry.source);
    const std::set<std::string> of_both = sources_of_listed_kinds();
    for (const Term& term : list_.reg.service().terms()) {
      if (!sits(term) || listed_.contains({term.person, term.seat})) continue;
      const std::string source = source_of(term.begun_by);
      // In seats of another kind are those whom a source named together with members of this one.
      if (!kinds_.contains(term.seat) && !of_both.contains(source)) continue;
      // A list that was taken in before says nothing of what other sources brought since.
      if (is_known_list_ && !sources.contains(source)) continue;
      if (moved_.contains(term.begun_by)) continue;
      add({Kind::missing, 0, term.person, term.begun_by, "",
           std::string(events::name_of(term.seat)), seats_listed(term.person)});
    }
  }

  std::set<std::string> sources_of_listed_kinds() const {
    std::set<std::string> sources;
    for (const Term& term : list_.reg.service().terms())
      if (sits(term) && kinds_.contains(term.seat)) sources.insert(source_of(term.begun_by));
    return sources;
  }

  std::string seats_listed(events::Person person) const {
    std::string seats;
    for (const auto& [listed, seat] : listed_)
      if (listed == person) events::add_to(seats, events::name_of(seat), " ");
    return seats;
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
  Recorded is_recorded_, is_stated_;
  const projections::Known<projections::OpenedCycle>* opened_;
  Vacancies vacancies_;
  std::set<Seat> recorded_kinds_, kinds_;  // of the record and of the list
  bool shares_kind_ = false;
  std::set<std::pair<events::Person, Seat>> listed_;
  std::set<engine::Position> moved_;  // what gave seats that the list has people in others for
  std::set<events::Person> with_affiliation_;
  bool is_known_list_ = true;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> compare(const ListRead& list, Recorded seat, Recorded affiliation) {
  return Comparison(list, seat, affiliation).run();
}

Claim claim_of(const Difference& difference, const RosterCycle& cycle) {
  if (difference.kind == Kind::stated || difference.kind == Kind::open)
    return {difference.field, difference.listed};
  if (difference.kind == Kind::missing && difference.listed.empty())
    return {"person", std::string(not_listed)};
  if (difference.kind == Kind::missing) return {"seat", difference.listed};
  const auto entry =
      std::find_if(cycle.entries.begin(), cycle.entries.end(),
                   [&](const RosterEntry& each) { return each.line == difference.line; });
  std::string stated = entry->name;
  for (const std::string& more : {std::string(events::name_of(entry->group)),
                                  events::to_string(entry->country), entry->affiliation})
    if (!more.empty()) stated += ", " + more;
  return {"roster", stated};
}

}  // namespace rosters
