// The former host countries on a day, and who sits for them.
#pragma once

#include <array>
#include <map>
#include <vector>

#include "counting/seats.hpp"
#include "rules/rule.hpp"

namespace rules::host_seat {

inline constexpr std::string_view clause = "IV.3";

inline constexpr std::array declared = {
    Declared{"hostSeat.seatsPerCountry", ParameterType::integer,
             "how many permanent seats a former host has",
             "combien de sièges permanents a un ancien hôte", "seats", "sièges", "1", "", "1",
             clause, "two editions in one country give one seat",
             "deux éditions dans un même pays donnent un siège"},
    Declared{"hostSeat.daysAfterClose", ParameterType::integer,
             "how many days after its Forum closes a host becomes a former host",
             "combien de jours après la clôture de son Forum un hôte devient un ancien hôte",
             "days", "jours", "0", "3650", "1", clause,
             "a host becomes a former host the day after its Forum closes",
             "un hôte devient ancien hôte le lendemain de la clôture de son Forum"},
    Declared{"hostSeat.onlineGivesSeat", ParameterType::answer,
             "whether an edition held online gives a seat",
             "si une édition tenue en ligne donne un siège", "yes or no", "yes ou no", "", "", "no",
             clause, "an edition that no country hosted has no host",
             "une édition qu'aucun pays n'a accueillie n'a pas d'hôte"},
};

// The host seats that are held, as indexes of terms, by country as its code is on the day.
using ByCountry = std::map<events::Country, std::vector<std::int32_t>>;
ByCountry held_seats(const Situation& situation);

// All that became of the country's seats, and of other host seats of those who held them: whoever
// is given one leaves another.
void explain(const Situation& situation, events::Country country, Causes& causes);

// The seat of a former host country, or its seats if the terms allow several. A country that
// changed its code keeps it under the new one; one that became several leaves it to that of them
// for which a host seat is filled first.
struct HostSeat {
  events::Country country;              // as its code is on the day
  engine::Date since;                   // the first day on which the country is a former host
  std::vector<events::Person> persons;  // who holds it, or them; nobody when none is on record
  bool vacant = false;                  // whether the record says that nobody does
  std::vector<engine::Position> because;
  std::int64_t allowed = 1;  // seats: as many as editions that give one, within the terms' limit
  bool undecided = false;    // the country became several, and none of them has taken its seat
};

// By the day they came into being. Empty when the terms in force have no clause IV.3.
std::vector<HostSeat> host_seats(const Situation& situation);

}  // namespace rules::host_seat
