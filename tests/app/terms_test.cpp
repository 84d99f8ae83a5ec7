// Terms of reference: from a file laid over the past, through time, compared and adopted.
#include <doctest/doctest.h>

#include <string>

#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"

namespace {

using namespace test;

const std::string draft = MAG_SOURCE_DIR "/data/terms/igf-mag-draft.toml";

const std::string head =
    "version = \"two\"\nsource = \"s\"\nclauses = [\"IV.1\", \"IV.2\", \"IV.4\", \"V.4\"]\n";

// A small body with a file of terms; `more` stands behind its head.
struct WithTerms : SmallBody {
  explicit WithTerms(const std::string& more = "", const std::string& first = head) {
    write("terms.toml", first + more);
  }
};

std::string table(const std::string& name, const std::string& lines) {
  return "[parameters.\"" + name + "\"]\n" + lines + "\n";
}

void check_mistake(const std::string& more, const char* en, const char* fr) {
  const WithTerms body(more);
  for (const auto& [language, said] : {std::pair("en", en), std::pair("fr", fr)})
    check_fails(body.mag(std::string("what-if --terms terms.toml --lang ") + language), 3, {said});
}

}  // namespace

TEST_CASE("the terms in a file are laid over the whole past of the record") {
  const Folder& mag = record_of_the_mag();
  const Answer en = mag.mag("what-if --terms " + draft + " --as-of 2010");
  check_says(en, {"What if: Terms of reference of the MAG",
                  "[1] Supposed not to have been decided (event 25, 22 August 2008)",
                  "[8] Supposed (event 516, 17 May 2006)", "terms of reference draft",
                  "45 to 55    deviation"});
  check_says(mag.mag("what-if --terms " + draft + " --as-of 2010 --lang fr"),
             {"Et si :", "Supposé n'avoir pas été décidé (événement 25, 22 août 2008)",
              "termes de référence draft"});
}

TEST_CASE("terms in force from a day leave those before it as they are") {
  const Folder& mag = record_of_the_mag();
  const std::string question = "what-if --terms " + draft + " --terms-from 2015-01-01 --as-of ";
  check_says(mag.mag(question + "2010"), {"Nothing differs from the record on this day."});
  check_says(mag.mag(question + "2016"), {"1 January 2015): adoption of terms of reference"});
  check_fails(mag.mag("what-if x.json --terms-from 2015-01-01"), 2, {"--terms is missing"});
  check_fails(mag.mag("what-if --terms " + draft + " --terms-from 2015"), 2, {"--terms-from"});
  check_fails(mag.mag("what-if"), 2, {"SCENARIO"});
}

TEST_CASE("what stands in a file of terms is taken with and without quotes, in every form") {
  const WithTerms body("[parameters.size.target]\nvalue = 4\nclause = \"IV.1\"\n" +
                       table("size.countsChair", "value = true\nclause = \"IV.1\"") +
                       table("rotation.share",
                             "value = \"1/3\"\nclause = \"V.4\"\n"
                             "leaves_open = \"how far\"\nbasis = \"inferred\""));
  check_says(body.mag("terms adopt terms.toml --on 2020-02-01"), {"On 1 February 2020"});
  const std::string line = body.mag("log --kind termsAdopted --format jsonl").out;
  CHECK(line.find(R"({"name":"size.target","value":"4","clause":"IV.1","basis":"stated"})") !=
        std::string::npos);
  CHECK(line.find(R"("name":"size.countsChair","value":"yes")") != std::string::npos);
  CHECK(line.find(R"("basis":"inferred")") != std::string::npos);
  CHECK(line.find(R"("note":"rotation.share: how far")") != std::string::npos);
  check_says(body.mag("terms adopt terms.toml --on 2020-02-01"), {"14"});
}

