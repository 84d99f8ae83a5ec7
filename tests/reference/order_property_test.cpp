// What is admitted makes sense whatever the order in which it was recorded: recorded anew in the
// order of effect, all of it is admitted again, and the same people sit.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <map>
#include <regex>

#include "replay/admission.hpp"
#include "replay/coherence.hpp"
#include "tests/reference/random_history.hpp"

using namespace reference;
using projections::Register;
using replay_tests::Record;

namespace {

// Up to which position each cycle that was ever open was so.
using LastOpen = std::map<events::Cycle, engine::Position>;

void note_open(replay::Admission& admission, LastOpen& last_open) {
  for (const auto& cycle : admission.register_on(engine::Date::latest()).history().cycles)
    last_open[cycle.value.cycle] = {admission.next().value - 1};
}

// Admits random decisions, backdated, corrected or senseless, one by one or several together; now
// and then an opening is withdrawn or moved.
replay::Admission admitted_at_random(const engine::Reading& nothing,
                                     LastOpen* last_open = nullptr) {
  replay::Admission admission(nothing);
  std::vector<engine::Position> openings;
  for (int year = 2006; year < 2010; ++year)
    if (*rc::gen::inRange(0, 3) > 0)
      openings.push_back(admission
                             .admit(replay_tests::decision(*engine::date_of(year, 2, 1),
                                                           replay_tests::opened(year)))
                             .position);
  for (const Seed& seed : random_seeds(80)) {
    const bool corrects = !openings.empty() && *rc::gen::inRange(0, 4) == 0;
    const auto outcome =
        admission.admit(corrects ? correction_of_opening(seed, *rc::gen::elementOf(openings))
                                 : decision_of(seed, {admission.next().value - 1}));
    const auto event = admission.at(outcome.position);
    if (event && events::particulars(event->payload).kind == events::Kind::cycle_opened)
      openings.push_back(outcome.position);
    if (last_open) note_open(admission, *last_open);
  }
  return admission;
}

// The decision by itself: what it follows from and stands for is told by its place.
events::Payload plain(const engine::Envelope& envelope,
                      const std::map<std::uint64_t, engine::Position>& moved) {
  std::string text = events::to_json(envelope.payload);
  text = std::regex_replace(text, std::regex("\"(cause|amends)\":[0-9]+,"), "");
  std::smatch found;
  if (std::regex_search(text, found, std::regex("\"figureFollowed\":\\{\"position\":([0-9]+)")))
    text.replace(static_cast<std::size_t>(found.position(1)),
                 static_cast<std::size_t>(found.length(1)),
                 std::to_string(moved.at(std::stoull(found[1])).value));
  return events::from_json(text).value();
}

// What a reader sees of a register, without the positions behind it.
std::string seen(const Register& reg) {
  std::string text = fmt::format("{}\n", reg.current().year);
  for (const auto& cycle : reg.history().cycles)
    text += fmt::format("cycle {} {}\n", cycle.value.cycle.year, cycle.value.on.days);
  for (const auto& term : reg.service().terms())
    text += fmt::format("term {} {} {} {} {} {} {} {}\n", term.person.number, term.cycle.year,
                        events::name_of(term.seat), events::name_of(term.group),
                        events::to_string(term.country), static_cast<int>(term.ending),
                        term.from.days, term.until.days);
  for (const auto& seat : reg.composition().in(reg.current()))
    text += fmt::format("seat {} {} {}\n", seat.person.number, events::name_of(seat.seat),
                        events::name_of(seat.group));
  for (const auto& forum : reg.history().forums)
    text += fmt::format("forum {} {}\n", forum.value.edition, forum.value.year.year);
  for (const auto& version : reg.history().terms)
    text += fmt::format("terms {}\n", version.value.version);
  for (const auto& figure : reg.history().figures)
    text += fmt::format("figure {} {}\n", figure.value.value, figure.value.followed);
  for (const auto& known : reg.people().all())
    text += fmt::format("person {} {}\n", known.value.person.number, known.value.name);
  return text;
}

std::size_t seats_in(const Register& reg) { return reg.composition().in(reg.current()).size(); }

}  // namespace

