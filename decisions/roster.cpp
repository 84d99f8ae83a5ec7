#include "decisions/roster.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <map>
#include <set>

#include "decisions/names.hpp"
#include "decisions/seats.hpp"

namespace decisions {
namespace {

namespace json = boost::json;
using events::Answer;
using events::Seat;

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

// States only what there is to state.
void state(json::object& object, std::string_view field, std::string_view text) {
  if (!text.empty()) object[view(field)] = view(text);
}

class Derivation {
 public:
  Derivation(const Register& reg, const RosterCycle& cycle, Roll& roll, engine::Position next)
      : reg_(reg), cycle_(cycle), roll_(roll), next_(next), first_day_(first_day(cycle)) {
    const auto* before = reg.history().before(cycle.cycle);
    // Over a year of which nothing is known, nothing went on that the lists could show.
    if (before && before->value.cycle.year + 1 == cycle.cycle.year) before_ = before;
  }

  tl::expected<std::vector<Derived>, CsvMistake> run() {
    if (cycle_.entries.empty()) return derived_;
    for (const RosterEntry& entry : cycle_.entries)
      if (auto mistake = identify(entry)) return tl::unexpected(std::move(*mistake));
    open();
    for (std::size_t i = 0; i < people_.size(); ++i) {
      describe(cycle_.entries[i], people_[i]);
      seat(cycle_.entries[i], people_[i]);
    }
    if (cycle_.complete) end_the_others();
    if (mistake_) return tl::unexpected(std::move(*mistake_));
    return std::move(derived_);
  }

