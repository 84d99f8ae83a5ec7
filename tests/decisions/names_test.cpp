// Names that read the same to people are the same.
#include "decisions/names.hpp"

#include <doctest/doctest.h>

using decisions::as_read;

TEST_CASE("capitals, spaces, apostrophes and the form of letters make no other name") {
  const std::string name = as_read("José D'Silva");
  for (const char* other :
       {"JOSÉ D'SILVA", "Jose\u0301 D'Silva", "José  D'Silva", " José\u00a0D'Silva ",
        "José D\u2019Silva", "José D\u02bcSilva", "José D`Silva", "José D´Silva", "Ｊosé D'Silva"})
    CHECK_MESSAGE(as_read(other) == name, other);
}

TEST_CASE("accents and words do make another name") {
  const std::string name = as_read("José D'Silva");
  for (const char* other : {"Jose D'Silva", "José DSilva", "José Silva", "JoséD'Silva", ""})
    CHECK_MESSAGE(as_read(other) != name, other);
}

TEST_CASE("bytes that are no text are a name of their own") {
  CHECK(as_read("\xff\xfe") == as_read("\xff\xfe"));
  CHECK(as_read("\xff") != as_read("\xfe"));
}

TEST_CASE("a seat is vacant where a list says so, and nobody is called that") {
  for (const char* vacant :
       {"Vacant", "VACANT", "vacant", "« vacant »", "(Vacant)", "–", "-", "—", "* vacant *",
        "Vacant seat", "Siège vacant", "siège à pourvoir", "Vacant – District 3", "Vacancy",
        "to be filled", "Vacante", "Poste vacant"})
    CHECK_MESSAGE(decisions::says_vacant(vacant), vacant);
  for (const char* somebody :
       {"Maria Vacante", "Ana", "Ana Vacant", "Vacantius", "Bo Filled", "李明", "007"})
    CHECK_MESSAGE(!decisions::says_vacant(somebody), somebody);
}
