// The small read models: a body has a handful of cycles, forums, versions of its terms, observers
// and contrary claims, and some hundred published figures. Each is a vector in order of effect, and
// every entry carries the event that made it.
#pragma once

#include <string_view>
#include <vector>

#include "events/event.hpp"
#include "projections/known.hpp"
#include "projections/text_pool.hpp"

namespace projections {

struct Body {
  std::string_view name, purpose;
  engine::Date established_on;
};

// A cycle that has opened, on the day `on`. `since` of the Known is the cycleOpened, the first in
// order of effect if a log has several.
struct OpenedCycle {
  events::Cycle cycle;
  engine::Date on;
  events::Completeness roster = events::Completeness::unstated;
  engine::Position roster_by;  // the cycleOpened that said so last
};

// An edition of the Forum that was held; it closed on `closed_on`.
struct Forum {
  int edition = 0;
  events::Cycle year;
  std::string_view city;
  events::Country country;
  events::Mode mode = events::Mode::unstated;
  engine::Date opened_on, closed_on;
};

// An edition of the Forum as it was planned last.
struct ScheduledForum {
  int edition = 0;
  events::Cycle year;
  events::Country country;
};

// A version of the terms of reference. Clauses and parameters are kept as texts, in order.
struct TermsVersion {
  struct Value {
    std::string_view name, value, clause;
    events::Basis basis;
  };
  std::string_view version, title;
  engine::Date on;
  std::vector<std::string_view> clauses;
  std::vector<Value> parameters;
};

// A published figure; it speaks of the day `on`.
struct Figure {
  engine::Date on;
  events::Cycle cycle;
  events::Measure measure;
  events::Group group;
  events::Region region;
  events::Country country;
  int value;
  bool approximate;
  bool followed = false;  // a figureFollowed chose it, among those for the same
  engine::Position followed_by;
};

struct Claim {
  engine::Position about;
  engine::Date on;
  std::string_view field, stated, reason;
};

// A seat that nobody holds from the day `on`, until somebody takes one of this kind, group and
// country on a later day.
struct VacantSeat {
  events::Cycle cycle;
  engine::Date on;
  events::Seat seat;
  events::Group group;
  events::Country country;
  std::string_view role, affiliation;
};

// Whether a seat given for that group and country may be this one: what the vacancy leaves open may
// be anything.
bool may_fill(const VacantSeat& vacant, events::Seat seat, events::Group group,
              events::Country country);

struct Observer {
  std::string_view organisation;
  events::Person person;
};

// An evaluation; never in a public timeline.
struct Evaluated {
  events::Person person;
  events::Cycle cycle;
  events::Evaluation evaluation;
};

// Of an event: its position, the day on which it takes effect, and where its texts are kept.
struct Told {
  engine::Position by;
  engine::Date on;
  TextPool& words;

  std::string_view keep(std::string_view text) const { return words.keep(text); }
};

struct History {
  Known<Body> body;
  std::vector<Known<OpenedCycle>> cycles;        // by year
  std::vector<Known<Forum>> forums;              // by effect
  std::vector<Known<ScheduledForum>> scheduled;  // by effect, each edition once
  std::vector<Known<TermsVersion>> terms;        // by effect; the last is in force
  std::vector<Known<Figure>> figures;            // by effect
  std::vector<Known<Claim>> claims;              // by effect
  std::vector<Known<Observer>> observers;        // invited and not withdrawn
  std::vector<Known<Evaluated>> evaluations;     // by effect
  std::vector<Known<VacantSeat>> vacancies;      // by effect, while they last

  // Take in what an event says.
  void apply(const Told& told, const events::BodyEstablished& established);
  void apply(const Told& told, const events::TermsAdopted& adopted);
  void apply(const Told& told, const events::ForumHeld& held);
  void apply(const Told& told, const events::ForumScheduled& planned);
  void apply(const Told& told, const events::ObserverInvited& invited);
  void apply(const Told& told, const events::ObserverWithdrawn& withdrawn);
  void apply(const Told& told, const events::MemberEvaluated& evaluated);
  void apply(const Told& told, const events::FigurePublished& published);
  void apply(const Told& told, const events::FigureFollowed& followed);
  void apply(const Told& told, const events::ClaimPublished& claim);
  void apply(const Told& told, const events::SeatVacant& vacant);
  // Somebody takes a seat of the cycle: of the vacancies before that day that it may fill, the one
  // that states most ends, of several such the first.
  void fill(events::Cycle cycle, engine::Date on, events::Seat seat, events::Group group,
            events::Country country);
  // Whether the cycle opens by it. Of a cycle that is open it may say how much of it is named.
  bool open(const Told& told, const events::CycleOpened& opened);

  // The cycle with this name, or nothing when it has not opened; the one before it, and the one
  // after it, if any.
  const Known<OpenedCycle>* cycle(events::Cycle year) const;
  const Known<OpenedCycle>* before(events::Cycle year) const;
  const Known<OpenedCycle>* after(events::Cycle year) const;
  // The evaluation that counts for a renewal of the person's term in the cycle: the last to take
  // effect of those for that cycle. Nothing when there is none.
  const Known<Evaluated>* evaluation_of(events::Person person, events::Cycle cycle) const;
};

}  // namespace projections
