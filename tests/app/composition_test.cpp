// mag composition and mag blame: who sat, in every format.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/array.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"

namespace {

namespace json = boost::json;
using namespace test;

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

TEST_CASE("the composition says who sits, how many were published, and who is not named") {
  check_says(ask("composition --as-of 2011"),
             {"26 April 2012", "cycle 2011, since 26 May 2011", "terms of reference 2008",
              "Ayesha Hassan", "France", "private sector",
              "Members – published figure: 55; named on this day: 13; not named: 42.\n"});
  check_says(ask("composition --as-of 2011 --lang fr"),
             {"26 avril 2012", "cycle 2011, depuis le 26 mai 2011", "secteur privé"});
}

TEST_CASE("the composition as JSON has the shape that is promised") {
  const json::value document = parsed(ask("composition --as-of 2021-12-01 --format json"));
  CHECK(keys(document) ==
        "asOf knownAt cycle terms members totals published unnamed hostSeats vacantSeats waiting");
  CHECK(keys(at(document, "members.0")) ==
        "person name affiliation group country seat role term termExact since through until "
        "because");
  CHECK(keys(at(document, "totals")) == "members byGroup bySeat");
  CHECK(keys(at(document, "totals.bySeat")) == "stakeholder host chair observer");
  CHECK(keys(at(document, "published")) == "members byGroup");
  CHECK(keys(at(document, "hostSeats.0")) == "country since person persons vacant because");
  CHECK(at(document, "cycle") == 2021);
  const json::value india = with(at(document, "hostSeats"), "country", "IN");
  CHECK(at(india, "person") == "p-0047");
  CHECK(at(document, "published.members").is_null());
  const json::value published = parsed(ask("composition --as-of 2011 --format json"));
  CHECK(at(published, "published.members.value") == 55);
  CHECK(at(published, "published.byGroup.government.value") == 25);
  CHECK(at(published, "unnamed") == 42);
}

TEST_CASE("the composition as CSV has a line for each seat") {
  const Answer answer = ask("composition --as-of 2011 --format csv");
  CHECK(first_line(answer.out) ==
        "as_of,cycle,person,name,affiliation,group,country,seat,role,term,term_exact,since,"
        "because");
  CHECK(std::count(answer.out.begin(), answer.out.end(), '\n') == 14);
  CHECK(
      says(answer.out, "p-0002,Ayesha Hassan,International Chamber of Commerce,privateSector,FR"));
}

TEST_CASE("every cycle stands on a line of its own") {
  check_says(ask("composition --cycles"), {"2010   2010-05-05   ", "3/56"});
  CHECK(says(ask("composition --cycles --lang fr").out, "Écarts"));
  const json::value document = parsed(ask("composition --cycles --format json"));
  CHECK(keys(document) == "cycles");
  CHECK(at(document, "cycles").as_array().size() == 20);
  const Answer csv = ask("composition --cycles --format csv");
  CHECK(std::count(csv.out.begin(), csv.out.end(), '\n') == 21);
  CHECK(first_line(csv.out).starts_with("cycle,since,as_of,named,published,"));
}

TEST_CASE("a day before the first cycle, an unknown cycle and an empty log are said to be that") {
  CHECK(says(ask("composition --as-of 2000-01-01").out, "No cycle had opened by that day"));
  check_fails(ask("composition --as-of 1999"), 2, {"2006 to 2025"});
  const EmptyLog folder;
  CHECK(folder.mag("composition").status == 0);
  CHECK(folder.mag("composition --as-of 2010").status == 2);
  const json::value document = parsed(folder.mag("composition --format json"));
  CHECK(at(document, "cycle").is_null());
  CHECK(at(document, "members").as_array().empty());
}

TEST_CASE("blame names for each seat the event that last changed it, and each source once") {
  const Answer text = ask("blame --as-of 2011");
  check_says(text, {"Ayesha Hassan", "  inferred\n"});
  const std::string source = "iccwbo.org/news-publications/news/un-under-secretary-generals-letter";
  REQUIRE(says(text.out, source));
  CHECK_FALSE(says(text.out.substr(text.out.find(source) + 1), source));
  CHECK(says(ask("blame --as-of 2011 --lang fr").out, "  déduit\n"));
  const json::value document = parsed(ask("blame --as-of 2011 --format json"));
  CHECK(keys(document) == "asOf knownAt cycle seats waiting");
  CHECK(at(document, "seats").as_array().size() == 13);
  CHECK(keys(at(document, "seats.0.lastChangedBy")) ==
        "position recordedAt kind effectiveOn authority basis source");
  const Answer csv = ask("blame --as-of 2011 --format csv");
  CHECK(first_line(csv.out) ==
        "person,name,seat,position,kind,effective_on,recorded_at,basis,source");
}

TEST_CASE("the formats that a verb does not offer are a usage mistake") {
  for (const char* command :
       {"composition --format jsonl", "composition --format dot", "blame --format jsonl",
        "diff 2010 2011 --format dot", "why Hassan --format csv", "verify --format csv",
        "show 1 --format csv", "audit --format dot", "log --format dot", "import x --format csv",
        "init --format csv", "generate --format json", "composition --format yaml"})
    check_fails(ask(command), 2, {"format"});
}

TEST_CASE("the cycles at a glance end on the day asked about") {
  const std::string all = ask("composition --cycles --format csv").out;
  const std::string until = ask("composition --cycles --as-of 2010-06-01 --format csv").out;
  CHECK(std::count(until.begin(), until.end(), '\n') == 6);
  CHECK(says(until, "\n2010,2010-05-05,2010-06-01,"));
  CHECK(says(all, "\n2010,2010-05-05,2011-05-25,"));
}

TEST_CASE("of several who sit for one country, each is named") {
  const std::string day =
      R"({"effectiveOn":"2020-01-01","authority":"secretariat","basis":"stated",)"
      R"("source":"s",)";
  const auto seated = [&](const std::string& person, const std::string& country) {
    return day + R"("memberAppointed":{"person":")" + person + R"(","cycle":2020,"seat":"host",)" +
           R"("country":")" + country + "\"}}\n";
  };
  const EmptyLog folder;
  REQUIRE(
      folder
          .mag("import -",
               day + R"("cycleOpened":{"cycle":2020}})" + "\n" + day +
                   R"("termsAdopted":{"version":"1","clauses":["IV.3"]}})" + "\n" + day +
                   R"("forumHeld":{"edition":1,"year":2019,"country":"DE","mode":"inPerson"}})" +
                   "\n" + seated("p-0001", "DE") + seated("p-0002", "DE") + seated("p-0003", "FR") +
                   seated("p-0004", "FR"))
          .status == 0);
  const Answer audit = folder.mag("audit --as-of 2020-06-01 --format csv");
  check_says(audit, {"host country seats: 2; maximum: 1; held by: p-0001, p-0002.",
                     "not a former host: France; held by: p-0003, p-0004."});
  check_says(folder.mag("audit --as-of 2020-06-01 --format csv --lang fr"),
             {"occupés par : p-0001, p-0002.", "occupé par : p-0003, p-0004."});
  check_says(folder.mag("composition --as-of 2020-06-01"), {"Germany", "p-0001, p-0002"});
  const json::value shown = parsed(folder.mag("composition --as-of 2020-06-01 --format json"));
  CHECK(at(shown, "hostSeats.0.persons") == json::array{"p-0001", "p-0002"});
}
