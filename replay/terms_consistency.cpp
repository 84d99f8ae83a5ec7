#include "replay/terms_consistency.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "counting/family.hpp"
#include "counting/fraction.hpp"
#include "events/lists.hpp"
#include "events/nearest.hpp"
#include "rules/parameter_mistake.hpp"

namespace replay {
namespace {

using counting::Fraction;
using Value = TermsFile::Value;

constexpr std::string_view each_value = "*";
constexpr std::array<std::string_view, 4> limits = {"share", "minimum", "maximum", "tolerance"};
constexpr Fraction whole{1, 1};

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = std::min(text.find(at), text.size());
    parts.push_back(text.substr(0, end));
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}

// "quota.group.media.share": what is limited, and how.
struct Limit {
  std::string_view dimension, of, kind;
  std::size_t at;  // its place among the parameters
  Fraction value;
};

std::optional<Limit> limit_in(const Value& parameter, std::size_t at) {
  const auto parts = split(parameter.name, '.');
  if (parts.size() != 4 || parts[0] != "quota" || !is_one_of(parts[3], limits)) return std::nullopt;
  return Limit{parts[1], parts[2], parts[3], at, *counting::parse_fraction(parameter.value)};
}

class Consistency {
 public:
  explicit Consistency(std::span<const Value> parameters) : parameters_(parameters) {
    for (std::size_t at = 0; at < parameters.size(); ++at)
      if (const auto limit = limit_in(parameters[at], at)) limits_.push_back(*limit);
    if (const Value* stated = named("quota.groups")) groups_ = split(stated->value, ' ');
  }

  std::vector<Inconsistency> found() && {
    for (const Limit& each : limits_) {
      judge_range(each);
      judge_group(each);
      judge_tolerance(each);
    }
    for (const std::string_view dimension : {"group", "region", "gender", "country"}) {
      judge_sum(dimension, "share");
      judge_sum(dimension, "minimum");
      judge_most(dimension);
    }
    if (const Value* tolerance = named("size.tolerance"), *target = named("size.target");
        tolerance && target)
      judge_above(static_cast<std::size_t>(tolerance - parameters_.data()), *tolerance, *target);
    return std::move(found_);
  }

 private:
  void wrong(std::size_t at, events::Message what) { found_.push_back({at, std::move(what)}); }

  const Value* named(std::string_view name) const {
    const auto found = std::ranges::find(parameters_, name, &Value::name);
    return found == parameters_.end() ? nullptr : &*found;
  }

  const Limit* stated(std::string_view dimension, std::string_view of,
                      std::string_view kind) const {
    const auto found = std::ranges::find_if(limits_, [&](const Limit& each) {
      return each.dimension == dimension && each.of == of && each.kind == kind;
    });
    return found == limits_.end() ? nullptr : &*found;
  }
  // What holds of a value: what is stated of it, or of each.
  const Limit* limit(std::string_view dimension, std::string_view of, std::string_view kind) const {
    const Limit* own = stated(dimension, of, kind);
    return own ? own : stated(dimension, each_value, kind);
  }

  // Tells, of the one in its place, that `low` is above `high`.
  void judge_above(std::size_t at, const Value& low, const Value& high) {
    if (*counting::parse_fraction(low.value) <= *counting::parse_fraction(high.value)) return;
    wrong(at, {"terms.above",
               {events::text(low.name), events::fraction(low.value), events::text(high.name),
                events::fraction(high.value)}});
  }

  // Of two that are stated of one value the lower is told of; else the one that is.
  void judge_range(const Limit& here) {
    constexpr std::array<std::array<std::string_view, 2>, 3> in_order = {
        {{"minimum", "maximum"}, {"minimum", "share"}, {"share", "maximum"}}};
    for (const auto& [low, high] : in_order) {
      if (here.kind == low)
        if (const Limit* most = limit(here.dimension, here.of, high))
          judge_above(here.at, parameters_[here.at], parameters_[most->at]);
      if (here.kind == high && here.of != each_value && !stated(here.dimension, here.of, low))
        if (const Limit* least = stated(here.dimension, each_value, low))
          judge_above(here.at, parameters_[least->at], parameters_[here.at]);
    }
  }

