#include <algorithm>

#include "inventions/invention.hpp"

namespace inventions {
namespace {

constexpr int usual_terms = 3;

Decision in_cycle(Kind kind, std::uint32_t person, int cycle) {
  return Decision(kind).put("person", person).put("cycle", cycle);
}

}  // namespace

bool holds(const Irregularities& bent, Irregularity bend) {
  return std::find(bent.begin(), bent.end(), bend) != bent.end();
}

Body::Body(const Invention& invention, Chance& chance)
    : chance_(chance), wanted_(static_cast<std::size_t>(invention.seats)) {
  // Two seats in five to governments, the others as equal as can be.
  seats_[0] = (2 * wanted_ + 2) / 5;
  for (std::size_t group = 1; group < groups; ++group)
    seats_[group] = (wanted_ - seats_[0] + groups - 1 - group) / (groups - 1);
}

std::size_t Body::size(std::size_t group) const {
  return static_cast<std::size_t>(
      std::count_if(members_.begin(), members_.end(),
                    [&](const Member& member) { return member.group == group; }));
}

// Beyond 2/5 + 1/10 of all seats for governments, beyond the spread for the others.
std::size_t Body::too_many(std::size_t group) const {
  return group == 0 ? wanted_ / 5 + 2 : spread(wanted_) + 1;
}

std::uint32_t Body::describe(CyclePage& page, engine::Date on, bool woman) {
  const std::uint32_t person = ++last_person_;
  const std::string number = events::to_string(events::Person{person}).substr(2);
  page.write(on, Authority::secretariat, Basis::stated,
             Decision(Kind::person_described)
                 .put("person", person)
                 .put("name", "Person " + number)
                 .put("affiliation", employer())
                 .put("gender", woman ? events::Gender::woman : events::Gender::man));
  return person;
}

std::string Body::employer() {
  return std::string("Organisation ").append(std::to_string(chance_.below(500) + 1));
}

void Body::open(CyclePage& page, engine::Date on, std::size_t opened, const Irregularities& bent) {
  leave(page, on, opened, bent);
  stay(page, on, opened);
  fill(page, on, opened, bent);
  begun_ = true;
}

void Body::leave(CyclePage& page, engine::Date on, std::size_t opened, const Irregularities& bent) {
  const bool nobody_leaves = holds(bent, Irregularity::no_rotation);
  std::array<bool, groups> one_stays{};
  for (std::size_t group = 0; group < groups; ++group)
    one_stays[group] = bent[group] == Irregularity::fourth_term;
  const auto leaves = [&](Member& member) {
    if (member.last_year >= page.cycle()) return false;
    const bool stays = nobody_leaves || (one_stays[member.group] && member.terms >= usual_terms);
    if (stays) {
      if (!nobody_leaves) one_stays[member.group] = false;
      member.last_year = page.cycle();
      ++due_[page.cycle()];
      return false;
    }
    const Kind kind = member.terms >= usual_terms ? Kind::term_expired : Kind::member_rotated_out;
    page.write(on, Authority::secretariat, Basis::stated,
               in_cycle(kind, member.person, page.cycle()), opened);
    retired_.push_back({member.person, page.cycle() - 1, member.woman});
    return true;
  };
  std::erase_if(members_, leaves);
}

void Body::stay(CyclePage& page, engine::Date on, std::size_t opened) {
  for (Member& member : members_) {
    const bool tacit = !chance_.one_in(10);
    const Kind kind = tacit ? Kind::term_renewed_tacitly : Kind::term_renewed;
    page.write(on, Authority::secretary_general, tacit ? Basis::tacit : Basis::stated,
               in_cycle(kind, member.person, page.cycle()), opened);
    ++member.terms;
    member.is_new = false;
  }
}

// The last cycle of somebody who comes now, so that about a third leaves after each cycle.
int Body::last_year(int cycle) {
  const std::size_t third = (wanted_ + 2) / 3;
  for (int terms = usual_terms; terms > 1; --terms)
    if (due_[cycle + terms - 1] < third) return cycle + terms - 1;
  return due_[cycle] < third ? cycle : cycle + usual_terms - 1;
}

Member Body::candidate(CyclePage& page, engine::Date on, std::size_t group,
                       std::optional<bool> woman) {
  Member member;
  member.group = group;
  member.country = countries[chance_.below(countries.size())];
  constexpr int cycles_off = 2;
  const bool comes_back =
      !retired_.empty() && retired_.front().left_after + cycles_off < page.cycle() &&
      retired_.front().woman == woman.value_or(retired_.front().woman) && chance_.one_in(20);
  if (comes_back) {
    member.person = retired_.front().person;
    member.woman = retired_.front().woman;
    retired_.pop_front();
  } else {
    member.woman = woman ? *woman : chance_.one_in(2);
    member.person = describe(page, on, member.woman);
  }
  return member;
}

void Body::appoint(CyclePage& page, engine::Date on, Line opened, const Member& member) {
  page.write(on, Authority::secretary_general, Basis::stated,
             in_cycle(Kind::member_appointed, member.person, page.cycle())
                 .put("group", group_codes[member.group])
                 .put("country", member.country)
                 .put("seat", events::Seat::stakeholder)
                 .put("isNew", events::Answer::yes),
             opened);
}

void Body::fill(CyclePage& page, engine::Date on, std::size_t opened, const Irregularities& bent) {
  for (std::size_t group = 0; group < groups; ++group) {
    const std::size_t sitting = size(group);
    bool late = bent[group] == Irregularity::late && begun_;
    for (std::size_t seat = sitting; seat < seats_[group]; ++seat) {
      const auto waits = static_cast<std::int32_t>(late ? 60 + chance_.below(90) : 0);
      late = false;
      Member member = candidate(page, on + waits, group);
      member.last_year = last_year(page.cycle());
      ++due_[member.last_year];
      appoint(page, on + waits, opened, member);
      members_.push_back(member);
    }
    if (bent[group] != Irregularity::large_group) continue;
    for (std::size_t extra = 0; extra < too_many(group); ++extra) {
      Member member = candidate(page, on, group);
      member.last_year = page.cycle();
      appoint(page, on, opened, member);
      members_.push_back(member);
    }
  }
}

// Somebody else sits from some day on, for the rest of the time. What was published of women and of
// new members stays true: only who is new themselves leaves before a new appointment.
void Body::replace(CyclePage& page, engine::Date from, Member& member) {
  const engine::Date on = from + static_cast<std::int32_t>(chance_.below(20));
  const bool at_once = !member.is_new || chance_.one_in(2);
  const engine::Date begins = at_once ? on : on + 20;
  Member successor = candidate(page, begins, member.group, member.woman);
  successor.last_year = member.last_year;
  if (at_once) {
    page.write(on, Authority::secretary_general, Basis::stated,
               Decision(Kind::member_replaced)
                   .put("person", member.person)
                   .put("successor", successor.person)
                   .put("country", successor.country));
  } else {
    page.write(
        on, Authority::member, Basis::stated,
        Decision(Kind::member_resigned).put("person", member.person).put("reason", "New duties"));
    appoint(page, begins, {}, successor);
  }
  member = successor;
}

void Body::change(CyclePage& page, engine::Date from) {
  const std::size_t leaving = (wanted_ + chance_.below(50)) / 50;
  for (std::size_t i = 0; i < leaving; ++i) {
    // Each from a part of its own, so that nobody leaves twice.
    const std::size_t part = members_.size() / leaving;
    replace(page, from, members_[i * part + chance_.below(part)]);
  }
  for (std::size_t i = 0; i < members_.size(); i += 25 + chance_.below(50))
    page.write(from + 60, Authority::member, Basis::stated,
               Decision(Kind::affiliation_changed)
                   .put("person", members_[i].person)
                   .put("affiliation", employer()));
}

void Body::evaluate(CyclePage& page, engine::Date on) {
  for (const Member& member : members_) {
    const bool negative = member.last_year == page.cycle() && chance_.one_in(10);
    page.write(on, Authority::secretariat, Basis::stated,
               in_cycle(Kind::member_evaluated, member.person, page.cycle())
                   .put("evaluation",
                        negative ? events::Evaluation::negative : events::Evaluation::positive));
  }
}

}  // namespace inventions
