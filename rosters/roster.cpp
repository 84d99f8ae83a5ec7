#include "rosters/roster.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "decisions/seats.hpp"
#include "events/countries.hpp"
#include "events/decision.hpp"
#include "events/lists.hpp"
#include "rosters/comparison.hpp"
#include "rosters/names.hpp"
#include "rosters/settlement.hpp"

namespace rosters {
namespace {

using events::Answer;
using events::Authority;
using events::Completeness;
using events::Decision;
using events::Seat;

using Decided = tl::expected<events::Payload, events::Mistake>;

class Deriving {
 public:
  Deriving(const Register& reg, engine::Date day, const RosterCycle& cycle, NameIndex& roll,
           engine::Position next, const Stance& stance, const Logged& logged)
      : reg_(reg),
        day_(day),
        cycle_(cycle),
        roll_(roll),
        next_(next),
        stance_(stance),
        logged_(logged) {
    before_ = reg.history().before(cycle.cycle);
    const NameIndex::Opening* opening = roll.opening(cycle.cycle);
    opened_on_ = opening ? opening->on : day;
    // A list that leaves it open is as complete as the record says that its cycle is.
    const auto* open = reg.history().cycle(cycle.cycle);
    is_complete_ = cycle.complete && (cycle.states_complete || !open ||
                                      open->value.roster != events::Completeness::partial);
    derivation_.is_complete = is_complete_;
  }

  tl::expected<Derivation, CsvMistake> run() {
    if (cycle_.entries.empty()) return derivation_;
    for (const RosterEntry& entry : cycle_.entries)
      if (auto mistake = identify(entry)) return tl::unexpected(std::move(*mistake));
    settle();
    for (std::size_t i = 0; i < people_.size(); ++i) take(cycle_.entries[i], people_[i]);
    if (is_complete_ && !settled_.is_claims_only) end_the_others();
    tell_open();
    if (mistake_) return tl::unexpected(std::move(*mistake_));
    return std::move(derivation_);
  }

 private:
  // -- who is meant ------------------------------------------------------------------------------
  std::optional<CsvMistake> identify(const RosterEntry& entry) {
    events::Person person = entry.person;
    if (!person && !entry.is_vacant) {
      auto called = roll_.called(entry.name);
      if (called.size() > 1) keep_those_who_sat(called);
      if (called.size() > 1) return unclear(entry, called);
      person = called.empty() ? roll_.add(entry.name) : called.front();
      roll_.join(entry.name, person);
    }
    people_.push_back(person);
    if (entry.is_vacant) return std::nullopt;
    const auto [same, is_new] = lines_.try_emplace({person, entry.seat}, entry.line);
    if (is_new) return std::nullopt;
    return mistake_at({entry.name, entry.line, 0}, "name",
                      {"expected.oncePerCycle", {events::number(same->second)}});
  }

  // Of several people with one name, it is the one who sat before or sits already who is listed.
  void keep_those_who_sat(std::vector<events::Person>& people) const {
    std::vector<events::Person> sat;
    for (const events::Person person : people)
      if (decisions::term_for(reg_, person, cycle_.cycle) ||
          (before_ && decisions::term_for(reg_, person, before_->value.cycle)))
        sat.push_back(person);
    if (sat.size() == 1) people = sat;
  }

  static CsvMistake unclear(const RosterEntry& entry, const std::vector<events::Person>& people) {
    std::string list;
    for (const events::Person person : people) events::add_to(list, events::to_string(person));
    return mistake_at({entry.name, entry.line, 0}, "person",
                      {"expected.whichPerson", {events::text(list)}});
  }

  // -- the cycle ---------------------------------------------------------------------------------
  std::vector<const RosterEntry*> whole_list() const {
    std::vector<const RosterEntry*> all;
    for (const RosterEntry& entry : cycle_.entries) all.push_back(&entry);
    return all;
  }

  void open(const NameIndex::Opening* known) {
    const auto* open = reg_.history().cycle(cycle_.cycle);
    const bool is_silent = !open || open->value.roster == events::Completeness::unstated;
    if (known && !(is_silent && cycle_.states_complete)) return;
    std::vector<const RosterEntry*> opening = whole_list();
    std::erase_if(opening, [&](const RosterEntry* entry) { return entry->effective_on != day_; });
    std::set<Authority> authorities;
    for (const RosterEntry* entry : opening) authorities.insert(entry->authority);
    put(decided(in_cycle(events::Kind::cycle_opened)
                    .put("roster", is_complete_ ? Completeness::complete : Completeness::partial),
                authorities.size() == 1 ? *authorities.begin() : Authority::unstated,
                sources_of(opening.empty() ? whole_list() : opening), known ? opened_on_ : day_),
        0);
  }

