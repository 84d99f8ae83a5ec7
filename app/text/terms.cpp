#include <algorithm>

#include "answers/what_if.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

using answers::ParameterThroughTime;
using answers::TermsChanges;
using answers::TermsText;
using answers::TermsThroughTime;

std::string all_of(const std::vector<std::string>& clauses) {
  std::string text;
  for (const std::string& each : clauses) events::add_to(text, each);
  return text;
}

events::Message said_of(const TermsChanges::Parameter& change, const words::Words& words) {
  const events::Argument name = events::text(change.name), clause = events::clause(change.clause);
  const std::string before = words.value_of(change.name, change.before.value_or("")),
                    after = words.value_of(change.name, change.after.value_or(""));
  if (!change.after) return {"terms.dropped", {name, clause, events::text(before)}};
  if (!change.before) return {"terms.stated", {name, clause, events::text(after)}};
  return {"terms.changed", {name, clause, events::text(before), events::text(after)}};
}

// What one version has and the other does not, from a column on.
void print_changes_of_terms(const Sheet& sheet, const TermsChanges& changes, std::size_t column) {
  const auto clauses = [&](const char* key, const std::vector<std::string>& all) {
    if (!all.empty()) sheet.tell(sheet.say({key, {events::text(all_of(all))}}), column, column + 2);
  };
  clauses("terms.gained", changes.clauses_gained);
  clauses("terms.lost", changes.clauses_lost);
  for (const TermsChanges::Parameter& each : changes.parameters)
    sheet.tell(sheet.say(said_of(each, sheet.words)), column, column + 2);
  if (changes.clauses_gained.empty() && changes.clauses_lost.empty() && changes.parameters.empty())
    sheet.tell(sheet.say("terms.same"), column, column);
}

const char* key_of(const ParameterThroughTime::Value& value) {
  using Origin = ParameterThroughTime::Origin;
  if (value.origin == Origin::supposed) return "terms.valueSupposed";
  if (value.origin == Origin::none) return "terms.valueNone";
  if (value.origin == Origin::by_default) return "terms.valueByDefault";
  return value.basis == events::Basis::unstated ? "terms.valueByClause" : "terms.valueStated";
}

std::string version_shown(const TermsText& text) {
  return text.title.empty() ? text.version : text.version + " · " + text.title;
}

void print_lead(const Sheet& sheet, const TermsThroughTime& answer) {
  const auto versions = events::number(std::ssize(answer.versions));
  const auto now = std::ranges::find_if(answer.versions, &TermsThroughTime::Version::in_force);
  sheet.tell(now == answer.versions.end()
                 ? events::Message{"terms.leadNone", {versions}}
                 : events::Message{"terms.lead", {versions, events::text(now->text.version)}});
}

}  // namespace

void print(const Sheet& sheet, const TermsThroughTime& answer) {
  print(sheet, answer.heading);
  if (answer.versions.empty())
    sheet.tell(sheet.say("terms.noneOnRecord"));
  else
    print_lead(sheet, answer);
  for (const TermsThroughTime::Version& each : answer.versions) {
    sheet.gap();
    sheet.tell(
        sheet.say({each.in_force ? "terms.versionInForce" : "terms.version",
                   {events::date(each.by.effective_on), events::text(version_shown(each.text)),
                    events::position(each.by.position)}}),
        0, 2);
    print_changes_of_terms(sheet, each.changes, 2);
    if (!each.by.source.empty()) sheet.tell(each.by.source, 2, 4);
  }
  if (answer.supposed.empty()) return;
  sheet.heading(sheet.say("terms.supposed"));
  for (const auto& each : answer.supposed) sheet.tell(answers::said(each, sheet.words), 2, 4);
}

void print(const Sheet& sheet, const ParameterThroughTime& answer) {
  print(sheet, answer.heading);
  sheet.subject(sheet.words.label_is(sheet.say("label.parameter"), answer.name));
  const auto value = [&](const std::string& text) {
    return events::text(sheet.words.value_of(answer.name, text));
  };
  const rules::Declared& declared = *answer.declared;
  const std::vector said = {
      events::text(answer.name), events::text(sheet.words.meaning_of(answer.name)),
      value(std::string(declared.fallback)),
      events::text(sheet.words.choose(declared.reason_en, declared.reason_fr))};
  sheet.tell(sheet.say(
      {declared.fallback.empty() ? "terms.parameterWithoutDefault" : "terms.parameterWithDefault",
       said}));
  if (answer.values.empty()) sheet.tell(sheet.say("terms.noneOnRecord"));
  for (const ParameterThroughTime::Value& each : answer.values) {
    sheet.gap();
    sheet.tell(sheet.say({each.in_force ? "terms.versionInForce" : "terms.version",
                          {events::date(each.from), events::text(each.version),
                           events::position(each.by.position)}}),
               0, 2);
    sheet.tell(sheet.say({key_of(each),
                          {value(each.value), events::clause(each.clause),
                           events::text(sheet.words.label(each.basis))}}),
               2, 4);
    if (each.origin != ParameterThroughTime::Origin::supposed && !each.by.source.empty())
      sheet.tell(each.by.source, 2, 4);
  }
}

void print(const Sheet& sheet, const answers::TermsDifference& answer) {
  sheet.title(sheet.say(
      {"terms.fromTo", {events::text(answer.from.version), events::text(answer.to.version)}}));
  print_changes_of_terms(sheet, answer.changes, 0);
}

}  // namespace app
