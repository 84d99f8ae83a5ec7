#include <algorithm>

#include "app/csv/coats.hpp"

namespace app {
namespace {

// A line for each clause and each parameter that one version has otherwise than another.
void write_changes_of_terms(const Csv& csv, const std::vector<std::string_view>& before,
                            const answers::TermsChanges& changes) {
  const auto line = [&](const std::vector<std::string_view>& cells) {
    std::vector<std::string_view> all = before;
    all.insert(all.end(), cells.begin(), cells.end());
    csv.row(all);
  };
  for (const std::string& each : changes.clauses_gained) line({each, "", "no", "yes"});
  for (const std::string& each : changes.clauses_lost) line({each, "", "yes", "no"});
  for (const auto& each : changes.parameters)
    line({each.clause, each.name, each.before.value_or(""), each.after.value_or("")});
}

}  // namespace

void write(const Csv& csv, const answers::TermsThroughTime& answer) {
  csv.row({"version", "effective_on", "in_force", "position", "source", "clause", "parameter",
           "before", "after"});
  // What is supposed is of no version.
  for (const auto& each : answer.supposed) {
    const bool is_over = std::ranges::any_of(answer.supposed, [&](const auto& other) {
      return other.name == each.name && other.from > each.from &&
             other.from <= answer.heading.as_of;
    });
    const bool is_in_force = each.from <= answer.heading.as_of && !is_over;
    csv.row({"", answers::day_said(each.from), is_in_force ? "yes" : "no", "", "", "", each.name,
             "", each.value});
  }
  for (const auto& each : answer.versions) {
    const std::string on = engine::to_string(each.by.effective_on),
                      position = std::to_string(each.by.position.value);
    write_changes_of_terms(
        csv, {each.text.version, on, each.in_force ? "yes" : "no", position, each.by.source},
        each.changes);
  }
}

void write_parameter_columns(const Csv& csv) {
  csv.row({"parameter", "version", "effective_on", "in_force", "position", "origin", "value",
           "clause", "basis", "source"});
}

void write_parameter_values(const Csv& csv, const answers::ParameterThroughTime& answer) {
  for (const auto& each : answer.values)
    csv.row({answer.name, each.version, engine::to_string(each.from), each.in_force ? "yes" : "no",
             std::to_string(each.by.position.value), name_of(each.origin), each.value, each.clause,
             events::name_of(each.basis),
             each.origin == answers::ParameterThroughTime::Origin::supposed ? "" : each.by.source});
}

void write(const Csv& csv, const answers::ParameterThroughTime& answer) {
  write_parameter_columns(csv);
  write_parameter_values(csv, answer);
}

void write(const Csv& csv, const answers::TermsDifference& answer) {
  csv.row({"clause", "parameter", "before", "after"});
  write_changes_of_terms(csv, {}, answer.changes);
}

}  // namespace app
