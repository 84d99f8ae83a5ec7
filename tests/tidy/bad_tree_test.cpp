// The test of the tests: a small house in disorder, of which every check must complain.
#include <doctest/doctest.h>

#include "tests/scratch.hpp"
#include "tests/tidy/checks.hpp"

namespace {

struct House : tests::Scratch {
  tidy::Tree tree() const { return tidy::read_tree(path()); }
};

std::string lines(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "  ++x;\n";
  return text;
}

// Of each of these, in whatever order, and of nothing else.
void complains(const tidy::Complaints& complaints, const std::vector<std::string>& of_all) {
  std::string all;
  for (const std::string& complaint : complaints) all += "\n  " + complaint;
  for (const std::string& of : of_all)
    CHECK_MESSAGE(all.find("\n  " + of) != std::string::npos,
                  "no complaint of '" << of << "' among" << all);
  CHECK(complaints.size() == of_all.size());
}

}  // namespace

TEST_CASE("an arrow that points down is seen") {
  const House house;
  house.write("engine/log.cpp", "#include \"engine/log.hpp\"\n  # include \"rules/rule.hpp\"\n");
  house.write("rules/rule.cpp", "#include \"engine/log.hpp\"\n#include <engine/log.hpp>\n");
  house.write("app/main.cpp", "#include \"tests/main.hpp\"\n");
  house.write("tests/x_test.cpp", "#include \"app/main.hpp\"\n");
  complains(tidy::arrows(house.tree()), {"engine/log.cpp:2: engine must not include from rules",
                                         "rules/rule.cpp:2: our own headers stand in quotes",
                                         "app/main.cpp:1: app must not include from tests"});
}

TEST_CASE("a library away from home is seen") {
  const House house;
  house.write("engine/log_store.cpp", "#include <lmdb.h>\n#include <vector>\n");
  house.write("engine/fold.cpp", "#include <lmdb.h>\n");
  house.write("rules/quota.cpp", "#include <capnp/message.h>\n#include <nlohmann/json.hpp>\n");
  house.write("app/main.cpp", "#include \"main.hpp\"\n");
  complains(tidy::libraries(house.tree()),
            {"engine/fold.cpp:1: <lmdb.h> has its home elsewhere",
             "rules/quota.cpp:1: <capnp/message.h> has its home elsewhere",
             "rules/quota.cpp:2: <nlohmann/json.hpp> is of a library without a home",
             "app/main.cpp:1: no such file, counted from the root: main.hpp"});
}

TEST_CASE("a header that passes on what is costly to read is seen") {
  const House house;
  house.write("rules/rule.hpp", "#include <vector>\n#include <regex>\n");
  house.write("rules/rule.cpp", "#include <regex>\n");
  house.write("app/json.hpp", "#include <boost/json/value.hpp>\n");
  house.write("words/words.hpp",
              "#include <boost/json/fwd.hpp>\n#include <boost/json/value.hpp>\n");
  complains(tidy::costly_headers(house.tree()),
            {"rules/rule.hpp:2: <regex> brings 55,000 lines",
             "words/words.hpp:2: <boost/json/value.hpp> brings 73,000 lines"});
}

TEST_CASE("a header that its source does not include first is seen") {
  const House house;
  for (const char* name : {"right", "second", "without", "alone"})
    house.write(std::string("engine/") + name + ".hpp", "#pragma once\n");
  house.write("engine/right.cpp", "#include \"engine/right.hpp\"\n");
  house.write("engine/second.cpp", "#include <vector>\n#include \"engine/second.hpp\"\n");
  house.write("engine/without.cpp", "int x;\n");
  CHECK(tidy::own_header_first(house.tree()) ==
        tidy::Complaints{"engine/second.cpp: does not include engine/second.hpp first",
                         "engine/without.cpp: does not include engine/without.hpp first"});
}

TEST_CASE("a name that a source is using and does not use is seen") {
  const House house;
  house.write("engine/log.cpp", "using std::string;\nusing std::move;\nint f(string s);\n");
  CHECK(tidy::unused_usings(house.tree()) ==
        tidy::Complaints{"engine/log.cpp:2: nothing here uses move"});
}

TEST_CASE("a word out of place is seen, and only in code") {
  const House house;
  house.write("rules/size.cpp", "// a double try\nauto s = \"throw\";\ndouble share;\n");
  house.write("projections/people.cpp", "void f() { throw 1; }\nint retry;\n");
  house.write("engine/log.cpp",
              "void f() { throw 1; }\nauto x = 1'000'000; auto e = getenv(name);\n");
  house.write("app/main.cpp", "double progress;\nusing std::views::all;\n");
  complains(tidy::forbidden_words(house.tree()),
            {"rules/size.cpp:3: double", "projections/people.cpp:1: throw",
             "engine/log.cpp:2: getenv", "app/main.cpp:2: views"});
}