  // -- what the record says otherwise ------------------------------------------------------------
  void settle() {
    const NameIndex::Opening* known = roll_.opening(cycle_.cycle);
    opening_ = known ? known->since : next_;
    const ListRead read{reg_, day_, opened_on_, cycle_, is_complete_, people_, roll_, logged_};
    const std::vector<Difference> found = compare(
        read,
        [&](std::size_t place) { return is_held(seating(cycle_.entries[place], people_[place])); },
        [&](std::size_t place) {
          return is_held(described(cycle_.entries[place], people_[place])) ||
                 is_held(affiliated(cycle_.entries[place], people_[place]));
        });
    settled_ = settled(found, read, stance_);
    if (!settled_.is_claims_only) open(known);
    if (stance_.kind == Stance::Kind::unsaid) {
      derivation_.differences = settled_.told;
      return;
    }
    auto kept = keep(settled_.kept, read, stance_, sources_of(whole_list()));
    if (!kept) {
      mistake_ = std::move(kept).error();
      return;
    }
    for (Kept& each : *kept)
      put(decided(std::move(each.decision), Authority::unstated, each.source, day_), each.line);
  }

  // What the record leaves open of its members is not added to it unasked.
  void tell_open() {
    std::string lines;
    for (const std::size_t line : settled_.open) events::add_to(lines, std::to_string(line));
    if (!lines.empty())
      derivation_.remarks.push_back({0, {"remark.leftOpen", {events::text(lines)}}});
  }

  // -- each line ---------------------------------------------------------------------------------
  void take(const RosterEntry& entry, events::Person person) {
    const bool is_fresh = settled_.fresh.contains(entry.line);
    const bool is_left =
        settled_.is_claims_only ? !is_fresh : settled_.claimed.contains(entry.line);
    if (is_left) return;
    if (entry.is_vacant) return vacant(entry, is_fresh || !reg_.history().cycle(cycle_.cycle));
    remark(entry, person);
    describe(entry, person);
    seat(entry, person);
  }

  void vacant(const RosterEntry& entry, bool is_new) {
    const std::size_t number =
        ++vacancies_[{entry.seat, entry.group, entry.country, entry.role, entry.affiliation}];
    if (!is_new) return;
    put(decided(in_cycle(events::Kind::seat_vacant)
                    .put("seat", entry.seat)
                    .put("group", entry.group)
                    .put("country", entry.country)
                    .put("role", entry.role)
                    .put("affiliation", entry.affiliation)
                    .put("number", number > 1 ? number : 0),
                entry.authority, entry.source, std::max(entry.effective_on, opened_on_),
                entry.note),
        entry.line);
  }

  void describe(const RosterEntry& entry, events::Person person) {
    if (!described_.emplace(person, entry.affiliation).second) return;
    const projections::Description known = reg_.people().of(person).value;
    const bool is_named = !known.name.empty() && as_read(roll_.canonical(known.name)) ==
                                                     as_read(roll_.canonical(entry.name));
    if (!is_named) return put(described(entry, person), entry.line);
    const bool is_other = !entry.affiliation.empty() && entry.affiliation != known.affiliation;
    if (is_other && !settled_.with_affiliation.contains(person))
      put(affiliated(entry, person), entry.line);
  }

  Decided described(const RosterEntry& entry, events::Person person) const {
    const std::string name = roll_.canonical(entry.name);
    return decided(Decision(events::Kind::person_described)
                       .put("person", person)
                       .put("name", name)
                       .put("affiliation", entry.affiliation)
                       .put("aliases", roll_.spellings(name)),
                   Authority::unstated, entry.source, entry.effective_on);
  }

  // What the list shows of the person that the record does not have yet. Country and group go with
  // the seat.
  Decided affiliated(const RosterEntry& entry, events::Person person) const {
    return decided(Decision(events::Kind::affiliation_changed)
                       .put("person", person)
                       .put("affiliation", entry.affiliation),
                   Authority::unstated, entry.source, entry.effective_on);
  }

