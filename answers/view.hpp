// The record as it stands on one day: register, terms of reference and findings, from which answers
// are made. Each part is made once, when it is first asked for.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "counting/situation.hpp"
#include "replay/walk.hpp"
#include "words/words.hpp"

namespace answers {

// What an answer borrows – texts, seats, findings – lives as long as its view.
class View {
 public:
  explicit View(const replay::Timeline& timeline);
  // Of the day on which the walk, which shows findings, stands; until its next step.
  explicit View(const replay::Walk& walk);
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  const replay::Walk& walk() const { return walk_; }
  const replay::Timeline& timeline() const { return walk_.timeline(); }
  engine::Date on() const { return timeline().until(); }
  const projections::Register& reg() const { return walk_.reg(); }
  events::Cycle cycle() const { return reg().current(); }
  const counting::Parameters& terms() const { return terms_; }
  // The seats as every rule counts them.
  const counting::Situation& situation() const { return situation_; }
  const std::vector<rules::Finding>& findings() const;
  // The words with the people of this day.
  words::Words in(const words::Words& words) const { return words.with(reg().people(), on()); }

 private:
  explicit View(std::unique_ptr<const replay::Walk> own);

  std::unique_ptr<const replay::Walk> own_;  // where none was given
  const replay::Walk& walk_;
  counting::Parameters terms_;
  counting::Situation situation_;
  mutable std::optional<std::vector<rules::Finding>> findings_;
};

// Which day, which cycle, which terms, and what was known: how every answer about a day begins.
struct Heading {
  engine::Date as_of;
  engine::Position known_at;
  events::Cycle cycle;       // none before the first
  engine::Date since;        // when it opened
  std::string body, terms;   // the name, the version; "" when not on record
  bool is_supposed = false;  // under a scenario
  std::string scenario{};    // what it is called, where that is told; "" else
};
Heading heading_of(const View& view);

}  // namespace answers
