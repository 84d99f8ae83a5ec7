#include "answers/event_text.hpp"

#include <algorithm>
#include <array>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "events/catalogue.hpp"
#include "events/event.hpp"
#include "events/lists.hpp"
#include "events/payload.hpp"
#include "rosters/roster.hpp"
#include "words/layout.hpp"
#include "words/marks.hpp"

namespace answers {
namespace {

namespace json = boost::json;

constexpr std::size_t longest_text = 48;

std::string plain(const json::value& value) {
  return value.is_string() ? std::string(value.get_string()) : json::serialize(value);
}

std::string joined(const json::array& values) {
  std::string text;
  for (const json::value& value : values) events::add_to(text, plain(value));
  return text;
}

bool is_nested(const events::Declaration& field) { return field.structure != nullptr; }

// What a list lets infer need not have been tacit: it shows that the term was renewed.
bool is_inferred_renewal(std::span<const std::byte> payload) {
  const events::Particulars stated = events::particulars(payload);
  return stated.kind == events::Kind::term_renewed_tacitly &&
         stated.basis == events::Basis::inferred;
}

// Puts the values of one kind of decision into words.
class Teller {
 public:
  Teller(events::Kind kind, const words::Words& words, bool full)
      : kind_(kind), words_(words), full_(full) {}

  std::string label(std::string_view field) const {
    return words_.set(events::label_of_field(kind_, field, words_.language()));
  }

  std::string value(const events::Declaration& field, const json::value& value) const {
    using events::Format;
    using events::Shape;
    std::string text = plain(value);
    if (field.shape == Shape::boolean)
      return text == "true" ? words_.say("label.yes") : words_.say("label.no");
    if (field.shape == Shape::code)
      return words_.set(events::label_of_value(kind_, field.name, text, words_.language()));
    if (field.shape == Shape::texts && value.is_array()) return joined(value.get_array());
    switch (field.format) {
      case Format::person: {
        const auto person = events::parse_person(text);
        return with_code(person ? words_.name_of(*person) : text, text);
      }
      case Format::country:
        return with_code(words_.word({events::Argument::Type::country, text}), text);
      case Format::date:
        return words_.word({events::Argument::Type::date, text});
      case Format::position:
        return words_.say({"event.number", {events::text(text)}});
      default:
        if (kind_ == events::Kind::claim_published && field.name == "field")
          return words_.word(events::parameter(text));
        return is_not_listed(field, text) ? words_.say("claim.notListed") : text;
    }
  }

  // A thing of a list: what it states, in order ("quota.group.spread = 4 · IV.4").
  std::string element(const json::value& value) const {
    if (!value.is_object()) return plain(value);
    std::string text, name;
    std::size_t count = 0;
    for (const auto& member : value.get_object()) {
      const char* separator = count == 0 ? "" : count == 1 ? " = " : " · ";
      const std::string said = plain(member.value());
      if (count == 0) name = said;
      text += separator + (count == 1 ? words_.value_of(name, said) : said);
      ++count;
    }
    return text;
  }

 private:
  bool is_not_listed(const events::Declaration& field, std::string_view text) const {
    return kind_ == events::Kind::claim_published && field.name == "stated" &&
           text == rosters::not_listed;
  }
  std::string with_code(const std::string& name, const std::string& code) const {
    return full_ && name != code ? name + " (" + code + ")" : name;
  }