TEST_CASE("each mistake of a file of terms is told, in its place and in both languages") {
  const std::string clause = "\nclause = \"IV.4\"";
  check_mistake("x", "terms.toml:4:2: this line is not TOML", "cette ligne n'est pas du TOML");
  check_mistake("version = \"x\"\n", "terms.toml:4:11: this key or table stands twice",
                "figure deux fois");
  check_mistake("titel = \"x\"\n", "did you mean title?", "vouliez-vous dire title ?");
  check_mistake("title = 12\n",
                "terms.toml:4:9: title: \"12\" is not valid; expected: a text in quotes",
                "title : valeur \"12\" refusée ; attendu : un texte entre guillemets");
  check_mistake("adopted = \"2018-02-30\"\n", "2018-02 has the days 01 to 28", "jours 01 à 28");
  check_mistake("basis = \"statd\"\n", "did you mean stated?", "vouliez-vous dire stated ?");
  check_mistake(table("size.targett", "value = 5" + clause),
                "terms.toml:4:13: no rule has a parameter size.targett; did you mean size.target?",
                "aucune règle n'a de paramètre size.targett ; vouliez-vous dire size.target ?");
  check_mistake(table("size.tolerance", "value = 0.4\nclause = \"IV.1\""),
                "terms.toml:5:9: size.tolerance: \"0.4\" is not valid",
                "valeur \"0.4\" refusée ; attendu : un nombre entier");
  check_mistake(table("size.target", "value = 5"), "size.target, clause is missing",
                "size.target, clause : manquant");
  check_mistake(table("size.target", "value = 5\nclause = \"V.2\""),
                "the clause V.2 is not among the clauses of this file",
                "la clause V.2 ne figure pas parmi les clauses");
  check_mistake(table("termLimit.breakCycles", "value = 1" + clause),
                "applies by clause V.2, which is not among the clauses",
                "s'applique en vertu de la clause V.2");
  check_mistake(table("quota.group.media.minimum", "value = \"1/2\"" + clause) +
                    table("quota.group.media.maximum", "value = \"1/3\"" + clause),
                "quota.group.media.minimum: 1/2 (50%); expected: no more than",
                "quota.group.media.minimum : 1/2 (50 %) ; attendu : au plus");
  check_mistake(table("quota.group.media.share", "value = \"1/2\"" + clause) +
                    table("quota.group.government.share", "value = \"2/3\"" + clause),
                "the sum is 7/6", "la somme est de 7/6");
}

TEST_CASE("what cannot hold beside each other is told, also of what is asked of each value") {
  const std::string clause = "\nclause = \"IV.4\"";
  const auto limit = [&](const std::string& of, const std::string& value) {
    return table("quota." + of, "value = \"" + value + "\"" + clause);
  };
  const std::string groups =
      table("quota.groups", "value = [\"government\", \"media\"]\nclause = \"IV.2\"");
  check_mistake(groups + limit("group.civilSociety.maximum", "1/2"),
                "terms.toml:8:9: quota.group.civilSociety.maximum: civilSociety is not one of the "
                "groups of quota.groups; expected: one of government, media",
                "civilSociety ne figure pas parmi les groupes de quota.groups");
  check_mistake(limit("group.*.maximum", "1/4") + limit("group.government.share", "2/5"),
                "terms.toml:8:9: quota.group.government.share: 2/5 (40%); expected: no more than "
                "quota.group.*.maximum: 1/4",
                "attendu : au plus quota.group.*.maximum : 1/4");
  check_mistake(limit("group.*.minimum", "1/8") + limit("group.media.maximum", "1/10"),
                "terms.toml:8:9: quota.group.*.minimum: 1/8", "attendu : au plus");
  check_mistake(limit("region.*.minimum", "1/3"), "quota.region.VALUE.minimum: the sum is 5/3",
                "la somme est de 5/3");
  check_mistake(groups + limit("group.*.maximum", "2/5"),
                "quota.group.VALUE.maximum: the sum is 4/5 (80%); expected: at least the whole",
                "attendu : au moins le tout");
  check_mistake(limit("group.media.tolerance", "1/20"),
                "there is no share that it is a tolerance of; expected: quota.group.media.share",
                "aucune part n'a cette tolérance");
  check_mistake(table("size.target", "value = 3\nclause = \"IV.1\"") +
                    table("size.tolerance", "value = 4\nclause = \"IV.1\""),
                "terms.toml:8:9: size.tolerance: 4; expected: no more than size.target: 3",
                "size.tolerance : 4 ; attendu : au plus size.target : 3");
}

