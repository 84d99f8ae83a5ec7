// Scenarios: what is supposed, as a value that has a name, can be kept and compared, and be laid
// over a timeline. Nothing of it is ever recorded.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "replay/objection.hpp"
#include "replay/terms_file.hpp"

namespace replay {

// One thing that is supposed.
struct Hypothesis {
  enum class Kind { withdrawn, replaced, added, changed } kind;
  engine::Position position{};       // what is withdrawn or replaced
  events::Payload decision{};        // what takes its place, or is added; without a source
  std::string parameter{}, value{};  // of a change
  engine::Date from = engine::Date::earliest();
  std::string place{};  // where it stands, for whoever wrote it: "base.json#/withdraw/0"
};

// Terms of reference that are supposed to have been in force in place of those on record: from a
// day on, or else from that on which the body was established.
struct SupposedTerms {
  TermsFile terms;
  std::optional<engine::Date> from{};
  std::string place{};  // as of a hypothesis
};

struct Scenario {
  std::string name;
  std::optional<std::string> as_of;          // the day that it is about, as --as-of has it
  std::optional<engine::Position> known;     // what was known when it was made
  std::string as_of_place{}, known_place{};  // where they stand, as of a hypothesis
  std::vector<Hypothesis> hypotheses;
  std::optional<SupposedTerms> terms{};  // until they are spelt out
};

// Makes whole terms of reference hypotheses over `base`, behind the others: no version that it has
// from their day on was adopted, but they. The scenario is then called after them too.
void spell_out(Scenario& scenario, const Timeline& base);

// Adds a hypothesis, unless the scenario has it.
void suppose(Scenario& scenario, Hypothesis hypothesis);

// A recorded decision that makes no sense under the hypotheses, such as the renewal of somebody who
// was never appointed: it is left out, and told.
struct Dropped {
  engine::Position position;
  decisions::Refusal refusal;
};

// A scenario laid over a timeline. Owns what it supposes; its timelines must not outlive it.
struct Laid {
  Branch branch;
  // Of each hypothesis the event by which the branch knows it: the supposed one, the withdrawn one,
  // or none of a changed parameter.
  std::vector<engine::Position> events;
  std::vector<Dropped> dropped;  // by position
  // By the event in whose place it stands, what is supposed instead.
  std::map<engine::Position, engine::Position> instead{};
  std::vector<counting::Parameters::Change> changes{};  // of parameters, as they are laid

  Timeline timeline() const { return branch.timeline(); }
};

// Which hypothesis cannot be laid over a timeline, and why.
struct Unfounded {
  std::size_t hypothesis;
  events::Message why;
};

// Lays every hypothesis over `base`, as if what is withdrawn had never been recorded, what takes a
// place had been recorded there, and what is added had been recorded last: in this order, however
// the hypotheses are listed. The register is that of a log in which it was so. What `base` cannot
// show – because it was not known yet – cannot be withdrawn. All that cannot be
// laid is told, in the order of the scenario.
tl::expected<Laid, std::vector<Unfounded>> lay(const Scenario& scenario, const Timeline& base);
// The same for whoever lays several over one timeline and has found once what contradicts it in its
// place already.
std::set<engine::Position> senseless(const Timeline& base);
tl::expected<Laid, std::vector<Unfounded>> lay(const Scenario& scenario, const Timeline& base,
                                               const std::set<engine::Position>& senseless);

// Of each hypothesis the event by which the record has it already – the decision that is added,
// what withdrew, what took the place –, or none.
std::vector<engine::Position> on_record(const Scenario& scenario, const Timeline& base);

}  // namespace replay
