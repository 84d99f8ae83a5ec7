#include "answers/terms.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <map>

#include "answers/failure.hpp"
#include "answers/shapes.hpp"
#include "events/nearest.hpp"
#include "replay/explanation.hpp"
#include "rules/parameter_mistake.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using Known = projections::Known<projections::TermsVersion>;

TermsText text_of_version(const projections::TermsVersion& version) {
  TermsText text{std::string(version.version), std::string(version.title), {}, {}};
  for (const std::string_view each : version.clauses) text.clauses.emplace_back(each);
  for (const auto& each : version.parameters)
    text.parameters.push_back(
        {std::string(each.name), std::string(each.value), std::string(each.clause), each.basis});
  return text;
}

// The clause that a version names for what it states, or else that of the rule.
std::string clause_of(const replay::TermsFile::Value& stated) {
  const rules::Declared* declared = rules::declared_anywhere(stated.name);
  return stated.clause.empty() && declared ? std::string(declared->clause) : stated.clause;
}

bool has(const std::vector<std::string>& clauses, std::string_view clause) {
  return std::find(clauses.begin(), clauses.end(), clause) != clauses.end();
}

TermsChanges changes_between(const TermsText& from, const TermsText& to) {
  TermsChanges changes;
  for (const std::string& each : to.clauses)
    if (!has(from.clauses, each)) changes.clauses_gained.push_back(each);
  for (const std::string& each : from.clauses)
    if (!has(to.clauses, each)) changes.clauses_lost.push_back(each);
  std::map<std::string, TermsChanges::Parameter> all;
  for (const auto& each : from.parameters)
    all[each.name] = {each.name, each.value, std::nullopt, clause_of(each)};
  for (const auto& each : to.parameters) {
    TermsChanges::Parameter& change = all[each.name];
    change = {each.name, change.before, each.value, clause_of(each)};
  }
  for (auto& [name, change] : all)
    if (change.before != change.after) changes.parameters.push_back(std::move(change));
  return changes;
}

// Every version that is known, whatever its day, and the view of the day asked about.
class Versions {
 public:
  Versions(const Source& source, const Moment& moment)
      : view_(at(source, moment)),
        timeline_(known(source, moment).until(engine::Date::latest())),
        reg_(timeline_.fold()) {}

  Heading heading() const { return heading_of(view_); }
  const std::vector<Known>& all() const { return reg_.history().terms; }
  bool is_in_force(const Known& version) const { return view_.terms().since() == version.since; }
  replay::Step step(const Known& version) const {
    return *replay::step_at(timeline_, reg_, version.since);
  }

 private:
  const View view_;
  const replay::Timeline timeline_;
  const projections::Register reg_;
};

std::vector<counting::Parameters::Change> supposed_of(const Source& source) {
  return source.laid ? source.laid->changes : std::vector<counting::Parameters::Change>();
}

json::array clauses_shape(const std::vector<std::string>& clauses) {
  json::array all;
  for (const std::string& each : clauses) all.emplace_back(each);
  return all;
}

json::object changes_shape(const TermsChanges& changes) {
  json::array parameters;
  for (const TermsChanges::Parameter& each : changes.parameters)
    parameters.push_back({{"name", each.name},
                          {"clause", text_or_null(each.clause)},
                          {"before", or_null(each.before)},
                          {"after", or_null(each.after)}});
  return {{"clausesGained", clauses_shape(changes.clauses_gained)},
          {"clausesLost", clauses_shape(changes.clauses_lost)},
          {"parameters", std::move(parameters)}};
}

json::object side_shape(const TermsText& text) {
  return {{"version", text.version}, {"title", text_or_null(text.title)}};
}

}  // namespace

TermsText text_of(const replay::TermsFile& terms) {
  return {terms.version, terms.title, terms.clauses, terms.parameters};
}

std::string day_said(engine::Date from) {
  return from == engine::Date::earliest() ? "" : engine::to_string(from);
}

std::string_view name_of(ParameterThroughTime::Origin origin) {
  constexpr std::array<std::string_view, 4> names = {"stated", "default", "none", "supposed"};
  return names[static_cast<std::size_t>(origin)];
}

TermsThroughTime terms_through_time(const Source& source, const Moment& moment) {
  const Versions versions(source, moment);
  TermsThroughTime answer{versions.heading(), {}, supposed_of(source)};
  TermsText before;
  for (const Known& each : versions.all()) {
    TermsText text = text_of_version(each.value);
    TermsChanges changes = changes_between(before, text);
    before = text;
    answer.versions.push_back(
        {versions.step(each), std::move(text), versions.is_in_force(each), std::move(changes)});
  }
  return answer;
}

