#include "app/supposing/interview.hpp"

#include <algorithm>
#include <ostream>

#include "answers/event_filter.hpp"
#include "answers/event_text.hpp"
#include "answers/who.hpp"
#include "app/recording/intake.hpp"
#include "app/supposing/questions.hpp"
#include "events/catalogue.hpp"
#include "events/countries.hpp"
#include "events/decision.hpp"
#include "events/folding.hpp"
#include "events/lists.hpp"
#include "replay/recorded.hpp"
#include "rules/parameter_mistake.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

using events::Kind;
using Hypotheses = std::vector<replay::Hypothesis>;
using Supposing = replay::Hypothesis::Kind;

// Of a question that an empty line leaves open.
template <class Value>
using Open = std::optional<std::optional<Value>>;

class Interview {
 public:
  Interview(Session& session, std::istream& in)
      : session_(session),
        base_(session.recorded()),
        reg_(base_.timeline.fold()),
        questions_(session, in) {}

  replay::Scenario run() {
    tell({"interview.begins", {}});
    scenario_.name = ask("interview.name");
    ask_day();
    for (;;) {
      const std::string what = ask("interview.what");
      if (what.empty()) return std::move(scenario_);
      if (what == "1")
        add(withdrawal());
      else if (what == "2")
        add(appointment());
      else if (what == "3")
        add(change());
      else if (what == "4")
        add(resignation());
      else if (what == "5")
        add(replacement());
      else
        tell({"interview.oneOf", {events::text("1, 2, 3, 4, 5")}});
    }
  }

 private:
  void tell(const events::Message& message) { session_.remark(message); }
  std::string ask(const char* key) { return questions_.ask({key, {}}); }

  // The day, unless it was given with the command.
  void ask_day() {
    scenario_.as_of = session_.globals().moment.as_of;
    const auto read = [&](const std::string& text) {
      if (!text.empty()) day_ = answers::day_of(base_, base_.timeline, text);
      if (!text.empty()) scenario_.as_of = text;
      return std::optional(true);
    };
    if (scenario_.as_of)
      read(*scenario_.as_of);
    else
      questions_.until({"interview.day", {}}, read);
    running_ = base_.timeline.until(day_).fold().current();
  }

  // If they can be laid over the record with the others.
  void add(const Hypotheses& more) {
    const std::size_t before = scenario_.hypotheses.size();
    for (const replay::Hypothesis& each : more) scenario_.hypotheses.push_back(each);
    if (const auto laid = replay::lay(scenario_, base_.timeline); !laid) {
      const words::Words named = session_.words().with(reg_.people(), session_.today());
      session_.err() << words::sanitised(named.say(laid.error().front().why)) << '\n';
      scenario_.hypotheses.resize(before);
    }
  }

  std::string label(Kind kind, const char* field) const {
    return events::label_of_field(kind, field, session_.globals().language);
  }

  // A decision, by its number or by whom it is about.
  std::optional<engine::Position> event() {
    std::optional<events::Person> person;
    const auto position =
        questions_.until({"interview.decision", {}}, [&](const std::string& text) {
          if (answers::is_number(text))
            return Open<engine::Position>(answers::position_of(base_.timeline, text));
          if (!text.empty()) person = answers::who(reg_.people(), text);
          return Open<engine::Position>(std::in_place);
        });
    if (!person) return position;
    const std::vector<std::string> numbers = about(*person);
    return questions_.until({"interview.whichEvent", {}}, [&](const std::string& text) {
      if (text.empty()) return Open<engine::Position>(std::in_place);
      if (std::ranges::find(numbers, text) != numbers.end())
        return Open<engine::Position>(answers::position_of(base_.timeline, text));
      tell({"interview.notListed", {events::text(text)}});
      return Open<engine::Position>();
    });
  }

  // Lists the events that name a person; returns their numbers.
  std::vector<std::string> about(events::Person person) {
    std::vector<std::string> numbers;
    const words::Words words = session_.words().with(reg_.people(), session_.today());
    base_.timeline.each([&](const events::Event&, const engine::Envelope& event) {
      const auto named = events::persons_of(event.payload);
      if (named.first != person && named.second != person) return true;
      numbers.push_back(std::to_string(event.position.value));
      session_.err() << "  " << numbers.back() << "  " << to_string(event.effective_on) << "  "
                     << words::sanitised(answers::kind_of(event.payload, words) + " · " +
                                         answers::about(event.payload, words))
                     << '\n';
      return true;
    });
    return numbers;
  }