  void judge_group(const Limit& here) {
    if (here.dimension != "group" || here.of == each_value) return;
    if (groups_.empty() || is_one_of(here.of, groups_)) return;
    std::string known;
    for (const std::string_view each : groups_) events::add_to(known, each);
    std::vector<events::Argument> said = {events::text(parameters_[here.at].name),
                                          events::text(std::string(here.of)), events::text(known)};
    const std::string_view meant = events::nearest(here.of, groups_);
    if (!meant.empty()) said.push_back(events::text(std::string(meant)));
    wrong(here.at, {meant.empty() ? "terms.otherGroup" : "terms.otherGroupNear", std::move(said)});
  }

  void judge_tolerance(const Limit& here) {
    if (here.kind != "tolerance" || limit(here.dimension, here.of, "share")) return;
    const auto is_share = [&](const Limit& each) {
      return each.dimension == here.dimension && each.kind == "share";
    };
    if (here.of == each_value && std::ranges::any_of(limits_, is_share)) return;
    const std::string& name = parameters_[here.at].name;
    const std::string share = name.substr(0, name.rfind('.')) + ".share";
    wrong(here.at, {"terms.toleranceAlone", {events::text(name), events::text(share)}});
  }

  // All values of which something may be asked; of countries those that are named.
  std::set<std::string, std::less<>> values(std::string_view dimension) const {
    std::set<std::string, std::less<>> all;
    if (dimension == "group") {
      const auto fallback = rules::declared_anywhere("quota.groups")->fallback;
      for (const std::string_view each : groups_.empty() ? split(fallback, ' ') : groups_)
        all.emplace(each);
    } else {
      for (std::string& each : counting::values_of(dimension)) all.insert(std::move(each));
    }
    for (const Limit& each : limits_)
      if (each.dimension == dimension && each.of != each_value) all.emplace(each.of);
    return all;
  }

  // The limits of one kind, of all values of a dimension, in the order in which they are stated.
  std::vector<const Limit*> all_of(std::string_view dimension, std::string_view kind) const {
    std::vector<const Limit*> all;
    for (const std::string& each : values(dimension))
      if (const Limit* found = limit(dimension, each, kind)) all.push_back(found);
    std::ranges::stable_sort(all, {}, &Limit::at);
    return all;
  }

  static std::string each_of(const Limit& limit) {
    return "quota." + std::string(limit.dimension) + ".VALUE." + std::string(limit.kind);
  }

  // What is asked for at least is no more than the whole; told of the one with which it is.
  void judge_sum(std::string_view dimension, std::string_view kind) {
    Fraction sum{0, 1};
    const Limit* over = nullptr;
    for (const Limit* each : all_of(dimension, kind)) {
      sum = sum + each->value;
      if (!over && sum > whole) over = each;
    }
    if (over)
      wrong(over->at, {"terms.moreThanAll",
                       {events::text(each_of(*over)), events::fraction(to_string(sum))}});
  }

  // Where each value has a most, together they allow the whole, unless some seats are of no group.
  void judge_most(std::string_view dimension) {
    if (dimension == "country" || (dimension == "group" && (groups_.empty() || counts_others())))
      return;
    const auto all = all_of(dimension, "maximum");
    if (all.empty() || all.size() < values(dimension).size()) return;
    Fraction sum{0, 1};
    for (const Limit* each : all) sum = sum + each->value;
    if (sum < whole)
      wrong(all.back()->at,
            {"terms.lessThanAll",
             {events::text(each_of(*all.back())), events::fraction(to_string(sum))}});
  }

  bool counts_others() const {
    return std::ranges::any_of(parameters_, [](const Value& each) {
      return (each.name == "quota.countsHostSeats" || each.name == "quota.countsChair") &&
             each.value == "yes";
    });
  }

  std::span<const Value> parameters_;
  std::vector<Limit> limits_;
  std::vector<std::string_view> groups_;  // those stated; empty where none are
  std::vector<Inconsistency> found_;
};

}  // namespace

std::vector<Inconsistency> inconsistencies(std::span<const TermsFile::Value> parameters) {
  return Consistency(parameters).found();
}

}  // namespace replay
