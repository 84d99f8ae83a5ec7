// Whatever is sent by mail or printed keeps within a page: no line of any answer in words is wider
// than 80 columns, whoever's record it is and in whichever language.
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "app/cli/verb.hpp"
#include "app/text/table.hpp"
#include "events/catalogue.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "words/layout.hpp"

namespace {

using namespace test;

constexpr std::size_t page_width = 80;

// Lines that are wider than the page. Only an address may run over, at the end of its line: broken,
// it leads nowhere.
std::vector<std::string> too_wide(const std::string& text) {
  std::vector<std::string> found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (words::columns_of(line) <= page_width) continue;
    const std::size_t end = line.ends_with(" ;") ? line.size() - 2 : line.size();
    const std::size_t last = line.rfind(' ', end - 1) + 1;
    const bool is_address = line.find("://", last) != std::string::npos;
    if (!is_address || words::columns_of(line.substr(0, last)) > page_width / 2)
      found.push_back(line);
  }
  return found;
}

void check_page(const Folder& record, const std::string& question) {
  for (const char* language : {" --lang en", " --lang fr"}) {
    const std::string asked = question + language;
    CAPTURE(asked);
    const Answer answer = record.mag(asked);
    CHECK(answer.status == 0);
    CHECK_FALSE(answer.out.empty());
    for (const std::string& line : too_wide(answer.out)) FAIL_CHECK(line);
  }
}

// What one asks a record about, each question on one of the days.
void check_record(const Folder& record, const std::vector<std::string>& days) {
  for (const std::string& day : days)
    for (const char* question :
         {"composition", "blame", "next", "audit", "audit --all", "log --from 2006 --to 2030"})
      check_page(record, std::string(question) + " --as-of " + day);
  for (std::size_t i = 0; i + 1 < days.size(); ++i)
    check_page(record, "diff " + days[i] + " " + days[i + 1]);
  for (const char* question :
       {"composition --cycles", "audit --from 1900 --summary", "audit --from 1900 --summary --all",
        "log", "verify", "diff @100 @200 --as-of 2012-06-01",
        "composition --as-of 2012-06-01 --known-at 200"})
    check_page(record, question);
  for (int number = 1; number < 200; number += 13)
    check_page(record, "show " + std::to_string(number));
  for (int person = 1; person < 60; person += 6) {
    const std::string code = std::to_string(person);
    check_page(record, "why p-" + std::string(4 - code.size(), '0') + code);
  }
  for (const char* day : {"2012-03-01", "2019-03-01"})
    check_page(record, std::string("why p-0020 --as-of ") + day);
}

// The findings of a day, each asked for its reasons.
void check_findings(const Folder& record, const std::string& day) {
  std::istringstream lines(record.mag("audit --all --format csv --as-of " + day).out);
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    std::istringstream cells(line);
    std::string id;
    for (int cell = 0; cell < 5; ++cell) std::getline(cells, id, ',');
    if (id.find('/') != std::string::npos) check_page(record, "why " + id + " --as-of " + day);
  }
}

}  // namespace

TEST_CASE("a line that is too wide is found, and only an address may be") {
  CHECK(too_wide(std::string(80, 'x')).empty());
  CHECK(too_wide(std::string(81, 'x')).size() == 1);
  CHECK(too_wide("short\n" + std::string(40, 'x') + " " + std::string(40, 'y') + "\n").size() == 1);
  const std::string address = "https://" + std::string(90, 'x');
  CHECK(too_wide("  " + address).empty());
  CHECK(too_wide("  " + address + " and more").size() == 1);
}

TEST_CASE("every answer about the MAG keeps within a page") {
  check_record(record_of_the_mag(), {"2006", "2007-12-31", "2008", "2009", "2010", "2011", "2012",
                                     "2015", "2016-12-06", "2018", "2021", "2025"});
  for (const char* day : {"2006", "2011", "2018"}) check_findings(record_of_the_mag(), day);
}

TEST_CASE("every answer about the Human Rights Council keeps within a page") {
  check_record(record_of_the_council(), {"2006", "2007-12-31", "2008", "2009", "2010", "2011-06-01",
                                         "2013", "2015", "2018", "2020-03-01", "2022", "2025"});
  check_findings(record_of_the_council(), "2018");
}

TEST_CASE("every answer about a fictitious body keeps within a page") {
  check_record(fictitious_body(), {"2006", "2007-12-31", "2008", "2009", "2010", "2011-06-01",
                                   "2012", "2015", "2018", "2020-03-01", "2022", "2025"});
  check_findings(fictitious_body(), "2010");
}

TEST_CASE("help keeps within a page") {
  const Folder empty;
  for (const char* help : {"help", "--help", "help help", "help list"}) check_page(empty, help);
  for (const app::Verb& verb : app::verbs()) check_page(empty, "help " + std::string(verb.name));
  for (const events::Declaration& kind : events::decision_structure().kinds)
    check_page(empty, "help " + std::string(kind.name));
}

TEST_CASE("what is recorded is told within a page") {
  const RecordOf record("igf-mag");
  check_page(
      record,
      "record memberAppointed --person p-0020 --cycle 2018 --seat stakeholder --group civilSociety "
      "--country GB --effective-on 2018-03-19 --authority secretaryGeneral --basis stated "
      "--source s --dry-run");
  check_page(record,
             "record figurePublished --cycle 2011 --measure members --value 90 --effective-on "
             "2011-06-01 --authority secretariat --basis stated --source s --dry-run");
}
