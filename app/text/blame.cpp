#include <algorithm>

#include "answers/event_text.hpp"
#include "app/text/by_name.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

using answers::Blame;

// The basis in one word: the column is narrow.
std::string word_of(events::Basis basis, const words::Words& words) {
  if (basis == events::Basis::unstated) return "–";
  return words.say(basis == events::Basis::stated  ? "label.stated"
                   : basis == events::Basis::tacit ? "label.tacit"
                                                   : "label.inferred");
}

// How many there are, and what they rest on.
void print_lead(const Sheet& sheet, const std::vector<Blame::Line>& seats) {
  std::string bases;
  for (const events::Basis basis :
       {events::Basis::stated, events::Basis::tacit, events::Basis::inferred}) {
    const auto count = std::ranges::count_if(seats, [&](const Blame::Line& line) {
      return !line.by.is_supposed && line.by.basis == basis;
    });
    if (count > 0)
      events::add_to(bases,
                     sheet.words.label_is(word_of(basis, sheet.words), std::to_string(count)));
  }
  const auto named = events::number(std::ssize(seats));
  sheet.tell(bases.empty() ? events::Message{"blame.count", {named}}
                           : events::Message{"blame.lead", {named, events::text(bases)}});
}

// Sources are long and few: each is told once, below the seats.
void print_sources(const Sheet& sheet, const std::vector<Blame::Line>& seats) {
  std::vector<std::pair<std::string, counting::Causes>> sources;
  for (const Blame::Line& line : seats) {
    if (line.by.is_supposed) continue;
    auto same = std::find_if(sources.begin(), sources.end(),
                             [&](const auto& source) { return source.first == line.by.source; });
    if (same == sources.end()) same = sources.emplace(same, line.by.source, counting::Causes());
    same->second.add(line.by.position);
  }
  if (sources.empty()) return;
  sheet.heading(sheet.say("label.sources"));
  for (const auto& [source, positions] : sources) {
    sheet.tell(source, 2, 2);
    sheet.tell(named(positions.in_order(), sheet.words), 4, 4);
  }
}

}  // namespace

void print(const Sheet& sheet, const Blame& blame) {
  print(sheet, blame.heading);
  if (blame.seats.empty()) {
    sheet.tell(sheet.say(blame.heading.cycle ? "composition.nobody" : "composition.noCycle"));
  } else {
    print_lead(sheet, blame.seats);
    sheet.gap();
    Table table = sheet.table({"label.event", "label.decision", "label.takesEffect", "label.name",
                               "label.seat", "label.basis"},
                              {0});
    const auto member_of = [](const Blame::Line& line) -> const answers::Member& {
      return line.member;
    };
    for (const Blame::Line* line : by_name(blame.seats, sheet.words, member_of)) {
      const auto& [member, by] = *line;
      table.row({{sheet.words.number_of(by.position), Colour::blue},
                 {answers::kind_of(by.payload, sheet.words)},
                 {engine::to_string(by.effective_on)},
                 {sheet.words.name_of(member.person)},
                 {answers::seat_text(member.seat, member.group, "", sheet.words)},
                 {by.is_supposed ? sheet.say("mark.supposed") : word_of(by.basis, sheet.words)}});
    }
    sheet.print(table);
    print_sources(sheet, blame.seats);
  }
  print(sheet, blame.waiting);
}

}  // namespace app
