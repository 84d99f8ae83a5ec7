#include "decisions/roster.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <map>
#include <set>

#include "decisions/names.hpp"
#include "decisions/roster_comparison.hpp"
#include "decisions/roster_settlement.hpp"
#include "decisions/seats.hpp"
#include "events/countries.hpp"

namespace decisions {
namespace {

namespace json = boost::json;
using events::Answer;
using events::Authority;
using events::Seat;

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

// States only what there is to state.
void state(json::object& object, std::string_view field, std::string_view text) {
  if (!text.empty()) object[view(field)] = view(text);
}

using Decided = tl::expected<events::Payload, events::Mistake>;

constexpr std::size_t longest_source = 4000;

// The sources of these lines, each once; as many as a decision can hold.
std::string sources_of(const std::vector<const RosterEntry*>& entries) {
  std::set<std::string_view> seen;
  std::string sources;
  for (const RosterEntry* entry : entries) {
    if (!seen.insert(entry->source).second) continue;
    const std::string more = (sources.empty() ? "" : " ; ") + entry->source;
    if (!sources.empty() && sources.size() + more.size() > longest_source) return sources + " ; …";
    sources += more;
  }
  return sources;
}

class Deriving {
 public:
  Deriving(const Register& reg, engine::Date day, const RosterCycle& cycle, Roll& roll,
           engine::Position next, const Stance& stance, const Logged& logged)
      : reg_(reg),
        day_(day),
        cycle_(cycle),
        roll_(roll),
        next_(next),
        stance_(stance),
        logged_(logged) {
    before_ = reg.history().before(cycle.cycle);
    const Roll::Opening* opening = roll.opening(cycle.cycle);
    opened_on_ = opening ? opening->on : day;
    // A list that leaves it open is as complete as the record says that its cycle is.
    const auto* open = reg.history().cycle(cycle.cycle);
    is_complete_ = cycle.complete && (cycle.states_complete || !open ||
                                      open->value.roster != events::Completeness::partial);
  }

  tl::expected<Derivation, CsvMistake> run() {
    if (cycle_.entries.empty()) return derivation_;
    for (const RosterEntry& entry : cycle_.entries)
      if (auto mistake = identify(entry)) return tl::unexpected(std::move(*mistake));
    open();
    settle();
    for (std::size_t i = 0; i < people_.size(); ++i) take(cycle_.entries[i], people_[i]);
    if (is_complete_) end_the_others();
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
    return mistake_at(
        {entry.name, entry.line, 0}, "name",
        {"expected.oncePerCycle", {events::number(static_cast<long long>(same->second))}});
  }

  // Of several people with one name, it is the one who sat before or sits already who is listed.
  void keep_those_who_sat(std::vector<events::Person>& people) const {
    std::vector<events::Person> sat;
    for (const events::Person person : people)
      if (term_for(reg_, person, cycle_.cycle) ||
          (before_ && term_for(reg_, person, before_->value.cycle)))
        sat.push_back(person);
    if (sat.size() == 1) people = sat;
  }

  static CsvMistake unclear(const RosterEntry& entry, const std::vector<events::Person>& people) {
    std::string list;
    for (const events::Person person : people)
      (list += list.empty() ? "" : ", ") += events::to_string(person);
    return mistake_at({entry.name, entry.line, 0}, "person",
                      {"expected.whichPerson", {events::text(list)}});
  }

  // -- the cycle ---------------------------------------------------------------------------------
  std::vector<const RosterEntry*> whole_list() const {
    std::vector<const RosterEntry*> all;
    for (const RosterEntry& entry : cycle_.entries) all.push_back(&entry);
    return all;
  }

  void open() {
    const Roll::Opening* known = roll_.opening(cycle_.cycle);
    const auto* open = reg_.history().cycle(cycle_.cycle);
    const bool is_silent = !open || open->value.roster == events::Completeness::unstated;
    opening_ = known ? known->since : next_;
    if (known && !(is_silent && cycle_.states_complete)) return;
    std::vector<const RosterEntry*> opening = whole_list();
    std::erase_if(opening, [&](const RosterEntry* entry) { return entry->effective_on != day_; });
    std::set<Authority> authorities;
    for (const RosterEntry* entry : opening) authorities.insert(entry->authority);
    put("cycleOpened",
        {{"cycle", cycle_.cycle.year}, {"roster", is_complete_ ? "complete" : "partial"}},
        authorities.size() == 1 ? *authorities.begin() : Authority::unstated,
        sources_of(opening.empty() ? whole_list() : opening), known ? opened_on_ : day_, 0);
  }

