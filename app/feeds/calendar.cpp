#include <algorithm>
#include <ostream>

#include "answers/event_text.hpp"
#include "app/feeds/feeds.hpp"
#include "app/text/passage.hpp"
#include "events/utf8.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

using answers::Next;

// Within a text of a calendar these signs have a meaning.
std::string escaped_for_calendar(std::string_view text) {
  std::string escaped;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    for (const char sign : words::sanitised(text.substr(begin, end - begin))) {
      if (sign == '\\' || sign == ';' || sign == ',') escaped += '\\';
      escaped += sign;
    }
    if (end == text.size()) return escaped;
    escaped += "\\n";
    begin = end + 1;
  }
}

std::string digits_of(const std::string& text) {
  std::string digits;
  for (const char sign : text)
    if (sign >= '0' && sign <= '9') digits += sign;
  return digits;
}

// An event of the calendar: days from the first to the last.
struct AllDay {
  std::string id;  // what makes it this one
  engine::Date first, last;
  std::string summary, description, place;
  std::string page{};  // of the site, that says more; "" for none
};

class Calendar {
 public:
  Calendar(std::ostream& out, const Next& next, const words::Words& words, const std::string& site)
      : out_(out), next_(next), words_(words), site_(site) {}

  void write() {
    const answers::Heading& heading = next_.heading;
    std::string name = words_.say({"ahead.name", {events::text(body())}});
    if (heading.is_supposed) name = words_.say("heading.supposed") + " " + name;
    put("BEGIN", "VCALENDAR");
    put("VERSION", "2.0");
    put("PRODID", "-//mag//record of a body//EN");
    put("CALSCALE", "GREGORIAN");
    put("METHOD", "PUBLISH");
    put("NAME", escaped_for_calendar(name));
    put("X-WR-CALNAME", escaped_for_calendar(name));
    lead_to("next");
    put("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    year();
    for (const Next::End& each : next_.ends) term(each);
    for (const answers::Occasion& each : next_.occasions) occasion(each);
    put("END", "VCALENDAR");
  }

 private:
  std::string body() const {
    return next_.heading.body.empty() ? words_.say("label.theBody") : next_.heading.body;
  }

  // A line of at most 75 bytes; what is longer goes on in the next, behind a space.
  void put(std::string_view name, std::string_view value) {
    std::string rest = std::string(name) + ":" + std::string(value);
    std::string_view left = rest;
    std::size_t room = 75;
    while (left.size() > room) {
      const std::size_t end = events::start_of_character(left, room);
      out_ << left.substr(0, end) << "\r\n ";
      left.remove_prefix(end);
      room = 74;
    }
    out_ << left << "\r\n";
  }

  void put(const AllDay& entry) {
    const answers::Heading& heading = next_.heading;
    const bool is_supposed = heading.is_supposed;
    const std::string id = engine::to_string(next_.begun) + "|" + entry.id +
                           (is_supposed ? "|supposed|" + heading.scenario : "");
    put("BEGIN", "VEVENT");
    put("UID", uuid_of(id));
    put("DTSTAMP", stamp());
    put("DTSTART;VALUE=DATE", digits_of(engine::to_string(entry.first)));
    put("DTEND;VALUE=DATE", digits_of(engine::to_string(entry.last + 1)));
    put("SUMMARY", escaped_for_calendar((is_supposed ? words_.say("heading.supposed") + " " : "") +
                                        entry.summary));
    put("DESCRIPTION", escaped_for_calendar(entry.description));
    if (!entry.place.empty()) put("LOCATION", escaped_for_calendar(entry.place));
    lead_to(entry.page);
    put("TRANSP", "TRANSPARENT");
    put("END", "VEVENT");
  }

  void lead_to(const std::string& page) {
    if (!site_.empty() && !page.empty()) put("URL", site_ + page);
  }

  // "20261124T100000Z": when the log learnt the last of it.
  std::string stamp() const {
    constexpr std::size_t day = 8, second = 14;
    const std::string digits = digits_of(engine::to_string(next_.learnt));
    return digits.substr(0, day) + "T" + digits.substr(day, second - day) + "Z";
  }

  std::string because(const std::vector<engine::Position>& positions) const {
    return words_.label_is(words_.say("label.events"), words_.numbers_of(positions));
  }

  // The last day of the year for which terms are given, and whose end with the cycle.
  void year() {
    if (!next_.year_ends) return;
    std::string description = words_.say("ahead.yearSays");
    for (const Next::End& each : next_.ends)
      if (each.member.through == next_.heading.cycle)
        description += "\n" + words_.label_is(words_.name_of(each.member.person),
                                              outlook_text(each, next_.heading.cycle, words_));
    put({"year|" + std::to_string(next_.heading.cycle.year), *next_.year_ends, *next_.year_ends,
         words_.say({"ahead.year", {events::text(body()), events::cycle(next_.heading.cycle)}}),
         description, "", "next"});
  }

  void term(const Next::End& each) {
    if (!each.end.on) return;
    const answers::Member& member = each.member;
    const std::string seat = answers::seat_text(member.seat, member.group, member.role, words_);
    put({"term|" + events::to_string(member.person) + "|" +
             std::string(events::name_of(member.seat)) + "|" + std::to_string(member.through.year),
         *each.end.on, *each.end.on,
         words_.say({"ahead.term", {events::text(words_.name_of(member.person))}}),
         words_.say(each.end.says) + "\n" + seat + "\n" + because(each.because), "",
         "people/" + events::to_string(member.person)});
  }

  void occasion(const answers::Occasion& each) {
    std::string place = each.place;
    if (each.country)
      place += (place.empty() ? "" : ", ") + words_.word(events::country(each.country));
    put({each.edition ? "edition|" + std::to_string(each.edition)
                      : "meeting|" + std::to_string(each.cycle.year) + "|" + each.meeting,
         each.opens_on, each.closes_on, body() + " · " + occasion_text(each, words_),
         because(each.because), place,
         each.because.empty() ? "" : "record/" + std::to_string(each.because.front().value)});
  }

  std::ostream& out_;
  const Next& next_;
  const words::Words& words_;
  const std::string& site_;
};

}  // namespace

void write_calendar(std::ostream& out, const Next& next, const words::Words& words,
                    const std::string& place) {
  Calendar(out, next, words, place).write();
}

}  // namespace app
