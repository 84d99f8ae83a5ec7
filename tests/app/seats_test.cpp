// mag seats: each seat once, the states make up the total, the picture shows as many; and nothing
// is said to be known that is not.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <set>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;
namespace json = boost::json;

long long states_of(const json::value& seats, const char* state) {
  return at(seats, "states").at(state).to_number<long long>();
}

// What holds of every answer.
void check_whole(const json::value& seats) {
  std::set<std::string> slots;
  long long in_total = 0;
  for (const json::value& row : at(seats, "seats").as_array()) {
    slots.insert(std::string(row.at("slot").as_string()));
    in_total += row.at("inTotal").as_bool();
    const bool has_person = !row.at("person").is_null();
    if (row.at("state") == "named" || row.at("state") == "supposed") CHECK(has_person);
    if (row.at("state") == "counted") CHECK(!row.at("group").is_null());
  }
  CHECK(slots.size() == at(seats, "seats").as_array().size());
  const json::value& total = at(seats, "total");
  const long long excess = at(seats, "excess").as_int64();
  CHECK(excess >= 0);
  if (total.is_null())
    CHECK(in_total == 0);
  else
    CHECK(in_total == total.at("value").as_int64() + excess);
}

// As many signs as seats, apart from those that explain the signs.
void check_picture(const json::value& seats, const std::string& svg) {
  CHECK(svg.starts_with("<svg "));
  for (const char* forbidden : {"style=", "<style", "<script", "NaN"})
    CHECK(svg.find(forbidden) == std::string::npos);
  const std::size_t key = svg.find("<g class=\"key\">");
  CHECK(times_in(svg.substr(0, key), "class=\"disc ") == at(seats, "seats").as_array().size());
}

json::value seats_on(const Folder& folder, const std::string& day) {
  return parsed(folder.mag("seats --format json --as-of " + day));
}

}  // namespace

TEST_CASE("the states make up the total, slots are unique, and the picture shows every seat") {
  for (const Folder* folder : {&record_of_the_mag(), &record_of_the_council(), &fictitious_body()})
    for (const char* day : {"2006-07-01", "2006", "2008", "2010-05-05", "2010", "2011", "2014",
                            "2018", "2019", "2023", "1990-01-01"}) {
      const std::string on = day;
      CAPTURE(on);
      const Answer answer = folder->mag(std::string("seats --format json --as-of ") + day);
      if (answer.status != 0) continue;
      const json::value seats = parsed(answer);
      check_whole(seats);
      if (!at(seats, "cycle").is_null())
        check_picture(seats, folder->mag(std::string("seats --format svg --as-of ") + day).out);
    }
}

TEST_CASE("what is known of the seats of the MAG, cycle by cycle") {
  const Folder& mag = record_of_the_mag();
  const json::value opening = seats_on(mag, "2010-05-05");
  CHECK(at(opening, "total.value") == 56);
  CHECK(states_of(opening, "named") == 4);
  CHECK(states_of(opening, "ungrouped") == 52);
  // Who left has a seat that nobody is known to have taken: it is still one of the 56.
  const json::value later = seats_on(mag, "2010");
  CHECK(states_of(later, "named") + states_of(later, "ended") + states_of(later, "ungrouped") ==
        56);
  CHECK(states_of(later, "ended") > 0);
  const json::value groups = seats_on(mag, "2011");
  CHECK(states_of(groups, "counted") == 42);
  CHECK(states_of(groups, "ungrouped") == 0);
  CHECK(at(groups, "excess") == 0);
  // The chair is in the figure of a group: 46 with it, 45 without.
  const json::value three_sources = seats_on(mag, "2006");
  CHECK(at(three_sources, "total.value") == 46);
  CHECK(at(three_sources, "total.countsChair") == "yes");
  CHECK(at(three_sources, "total.contradicted").as_array().size() == 1);
  CHECK(at(three_sources, "excess") == 1);
  CHECK(at(seats_on(mag, "2012"), "total").is_null());
  const json::value council = seats_on(record_of_the_council(), "2023");
  CHECK(at(council, "total.basis") == "named");
  CHECK(at(council, "total.value") == 47);
}

