// `mag find`: people, clauses, sources and cycles by words that stand in them.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "answers/view.hpp"

namespace answers {

struct Search {
  struct Hit {
    words::Named named;
    std::string id, text;
  };
  Heading heading;
  std::string asked;
  std::vector<Hit> hits;  // people, clauses, cycles, sources
  std::string near;       // where nothing is found: what may have been meant, or ""
};
// Every word must be part of what is found; accents, upper and lower case are alike. Names are
// found by their other spellings too. Texts are those of `words`.
Search search(const View& view, const std::string& asked, const words::Words& words);

std::string_view kind_of(words::Named named);  // "person", "clause", "cycle", "source"
boost::json::object to_json(const Search& answer);

}  // namespace answers
