// Everything that a register holds, written down in one order and one form, and hashed: integers as
// 64 bits from the lowest byte, texts and lists behind their lengths. Where a read model has no
// order of its own it is written by person.
#include <sodium.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <tuple>

#include "events/digest.hpp"
#include "projections/register.hpp"

namespace projections {
namespace {

constexpr std::size_t hash_size = 32;

class Digest {
 public:
  Digest() { crypto_generichash_init(&state_, nullptr, 0, hash_size); }

  template <class... Values>
  void add(const Values&... values) {
    (write(values), ...);
  }

  template <class Values>
  void add_all(const Values& all) {
    write(all.size());
    for (const auto& each : all) add_value(each);
  }

  std::string hexadecimal() {
    flush();
    std::array<unsigned char, hash_size> hash;
    crypto_generichash_final(&state_, hash.data(), hash.size());
    return events::hexadecimal(hash);
  }

  template <class Value>
  void add_value(const Known<Value>& known) {
    write(known.since);
    add_value(known.value);
  }
  void add_value(const Body& body) { add(body.name, body.purpose, body.established_on); }
  void add_value(const OpenedCycle& opened) {
    add(opened.cycle, opened.on, opened.roster, opened.roster_by);
  }
  void add_value(const Forum& forum) {
    add(forum.edition, forum.year, forum.city, forum.country, forum.mode, forum.opened_on,
        forum.closed_on);
  }
  void add_value(const ScheduledForum& forum) { add(forum.edition, forum.year, forum.country); }
  void add_value(const TermsVersion& version) {
    add(version.version, version.title, version.on, version.clauses.size());
    for (const std::string_view clause : version.clauses) write(clause);
    write(version.parameters.size());
    for (const TermsVersion::Value& each : version.parameters) {
      add(each.name, each.value, each.clause, each.basis);
    }
  }
  void add_value(const Figure& figure) {
    add(figure.on, figure.cycle, figure.measure, figure.group, figure.region, figure.country,
        figure.value, figure.approximate, figure.followed, figure.followed_by);
  }
  void add_value(const Claim& claim) {
    add(claim.about, claim.on, claim.field, claim.stated, claim.reason);
  }
  void add_value(const VacantSeat& vacant) {
    add(vacant.cycle, vacant.on, vacant.seat, vacant.group, vacant.country, vacant.role,
        vacant.affiliation);
  }
  void add_value(const Observer& observer) { add(observer.organisation, observer.person); }
  void add_value(const Evaluated& evaluated) {
    add(evaluated.person, evaluated.cycle, evaluated.evaluation);
  }
  void add_value(const Description& person) {
    add(person.person, person.name, person.affiliation, person.gender, person.gender_by,
        person.country, person.group, person.group_by, person.group_before_term);
  }
  void add_value(const Term& term) {
    add(term.person, term.cycle, term.seat, term.group, term.country, term.is_new,
        term.terms_before, term.from, term.until, term.role, term.begun_by, term.ended_by,
        term.ending, term.begins_service, term.previous);
  }
  void add_value(const SeatHeld& seat) {
    add(seat.person, seat.seat, seat.group, seat.country, seat.through, seat.term);
  }

 private:
  void write(std::integral auto value) {
    if (buffer_.size() - used_ < 8) flush();
    auto rest = static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
    for (int i = 0; i < 8; ++i, rest >>= 8) {
      buffer_[used_++] = static_cast<unsigned char>(rest & 0xff);
    }
  }
  template <class Code>
  requires std::is_enum_v<Code>
  void write(Code code) { write(static_cast<std::underlying_type_t<Code>>(code)); }
  void write(std::string_view text) {
    write(text.size());
    flush();
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(text.data()),
                              text.size());
  }
  void write(engine::Position position) { write(position.value); }
  void write(engine::Date date) { write(date.days); }
  void write(events::Person person) { write(person.number); }
  void write(events::Cycle cycle) { write(cycle.year); }
  void write(events::Country country) { write(country.letters); }

  void flush() {
    crypto_generichash_update(&state_, buffer_.data(), used_);
    used_ = 0;
  }

  crypto_generichash_state state_;
  std::array<unsigned char, 1024> buffer_;
  std::size_t used_ = 0;
};

void add_history(Digest& digest, const History& history) {
  digest.add_value(history.body);
  digest.add_all(history.cycles);
  digest.add_all(history.forums);
  digest.add_all(history.scheduled);
  digest.add_all(history.terms);
  digest.add_all(history.figures);
  digest.add_all(history.claims);
  digest.add_all(history.observers);
  digest.add_all(history.evaluations);
}

void add_seats(Digest& digest, const Composition& composition) {
  std::vector<SeatHeld> seats;
  composition.each([&](const SeatHeld& seat) { seats.push_back(seat); });
  std::sort(seats.begin(), seats.end(), [](const SeatHeld& one, const SeatHeld& other) {
    return std::tie(one.person, one.seat) < std::tie(other.person, other.seat);
  });
  digest.add_all(seats);
}

}  // namespace

std::string Register::fingerprint() const {
  Digest digest;
  digest.add(current_, last_applied_);
  add_history(digest, history_);
  digest.add_all(people_.all());
  digest.add_all(service_.terms());
  digest.add_all(waiting_.all());
  add_seats(digest, composition_);
  // What the first versions did not know leaves the fingerprints of their logs as they were.
  if (!history_.vacancies.empty()) digest.add_all(history_.vacancies);
  return digest.hexadecimal();
}

}  // namespace projections
