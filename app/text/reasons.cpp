#include "app/text/reasons.hpp"

#include "answers/event_text.hpp"

namespace app {
namespace {

events::Message term_message(const replay::SeatReasons& why) {
  const events::Argument count = events::number(why.terms);
  // Where no clause limits terms, the seats held in a row are all that there is to tell.
  if (!why.terms_by_rule) return {why.terms_exact ? "why.inARow" : "why.inARowAtLeast", {count}};
  if (why.terms_allowed)
    return {why.terms_exact ? "why.termOf" : "why.termAtLeastOf",
            {count, events::number(*why.terms_allowed)}};
  return {why.terms_exact ? "why.term" : "why.termAtLeast", {count}};
}

}  // namespace

void print_chain(const Sheet& sheet, const std::vector<replay::Step>& chain) {
  const words::Words& words = sheet.words;
  std::vector<Link> links;
  for (const replay::Step& step : chain) {
    Link link{words.number_of(step.position),
              engine::to_string(step.effective_on),
              answers::kind_of(step.payload, words),
              words.label(step.authority) + " · " +
                  (step.is_supposed ? sheet.say("mark.supposed") : words.label(step.basis)),
              {}};
    if (!step.clause.empty()) link.what += " (" + words.clause(step.clause) + ")";
    for (Cell more : {Cell{answers::told(step.payload, step.effective_on, words)},
                      Cell{step.source, Colour::dim}, Cell{step.note}})
      if (!more.text.empty()) link.more.push_back(std::move(more));
    if (const std::string why(events::particulars(step.payload).acknowledged); !why.empty())
      link.more.push_back({words.label_is(sheet.say("label.acknowledged"), why)});
    if (!step.is_supposed) link.doubt = sheet.say("form.doubt");
    links.push_back(std::move(link));
  }
  sheet.paper.chain(links);
}

void print_seat(const Sheet& sheet, events::Person person, const replay::SeatReasons& why,
                bool has_left) {
  const projections::Term& term = *why.last;
  const events::Argument who = events::person(person), seat = events::seat(term.seat),
                         group = events::group(term.group);
  const bool is_open = term.cycle == events::no_end;
  const char* open = why.held ? "why.holdsOpen" : has_left ? "why.heldOpen" : "why.unknownOpen";
  const char* key = why.held ? "why.holds" : has_left ? "why.held" : "why.unknown";
  std::string held = is_open ? sheet.say({open, {who, seat, group}})
                             : sheet.say({key, {who, seat, group, events::cycle(term.cycle)}});
  if (term.country) held += ", " + sheet.words.word(events::country(term.country));
  if (!term.role.empty() && term.role != events::name_of(term.seat))
    held += ", " + std::string(term.role);
  sheet.tell(held + ".");
  if (why.terms > 0) sheet.tell(term_message(why));
  if (!why.ends.key.empty()) sheet.tell(why.ends);
}

void print_name(const Sheet& sheet, events::Person person, std::string_view affiliation) {
  const std::string id = to_string(person);
  const std::string more = affiliation.empty() ? "" : ", " + std::string(affiliation);
  sheet.line({sheet.words.name_of(person), Colour::bold}, " (" + id + ")" + more, id + more);
}

}  // namespace app
