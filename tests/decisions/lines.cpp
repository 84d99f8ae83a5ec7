#include "tests/decisions/lines.hpp"

namespace test {
namespace {

std::string stated(std::string_view field, std::string_view value) {
  return std::string("\"").append(field).append("\":\"").append(value).append("\"");
}

}  // namespace

std::string opened(int year) {
  return line(std::to_string(year) + "-05-01", "cycleOpened", "\"cycle\":" + std::to_string(year));
}

std::string person_and_cycle(std::string_view person, int cycle) {
  return stated("person", person) + ",\"cycle\":" + std::to_string(cycle);
}

std::string about(std::string_view on, std::string_view kind, std::string_view person, int cycle) {
  return line(on, kind, person_and_cycle(person, cycle));
}

std::string appointed(std::string_view on, std::string_view person, int cycle,
                      std::string_view seat, std::string_view more) {
  return line(on, "memberAppointed",
              person_and_cycle(person, cycle) + "," + stated("seat", seat) + std::string(more));
}

std::string renewed(std::string_view on, std::string_view person, int cycle) {
  return about(on, "termRenewedTacitly", person, cycle);
}

std::string resigned(std::string_view on, std::string_view person) {
  return line(on, "memberResigned", stated("person", person));
}

std::string removed(std::string_view on, std::string_view person) {
  return line(on, "memberRemoved", stated("person", person));
}

std::string replaced(std::string_view on, std::string_view person, std::string_view successor) {
  return line(on, "memberReplaced",
              stated("person", person) + "," + stated("successor", successor));
}

std::string filled(std::string_view on, std::string_view country, std::string_view person) {
  return line(on, "hostSeatFilled", stated("country", country) + "," + stated("person", person));
}

std::string terms(std::string_view version, std::string_view more) {
  return line("2010-05-01", "termsAdopted", stated("version", version) + std::string(more));
}

std::string withdrawn(std::string_view on, int position) {
  return line(on, "eventCorrected",
              "\"position\":" + std::to_string(position) + R"(,"withdrawn":true,"reason":"wrong")");
}

std::string corrected(std::string_view on, int position, std::string_view replacement) {
  return line(on, "eventCorrected",
              "\"position\":" + std::to_string(position) + R"(,"reason":"wrong","replacement":)" +
                  std::string(replacement));
}

}  // namespace test
