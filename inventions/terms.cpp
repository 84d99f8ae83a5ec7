#include "inventions/terms.hpp"

#include "events/clauses.hpp"

namespace inventions {
namespace {

events::NamedValues parameter(std::string_view name, std::string_view value,
                              std::string_view clause) {
  return {{{"name", name}, {"value", value}, {"clause", clause}, {"basis", Basis::stated}}};
}

}  // namespace

void adopt_terms(CyclePage& page, engine::Date on, int number, int seats) {
  const std::string whole = std::to_string(seats);
  // One seat weighs more in a small body: the margins leave room for one that is not divisible, one
  // that is vacant and one that changed hands.
  const std::string margin = seats < 20 ? "1/10" : "1/20";
  const std::string turnover = seats < 30 ? std::string("3/").append(whole) : "1/10";
  const std::string tolerance = std::to_string(seats / 10 + 1),
                    difference = std::to_string(spread(static_cast<std::size_t>(seats)));
  const std::vector<events::NamedValues> parameters = {
      parameter("size.target", whole, "IV.1"),
      parameter("size.tolerance", tolerance, "IV.1"),
      parameter("size.countsHostSeats", "no", "IV.1"),
      parameter("size.countsChair", "no", "IV.1"),
      parameter("quota.groups", "government privateSector civilSociety technicalCommunity", "IV.2"),
      parameter("quota.group.government.share", "2/5", "IV.4"),
      parameter("quota.group.government.tolerance", margin, "IV.4"),
      parameter("quota.group.spread", difference, "IV.4"),
      parameter("quota.countsHostSeats", "no", "IV.4"),
      parameter("quota.countsChair", "no", "IV.4"),
      parameter("hostSeat.seatsPerCountry", "1", "IV.3"),
      parameter("hostSeat.daysAfterClose", "1", "IV.3"),
      parameter("hostSeat.onlineGivesSeat", "no", "IV.3"),
      parameter("termLimit.maxConsecutiveTerms", "3", "V.2"),
      parameter("termLimit.breakCycles", "1", "V.2"),
      parameter("termLimit.partialTermCounts", "1/2", "V.2"),
      parameter("termLimit.chairExempt", "yes", "V.2"),
      parameter("termLimit.hostExempt", "yes", "V.2"),
      parameter("rotation.share", "1/3", "V.4"),
      parameter("rotation.toleranceBelow", turnover, "V.4"),
      parameter("rotation.toleranceAbove", turnover, "V.4"),
      parameter("rotation.withinGroups", "no", "V.4"),
  };
  const std::string name = std::to_string(number);
  page.write(on, Authority::secretary_general, Basis::stated,
             Decision(Kind::terms_adopted)
                 .put("version", "fictitious-" + name)
                 .put("title", "Fictitious terms of reference " + name)
                 .put("clauses", std::vector<std::string>(events::clause_numbers.begin(),
                                                          events::clause_numbers.end()))
                 .put("parameters", parameters));
}

}  // namespace inventions