 private:
  std::optional<CsvMistake> identify(const RosterEntry& entry) {
    events::Person person = entry.person;
    if (!person) {
      auto called = roll_.called(entry.name);
      if (called.size() > 1) keep_those_who_sat(called);
      if (called.size() > 1) return unclear(entry, called);
      person = called.empty() ? roll_.add(entry.name) : called.front();
      roll_.join(entry.name, person);
    }
    const auto [same, is_new] = lines_.try_emplace(person, entry.line);
    if (!is_new)
      return mistake_at(
          {entry.name, entry.line, 0}, "name",
          {"expected.oncePerCycle", {events::number(static_cast<long long>(same->second))}});
    people_.push_back(person);
    return std::nullopt;
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

  void open() {
    opening_ = roll_.opening(cycle_.cycle);
    if (opening_) return;
    opening_ = next_;
    json::object opened{{"cycle", cycle_.cycle.year},
                        {"roster", cycle_.complete ? "complete" : "partial"}};
    put("cycleOpened", std::move(opened), "secretaryGeneral", cycle_.entries.front().source,
        first_day_, 0);
  }

  void describe(const RosterEntry& entry, events::Person person) {
    projections::Description known = reg_.people().of(person).value;
    const std::string name = roll_.canonical(entry.name);
    if (known.name.empty() || as_read(roll_.canonical(known.name)) != as_read(name)) {
      json::object described{{"person", events::to_string(person)}, {"name", name}};
      state(described, "affiliation", entry.affiliation);
      json::array aliases;
      for (const std::string& spelling : roll_.spellings(name)) aliases.emplace_back(spelling);
      if (!aliases.empty()) described["aliases"] = std::move(aliases);
      put("personDescribed", std::move(described), "secretariat", entry.source, entry.effective_on,
          entry.line);
      if (known.name.empty()) return;
      known.affiliation = entry.affiliation;
    }
    change(entry, person, known);
  }

  // What the list shows of the person that the record does not have yet. A new seat carries its own
  // country and group; a seat that goes on keeps those that it was given for.
  void change(const RosterEntry& entry, events::Person person,
              const projections::Description& known) {
    events::Country country = known.country;
    events::Group group = known.group;
    if (const Term* before = seat_before(person, entry.seat)) {
      if (!country) country = before->country;
      if (group == events::Group::unstated) group = before->group;
    } else {
      if (!country) country = entry.country;
      if (group == events::Group::unstated) group = entry.group;
    }
    if (const Term* given = seat_in(reg_, person, cycle_.cycle, entry.seat)) {
      if (!known.country) country = given->country;
      if (known.group == events::Group::unstated) group = given->group;
    }
    json::object changed{{"person", events::to_string(person)}};
    if (entry.affiliation != known.affiliation) state(changed, "affiliation", entry.affiliation);
    if (entry.country != country) state(changed, "country", events::to_string(entry.country));
    if (entry.group != group) state(changed, "group", events::name_of(entry.group));
    if (changed.size() == 1) return;
    put("affiliationChanged", std::move(changed), "secretariat", entry.source, entry.effective_on,
        entry.line);
  }

  void seat(const RosterEntry& entry, events::Person person) {
    if (seated_already(entry, person)) return;
    json::object decided{{"person", events::to_string(person)}, {"cycle", cycle_.cycle.year}};
    if (seat_before(person, entry.seat)) {
      put("termRenewedTacitly", std::move(decided), authority(entry), entry.source,
          entry.effective_on, entry.line, entry.note);
      return;
    }
    state(decided, "group", events::name_of(entry.group));
    state(decided, "country", events::to_string(entry.country));
    state(decided, "seat", events::name_of(entry.seat));
    state(decided, "role", entry.role);
    state(decided, "isNew", events::name_of(is_new(entry, person)));
    put("memberAppointed", std::move(decided), authority(entry), entry.source, entry.effective_on,
        entry.line, entry.note);
  }

  bool seated_already(const RosterEntry& entry, events::Person person) const {
    return seat_in(reg_, person, cycle_.cycle, entry.seat) ||
           term_for(reg_, person, cycle_.cycle, entry.seat);  // left early
  }

  // The seat of this kind that the person held to the end of the cycle before and may go on in.
  const Term* seat_before(events::Person person, Seat seat) const {
    if (!before_) return nullptr;
    const Term* term = term_for(reg_, person, before_->value.cycle, seat);
    return term && term->ending == projections::Ending::none ? term : nullptr;
  }

  // Two complete lists show who is new, if the list itself does not say.
  Answer is_new(const RosterEntry& entry, events::Person person) const {
    if (entry.is_new != Answer::unstated) return entry.is_new;
    const bool both_complete =
        cycle_.complete && before_ && before_->value.roster == events::Completeness::complete;
    return both_complete && !last_term(reg_, person) ? Answer::yes : Answer::unstated;
  }

  static std::string_view authority(const RosterEntry& entry) {
    const bool of_the_host =
        entry.seat == Seat::host || entry.role.find("host country") != std::string::npos;
    return of_the_host ? "hostCountry" : "secretaryGeneral";
  }

  // Who sat in the cycle before and is not on a complete list.
  void end_the_others() {
    if (!before_) return;
    std::set<events::Person> others;
    for (const Term& term : reg_.service().terms())
      if (term.cycle == before_->value.cycle && term.ending == projections::Ending::none &&
          !term_for(reg_, term.person, cycle_.cycle) && !lines_.contains(term.person))
        others.insert(term.person);
    for (const events::Person person : others) {
      const bool rotates = seat_before(person, Seat::stakeholder) != nullptr;
      put(rotates ? "memberRotatedOut" : "termExpired",
          {{"person", events::to_string(person)}, {"cycle", cycle_.cycle.year}}, "secretariat",
          cycle_.entries.front().source, first_day_, 0);
    }
  }

  void put(std::string_view kind, json::object content, std::string_view authority,
           std::string_view source, engine::Date on, std::size_t line, std::string_view note = {}) {
    json::object decision{{"effectiveOn", engine::to_string(on)}, {"basis", "inferred"}};
    state(decision, "authority", authority);
    state(decision, "source", source);
    state(decision, "note", note);
    const bool opens = kind == "cycleOpened", describes = kind == "personDescribed";
    if (!opens && !describes) decision["cause"] = opening_.value;
    decision[view(kind)] = std::move(content);
    auto payload = events::from_json(json::serialize(decision));
    if (payload) return derived_.push_back({std::move(*payload), line});
    // What only decisions limit, such as the length of a text.
    if (!mistake_) mistake_ = CsvMistake{line, std::move(payload).error()};
  }

  const Register& reg_;
  const RosterCycle& cycle_;
  Roll& roll_;
  engine::Position next_;
  engine::Date first_day_;
  const projections::Known<projections::OpenedCycle>* before_ = nullptr;
  engine::Position opening_;
  std::vector<events::Person> people_;  // of the entries, in their order
  std::map<events::Person, std::size_t> lines_;
  std::optional<CsvMistake> mistake_;
  std::vector<Derived> derived_;
};

}  // namespace

tl::expected<std::vector<Derived>, CsvMistake> derive(const projections::Register& reg,
                                                      const RosterCycle& cycle, Roll& roll,
                                                      engine::Position next) {
  return Derivation(reg, cycle, roll, next).run();
}

}  // namespace decisions