  void seat(const RosterEntry& entry, events::Person person) {
    if (seated_already(entry, person) || settled_.seated.contains(entry.line)) return;
    put(seating(entry, person), entry.line);
  }

  // What gives the seat. A renewal that the log holds stays one, even if it was withdrawn since and
  // the term before was said to end.
  Decided seating(const RosterEntry& entry, events::Person person) const {
    const Term* before =
        before_ ? decisions::term_for(reg_, person, before_->value.cycle, entry.seat) : nullptr;
    if (!before) return appointment(entry, person);
    Decided renewed = renewal(entry, person, *before);
    const bool goes_on = may_go_on(entry, person, *before) || is_held(renewed);
    return goes_on ? std::move(renewed) : appointment(entry, person);
  }
  bool is_held(const Decided& decided) const { return decided && logged_.holds(*decided); }

  Decided renewal(const RosterEntry& entry, events::Person person, const Term& before) const {
    Decision renewed = in_cycle(events::Kind::term_renewed_tacitly).put("person", person);
    if (holds_several(person)) renewed.put("seat", entry.seat);
    const events::Group known = reg_.people().of(person).value.group;
    const bool had_changed = known != events::Group::unstated && known != entry.group;
    if (entry.group != before.group || had_changed) renewed.put("group", entry.group);
    if (entry.country != before.country) renewed.put("country", entry.country);
    if (entry.role != before.role) renewed.put("role", entry.role);
    return decided(std::move(renewed), entry);
  }

  Decided appointment(const RosterEntry& entry, events::Person person) const {
    return decided(in_cycle(events::Kind::member_appointed)
                       .put("person", person)
                       .put("group", entry.group)
                       .put("country", entry.country)
                       .put("seat", entry.seat)
                       .put("role", entry.role)
                       .put("isNew", is_new(entry, person)),
                   entry);
  }

  bool seated_already(const RosterEntry& entry, events::Person person) const {
    return decisions::seat_in(reg_, person, cycle_.cycle, entry.seat) ||
           decisions::term_for(reg_, person, cycle_.cycle, entry.seat);  // left early
  }

  // Whether the person held the seat to the end of the cycle before. A host seat is its country's.
  bool may_go_on(const RosterEntry& entry, events::Person person, const Term& before) const {
    const bool to_the_end =
        before.ending == projections::Ending::none ||
        (stance_.kind == Stance::Kind::corrects && settled_.went_on.contains(person));
    const bool is_other =
        entry.seat == Seat::host && entry.country &&
        events::code_on(day_, before.country) != events::code_on(day_, entry.country);
    return to_the_end && !is_other;
  }

  bool holds_several(events::Person person) const {
    int seats = 0;
    for (const Seat kind : {Seat::stakeholder, Seat::host, Seat::chair, Seat::observer})
      seats += decisions::term_for(reg_, person, before_->value.cycle, kind) != nullptr;
    return seats > 1;
  }

  // Two complete lists show who is new, if the list itself does not say.
  Answer is_new(const RosterEntry& entry, events::Person person) const {
    if (entry.is_new != Answer::unstated) return entry.is_new;
    const bool both_complete =
        is_complete_ && before_ && before_->value.roster == events::Completeness::complete;
    return both_complete && !decisions::last_term(reg_, person) ? Answer::yes : Answer::unstated;
  }

  // How the line was read, where it could be read otherwise.
  void remark(const RosterEntry& entry, events::Person person) {
    if (seated_already(entry, person)) return;
    const auto say = [&](const char* key, std::vector<events::Argument> arguments) {
      derivation_.remarks.push_back({entry.line, {key, std::move(arguments)}});
    };
    if (entry.effective_on < opened_on_)
      say("remark.cameEarly", {events::text(entry.name), events::date(entry.effective_on),
                               events::cycle(cycle_.cycle), events::date(opened_on_)});
    const auto first = described_.find(person);
    if (first != described_.end() && !entry.affiliation.empty() &&
        entry.affiliation != first->second)
      say("remark.otherAffiliation", {events::text(entry.name), events::text(entry.affiliation),
                                      events::text(first->second.empty() ? "–" : first->second)});
    if (entry.effective_on > day_)
      say("remark.joinedLate", {events::text(entry.name), events::date(entry.effective_on),
                                events::cycle(cycle_.cycle), events::date(day_)});
    if (const auto alike = roll_.almost_called(entry.name, person); alike && !entry.person)
      say("remark.almostSame", {events::text(entry.name), events::text(alike->known),
                                events::text(events::to_string(alike->person))});
    const Term* last = entry.person ? nullptr : decisions::last_term(reg_, person);
    if (last && before_ && last->cycle < before_->value.cycle)
      say("remark.sameName", {events::text(entry.name), events::text(events::to_string(person)),
                              events::cycle(last->cycle)});
  }

