// What the parts of an invention share: chance, the page of lines that one cycle fills, and the
// body with its members.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/time.hpp"
#include "events/decision.hpp"
#include "inventions/generate.hpp"

namespace inventions {

using events::Authority;
using events::Basis;
using events::Decision;
using events::Kind;

// Numbers that look random and are the same on any machine (the generator known as SplitMix64).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t below(std::uint64_t limit);
  bool one_in(std::uint64_t many) { return below(many) == 0; }
  bool happens(counting::Fraction share);

 private:
  std::uint64_t state_;
};

// A line of the same page.
using Line = std::optional<std::size_t>;

// The decisions of one cycle, written in any order and given in the order of effect; those of one
// day in the order in which they were written.
class CyclePage {
 public:
  explicit CyclePage(int cycle);

  int cycle() const { return cycle_; }
  engine::Date day(unsigned month, unsigned day) const;

  // The line that now states all of the decision. `cause` is the line it follows from.
  std::size_t write(engine::Date on, Authority who, Basis basis, Decision decision,
                    Line cause = {});
  // Where a line of this page stands, for another that is about it.
  static engine::Position position(std::size_t line) { return {line + 1}; }
  // The decision with what every one states, as it stands within another.
  Decision stated(engine::Date on, Authority who, Basis basis, Decision decision) const;

  // Returns whether `line` took all of them.
  bool give(engine::FunctionRef<bool(std::string_view)> line) const;

 private:
  struct Written {
    engine::Date on;
    events::Payload payload;  // positions are those of lines of the page
  };
  int cycle_;
  std::string source_;
  std::vector<Written> lines_;
};

inline constexpr std::size_t groups = 4;
inline constexpr std::array<events::Group, groups> group_codes = {
    events::Group::government, events::Group::private_sector, events::Group::civil_society,
    events::Group::technical_community};
// Codes that were in use all the time: an invention may begin and end in any year.
extern const std::array<events::Country, 60> countries;

// How a cycle bends a rule in one group.
enum class Irregularity {
  none,
  fourth_term,
  no_rotation,
  host_seat,
  large_group,
  wrong_figure,
  late
};
inline constexpr std::size_t bends = 7;
using Irregularities = std::array<Irregularity, groups>;
bool holds(const Irregularities& bent, Irregularity bend);

struct Member {
  std::uint32_t person = 0;
  std::size_t group = 0;
  events::Country country;
  int terms = 1;      // served in a row, this one counted
  int last_year = 0;  // the cycle after which the member is due to leave
  bool woman = false;
  bool is_new = true;  // in this cycle
};

// Everyone who sits in a stakeholder seat, and who did.
class Body {
 public:
  Body(const Invention& invention, Chance& chance);

  const std::array<std::size_t, groups>& seats() const { return seats_; }
  const std::vector<Member>& members() const { return members_; }
  // How many the group has, and how many seats more than its own make it too large.
  std::size_t size(std::size_t group) const;
  std::size_t too_many(std::size_t group) const;

  // Opens a cycle on the page: who leaves, who stays, who comes.
  void open(CyclePage& page, engine::Date on, std::size_t opened, const Irregularities& bent);
  // Some leave before the end and are replaced; some change their employer.
  void change(CyclePage& page, engine::Date from);
  void evaluate(CyclePage& page, engine::Date on);
  // Somebody who was never named before.
  std::uint32_t describe(CyclePage& page, engine::Date on, bool woman);

 private:
  void leave(CyclePage& page, engine::Date on, std::size_t opened, const Irregularities& bent);
  void stay(CyclePage& page, engine::Date on, std::size_t opened);
  void fill(CyclePage& page, engine::Date on, std::size_t opened, const Irregularities& bent);
  void appoint(CyclePage& page, engine::Date on, Line opened, const Member& member);
  void replace(CyclePage& page, engine::Date from, Member& member);
  Member candidate(CyclePage& page, engine::Date on, std::size_t group,
                   std::optional<bool> woman = {});
  int last_year(int cycle);
  std::string employer();

  struct Retired {
    std::uint32_t person;
    int left_after;
    bool woman;
  };
  Chance& chance_;
  std::size_t wanted_;
  std::array<std::size_t, groups> seats_;
  std::vector<Member> members_;
  std::deque<Retired> retired_;
  std::map<int, std::size_t> due_;  // how many are due to leave after a cycle
  std::uint32_t last_person_ = 0;
  bool begun_ = false;
};

// By how many seats the groups other than governments may differ.
inline std::size_t spread(std::size_t seats) { return seats < 50 ? 2 : seats / 25; }

}  // namespace inventions
