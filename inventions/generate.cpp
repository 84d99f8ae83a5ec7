#include "inventions/generate.hpp"

#include <algorithm>

#include "inventions/hosts.hpp"
#include "inventions/invention.hpp"
#include "inventions/terms.hpp"

namespace inventions {
namespace {

using events::Group;
using events::Measure;

constexpr int cycles_per_version = 10;

class History {
 public:
  explicit History(const Invention& invention)
      : invention_(invention),
        chance_(invention.seed),
        body_(invention, chance_),
        hosts_(chance_) {}

  CyclePage cycle(int index) {
    CyclePage page(invention_.first_cycle + index);
    const Irregularities bent = bend(index);
    const engine::Date on = page.day(2, static_cast<unsigned>(chance_.below(20)) + 1);
    if (index == 0) establish(page);
    if (index % cycles_per_version == 0)
      adopt_terms(page, on, index / cycles_per_version + 1, invention_.seats);
    const std::size_t opened = page.write(on, Authority::secretary_general, Basis::stated,
                                          Decision(Kind::cycle_opened)
                                              .put("cycle", page.cycle())
                                              .put("roster", events::Completeness::complete));
    seat_chair(page, on, opened);
    body_.open(page, on, opened, bent);
    publish(page, on, index > 0, bent);
    meet(page);
    body_.change(page, page.day(8, 10));
    hosts_.hold(page, body_, page.day(11, 1), holds(bent, Irregularity::host_seat));
    body_.evaluate(page, page.day(12, 28));
    return page;
  }

 private:
  Irregularities bend(int index) {
    Irregularities bent{};
    for (Irregularity& each : bent) {
      if (!chance_.happens(invention_.irregular)) continue;
      each = static_cast<Irregularity>(1 + chance_.below(bends - 1));
      // Before the third renewal nobody has served three terms.
      const bool needs_years =
          each == Irregularity::fourth_term || each == Irregularity::no_rotation;
      if (needs_years && index < 3) each = Irregularity::wrong_figure;
    }
    return bent;
  }

  void establish(CyclePage& page) {
    page.write(page.day(1, 10), Authority::secretary_general, Basis::stated,
               Decision(Kind::body_established)
                   .put("name", "Fictitious Advisory Group")
                   .put("purpose", "A fictitious body, for training."));
    page.write(
        page.day(1, 20), Authority::secretary_general, Basis::stated,
        Decision(Kind::observer_invited).put("organisation", "Intergovernmental Organisation 1"));
  }

  void seat_chair(CyclePage& page, engine::Date on, std::size_t opened) {
    const auto in_cycle = [&](Kind kind) {
      return Decision(kind).put("person", chair_).put("cycle", page.cycle());
    };
    if (chair_ && !chance_.one_in(4)) {
      page.write(on, Authority::secretary_general, Basis::tacit,
                 in_cycle(Kind::term_renewed_tacitly), opened);
      return;
    }
    if (chair_)
      page.write(on, Authority::secretariat, Basis::stated, in_cycle(Kind::term_expired), opened);
    chair_ = body_.describe(page, on, chance_.one_in(2));
    page.write(on, Authority::secretary_general, Basis::stated,
               in_cycle(Kind::member_appointed)
                   .put("seat", events::Seat::chair)
                   .put("role", "chair")
                   .put("isNew", events::Answer::yes),
               opened);
  }

  static Decision figure(const CyclePage& page, Measure measure, std::size_t value,
                         Group group = Group::unstated) {
    return Decision(Kind::figure_published)
        .put("cycle", page.cycle())
        .put("measure", measure)
        .put("group", group)
        .put("value", value);
  }

  // What the secretariat publishes of a cycle: in a bent group a wrong number, which every other
  // time a second source sets right.
  void publish(CyclePage& page, engine::Date on, bool rotated, const Irregularities& bent) {
    const auto put = [&](Decision figure) {
      return page.write(on, Authority::secretariat, Basis::stated, std::move(figure));
    };
    const std::vector<Member>& members = body_.members();
    put(figure(page, Measure::members_excluding_chair, members.size()));
    if (rotated)
      put(figure(
          page, Measure::new_members,
          static_cast<std::size_t>(std::count_if(members.begin(), members.end(),
                                                 [](const Member& each) { return each.is_new; }))));
    for (std::size_t group = 0; group < groups; ++group) {
      const std::size_t size = body_.size(group);
      const bool wrong = bent[group] == Irregularity::wrong_figure;
      const auto of_group = [&](std::size_t value) {
        return put(figure(page, Measure::members, value, group_codes[group]));
      };
      of_group(wrong ? size + 1 + chance_.below(3) : size);
      if (!wrong || chance_.one_in(2)) continue;
      put(Decision(Kind::figure_followed)
              .put("position", CyclePage::position(of_group(size)))
              .put("reason", "It is the number of members that are named."));
    }
    publish_women(page, on);
  }

  // A figure that is mistaken now and then, and corrected in autumn.
  void publish_women(CyclePage& page, engine::Date on) {
    const std::vector<Member>& members = body_.members();
    const auto women = static_cast<std::size_t>(std::count_if(
        members.begin(), members.end(), [](const Member& each) { return each.woman; }));
    const bool mistaken = chance_.one_in(5);
    const std::size_t published = page.write(on, Authority::secretariat, Basis::stated,
                                             figure(page, Measure::women, women + mistaken));
    if (!mistaken) return;
    page.write(page.day(10, 1), Authority::secretariat, Basis::stated,
               Decision(Kind::event_corrected)
                   .put("position", CyclePage::position(published))
                   .put("replacement", page.stated(on, Authority::secretariat, Basis::stated,
                                                   figure(page, Measure::women, women)))
                   .put("reason", "One was counted twice."));
  }

  void meet(CyclePage& page) {
    std::uint64_t number = 0;
    for (const unsigned month : {4u, 6u, 9u}) {
      const std::string id = std::string("meeting-")
                                 .append(std::to_string(page.cycle()))
                                 .append("-")
                                 .append(std::to_string(++number));
      const auto meeting = [&](Kind kind) { return Decision(kind).put("meeting", id); };
      const engine::Date opens = page.day(month, 10 + static_cast<unsigned>(chance_.below(10)));
      const engine::Date closes = opens + 1;
      const std::size_t convened = page.write(opens - 30, Authority::secretariat, Basis::stated,
                                              meeting(Kind::meeting_convened)
                                                  .put("cycle", page.cycle())
                                                  .put("opensOn", opens)
                                                  .put("closesOn", closes)
                                                  .put("place", "City 1")
                                                  .put("mode", events::Mode::hybrid)
                                                  .put("formal", events::Answer::yes));
      page.write(opens - 3, Authority::mag, Basis::stated, meeting(Kind::agenda_approved),
                 convened);
      const std::size_t sitting = body_.members().size();
      const std::size_t present = sitting / 2 + chance_.below(sitting / 4 + 1);
      page.write(closes, Authority::secretariat, Basis::stated,
                 meeting(Kind::meeting_held)
                     .put("attendedInPerson", present)
                     .put("attendedOnline", sitting - present),
                 convened);
    }
  }

  Invention invention_;
  Chance chance_;
  Body body_;
  Hosts hosts_;
  std::uint32_t chair_ = 0;
};

}  // namespace

void generate(const Invention& invention, engine::FunctionRef<bool(std::string_view line)> line) {
  History history(invention);
  for (int i = 0; i < invention.cycles; ++i)
    if (!history.cycle(i).give(line)) return;
}

}  // namespace inventions
