#include "tests/app/shape.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <sstream>

namespace test {

namespace json = boost::json;

json::value parsed(const Answer& answer) {
  CAPTURE(answer.err);
  CAPTURE(answer.out);
  REQUIRE(answer.out.ends_with('\n'));
  REQUIRE(std::count(answer.out.begin(), answer.out.end(), '\n') == 1);
  json::error_code error;
  json::value document = json::parse(answer.out, error);
  REQUIRE_FALSE(error);
  return document;
}

std::string keys(const json::value& value) {
  std::string names;
  if (!value.is_object()) return names;
  for (const auto& member : value.get_object())
    names += (names.empty() ? "" : " ") + std::string(member.key());
  return names;
}

const json::value& at(const json::value& document, const std::string& path) {
  const json::value* found = &document;
  std::istringstream steps(path);
  for (std::string step; std::getline(steps, step, '.');)
    found =
        found->is_array() ? &found->as_array().at(std::stoul(step)) : &found->as_object().at(step);
  return *found;
}

json::value with(const json::value& list, const std::string& key, const std::string& text) {
  for (const json::value& each : list.as_array())
    if (each.as_object().at(key) == json::value(text)) return each;
  return nullptr;
}

}  // namespace test
