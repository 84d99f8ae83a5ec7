#include "answers/clauses.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <set>

#include "answers/failure.hpp"
#include "answers/log.hpp"
#include "answers/shapes.hpp"
#include "events/nearest.hpp"
#include "rules/parameter_mistake.hpp"

namespace answers {
namespace {

namespace json = boost::json;

struct InOrder {
  using is_transparent = void;
  bool operator()(std::string_view one, std::string_view other) const {
    return words::comes_before(one, other);
  }
};
using Numbers = std::set<std::string, InOrder>;

bool is_ours(const Heading& heading) { return heading.body.starts_with(words::body_of_clauses); }

bool has(const TermsThroughTime::Version& version, const std::string& number) {
  const auto& all = version.text.clauses;
  return std::find(all.begin(), all.end(), number) != all.end();
}

Clause clause_of(const View& view, const Heading& heading, const std::string& number) {
  Clause clause{number, is_ours(heading) ? words::clause_numbered(number) : nullptr,
                view.terms().contains(number)};
  for (const rules::Rule& rule : rules::catalogue())
    if (std::find(rule.clauses.begin(), rule.clauses.end(), number) != rule.clauses.end())
      clause.judged_by.push_back(rule.name);
  for (const rules::Finding& finding : view.findings())
    if (finding.clause == number) ++clause.found[static_cast<std::size_t>(finding.verdict)];
  return clause;
}

// Of the record; and, with `known`, those that the program knows besides.
Numbers numbers_in(const View& view, const Heading& heading, const TermsThroughTime& terms,
                   bool known) {
  Numbers numbers;
  if (known || is_ours(heading))
    for (const words::Clause& each : words::clauses()) numbers.emplace(each.number);
  for (const auto& version : terms.versions)
    numbers.insert(version.text.clauses.begin(), version.text.clauses.end());
  for (const rules::Finding& finding : view.findings())
    if (!finding.clause.empty()) numbers.insert(finding.clause);
  return numbers;
}

[[noreturn]] void no_such_clause(const std::string& number, const Numbers& numbers) {
  const std::vector<std::string_view> known(numbers.begin(), numbers.end());
  const std::string_view near = events::nearest(number, known);
  if (near.empty()) throw Failure(Trouble::absent, {"clauses.unknown", {events::text(number)}});
  throw Failure(Trouble::absent,
                {"clauses.unknownNear", {events::text(number), events::text(std::string(near))}});
}

// The names of the parameters of a clause: which the versions state, and which have a default.
std::set<std::string> parameters_of(const std::string& number, const TermsThroughTime& terms) {
  std::set<std::string> names;
  for (const auto& version : terms.versions)
    for (const auto& each : version.text.parameters) {
      const rules::Declared* declared = rules::declared_anywhere(each.name);
      if (declared ? declared->clause == number : each.clause == number) names.insert(each.name);
    }
  for (const rules::Rule& rule : rules::catalogue())
    for (const rules::Declared& declared : rule.declared)
      if (declared.clause == number && !declared.fallback.empty() &&
          rules::declared_anywhere(declared.name) == &declared)
        names.emplace(declared.name);
  return names;
}

std::vector<ClauseShown::Recorded> recorded_of(const Source& source, const Moment& moment,
                                               const std::string& number) {
  std::vector<ClauseShown::Recorded> recorded;
  for (const events::Declaration& kind : events::decision_structure().kinds) {
    if (kind.clause != number) continue;
    Given given;
    given.options["--kind"] = {std::string(kind.name)};
    recorded.push_back({*events::code_named<events::Kind>(kind.name)});
    Log(source, moment, given).each([&](const Log::Line&) {
      ++recorded.back().events;
      return true;
    });
  }
  return recorded;
}

json::object shape_of(const Clause& clause, const words::Words& words) {
  const auto said = [&](const events::Label& label) {
    return text_or_null(clause.text ? words.choose(label.en, label.fr) : "");
  };
  json::array rules;
  for (const std::string_view rule : clause.judged_by) rules.emplace_back(rule);
  return {{"clause", clause.number},
          {"text", clause.text ? said(clause.text->says) : nullptr},
          {"remark", clause.text ? said(clause.text->remark) : nullptr},
          {"inForce", clause.in_force},
          {"rules", std::move(rules)},
          {"found", to_json(clause.found)}};
}

}  // namespace

Clauses clauses(const Source& source, const Moment& moment) {
  const View view(at(source, moment));
  const TermsThroughTime terms = terms_through_time(source, moment);
  Clauses answer{terms.heading, {}};
  for (const std::string& number : numbers_in(view, terms.heading, terms, false))
    answer.clauses.push_back(clause_of(view, terms.heading, number));
  return answer;
}

ClauseShown clause(const Source& source, const Moment& moment, const std::string& number,
                   const words::Words& words) {
  const View view(at(source, moment));
  const TermsThroughTime terms = terms_through_time(source, moment);
  const Numbers numbers = numbers_in(view, terms.heading, terms, true);
  if (!numbers.contains(number)) no_such_clause(number, numbers);
  ClauseShown answer{terms.heading, clause_of(view, terms.heading, number), {}, {}, {}, {}};
  for (const auto& version : terms.versions)
    if (has(version, number)) answer.versions.push_back(version);
  using Origin = ParameterThroughTime::Origin;
  for (const std::string& name : parameters_of(number, terms)) {
    ParameterThroughTime parameter = parameter_through_time(source, moment, name);
    if (std::any_of(parameter.values.begin(), parameter.values.end(),
                    [](const auto& value) { return value.origin != Origin::none; }))
      answer.parameters.push_back(std::move(parameter));
  }
  answer.recorded = recorded_of(source, moment, number);
  answer.findings = audit(view, words, {.all = true, .clause = number}).findings;
  return answer;
}

json::object to_json(const Clauses& answer, const words::Words& words) {
  json::array clauses;
  for (const Clause& each : answer.clauses) clauses.push_back(shape_of(each, words));
  json::object object = to_json(answer.heading);
  object["clauses"] = std::move(clauses);
  return object;
}

json::object to_json(const ClauseShown& answer, const words::Words& words) {
  json::array versions, parameters, recorded, findings;
  for (const auto& each : answer.versions)
    versions.push_back({{"version", each.text.version},
                        {"title", text_or_null(each.text.title)},
                        {"inForce", each.in_force},
                        {"adoptedBy", to_json(each.by, words)}});
  for (const ParameterThroughTime& each : answer.parameters) {
    const json::object whole = to_json(each, words);
    parameters.push_back({{"parameter", whole.at("parameter")},
                          {"default", whole.at("default")},
                          {"values", whole.at("values")}});
  }
  for (const auto& [kind, events] : answer.recorded)
    recorded.push_back({{"kind", events::name_of(kind)}, {"events", events}});
  for (const Found& each : answer.findings) findings.push_back(to_json(each));
  json::object object = to_json(answer.heading);
  for (auto& member : shape_of(answer.clause, words)) object[member.key()] = member.value();
  object["versions"] = std::move(versions);
  object["parameters"] = std::move(parameters);
  object["recordedAs"] = std::move(recorded);
  object["findings"] = std::move(findings);
  return object;
}

}  // namespace answers
