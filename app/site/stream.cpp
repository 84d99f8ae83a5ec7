#include "app/site/stream.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <set>

#include "answers/event_text.hpp"
#include "answers/given.hpp"
#include "app/site/assets.hpp"
#include "app/site/problems.hpp"
#include "app/text/language.hpp"
#include "events/event.hpp"
#include "words/words.hpp"

namespace app {
namespace {

namespace json = boost::json;
using engine::Position;
using events::Language;

constexpr std::size_t most_batches = 64;  // that are remembered, and
constexpr std::size_t most_shown = 50;    // shown of one block

std::string id_of(const std::string& epoch, Position last) {
  return epoch + "-" + std::to_string(last.value);
}

std::string block_of(const char* event, const std::string& id, const json::object& data) {
  return std::string("event: ") + event + "\nid: " + id + "\ndata: " + json::serialize(data) +
         "\n\n";
}

// The events behind `from` up to `last`, as they are told.
json::object data_of(const engine::Reading& shown, Position from, Position last,
                     const words::Words& words, const projections::People& people) {
  json::array events;
  std::set<std::string> days, kinds;
  std::set<int> cycles;
  std::string says;
  shown.by_position(from + 1, last, [&](const engine::Envelope& event) {
    const events::Kind kind = events::particulars(event.payload).kind;
    const std::string day = engine::to_string(event.effective_on);
    days.insert(day);
    kinds.emplace(events::name_of(kind));
    if (const events::Cycle cycle = events::named_in(event.payload).cycle; cycle != events::Cycle{})
      cycles.insert(cycle.year);
    if (event.position.value + most_shown <= last.value) return true;
    const words::Words then = words.with(people, event.effective_on);
    const std::string what = answers::kind_of(event.payload, then);
    const std::string about = answers::about(event.payload, then);
    says = then.say({"stream.event",
                     {events::position(event.position),
                      events::text(about.empty() ? what : then.label_is(what, about)),
                      events::date(event.effective_on)}});
    events.push_back(json::object{{"position", event.position.value},
                                  {"kind", events::name_of(kind)},
                                  {"day", day},
                                  {"says", says}});
    return true;
  });
  const std::uint64_t count = last.value - from.value;
  if (count > 1)
    says = words.say({"stream.events", {events::number(count), events::position(last)}});
  return {{"position", last.value},
          {"count", count},
          {"days", json::array(days.begin(), days.end())},
          {"cycles", json::array(cycles.begin(), cycles.end())},
          {"kinds", json::array(kinds.begin(), kinds.end())},
          {"events", std::move(events)},
          {"says", says}};
}

// Where the last batches end, and first where the one before them does.
std::vector<Position> last_ends(const engine::Reading& shown) {
  std::vector<Position> ends = {shown.last()};
  while (ends.back() && ends.size() <= most_batches)
    ends.push_back({shown.at(ends.back())->batch.value - 1});
  std::reverse(ends.begin(), ends.end());
  return ends;
}

// The number that stands in an id of this epoch; one that nothing has when it is of no such form.
std::uint64_t number_in(const std::string& id, const std::string& epoch) {
  constexpr std::size_t most_digits = 18;
  if (!id.starts_with(epoch + "-")) return serving::Feed::unknown;
  const std::string number = id.substr(epoch.size() + 1);
  if (!answers::is_number(number) || number.size() > most_digits) return serving::Feed::unknown;
  return std::stoull(number);
}

}  // namespace

std::string epoch_of(const engine::Reading& shown) {
  const auto first = shown.at({1});
  return first ? digest_of(engine::to_string(first->recorded_at)) : "empty";
}

void Stream::publish(const engine::Reading& shown, const projections::People& people,
                     Position last) {
  if (last == told_) return;
  for (const Language language : {Language::en, Language::fr}) {
    const words::Words words(language, words::Typography::set);
    feeds_->by_language[static_cast<std::size_t>(language)]->publish(
        last.value, block_of("recorded", id_of(feeds_->epoch, last),
                             data_of(shown, told_, last, words, people)));
  }
  told_ = last;
}

void Stream::tell(const replay::PublicView& view) {
  const engine::Reading& shown = view.reading();
  const projections::Register whole = view.timeline().fold();
  if (feeds()) return publish(shown, whole.people(), shown.last());
  auto made = std::make_shared<Feeds>();
  made->epoch = epoch_of(shown);
  const std::vector<Position> ends = last_ends(shown);
  for (Feed& feed : made->by_language)
    feed = std::make_shared<serving::Feed>(
        most_batches, ends.front().value, [epoch = made->epoch](std::uint64_t newest) {
          return block_of("reset", id_of(epoch, {newest}), {{"position", newest}});
        });
  {
    const std::lock_guard lock(guard_);
    feeds_ = std::move(made);
  }
  told_ = ends.front();
  for (const Position end : ends) publish(shown, whole.people(), end);
}

void Stream::begin_anew() {
  const auto old = feeds();
  told_ = engine::none;
  {
    const std::lock_guard lock(guard_);
    feeds_.reset();
  }
  if (!old) return;
  for (const Feed& feed : old->by_language) feed->end();
}

std::shared_ptr<const Stream::Feeds> Stream::feeds() const {
  const std::lock_guard lock(guard_);
  return feeds_;
}

std::string Stream::id(Position last) const {
  const auto feeds = this->feeds();
  return feeds ? id_of(feeds->epoch, last) : "";
}

serving::Response Stream::follow(const serving::Request& request) const {
  Language language = Language::en;
  std::string heard = request.header("last-event-id");
  const auto refuse = [&](const events::Message& why) {
    return problem_response(answers::Failure(answers::Trouble::question, why),
                            words::Words(language));
  };
  for (const auto& [name, value] : request.target.query) {
    const auto named = language_named(value);
    if (name == "lang" && !named) return refuse({"usage.lang", {events::text(value)}});
    if (name != "lang" && name != "lastEventId")
      return refuse({"site.unknownParameter", {events::text(name)}});
    if (name == "lang") language = *named;
    if (name == "lastEventId" && heard.empty()) heard = value;
  }
  const auto feeds = this->feeds();
  if (!feeds) return log_problem(words::Words(language));
  const Feed& feed = feeds->by_language[static_cast<std::size_t>(language)];
  const std::uint64_t from = heard.empty() ? feed->newest() : number_in(heard, feeds->epoch);
  const std::string id = heard.empty() ? "id: " + id_of(feeds->epoch, {from}) + "\n" : "";
  return {.headers = {{"Content-Language", std::string(language_tag(language))}},
          .following = serving::Following{feed, from, id}};
}

}  // namespace app