  events::Kind kind_;
  const words::Words& words_;
  bool full_;
};

// What a value says on a line without labels. A bare "yes", a day or a number alone would not say
// of what.
std::string said(const Teller& teller, const events::Declaration& field, const json::value& value,
                 const words::Words& words) {
  const std::string text = teller.value(field, value);
  const std::string label = teller.label(field.name);
  const bool yes_or_no =
      field.shape == events::Shape::boolean ||
      (!field.codes.empty() && field.codes.data() == events::codes_of("Answer").data());
  if (yes_or_no) return text == words.say("label.yes") ? label : words.label_is(label, text);
  if (field.format == events::Format::date) return label + " " + text;
  const bool counts = field.format == events::Format::count && !field.required;
  return counts ? words.label_is(label, text) : text;
}

std::string cut(const std::string& text) {
  const std::string shown = words::unmarked(text);
  if (words::columns_of(shown) <= longest_text) return text;
  std::string first = words::wrap(shown, longest_text - 2, 0);
  first = first.substr(0, first.find('\n')) + " …";
  // What names one thing from end to end still does.
  const auto parts = words::mentions_in(text);
  return parts.size() == 1 && parts.front().named != words::Named::nothing
             ? words::marked(parts.front().named, parts.front().id, first)
             : first;
}

// What the kind's own fields state, but for those that are said already.
std::string on_a_line(events::Kind kind, const json::object& content,
                      std::span<const std::string_view> are_said, std::string_view separator,
                      const words::Words& words) {
  const Teller teller(kind, words, false);
  std::string text;
  for (const auto& member : content) {
    const events::Declaration* field = events::field_of(kind).structure->find(member.key());
    if (!field || is_nested(*field) || std::ranges::count(are_said, field->name) > 0) continue;
    // A description gives the name itself.
    if (kind == events::Kind::person_described && field->format == events::Format::person) continue;
    events::add_to(text, cut(said(teller, *field, member.value(), words)), separator);
  }
  return text;
}

json::object content_of(std::span<const std::byte> payload) {
  const json::object decision = json::parse(events::to_json(payload)).as_object();
  const json::value* content =
      decision.if_contains(events::name_of(events::particulars(payload).kind));
  return content ? content->as_object() : json::object{};
}

// The sentence of a kind, and the fields that it says; the others stand behind it.
struct Telling {
  events::Kind kind;
  std::string_view key;
  std::array<std::string_view, 3> fields;
};
constexpr std::array tellings = {
    Telling{events::Kind::body_established, "told.body", {"name"}},
    Telling{events::Kind::terms_adopted, "told.terms", {"version"}},
    Telling{events::Kind::person_described, "told.person", {"name"}},
    Telling{events::Kind::affiliation_changed, "told.affiliation", {"person"}},
    Telling{events::Kind::forum_scheduled, "told.forumScheduled", {"year"}},
    Telling{events::Kind::theme_adopted, "told.theme", {"year", "theme"}},
    Telling{events::Kind::main_session_organised, "told.mainSession", {"session", "year"}},
    Telling{events::Kind::workshop_proposed, "told.workshopProposed", {"workshop", "year"}},
    Telling{events::Kind::workshop_approved, "told.workshopApproved", {"workshop", "year"}},
    Telling{events::Kind::workshop_declined, "told.workshopDeclined", {"workshop", "year"}},
    Telling{events::Kind::intersessional_work_started, "told.intersessional", {"work"}},
    Telling{events::Kind::attendance_recorded, "told.attendance", {"person", "meeting"}},
    Telling{events::Kind::contribution_recorded, "told.contribution", {"person", "cycle"}},
    Telling{events::Kind::meeting_convened, "told.meetingConvened", {"meeting", "cycle"}},
    Telling{events::Kind::agenda_approved, "told.agenda", {"meeting"}},
    Telling{events::Kind::meeting_closed, "told.meetingClosed", {"meeting"}},
    Telling{events::Kind::consensus_recorded, "told.consensus", {"meeting", "matter"}},
    Telling{events::Kind::meeting_held, "told.meetingHeld", {"meeting"}},
    Telling{events::Kind::forum_held, "told.forumHeld", {"year"}},
    Telling{events::Kind::host_seat_filled, "told.hostSeatFilled", {"person", "country"}},
    Telling{events::Kind::host_seat_vacated, "told.hostSeatVacated", {"country"}},
    Telling{events::Kind::observer_invited, "told.observerInvited", {"organisation"}},
    Telling{events::Kind::observer_withdrawn, "told.observerWithdrawn", {"organisation"}},
    Telling{events::Kind::cycle_opened, "told.cycle", {"cycle"}},
    Telling{events::Kind::member_appointed, "told.appointed", {"person", "cycle"}},
    Telling{events::Kind::member_resigned, "told.resigned", {"person"}},
    Telling{events::Kind::member_replaced, "told.replaced", {"person", "successor"}},
    Telling{events::Kind::member_removed, "told.removed", {"person"}},
    Telling{events::Kind::term_renewed_tacitly, "told.renewedTacitly", {"person", "cycle"}},
    Telling{events::Kind::term_renewed, "told.renewed", {"person", "cycle"}},
    Telling{events::Kind::term_expired, "told.expired", {"person", "cycle"}},
    Telling{events::Kind::member_evaluated, "told.evaluated", {"person", "cycle"}},
    Telling{events::Kind::rotation_decided, "told.rotation", {"cycle"}},
    Telling{events::Kind::member_rotated_out, "told.rotatedOut", {"person", "cycle"}},
    Telling{events::Kind::remuneration_paid, "told.remuneration", {"person"}},
    Telling{events::Kind::funding_granted, "told.funding", {"person"}},
    Telling{events::Kind::figure_published, "told.figure", {"cycle", "measure", "value"}},
    Telling{events::Kind::figure_followed, "told.figureFollowed", {"position"}},
    Telling{events::Kind::claim_published, "told.claim", {"position", "field"}},
    Telling{events::Kind::event_corrected, "told.corrected", {"position"}},
    Telling{events::Kind::seat_vacant, "told.vacant", {"cycle"}},
};
constexpr Telling of_inferred_renewal{
    events::Kind::term_renewed_tacitly, "told.renewalInferred", {"person", "cycle"}};

static_assert(tellings.size() == events::kind_count);

const Telling& telling_of(std::span<const std::byte> payload) {
  if (is_inferred_renewal(payload)) return of_inferred_renewal;
  return *std::ranges::find(tellings, events::particulars(payload).kind, &Telling::kind);
}

void show(const Teller& teller, const events::Structure& structure, const json::object& object,
          std::vector<FieldShown>& all) {
  for (const auto& member : object) {
    const events::Declaration* field = structure.find(member.key());
    if (!field) continue;
    const std::string label = teller.label(field->name);
    if (!is_nested(*field))
      all.push_back({label, teller.value(*field, member.value())});
    else if (member.value().is_array())
      for (const json::value& element : member.value().get_array())
        all.push_back({label, teller.element(element)});
  }
}

}  // namespace

std::vector<FieldShown> fields_shown(const engine::Envelope& event, const words::Words& words) {
  const events::Kind kind = events::particulars(event.payload).kind;
  const Teller teller(kind, words, true);
  json::object decision = json::parse(events::to_json(event.payload)).as_object();
  if (event.supposed) decision.erase("basis");
  std::vector<FieldShown> all;
  show(teller, events::decision_structure(), decision, all);
  if (const json::value* content = decision.if_contains(events::name_of(kind)))
    show(teller, *events::field_of(kind).structure, content->as_object(), all);
  return all;
}

std::string kind_of(std::span<const std::byte> payload, const words::Words& words) {
  return is_inferred_renewal(payload) ? words.say("event.renewalInferred")
                                      : words.label(events::particulars(payload).kind);
}

std::string about(std::span<const std::byte> payload, const words::Words& words) {
  return on_a_line(events::particulars(payload).kind, content_of(payload), {}, " · ", words);
}

std::string told(std::span<const std::byte> payload, engine::Date on, const words::Words& words) {
  const Telling& telling = telling_of(payload);
  const json::object content = content_of(payload);
  const Teller teller(telling.kind, words, false);
  const events::Structure& structure = *events::field_of(telling.kind).structure;
  events::Message message{std::string(telling.key), {}};
  for (const std::string_view field : telling.fields)
    if (const json::value* value = content.if_contains(field))
      message.arguments.push_back(events::text(teller.value(*structure.find(field), *value)));
  std::string text = words.say(message);
  const std::string rest = on_a_line(telling.kind, content, telling.fields, ", ", words);
  if (!rest.empty()) text += " (" + rest + ")";
  return words.say({"told.on", {events::date(on), events::text(text)}});
}

std::string seat_text(events::Seat seat, events::Group group, std::string_view role,
                      const words::Words& words) {
  const bool has_group = group != events::Group::unstated;
  if (seat == events::Seat::stakeholder && has_group) return words.label(group);
  std::string text = words.label(seat);
  if (!role.empty() && role != events::name_of(seat) && role != text)
    text += " (" + std::string(role) + ")";
  return has_group ? text + " · " + words.label(group) : text;
}

std::string numbers(const std::vector<engine::Position>& positions) {
  std::string text;
  for (const engine::Position position : positions)
    events::add_to(text, std::to_string(position.value), " ");
  return text;
}

}  // namespace answers