  // -- what the record says otherwise ------------------------------------------------------------
  void settle() {
    const ListRead read{reg_, day_, opened_on_, cycle_, is_complete_, people_, roll_, logged_};
    std::vector<Difference> found = compare(read, [&](std::size_t place) {
      return is_held(seating(cycle_.entries[place], people_[place]));
    });
    for (const Difference& each : found)
      if (each.kind == Difference::Kind::added) unsettled_.insert({each.person, each.line});
    if (stance_.kind != Stance::Kind::corrects)
      std::erase_if(found, [](const Difference& each) { return each.is_claimed; });
    for (const Difference& each : found) {
      if (each.kind == Difference::Kind::missing) missing_.insert(each.person);
      if (lapsed_before(read, each)) went_on_.insert(each.person);
    }
    if (stance_.kind == Stance::Kind::unsaid) {
      derivation_.differences = std::move(found);
      return;
    }
    auto kept = keep(found, read, stance_, sources_of(whole_list()));
    if (!kept) {
      mistake_ = std::move(kept).error();
      return;
    }
    for (Kept& each : *kept)
      put(each.kind, std::move(each.content), Authority::unstated, each.source, day_, each.line);
  }

  // -- each line ---------------------------------------------------------------------------------
  void take(const RosterEntry& entry, events::Person person) {
    if (entry.is_vacant) return vacant(entry);
    const bool is_unsettled = unsettled_.contains({person, entry.line});
    if (is_unsettled && stance_.kind != Stance::Kind::corrects) return;
    remark(entry, person);
    describe(entry, person);
    seat(entry, person);
  }

  void vacant(const RosterEntry& entry) {
    json::object content{{"cycle", cycle_.cycle.year}, {"seat", view(events::name_of(entry.seat))}};
    state(content, "group", events::name_of(entry.group));
    state(content, "country", events::to_string(entry.country));
    state(content, "role", entry.role);
    state(content, "affiliation", entry.affiliation);
    const std::size_t number = ++vacancies_[json::serialize(content)];
    if (number > 1) content["number"] = number;
    put("seatVacant", std::move(content), entry.authority, entry.source,
        std::max(entry.effective_on, opened_on_), entry.line, entry.note);
  }

  void describe(const RosterEntry& entry, events::Person person) {
    projections::Description known = reg_.people().of(person).value;
    if (!described_.emplace(person, entry.affiliation).second) return;
    const std::string name = roll_.canonical(entry.name);
    if (known.name.empty() || as_read(roll_.canonical(known.name)) != as_read(name)) {
      json::object described{{"person", events::to_string(person)}, {"name", name}};
      state(described, "affiliation", entry.affiliation);
      json::array aliases;
      for (const std::string& spelling : roll_.spellings(name)) aliases.emplace_back(spelling);
      if (!aliases.empty()) described["aliases"] = std::move(aliases);
      put("personDescribed", std::move(described), Authority::unstated, entry.source,
          entry.effective_on, entry.line);
      if (known.name.empty()) return;
      known.affiliation = entry.affiliation;
    }
    change(entry, person, known);
  }

  // What the list shows of the person that the record does not have yet. Country and group go with
  // the seat, unless they change within its term.
  void change(const RosterEntry& entry, events::Person person,
              const projections::Description& known) {
    json::object changed{{"person", events::to_string(person)}};
    if (entry.affiliation != known.affiliation) state(changed, "affiliation", entry.affiliation);
    const Term* held = seat_in(reg_, person, cycle_.cycle, entry.seat);
    if (held && is_of_later_day(entry, *held, opened_on_)) {
      const events::Country country = known.country ? known.country : held->country;
      const events::Group group =
          known.group == events::Group::unstated ? held->group : known.group;
      if (entry.country != country) state(changed, "country", events::to_string(entry.country));
      if (entry.group != group) state(changed, "group", events::name_of(entry.group));
    }
    if (changed.size() == 1) return;
    put("affiliationChanged", std::move(changed), Authority::unstated, entry.source,
        entry.effective_on, entry.line);
  }

  void seat(const RosterEntry& entry, events::Person person) {
    if (!seated_already(entry, person)) put(seating(entry, person), entry.line);
  }

  // What gives the seat. A renewal that the log holds stays one, even if it was withdrawn since and
  // the term before was said to end.
  Decided seating(const RosterEntry& entry, events::Person person) const {
    const Term* before =
        before_ ? term_for(reg_, person, before_->value.cycle, entry.seat) : nullptr;
    if (!before) return appointment(entry, person);
    Decided renewed = renewal(entry, person, *before);
    const bool goes_on = may_go_on(entry, person, *before) || is_held(renewed);
    return goes_on ? std::move(renewed) : appointment(entry, person);
  }
  bool is_held(const Decided& decided) const { return decided && logged_.holds(*decided); }

  Decided renewal(const RosterEntry& entry, events::Person person, const Term& before) const {
    json::object decided{{"person", events::to_string(person)}, {"cycle", cycle_.cycle.year}};
    if (holds_several(person)) state(decided, "seat", events::name_of(entry.seat));
    const events::Group known = reg_.people().of(person).value.group;
    const bool had_changed = known != events::Group::unstated && known != entry.group;
    if (entry.group != before.group || had_changed)
      state(decided, "group", events::name_of(entry.group));
    if (entry.country != before.country)
      state(decided, "country", events::to_string(entry.country));
    if (entry.role != before.role) state(decided, "role", entry.role);
    return decision("termRenewedTacitly", std::move(decided), entry.authority, entry.source,
                    entry.effective_on, entry.note);
  }

