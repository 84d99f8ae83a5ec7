#include "answers/log.hpp"

#include "answers/shapes.hpp"

namespace answers {
Log::Log(const Source& source, const Moment& moment, const Given& given)
    : recorded_(known(source, moment)),
      whole_(known(source, moment).fold()),
      filter_(filter_of(given, whole_.people())) {
  if (moment.as_of) filter_.until(at(source, moment).until());
}

void Log::each(engine::FunctionRef<bool(const Line&)> visit) const {
  recorded_.each({1}, [&](const engine::Envelope& event) {
    return !filter_.wants(event) || visit({event, recorded_.hidden_by(event.position),
                                           recorded_.replaced_by(event.position)});
  });
}

boost::json::object to_json(const Log::Line& line) {
  boost::json::object event = to_json(line.event);
  event["hiddenBy"] = line.hidden_by ? boost::json::value(line.hidden_by.value) : nullptr;
  return event;
}

}  // namespace answers
