#include "tests/app/public_questions.hpp"

namespace test {
namespace {

std::vector<std::string> public_questions_of_a_day() {
  return {"composition --as-of 2020-12-01",
          "composition --as-of 2020-12-01 --format json",
          "composition --as-of 2020-12-01 --format csv",
          "composition --cycles",
          "composition --cycles --format json",
          "audit --all --as-of 2020-12-01",
          "audit --all --as-of 2020-12-01 --format json",
          "audit --from 2020 --all --format csv",
          "audit --from 2020 --summary",
          "blame --as-of 2020-12-01",
          "blame --as-of 2020-12-01 --format json",
          "blame --as-of 2020-12-01 --format csv",
          "next --as-of 2020-12-01",
          "next --as-of 2020-12-01 --format json",
          "next --as-of 2020-12-01 --format csv",
          "next --as-of 2020-12-01 --format ics",
          "why p-0001 --as-of 2020-12-01",
          "why p-0001 --as-of 2020-12-01 --format json",
          "why p-0001 --as-of 2020-12-01 --format dot",
          "why p-0002 --as-of 2020-12-01",
          "why-not p-0002 --as-of 2020-12-01",
          "why-not p-0003 --cycle 2020 --format json",
          "why-not Nobody --group media --as-of 2020-12-01",
          "diff 2020-02-01 2020-12-01",
          "diff @13 @16 --as-of 2020-12-01 --format json",
          "log",
          "log --format json",
          "log --format jsonl",
          "log --format csv",
          "log --format atom",
          "log --person p-0001",
          "log --after 3 --limit 4",
          "log --after 3 --limit 4 --format json",
          "terms",
          "terms --format json",
          "terms --format csv",
          "terms rotation.share --format json",
          "show 7 --effects",
          "show 7 --format json --effects",
          "show 14",
          "show 15 --format json",
          "show 99",
          "what-if other.json --as-of 2020-12-01",
          "what-if other.json --format json",
          "composition --as-of 2020-12-01 --known-at 15",
          "audit --all --as-of 2020-12-01 --what-if other.json",
          "show 8 --what-if other.json",
          "why size/IV.1/2020 --as-of 2020-12-01",
          "why size/IV.1/2020 --as-of 2020-12-01 --format json",
          "why size/IV.1/2020 --as-of 2020-12-01 --format dot",
          "diff @5 @18 --as-of 2020-12-01",
          "log --known-at 99"};
}

std::vector<std::string> public_overviews() {
  return {"audit --by-clause",
          "audit --by-clause --format json",
          "audit --by-clause --format csv",
          "seats --as-of 2020-12-01",
          "seats --as-of 2020-12-01 --format json",
          "seats --as-of 2020-12-01 --format csv",
          "seats --as-of 2020-12-01 --format svg",
          "coverage",
          "coverage --format json",
          "coverage --format csv",
          "days",
          "days --format json",
          "days --format csv",
          "clauses --as-of 2020-12-01",
          "clauses V.3 --format json",
          "clauses V.4 --format csv",
          "people --as-of 2020-12-01",
          "people --format json --sort name",
          "people --format csv",
          "people --format svg",
          "people p-0001",
          "people p-0002 --format json",
          "forums --format json",
          "meetings --format csv",
          "find person",
          "find hus --format json",
          "sources",
          "sources --format json",
          "sources --format csv",
          "sources 3 --as-of 2020-12-01",
          "sources 9 --format json"};
}

}  // namespace

const std::vector<std::string>& public_questions() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> both = public_questions_of_a_day();
    for (std::string& each : public_overviews()) both.push_back(std::move(each));
    return both;
  }();
  return all;
}

}  // namespace test
