#include "tests/reference/random_body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "replay/admission.hpp"
#include "tests/reference/random_terms.hpp"

namespace reference {
namespace {

using engine::Date;

// Makes decisions in any order; they are sorted by when they are recorded at the end.
class Maker {
 public:
  explicit Maker(std::uint64_t seed) : dice_(seed) {}

  Lines make() {
    constexpr int eras[] = {1996, 2001, 2004, 2009, 2019};  // codes are withdrawn in most
    year_ = eras[dice_.below(5)];
    const int cycles = 2 + dice_.below(4);
    for (int i = 0, year = year_; i < cycles; ++i, year += dice_.one_in(8) ? 2 : 1)
      openings_.push_back(*engine::date_of(year, 1 + dice_.below(3), 1 + dice_.below(28)));
    if (!dice_.one_in(3)) {
      const int shift[] = {0, -400, 20};
      add(openings_[0] + shift[dice_.below(3)], R"("bodyEstablished":{"name":"B"})");
    }
    add(openings_[0] - 10, adopted_terms(dice_, "first"));
    if (dice_.one_in(3)) add(any_day(), adopted_terms(dice_, "second"));
    for (std::size_t i = 0; i < openings_.size(); ++i) open_cycle(i);
    for (int i = dice_.below(3); i > 0; --i) host_forum();
    for (int i = 4 + dice_.below(14); i > 0; --i) something_happens();
    for (int i = dice_.below(7); i > 0; --i) publish();
    for (int i = dice_.below(3); i > 0; --i) correct();
    std::stable_sort(made_.begin(), made_.end(), [](const Made& one, const Made& other) {
      return one.recorded < other.recorded;
    });
    Lines lines;
    for (Made& each : made_) lines.push_back(std::move(each.line));
    return lines;
  }

 private:
  struct Made {
    Line line;
    Date recorded;
  };

  int add(Date on, std::string content, int late = 0) {
    if (dice_.one_in(8)) late += dice_.below(500);
    made_.push_back({{static_cast<int>(made_.size()), on, std::move(content)}, on + late});
    return made_.back().line.number;
  }
  Date any_day() {
    return openings_[0] + dice_.below(openings_.back().days - openings_[0].days + 360);
  }
  int year_of_cycle(std::size_t cycle) { return engine::year_of(openings_[cycle]); }
  std::size_t any_cycle() {
    return static_cast<std::size_t>(dice_.below(static_cast<int>(openings_.size())));
  }
  std::string person() {
    return events::to_string(events::Person{1u + static_cast<unsigned>(dice_.below(5))});
  }
  std::string country() {
    const std::map<int, std::vector<std::string>> of_era = {{1996, {"ZR", "CD", "BR"}},
                                                            {2001, {"TP", "TL", "YU", "CS"}},
                                                            {2004, {"CS", "RS", "ME", "BR"}},
                                                            {2009, {"AN", "CW", "SX", "BR"}},
                                                            {2019, {"GR", "BR", "KE"}}};
    return dice_.one_of(of_era.at(year_));
  }
  std::string group() {
    return dice_.one_of({"government", "media", "civilSociety", "privateSector"});
  }
  std::string seat() {
    return dice_.one_of(
        {"stakeholder", "stakeholder", "stakeholder", "stakeholder", "host", "chair", "observer"});
  }