TEST_CASE(
    "what is admitted in any order is admitted in the order of effect, and comes to the same") {
  CHECK(rc::check("what is admitted in any order is admitted in the order of effect", [] {
    const Record empty;
    const engine::Reading nothing = empty.read();
    const replay::Admission admission = admitted_at_random(nothing);
    const replay::Timeline timeline = admission.supposed();
    replay::Admission anew(nothing);
    std::map<std::uint64_t, engine::Position> moved;
    timeline.each([&](const events::Event& event, const engine::Envelope& envelope) {
      if (event.kind == events::Kind::event_corrected) return true;
      const auto outcome = anew.admit(plain(envelope, moved), true);
      RC_ASSERT_FALSE(outcome.refused());
      moved[event.position.value] = outcome.position;
      return true;
    });
    for (const int day : {0, 200, 500, 900, 1300, 5000}) {
      const engine::Date on = *engine::date_of(2006, 1, 1) + day;
      RC_ASSERT(seen(anew.register_on(on)) == seen(timeline.until(on).fold()));
    }
    for (const rules::Finding& finding : replay_tests::audit(timeline))
      RC_ASSERT(finding.rule != replay::coherence_rule);
  }));
}

TEST_CASE("whoever was given a seat in a cycle that was open is not left waiting for it") {
  CHECK(rc::check("nobody is left waiting", [] {
    const Record empty;
    const engine::Reading nothing = empty.read();
    LastOpen last_open;
    const replay::Admission admission = admitted_at_random(nothing, &last_open);
    const replay::Timeline timeline = admission.supposed();
    const Register reg = timeline.fold();
    timeline.each([&](const events::Event& event, const engine::Envelope&) {
      events::Cycle cycle;
      if (const auto* appointed = std::get_if<events::MemberAppointed>(&event.content))
        cycle = appointed->cycle;
      if (const auto* renewed = std::get_if<events::TermRenewed>(&event.content))
        cycle = renewed->cycle;
      const bool is_open = !cycle || reg.history().cycle(cycle);
      if (!is_open) RC_ASSERT(last_open[cycle] < event.position);
      return true;
    });
  }));
}

TEST_CASE(
    "cycles come once and in order, a seat that changes hands stays one, nobody sits before") {
  CHECK(rc::check("cycles come in order, a seat stays one, nobody sits before", [] {
    const Record empty;
    const engine::Reading nothing = empty.read();
    const replay::Admission admission = admitted_at_random(nothing);
    const replay::Timeline timeline = admission.supposed();
    Register reg;
    timeline.each([&](const events::Event& event, const engine::Envelope&) {
      const std::size_t before = seats_in(reg);
      reg.apply(event);
      if (event.kind == events::Kind::member_replaced) RC_ASSERT(seats_in(reg) == before);
      return true;
    });
    const auto& cycles = reg.history().cycles;
    for (std::size_t i = 1; i < cycles.size(); ++i) {
      RC_ASSERT(cycles[i - 1].value.cycle < cycles[i].value.cycle);
      RC_ASSERT(cycles[i - 1].value.on < cycles[i].value.on);
    }
    RC_ASSERT(replay::cycle_days(timeline, engine::Date{20000}).size() == cycles.size());
    for (const projections::Term& term : reg.service().terms()) {
      RC_ASSERT(term.until >= term.from - 1);
      const projections::Register day_before = timeline.until(term.from - 1).fold();
      for (const auto& seat : day_before.composition().in(day_before.current()))
        RC_ASSERT(day_before.service().terms()[static_cast<std::size_t>(seat.term)].from <
                  term.from);
    }
  }));
}