TEST_CASE(
    "seats are told apart by group, or where all are of one by region, wherever they are shown") {
  const json::value mag = seats_on(record_of_the_mag(), "2011");
  CHECK(at(mag, "by") == "group");
  CHECK(at(mag, "regions").as_array().empty());
  const Folder& council = record_of_the_council();
  const json::value seats = seats_on(council, "2024");
  CHECK(at(seats, "by") == "region");
  CHECK(at(seats, "regions") == json::value({"africa", "asiaPacific", "easternEurope",
                                             "latinAmericaCaribbean", "westernEuropeOthers"}));
  std::vector<std::string> order;
  for (const json::value& row : at(seats, "seats").as_array()) {
    const std::string region(row.at("region").as_string());
    if (order.empty() || order.back() != region) order.push_back(region);
  }
  CHECK(order.size() == 5);
  const auto sector = [](const std::string& label, const char* tone) {
    return "<g role=\"list\" aria-label=\"" + label + "\" class=\"sector " + tone + "\">";
  };
  const std::string english = council.mag("seats --format svg --as-of 2024").out;
  CHECK(english.find(sector("African States: 13", "g1")) < english.size());
  CHECK(english.find(sector("Eastern European States: 6", "g3")) < english.size());
  CHECK(english.find(sector("Western European and other States: 7", "g5")) < english.size());
  CHECK(english.find(sector("governments: 47", "g1")) == std::string::npos);
  const std::string french = council.mag("seats --format svg --as-of 2024 --lang fr").out;
  CHECK(says(french, "aria-label=\"États d'Afrique : 13\" class=\"sector g1\""));
  // Each has a letter of its own, and the key says whose it is.
  const std::string key = english.substr(english.find("<g class=\"key\">"));
  for (const char* letter : {">A</text>", ">P</text>", ">E</text>", ">L</text>", ">W</text>"})
    CHECK(times_in(key, letter) == 1);
  check_says(council.mag("seats --as-of 2024"),
             {"Seats by region", "Latin American and Caribbean States"});
  check_says(council.mag("seats --as-of 2024 --lang fr"), {"Sièges par région"});
}

TEST_CASE("a person keeps a slot from one day to the next") {
  const auto slots = [&](const char* day) {
    std::set<std::string> all;
    const json::value seats = seats_on(record_of_the_mag(), day);
    for (const json::value& row : at(seats, "seats").as_array())
      if (row.at("state") == "named") all.insert(std::string(row.at("slot").as_string()));
    return all;
  };
  const std::set<std::string> before = slots("2010-05-05"), after = slots("2010");
  CHECK(!after.empty());
  for (const std::string& slot : after) CHECK(before.contains(slot));
}

TEST_CASE(
    "a share of which too little is known lies between bounds, by what the rules count with") {
  const json::value seats = seats_on(record_of_the_mag(), "2010-05-05");
  const json::value& gauge = at(seats, "gauges").as_array().front();
  CHECK(gauge.at("value") == "government");
  CHECK(gauge.at("measured").is_null());
  CHECK(gauge.at("least") == "0/56");
  CHECK(gauge.at("most") == "53/56");
  CHECK(gauge.at("finding").is_null());
  const json::value groups = seats_on(record_of_the_mag(), "2011");
  CHECK(at(groups, "gauges").as_array().front().at("measured") == "25/55");
  CHECK(at(groups, "gauges").as_array().front().at("evidence") == "published");
  check_says(ask("seats --as-of 2010-05-05"),
             {"published figure: 56; named: 4; with neither name nor group: 52."});
  check_says(ask("seats --as-of 2010-05-05 --lang fr"),
             {"chiffre publié : 56 ; avec un nom : 4 ; sans nom ni groupe : 52."});
  CHECK(says(ask("seats --as-of 2010-05-05 --format svg").out, "between 0/56 and 53/56"));
  const std::string french = ask("seats --as-of 2010-05-05 --format svg --lang fr").out;
  CHECK(says(french, "entre 0/56 et 53/56"));
  CHECK(says(french, "sans règle"));
  check_says(ask("seats --as-of 2012"), {"How many members sit is not published"});
}

