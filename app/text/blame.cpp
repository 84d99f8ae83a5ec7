#include <algorithm>

#include "answers/event_text.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"

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
    Table table = sheet.table({"label.event", "label.decision", "label.takesEffect", "label.name",
                               "label.seat", "label.basis"},
                              {0});
    for (const auto& [member, by] : blame.seats)
      table.row({{sheet.words.number_of(by.position), Colour::blue},
                 {answers::kind_of(by.payload, sheet.words)},
                 {engine::to_string(by.effective_on)},
                 {sheet.words.name_of(member.person)},
                 {answers::seat_text(member.seat, member.group, "", sheet.words)},
                 {by.is_supposed ? sheet.say("mark.supposed") : word_of(by.basis, sheet.words)}});
    sheet.print(table);
    print_sources(sheet, blame.seats);
  }
  print(sheet, blame.waiting);
}

}  // namespace app
