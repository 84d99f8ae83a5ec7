#include <deque>
#include <ostream>

#include "answers/event_text.hpp"
#include "app/feeds/feeds.hpp"
#include "app/html/html.hpp"
#include "app/text/language.hpp"
#include "events/digest.hpp"

namespace app {
namespace {

constexpr std::size_t most_in_a_feed = 50;

class Feed {
 public:
  Feed(std::ostream& out, const answers::Log& log, const words::Words& words,
       const std::string& place)
      : out_(out),
        log_(log),
        words_(words),
        place_(place),
        begun_(engine::to_string(log.begun())) {}

  void write(const std::string& chosen) {
    std::deque<answers::Log::Line> newest;
    log_.each([&](const answers::Log::Line& line) {
      if (log_.is_newest_first()) {
        newest.push_back(line);
        return newest.size() < most_in_a_feed;
      }
      newest.push_front(line);
      if (newest.size() > most_in_a_feed) newest.pop_back();
      return true;
    });
    const std::string language(language_tag(words_.language()));
    const std::string body =
        log_.body().empty() ? words_.say("label.theBody") : std::string(log_.body());
    std::string title = words_.say({"newest.title", {events::text(body)}});
    if (log_.is_supposed()) title = words_.say("heading.supposed") + " " + title;
    out_ << "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed "
            "xmlns=\"http://www.w3.org/2005/Atom\" "
            "xml:lang=\""
         << language << "\"";
    // Programs that lose where a feed came from find what it leads to by this.
    if (!place_.empty()) out_ << " xml:base=\"" << escaped(place_) << "\"";
    out_ << ">\n";
    put("title", title);
    put("id", id_of("feed|" + language + (chosen.empty() ? "" : "|" + chosen)));
    put("updated", newest.empty() ? begun_ : updated(newest.front()));
    out_ << "<author><name>" << escaped(body) << "</name></author>\n";
    if (chosen.empty())
      out_ << "<link rel=\"self\" type=\"application/atom+xml\" href=\"feed.atom\"/>\n";
    out_ << "<link rel=\"alternate\" type=\"text/html\" href=\"record\"/>\n";
    put("generator", "mag");
    for (const answers::Log::Line& line : newest) entry(line);
    out_ << "</feed>\n";
  }

 private:
  void put(const char* name, std::string_view text) {
    out_ << '<' << name << '>' << escaped(text) << "</" << name << ">\n";
  }
  std::string id_of(const std::string& what) const {
    return "urn:uuid:" + uuid_of(begun_ + "|" + what);
  }
  // What is supposed was not recorded at any time.
  std::string updated(const answers::Log::Line& line) const {
    return line.event.supposed ? begun_ : engine::to_string(line.event.recorded_at);
  }

  void entry(const answers::Log::Line& line) {
    const engine::Envelope& event = line.event;
    const words::Words then = words_.with(log_.people(), event.effective_on);
    const std::string number = std::to_string(event.position.value);
    const std::string about = answers::about(event.payload, then);
    std::string title = answers::kind_of(event.payload, then);
    if (!about.empty()) title = then.label_is(title, about);
    if (const answers::Mark mark = line.mark.value_or(answers::Mark::recorded);
        mark != answers::Mark::recorded)
      title = "[" + then.say(answers::label_of(mark)) + "] " + title;
    std::string says = then.say({"newest.event", {events::position(event.position)}});
    for (const answers::FieldShown& field : answers::fields_shown(event, then))
      says += "\n" + then.label_is(field.label, field.value);
    out_ << "<entry>\n";
    put("id", id_of("event|" + number + (event.supposed ? "|supposed" : "")));
    put("title", title);
    put("published", updated(line));
    put("updated", updated(line));
    out_ << "<link rel=\"alternate\" type=\"text/html\" href=\"record/" << number << "\"/>\n";
    // Line by line: what would be a control sign elsewhere.
    out_ << "<content type=\"text\">";
    for (std::size_t begin = 0; begin <= says.size();) {
      const std::size_t end = std::min(says.find('\n', begin), says.size());
      out_ << (begin > 0 ? "\n" : "") << escaped(std::string_view(says).substr(begin, end - begin));
      begin = end + 1;
    }
    out_ << "</content>\n</entry>\n";
  }

  std::ostream& out_;
  const answers::Log& log_;
  const words::Words& words_;
  const std::string& place_;
  const std::string begun_;
};

}  // namespace

void write_feed(std::ostream& out, const answers::Log& log, const words::Words& words,
                const std::string& chosen, const std::string& place) {
  Feed(out, log, words, place).write(chosen);
}

std::string uuid_of(std::string_view text) {
  events::Digest digest;
  digest.add_line(text);
  std::string hex = digest.hex().substr(0, 32);
  hex[12] = '8';
  hex[16] = '8';
  for (const std::size_t at : {20, 16, 12, 8}) hex.insert(at, "-");
  return hex;
}

}  // namespace app
