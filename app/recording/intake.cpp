#include "app/recording/intake.hpp"

#include <algorithm>

#include "app/cli/lines.hpp"
#include "app/recording/list_before.hpp"
#include "events/catalogue.hpp"
#include "events/lists.hpp"
#include "events/utf8.hpp"

namespace app {
namespace {

constexpr std::size_t longest_found = 60;
constexpr std::size_t lines_named = 20;  // of those of which the same is asked

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

std::string place_of(const std::string& file, const Told& told) {
  std::string place = file + ":";
  if (told.line > 0) place += std::to_string(told.line) + ":";
  if (told.column > 0) place += std::to_string(told.column) + ":";
  return place + " ";
}

std::string say(const words::Words& words, const events::Mistake& mistake) {
  const events::Argument expected = events::message(mistake.expected);
  const std::string said =
      mistake.expected.key.starts_with("mistake.") ? words.say(mistake.expected)
      : mistake.found.empty()
          ? words.say({"mistake.missing", {expected}})
          : words.say({"mistake.found",
                       {expected, events::text(events::cut_utf8(mistake.found, longest_found))}});
  return mistake.field.empty() ? said : words.label_is(mistake.field, said);
}

namespace {

// What a decision is refused for, with the events and lines that it rests on.
std::string refused(const words::Words& words, const decisions::Refusal& refusal, Naming naming) {
  std::string said = words.say(proposed(refusal.reason, naming));
  if (refusal.because.empty()) return said;
  return said + " " +
         words.say({"refusal.because", {events::text(name_all(words, refusal.because, naming))}});
}

}  // namespace

std::string say(const words::Words& words, const replay::Objection& objection,
                replay::Admission& admission, bool of_itself, Naming naming) {
  const decisions::Refusal& refusal = objection.refusal;
  const engine::Date on = objection.on;
  const words::Words named = words.with(admission.register_on(on).people(), on);
  std::string said = refused(named, refusal, naming);
  const auto event = admission.at(objection.position);
  if (of_itself || !event) return said;
  const events::Argument kind = events::kind(events::particulars(event->payload).kind);
  const auto line = naming(objection.position);
  return words.say({line ? "refused.laterLine" : "refused.laterEvent",
                    {line ? events::number(*line) : events::position(objection.position), kind,
                     events::date(on), events::text(said)}});
}

void Intake::tell(std::size_t line, std::size_t column, std::string text) {
  if (taken_.mistakes_in_all++ < mistakes_told)
    taken_.mistakes.push_back({line, column, std::move(text)});
}

void Intake::take_decisions(std::istream& in, Progress progress) {
  Lines lines(in);
  std::string line;
  while (lines.next(line)) {
    progress(lines.bytes());
    if (lines.too_long()) {
      unreadable_ = true;
      positions_.push_back(engine::none);
      tell(lines.number(), longest_line, words_.say("mistake.tooLong"));
    } else if (!is_blank(line)) {
      take_line(lines.number(), line);
    }
  }
  if (in.bad()) tell(0, 0, words_.say("mistake.unreadable"));
  judge();
}

void Intake::take_line(std::size_t number, std::string_view line) {
  bool depends = false;  // on a line that was not taken
  const auto payload =
      events::from_json(line, [&](std::size_t back) -> std::optional<engine::Position> {
        if (back == 0 || back > positions_.size()) return std::nullopt;
        const engine::Position position = positions_[positions_.size() - back];
        depends |= !position;
        return position ? position : engine::Position{1};
      });
  positions_.push_back(engine::none);
  if (!payload) {
    unreadable_ = true;
    return tell(number, payload.error().column, say(words_, payload.error()));
  }
  if (!depends && !unreadable_) propose(number, *payload);
}

engine::Position Intake::propose(std::size_t number, const events::Payload& payload) {
  const engine::Position first = admission_.next();
  const auto outcome = place(payload);
  if (outcome.refused()) {
    tell_refused(number, outcome);
    return engine::none;
  }
  if (const auto remark = decisions::remark_on(payload.bytes()); remark && !outcome.repeated)
    taken_.remarks.push_back({number, 0, words_.say(*remark)});
  ++(outcome.repeated ? taken_.repeated : taken_.recorded);
  if (outcome.repeated) there_before_.insert(outcome.position);
  if (outcome.repeated) await_replacement(number, payload, outcome.position);
  if (!outcome.repeated) lines_.emplace_back(first, number);
  if (!positions_.empty()) positions_.back() = outcome.position;
  return outcome.repeated ? engine::none : outcome.position;
}

void Intake::tell_refused(std::size_t number, const replay::Admission::Answer& outcome) {
  tell(number, 0,
       refused(words_, outcome.objections.front().refusal,
               [&](engine::Position position) { return proposed_in(position); }));
}

// A correction that puts something in the place of an event stands as two lines in a log that was
// written out. The first of them alone says otherwise: that nothing took the place.
void Intake::await_replacement(std::size_t number, const events::Payload& payload,
                               engine::Position position) {
  if (admission_.put_in_place_by(position))
    taken_back_.try_emplace(position, TakenBack{number, payload});
  else if (const auto event = admission_.at(position); event->amends && event->cause)
    taken_back_.erase(event->cause);
}

std::size_t Intake::line_of(engine::Position position) const {
  const auto after = std::upper_bound(
      lines_.begin(), lines_.end(), position,
      [](engine::Position sought, const auto& line) { return sought < line.first; });
  return after == lines_.begin() ? 0 : std::prev(after)->second;
}

std::optional<std::size_t> Intake::proposed_in(engine::Position position) const {
  return position > reading_.last() ? std::optional(line_of(position)) : std::nullopt;
}

// A file is judged once all of it can be read: a line that is missing could make sense of others.
void Intake::judge() {
  for (const auto& [position, each] : taken_back_) {
    const auto outcome = admission_.propose(each.payload, true);
    if (outcome.refused()) {
      tell_refused(each.line, outcome);
      continue;
    }
    lines_.emplace_back(outcome.position, each.line);
    ++taken_.recorded;
    --taken_.repeated;
  }
  if (taken_.mistakes_in_all > 0) return;
  for (const replay::Objection& objection : admission_.objections()) {
    taken_.takes_ground |= objection.position <= reading_.last();
    if (taken_.mistakes_in_all >= mistakes_told) {
      ++taken_.mistakes_in_all;
      continue;
    }
    const engine::Position by = admission_.provoked_by(objection.position);
    const bool of_itself =
        objection.position > reading_.last() && line_of(by) == line_of(objection.position);
    tell(line_of(by), 0, say(words_, objection, admission_, of_itself, [&](engine::Position each) {
           return proposed_in(each);
         }));
  }
  std::stable_sort(taken_.mistakes.begin(), taken_.mistakes.end(),
                   [](const Told& one, const Told& other) { return one.line < other.line; });
}

replay::Admission::Answer Intake::place(const events::Payload& payload) {
  const std::vector<engine::Position> same = admission_.same(payload);
  const Twin before = same.empty() ? Twin{} : twins_[same.front().value];
  const bool is_recorded =
      before.count > 0 && before.count < same.size() && same[before.count] <= reading_.last();
  auto answer = is_recorded ? replay::Admission::Answer{{}, true, same[before.count]}
                            : admission_.propose(
                                  payload, before.count > 0 && admission_.is_hidden(before.last));
  if (answer.refused()) return answer;
  const engine::Position first = same.empty() ? answer.position : same.front();
  twins_[first.value] = {before.count + 1, answer.position};
  return answer;
}

// What a list says otherwise than the record, told where it stands.
void Intake::tell_difference(const rosters::RosterCycle& cycle,
                             const rosters::Difference& difference) {
  using Kind = rosters::Difference::Kind;
  const auto& latest = admission_.register_on(engine::Date::latest());
  const words::Words words = words_.with(latest.people(), engine::Date::latest());
  const events::Argument person = events::person(difference.person);
  const events::Argument about = events::position(difference.about);
  const auto say = [&](const char* key, std::vector<events::Argument> arguments) {
    tell(difference.line, 0, words.say({key, std::move(arguments)}));
  };
  const auto event = admission_.at(difference.about);
  const events::Kind kind = events::particulars(event->payload).kind;
  const auto value = [&](std::string_view field, const std::string& code) {
    return events::text(events::label_of_value(kind, field, code, words.language()));
  };
  const auto entry = std::find_if(cycle.entries.begin(), cycle.entries.end(),
                                  [&](const auto& each) { return each.line == difference.line; });
  switch (difference.kind) {
    case Kind::missing: {
      const char* key = cycle.states_complete ? "difference.missing" : "difference.notListed";
      if (!difference.listed.empty()) key = "difference.missingSeat";
      taken_.may_be_partial = taken_.may_be_partial || !cycle.states_complete;
      return say(key,
                 {person, events::cycle(cycle.cycle), about, value("seat", difference.recorded)});
    }
    case Kind::added:
      taken_.may_be_partial = taken_.may_be_partial || !cycle.states_complete;
      return say("difference.added",
                 {events::text(entry->name), events::cycle(cycle.cycle), about});
    case Kind::newcomer:
      return say("difference.newcomer", {events::text(entry->name), events::cycle(cycle.cycle)});
    case Kind::filled:
      return say("difference.filled", {events::text(entry->name), about});
    case Kind::stated:
    case Kind::open:
      break;
  }
  const std::string field = events::label_of_field(kind, difference.field, words.language());
  const std::string who =
      difference.person ? words.word(person) : words.word(events::cycle(cycle.cycle));
  say("difference.stated",
      {events::text(who), events::text(field), value(difference.field, difference.listed), about,
       value(difference.field, difference.recorded)});
}

// Proposes what follows from a list, and notes what it comes to.
void Intake::propose(const rosters::RosterCycle& cycle, const rosters::Derivation& derived) {
  Complete found{cycle.cycle};
  engine::Position first_to_leave;
  for (const rosters::DerivedDecision& decision : derived.decisions) {
    const engine::Position position = propose(decision.line, decision.payload);
    if (!position) continue;
    const events::Kind kind = events::particulars(decision.payload.bytes()).kind;
    const bool leaves =
        kind == events::Kind::member_rotated_out || kind == events::Kind::term_expired;
    found.appointed += kind == events::Kind::member_appointed;
    found.renewed += kind == events::Kind::term_renewed_tacitly;
    if (leaves && ++found.leaving == 1) first_to_leave = position;
  }
  if (derived.is_complete && found.appointed + found.renewed + found.leaving > 0)
    taken_.complete.push_back(found);
  if (found.leaving > 0 && !cycle.states_complete)
    taken_.questions.push_back(
        {first_to_leave,
         {"question.incomplete", {events::cycle(cycle.cycle), events::number(found.leaving)}}});
}

// False when the list is a mistake or differs from the record, so that later ones cannot be read.
bool Intake::take_list(const rosters::RosterCycle& cycle, rosters::NameIndex& roll,
                       const rosters::Stance& stance) {
  const auto mistaken = [&](const rosters::CsvMistake& mistake) {
    tell(mistake.line, mistake.mistake.column, say(words_, mistake.mistake));
    return false;
  };
  const auto day = rosters::day_of(cycle, roll);
  if (!day) return mistaken(day.error());
  const auto derived =
      rosters::derive(admission_.register_on(*day), *day, cycle, roll, admission_.next(), stance,
                      {[&](engine::Position position) -> std::optional<decisions::Earlier> {
                         const auto event = admission_.at(position);
                         if (!event) return std::nullopt;
                         return decisions::Earlier{event->payload, engine::none};
                       },
                       [&](const events::Payload& payload) {
                         const auto same = admission_.same(payload);
                         return !same.empty() && same.front() <= reading_.last();
                       }});
  if (!derived) return mistaken(derived.error());
  for (const rosters::Difference& each : derived->differences) tell_difference(cycle, each);
  taken_.differs = taken_.differs || !derived->differences.empty();
  if (!derived->differences.empty()) return false;
  for (const rosters::ListRemark& each : derived->remarks)
    taken_.remarks.push_back({each.line, 0, words_.say(each.message)});
  propose(cycle, *derived);
  return true;
}

void Intake::take_roster(std::string_view csv, const std::vector<rosters::Alias>& aliases,
                         const rosters::Stance& stance) {
  const auto cycles = rosters::parse_roster(without_mark(csv));
  if (!cycles) {
    taken_.misread = true;
    for (const rosters::CsvMistake& each : cycles.error())
      tell(each.line, each.mistake.column, say(words_, each.mistake));
    return;
  }
  rosters::NameIndex roll(admission_.register_on(engine::Date::latest()), *cycles, aliases);
  for (const rosters::RosterCycle& cycle : *cycles)
    if (!take_list(cycle, roll, stance)) break;
  for (const engine::Position each : followed_before(reading_, *cycles, roll))
    there_before_.insert(each);
  taken_.repeated = there_before_.size();
  taken_.joined = roll.joined();
  for (const rosters::Alias& each : aliases)
    if (roll.called(each.name).empty()) taken_.strangers.push_back(each);
  if (cycles->empty()) taken_.remarks.push_back({0, 0, words_.say("remark.noLine")});
  judge();
}

namespace {

// What is asked of several lines, with the others it is asked of: the first of them, where they are
// many, and how many more there are.
std::string with_others(const std::string& text, const std::vector<std::size_t>& lines,
                        const words::Words& words) {
  if (lines.size() == 1) return text;
  std::string others;
  const std::size_t named = std::min(lines.size(), lines_named + 1);
  for (std::size_t i = 1; i < named; ++i) events::add_to(others, std::to_string(lines[i]));
  if (named == lines.size())
    return words.say({"import.alsoLines", {events::text(text), events::text(others)}});
  return words.say({"import.alsoManyLines",
                    {events::text(text), events::text(others), events::number(lines.size() - named),
                     events::number(lines.back())}});
}

}  // namespace

std::vector<Told> asked_once(const std::vector<Question>& questions, const Intake& intake,
                             const words::Words& words) {
  const auto naming = [&](engine::Position each) { return intake.proposed_in(each); };
  struct Asked {
    std::string text;
    std::vector<std::size_t> lines;
  };
  std::vector<Asked> all;
  for (const Question& each : questions) {
    const std::string text = words.say(proposed(each.asked, naming));
    const std::size_t line = intake.line_of(each.about);
    auto known =
        std::find_if(all.begin(), all.end(), [&](const Asked& one) { return one.text == text; });
    if (known == all.end()) known = all.insert(all.end(), {text, {}});
    known->lines.push_back(line);
  }
  std::vector<Told> told;
  for (Asked& each : all) {
    if (told.size() == mistakes_told) break;
    std::sort(each.lines.begin(), each.lines.end());
    each.lines.erase(std::unique(each.lines.begin(), each.lines.end()), each.lines.end());
    told.push_back({each.lines.front(), 0, with_others(each.text, each.lines, words)});
  }
  return told;
}

}  // namespace app
