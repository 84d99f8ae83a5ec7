#include "answers/people.hpp"

#include "answers/event_text.hpp"
#include "app/svg/coats.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "app/text/reasons.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

using answers::Tenure;

std::string cycles_said(const Tenure& tenure, const words::Words& words) {
  const auto said = [&](events::Cycle cycle) {
    return cycle == events::no_end ? "–" : words.word(events::cycle(cycle));
  };
  const std::string first = said(tenure.terms.front().cycle),
                    last = said(tenure.terms.back().cycle);
  return first == last ? first : first + "–" + last;
}

// How its terms began, each way once: each is the number of the first event of that kind.
std::string bases_said(const Tenure& tenure, const words::Words& words) {
  std::string text;
  std::vector<events::Basis> told;
  for (const Tenure::Term& term : tenure.terms) {
    if (std::find(told.begin(), told.end(), term.basis) != told.end()) continue;
    told.push_back(term.basis);
    const char* key = term.basis == events::Basis::stated     ? "label.stated"
                      : term.basis == events::Basis::tacit    ? "label.tacit"
                      : term.basis == events::Basis::inferred ? "label.inferred"
                                                              : "mark.supposed";
    events::add_to(text, words.say(key));
  }
  return text;
}

std::string end_said(const Tenure& tenure, const words::Words& words) {
  if (tenure.end == Tenure::End::sits) return words.say("people.sits");
  if (!tenure.last) return words.say("people.endUnknown");
  std::string last = engine::to_string(*tenure.last);
  if (!tenure.ended_by) return last;
  return last + " (" + words.number_of(tenure.ended_by) + ")";
}

void print_ribbons(const Sheet& sheet, const answers::People& people) {
  const auto picture = [&](std::string_view name, const auto& draw_it) {
    sheet.picture(
        name,
        [&](Leads leads) {
          Svg svg(leads);
          draw_it(svg, people, sheet.words);
          return svg.take();
        },
        sheet.say("people.legend"));
  };
  picture("people", [](auto&... all) { draw(all...); });
  picture("people narrow", [](auto&... all) { draw_narrow(all...); });
}

// How many they are, and what is not known of them.
std::string lead(const std::vector<answers::PersonOnRecord>& people, const words::Words& words) {
  const auto any = [](const answers::PersonOnRecord& person, Tenure::End end) {
    return std::ranges::any_of(person.tenures, [&](const Tenure& each) { return each.end == end; });
  };
  std::int64_t sitting = 0, open = 0, without_country = 0;
  for (const answers::PersonOnRecord& person : people) {
    const bool sits = any(person, Tenure::End::sits);
    sitting += sits;
    open += !sits && any(person, Tenure::End::unknown);
    without_country += std::ranges::none_of(
        person.tenures, [](const Tenure& each) { return static_cast<bool>(each.country); });
  }
  std::string text = words.say({"people.count", {events::number(std::ssize(people))}});
  words.add_to(text, {"people.sitting", {events::number(sitting)}});
  if (open) words.add_to(text, {"people.open", {events::number(open)}});
  if (without_country)
    words.add_to(text, {"people.withoutCountry", {events::number(without_country)}});
  return text + ".";
}

std::vector<Cell> cells_of(const Tenure& tenure, const words::Words& words) {
  const bool is_open = tenure.end == Tenure::End::unknown;
  std::vector<engine::Position> begun;
  for (const Tenure::Term& term : tenure.terms) begun.push_back(term.by);
  return {{answers::seat_text(tenure.seat, tenure.group, "", words)},
          {tenure.country ? words.word(events::country(tenure.country)) : "–"},
          {cycles_said(tenure, words)},
          {engine::to_string(tenure.terms.front().from)},
          {bases_said(tenure, words)},
          {end_said(tenure, words), is_open ? Colour::yellow : Colour::none},
          {words.numbers_of(begun), Colour::dim}};
}

}  // namespace

void print(const Sheet& sheet, const answers::People& answer) {
  print(sheet, answer.heading);
  if (answer.people.empty()) return sheet.tell(sheet.say("people.none"));
  sheet.tell(lead(answer.people, sheet.words));
  sheet.gap();
  print_ribbons(sheet, answer);
  Table table = sheet.table({"label.name", "label.seat", "label.country", "label.cycles",
                             "label.since", "label.basis", "label.until", "label.events"});
  for (const answers::PersonOnRecord& person : answer.people) {
    std::string name = sheet.words.name_of(person.person);
    if (person.tenures.empty())
      table.row({{name, Colour::bold},
                 {sheet.say("people.noSeat"), Colour::dim},
                 {},
                 {},
                 {},
                 {},
                 {},
                 {}});
    for (const Tenure& tenure : person.tenures) {
      std::vector<Cell> cells = cells_of(tenure, sheet.words);
      cells.insert(cells.begin(), {std::exchange(name, ""), Colour::bold});
      table.row(std::move(cells));
    }
  }
  sheet.print(table);
}

void print(const Sheet& sheet, const answers::PersonShown& answer) {
  const answers::PersonOnRecord& person = answer.person;
  print(sheet, answer.heading);
  sheet.subject(sheet.words.name_of(person.person));
  print_name(sheet, person.person, person.affiliation);
  std::string spellings;
  for (const std::string& each : answer.spellings) events::add_to(spellings, each, "; ");
  if (!spellings.empty()) sheet.tell({"people.spellings", {events::text(spellings)}});
  if (!person.tenures.empty()) print_ribbons(sheet, answers::alone(answer));
  sheet.gap();
  Table table = sheet.table({"label.seat", "label.country", "label.cycles", "label.since",
                             "label.basis", "label.until", "label.events"});
  for (const Tenure& tenure : person.tenures) table.row(cells_of(tenure, sheet.words));
  if (person.tenures.empty())
    sheet.tell(sheet.say("people.noSeat"));
  else
    sheet.print(table);
  if (answer.sources.empty()) return;
  sheet.heading(sheet.say("label.sources"));
  for (const auto& [source, because] : answer.sources) {
    sheet.tell(source, 2, 2);
    sheet.tell(named(because, sheet.words), 4, 4);
  }
}

}  // namespace app