namespace {

// What a version says of the parameter.
ParameterThroughTime::Value value_in(const TermsText& text, const rules::Declared& declared,
                                     const std::string& name, ParameterThroughTime::Value value) {
  using Origin = ParameterThroughTime::Origin;
  const auto stated = std::find_if(text.parameters.begin(), text.parameters.end(),
                                   [&](const auto& one) { return one.name == name; });
  if (stated != text.parameters.end()) {
    value.origin = Origin::stated;
    value.value = stated->value;
    value.clause = clause_of(*stated);
    value.basis = stated->basis;
  } else if (!declared.fallback.empty() && has(text.clauses, declared.clause)) {
    value.origin = Origin::by_default;
    value.value = declared.fallback;
    value.clause = declared.clause;
  }
  return value;
}

// What is supposed of the parameter, by day; of one day the last value holds.
std::map<engine::Date, std::string> supposed_of(const Source& source, const std::string& name) {
  std::map<engine::Date, std::string> supposed;
  for (const auto& change : supposed_of(source))
    if (change.name == name) supposed[change.from] = change.value;
  return supposed;
}

// Lays what is supposed over the values, and says which is in force on the day.
void lay_over(ParameterThroughTime& answer, const std::map<engine::Date, std::string>& supposed) {
  std::vector<ParameterThroughTime::Value> all;
  for (auto each = answer.values.begin(); each != answer.values.end(); ++each) {
    const auto next = each + 1 == answer.values.end() ? engine::Date::latest() : (each + 1)->from;
    const auto with = [&](engine::Date from, const std::string& value) {
      all.push_back({each->by, each->version, from, ParameterThroughTime::Origin::supposed, value});
      all.back().in_force = each->in_force && from <= answer.heading.as_of;
    };
    auto change = supposed.upper_bound(each->from);
    if (change == supposed.begin())
      all.push_back(*each);
    else
      with(each->from, std::prev(change)->second);
    for (; change != supposed.end() && change->first < next; ++change) {
      if (change->first <= answer.heading.as_of) all.back().in_force = false;
      with(change->first, change->second);
    }
  }
  answer.values = std::move(all);
}

}  // namespace

ParameterThroughTime parameter_through_time(const Source& source, const Moment& moment,
                                            const std::string& name) {
  const rules::Declared* declared = rules::declared_anywhere(name);
  if (!declared) throw Failure(Trouble::absent, *rules::mistake_in(name, ""));
  const Versions versions(source, moment);
  ParameterThroughTime answer{versions.heading(), name, declared, {}};
  for (const Known& each : versions.all()) {
    const TermsText text = text_of_version(each.value);
    answer.values.push_back(value_in(text, *declared, name,
                                     {.by = versions.step(each),
                                      .version = text.version,
                                      .from = each.value.on,
                                      .in_force = versions.is_in_force(each)}));
  }
  lay_over(answer, supposed_of(source, name));
  return answer;
}

TermsText version_named(const Source& source, const Moment& moment, const std::string& name) {
  const Versions versions(source, moment);
  std::vector<std::string_view> names;
  for (const Known& each : versions.all()) {
    if (each.value.version == name) return text_of_version(each.value);
    names.push_back(each.value.version);
  }
  const std::string_view near = events::nearest(name, names);
  events::Message none{"terms.noVersion", {events::text(name)}};
  if (!near.empty())
    none = {"terms.noVersionNear", {events::text(name), events::text(std::string(near))}};
  throw Failure(Trouble::absent, std::move(none));
}

std::string next_terms(const View& view) {
  for (const Known& each : view.reg().history().terms) {
    if (each.since != view.terms().since()) continue;
    const TermsText text = text_of_version(each.value);
    replay::TermsFile terms;
    terms.version = text.version + " (2)";
    terms.title = text.title;
    if (const auto step = replay::step_at(view.timeline(), view.reg(), each.since))
      terms.source = step->source;
    if (terms.source.empty()) terms.source = text.version;
    terms.clauses = text.clauses;
    terms.parameters = text.parameters;
    for (replay::TermsFile::Value& value : terms.parameters) value.clause = clause_of(value);
    return replay::to_toml(terms);
  }
  return "";
}

TermsDifference difference(TermsText from, TermsText to) {
  TermsChanges changes = changes_between(from, to);
  return {std::move(from), std::move(to), std::move(changes)};
}

json::object to_json(const TermsThroughTime& answer, const words::Words& words) {
  json::array versions;
  for (const TermsThroughTime::Version& each : answer.versions) {
    json::array parameters;
    for (const auto& one : each.text.parameters)
      parameters.push_back({{"name", one.name},
                            {"value", one.value},
                            {"clause", text_or_null(one.clause)},
                            {"basis", text_or_null(events::name_of(one.basis))}});
    json::object version = side_shape(each.text);
    version["inForce"] = each.in_force;
    version["clauses"] = clauses_shape(each.text.clauses);
    version["parameters"] = std::move(parameters);
    version["changes"] = changes_shape(each.changes);
    version["adoptedBy"] = to_json(each.by, words);
    versions.push_back(std::move(version));
  }
  json::object object = to_json(answer.heading);
  object["versions"] = std::move(versions);
  if (answer.heading.is_supposed) {
    json::array supposed;
    for (const auto& each : answer.supposed)
      supposed.push_back({{"name", each.name},
                          {"value", each.value},
                          {"from", text_or_null(day_said(each.from))}});
    object["parametersSupposed"] = std::move(supposed);
  }
  return object;
}

json::object to_json(const ParameterThroughTime& answer, const words::Words& words) {
  json::array values;
  for (const ParameterThroughTime::Value& each : answer.values)
    values.push_back({{"version", each.version},
                      {"from", engine::to_string(each.from)},
                      {"inForce", each.in_force},
                      {"origin", name_of(each.origin)},
                      {"value", text_or_null(each.value)},
                      {"clause", text_or_null(each.clause)},
                      {"basis", text_or_null(events::name_of(each.basis))},
                      {"adoptedBy", to_json(each.by, words)}});
  json::object object = to_json(answer.heading);
  object["parameter"] = answer.name;
  object["meaning"] = words.meaning_of(answer.name);
  object["default"] = text_or_null(answer.declared->fallback);
  object["values"] = std::move(values);
  return object;
}

json::object to_json(const TermsDifference& answer) {
  return {{"from", side_shape(answer.from)},
          {"to", side_shape(answer.to)},
          {"changes", changes_shape(answer.changes)}};
}

}  // namespace answers
