#include "tests/reference/random_history.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>

#include "replay/admission.hpp"
#include "replay/proposal.hpp"
#include "tests/reference/random_terms.hpp"

namespace reference {
namespace {

using namespace replay_tests;

constexpr int kinds = 19;
const engine::Date first_day = *engine::date_of(2006, 1, 1);

std::string person_of(int number) { return events::to_string(events::Person{1u + number % 6}); }
int year_of(int number) { return 2006 + number % 4; }
const char* country_of(int number) {
  constexpr const char* codes[] = {"GR", "BR", "CS", "YU"};
  return codes[number % 4];
}
const char* group_of(int number) {
  constexpr const char* codes[] = {"government", "media", "civilSociety"};
  return codes[number % 3];
}
const char* seat_of(int number) {
  constexpr const char* codes[] = {"stakeholder", "stakeholder", "host", "chair", "observer"};
  return codes[number % 5];
}

// Now and then, which of the person's seats.
std::string which_seat(int number) {
  return number % 3 ? "" : fmt::format(R"(,"seat":"{}")", seat_of(number / 3));
}

// What takes the place of what was corrected.
std::string instead(int b, int c) {
  if (c % 5 == 0) return opened(year_of(b));
  return appointed(1u + c % 6, year_of(b), group_of(c), country_of(b));
}

std::string content_of(int kind, int a, int b, int c, engine::Position last) {
  const std::uint64_t position = 1 + static_cast<std::uint64_t>(a * 7 + b) % (last.value + 1);
  switch (kind % kinds) {
    case 0:
      return opened(year_of(a));
    case 1:
      return fmt::format(R"("memberResigned":{{"person":"{}"{}}})", person_of(a), which_seat(b));
    case 2:
      return fmt::format(R"("memberReplaced":{{"person":"{}","successor":"{}"{}{}}})", person_of(a),
                         person_of(b), c % 2 ? R"(,"country":"GR")" : "", which_seat(c));
    case 3:
      return fmt::format(R"("memberRemoved":{{"person":"{}"{}}})", person_of(a), which_seat(b));
    case 4:
      return fmt::format(R"("memberRotatedOut":{{"person":"{}","cycle":{}{}}})", person_of(a),
                         year_of(b), which_seat(c));
    case 5:
      return fmt::format(R"("hostSeatFilled":{{"country":"{}","person":"{}"}})", country_of(a),
                         person_of(b));
    case 6:
      return fmt::format(R"("hostSeatVacated":{{"country":"{}"}})", country_of(a));
    case 7:
      return described(1u + a % 6, "Person " + std::to_string(b));
    case 8:
      return evaluated(1u + a % 6, year_of(b), c % 2 ? "positive" : "negative");
    case 9:
      return fmt::format(
          R"("forumHeld":{{"edition":{},"year":{},"country":"{}","mode":"inPerson"}})", 1 + a % 4,
          year_of(a), country_of(b));
    case 10: {
      Dice dice(static_cast<std::uint64_t>(a + 50 * (b + 50 * c)));
      return adopted_terms(dice, std::to_string(2000 + a));
    }
    case 11:
      return fmt::format(R"("figurePublished":{{"cycle":{},"measure":"members",{}"value":{}}})",
                         year_of(a), b % 2 ? fmt::format(R"("group":"{}",)", group_of(b)) : "",
                         c % 7);
    case 12:
      return fmt::format(R"("figureFollowed":{{"position":{},"reason":"newer"}})", position);
    case 13:
      return withdrawn({position});
    case 14:
      return replaced({position}, engine::to_string(first_day + 31 * (b % 48)), instead(b, c));
    case 17:
      return fmt::format(R"("affiliationChanged":{{"person":"{}","group":"{}"}})", person_of(a),
                         group_of(b));
    case 15:
      return renewed(1u + a % 6, year_of(b));
    case 16:
      return fmt::format(
          R"("termRenewed":{{"person":"{}","cycle":{}{}{}}})", person_of(a), year_of(b),
          which_seat(c),
          c % 4 ? "" : fmt::format(R"(,"group":"{}","country":"{}")", group_of(a), country_of(b)));
    default:
      return appointed(1u + a % 6, year_of(b), group_of(c), country_of(a), seat_of(c));
  }
}

// Any of these numbers, however small the example is to be.
template <class Number>
rc::Gen<Number> any(Number from, Number to) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(from, to));
}

}  // namespace

