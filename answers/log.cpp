#include "answers/log.hpp"

#include "answers/shapes.hpp"

namespace answers {
Log::Log(const Source& source, const Moment& moment, const Given& given)
    : source_(source),
      recorded_(known(source, moment)),
      whole_(known(source, moment).fold()),
      filter_(filter_of(given, whole_.people())) {
  if (moment.as_of) filter_.until(at(source, moment).until());
}

std::string_view Log::body() const {
  const auto& body = whole_.history().body;
  return body ? body.value.name : std::string_view{};
}

engine::Instant Log::begun() const {
  const auto first = source_.timeline.at({1});
  return first ? first->recorded_at : engine::Instant{};
}

void Log::each(engine::FunctionRef<bool(const Line&)> visit) const {
  recorded_.each({1}, [&](const engine::Envelope& event) {
    if (!filter_.wants(event)) return true;
    const engine::Position instead = instead_of(source_, event.position);
    return visit({event, instead ? instead : recorded_.hidden_by(event.position),
                  instead ? instead : recorded_.replaced_by(event.position),
                  mark_of(source_, event)});
  });
}

boost::json::object to_json(const Log::Line& line) {
  boost::json::object event = to_json(line.event, line.mark);
  event["hiddenBy"] = line.hidden_by ? boost::json::value(line.hidden_by.value) : nullptr;
  return event;
}

}  // namespace answers