  std::string appointed(const std::string& who, std::size_t cycle, const std::string& kind) {
    std::string more;
    if (!dice_.one_in(12)) more += fmt::format(R"(,"group":"{}")", group());
    if (!dice_.one_in(6)) more += fmt::format(R"(,"country":"{}")", country());
    if (dice_.one_in(4))
      more += fmt::format(R"(,"isNew":"{}")", dice_.one_in(4) ? "no" : "yes");
    else if (dice_.one_in(5))
      more += fmt::format(R"(,"termsBefore":{})", dice_.below(3));
    return fmt::format(R"("memberAppointed":{{"person":"{}","cycle":{},"seat":"{}"{}}})", who,
                       year_of_cycle(cycle), kind, more);
  }
  // What a renewal states otherwise than the seat was given.
  std::string otherwise() {
    std::string more;
    if (dice_.one_in(6)) more += fmt::format(R"(,"group":"{}")", group());
    if (dice_.one_in(6)) more += fmt::format(R"(,"country":"{}")", country());
    return more;
  }
  // On the day of the opening, now and then before it or in mid-cycle.
  Date day_for(std::size_t cycle) {
    if (dice_.one_in(5)) return openings_[cycle] - dice_.below(90);
    return openings_[cycle] + (dice_.one_in(5) ? dice_.below(300) : 0);
  }
  void open_cycle(std::size_t cycle) {
    const char* roster = dice_.one_in(3) ? R"(,"roster":"partial")" : R"(,"roster":"complete")";
    add(openings_[cycle], fmt::format(R"("cycleOpened":{{"cycle":{}{}}})", year_of_cycle(cycle),
                                      dice_.one_in(8) ? "" : roster));
    for (unsigned number = 1; number <= 5; ++number) {
      const std::string who = events::to_string(events::Person{number});
      if (dice_.one_in(3)) add(day_for(cycle), appointed(who, cycle, seat()));
      if (cycle > 0 && !dice_.one_in(3))
        add(day_for(cycle), fmt::format(R"("{}":{{"person":"{}","cycle":{}{}}})",
                                        dice_.one_in(3) ? "termRenewed" : "termRenewedTacitly", who,
                                        year_of_cycle(cycle), meant() + otherwise()));
      else if (cycle > 0 && dice_.one_in(3))
        add(openings_[cycle] - (dice_.one_in(2) ? 30 : 0),
            fmt::format(R"("{}":{{"person":"{}","cycle":{}{}}})",
                        dice_.one_in(2) ? "memberRotatedOut" : "termExpired", who,
                        year_of_cycle(cycle), meant()));
    }
  }
  // Which of two seats.
  std::string meant() {
    return dice_.one_in(6)
               ? fmt::format(R"(,"seat":"{}")", dice_.one_of({"stakeholder", "chair", "host"}))
               : "";
  }
  void host_forum() {
    const Date on = any_day();
    add(on,
        fmt::format(R"("forumHeld":{{"edition":{},"year":{},"mode":"{}"{}}})", ++editions_,
                    engine::year_of(on), dice_.one_of({"inPerson", "inPerson", "online", "hybrid"}),
                    dice_.one_in(8) ? "" : fmt::format(R"(,"country":"{}")", country())));
  }
  void something_happens() {
    const Date on = any_day();
    switch (dice_.below(10)) {
      case 0:
        add(on, fmt::format(R"("memberResigned":{{"person":"{}"{}}})", person(), meant()));
        return;
      case 1:
        add(on, fmt::format(R"("memberRemoved":{{"person":"{}"{}}})", person(), meant()));
        return;
      case 2:
      case 3:
        add(on, fmt::format(R"("memberReplaced":{{"person":"{}","successor":"{}"{}{}}})", person(),
                            person(), meant(),
                            dice_.one_in(2) ? fmt::format(R"(,"country":"{}")", country()) : ""));
        return;
      case 4:
        add(on, fmt::format(R"("hostSeatVacated":{{"country":"{}"}})", country()));
        return;
      case 5:
        add(on,
            fmt::format(R"("hostSeatFilled":{{"country":"{}","person":"{}"{}}})", country(),
                        person(), dice_.one_in(2) ? "" : fmt::format(R"(,"group":"{}")", group())));
        return;
      case 6:
        add(on,
            fmt::format(R"("affiliationChanged":{{"person":"{}","affiliation":"A"{}}})", person(),
                        dice_.one_in(4) ? "" : fmt::format(R"(,"group":"{}")", group())));
        return;
      case 7:
        add(on - 300, fmt::format(R"("personDescribed":{{"person":"{}","name":"N","gender":"{}"}})",
                                  person(), dice_.one_of({"woman", "man", "other"})));
        return;
      default:
        add(on, appointed(person(), any_cycle(), seat()));
    }
  }
  void publish() {
    const std::size_t cycle = any_cycle();
    std::string of;
    if (dice_.one_in(3))
      of = fmt::format(R"(,"group":"{}")", group());
    else if (dice_.one_in(8))
      of = fmt::format(R"(,"country":"{}")", country());
    else if (dice_.one_in(8))
      of = fmt::format(R"(,"region":"{}")", dice_.one_of({"africa", "easternEurope"}));
    const std::string measure = dice_.one_of(
        {"members", "members", "members", "newMembers", "returningMembers", "women", "seatsToRenew",
         "seatsToStay", "openSeats", "targetSeats", "dueToRotateOut", "membersExcludingChair"});
    const int sources = dice_.one_in(3) ? 3 : 1;
    for (int i = 0; i < sources; ++i) {
      const int figure =
          add(openings_[cycle] + dice_.below(200),
              fmt::format(R"("figurePublished":{{"cycle":{},"measure":"{}","value":{}{}{}}})",
                          year_of_cycle(cycle), measure, dice_.below(5), of,
                          dice_.one_in(6) ? R"(,"approximate":"yes")" : ""));
      if (sources > 1 && dice_.one_in(4))
        add(any_day(), fmt::format(R"("figureFollowed":{{"position":@{}@,"reason":"r"}})", figure),
            500);
    }
  }
  void correct() {
    const Made wrong = made_[static_cast<std::size_t>(dice_.below(static_cast<int>(made_.size())))];
    if (wrong.line.content.find('@') != std::string::npos) return;
    if (dice_.one_in(3)) {
      add(wrong.line.on + 20,
          fmt::format(
              R"("claimPublished":{{"position":@{}@,"field":"source","stated":"s","reason":"r"}})",
              wrong.line.number),
          600);
      return;
    }
    const std::string put_right =
        dice_.one_in(2)
            ? std::string(R"("withdrawn":true)")
            : fmt::format(R"("replacement":{{"effectiveOn":"{}",{},{}}})",
                          engine::to_string(wrong.line.on + (dice_.below(60) - 30)),
                          R"("authority":"secretariat","basis":"stated","source":"better")",
                          wrong.line.content);
    add(wrong.line.on,
        fmt::format(R"("eventCorrected":{{"position":@{}@,{},"reason":"r"}})", wrong.line.number,
                    put_right),
        700);
  }