Seeds random_seeds(int at_most) {
  const auto seed =
      rc::gen::tuple(any(0, kinds + 6), any(0, 48), any(0, 40), any(0, 40), any(0, 40));
  return *rc::gen::resize(at_most, rc::gen::container<Seeds>(seed));
}

events::Payload decision_of(const Seed& seed, engine::Position last) {
  const auto [kind, month, a, b, c] = seed;
  // Beyond the last kind: appointments once more, so that somebody sits.
  const int known = kind < kinds ? kind : kinds - 1;
  return decision(first_day + 31 * month, content_of(known, a, b, c, last));
}

events::Payload correction_of_opening(const Seed& seed, engine::Position opening) {
  const auto [kind, month, a, b, c] = seed;
  const engine::Date day = first_day + 31 * month;
  if (kind % 2) return decision(day, withdrawn(opening));
  const engine::Date moved = c % 2 ? *engine::date_of(year_of(a), 2, 1) : first_day + 31 * b;
  return decision(day, replaced(opening, engine::to_string(moved), opened(year_of(a))));
}

void History::tell(const events::Payload& payload, bool supposed) {
  for (events::Payload& part : replay::parts_of(payload, last() + 1)) {
    payloads_.push_back(std::move(part));
    const engine::Draft draft = events::draft_of(payloads_.back());
    engine::Envelope envelope;
    envelope.payload = payloads_.back().bytes();
    Told told;
    told.position = told.rank = last() + 1;
    told.amends = draft.amends;
    told.on = draft.effective_on;
    told.confidential = draft.confidential;
    told.supposed = supposed;
    told.content = events::decode(envelope).content;
    if (draft.amends && draft.amends < told.position) {
      const Told& amended = told_[draft.amends.value - 1];
      told.rank = amended.rank;
      told.confidential |= amended.confidential;
    }
    told_.push_back(told);
  }
}

void History::record(const events::Payload& payload) {
  if (events::draft_of(payload).amends > last()) return;  // the log refuses what is not there
  unwritten_.push_back(payload);
  tell(payload, false);
}

// One batch for all: a log is durable, and that takes its time for each.
engine::Reading History::read() {
  if (!unwritten_.empty()) log_.add(unwritten_);
  unwritten_.clear();
  return log_.read();
}

void History::suppose(replay::Branch& branch, const events::Payload& payload) {
  if (events::draft_of(payload).amends > last()) return;
  branch.suppose(payload);
  tell(payload, true);
}

void record_orderly(History& history, int at_most) {
  const Record empty;
  const engine::Reading nothing = empty.read();
  replay::Admission admission(nothing);
  const auto record = [&](const events::Payload& payload) {
    const auto outcome = admission.admit(payload);
    if (!outcome.refused() && !outcome.repeated) history.record(payload);
  };
  for (int number = 0; number < 4; ++number) {
    const engine::Date on = *engine::date_of(year_of(number), 2, 1);
    record(decision(on, opened(year_of(number), *any(0, 2) ? "complete" : "partial")));
  }
  Seeds seeds = random_seeds(at_most);
  std::stable_sort(seeds.begin(), seeds.end(), [](const Seed& one, const Seed& other) {
    return std::get<1>(one) < std::get<1>(other);
  });
  for (const Seed& seed : seeds) {
    const events::Payload payload = decision_of(seed, history.last());
    const events::Particulars said = events::particulars(payload.bytes());
    const events::Cycle cycle = events::named_in(payload.bytes()).cycle;
    const bool is_early = cycle && said.effective_on < *engine::date_of(cycle.year, 2, 1);
    if (!is_early && said.kind != events::Kind::event_corrected) record(payload);
  }
}

Asked random_question(const History& history) {
  Asked asked;
  const auto position = any<std::uint64_t>(0, history.last().value + 2);
  asked.known = *rc::gen::element(engine::Position{*position}, engine::Position{1000});
  asked.until = first_day + *any(-1, 31 * 49);
  asked.public_only = *rc::gen::arbitrary<bool>();
  const auto recorded = any<std::uint64_t>(0, history.last().value + 1);
  const int count = *any(0, 3);
  for (int i = 0; i < count; ++i) asked.without.push_back({*recorded});
  return asked;
}

replay::Timeline Sight::select(const Asked& asked) const {
  const replay::Timeline whole = asked.public_only ? open_.timeline() : replay::Timeline(all_);
  return whole.known(asked.known).until(asked.until);
}

}  // namespace reference
