#include "answers/remedies.hpp"

#include <algorithm>
#include <map>

#include "engine/function_ref.hpp"
#include "events/decision.hpp"
#include "events/lists.hpp"
#include "rules/parameter_mistake.hpp"

namespace answers {
namespace {

using counting::Fraction;
using counting::ParameterType;

int weight_of(rules::Verdict verdict) {
  return verdict == rules::Verdict::breach ? 2 : verdict == rules::Verdict::departure ? 1 : 0;
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" ,"), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// The numbers in "≥ 3", "2/5 ± 1/20", "7/30 … 1/3".
std::vector<Fraction> numbers_in(std::string_view text) {
  std::vector<Fraction> numbers;
  for (const std::string_view word : words_in(text))
    if (const auto number = counting::parse_fraction(word)) numbers.push_back(*number);
  return numbers;
}

Fraction distance(Fraction one, Fraction other) { return one < other ? other - one : one - other; }

// The values that may be enough for a parameter: where the measure, and what the other parameters
// leave about it, would come to lie just within.
class Candidates {
 public:
  Candidates(std::string name, ParameterType type, std::string in_force, events::Group group)
      : name_(std::move(name)), type_(type), in_force_(std::move(in_force)), group_(group) {}

  const std::string& in_force() const { return in_force_; }
  // The nearest that is enough; none when none is known to be. Whole numbers and hundredths are
  // tried between the value in force and the first that is found.
  std::optional<std::string> nearest(
      engine::FunctionRef<bool(const std::string&)> is_enough) const {
    const std::vector<std::string> all = in_order();
    const auto found = std::ranges::find_if(all, is_enough);
    if (found == all.end()) return std::nullopt;
    const auto from = counting::parse_fraction(in_force_), to = counting::parse_fraction(*found);
    const bool is_number = type_ != ParameterType::answer && type_ != ParameterType::groups;
    if (!is_number || !from || !to) return *found;
    const std::int64_t parts = type_ == ParameterType::integer ? 1 : 100;
    const bool is_up = *from < *to;
    // The first step behind the value in force, and the first that is not before the one found.
    const auto floor = [&](Fraction end) { return end.numerator * parts / end.denominator; };
    const auto ceiling = [&](Fraction end) {
      return (end.numerator * parts + end.denominator - 1) / end.denominator;
    };
    const std::int64_t first = is_up ? floor(*from) + 1 : ceiling(*from) - 1;
    const std::int64_t end = is_up ? ceiling(*to) : floor(*to);
    const auto step = [&](std::int64_t index) {
      return counting::to_string(Fraction{is_up ? first + index : first - index, parts});
    };
    std::int64_t low = 0, high = is_up ? end - first : first - end;
    const std::int64_t steps = std::max<std::int64_t>(high, 0);
    while (low < high) {
      const std::int64_t middle = low + (high - low) / 2;
      if (!rules::mistake_in(name_, step(middle)) && is_enough(step(middle)))
        high = middle;
      else
        low = middle + 1;
    }
    return low < steps ? step(low) : *found;
  }

  void add(const rules::Finding& finding) {
    const std::vector<Fraction> measured = numbers_in(finding.measured);
    for (Fraction measure : measured) {
      // Whole numbers are counted, not shared out.
      if (type_ == ParameterType::integer) measure.denominator = 1;
      add(measure);
      for (const auto& [name, value] : finding.parameters)
        if (const auto other = counting::parse_fraction(value)) {
          add(distance(measure, *other));
          add(measure + *other);
        }
    }
  }

  // The nearest first.
  std::vector<std::string> in_order() const {
    if (type_ == ParameterType::answer) return {in_force_ == "yes" ? "no" : "yes"};
    if (type_ == ParameterType::groups)
      return group_ == events::Group::unstated ? std::vector<std::string>{}
                                               : std::vector{other_groups()};
    const auto now = counting::parse_fraction(in_force_);
    if (!now) return {};
    std::vector<Fraction> nearest = values_;
    std::stable_sort(nearest.begin(), nearest.end(), [&](Fraction one, Fraction other) {
      return distance(one, *now) < distance(other, *now);
    });
    std::vector<std::string> values;
    for (const Fraction value : nearest)
      if (value != *now && !rules::mistake_in(name_, counting::to_string(value)))
        values.push_back(counting::to_string(value));
    return values;
  }

 private:
  void add(Fraction value) {
    if (std::find(values_.begin(), values_.end(), value) == values_.end()) values_.push_back(value);
  }

  // With the group whose seat it is, or without.
  std::string other_groups() const {
    std::vector<std::string_view> groups = words_in(in_force_);
    if (std::erase(groups, events::name_of(group_)) == 0) groups.push_back(events::name_of(group_));
    std::string all;
    for (const std::string_view each : groups) events::add_to(all, each, " ");
    return all;
  }

  const std::string name_;
  const ParameterType type_;
  const std::string in_force_;
  const events::Group group_;
  std::vector<Fraction> values_;
};

events::Payload resignation(const Member& member, engine::Date on) {
  events::Decision resigned(events::Kind::member_resigned);
  resigned.put("person", member.person).put("seat", member.seat).put("effectiveOn", on);
  return events::supposed(std::move(resigned));
}

bool is_lawful(const View& record, const std::vector<rules::Finding>& found) {
  const auto changes = replay::compare(record.findings(), found);
  return std::none_of(changes.begin(), changes.end(), counts_against);
}

}  // namespace

bool counts_against(const replay::FindingChange& change) {
  if (!change.after || change.after->clause.empty()) return false;
  const int weight = weight_of(change.after->verdict);
  const int before = change.before ? weight_of(change.before->verdict) : 0;
  if (weight == 0 || weight != before) return weight > before;
  const auto was = numbers_in(change.before->measured), is = numbers_in(change.after->measured),
             required = numbers_in(change.after->required);
  return !was.empty() && !is.empty() && !required.empty() &&
         distance(is.front(), required.front()) > distance(was.front(), required.front());
}

Remedies remedies(const View& record, const View& supposed,
                  const std::vector<replay::FindingChange>& changes, events::Person whose,
                  events::Group group, engine::Date from) {
  Remedies found;
  for (const Member& member : members(record)) {
    if (member.seat == events::Seat::observer || member.person == whose) continue;
    replay::Branch branch(supposed.timeline());
    const engine::Date came = record.reg().service().term(member.held).from;
    branch.suppose(resignation(member, std::max(from, came)));
    const replay::Timeline without = branch.timeline();
    const projections::Register reg = without.fold();
    const counting::Parameters terms = without.parameters(reg);
    if (is_lawful(record, rules::audit({reg, without.until(), terms})))
      found.absences.push_back(member);
  }
  std::map<std::string, Candidates> candidates;
  for (const replay::FindingChange& change : changes)
    for (const auto& [name, value] : change.after->parameters)
      if (const rules::Declared* declared = rules::declared_anywhere(name))
        candidates.try_emplace(name, name, declared->type, value, group)
            .first->second.add(*change.after);
  for (const auto& each : candidates) {
    const std::string& name = each.first;
    const auto value = each.second.nearest([&](const std::string& tried) {
      replay::Branch branch(supposed.timeline());
      branch.change(name, tried, from);
      const counting::Parameters terms = branch.timeline().parameters(supposed.reg());
      return is_lawful(record, rules::audit({supposed.reg(), record.on(), terms}));
    });
    if (value) found.parameters.push_back({name, *value, each.second.in_force()});
  }
  return found;
}

}  // namespace answers
