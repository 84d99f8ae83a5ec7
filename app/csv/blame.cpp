#include "app/csv/coats.hpp"

namespace app {

void write(const Csv& csv, const answers::Blame& blame) {
  csv.row({"person", "name", "seat", "position", "kind", "effective_on", "recorded_at", "basis",
           "source"});
  for (const auto& [member, by] : blame.seats)
    csv.row({events::to_string(member.person),
             member.name.empty() ? events::to_string(member.person) : member.name,
             events::name_of(member.seat), std::to_string(by.position.value),
             events::name_of(by.kind), engine::to_string(by.effective_on),
             by.is_supposed ? "" : engine::to_string(by.recorded_at), events::name_of(by.basis),
             by.source});
}

}  // namespace app
