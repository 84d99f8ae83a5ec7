// Names that read the same to people are the same.
#include "rosters/names.hpp"

#include <doctest/doctest.h>

using rosters::as_read;

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
    CHECK_MESSAGE(rosters::says_vacant(vacant), vacant);
  for (const char* somebody : {"Maria Vacante", "Ana", "Ana Vacant", "Vacantius", "Bo Filled",
                               "李明", "007", "?", "…", "...", "*", "/", ".", "\u00a0"})
    CHECK_MESSAGE(!rosters::says_vacant(somebody), somebody);
  CHECK(rosters::says_more_than_vacant("Vacant (formerly Ann)"));
  CHECK_FALSE(rosters::says_more_than_vacant("Vacant seat"));
}

TEST_CASE("marks, numbers and words that leave open who it is are no names") {
  for (const char* nobody : {"?",
                             "…",
                             "...",
                             "*",
                             "/",
                             ".",
                             "\u00a0",
                             "0",
                             "TBD",
                             "N/A",
                             "to be appointed",
                             "Not yet appointed",
                             "unknown",
                             "inconnu",
                             "à désigner",
                             "A designer",
                             "N.N.",
                             "none",
                             "aucun",
                             "(none)"})
    CHECK_MESSAGE(rosters::names_nobody(nobody), nobody);
  for (const char* somebody : {"Ana", "李明", "Vacant", "–", "Nona Unknown", "Aucune Personne"})
    CHECK_MESSAGE(!rosters::names_nobody(somebody), somebody);
}

TEST_CASE("names are almost the same but for accents, punctuation and order") {
  CHECK(rosters::roughly_read("José Peña") == rosters::roughly_read("JOSE PENA"));
  CHECK(rosters::roughly_read("O'Neil, Ann") == rosters::roughly_read("Ann O’Neil"));
  CHECK(rosters::roughly_read("Ana") != rosters::roughly_read("Anna"));
}
