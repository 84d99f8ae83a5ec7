#include "app/site/moment.hpp"

#include <algorithm>

#include "answers/days.hpp"
#include "app/site/addresses.hpp"

namespace app {
namespace {

using answers::Days;

class MomentForm {
 public:
  MomentForm(const replay::PublicView& view, engine::Date today, const MomentAsked& asked,
             const words::Words& words)
      : asked_(asked),
        words_(words),
        source_{view.timeline(), today},
        typed_(moment_of(asked.given)),
        moment_(asked.is_refused ? answers::Moment{} : typed_),
        day_(answers::at(source_, moment_).until()),
        known_(answers::days(source_, {.as_of = {}, .known_at = moment_.known_at})) {}

  std::string write() {
    put("<form id=\"moment\" class=\"asked\" action=\"" + escaped(asked_.page) + "\">\n");
    for (const auto& [name, value] : rest())
      put("<input type=\"hidden\" name=\"" + escaped(name) + "\" value=\"" + escaped(value) +
          "\">\n");
    field("asOf", typed_.as_of, "page.asOf", "days");
    put("<datalist id=\"days\">\n");
    for (const Days::Day& each : known_.days)
      option(engine::to_string(each.on), told(each, words_),
             " data-says=\"" + escaped(words_.label_is(day_of(each), told(each, words_))) + "\"" +
                 (each.opens ? " data-cycle" : ""));
    put("</datalist>\n");
    put(std::string("<details") + (typed_.known_at ? " open" : "") + "><summary>" +
        say("page.knownAt") + " …</summary>\n");
    field("knownAt", typed_.known_at, "page.knownAt", "known");
    put("<datalist id=\"known\">\n");
    for (const Days::Learnt& each : answers::learnt_by(source_.timeline))
      option(std::to_string(each.known_at.value), told(each, words_));
    put("</datalist>\n</details>\n<button>" + say("page.show") + "</button>\n</form>\n");
    steps();
    cycles();
    return std::move(html_);
  }

 private:
  void put(std::string_view html) { html_ += html; }
  std::string say(std::string_view key) const { return escaped(words_.say(key)); }

  void field(std::string_view name, const std::optional<std::string>& given, std::string_view label,
             std::string_view list) {
    put("<label>" + say(label) + " <input name=\"" + std::string(name) + "\" list=\"" +
        std::string(list) + "\" data-day=\"" + engine::to_string(day_) +
        "\" autocomplete=\"off\" value=\"" + escaped(given.value_or("")) + "\"></label>\n");
  }
  void option(std::string_view value, std::string_view label, std::string_view more = "") {
    put("<option value=\"" + escaped(value) + "\" label=\"" + escaped(label) + "\"" +
        std::string(more) + "></option>\n");
  }

  std::string day_of(const Days::Day& day) const { return words_.word(events::date(day.on)); }

  // What is asked besides the moment.
  Parameters rest() const { return without(without(asked_.given, "asOf"), "knownAt"); }

  // The same page on another day; what is known has been understood by then.
  std::string on(std::string_view day) const {
    Parameters given = rest();
    given.emplace_back("asOf", day);
    if (moment_.known_at) given.emplace_back("knownAt", *moment_.known_at);
    return escaped(asked_.page + query_of(given));
  }
  void link(const Days::Day& day, const char* rel, const char* key) {
    put("<a rel=\"" + std::string(rel) + "\" href=\"" + on(engine::to_string(day.on)) +
        "\" title=\"" + escaped(told(day, words_)) + "\">" +
        escaped(words_.label_is(words_.say(key), day_of(day))) + "</a>\n");
  }

  void steps() {
    const auto& days = known_.days;
    const auto next = std::ranges::upper_bound(days, day_, {}, &Days::Day::on);
    const auto here = std::ranges::lower_bound(days, day_, {}, &Days::Day::on);
    if (here == days.begin() && next == days.end()) return;
    put("<p class=\"steps\">");
    if (here != days.begin()) link(*std::prev(here), "prev", "page.dayBefore");
    if (next != days.end()) link(*next, "next", "page.dayAfter");
    put("</p>\n");
  }

  void cycles() {
    const auto opens = [](const Days::Day& day) { return static_cast<bool>(day.opens); };
    if (std::ranges::none_of(known_.days, opens)) return;
    put("<nav class=\"cycles\" aria-label=\"" + say("page.cyclesMenu") + "\"><ul>");
    for (const Days::Day& day : known_.days) {
      if (!day.opens) continue;
      const std::string year = std::to_string(day.opens.year);
      const bool is_here = moment_.as_of == year;
      put("<li><a href=\"" + on(year) + "\"" + (is_here ? " aria-current=\"page\"" : "") + ">" +
          year + "</a></li>\n");
    }
    put("</ul></nav>\n");
  }

  const MomentAsked& asked_;
  const words::Words& words_;
  const answers::Source source_;
  const answers::Moment typed_, moment_;
  const engine::Date day_;
  const Days known_;
  std::string html_;
};

std::string moment_banner(const replay::PublicView& view, engine::Date today,
                          const MomentAsked& asked, const words::Words& words) {
  const answers::Source source{view.timeline(), today};
  const answers::Moment moment = moment_of(asked.given);
  if (!moment.as_of && !moment.known_at) return "";
  const replay::Timeline timeline = answers::at(source, moment);
  std::string text;
  if (timeline.until() < today)
    text = words.say({"page.inThePast", {events::date(timeline.until())}});
  if (timeline.known_at() < source.timeline.known_at())
    text += (text.empty() ? "" : " ") + words.say({"page.asKnown",
                                                   {events::position(timeline.known_at()),
                                                    events::position(source.timeline.known_at())}});
  if (text.empty()) return "";
  const std::string today_at =
      asked.page + query_of(without(without(asked.given, "asOf"), "knownAt"));
  return "<p class=\"past\" role=\"status\">" + escaped(text) + " <a href=\"" + escaped(today_at) +
         "\">" + escaped(words.say("page.today")) + "</a></p>\n";
}

}  // namespace

void say_moment(Document& document, const PageRoute& page, const replay::PublicView& view,
                engine::Date today, const MomentAsked& asked, const words::Words& words) {
  if (page.has_days) document.moment = MomentForm(view, today, asked, words).write();
  if (!asked.is_refused) document.banner = moment_banner(view, today, asked, words);
}

}  // namespace app