  Hypotheses withdrawal() {
    const auto position = event();
    if (!position) return {};
    replay::Hypothesis hypothesis{Supposing::withdrawn};
    hypothesis.position = *position;
    return {hypothesis};
  }

  // Somebody on record, or of this scenario; or, where that may be, somebody new by name.
  std::optional<events::Person> person(const char* question, bool may_be_new) {
    return questions_.until({question, {}}, [&](const std::string& text) {
      if (text.empty()) return Open<events::Person>(std::in_place);
      for (const auto& known : fresh_)
        if (events::without_accents(known.second) == events::without_accents(text))
          return Open<events::Person>(known.first);
      if (!may_be_new) return Open<events::Person>(answers::who(reg_.people(), text));
      if (const auto known = answers::who_if_any(reg_.people(), text))
        return Open<events::Person>(*known);
      events::Person number = replay::nobody_yet(base_.timeline);
      number.number += static_cast<std::uint32_t>(fresh_.size());
      const std::string agreed = questions_.ask(
          {"interview.isNew", {events::text(text), events::text(events::to_string(number))}});
      if (agreed.empty() || std::string_view("yo").find(agreed.front()) == std::string_view::npos)
        return Open<events::Person>();
      fresh_.emplace_back(number, text);
      return Open<events::Person>(number);
    });
  }

  std::string code(const char* question, const std::string& name, const char* enumeration,
                   const char* otherwise) {
    return questions_.until({question, {}}, [&](const std::string& text) {
      return std::optional<std::string>(
          text.empty() ? otherwise : answers::code_given(name, text, enumeration));
    });
  }

  events::Country country() {
    return questions_.until({"interview.country", {}}, [&](const std::string& text) {
      const auto known = events::parse_country(text);
      if (!text.empty() && !known)
        not_understood("usage.notValid",
                       {events::text(label(Kind::member_appointed, "country")), events::text(text),
                        events::message(events::country_expected(text))});
      return std::optional(known.value_or(events::Country{}));
    });
  }

  events::Cycle cycle() {
    const events::Message question =
        running_ ? events::Message{"interview.cycle", {events::cycle(running_)}}
                 : events::Message{"interview.cycleOpen", {}};
    return questions_.until(question, [&](const std::string& text) {
      if (text.empty() && running_) return std::optional(running_);
      const int year = answers::is_number(text) && text.size() == 4 ? std::stoi(text) : 0;
      if (year < events::first_cycle_year || year > events::last_cycle_year)
        not_understood("usage.cycleToOpen", {events::text(text)});
      return std::optional(events::Cycle{static_cast<std::int16_t>(year)});
    });
  }

  // An empty line is the day that is given.
  engine::Date day(Kind kind, const std::optional<engine::Date>& usual) {
    const events::Message question =
        usual ? events::Message{"interview.from", {events::text(engine::to_string(*usual))}}
              : events::Message{"interview.fromOpen", {}};
    return questions_.until(question, [&](const std::string& text) {
      if (text.empty() && usual) return usual;
      const auto day = engine::parse_date(text);
      if (!day) answers::fail_day(label(kind, "effectiveOn"), text, "usage.dayOnly");
      return day;
    });
  }

  // What was decided, with what nobody is asked for.
  Hypotheses supposed(events::Decision decision) {
    decision.put("authority", events::Authority::unstated).put("basis", events::Basis::stated);
    const auto payload = decision.put("source", "-").payload();
    if (!payload) {
      tell_mistake(payload.error());
      return {};
    }
    replay::Hypothesis hypothesis{Supposing::added};
    hypothesis.decision = events::without_source(payload->bytes());
    return {hypothesis};
  }

  void tell_mistake(const events::Mistake& mistake) {
    session_.err() << words::sanitised(say(session_.words(), mistake)) << '\n';
  }

  Hypotheses appointment() {
    const std::size_t known = fresh_.size();
    const auto who = person("interview.who", true);
    if (!who) return {};
    events::Decision appointed(Kind::member_appointed);
    const events::Cycle of = cycle();
    appointed.put("person", *who).put("cycle", of);
    const std::string group =
        code("interview.group", label(Kind::member_appointed, "group"), "Group", "");
    if (!group.empty()) appointed.put_typed("group", {group});
    appointed.put("country", country());
    appointed.put_typed("seat", {code("interview.seat", label(Kind::member_appointed, "seat"),
                                      "Seat", "stakeholder")});
    const auto* opened = reg_.history().cycle(of);
    const engine::Date on =
        day(Kind::member_appointed, opened ? std::optional(opened->value.on) : std::nullopt);
    Hypotheses all;
    if (fresh_.size() > known) {
      events::Decision described(Kind::person_described);
      described.put("person", *who).put("name", fresh_.back().second).put("effectiveOn", on);
      all = supposed(std::move(described));
    }
    for (replay::Hypothesis& each : supposed(std::move(appointed.put("effectiveOn", on))))
      all.push_back(std::move(each));
    return all;
  }

