#include "tests/reference/verdicts.hpp"

#include <algorithm>
#include <numeric>

namespace reference::naive {

Verdicts verdicts(const Body& body) {
  if (!body.is_running()) return {};
  Verdicts all{size(body)};
  for (const auto& rule : {shares, outside_groups, changed_groups, host_seats, term_limits,
                           rotation, reconciliation}) {
    const Verdicts found = rule(body);
    all.insert(all.end(), found.begin(), found.end());
  }
  // "size/IV.1/2010": of a clause that is not in force nothing is required, so nothing is unknown.
  for (Verdict& each : all) {
    const std::string behind = each.id.substr(each.id.find('/') + 1);
    const std::string clause = behind.substr(0, behind.find('/'));
    const bool is_of_clause = clause.find('.') != std::string::npos;
    if (is_of_clause && !body.clauses.contains(clause) && each.verdict == "unknown")
      each.verdict = "notApplicable";
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::string id_of(const Body& body, const std::string& start, const std::string& subject) {
  return start + (subject.empty() ? "" : "/" + subject) + "/" +
         std::to_string(body.running().year.year);
}

Part part(const std::string& text) {
  const std::size_t bar = text.find('/');
  return {std::stol(text), bar == std::string::npos ? 1 : std::stol(text.substr(bar + 1))};
}
bool is_less(Part one, Part other) { return one.of * other.all < other.of * one.all; }
Part sum(Part one, Part other, int sign) {
  const Part added{one.of * other.all + sign * other.of * one.all, one.all * other.all};
  const long shared = std::gcd(added.of, added.all);
  return {added.of / shared, added.all / shared};
}
std::string text(Part part) {
  return std::to_string(part.of) + (part.all == 1 ? "" : "/" + std::to_string(part.all));
}

std::string weaker(const std::string& one, const std::string& other) {
  if (one == "none" || other == "none") return "none";
  return one == "published" || other == "published" ? "published" : "seats";
}

const Figure* followed(const Body& body, events::Cycle cycle, const What& what) {
  std::vector<const Figure*> figures;
  for (const Figure& each : body.figures) {
    const events::FigurePublished& said = each.said;
    if (said.cycle == cycle && said.measure == what.measure && said.group == what.group &&
        said.region == what.region &&
        present_code(body.day, said.country) == present_code(body.day, what.country))
      figures.push_back(&each);
  }
  for (const Figure* each : figures)
    if (each->chosen) return each;
  const auto sources = [&](const Figure* figure) {
    return std::count_if(figures.begin(), figures.end(), [&](const Figure* other) {
      return other->said.value == figure->said.value;
    });
  };
  const Figure* best = nullptr;
  for (const Figure* each : figures)
    if (!best || sources(each) > sources(best) ||
        (sources(each) == sources(best) && each->position < best->position))
      best = each;
  return best;
}

std::optional<long> published(const Body& body, events::Cycle cycle, const What& what) {
  const Figure* figure = followed(body, cycle, what);
  return figure ? std::optional<long>(figure->said.value) : std::nullopt;
}

std::optional<events::Gender> gender_of(const Body& body, events::Person person) {
  std::optional<events::Gender> gender;
  for (const Told& each : body.told) {
    const auto* described = std::get_if<events::PersonDescribed>(&each.content);
    if (described && described->person == person) gender = described->gender;
  }
  return gender == events::Gender::unstated ? std::nullopt : gender;
}

bool is_member(const Term& term) { return term.seat == events::Seat::stakeholder; }

long most_at_once(const Body& body, const Cycle& cycle, bool (*counts)(const Term&)) {
  std::size_t most = 0;
  for (const Term& start : body.terms) {
    if (!body.lies_in(start, cycle)) continue;
    std::set<events::Person> present;
    for (const Term& term : body.seated_on(cycle, body.days_in(start, cycle).first))
      if (counts(term)) present.insert(term.person);
    most = std::max(most, present.size());
  }
  return static_cast<long>(most);
}

bool names_everyone(const Body& body, const Cycle& cycle, bool only_members) {
  if (cycle.complete) return true;
  const Figure* figure = followed(body, cycle.year, {});
  if (!only_members || !figure || figure->said.approximate == events::Answer::yes) return false;
  return figure->said.value > 0 && most_at_once(body, cycle, is_member) >= figure->said.value;
}

bool Counting::counts(const Term& term) const {
  return term.seat == events::Seat::host ? host_seats : term.seat != events::Seat::chair || chair;
}

Counting counting(const Body& body, const std::string& rule) {
  return {body.is_yes(rule + ".countsHostSeats", "no"), body.is_yes(rule + ".countsChair", "no")};
}

Count seats(const Body& body, Counting counting, const Trait& trait, const What& what) {
  bool is_known = names_everyone(body, body.running(), counting.only_members());
  Count count{0, "seats"};
  for (const Term& term : body.seated()) {
    if (!counting.counts(term)) continue;
    const std::optional<bool> has = trait(term);
    if (!has || term.seat == events::Seat::unstated) is_known = false;
    if (has.value_or(false)) ++count.value;
  }
  if (is_known) return count;
  const auto figure = published(body, body.running().year, what);
  return figure ? Count{*figure, "published"} : Count{};
}

}  // namespace reference::naive
