#include <utility>

#include "answers/new_cycle.hpp"
#include "app/cli/showing.hpp"
#include "app/recording/batch.hpp"
#include "app/recording/doubts.hpp"
#include "app/recording/intake.hpp"
#include "app/recording/typed_decision.hpp"
#include "app/verbs/verb_list.hpp"
#include "replay/transaction.hpp"

namespace app {
namespace {

// What is given with the opening.
struct Opening {
  events::Cycle cycle;
  engine::Date on;
  std::optional<std::string> source, authority, roster, reason;
  bool is_dry = false;
};

Opening opening_asked_for(const Given& given) {
  if (given.operands.at(0) != "open")
    not_understood("usage.tooMuch", {events::text("cycle"), events::text(given.operands.at(0))});
  const std::string& year = given.operands.at(1);
  Opening asked;
  if (!answers::is_number(year) || year.size() != 4 || std::stoi(year) < events::first_cycle_year ||
      std::stoi(year) > events::last_cycle_year)
    not_understood("usage.cycleToOpen", {events::text(year)});
  asked.cycle = {static_cast<std::int16_t>(std::stoi(year))};
  const auto on = given.value("--on");
  if (!on) not_understood("usage.operandMissing", {events::text("cycle"), events::text("--on")});
  const auto day = engine::parse_date(*on);
  if (!day) answers::fail_day("--on", *on, "usage.onDay");
  asked.on = *day;
  asked.source = given.value("--source");
  asked.authority = given.value("--authority");
  asked.roster = given.value("--roster");
  asked.reason = reason_of(given, "--acknowledge");
  asked.is_dry = given.flag("--dry-run");
  return asked;
}

events::Payload payload_of(const words::Words& words, const events::Decision& decision) {
  auto payload = decision.payload();
  if (payload) return std::move(*payload);
  throw Failure(Trouble::refused, {"record.mistake", {events::text(say(words, payload.error()))}});
}

// One attempt to open the cycle.
class Opened {
 public:
  Opened(Session& session, const Opening& asked, replay::Attempt& attempt)
      : session_(session), asked_(asked), attempt_(attempt), admission_(attempt.admission()) {}

  answers::NewCycle open() {
    const engine::Position opening = admission_.next();
    if (auto refusal = decisions::refusal_to_open(admission_.register_on(engine::Date::latest()),
                                                  asked_.cycle, asked_.on))
      throw Failure(Trouble::refused, {"record.refused", {events::message(refusal->reason)}});
    source_ = source();
    propose(opening_decision());
    refuse_senseless();
    answers::NewCycle answer = answers::new_cycle(admission_.register_on(asked_.on), asked_.on);
    for (const decisions::Passage& each : answer.seats)
      if (auto decision = decisions::decision_of(each, asked_.cycle, asked_.on))
        propose(std::move(decision->put("cause", opening)
                              .put("note", typed_.say({"cycle.note",
                                                       {events::text(std::string(each.clause)),
                                                        events::position(each.given_by)}}))));
    refuse_senseless();
    answer.is_dry = asked_.is_dry;
    return answer;
  }

  std::optional<events::Message> question() {
    return question_about(attempt_, session_.today(), asked_.reason, asked_.is_dry);
  }

 private:
  // Where it can be checked: as given, or that of the terms of reference in force, by which all
  // this happens.
  std::string source() {
    if (asked_.source) return *asked_.source;
    const auto terms = counting::in_force(admission_.register_on(asked_.on), asked_.on);
    const auto adopted = admission_.at(terms.since());
    if (!adopted) throw Failure(Trouble::question, {"cycle.noSource", {}});
    return std::string(events::particulars(adopted->payload).source);
  }

  events::Decision opening_decision() const {
    events::Decision opening = decisions::opening_of(asked_.cycle, asked_.on);
    if (asked_.roster) opening.put_typed("roster", {*asked_.roster});
    opening.put("basis", asked_.source ? events::Basis::stated : events::Basis::inferred);
    return opening;
  }