  Hypotheses resignation() {
    const auto who = person("interview.whoLeft", false);
    if (!who) return {};
    events::Decision resigned(Kind::member_resigned);
    resigned.put("person", *who).put("effectiveOn", day(Kind::member_resigned, day_));
    return supposed(std::move(resigned));
  }

  Hypotheses change() {
    replay::Hypothesis hypothesis{Supposing::changed};
    hypothesis.parameter =
        questions_.until({"interview.parameter", {}}, [&](const std::string& text) {
          const bool is_known = text.empty() || rules::declared_anywhere(text);
          if (!is_known) tell(*rules::mistake_in(text, ""));
          return is_known ? std::optional(text) : std::nullopt;
        });
    if (hypothesis.parameter.empty()) return {};
    hypothesis.value = questions_.until({"interview.value", {}}, [&](const std::string& text) {
      const auto mistake = rules::mistake_in(hypothesis.parameter, text);
      if (mistake) tell(*mistake);
      return mistake ? std::nullopt : std::optional(text);
    });
    hypothesis.from = questions_.until({"interview.valueFrom", {}}, [&](const std::string& text) {
      return std::optional(text.empty() ? engine::Date::earliest()
                                        : answers::day_of(base_, base_.timeline, text, "from"));
    });
    return {hypothesis};
  }

  // The fields of a decision that can be typed.
  static std::vector<std::string_view> fields_of(Kind kind) {
    std::vector<std::string_view> names = {"effectiveOn"};
    for (const events::Declaration& field : events::field_of(kind).structure->fields)
      if (field.shape != events::Shape::structure && field.shape != events::Shape::structures)
        names.push_back(field.name);
    return names;
  }

  Hypotheses replacement() {
    const auto position = event();
    const auto recorded = position ? base_.timeline.at(*position) : std::nullopt;
    if (!recorded) return {};
    const Kind kind = events::particulars(recorded->payload).kind;
    const std::vector<std::string_view> fields = fields_of(kind);
    const events::Message all = events::one_of("expected.oneOf", "", fields);
    replay::Hypothesis hypothesis{Supposing::replaced};
    hypothesis.position = *position;
    hypothesis.decision = events::without_source(recorded->payload);
    bool is_other = false;
    for (;;) {
      const std::string field =
          questions_.until({"interview.field", {all.arguments[0]}}, [&](const std::string& text) {
            if (text.empty() || std::ranges::find(fields, text) != fields.end())
              return std::optional(text);
            not_understood("usage.notValid",
                           {events::text(answers::kind_of(recorded->payload, session_.words())),
                            events::text(text), events::message(all)});
          });
      if (field.empty()) return is_other ? Hypotheses{hypothesis} : Hypotheses{};
      hypothesis.decision = with(hypothesis.decision, field);
      is_other = true;
    }
  }

  // The decision with another value for a field.
  events::Payload with(const events::Payload& decision, const std::string& field) {
    return questions_.until({"interview.value", {}}, [&](const std::string& text) {
      events::Decision other(decision.bytes());
      const auto payload = other.put_typed(field, {text}).put("source", "-").payload();
      if (!payload) tell_mistake(payload.error());
      return payload ? std::optional(events::without_source(payload->bytes())) : std::nullopt;
    });
  }

  Session& session_;
  const answers::Source base_;
  const projections::Register reg_;
  Questions questions_;
  replay::Scenario scenario_;
  engine::Date day_ = session_.today();                        // that is looked at
  events::Cycle running_{};                                    // on that day
  std::vector<std::pair<events::Person, std::string>> fresh_;  // whom this scenario names
};

}  // namespace

std::optional<replay::Scenario> interview(Session& session, std::istream& in) {
  try {
    return Interview(session, in).run();
  } catch (const Questions::Quit&) {
    session.remark({"interview.notKept", {}});
    return std::nullopt;
  }
}

}  // namespace app
