// What a program that reads the command's JSON relies on: one document a line, and its keys.
#pragma once

#include <boost/json/value.hpp>
#include <string>

#include "tests/app/command.hpp"

namespace test {

// The document that the answer consists of. A test fails when it is not exactly one line of JSON.
boost::json::value parsed(const Answer& answer);
// The keys of an object, in their order: "asOf knownAt cycle". Empty for anything else.
std::string keys(const boost::json::value& value);
// A part of a document: "findings.0.id".
const boost::json::value& at(const boost::json::value& document, const std::string& path);
// The element of a list whose member `key` is this text; null when there is none.
boost::json::value with(const boost::json::value& list, const std::string& key,
                        const std::string& text);

}  // namespace test
