// P.1, P.2, IV.2: the body, its terms of reference, the groups they name, and changes in a person.
#include <algorithm>
#include <array>
#include <set>

#include "decisions/guards.hpp"
#include "events/clauses.hpp"
#include "events/nearest.hpp"
#include "rules/parameter_mistake.hpp"
#include "rules/quota/quota.hpp"
#include "rules/rule.hpp"

namespace decisions {
namespace {

constexpr engine::Position first_position{1};

Guarded guard_clause(std::string_view clause) {
  if (std::find(events::clause_numbers.begin(), events::clause_numbers.end(), clause) !=
      events::clause_numbers.end())
    return std::nullopt;
  const std::string_view meant = events::nearest(clause, events::clause_numbers);
  if (meant.empty()) return refuse("refused.unknownClause", {events::text(std::string(clause))});
  return refuse("refused.unknownClauseNear",
                {events::text(std::string(clause)), events::clause(std::string(meant))});
}

Guarded guard_clauses(const events::TermsAdopted& adopted) {
  std::set<std::string_view> seen;
  for (const std::string_view clause : adopted.clauses()) {
    if (auto refused = guard_clause(clause)) return refused;
    if (!seen.insert(clause).second)
      return refuse("refused.clauseTwice", {events::clause(std::string(clause))});
  }
  return std::nullopt;
}

Guarded guard_parameters(const events::TermsAdopted& adopted) {
  std::set<std::string_view> seen;
  for (const events::Parameter& parameter : adopted.parameters()) {
    if (auto mistake = rules::mistake_in(parameter.name, parameter.value))
      return Refusal{std::move(*mistake), {}};
    if (!parameter.clause.empty())
      if (auto refused = guard_clause(parameter.clause)) return refused;
    if (!seen.insert(parameter.name).second)
      return refuse("refused.parameterTwice", {events::parameter(std::string(parameter.name))});
  }
  return std::nullopt;
}

// The body of this log when it is established later than the day of the decision. A log begins with
// its body: an establishment that was recorded after other decisions is not looked for.
engine::Position established_later(const Proposed& proposed) {
  if (proposed.reg.history().body || proposed.said.amends == first_position) return {};
  engine::Position body = first_position;
  auto known = proposed.earlier(body);
  while (known && known->hidden_by) {
    // A replacement stands behind its correction.
    const engine::Position replacement = known->hidden_by + 1;
    known = proposed.earlier(replacement);
    if (known && events::particulars(known->payload).amends != body) return {};
    body = replacement;
  }
  if (!known) return {};
  const events::Particulars said = events::particulars(known->payload);
  const bool later =
      said.kind == events::Kind::body_established && said.effective_on > proposed.on();
  return later ? body : engine::none;
}

}  // namespace

Guarded guard_body(const Proposed& proposed) {
  const bool about_the_record = events::clause_of(proposed.said.kind).empty();
  if (about_the_record || proposed.said.kind == events::Kind::body_established) return std::nullopt;
  const engine::Position body = established_later(proposed);
  if (!body) return std::nullopt;
  const engine::Date on = events::particulars(proposed.earlier(body)->payload).effective_on;
  return refuse("refused.beforeTheBody", {events::date(proposed.on()), events::date(on)}, {body});
}

Guarded guard(const Proposed& proposed, const events::BodyEstablished&) {
  const auto& known = proposed.reg.history().body;
  const engine::Position body = known ? known.since : established_later(proposed);
  if (!body) return std::nullopt;
  return refuse("refused.establishedTwice", {}, {body});
}

Guarded guard(const Proposed& proposed, const events::TermsAdopted& adopted) {
  for (const auto& known : proposed.reg.history().terms)
    if (known.value.version == adopted.version)
      return refuse("refused.versionAdopted",
                    {events::text(std::string(adopted.version)), events::date(known.value.on)},
                    {known.since});
  if (auto refused = guard_clauses(adopted)) return refused;
  return guard_parameters(adopted);
}

// Where the terms in force do not state the groups, any group of the catalogue may have a seat.
Guarded guard_group(const Proposed& proposed, events::Group group) {
  if (group == events::Group::unstated || proposed.reg.history().terms.empty()) return std::nullopt;
  const counting::Parameters terms = counting::in_force(proposed.reg, proposed.on());
  if (!terms.stated("quota.groups")) return std::nullopt;
  const auto groups = rules::quota::sharing_groups(terms);
  if (std::find(groups.begin(), groups.end(), group) != groups.end()) return std::nullopt;
  return refuse("refused.groupNotInTerms",
                {events::group(group), events::text(std::string(terms.version()))},
                {terms.since()});
}

Guarded guard(const Proposed&, const events::AffiliationChanged& changed) {
  const bool says_something =
      !changed.affiliation.empty() || changed.country || changed.group != events::Group::unstated;
  if (says_something) return std::nullopt;
  return refuse("refused.changesNothing", {events::person(changed.person)});
}

}  // namespace decisions
