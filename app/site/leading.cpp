#include "app/site/leading.hpp"

#include "app/site/addresses.hpp"

namespace app {
namespace {

Parameters with(Parameters given, std::string_view name, std::string_view value) {
  given.emplace_back(name, value);
  return given;
}

// Those named "2010/IV.4/breach".
Parameters findings_named(std::string_view id, const Parameters& moment) {
  const std::size_t first = id.find('/'), last = id.rfind('/');
  Parameters query = {{"asOf", std::string(id.substr(0, first))},
                      {"clause", std::string(id.substr(first + 1, last - first - 1))},
                      {"verdict", std::string(id.substr(last + 1))}};
  for (const auto& each : moment)
    if (each.first == "knownAt") query.push_back(each);
  return query;
}

}  // namespace

std::string Leading::operator()(words::Named named, std::string_view id) const {
  switch (named) {
    case words::Named::event:
      return is_recorded(id) ? to("record/{position}", "position", id) : "";
    case words::Named::withdrawal:
      return is_recorded(id) ? to("what-if") + "#withdraw=" + std::string(id) : "";
    case words::Named::person:
      return to("people/{about}", "about", id);
    case words::Named::cycle:
      return ground_ + "seats?asOf=" + std::string(id);
    case words::Named::clause:
      return to("rules/{clause}", "clause", id);
    case words::Named::parameter:
      return to("parameters/{parameter}", "parameter", id);
    case words::Named::kind:
      return ground_ + "record" + query_of(with(given_, "kind", id));
    case words::Named::findings:
      return ground_ + "findings/day" + query_of(findings_named(id, given_));
    case words::Named::source:
      return to("sources/{source}", "source", id);
    default:
      return ground_ + "why?about=" + percent_encoded(id);
  }
}

bool Leading::is_recorded(std::string_view id) const {
  if (!answers::is_number(id) || id.size() > 18) return false;
  const std::uint64_t number = std::stoull(std::string(id));
  return number > 0 && number <= last_;
}

std::string Leading::to(std::string_view page, std::string_view name, std::string_view id) const {
  Parameters given = taken_by(page, given_);
  if (!name.empty()) given.emplace_back(name, id);
  return ground_ + filled(page, given);
}

}  // namespace app
