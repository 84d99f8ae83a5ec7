// Codes that are written otherwise.
#include <doctest/doctest.h>

#include "events/code_meant.hpp"

using namespace events;

TEST_CASE("every code of a decision is known by its labels") {
  for (const auto* enumeration : {"Group", "Seat", "Authority", "Basis", "Region"}) {
    const auto codes = codes_of(enumeration).subspan(1);
    for (std::size_t i = 0; i < codes.size(); ++i) {
      CHECK(code_labelled(codes[i].name, codes) == i);
      CHECK(code_labelled(codes[i].label.en, codes) == i);
      CHECK(code_labelled(codes[i].label.fr, codes) == i);
    }
  }
}

TEST_CASE("what shares nothing with a code, or with several, means none") {
  const auto groups = codes_of("Group").subspan(1);
  CHECK(code_meant("SOCIETE-CIVILE", groups) == "civilSociety");
  CHECK(code_meant("civil", groups) == "civilSociety");
  for (const auto* word : {"", " ", "x", "throne", "\xff\xfe"})
    CHECK_MESSAGE(code_meant(word, groups).empty(), word);
  CHECK(code_meant(std::string(1'000'000, 'a'), groups).empty());
}
