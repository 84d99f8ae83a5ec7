#include "inventions/terms.hpp"

#include <initializer_list>

namespace inventions {
namespace {

constexpr std::string_view clauses =
    R"(["P.1","P.2","I.1","I.2","I.3","I.4","I.5","I.6","I.7","II.1","II.2","II.3","II.4","II.5",)"
    R"("II.6","III.1","III.2","III.3","III.4","III.5","IV.1","IV.2","IV.3","IV.4","IV.5","V.1",)"
    R"("V.2","V.3","V.4","VI.1","VI.2"])";

struct Value {
  std::string_view name;
  std::string value;
  std::string_view clause;
};

std::string listed(std::initializer_list<Value> values) {
  std::string list = "[";
  for (const Value& each : values) {
    if (list.size() > 1) list += ',';
    list.append("{").append(FieldWriter()
                                .text("name", each.name)
                                .text("value", each.value)
                                .text("clause", each.clause)
                                .text("basis", "stated")
                                .written());
    list += '}';
  }
  return list += ']';
}

}  // namespace

void adopt_terms(CyclePage& page, engine::Date on, int number, int seats) {
  const std::string whole = std::to_string(seats);
  // One seat weighs more in a small body: the margins leave room for one that is not divisible, one
  // that is vacant and one that changed hands.
  const std::string margin = seats < 20 ? "1/10" : "1/20";
  const std::string turnover = seats < 30 ? std::string("3/").append(whole) : "1/10";
  const std::string parameters = listed({
      {"size.target", whole, "IV.1"},
      {"size.tolerance", std::to_string(seats / 10 + 1), "IV.1"},
      {"size.countsHostSeats", "no", "IV.1"},
      {"size.countsChair", "no", "IV.1"},
      {"quota.groups", "government privateSector civilSociety technicalCommunity", "IV.2"},
      {"quota.group.government.share", "2/5", "IV.4"},
      {"quota.group.government.tolerance", margin, "IV.4"},
      {"quota.group.spread", std::to_string(spread(static_cast<std::size_t>(seats))), "IV.4"},
      {"quota.countsHostSeats", "no", "IV.4"},
      {"quota.countsChair", "no", "IV.4"},
      {"hostSeat.seatsPerCountry", "1", "IV.3"},
      {"hostSeat.daysAfterClose", "1", "IV.3"},
      {"hostSeat.onlineGivesSeat", "no", "IV.3"},
      {"termLimit.maxConsecutiveTerms", "3", "V.2"},
      {"termLimit.breakCycles", "1", "V.2"},
      {"termLimit.partialTermCounts", "1/2", "V.2"},
      {"termLimit.chairExempt", "yes", "V.2"},
      {"termLimit.hostExempt", "yes", "V.2"},
      {"rotation.share", "1/3", "V.4"},
      {"rotation.toleranceBelow", turnover, "V.4"},
      {"rotation.toleranceAbove", turnover, "V.4"},
      {"rotation.withinGroups", "no", "V.4"},
  });
  const std::string name = std::to_string(number);
  page.write(on, "secretaryGeneral", "stated", "termsAdopted",
             FieldWriter()
                 .text("version", std::string("fictitious-").append(name))
                 .text("title", std::string("Fictitious terms of reference ").append(name))
                 .json("clauses", clauses)
                 .json("parameters", parameters));
}

}  // namespace inventions
