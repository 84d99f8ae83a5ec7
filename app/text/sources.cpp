#include "answers/sources.hpp"

#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "app/text/reasons.hpp"

namespace app {

namespace {

events::Message counts_of(const answers::SourceOnRecord& source) {
  return {"sources.counts",
          {events::number(source.figures), events::number(source.followed),
           events::number(source.contradicted)}};
}

void print_lead(const Sheet& sheet, const std::vector<answers::SourceOnRecord>& sources) {
  std::int64_t resting = 0, figures = 0, followed = 0, contradicted = 0;
  for (const answers::SourceOnRecord& each : sources) {
    resting += std::ssize(each.events);
    figures += each.figures;
    followed += each.followed;
    contradicted += each.contradicted;
  }
  const auto all = events::number(std::ssize(sources)), count = events::number(resting);
  sheet.tell(figures ? events::Message{"sources.leadWithFigures",
                                       {all, count, events::number(figures),
                                        events::number(followed), events::number(contradicted)}}
                     : events::Message{"sources.lead", {all, count}});
  sheet.gap();
}

}  // namespace

void print(const Sheet& sheet, const answers::Sources& answer) {
  print(sheet, answer.heading);
  if (answer.sources.empty()) return sheet.tell(sheet.say("sources.noneOnRecord"));
  print_lead(sheet, answer.sources);
  for (const answers::SourceOnRecord& each : answer.sources) {
    const std::string first = std::to_string(each.events.front().value);
    sheet.tell(each.source, 2, 4);
    const std::string count = std::to_string(each.events.size());
    const std::string marked = sheet.words.mark(words::Named::source, first, count);
    std::string said = sheet.say({"sources.events", {events::text(marked)}});
    if (each.figures) said += " · " + sheet.say(counts_of(each));
    sheet.tell(said, 4, 6);
  }
}

void print(const Sheet& sheet, const answers::SourceShown& answer) {
  print(sheet, answer.heading);
  sheet.subject(answer.source.source);
  sheet.tell(answer.source.source);
  const auto count = events::number(std::ssize(answer.source.events));
  std::string lead = sheet.say({"sources.resting", {count}});
  if (answer.source.figures) sheet.words.add_to(lead, counts_of(answer.source));
  sheet.tell(lead + ".");
  if (!answer.figures.empty()) {
    sheet.heading(sheet.say("sources.figures"));
    Table table = sheet.table({"label.event", "label.followed", "label.contradictedBy"}, {0});
    for (const auto& each : answer.figures)
      table.row({{sheet.words.number_of(each.by), Colour::blue},
                 {sheet.say(each.followed ? "label.yes" : "label.no")},
                 {sheet.words.numbers_of(each.contradicted_by)}});
    sheet.print(table);
  }
  sheet.heading(sheet.say("sources.without"));
  print_changes(sheet, answer.without.changes, true);
  sheet.heading(sheet.say("why.events"));
  print_chain(sheet, answer.events);
}

}  // namespace app
