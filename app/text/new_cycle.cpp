#include "answers/new_cycle.hpp"

#include "answers/event_text.hpp"
#include "app/text/coats.hpp"
#include "app/text/passage.hpp"

namespace app {
namespace {

using answers::NewCycle;
using decisions::Passage;

bool was_held_before(const Passage& passage) {
  return passage.terms > 0 || passage.terms_allowed || !passage.terms_exact;
}

std::string terms_of(const Passage& passage, const words::Words& words) {
  if (!was_held_before(passage)) return "–";
  return terms_text(passage.terms, passage.terms_exact, passage.terms_allowed, words);
}

Colour colour_of(Passage::Course course) {
  using Course = Passage::Course;
  if (course == Course::no_clause || course == Course::apart) return Colour::yellow;
  const bool is_over =
      course == Course::at_limit || course == Course::ended || course == Course::not_renewed;
  return is_over ? Colour::red : Colour::green;
}

void print_count(const Sheet& sheet, long long count, std::string_view course) {
  if (count > 0)
    sheet.tell(sheet.say({"cycle.count", {events::number(count), events::text(sheet.say(course))}}),
               2, 4);
}

void print_counts(const Sheet& sheet, const NewCycle& answer) {
  std::vector<long long> counts = answers::counted(answer);
  const long long depending = answers::renewed_if_below_limit(answer);
  counts[static_cast<std::size_t>(Passage::Course::renewed)] -= depending;
  sheet.gap();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto course = static_cast<Passage::Course>(i);
    print_count(sheet, counts[i], course_key(course));
    if (course == Passage::Course::renewed)
      print_count(sheet, depending, "cycle.renewedBelowLimit");
  }
}

}  // namespace

void print(const Sheet& sheet, const NewCycle& answer) {
  const words::Words& words = sheet.words;
  sheet.title(sheet.say(
      {"cycle.heading",
       {events::cycle(answer.cycle), events::date(answer.on), events::cycle(answer.before)}}));
  if (answer.seats.empty()) {
    sheet.tell(sheet.say({"cycle.noSeats", {events::cycle(answer.before)}}));
  } else {
    Table table = sheet.table({"label.name", "label.seat", "label.term", "cycle.happens",
                               "label.clause", "cycle.missing"});
    for (const Passage& each : answer.seats)
      table.row({{words.name_of(each.seat.person), Colour::bold},
                 {answers::seat_text(each.seat.seat, each.seat.group, "", words)},
                 {terms_of(each, words)},
                 {course_text(each, words), colour_of(each.course)},
                 {each.clause.empty() ? "–" : words.clause(each.clause)},
                 {missing_text(each, answer.before, words), Colour::yellow}});
    sheet.print(table);
    print_counts(sheet, answer);
  }
}

}  // namespace app
