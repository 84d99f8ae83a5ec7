// Marks within a text: what a part of it names – an event, a person, a clause, a finding –, so that
// a page can lead there. Text for a terminal, JSON or CSV has none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace words {

// What a part names, by the letter that marks it.
enum class Named : char {
  nothing = '-',
  event = 'e',
  person = 'p',
  clause = 'c',
  cycle = 'y',
  finding = 'f',
  findings = 'd',   // those of one verdict on a clause in a cycle
  kind = 'k',       // the events of a kind
  parameter = 'a',  // of the terms of reference
  source = 's',     // by an event that names it
  withdrawal =
      'w'  // that an event had not been decided: nothing is marked so, but it can be led to
};

// The text with marks around it that say what it names: `id` is "434", "p-0042", "IV.4", "2010",
// "quota/IV.4/government/2020", "2010/IV.4/breach", "memberAppointed", "quota.group.spread".
std::string marked(Named named, std::string_view id, std::string_view text);

struct Mention {
  Named named = Named::nothing;
  std::string_view id, text;  // of the text that was taken apart
};
// A text in pieces, in their order: what names something, and what does not. Signs of marks are
// never shown. One that somebody wrote into a record is taken for a mark only with an id that could
// be one: what it may do is lead to a page of this site.
std::vector<Mention> mentions_in(std::string_view text);
// The text without its marks.
std::string unmarked(std::string_view text);

}  // namespace words
