// What the comments of events/catalogue.capnp say of kinds and of fields, in both languages. The
// English is that of the catalogue, word by word, and a test keeps it so.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "app/cli/verb.hpp"

namespace app {

// On a kind as a whole, when `field` is empty; on a field of every decision, when `kind` is.
struct Remark {
  // About "memberAppointed", "memberAppointed/termsBefore", or "/source" of every decision.
  constexpr Remark(std::string_view about, Said what)
      : kind(about.substr(0, about.find('/'))),
        field(about.substr(std::min(about.size(), kind.size() + 1))),
        says(what) {}
  std::string_view kind, field;
  Said says;
};

std::span<const Remark> remarks();
// What there is to say; empty when the name says it all.
Said remark_on(std::string_view kind, std::string_view field);

}  // namespace app
