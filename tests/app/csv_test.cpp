// CSV: plain as RFC 4180 has it, and with --for excel as a spreadsheet opens it.
#include <doctest/doctest.h>

#include <string>

#include "tests/app/command.hpp"

namespace {

using namespace test;

const std::string mark = "\xEF\xBB\xBF";

// A body with a source that begins a formula, and one that holds both separators.
Folder& formulas() {
  static SmallBody body;
  static const bool done = [] {
    for (const char* source : {"=1+1", "@sum(a)", "-1+2", "-5", "a;b", "a,b", "3/12", "1/2/3"})
      body.mag(std::string("record themeAdopted --effective-on 2020-03-01 --authority mag --basis "
                           "stated --year 2020 --theme x --source '") +
               source + "'");
    return true;
  }();
  static_cast<void>(done);
  return body;
}

}  // namespace

TEST_CASE("plain CSV stays plain") {
  const std::string out = formulas().mag("log --kind themeAdopted --format csv").out;
  CHECK(out.starts_with("position,"));
  CHECK(out.find('\r') == std::string::npos);
  for (const char* cell : {",=1+1,", ",@sum(a),", ",-1+2,", ",-5,", ",a;b,", ",\"a,b\",", ",3/12,"})
    CHECK_MESSAGE(says(out, cell), out);
  CHECK(formulas().mag("log --kind themeAdopted --format csv --lang fr").out == out);
}

TEST_CASE("for a spreadsheet CSV has a mark, the separator of the language, CRLF and guards") {
  const std::string english =
      formulas().mag("log --kind themeAdopted --format csv --for excel").out;
  CHECK(english.starts_with(mark + "position,"));
  for (const char* cell :
       {",'=1+1,", ",'@sum(a),", ",'-1+2,", ",-5,", ",a;b,", ",\"a,b\",", ",'3/12,", ",1/2/3,"})
    CHECK_MESSAGE(says(english, cell), english);
  const std::string french =
      formulas().mag("log --kind themeAdopted --format csv --for excel --lang fr").out;
  CHECK(french.starts_with(mark + "position;"));
  for (const char* cell : {";'=1+1;", ";\"a;b\";", ";a,b;"})
    CHECK_MESSAGE(says(french, cell), french);
  for (const std::string& out : {english, french}) {
    CHECK(out.find(mark, 1) == std::string::npos);
    CHECK(times_in(out, "\n") == times_in(out, "\r\n"));
  }
}

TEST_CASE("every verb that has CSV has it for a spreadsheet, and nothing else has") {
  for (const char* verb :
       {"log", "composition", "composition --cycles", "blame", "next", "audit", "diff 2020 2020"}) {
    CAPTURE(verb);
    const Answer answer = formulas().mag(std::string(verb) + " --format csv --for excel");
    CHECK(answer.status == 0);
    CHECK(answer.out.starts_with(mark));
    check_fails(formulas().mag(std::string(verb) + " --for excel"), 2,
                {"--for excel requires --format csv"});
  }
  CHECK(says(formulas().mag("log --format csv --for calc").err, "expected: excel"));
}
