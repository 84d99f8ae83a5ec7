// `mag composition`: who sits on a day and how many of each group, compared with what was published
// and with what the rules require.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <span>
#include <vector>

#include "answers/members.hpp"
#include "answers/view.hpp"
#include "rules/host_seat/former_hosts.hpp"

namespace answers {

// Stakeholder groups in the order in which they are shown; the last stands for "not stated".
std::span<const events::Group> groups_shown();

using Published = const projections::Known<projections::Figure>*;  // null when nothing was
Published published(const projections::Register& reg,
                    events::Group group = events::Group::unstated);

struct Composition {
  // What is known of one group: how many are named, what was published, what the rules find.
  struct Of {
    events::Group group;
    std::int64_t named = 0;
    Published figure = nullptr;
    const rules::Finding* finding = nullptr;  // the first about it, or null
  };

  Heading heading;
  std::vector<Member> members;
  std::vector<Of> groups;
  Of all;
  std::int64_t hosts = 0;               // who hold a host country seat and no other
  std::optional<std::int64_t> unnamed;  // of the published number
  bool size_unknown = false;            // nothing was published, and not everyone is named
  bool host_seats_by_clause = false;
  std::vector<rules::host_seat::HostSeat> host_seats;
  std::vector<projections::Known<projections::VacantSeat>> vacant;  // of the running cycle
  std::vector<projections::Term> waiting;
};

Composition composition(const View& view);
boost::json::object to_json(const Composition& composition);

}  // namespace answers