TEST_CASE("what can hold beside each other is taken") {
  const std::string clause = "\nclause = \"IV.4\"";
  const auto limit = [&](const std::string& of, const std::string& value) {
    return table("quota." + of, "value = \"" + value + "\"" + clause);
  };
  // A group of one's own; a share, a tolerance and a most for each, another for one.
  const WithTerms body(
      table("quota.groups", "value = [\"government\", \"media\"]\nclause = \"IV.2\"") +
      limit("group.media.share", "1/2") + limit("group.*.tolerance", "1/20") +
      limit("group.*.maximum", "1/2") + limit("group.government.minimum", "1/2") +
      limit("country.*.maximum", "1/10") + limit("gender.woman.minimum", "1"));
  CHECK(body.mag("what-if --terms terms.toml --as-of 2020-03-01").status == 0);
  // Where the file states no groups, any may have a share; the chair may count, and sit for none.
  const WithTerms open(limit("group.media.share", "1/2"));
  CHECK(open.mag("what-if --terms terms.toml --as-of 2020-03-01").status == 0);
  const WithTerms chair(
      table("quota.groups", "value = [\"government\", \"media\"]\nclause = \"IV.2\"") +
      table("quota.countsChair", "value = true" + clause) + limit("group.*.maximum", "2/5"));
  CHECK(chair.mag("what-if --terms terms.toml --as-of 2020-03-01").status == 0);
}

TEST_CASE("all mistakes of a file are told at once and in order, and nothing of it is recorded") {
  const WithTerms body("titel = \"x\"\nadopted = 5\n" + table("a.b", "value = 1"), "version = 1\n");
  const Answer told = body.mag("terms adopt terms.toml --on 2020-03-01");
  check_fails(told, 3,
              {"terms.toml:1:11: version", "terms.toml:2:1: titel", "terms.toml:3:11: adopted",
               "source is missing", "clauses is missing", "no rule has a parameter a.b"});
  CHECK(told.err.find("titel") < told.err.find("a.b"));
  CHECK(body.mag("log --kind termsAdopted --format jsonl").out.empty());
}

TEST_CASE("versions through time tell what each changed, and which is in force") {
  const Folder& mag = record_of_the_mag();
  check_says(mag.mag("terms --as-of 2019"),
             {"From 22 August 2008 (event 25): 2008", "Clauses that come in: P.2, V.4",
              "rotation.share (V.4): 1/3 → 2/3",
              "From 19 March 2018 (event 28), in force on this day: 2018",
              "No clause and no parameter differs.", "Clauses that fall away: IV.1"});
  check_says(mag.mag("terms --as-of 2019 --lang fr"),
             {"À partir du 19 mars 2018 (événement 28), en vigueur à cette date : 2018",
              "Clauses abandonnées : IV.1"});
  const auto json = parsed(mag.mag("terms --as-of 2019 --format json"));
  CHECK(keys(json) == "asOf knownAt cycle versions");
  CHECK(at(json, "versions.3.version") == "2018");
  CHECK(at(json, "versions.3.inForce") == true);
  CHECK(at(json, "versions.2.inForce") == false);
  CHECK(keys(at(json, "versions.3.changes")) == "clausesGained clausesLost parameters");
  CHECK(mag.mag("terms --format csv")
            .out.starts_with(
                "version,effective_on,in_force,position,source,clause,parameter,before,after\n"));
}

TEST_CASE("one parameter through time has the clause and the source of each value") {
  const Folder& mag = record_of_the_mag();
  check_says(
      mag.mag("terms rotation.toleranceAbove --as-of 2010"),
      {"rotation.toleranceAbove: how much larger that share may be; by default 1/10 – \"about\"",
       "in force on this day: 2008", "0, by clause V.4 (stated by the source)", "ipjustice.org",
       "1/10, by default; in force without stating it: clause V.4"});
  check_says(mag.mag("terms quota.group.government.share"),
             {"the share of the seats, about (governments); no default",
              "not stated, and without effect"});
  check_says(mag.mag("terms 'quota.region.*.minimum' --lang fr"), {"admise (chaque région)"});
  const auto json = parsed(mag.mag("terms rotation.share --format json"));
  CHECK(keys(json) == "asOf knownAt cycle parameter meaning default values");
  CHECK(at(json, "values.1.value") == "2/3");
  CHECK(at(json, "values.1.origin") == "stated");
  check_fails(mag.mag("terms rotation.shar"), 2, {"did you mean rotation.share?"});
}

