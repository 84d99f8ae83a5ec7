#include "replay/terms_file.hpp"

#include "events/decision.hpp"

namespace replay {

events::Payload adoption_of(const TermsFile& terms, engine::Date on) {
  std::vector<events::NamedValues> parameters;
  for (const TermsFile::Value& each : terms.parameters)
    parameters.push_back({{{"name", each.name},
                           {"value", each.value},
                           {"clause", each.clause},
                           {"basis", each.basis}}});
  return events::Decision(events::Kind::terms_adopted)
      .put("effectiveOn", on)
      .put("authority", terms.authority)
      .put("basis", terms.basis)
      .put("source", terms.source)
      .put("note", terms.note)
      .put("version", terms.version)
      .put("title", terms.title)
      .put("clauses", terms.clauses)
      .put("parameters", parameters)
      .payload()
      .value();
}

std::vector<Hypothesis> in_place_of_recorded(const TermsFile& terms, const Timeline& base,
                                             std::optional<engine::Date> from,
                                             const std::string& place) {
  std::optional<engine::Date> established;
  std::vector<std::pair<engine::Position, engine::Date>> recorded;
  base.until(engine::Date::latest())
      .each([&](const events::Event& event, const engine::Envelope& envelope) {
        if (!established) established = event.effective_on;
        if (event.kind == events::Kind::body_established) established = event.effective_on;
        if (event.kind == events::Kind::terms_adopted)
          recorded.emplace_back(envelope.position, event.effective_on);
        return true;
      });
  const engine::Date day = from ? *from : established.value_or(engine::Date::earliest());
  std::vector<Hypothesis> all;
  for (const auto& [position, on] : recorded) {
    if (on < day) continue;
    Hypothesis withdrawn{.kind = Hypothesis::Kind::withdrawn};
    withdrawn.position = position;
    withdrawn.place = place;
    all.push_back(std::move(withdrawn));
  }
  Hypothesis added{.kind = Hypothesis::Kind::added};
  added.decision = events::without_source(adoption_of(terms, day).bytes());
  added.place = place;
  all.push_back(std::move(added));
  return all;
}

}  // namespace replay
