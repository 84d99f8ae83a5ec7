#include <algorithm>
#include <sstream>

#include "events/countries.hpp"
#include "tests/reference/verdicts.hpp"

namespace reference::naive {
namespace {

using events::Group;

struct Asked {
  std::string value;  // as the parameter and the id name it
  Trait trait;
  What figure;
  std::optional<Part> share{}, minimum{}, maximum{};
  Part tolerance{};

  bool any() const { return share || minimum || maximum; }
};

Trait of_group(Group group) {
  return [group](const Term& term) -> std::optional<bool> {
    if (term.group != Group::unstated) return term.group == group;
    // The chair sits for no group.
    return term.seat == events::Seat::chair ? std::optional(false) : std::nullopt;
  };
}

Asked group_asked(Group group) {
  return {std::string(events::name_of(group)), of_group(group), {.group = group}};
}
Asked region_asked(const Body& body, events::Region region) {
  return {std::string(events::name_of(region)),
          [&body, region](const Term& term) -> std::optional<bool> {
            if (!term.country) return std::nullopt;
            return events::region_of(present_code(body.day, term.country)) == region;
          },
          {.region = region}};
}
Asked gender_asked(const Body& body, events::Gender gender) {
  const bool women = gender == events::Gender::woman;  // only women are published
  return {std::string(events::name_of(gender)),
          [&body, gender](const Term& term) -> std::optional<bool> {
            const auto known = gender_of(body, term.person);
            return known ? std::optional(*known == gender) : std::nullopt;
          },
          {.measure = women ? events::Measure::women : events::Measure::unstated}};
}
// A country under any of its codes.
Asked country_asked(const Body& body, events::Country country) {
  return {events::to_string(country),
          [&body, country](const Term& term) -> std::optional<bool> {
            if (!term.country) return std::nullopt;
            return present_code(body.day, term.country) == country;
          },
          {.country = country}};
}

// What the parameters ask of a value: its own, else what * asks of each.
void ask(const Body& body, const std::string& dimension, Asked& asked, bool of_each = true) {
  const auto stated = [&](const std::string& limit) -> std::optional<Part> {
    std::vector<std::string> names{asked.value};
    for (const auto& [name, value] : body.parameters) {  // a country's own under an older code
      const std::string start = "quota.country.";
      if (dimension != "country" || name.rfind(start, 0) != 0 || name[start.size()] == '*')
        continue;
      const std::string code = name.substr(start.size(), 2);
      if (events::to_string(present_code(body.day, *events::parse_country(code))) == asked.value)
        names.push_back(code);
    }
    if (of_each) names.emplace_back("*");
    for (const std::string& name : names) {
      const auto found = body.parameters.find("quota." + dimension + "." + name + "." + limit);
      if (found != body.parameters.end()) return part(found->second);
    }
    return std::nullopt;
  };
  asked.share = stated("share");
  asked.minimum = stated("minimum");
  asked.maximum = stated("maximum");
  asked.tolerance = stated("tolerance").value_or(Part{1, 20});
}

std::string required(const Asked& asked) {
  std::vector<std::string> all;
  if (asked.share) all.push_back(text(*asked.share) + " ± " + text(asked.tolerance));
  if (asked.minimum) all.push_back("≥ " + text(*asked.minimum));
  if (asked.maximum) all.push_back("≤ " + text(*asked.maximum));
  std::string joined;
  for (const std::string& each : all) joined += (joined.empty() ? "" : ", ") + each;
  return joined;
}

std::vector<Group> groups(const Body& body) {
  std::istringstream names(
      body.parameter("quota.groups", "government privateSector civilSociety technicalCommunity"));
  std::vector<Group> all;
  for (std::string name; names >> name;) all.push_back(*events::code_named<Group>(name));
  return all;
}

const std::vector<Group> catalogue = {Group::government, Group::private_sector, Group::media,
                                      Group::civil_society, Group::technical_community};

// Every value that is asked about, and each group that shares.
std::vector<Asked> all_asked(const Body& body, Counting counting) {
  std::vector<Asked> all;
  const std::vector<Group> sharing = groups(body);
  for (const Group group : catalogue) {
    const bool shares = std::count(sharing.begin(), sharing.end(), group) > 0;
    Asked asked = group_asked(group);
    ask(body, "group", asked, shares);
    if (asked.any()) ask(body, "group", asked);  // asked of for itself
    if (shares || asked.any()) all.push_back(asked);
  }
  std::vector<std::pair<std::string, Asked>> others;
  for (int i = 1; i < static_cast<int>(events::region_count); ++i)
    others.emplace_back("region", region_asked(body, static_cast<events::Region>(i)));
  for (int i = 1; i < static_cast<int>(events::gender_count); ++i)
    others.emplace_back("gender", gender_asked(body, static_cast<events::Gender>(i)));
  std::set<events::Country> countries;
  for (const auto& [name, value] : body.parameters)  // those named, and under * those present
    if (name.rfind("quota.country.", 0) == 0 && name[14] != '*')
      countries.insert(present_code(body.day, *events::parse_country(name.substr(14, 2))));
  for (const Term& term : body.seated())
    if (counting.counts(term) && term.country)
      countries.insert(present_code(body.day, term.country));
  for (const Figure& figure : body.figures)
    if (figure.said.cycle == body.running().year && figure.said.country)
      countries.insert(present_code(body.day, figure.said.country));
  for (const events::Country country : countries)
    others.emplace_back("country", country_asked(body, country));
  for (auto& [dimension, asked] : others) {
    ask(body, dimension, asked);
    if (asked.any()) all.push_back(asked);
  }
  return all;
}

std::string judge(const Asked& asked, Part share) {
  if (asked.minimum && is_less(share, *asked.minimum)) return "breach";
  if (asked.maximum && is_less(*asked.maximum, share)) return "breach";
  if (asked.share && (is_less(share, sum(*asked.share, asked.tolerance, -1)) ||
                      is_less(sum(*asked.share, asked.tolerance, 1), share)))
    return "departure";
  return "holds";
}

// IV.4, "more or less equally": in seats, among groups without a share or ceiling of their own.
Verdicts spread(const Body& body, Counting counting) {
  std::vector<long> known;
  std::string evidence = "seats";
  std::size_t free = 0;
  for (const Group group : groups(body)) {
    Asked asked = group_asked(group);
    ask(body, "group", asked, false);
    if (asked.share || asked.maximum) continue;
    ++free;
    const Count count = seats(body, counting, asked.trait, asked.figure);
    if (!count.is_known()) continue;
    known.push_back(count.value);
    evidence = weaker(evidence, count.evidence);
  }
  if (free < 2) return {};
  const int most = body.number("quota.group.spread", "4");
  Verdict spread{id_of(body, "quota/IV.4/spread"), "unknown", "", "none",
                 "≤ " + std::to_string(most)};
  const auto [least, largest] = std::minmax_element(known.begin(), known.end());
  const long apart = known.size() < 2 ? 0 : *largest - *least;
  const bool all_known = known.size() == free;
  if (!all_known && apart <= most) return {spread};
  spread.verdict = apart <= most ? "holds" : "departure";
  spread.measured = (all_known ? "" : "≥ ") + std::to_string(apart);
  spread.evidence = evidence;
  return {spread};
}

}  // namespace

// IV.4
Verdicts shares(const Body& body) {
  const Counting which = counting(body, "quota");
  const bool is_asked = body.clauses.contains("IV.4");
  const Count whole = seats(body, which, [](const Term&) { return true; }, {});
  const std::vector<Group> sharing = groups(body);
  Verdicts all;
  for (const Asked& asked : all_asked(body, which)) {
    const Count held = seats(body, which, asked.trait, asked.figure);
    Verdict share{id_of(body, "quota/IV.4", asked.value), "unknown", "", "none", ""};
    if (is_asked) share.required = required(asked);
    const bool is_measured =
        held.is_known() && whole.is_known() && whole.value > 0 && held.value <= whole.value;
    if (is_measured) {
      share.measured = std::to_string(held.value) + "/" + std::to_string(whole.value);
      share.evidence = weaker(held.evidence, whole.evidence);
      if (is_asked) share.verdict = judge(asked, {held.value, whole.value});
    }
    const auto group = events::code_named<Group>(asked.value);
    const bool shares = group && std::count(sharing.begin(), sharing.end(), *group) > 0;
    if (is_asked ? is_measured || asked.any() : is_measured && shares) all.push_back(share);
  }
  if (is_asked) {
    const Verdicts apart = spread(body, which);
    all.insert(all.end(), apart.begin(), apart.end());
  } else if (all.empty()) {
    all.push_back({id_of(body, "quota/IV.4"), "unknown", "", "none", ""});
  }
  return all;
}

// IV.2
Verdicts outside_groups(const Body& body) {
  if (!body.clauses.contains("IV.2") || !body.parameters.contains("quota.groups")) return {};
  const Counting which = counting(body, "quota");
  const std::vector<Group> sharing = groups(body);
  Verdicts all;
  for (const Group group : catalogue) {
    if (std::count(sharing.begin(), sharing.end(), group) > 0) continue;
    const Count count = seats(body, which, of_group(group), {.group = group});
    Verdict outside{id_of(body, "quota/IV.2", std::string(events::name_of(group))), "departure",
                    std::to_string(count.value), count.evidence, "0"};
    const std::vector<Term> seated = body.seated();
    const long named = std::count_if(seated.begin(), seated.end(), [&](const Term& term) {
      return which.counts(term) && term.group == group;
    });
    const bool is_named = count.evidence != "seats" && named > count.value;
    if (is_named) {
      outside.measured = "≥ " + std::to_string(named);
      outside.evidence = "seats";
    }
    if (count.value > 0 || is_named) all.push_back(outside);
  }
  return all;
}

// P.2
Verdicts changed_groups(const Body& body) {
  if (!body.clauses.contains("P.2")) return {};
  Verdicts all;
  for (const Term& term : body.seated()) {
    if (!is_member(term) || term.group == Group::unstated) continue;
    Group now = term.group;
    const auto said = std::find_if(body.told.begin(), body.told.end(), [&](const Told& each) {
      return each.position == term.group_said_by;
    });
    for (const Told& each : body.told) {
      const auto* changed = std::get_if<events::AffiliationChanged>(&each.content);
      if (changed && changed->person == term.person && changed->group != Group::unstated &&
          std::tie(each.on, each.rank) > std::tie(term.group_since, said->rank))
        now = changed->group;
    }
    if (now != term.group)
      all.push_back(
          {id_of(body, "quota/P.2", events::to_string(term.person)), "departure", "", "seats", ""});
  }
  return all;
}

}  // namespace reference::naive
