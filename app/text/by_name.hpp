// Rows about members as a reader looks for them. In an answer they stand by codes of countries; in
// words they stand by the names that are shown.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "answers/members.hpp"
#include "events/folding.hpp"
#include "words/words.hpp"

namespace app {

// Rows with the same kind of seat and the same group change places among themselves only. The rows
// must outlive what is returned; `member_of` says whom a row is about.
template <class Row, class MemberOf>
std::vector<const Row*> by_name(const std::vector<Row>& rows, const words::Words& words,
                                const MemberOf& member_of) {
  std::vector<std::pair<std::string, const Row*>> all;
  for (const Row& row : rows) {
    const std::string name = words::unmarked(words.name_of(member_of(row).person));
    all.emplace_back(events::without_accents(name), &row);
  }
  for (auto first = all.begin(); first != all.end();) {
    const answers::Member& one = member_of(*first->second);
    const auto end = std::find_if_not(first, all.end(), [&](const auto& each) {
      const answers::Member& other = member_of(*each.second);
      return other.seat == one.seat && other.group == one.group;
    });
    std::stable_sort(first, end,
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    first = end;
  }
  std::vector<const Row*> sorted;
  for (const auto& each : all) sorted.push_back(each.second);
  return sorted;
}

}  // namespace app
