#include "app/text/clauses.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "app/text/verdicts.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

using answers::Clause;
using answers::ClauseShown;
using answers::ParameterThroughTime;

std::string says_of(const Clause& clause, const words::Words& words) {
  return clause.text ? words.choose(clause.text->says.en, clause.text->says.fr) : "";
}

Cell found_of(const Clause& clause, const words::Words& words) {
  const auto verdict = answers::gravest(clause.found);
  if (!verdict) return {"–", Colour::dim};
  long long all = 0;
  for (const long long count : clause.found) all += count;
  return {words.mark(words::Named::clause, clause.number, std::to_string(all)) + " · " +
              words.name_of(*verdict),
          colour_of(*verdict)};
}

std::string value_of(std::string_view name, const ParameterThroughTime::Value& value,
                     const words::Words& words) {
  using Origin = ParameterThroughTime::Origin;
  if (value.origin == Origin::none) return words.say("clauses.notStated");
  std::string text = words.value_of(name, value.value);
  if (value.origin == Origin::by_default) text += " · " + words.say("clauses.byDefault");
  if (value.origin == Origin::supposed) text += " · " + words.say("mark.supposed");
  if (value.basis != events::Basis::unstated) text += " · " + words.label(value.basis);
  return text;
}

// What the clause says, and what of it is not modelled.
void print_clause_text(const Sheet& sheet, const ClauseShown& answer) {
  const Clause& clause = answer.clause;
  const words::Words& words = sheet.words;
  std::string heading = sheet.say({"clauses.heading", {events::text(clause.number)}});
  if (clause.text) {
    const std::string_view number = clause.text->number;
    const auto part = words::heading_of_part(number.substr(0, number.find('.')));
    heading += " · " + words.choose(part.en, part.fr);
  }
  sheet.subject(heading);
  sheet.line({heading, Colour::bold}, "");
  sheet.tell(clause.text ? says_of(clause, words) : sheet.say("clauses.otherText"));
  if (clause.text && !clause.text->remark.en.empty())
    sheet.tell(words.choose(clause.text->remark.en, clause.text->remark.fr));
  sheet.tell(sheet.say(clause.in_force ? "clauses.inForce" : "clauses.notInForce"));
  sheet.tell(clause.judged_by.empty()
                 ? sheet.say("clauses.notJudged")
                 : sheet.say({"clauses.judgedBy", {events::text(rules_of(clause, words))}}));
  for (const auto& [kind, count] : answer.recorded)
    sheet.tell(words.label_is(
        words.label(kind),
        words.mark(words::Named::kind, events::name_of(kind), std::to_string(count))));
}

void print_versions(const Sheet& sheet, const ClauseShown& answer) {
  sheet.heading(sheet.say("clauses.versions"));
  if (answer.versions.empty()) sheet.tell(sheet.say("clauses.noVersion"));
  for (const auto& each : answer.versions) {
    const std::string named =
        each.text.title.empty() ? each.text.version : each.text.version + " · " + each.text.title;
    sheet.tell(sheet.say({each.in_force ? "terms.versionInForce" : "terms.version",
                          {events::date(each.by.effective_on), events::text(named),
                           events::position(each.by.position)}}),
               2, 4);
    if (!each.by.source.empty()) sheet.tell(each.by.source, 4, 4);
    if (!each.by.note.empty()) sheet.tell(each.by.note, 4, 4);
  }
}

// A line for each value; what does not change from a version to the next stands in one.
void print_parameters(const Sheet& sheet, const ClauseShown& answer) {
  if (answer.parameters.empty()) return;
  const words::Words& words = sheet.words;
  sheet.heading(sheet.say("clauses.parameters"));
  for (const ParameterThroughTime& parameter : answer.parameters)
    if (const std::string meaning = words.meaning_of(parameter.name); !meaning.empty())
      sheet.tell(words.label_is(parameter.name, meaning), 2, 4);
  sheet.gap();
  Table table = sheet.table({"label.parameter", "label.since", "label.value", "label.versions"});
  for (const ParameterThroughTime& parameter : answer.parameters) {
    std::string name = words.mark(words::Named::parameter, parameter.name, parameter.name);
    const auto& values = parameter.values;
    for (std::size_t i = 0; i < values.size();) {
      const std::size_t first = i;
      const std::string value = value_of(parameter.name, values[first], words);
      std::string versions;
      bool in_force = false;
      for (; i < values.size() && value_of(parameter.name, values[i], words) == value; ++i) {
        events::add_to(versions,
                       words.mark(words::Named::event, std::to_string(values[i].by.position.value),
                                  values[i].version));
        in_force |= values[i].in_force;
      }
      table.row({{std::exchange(name, "")},
                 {engine::to_string(values[first].from)},
                 {value, in_force ? Colour::bold : Colour::none},
                 {versions}});
    }
  }
  sheet.print(table);
}

}  // namespace

// A rule that nobody put into words has its name.
std::string rules_of(const Clause& clause, const words::Words& words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> known = {
      {{"hostSeat", "rule.hostSeat"},
       {"quota", "rule.quota"},
       {"rotation", "rule.rotation"},
       {"size", "rule.size"},
       {"termLimit", "rule.termLimit"}}};
  std::string rules;
  for (const std::string_view rule : clause.judged_by) {
    const auto* said = std::ranges::find(known, rule, [](const auto& each) { return each.first; });
    events::add_to(rules, said == known.end() ? std::string(rule) : words.say(said->second));
  }
  return rules;
}

void print(const Sheet& sheet, const answers::Clauses& answer) {
  print(sheet, answer.heading);
  if (answer.clauses.empty()) return sheet.tell(sheet.say("terms.noneOnRecord"));
  const words::Words& words = sheet.words;
  const auto count = [&](auto is_one) {
    return events::number(std::ranges::count_if(answer.clauses, is_one));
  };
  sheet.tell({"clauses.lead",
              {events::number(std::ssize(answer.clauses)), count(&Clause::in_force),
               count([](const Clause& each) { return !each.judged_by.empty(); })}});
  const bool has_text =
      std::ranges::any_of(answer.clauses, [](const Clause& each) { return each.text; });
  if (!has_text) sheet.tell(sheet.say("clauses.otherTexts"));
  sheet.gap();
  std::vector<std::string_view> headings = {"label.clause", "label.says", "label.inForce",
                                            "label.judgedBy", "label.findings"};
  if (!has_text) headings.erase(headings.begin() + 1);
  Table table = sheet.table(headings);
  for (const Clause& each : answer.clauses) {
    std::vector<Cell> cells = {{words.clause(each.number), Colour::bold},
                               {says_of(each, words)},
                               {sheet.say(each.in_force ? "label.yes" : "label.no")},
                               {each.judged_by.empty() ? "–" : rules_of(each, words)},
                               found_of(each, words)};
    if (!has_text) cells.erase(cells.begin() + 1);
    table.row(std::move(cells));
  }
  sheet.print(table);
}

void print(const Sheet& sheet, const ClauseShown& answer) {
  print(sheet, answer.heading);
  print_clause_text(sheet, answer);
  print_parameters(sheet, answer);
  print_versions(sheet, answer);
  sheet.heading(sheet.say("clauses.findings"));
  if (answer.findings.empty()) sheet.tell(sheet.say("clauses.noFindings"));
  Table table = sheet.table({"label.verdict", "label.finding"});
  for (const auto& [finding, text, sources] : answer.findings)
    table.row({{sheet.words.verdict_of(finding), colour_of(finding.verdict)},
               {text + " [" + sheet.words.id_of(finding) + "]"}});
  if (!answer.findings.empty()) sheet.print(table);
}

}  // namespace app