  void propose(events::Decision decision) {
    decision.put("source", source_);
    if (asked_.authority)
      decision.put_typed("authority", {*asked_.authority});
    else
      decision.put("authority", events::Authority::unstated);
    // What was opened, then taken back, is opened anew.
    const auto answer = admission_.propose(payload_of(session_.words(), decision), true);
    if (answer.refused()) refuse_for(session_.words(), admission_, answer.objections);
  }

  void refuse_senseless() {
    if (const auto found = admission_.objections(); !found.empty())
      refuse_for(session_.words(), admission_, found);
  }

  Session& session_;
  const Opening& asked_;
  replay::Attempt& attempt_;
  replay::Admission& admission_;
  words::Words typed_{session_.globals().language};
  std::string source_;
};

Exit run_cycle(Session& session, const Given& given) {
  const Opening asked = opening_asked_for(given);
  std::optional<answers::NewCycle> answer;
  std::optional<projections::Register> reg;  // for the names
  std::optional<events::Message> question;
  bool remarked = false;
  const auto attempted = [&](replay::Attempt& attempt) {
    const auto remark = remark_on_clock(attempt.reading(), session.now());
    if (remark && !std::exchange(remarked, true)) session.remark(*remark);
    Opened opened(session, asked, attempt);
    const engine::Position opening = attempt.admission().next();
    answer = opened.open();
    question = opened.question();
    reg = replay::Timeline(attempt.reading()).fold();
    const bool is_written = !asked.is_dry && !question;
    if (is_written) answer->opening = opening;
    if (is_written) answer->last = {attempt.admission().next().value - 1};
    return is_written;
  };
  const auto receipt =
      replay::transact(session.log(!asked.is_dry), attempted, {"record", session.now()});
  if (!receipt) fail_conflict(receipt.error().expected, receipt.error().found);
  show(session, *answer, session.words().with(reg->people(), asked.on));
  if (question && !asked.is_dry) throw Failure(Trouble::refused, *question);
  if (question) session.remark(*question);
  return Exit::done;
}

}  // namespace

Verb cycle_verb() {
  return {
      .name = "cycle",
      .summary = {"opens a cycle: what the terms of reference renew, carry on or end by themselves",
                  "ouvre un cycle : ce que les termes de référence reconduisent, poursuivent ou "
                  "terminent d'eux-mêmes"},
      .operands = {{"open", {"the word open", "le mot open"}},
                   {"YEAR",
                    {"the cycle, which follows the last one on record",
                     "le cycle, qui suit le dernier du registre"}}},
      .options =
          {{"--on DATE", {"the day on which it opens", "le jour où il s'ouvre"}},
           {"--source TEXT",
            {"where the opening can be checked; without it, the source of the terms of reference "
             "in "
             "force, and the opening is inferred",
             "où l'ouverture peut être vérifiée ; à défaut, la source des termes de référence en "
             "vigueur, l'ouverture étant alors déduite"}},
           {"--authority CODE",
            {"who opened it, such as secretaryGeneral; without it, not stated",
             "qui l'a ouvert, comme secretaryGeneral ; à défaut, non indiqué"}},
           {"--roster CODE",
            {"complete if the record names every member of the cycle, otherwise partial",
             "complete si le registre nomme tous les membres du cycle, sinon partial"}},
           {"--acknowledge REASON",
            {"record also what raises a question; it keeps the reason",
             "consigner aussi ce sur quoi porte une question ; le motif est gardé"}},
           {"--dry-run",
            {"only show what would happen to each seat; nothing is written",
             "montrer seulement ce qu'il adviendrait de chaque siège ; rien n'est écrit"}}},
      .examples = {{"mag cycle open 2026 --on 2025-12-01 --dry-run",
                    {"each seat: what happens to it, by which clause, and what is missing",
                     "chaque siège : ce qu'il en advient, par quelle clause, et ce qui manque"}},
                   {"mag cycle open 2026 --on 2025-12-01 --authority secretaryGeneral --source "
                    "'letter of 20 November 2025'",
                    {"recorded, all of it or nothing", "consigné, en entier ou pas du tout"}}},
      .run = run_cycle,
      .formats = {Format::text, Format::json}};
}

}  // namespace app