  // -- who is gone -------------------------------------------------------------------------------
  // Who sat in the cycle before and is not on a complete list.
  void end_the_others() {
    if (!before_) return;
    std::set<events::Person> others;
    const bool corrects = stance_.kind == Stance::Kind::corrects;
    for (const Term& term : reg_.service().terms()) {
      const bool may_go_on =
          term.cycle == before_->value.cycle && term.ending == projections::Ending::none;
      if (!may_go_on || is_listed(term.person)) continue;
      const bool is_withdrawn = corrects && settled_.missing.contains(term.person);
      if (is_withdrawn || !decisions::term_for(reg_, term.person, cycle_.cycle))
        others.insert(term.person);
    }
    const std::string sources = sources_of(whole_list());
    for (const events::Person person : others) {
      const Term* member =
          decisions::term_for(reg_, person, before_->value.cycle, Seat::stakeholder);
      const bool rotates = member && member->ending == projections::Ending::none;
      put(decided(in_cycle(rotates ? events::Kind::member_rotated_out : events::Kind::term_expired)
                      .put("person", person),
                  Authority::unstated, sources, opened_on_),
          0);
    }
  }

  bool is_listed(events::Person person) const {
    const auto line = lines_.lower_bound({person, Seat::unstated});
    return line != lines_.end() && line->first.first == person;
  }

  // -- decisions ---------------------------------------------------------------------------------
  Decision in_cycle(events::Kind kind) const { return Decision(kind).put("cycle", cycle_.cycle); }

  Decided decided(Decision decision, Authority authority, std::string_view source, engine::Date on,
                  std::string_view note = {}) const {
    decision.put("effectiveOn", on).put("authority", authority).put("source", source);
    decision.put("basis", events::Basis::inferred).put("note", note);
    // What opens the cycle, and who somebody is, follow from nothing.
    const bool follows = decision.kind() != events::Kind::cycle_opened &&
                         decision.kind() != events::Kind::person_described;
    if (follows) decision.put("cause", opening_);
    return decision.payload();
  }
  // As the line states it.
  Decided decided(Decision decision, const RosterEntry& entry) const {
    return decided(std::move(decision), entry.authority, entry.source, entry.effective_on,
                   entry.note);
  }

  void put(Decided payload, std::size_t line) {
    if (payload) return derivation_.decisions.push_back({std::move(*payload), line});
    // What only decisions limit, such as the length of a text.
    if (!mistake_) mistake_ = CsvMistake{line, std::move(payload).error()};
  }

  const Register& reg_;
  engine::Date day_, opened_on_;
  const RosterCycle& cycle_;
  NameIndex& roll_;
  engine::Position next_;
  const Stance& stance_;
  const Logged& logged_;
  bool is_complete_ = false;
  const projections::Known<projections::OpenedCycle>* before_ = nullptr;
  engine::Position opening_;
  std::vector<events::Person> people_;  // of the entries, in their order; none where vacant
  std::map<std::pair<events::Person, Seat>, std::size_t> lines_;
  std::map<events::Person, std::string> described_;  // with the affiliation of the first line
  Settled settled_;
  // How many are alike.
  std::map<std::tuple<Seat, events::Group, events::Country, std::string, std::string>, std::size_t>
      vacancies_;
  std::optional<CsvMistake> mistake_;
  Derivation derivation_;
};

}  // namespace

tl::expected<Derivation, CsvMistake> derive(const Register& reg, engine::Date day,
                                            const RosterCycle& cycle, NameIndex& roll,
                                            engine::Position next, const Stance& stance,
                                            const Logged& logged) {
  return Deriving(reg, day, cycle, roll, next, stance, logged).run();
}

}  // namespace rosters
