// The part of a page by which one chooses a day and a state of knowledge: days on which the record
// changes, cycles, and moments at which the log learnt something. It works without script.
#pragma once

#include <string>

#include "app/site/asking.hpp"
#include "app/site/document.hpp"
#include "replay/public_view.hpp"

namespace app {

// Where such a page lies, "/en/seats", and what is given with it.
struct MomentAsked {
  std::string page;
  const Parameters& given;
  bool is_refused = false;  // today's is shown then, beside what was typed
};
// Of a page that has days: a form with the id `moment`, whose fields asOf and knownAt have lists,
// `days` and `known`, of which each option has a label that says what happened. Of every page: that
// a day in the past, or an earlier state of knowledge, is shown. Throws Failure for a day there is
// not, unless that was refused before.
void say_moment(Document& document, const PageRoute& page, const replay::PublicView& view,
                engine::Date today, const MomentAsked& asked, const words::Words& words);

}  // namespace app