TEST_CASE("what is left open is seen") {
  const House house;
  const std::string mark = std::string("TO") + "DO";
  house.write("events/event.cpp", "// " + mark + ": later\nint todos;\n");
  house.write("events/catalogue.capnp", std::string("# A st") + "ub.\n# Stubborn.\n");
  complains(tidy::open_ends(house.tree()),
            {"events/event.cpp:1: left open", "events/catalogue.capnp:1: left open"});
}

TEST_CASE("a file of 401 lines is seen, one of 400 is not, one of 201 is listed") {
  const House house;
  house.write("engine/long.cpp", lines(401));
  house.write("engine/just.cpp", lines(400));
  house.write("engine/soft.cpp", lines(201));
  house.write("engine/short.cpp", lines(200));
  CHECK(tidy::file_lengths(house.tree()) == tidy::Complaints{"engine/long.cpp: 401 lines"});
  CHECK(tidy::long_files(house.tree()) ==
        tidy::Complaints{"engine/long.cpp: 401", "engine/just.cpp: 400", "engine/soft.cpp: 201"});
}

TEST_CASE("a function of 61 lines is seen, wherever it stands") {
  const std::string long_body = lines(59), just_body = lines(58);
  const House house;
  house.write("engine/plain.cpp", "namespace a {\nvoid f(int x) {\n" + long_body + "}\n}\n");
  house.write("engine/just.cpp", "void f(int x) {\n" + just_body + "}\n");
  house.write("engine/member.cpp", "struct S {\n  int y{1};\n  S() : y{2} {\n" + long_body +
                                       "  }\n" + lines(100) + "};\n");
  house.write("engine/table.cpp", "constexpr int all[] = {\n" + lines(100) +
                                      "};\nauto g = call({\n" + lines(100) + "});\n");
  house.write(
      "engine/inner.cpp",
      "auto f(std::string_view x = \"{\") const -> Result {\n  if (x) {\n" + long_body + "}}\n");
  house.write("tests/some_test.cpp", "TEST_CASE(\"it {\") {\n" + long_body + "}\n");
  complains(
      tidy::function_lengths(house.tree()),
      {"engine/plain.cpp:2: a function of 61 lines", "engine/member.cpp:3: a function of 61 lines",
       "engine/inner.cpp:1: a function of 62 lines",
       "tests/some_test.cpp:1: a function of 61 lines"});
}

TEST_CASE("a rule without its parts is seen") {
  const House house;
  house.write("rules/catalogue.cpp", "{\n      quota::rule(),\n}");
  for (const char* part : {"clause.md", "examples.json", "quota.cpp", "quota.hpp"})
    house.write(std::string("rules/quota/") + part, "x");
  house.write("rules/size/size.cpp", "x");
  house.write("rules/size/clause.md", "");
  house.write("rules/quota/examples.json",
              "[\n" + std::string(119, 'x') + "±\n" + std::string(121, 'x') + "\n]\n");
  CHECK(tidy::rule_folders(house.tree()) ==
        tidy::Complaints{"rules/quota/examples.json:3: 121 columns", "rules/size: no clause.md",
                         "rules/size: no examples.json", "rules/size: no size.hpp",
                         "rules/size: not in rules/catalogue.cpp"});
}

TEST_CASE("a source that nobody compiles is seen") {
  const House house;
  house.write("engine/log.cpp", "");
  house.write("engine/lost.cpp", "");
  house.write("engine/shared.cpp", "");
  house.write("tests/bench/speed.cpp", "");
  const tidy::Tree tree = house.tree();
  const auto file = [&](const char* path) { return '"' + (tree.root / path).string() + '"'; };
  house.write("Unity/unity_0.cxx", "#include " + file("engine/shared.cpp"));
  const std::string commands = "[{ \"command\": \"c++\",\n  \"file\": " + file("engine/log.cpp") +
                               " },\n{ \"file\": " + file("Unity/unity_0.cxx") + " }]";
  CHECK(tidy::targets(tree, commands, {"tests/bench/"}) ==
        tidy::Complaints{"engine/lost.cpp: no target compiles it"});
  CHECK(tidy::targets(tree, commands, {}).size() == 2);
}
