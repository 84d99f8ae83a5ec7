#include "answers/moment.hpp"

namespace answers {

std::string moment(engine::Instant instant, const words::Words& words) {
  const std::string exact = engine::to_string(instant);
  const std::string hour = exact.substr(11, 2), minute = exact.substr(14, 2);
  return words.word({events::Argument::Type::date, exact.substr(0, 10)}) + ", " +
         (words.language() == events::Language::fr ? hour + "\u00A0h\u00A0" + minute + "\u00A0(TU)"
                                                   : hour + ":" + minute + " UTC");
}

}  // namespace answers