  Dice dice_;
  int year_ = 0, editions_ = 0;
  std::vector<Date> openings_;
  std::vector<Made> made_;
};

// With positions for numbers; nothing where one is not on record.
std::string with_positions(std::string content, const std::map<int, engine::Position>& positions) {
  for (std::size_t at = content.find('@'); at != std::string::npos; at = content.find('@')) {
    const std::size_t end = content.find('@', at + 1);
    const auto known = positions.find(std::stoi(content.substr(at + 1, end - at - 1)));
    if (known == positions.end()) return "";
    content.replace(at, end - at + 1, std::to_string(known->second.value));
  }
  return content;
}

}  // namespace

Lines random_body(std::uint64_t seed) { return Maker(seed).make(); }

std::vector<std::string> record_admitted(History& history, const Lines& lines) {
  const replay_tests::Record empty;
  const engine::Reading nothing = empty.read();
  replay::Admission admission(nothing);
  std::map<int, engine::Position> positions;
  std::vector<std::string> recorded;
  for (const Line& line : lines) {
    const std::string content = with_positions(line.content, positions);
    if (content.empty()) continue;
    const std::string json = fmt::format(
        R"({{"effectiveOn":"{}","authority":"secretariat","basis":"stated","source":"s{}",{}}})",
        engine::to_string(line.on), line.number, content);
    const auto payload = events::from_json(json);
    if (!payload)
      throw std::runtime_error(payload.error().field + " " + payload.error().expected.key + " in " +
                               json);
    const auto outcome = admission.admit(*payload);
    if (outcome.refused() || outcome.repeated) continue;
    history.record(*payload);
    positions[line.number] = outcome.position;
    recorded.push_back(json);
  }
  return recorded;
}

}  // namespace reference
