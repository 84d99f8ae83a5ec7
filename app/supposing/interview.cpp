#include "app/supposing/interview.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "answers/event_text.hpp"
#include "answers/who.hpp"
#include "app/keeping/whole_file.hpp"
#include "app/recording/intake.hpp"
#include "events/decision.hpp"
#include "replay/scenario_file.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

using Kind = replay::Hypothesis::Kind;

class Interview {
 public:
  Interview(Session& session, std::istream& in)
      : session_(session), in_(in), base_(session.recorded()), reg_(base_.timeline.fold()) {}

  replay::Scenario run() {
    tell({"interview.begins", {}});
    scenario_.name = ask("interview.name");
    ask_day();
    for (;;) {
      const std::string what = ask("interview.what");
      if (what.empty()) return std::move(scenario_);
      if (what == "1")
        try_to([&] { return withdrawal(); });
      else if (what == "2")
        try_to([&] { return appointment(); });
      else if (what == "3")
        try_to([&] { return change(); });
      else
        tell({"interview.oneOf", {events::text("1, 2, 3")}});
    }
  }

  std::string ask(std::string_view key) {
    session_.err() << session_.words().say(key) << ' ' << std::flush;
    std::string line;
    std::getline(in_, line);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    line.erase(0, line.find_first_not_of(' '));
    return line;
  }

 private:
  void tell(const events::Message& message) { session_.remark(message); }

  // The day, until one is given that there is.
  void ask_day() {
    for (;;) {
      const std::string day = ask("interview.day");
      if (day.empty()) return;
      try {
        answers::day_of(base_, base_.timeline, day);
        scenario_.as_of = day;
        return;
      } catch (const Failure& failure) {
        tell(failure.message);
      }
    }
  }

  // Adds the hypothesis that is asked for, if it can be laid over the record with the others.
  template <class Ask>
  void try_to(Ask asked) {
    try {
      const std::optional<replay::Hypothesis> hypothesis = asked();
      if (!hypothesis) return;
      scenario_.hypotheses.push_back(*hypothesis);
      const auto laid = replay::lay(scenario_, base_.timeline);
      if (!laid) {
        tell(laid.error().front().why);
        scenario_.hypotheses.pop_back();
      }
    } catch (const Failure& failure) {
      tell(failure.message);
    }
  }

  // A decision, by its number or by whom it is about.
  std::optional<replay::Hypothesis> withdrawal() {
    std::string which = ask("interview.decision");
    if (which.empty()) return std::nullopt;
    if (!answers::is_number(which)) {
      const std::vector<std::string> numbers = about(answers::who(reg_.people(), which));
      which = ask("interview.whichEvent");
      if (std::find(numbers.begin(), numbers.end(), which) == numbers.end()) return std::nullopt;
    }
    replay::Hypothesis hypothesis{Kind::withdrawn};
    hypothesis.position = answers::position_of(base_.timeline, which);
    return hypothesis;
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

  std::optional<replay::Hypothesis> appointment() {
    const std::string who = ask("interview.who");
    if (who.empty()) return std::nullopt;
    const auto number = events::parse_person(who);
    const events::Person person = number ? *number : answers::who(reg_.people(), who);
    constexpr std::array<std::pair<const char*, const char*>, 4> fields = {
        {{"cycle", "interview.cycle"},
         {"group", "interview.group"},
         {"country", "interview.country"},
         {"seat", "interview.seat"}}};
    events::Decision appointed(events::Kind::member_appointed);
    appointed.put("person", person);
    for (const auto& [field, question] : fields) {
      std::string value = ask(question);
      if (value.empty() && std::string_view(field) == "seat") value = "stakeholder";
      if (!value.empty()) appointed.put_typed(field, {value});
    }
    appointed.put_typed("effectiveOn", {ask("interview.from")});
    appointed.put("authority", events::Authority::unstated).put("basis", events::Basis::stated);
    const auto decision = appointed.put("source", "-").payload();
    if (!decision) {
      session_.err() << words::sanitised(say(session_.words(), decision.error())) << '\n';
      return std::nullopt;
    }
    replay::Hypothesis hypothesis{Kind::added};
    hypothesis.decision = events::without_source(decision->bytes());
    return hypothesis;
  }

  std::optional<replay::Hypothesis> change() {
    replay::Hypothesis hypothesis{Kind::changed};
    hypothesis.parameter = ask("interview.parameter");
    if (hypothesis.parameter.empty()) return std::nullopt;
    hypothesis.value = ask("interview.value");
    const std::string from = ask("interview.valueFrom");
    if (!from.empty()) hypothesis.from = answers::day_of(base_, base_.timeline, from, "from");
    return hypothesis;
  }

  Session& session_;
  std::istream& in_;
  const answers::Source base_;
  const projections::Register reg_;
  replay::Scenario scenario_;
};

// "two terms" as the name of a file: letters and digits that any system takes.
std::string file_name(const std::string& name) {
  std::string file;
  for (const char sign : name)
    if (std::isalnum(static_cast<unsigned char>(sign)))
      file += sign;
    else if (!file.empty() && file.back() != '-')
      file += '-';
  while (file.ends_with('-')) file.pop_back();
  return (file.empty() ? "scenario" : file) + ".json";
}

}  // namespace

replay::Scenario interview(Session& session, std::istream& in) {
  return Interview(session, in).run();
}

void keep(Session& session, std::istream& in, const replay::Scenario& scenario) {
  const std::string usual = file_name(scenario.name);
  for (;;) {
    session.err() << session.words().say({"interview.file", {events::text(usual)}}) << ' '
                  << std::flush;
    std::string name;
    const bool is_end = !std::getline(in, name);
    if (name.empty()) name = usual;
    try {
      WholeFile file(name);
      file.add(replay::to_json(scenario));
      file.publish();
      return session.remark({"interview.kept", {events::text(name)}});
    } catch (const Failure& failure) {
      session.remark(failure.message);
      if (is_end) return;
    }
  }
}

}  // namespace app