TEST_CASE("the numbers beside the picture equal the lists that they count") {
  Site site(record_of_the_mag());
  for (const char* day : {"2006", "2010-05-05", "2011", "2014", "2018", "2023"}) {
    CAPTURE(day);
    const std::string page = site.body(std::string("/fr/seats?asOf=") + day);
    const json::value seats = seats_on(record_of_the_mag(), day);
    CHECK(page.find("<figure class=\"picture seats") != std::string::npos);
    // Each named person is a row of the table, and a link of the picture.
    const std::string tables = page.substr(page.find("</figure>"));
    const auto named = static_cast<std::size_t>(states_of(seats, "named"));
    std::set<std::string> drawn;
    for (const std::string& link : links_in(page.substr(0, page.find("</figure>"))))
      if (link.starts_with("/fr/people/")) drawn.insert(link);
    std::size_t rows = 0;
    for (const std::string& link : drawn) rows += tables.find(link) != std::string::npos;
    CHECK(drawn.size() >= named);
    CHECK(rows >= named);
    CHECK(page.find("role=\"img\"") == std::string::npos);
  }
}

TEST_CASE("under a scenario a seat that is supposed looks so") {
  const SmallBody body;
  body.write("more.json",
             R"({"format":"mag-scenario/1","add":[{"effectiveOn":"2020-05-01","memberAppointed":)"
             R"({"person":"p-0009","cycle":2020,"group":"media","country":"KE",)"
             R"("seat":"stakeholder"}}]})");
  const json::value seats =
      parsed(body.mag("seats --as-of 2020-06-01 --what-if more.json --format json"));
  check_whole(seats);
  CHECK(states_of(seats, "supposed") == 1);
  check_picture(seats, body.mag("seats --as-of 2020-06-01 --what-if more.json --format svg").out);
}

TEST_CASE("long names, names from right to left and many seats are drawn as they are") {
  const EmptyLog body;
  std::string lines =
      R"({"effectiveOn":"2020-01-01","authority":"mag","basis":"stated","source":"s","cycleOpened":{"cycle":2020,"roster":"complete"}})"
      "\n";
  const char* groups[] = {"government", "privateSector", "civilSociety", "technicalCommunity"};
  for (int i = 1; i <= 120; ++i)
    lines += R"({"effectiveOn":"2020-01-01","authority":"mag","basis":"stated","source":"s",)"
             R"("memberAppointed":{"person":"p-)" +
             std::string(i < 10    ? "000"
                         : i < 100 ? "00"
                                   : "0") +
             std::to_string(i) + R"(","cycle":2020,"group":")" + groups[i % 4] +
             R"(","country":"KE","seat":"stakeholder"}})"
             "\n";
  lines += R"({"effectiveOn":"2020-01-01","authority":"mag","basis":"stated","source":"s",)"
           R"("personDescribed":{"person":"p-0001","name":")" +
           std::string(80, 'x') + "\"}}\n";
  lines += R"({"effectiveOn":"2020-01-01","authority":"mag","basis":"stated","source":"s",)"
           R"("personDescribed":{"person":"p-0002","name":"محمد <b> & الأمين"}})"
           "\n";
  body.write("body.jsonl", lines);
  REQUIRE(body.mag("import body.jsonl").status == 0);
  const json::value seats = seats_on(body, "2020-06-01");
  check_whole(seats);
  CHECK(at(seats, "total.value") == 120);
  const std::string svg = body.mag("seats --as-of 2020-06-01 --format svg").out;
  check_picture(seats, svg);
  CHECK(svg.find("محمد &lt;b&gt; &amp; الأمين") != std::string::npos);
}

TEST_CASE("as CSV each seat has the region of its country, as in JSON") {
  const SmallBody body;
  const std::string csv = body.mag("seats --as-of 2020-06-01 --format csv").out;
  CHECK(csv.starts_with("as_of,cycle,slot,state,seat,group,country,region,person,"));
  const json::value seats = seats_on(body, "2020-06-01");
  std::size_t told = 0;
  for (const json::value& seat : at(seats, "seats").as_array()) {
    if (!at(seat, "region").is_string()) continue;
    const std::string pair = std::string(at(seat, "country").as_string()) + "," +
                             std::string(at(seat, "region").as_string()) + ",";
    CHECK(csv.find("," + pair) != std::string::npos);
    ++told;
  }
  CHECK(told > 2);
}