TEST_CASE("versions on record and files are compared with each other") {
  const Folder& mag = record_of_the_mag();
  check_says(mag.mag("terms diff 2018 " + draft), {"Terms of reference: from 2018 to draft",
                                                   "size.tolerance (IV.1): 0, no longer stated",
                                                   "termLimit.generally (V.2): yes, stated"});
  check_says(mag.mag("terms diff 2018 2020 --lang fr"), {"Aucune clause et aucun paramètre"});
  CHECK(keys(parsed(mag.mag("terms diff 2018 2023 --format json"))) == "from to changes");
  CHECK(mag.mag("terms diff 2022 2023 --format csv")
            .out.find("IV.4,quota.group.government.maximum,,2/5\n") != std::string::npos);
  check_fails(mag.mag("terms diff 2018"), 2, {"B"});
  check_fails(mag.mag("terms diff 2018 2019"), 2, {"2019", "did you mean"});
  check_fails(mag.mag("terms diff 2018 2020 --as-of 2010"), 2, {"--as-of"});
}

TEST_CASE("terms are adopted as any decision is: shown, refused, acknowledged") {
  const WithTerms body(table("size.target", "value = 40\nclause = \"IV.1\""));
  const std::string adopt = "terms adopt terms.toml ";
  check_fails(body.mag(adopt), 2, {"--on DATE"});
  check_fails(body.mag(adopt + "--on 2020"), 2, {"--on"});
  check_fails(body.mag("terms --on 2020-01-01"), 2, {"--on"});
  check_says(body.mag(adopt + "--on 2020-02-01 --dry-run"), {"Nothing was written"});
  const Answer asked = body.mag(adopt + "--on 2020-02-01");
  CHECK(asked.status == 3);
  CHECK(body.mag("log --kind termsAdopted --format jsonl").out.empty());
  check_says(body.mag(adopt + "--on 2020-02-01 --acknowledge 'as asked'"), {"14"});
  check_says(body.mag("terms --as-of 2020-03-01"), {"in force on this day: two"});
  check_fails(body.mag(adopt + "--on 2021-02-01"), 3, {"two"});
}

TEST_CASE("terms that are on record already are laid over the record all the same") {
  const WithTerms body(table("size.target", "value = 4\nclause = \"IV.1\""));
  check_says(body.mag("terms adopt terms.toml --on 2020-01-01"), {"Recorded as event 14."});
  check_says(
      body.mag("what-if --terms terms.toml --as-of 2020-03-01"),
      {"[1] Supposed not to have been decided (event 14, ",
       "[2] Supposed (event 15, 1 January 2020)", "Nothing differs from the record on this day."});
}

TEST_CASE("a text that no decision can hold is told as a mistake of the file") {
  const std::string version = "version = \"two\"\nclauses = [\"IV.1\"]\nsource = ";
  const WithTerms lines("", version + "\"two\\nlines\"\n");
  check_fails(lines.mag("what-if --terms terms.toml"), 3, {"terms.toml:3:10: source: ", "control"});
  const std::string open = "clause = \"IV.1\"\nleaves_open = \"" + std::string(3000, 'x') + "\"\n";
  const WithTerms longer(table("size.target", "value = 4\n" + open) +
                         table("size.tolerance", "value = 1\n" + open));
  check_fails(longer.mag("what-if --terms terms.toml"), 3, {"note, leaves_open: ", "4096"});
}

TEST_CASE("a reason that no decision can hold is refused before anything is written") {
  const WithTerms body(table("size.target", "value = 4\nclause = \"IV.1\""));
  const std::string adopt = "terms adopt terms.toml --on 2021-02-01 --acknowledge ";
  check_fails(body.mag(adopt + "\"$(printf 'two\\nlines')\""), 3,
              {"--acknowledge: \"two\\nlines\" is not valid; expected: text without control"});
  check_fails(body.mag(adopt + "\"$(printf 'caf\\351')\""), 3,
              {"--acknowledge", "expected: UTF-8 text"});
  check_fails(body.mag(adopt + "\"$(printf '%05000d' 0)\""), 3, {"--acknowledge", "4096"});
  CHECK(body.mag("verify").status == 0);
}

TEST_CASE("a value that is wrong is told as the file has it") {
  check_mistake(table("size.target", "value = true\nclause = \"IV.1\""), "\"true\" is not valid",
                "\"true\" refusée");
}

TEST_CASE("a value that a dimension has not is named, with what was meant or what there is") {
  const test::EmptyLog log;
  check_fails(log.mag("terms quota.group.aliens.share"), 2,
              {"\"aliens\" is no group; expected one of these: government, privateSector"});
  check_fails(log.mag("terms quota.group.women.share"), 2, {"mean quota.gender.woman.share?"});
  check_fails(log.mag("terms quota.gender.alien.share --lang fr"), 2,
              {"gender n'a pas de valeur", "woman, man, other"});
}