  Decided appointment(const RosterEntry& entry, events::Person person) const {
    json::object decided{{"person", events::to_string(person)}, {"cycle", cycle_.cycle.year}};
    state(decided, "group", events::name_of(entry.group));
    state(decided, "country", events::to_string(entry.country));
    state(decided, "seat", events::name_of(entry.seat));
    state(decided, "role", entry.role);
    state(decided, "isNew", events::name_of(is_new(entry, person)));
    return decision("memberAppointed", std::move(decided), entry.authority, entry.source,
                    entry.effective_on, entry.note);
  }

  bool seated_already(const RosterEntry& entry, events::Person person) const {
    return seat_in(reg_, person, cycle_.cycle, entry.seat) ||
           term_for(reg_, person, cycle_.cycle, entry.seat);  // left early
  }

  // Whether the person held the seat to the end of the cycle before. A host seat is its country's.
  bool may_go_on(const RosterEntry& entry, events::Person person, const Term& before) const {
    const bool to_the_end = before.ending == projections::Ending::none ||
                            (stance_.kind == Stance::Kind::corrects && went_on_.contains(person));
    const bool is_other =
        entry.seat == Seat::host && entry.country &&
        events::code_on(day_, before.country) != events::code_on(day_, entry.country);
    return to_the_end && !is_other;
  }

  bool holds_several(events::Person person) const {
    int seats = 0;
    for (const Seat kind : {Seat::stakeholder, Seat::host, Seat::chair, Seat::observer})
      seats += term_for(reg_, person, before_->value.cycle, kind) != nullptr;
    return seats > 1;
  }

  // Two complete lists show who is new, if the list itself does not say.
  Answer is_new(const RosterEntry& entry, events::Person person) const {
    if (entry.is_new != Answer::unstated) return entry.is_new;
    const bool both_complete =
        is_complete_ && before_ && before_->value.roster == events::Completeness::complete;
    return both_complete && !last_term(reg_, person) ? Answer::yes : Answer::unstated;
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
    const Term* last = entry.person ? nullptr : last_term(reg_, person);
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
      const bool is_withdrawn = corrects && missing_.contains(term.person);
      if (is_withdrawn || !term_for(reg_, term.person, cycle_.cycle)) others.insert(term.person);
    }
    const std::string sources = sources_of(whole_list());
    for (const events::Person person : others) {
      const Term* member = term_for(reg_, person, before_->value.cycle, Seat::stakeholder);
      const bool rotates = member && member->ending == projections::Ending::none;
      put(rotates ? "memberRotatedOut" : "termExpired",
          {{"person", events::to_string(person)}, {"cycle", cycle_.cycle.year}},
          Authority::unstated, sources, opened_on_, 0);
    }
  }

  bool is_listed(events::Person person) const {
    const auto line = lines_.lower_bound({person, Seat::unstated});
    return line != lines_.end() && line->first.first == person;
  }

  // -- decisions ---------------------------------------------------------------------------------
  Decided decision(std::string_view kind, json::object content, Authority authority,
                   std::string_view source, engine::Date on, std::string_view note = {}) const {
    json::object decision{{"effectiveOn", engine::to_string(on)},
                          {"authority", view(events::name_of(authority))},
                          {"basis", "inferred"}};
    state(decision, "source", source);
    state(decision, "note", note);
    const bool opens = kind == "cycleOpened", describes = kind == "personDescribed";
    if (!opens && !describes) decision["cause"] = opening_.value;
    decision[view(kind)] = std::move(content);
    return events::from_json(json::serialize(decision));
  }

  void put(Decided payload, std::size_t line) {
    if (payload) return derivation_.decisions.push_back({std::move(*payload), line});
    // What only decisions limit, such as the length of a text.
    if (!mistake_) mistake_ = CsvMistake{line, std::move(payload).error()};
  }
  void put(std::string_view kind, json::object content, Authority authority,
           std::string_view source, engine::Date on, std::size_t line, std::string_view note = {}) {
    put(decision(kind, std::move(content), authority, source, on, note), line);
  }

  const Register& reg_;
  engine::Date day_, opened_on_;
  const RosterCycle& cycle_;
  Roll& roll_;
  engine::Position next_;
  const Stance& stance_;
  const Logged& logged_;
  bool is_complete_ = false;
  const projections::Known<projections::OpenedCycle>* before_ = nullptr;
  engine::Position opening_;
  std::vector<events::Person> people_;  // of the entries, in their order; none where vacant
  std::map<std::pair<events::Person, Seat>, std::size_t> lines_;
  std::map<events::Person, std::string> described_;  // with the affiliation of the first line
  std::set<events::Person> missing_, went_on_;
  std::set<std::pair<events::Person, std::size_t>> unsettled_;
  std::map<std::string, std::size_t> vacancies_;
  std::optional<CsvMistake> mistake_;
  Derivation derivation_;
};

}  // namespace

tl::expected<Derivation, CsvMistake> derive(const Register& reg, engine::Date day,
                                            const RosterCycle& cycle, Roll& roll,
                                            engine::Position next, const Stance& stance,
                                            const Logged& logged) {
  return Deriving(reg, day, cycle, roll, next, stance, logged).run();
}

}  // namespace decisions
